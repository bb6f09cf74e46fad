/** The real program as a process of its own: what stands on the screen, in its files, and how it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort, ROOT, smallProduct, startedApart, type Started, thangdiemApart } from "./testing.ts";

let folder: string;
let home: string;
let product: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-start-"));
  home = join(folder, "home");
  product = await smallProduct(join(folder, "product"), { "papi_subdimensions_2011_2024.csv": "2022" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

async function linesOf(place: string): Promise<Line[]> {
  const text = await readFile(join(place, "log", "thangdiem.log"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

const signIn = (address: string, signInName: string, password: string) =>
  fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signInName, password }),
  });

describe("the first start", () => {
  let server: Started;
  let first: { status: number; retryAfter: string | null; page: string };

  beforeAll(async () => {
    const port = await freePort();
    const begun = startedApart({ home, product }, "--port", String(port));
    first = await firstAnswer(`http://127.0.0.1:${port}/vi/`);
    server = await begun;
  });
  afterAll(() => server.stop());

  test("opens its port before there is anything to show, and says so", () => {
    expect(first).toMatchObject({ status: 503, retryAfter: "5" });
    expect(first.page).toContain("Đang chuẩn bị");
  });

  test("puts the administrator's password into a file of its owner alone, and nowhere else", async () => {
    const file = join(home, "first-passwords.txt");
    const [, password = ""] = /quantri {2}(\S.*)/.exec(await readFile(file, "utf8")) ?? [];
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(password).not.toBe("");
    expect((await signIn(server.address, "quantri", password)).status).toBe(200);
    expect(server.said()).not.toContain(password);
    expect(server.wrote()).not.toContain(password);
    expect(await readFile(join(home, "log", "thangdiem.log"), "utf8")).not.toContain(password);
  });

  test("logs a refused request with its address, its pattern and its request id, without what was asked", async () => {
    const refused = await fetch(`${server.address}/api/search?q=Nguyen`);
    expect(refused.status).toBe(401);
    const { instance } = (await refused.json()) as { instance: string };
    expect(instance).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await expect
      .poll(async () => (await linesOf(home)).find(({ request }) => request === instance), {
        timeout: 10_000,
      })
      .toMatchObject({ event: "refused", status: 401, route: "/api/search", address: "127.0.0.1" });
    expect(JSON.stringify(await linesOf(home))).not.toContain("Nguyen");
  });

  test("refuses a port that another program has, in words, and touches nothing", async () => {
    const other = join(folder, "other");
    const port = new URL(server.address).port;
    const { code, err } = await thangdiemApart(["start", "--port", port], { home: other, product });
    expect([code, err]).toEqual([1, expect.stringContaining(`Cổng ${port} trên 127.0.0.1 đang được`)]);
    expect((await linesOf(other)).map(({ event }) => event)).toEqual(["start", "start-failed"]);
  });
});

test("a start that misses an edition names it on the screen and in the log; the portal keeps its pages", async () => {
  const edition = "papi-2022-1";
  const away = join(folder, edition);
  await rename(join(home, "editions", edition), away);
  const server = await startedApart({ home, product });
  expect(server.said()).toContain(`Bản công bố ${edition} không còn trên đĩa`);
  expect(server.said()).toContain("Cổng tiếp tục hiện các trang đã dựng trước đây");
  expect((await fetch(`${server.address}/vi/papi/2022/`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect((await linesOf(home)).find(({ event }) => event === "edition-lost")).toMatchObject({
    fault: "edition-missing",
    edition,
  });
  await rename(away, join(home, "editions", edition));
});

describe("a program that is told to stop", () => {
  test("lets an answer under way finish, logs start and stop, and ends within ten seconds", async () => {
    const server = await startedApart({ home, product });
    // A request whose body is still on its way when the program is told to stop.
    const { port } = new URL(server.address);
    const [head, tail] = ['{"signInName":"quantri",', '"password":"sai mật khẩu"}'];
    const socket = connect(Number(port), "127.0.0.1");
    let received = "";
    socket.on("data", (data) => (received += String(data)));
    const length = Buffer.byteLength(head + tail);
    socket.write(
      `POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${head}`,
    );
    await sleep(300);
    const begin = performance.now();
    const stopped = server.stop();
    await sleep(300);
    socket.write(tail);
    await new Promise((done) => socket.on("close", done));
    expect(received).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await stopped).toBe(0);
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect((await linesOf(home)).map(({ event }) => event)).toEqual(
      expect.arrayContaining(["start", "ready", "stop"]),
    );
  });

  test("ends with the launcher and npm that started it, and leaves the checkout as it was", async () => {
    const before = await checkout();
    for (const [how, signal] of [
      ["npm", "SIGTERM"],
      ["launcher", "SIGKILL"],
    ] as const) {
      const port = await freePort();
      const place = join(folder, `ends-${how}`);
      const args = ["start", "--port", String(port), "--without-sample"];
      const env = { ...process.env, THANG_DIEM_HOME: place, INIT_CWD: ROOT };
      const [program, given] =
        how === "npm"
          ? ["npm", ["run", "start", "--", ...args.slice(1)]]
          : [process.execPath, ["scripts/run.mjs", ...args]];
      const child: ChildProcess = spawn(program, given, { cwd: ROOT, env, stdio: "ignore" });
      expect((await firstAnswer(`http://127.0.0.1:${port}/vi/`)).status).toBe(503);
      child.kill(signal);
      await expect.poll(() => isFree(port), { timeout: 30_000 }).toBe(true);
      await expect.poll(async () => (await linesOf(place)).at(-1)?.event, { timeout: 30_000 }).toBe("stop");
    }
    expect(await checkout()).toBe(before);
  });
});

/** Asks until something answers. */
async function firstAnswer(address: string) {
  for (;;) {
    try {
      const answer = await fetch(address, { headers: { accept: "text/html" } });
      const page = await answer.text();
      return { status: answer.status, retryAfter: answer.headers.get("retry-after"), page };
    } catch {
      await sleep(50);
    }
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.on("error", () => done(false));
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => done(taken === port));
    });
  });
}

/** What npm could change in a checkout. */
async function checkout(): Promise<string> {
  return (
    (await readFile(join(ROOT, "package-lock.json"), "utf8")) +
    (await readFile(join(ROOT, "package.json"), "utf8"))
  );
}
