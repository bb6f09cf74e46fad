import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, openFront } from "../http/index.ts";
import { faultOf } from "./fault.ts";
import { openTestLogServer } from "../syslog/testing.ts";
import { openLog } from "./index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "td-log-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SETTINGS = { file: true, stdout: false, keepFiles: 3 };
const linesOf = async (place: string) =>
  (await readFile(join(place, "thangdiem.log"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the log of the program", () => {
  test("is a JSON object a line, with time and level, in a file of its owner alone", async () => {
    const place = join(folder, "own");
    const log = openLog(place, SETTINGS);
    log.info({ event: "start" });
    log.warn({ event: "slow", ms: 1_200 });
    await log.close();
    expect(await linesOf(place)).toMatchObject([
      { level: "info", event: "start", time: expect.stringMatching(/^\d{4}-.+Z$/) as string },
      { level: "warn", event: "slow", ms: 1_200 },
    ]);
    expect((await stat(join(place, "thangdiem.log"))).mode & 0o777).toBe(0o600);
  });

  test("tells a fault with its stack under the id that was shown, and nothing that was asked or sent", async () => {
    const place = join(folder, "faults");
    const log = openLog(place, SETTINGS);
    const app = createApp({ log, accountOf: () => "account-1" });
    const open = { config: { permission: "public" } } as const;
    app.get("/api/breaks/:name", open, () => {
      throw new Error("the shelf is empty");
    });
    app.get("/api/slow", open, async () => {
      await sleep(1_050);
      return "done";
    });
    app.get("/api/taken", { config: { permission: "public", takesAway: true } }, () => "file");
    app.get("/api/closed", { config: { permission: "figures.import" } }, () => "never");
    const answer = await app.inject("/api/breaks/bi-mat?q=Nguyen");
    const { instance } = answer.json<{ instance: string }>();
    for (const url of ["/api/slow", "/api/taken", "/api/closed"]) await app.inject(url);
    await app.close();
    await log.close();
    const lines = await linesOf(place);
    expect(lines).toMatchObject([
      { event: "fault", request: instance, route: "/api/breaks/:name", err: { type: "Error" } },
      { event: "slow", route: "/api/slow", status: 200, account: "account-1" },
      { event: "export", route: "/api/taken", account: "account-1", address: "127.0.0.1" },
      { event: "refused", route: "/api/closed", status: 403 },
    ]);
    expect(JSON.stringify(lines[0])).toContain("log.test.ts");
    expect(JSON.stringify(lines)).not.toMatch(/bi-mat|Nguyen/);
  });

  test("names a database's fault without the values that it carries", () => {
    const error = new DatabaseError('invalid input syntax for type uuid: "012345678901"', 60, "error");
    error.code = "22P02";
    error.detail = "Key (email)=(an@tinh.gov.vn) already exists.";
    const said = JSON.stringify(faultOf(new Error("550 <an@tinh.gov.vn>: no such user", { cause: error })));
    expect(said).toContain("22P02");
    expect(said).toContain("550 <…@…>: no such user");
    expect(said).not.toMatch(/012345678901|an@tinh/);
  });

  test("that cannot be written stops nobody", async () => {
    const place = join(folder, "full");
    await mkdir(join(place, "thangdiem.log"), { recursive: true });
    const log = openLog(place, SETTINGS);
    log.info({ event: "start" });
    await log.close();
    expect((await stat(join(place, "thangdiem.log"))).isDirectory()).toBe(true);
  });
});

describe("the log of the program at a log server", () => {
  test("arrives there too, with what waited when the program stops, and in the file whatever happens", async () => {
    const server = await openTestLogServer();
    const place = join(folder, "server");
    const log = openLog(place, { ...SETTINGS, server });
    log.info({ event: "start" });
    log.error({ event: "fault", err: new Error("hỏng") });
    await log.close();
    await server.close();
    expect(server.messages().map((message) => message.slice(0, message.indexOf("Z")).slice(0, 6))).toEqual([
      "<30>1 ",
      "<27>1 ",
    ]);
    expect(server.messages()[1]).toMatch(/ thang-diem - fault - \uFEFF\{.*hỏng/);
    const alone = openLog(place, { ...SETTINGS, server });
    alone.info({ event: "nobody-listens" });
    await alone.close();
    expect((await linesOf(place)).map(({ event }) => event)).toEqual(["start", "fault", "nobody-listens"]);
  });
});

describe("an open port", () => {
  test("says that everything is being prepared, to people and to programs, until the app is there", async () => {
    const front = await openFront({ host: "127.0.0.1", port: 0, others: 0 });
    const page = await fetch(`${front.address}/en/`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("retry-after"), await page.text()]).toEqual([
      503,
      "5",
      expect.stringContaining("Being prepared"),
    ]);
    const program = await fetch(`${front.address}/api/session`);
    expect(await program.json()).toMatchObject({ status: 503, code: "preparing" });
    const app = createApp();
    app.get("/here", { config: { permission: "public" } }, () => "here");
    await front.turnTo(app);
    expect(await (await fetch(`${front.address}/here`)).text()).toBe("here");
    expect(await front.close(1_000)).toBe(0);
  });

  test("lets an answer under way finish, and cuts off what does not end", async () => {
    const front = await openFront({ host: "127.0.0.1", port: 0, others: 0 });
    const app = createApp();
    const open = { config: { permission: "public" } } as const;
    let begun = 0;
    const after = (ms: number) => ((begun += 1), sleep(ms, undefined, { ref: false }));
    app.get("/soon", open, async () => (await after(300), "done"));
    app.get("/never", open, async () => (await after(60_000), "late"));
    await front.turnTo(app);
    const [soon, never] = ["/soon", "/never"].map((path) => fetch(`${front.address}${path}`));
    const cut = expect(never).rejects.toThrow();
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(2);
    expect(await front.close(1_000)).toBe(1);
    expect(await (await soon)?.text()).toBe("done");
    await cut;
  });

  test("that is taken is refused by name, or the next one is taken where nobody named one", async () => {
    const first = await openFront({ host: "127.0.0.1", port: 0, others: 0 });
    const port = Number(new URL(first.address).port);
    await expect(openFront({ host: "127.0.0.1", port, others: 0 })).rejects.toMatchObject({
      problem: { code: "port-taken" },
    });
    const next = await openFront({ host: "127.0.0.1", port, others: 20 });
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
    await Promise.all([first.close(100), next.close(100)]);
  });
});
