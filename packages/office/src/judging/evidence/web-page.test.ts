import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPage, isPublicAddress, webAddress } from "./web-page.ts";

let server: http.Server;
let base: string;
const asked: string[] = [];
beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    const [, what = ""] = (request.url ?? "").split("/");
    if (what === "page")
      return void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Kế hoạch</h1>");
    if (what === "large") return void response.writeHead(200).end(Buffer.alloc(3_000_000));
    if (what === "slow") return void response.writeHead(200).write("x");
    if (what === "to-page") return void response.writeHead(302, { location: "/page" }).end();
    if (what === "round") return void response.writeHead(302, { location: "/round" }).end();
    if (what === "inside")
      return void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    if (what === "file") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    response.writeHead(404).end("không có");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const LIMITS = { bytes_max: 1_000_000, seconds_max: 1 };
/** As if this machine stood in the open Internet. */
const open = { ...LIMITS, anyPort: true, allows: (ip: string) => ip === "127.0.0.1" || isPublicAddress(ip) };
const why = async (address: string, options: Parameters<typeof fetchPage>[1] = LIMITS) => {
  const answer = await fetchPage(address, options);
  return answer.ok
    ? `${Buffer.from(answer.value.content).toString()} ${answer.value.address.replace(base, "")}`
    : answer.why;
};

describe("a page", () => {
  test("is fetched, through redirects too", async () => {
    expect(await why(`${base}/page`, open)).toBe("<h1>Kế hoạch</h1> /page");
    expect(await why(`${base}/to-page`, open)).toBe("<h1>Kế hoạch</h1> /page");
  });

  test("is given up when it is gone, too large, too slow or leads round and round", async () => {
    expect(await why(`${base}/gone`, open)).toBe("not-found");
    expect(await why(`${base}/large`, open)).toBe("too-large");
    expect(await why(`${base}/slow`, open)).toBe("too-slow");
    expect(await why(`${base}/round`, open)).toBe("too-many-redirects");
    expect(await why("https://khong-co-ten-nay.invalid/", LIMITS)).toBe("no-network");
  });
});

describe("a machine inside the office's network", () => {
  test.each([
    "http://127.0.0.1/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/admin",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    // Other ways of writing 127.0.0.1, which the address standard of the web reads as such.
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
  ])("is not asked by its address: %s", async (address) => {
    const before = asked.length;
    expect(await why(address)).toBe("private-address");
    expect(asked.length).toBe(before);
  });

  test("is not asked by a name that leads to it, and is told like a name that leads nowhere", async () => {
    expect(await why("http://localhost/")).toBe("no-network");
    const leadsTo = (...addresses: string[]) => ({
      ...LIMITS,
      lookup: ((
        _name: string,
        _options: object,
        callback: (error: null, found: { address: string; family: number }[]) => void,
      ) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        )) as never,
    });
    expect(await why("http://noi-bo.example.vn/", leadsTo("192.168.0.10"))).toBe("no-network");
    expect(await why("http://noi-bo.example.vn/", leadsTo("8.8.8.8", "127.0.0.1"))).toBe("no-network");
    expect(await why("http://noi-bo.example.vn/", leadsTo("::ffff:10.0.0.1"))).toBe("no-network");
  });

  test("is not asked through a redirect, nor is a file read", async () => {
    expect(await why(`${base}/inside`, open)).toBe("private-address");
    expect(await why(`${base}/file`, open)).toBe("address");
  });

  test("is not asked on another port", async () => {
    expect(await why("http://example.vn:5432/")).toBe("address");
    expect(await why("http://example.vn:22/")).toBe("address");
  });
});

describe("an address", () => {
  test("is one of the web, without sign-in data", () => {
    for (const text of ["https://sonoivu.example.vn/a?b=c#d", " http://example.vn "])
      expect(webAddress(text)?.hostname).toMatch(/example\.vn$/);
    for (const text of [
      "ftp://example.vn",
      "javascript:alert(1)",
      "data:text/html,x",
      "http://",
      "example.vn",
      "http://a:b@example.vn",
      "",
    ])
      expect([text, webAddress(text)]).toEqual([text, undefined]);
  });

  test("of the open Internet is told from all others", () => {
    for (const ip of ["8.8.8.8", "203.162.4.191", "2405:4800::1"])
      expect([ip, isPublicAddress(ip)]).toEqual([ip, true]);
    for (const ip of [
      "192.0.2.1",
      "198.18.0.1",
      "255.255.255.255",
      "240.0.0.1",
      "::",
      "ff02::1",
      "2001:db8::1",
      "not an address",
    ])
      expect([ip, isPublicAddress(ip)]).toEqual([ip, false]);
  });
});
