import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createApp, HttpProblem, openSite, rootOf, serveSite, type Site, type Verdict } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "td-site-"));
let app: FastifyInstance;

afterEach(() => app.close());

describe("the app", () => {
  test("does not start with a route that declares no permission", () => {
    app = createApp();
    expect(() => app.get("/open", () => "x")).toThrow("route GET /open does not declare its permission");
  });

  test("keeps a route closed whose permission nobody grants", async () => {
    app = createApp();
    app.get("/rounds", { config: { permission: "rounds.read" } }, () => "secret");
    const answer = await app.inject("/rounds");
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain("secret");
  });

  test.each<[Verdict, number, string | undefined]>([
    ["allowed", 200, undefined],
    ["sign-in-needed", 401, "sign-in-needed"],
    ["forbidden", 403, "forbidden"],
  ])("answers a verdict of %s with %i", async (verdict, status, code) => {
    const asked: string[] = [];
    app = createApp({ authorize: (_request, permission) => (asked.push(permission), verdict) });
    app.post("/figures", { config: { permission: "figures.import" } }, () => ({ ok: true }));
    const answer = await app.inject({ method: "POST", url: "/figures" });
    expect([answer.statusCode, (answer.json() as { code?: string }).code, asked]).toEqual([
      status,
      code,
      ["figures.import"],
    ]);
  });

  test("answers 503 with a time to come back and words that are true while the database is away", async () => {
    app = createApp();
    const away = new pg.Pool({ host: "127.0.0.1", port: 1 });
    app.get("/rounds", { config: { permission: "public" } }, () => away.query("select 1"));
    const answer = await app.inject("/rounds");
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
    expect(answer.json()).toMatchObject({
      code: "database-away",
      title: "Máy chủ đang tạm dừng nhận dữ liệu.",
    });
    await away.end();
  });

  test.each([
    ["disk full", Object.assign(new Error("could not extend file"), { code: "53100" }), 503, "storage-full"],
    ["a write on a full disk", Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }), 503, "storage-full"],
    ["shutdown", Object.assign(new Error("terminating connection"), { code: "57P01" }), 503, "database-away"],
    ["a fault of ours", Object.assign(new Error("syntax error"), { code: "42601" }), 500, "internal"],
  ])("answers %s as what it is", async (_what, error, status, code) => {
    app = createApp();
    app.get("/rounds", { config: { permission: "public" } }, () => Promise.reject(error));
    const answer = await app.inject("/rounds");
    expect([answer.statusCode, (answer.json() as { code: string }).code]).toEqual([status, code]);
  });

  test("answers problems with code, words in both languages and the caller's language first", async () => {
    app = createApp();
    app.get("/fails", { config: { permission: "public" } }, () => {
      throw new HttpProblem(409, {
        code: "round-closed",
        message: { vi: "Kỳ đã đóng.", en: "The round is closed." },
      });
    });
    const vi = await app.inject("/fails");
    expect(vi.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(vi.json()).toMatchObject({
      type: "urn:thang-diem:problem:round-closed",
      status: 409,
      title: "Kỳ đã đóng.",
      code: "round-closed",
      message: { en: "The round is closed." },
    });
    const en = await app.inject({ url: "/fails", headers: { "accept-language": "en-GB,en;q=0.9,vi;q=0.5" } });
    expect(en.json()).toMatchObject({ title: "The round is closed." });
    expect(en.headers["content-language"]).toBe("en");
  });

  test("tells nobody what broke inside", async () => {
    app = createApp();
    app.get("/breaks", { config: { permission: "public" } }, () => {
      throw new Error("password of the database is 1234");
    });
    const answer = await app.inject("/breaks");
    expect([answer.statusCode, (answer.json() as { code: string }).code]).toEqual([500, "internal"]);
    expect(answer.body).not.toContain("1234");
  });

  test("answers bodies that are not what they say, and addresses nobody has, as problems", async () => {
    app = createApp();
    app.post("/x", { config: { permission: "public" } }, () => "x");
    const broken = await app.inject({
      method: "POST",
      url: "/x",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect([broken.statusCode, (broken.json() as { code: string }).code]).toEqual([400, "request-refused"]);
    const missing = await app.inject("/nowhere");
    expect([missing.statusCode, (missing.json() as { code: string }).code]).toEqual([404, "not-found"]);
    for (const answer of [broken, missing])
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "content-security-policy": expect.stringContaining("default-src 'self'") as string,
      });
  });
});

