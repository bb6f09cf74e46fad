/** Attempts over a bare connection: bodies that trickle, heads that say two things. */
import { connect } from "node:net";
import { openFront, type Front } from "@thang-diem/platform/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestWorkspace, type TestWorkspace } from "../../packages/office/src/composition/testing.ts";

let office: TestWorkspace;
let front: Front;
beforeAll(async () => {
  office = await openTestWorkspace();
  front = await openFront({ host: "127.0.0.1", port: 0, others: 0 });
  await front.turnTo(office.app);
});
afterAll(async () => {
  await front.close(0);
  await office.close();
});

/** What comes back until the server closes the line, and after how long. */
async function say(text: string): Promise<{ answer: string; ms: number }> {
  const began = Date.now();
  const socket = connect(Number(new URL(front.address).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString()));
  socket.on("error", () => undefined);
  socket.write(text);
  await new Promise((closed) => socket.once("close", closed));
  return { answer, ms: Date.now() - began };
}

test("a stranger whose body does not come holds a connection for some seconds, not for minutes", async () => {
  const { answer, ms } = await say(
    "POST /api/session HTTP/1.1\r\nhost: td.vn\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{",
  );
  expect([answer.split("\r\n")[0], ms < 20_000]).toEqual(["HTTP/1.1 408 Request Timeout", true]);
});

test.each([
  ["two hosts", "GET /api/session HTTP/1.1\r\nhost: td.vn\r\nhost: evil.test\r\nconnection: close\r\n\r\n"],
  [
    "two lengths",
    "POST /api/session HTTP/1.1\r\nhost: td.vn\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
  ],
  [
    "a length and pieces",
    "POST /api/session HTTP/1.1\r\nhost: td.vn\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
])("a request that names %s is turned away", async (_what, text) => {
  expect((await say(text)).answer.split("\r\n")[0]).toBe("HTTP/1.1 400 Bad Request");
});