describe("a published site", () => {
  const page = `<!doctype html><title>Trang đầu</title>${"<p>Chỉ số cải cách hành chính</p>".repeat(50)}`;
  let folder: string;
  let site: Site;

  function write(into: string, files: Record<string, string>): string {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), content);
    }
    return into;
  }

  beforeEach(async () => {
    folder = write(mkdtempSync(join(home, "one-")), {
      "vi/index.html": page,
      "en/index.html": "<!doctype html><title>Start</title>",
      "vi/don-vi/Quảng Ninh/index.html": "Quảng Ninh",
      "vi/404.html": "Không có trang này",
      "en/404.html": "No such page",
      "vi/papi/nhung/index.html": "<!doctype html><title>Hình</title>",
      "assets/app.4f3a.css": "body{}".repeat(200),
      "editions/papi-2024-1/du-lieu.csv": "a,b\n",
      ".secret": "hidden",
      ".git/config": "hidden",
    });
    symlinkSync("/etc/passwd", join(folder, "vi/passwd.txt"));
    site = await openSite(folder);
    app = createApp();
    serveSite(app, site);
  });

  test("lets others frame the pages that are made for it, and no other", async () => {
    const [own, framed] = [await app.inject("/vi/"), await app.inject("/vi/papi/nhung/?x=1")];
    expect(own.headers).toMatchObject({ "x-frame-options": "SAMEORIGIN" });
    expect([framed.statusCode, framed.headers["x-frame-options"]]).toEqual([200, undefined]);
    expect(framed.headers["content-security-policy"]).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
    expect((await app.inject("/vi/?/nhung/")).headers["x-frame-options"]).toBe("SAMEORIGIN");
  });

  test("answers folders by their page, and leads to the slash and to the Vietnamese start page", async () => {
    expect(await app.inject("/vi/")).toMatchObject({
      statusCode: 200,
      body: page,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect(await app.inject("/")).toMatchObject({ statusCode: 302, headers: { location: "/vi/" } });
    expect(await app.inject("/en?x=1&y=2")).toMatchObject({
      statusCode: 308,
      headers: { location: "/en/?x=1&y=2" },
    });
    expect((await app.inject(`/vi/don-vi/${encodeURIComponent("Quảng Ninh".normalize("NFD"))}/`)).body).toBe(
      "Quảng Ninh",
    );
    expect((await app.inject("/vi/don-vi/Qu%E1%BA%A3ng%20Ninh")).headers.location).toBe(
      "/vi/don-vi/Qu%E1%BA%A3ng%20Ninh/",
    );
  });

  test.each([
    ["leaves the path", "/cham-diem"],
    ["takes the path away", ""],
  ])("lies below a path of its host, behind a proxy that %s", async (_proxy, sent) => {
    await app.close();
    app = createApp({ root: rootOf("https://tinh.gov.vn/cham-diem/") });
    serveSite(app, site);
    expect(await app.inject(`${sent}/vi/`)).toMatchObject({ statusCode: 200, body: page });
    expect((await app.inject(`${sent}/`)).headers.location).toBe("/cham-diem/vi/");
    expect((await app.inject(`${sent}/en?x=1`)).headers.location).toBe("/cham-diem/en/?x=1");
    expect((await app.inject("/cham-diem-khac/vi/")).statusCode).toBe(404);
  });

  test("sends the best encoding the client takes, each with its own strong tag", async () => {
    const get = (encoding?: string) =>
      app.inject({ url: "/vi/", headers: encoding === undefined ? {} : { "accept-encoding": encoding } });
    const [br, gzip, plain, refused] = [
      await get("gzip, deflate, br, zstd"),
      await get("gzip"),
      await get(),
      await get("br;q=0, gzip;q=0.5"),
    ];
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(page);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(page);
    expect(plain.body).toBe(page);
    expect([br, gzip, plain, refused].map((answer) => answer.headers["content-encoding"])).toEqual([
      "br",
      "gzip",
      undefined,
      "gzip",
    ]);
    expect(new Set([br, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3);
    expect(br.headers).toMatchObject({
      vary: "accept-encoding",
      etag: expect.stringMatching(/^"[\w-]{22}"$/) as string,
    });
  });

  test("prefers copies that were compressed at publication, and does not serve them by their own names", async () => {
    write(folder, { "assets/app.4f3a.css.br": "compressed before" });
    await site.swap(folder);
    const answer = await app.inject({ url: "/assets/app.4f3a.css", headers: { "accept-encoding": "br" } });
    expect(answer.rawPayload.toString()).toBe("compressed before");
    expect((await app.inject("/assets/app.4f3a.css.br")).statusCode).toBe(404);
  });

  test("answers 304 when the client has it, and HEAD without a body", async () => {
    const { etag } = (await app.inject("/vi/")).headers;
    const again = await app.inject({
      url: "/vi/",
      headers: { "if-none-match": `"other", W/${String(etag)}` },
    });
    expect(again).toMatchObject({ statusCode: 304, body: "", headers: { etag } });
    const head = await app.inject({ method: "HEAD", url: "/vi/" });
    expect(head).toMatchObject({
      statusCode: 200,
      body: "",
      headers: { "content-length": String(Buffer.byteLength(page)) },
    });
  });

  test("lets clients keep for ever what never changes, and nothing else", async () => {
    expect((await app.inject("/assets/app.4f3a.css")).headers["cache-control"]).toContain("immutable");
    expect((await app.inject("/editions/papi-2024-1/du-lieu.csv")).headers).toMatchObject({
      "cache-control": expect.stringContaining("immutable") as string,
      "content-type": "text/csv; charset=utf-8",
    });
    expect((await app.inject("/vi/")).headers["cache-control"]).toBe("public, max-age=60, must-revalidate");
  });

  test("has a page for what is missing in each language", async () => {
    expect(await app.inject("/vi/khong-co")).toMatchObject({
      statusCode: 404,
      body: "Không có trang này",
      headers: { "cache-control": "no-cache" },
    });
    expect(await app.inject("/en/none")).toMatchObject({ statusCode: 404, body: "No such page" });
    expect(await app.inject("/else")).toMatchObject({ statusCode: 404, body: "Không có trang này" });
  });

  test.each([
    "/../../etc/passwd",
    "/vi/../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/vi/..%2f..%2f..%2fetc/passwd",
    "/vi/passwd.txt",
    "/.secret",
    "/.git/config",
    "/vi/index.html%00.txt",
    "//etc/passwd",
    "/vi\\..\\..\\etc\\passwd",
  ])("gives nothing away for %s", async (url) => {
    await app.listen({ port: 0, host: "127.0.0.1" });
    const answer = await rawRequest(url);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(answer).not.toContain("root:");
    expect(answer).not.toContain("hidden");
  });

  test("carries the security headers", async () => {
    expect((await app.inject("/vi/")).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "content-security-policy": expect.stringContaining("object-src 'none'") as string,
    });
  });

  test("is exchanged for another at once, and stays when the other cannot be read", async () => {
    const next = write(mkdtempSync(join(home, "two-")), { "vi/index.html": "mới" });
    await site.swap(next);
    expect((await app.inject("/vi/")).body).toBe("mới");
    expect((await app.inject("/assets/app.4f3a.css")).statusCode).toBe(404);
    await expect(site.swap(join(home, "missing"))).rejects.toThrow("ENOENT");
    expect((await app.inject("/vi/")).body).toBe("mới");
  });

  test("goes on from memory when its folder is gone, and keeps within its memory", async () => {
    await site.warm();
    rmSync(folder, { recursive: true });
    expect((await app.inject({ url: "/vi/", headers: { "accept-encoding": "br" } })).statusCode).toBe(200);
  });

  test("sends a large file from disk", async () => {
    write(folder, { "editions/papi-2024-1/all.csv": "x,y\n".repeat(2_500_000) });
    await site.swap(folder);
    const answer = await app.inject("/editions/papi-2024-1/all.csv");
    expect([answer.statusCode, answer.rawPayload.byteLength]).toEqual([200, 10_000_000]);
    expect(
      (
        await app.inject({
          url: "/editions/papi-2024-1/all.csv",
          headers: { "if-none-match": String(answer.headers.etag) },
        })
      ).statusCode,
    ).toBe(304);
  });

  /** As typed: clients of a library would tidy the path before sending it. */
  function rawRequest(path: string): Promise<string> {
    const address = app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return new Promise((resolve, reject) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
      );
      socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
      socket.on("end", () => resolve(text));
      socket.on("error", reject);
    });
  }
});
