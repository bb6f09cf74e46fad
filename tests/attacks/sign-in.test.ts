/** Attempts on the door: keeping others out, guessing from many places, taking over a session. */
import { myAccountRoutes, peopleRoutes, requestOf, signInRoutes } from "@thang-diem/contract";
import { createApp } from "@thang-diem/platform/http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openTestWorkspace,
  TEST_HOST,
  TEST_PASSWORD,
  type TestWorkspace,
  type Visitor,
} from "../../packages/office/src/composition/testing.ts";

let office: TestWorkspace;
let admin: Visitor;
let organisationId: string;
beforeAll(async () => {
  office = await openTestWorkspace();
  admin = await office.administrator();
  organisationId = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Y tế", code: "" })).value
    .organisationId;
});
afterAll(() => office.close());

/** A guess from an address, with the cookies of a browser. */
async function guess(
  from: string,
  signInName: string,
  password: string,
  browser: Pick<Visitor, "cookies"> = { cookies: new Map() },
): Promise<{ code: string; cookies: Map<string, string> }> {
  const { url, json } = requestOf(signInRoutes.signIn, { signInName, password });
  const answer = await office.app.inject({
    method: "POST",
    url,
    remoteAddress: from,
    headers: {
      host: TEST_HOST,
      "content-type": "application/json",
      cookie: [...browser.cookies].map((pair) => pair.join("=")).join("; "),
    },
    payload: json ?? "",
  });
  return {
    code: answer.statusCode === 200 ? "in" : answer.json<{ code: string }>().code,
    cookies: new Map(answer.cookies.map(({ name, value }) => [name, value])),
  };
}

describe("a stranger who knows a name", () => {
  test("keeps its owner out neither on a browser that was used before nor on another network", async () => {
    const owner = await office.person(admin, "mau.so-y-te", organisationId, []);
    for (let n = 0; n < 12; n += 1) await guess("127.0.0.2", "mau.so-y-te", "sai rồi sai rồi");
    expect((await guess("127.0.0.2", "mau.so-y-te", TEST_PASSWORD)).code).toBe("locked-out");
    expect((await guess("127.0.0.3", "mau.so-y-te", TEST_PASSWORD)).code).toBe("in");
    // The same network as the stranger: the browser is known.
    expect((await guess("127.0.0.2", "mau.so-y-te", TEST_PASSWORD, owner)).code).toBe("in");
  });

  test("does not keep a whole office behind one address out", async () => {
    const owner = await office.person(admin, "clerk.of.office", organisationId, []);
    for (let n = 0; n < 60; n += 1) await guess("127.0.0.9", `name.${n}`, "sai rồi sai rồi");
    expect((await guess("127.0.0.9", "clerk.of.office", TEST_PASSWORD)).code).toBe("locked-out");
    expect((await guess("127.0.0.9", "clerk.of.office", TEST_PASSWORD, owner)).code).toBe("in");
  });

  test("gets no more guesses by changing the last bits of an IPv6 address", async () => {
    await office.person(admin, "over.ipv6", organisationId, []);
    const codes = [];
    for (let n = 1; n <= 6; n += 1)
      codes.push((await guess(`2001:db8:1:2::${n}`, "over.ipv6", "sai rồi sai rồi")).code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => "sign-in-wrong"), "locked-out"]);
  });

  test("gets no more guesses with a device cookie of an own invention, or of another person", async () => {
    await office.person(admin, "victim", organisationId, []);
    const thief = await office.person(admin, "thief", organisationId, []);
    const invented = new Map([["thangdiem-device", "A".repeat(43)]]);
    for (let n = 0; n < 5; n += 1)
      await guess("127.0.0.4", "victim", "sai rồi sai rồi", { cookies: invented });
    for (const cookies of [invented, thief.cookies])
      expect((await guess("127.0.0.4", "victim", "sai rồi sai rồi", { cookies })).code).toBe("locked-out");
  });

  test("puts no device cookie of an own into somebody's browser: signing in makes another", async () => {
    await office.person(admin, "given.cookie", organisationId, []);
    const planted = "B".repeat(43);
    const { cookies } = await guess("127.0.0.5", "given.cookie", TEST_PASSWORD, {
      cookies: new Map([["thangdiem-device", planted]]),
    });
    expect(cookies.get("thangdiem-device")).toMatch(/^[\w-]{43}$/);
    for (let n = 0; n < 5; n += 1) await guess("127.0.0.6", "given.cookie", "sai rồi sai rồi");
    expect(
      (
        await guess("127.0.0.6", "given.cookie", TEST_PASSWORD, {
          cookies: new Map([["thangdiem-device", planted]]),
        })
      ).code,
    ).toBe("locked-out");
  });
});

describe("whoever hammers at closed doors", () => {
  const knock = (remoteAddress: string, cookies: ReadonlyMap<string, string> = new Map()) =>
    office.app.inject({
      url: requestOf(peopleRoutes.findAccounts, {}).url,
      remoteAddress,
      headers: { host: TEST_HOST, cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
    });

  test("is told to wait, and makes nobody wait: neither colleagues behind the address nor the sign-in", async () => {
    const owner = await office.person(admin, "behind.one.address", organisationId, []);
    const curious = await office.person(admin, "asks.for.more", organisationId, []);
    const knocks = [];
    for (let n = 0; n < 602; n += 1)
      // Neither without a cookie nor with invented ones.
      knocks.push(
        await knock("127.0.0.11", new Map(n % 2 === 0 ? [] : [["thangdiem-session", `${n}`.repeat(9)]])),
      );
    expect(knocks.slice(0, 600).every(({ statusCode }) => statusCode === 401)).toBe(true);
    const last = knocks.at(-1);
    expect([last?.statusCode, last?.headers["retry-after"], last?.json<{ code: string }>().code]).toEqual([
      429,
      "60",
      "too-many-requests",
    ]);
    // The administrator works behind the same address, a clerk signs in there, another address is asked as ever.
    expect((await knock("127.0.0.11", admin.cookies)).statusCode).toBe(200);
    expect((await guess("127.0.0.11", "behind.one.address", TEST_PASSWORD, owner)).code).toBe("in");
    expect((await knock("127.0.0.12")).statusCode).toBe(401);
    // Whoever is signed in and asks for what is not theirs is counted by account.
    expect((await knock("127.0.0.11", curious.cookies)).statusCode).toBe(403);
  });
});

describe("whoever saw a session's cookie", () => {
  test("holds nothing after its owner changed the password or signed in anew", async () => {
    const owner = await office.person(admin, "renewing", organisationId, []);
    const seen = new Map(owner.cookies);
    await owner.call(myAccountRoutes.changePassword, {
      present: TEST_PASSWORD,
      password: "một mật khẩu khác hẳn",
    });
    const thief = office.visitor();
    for (const [name, value] of seen) thief.cookies.set(name, value);
    expect((await thief.call(myAccountRoutes.read, {})).status).toBe(401);
    expect((await owner.call(myAccountRoutes.read, {})).status).toBe(200);
    const before = new Map(owner.cookies);
    await owner.call(signInRoutes.signIn, { signInName: "renewing", password: "một mật khẩu khác hẳn" });
    for (const [name, value] of before) thief.cookies.set(name, value);
    expect((await thief.call(myAccountRoutes.read, {})).status).toBe(401);
  });

  test("adds no second factor without the password", async () => {
    const owner = await office.person(admin, "no.factor", organisationId, []);
    expect((await owner.call(myAccountRoutes.beginTotp, {})).faults).toEqual(["password: password-wrong"]);
    expect((await owner.call(myAccountRoutes.beginTotp, { password: "không đúng đâu" })).faults).toEqual([
      "password: password-wrong",
    ]);
    expect((await owner.call(myAccountRoutes.beginTotp, { password: TEST_PASSWORD })).status).toBe(200);
  });
});

describe("a client that says who it is", () => {
  const seenBy = async (trustProxy: readonly string[] | false, headers: Record<string, string>) => {
    const app = createApp({ trustProxy });
    app.get("/who", { config: { permission: "public" } }, ({ ip, host }) => ({ ip, host }));
    const answer = await app.inject({
      url: "/who",
      remoteAddress: "10.0.0.1",
      headers: { host: "td.vn", ...headers },
    });
    await app.close();
    return answer.json<{ ip: string; host: string }>();
  };
  test("is believed only as far as the proxies that are named said so themselves", async () => {
    const forged = { "x-forwarded-for": "6.6.6.6, 203.0.113.77" };
    expect(await seenBy(false, forged)).toMatchObject({ ip: "10.0.0.1" });
    expect(await seenBy(["10.0.0.0/8"], forged)).toMatchObject({ ip: "203.0.113.77" });
    expect(await seenBy(["192.168.0.1"], { ...forged, "x-forwarded-host": "evil.test" })).toEqual({
      ip: "10.0.0.1",
      host: "td.vn",
    });
  });

  test("reaches no work under a host name that is not the installation's", async () => {
    const app = createApp({ publicAddress: "https://cchc.tinh.gov.vn", trustProxy: ["10.0.0.1"] });
    app.post("/api/session", { config: { permission: "public" } }, () => "in");
    app.get("/*", { config: { permission: "public" } }, () => "portal");
    const ask = async (method: "GET" | "POST", url: string, headers: Record<string, string>) =>
      (await app.inject({ method, url, remoteAddress: "10.0.0.1", headers })).statusCode;
    const tls = { "x-forwarded-proto": "https" };
    expect(await ask("POST", "/api/session", { host: "cchc.tinh.gov.vn", ...tls })).toBe(200);
    expect(await ask("POST", "/api/session", { host: "evil.test", ...tls })).toBe(421);
    expect(
      await ask("POST", "/api/session", {
        host: "cchc.tinh.gov.vn",
        "x-forwarded-host": "evil.test",
        ...tls,
      }),
    ).toBe(421);
    expect(await ask("GET", "/papi/", { host: "evil.test" })).toBe(200);
    for (const origin of ["http://cchc.tinh.gov.vn", "https://evil.test", "null"])
      expect([
        origin,
        await ask("POST", "/api/session", { host: "cchc.tinh.gov.vn", origin, ...tls }),
      ]).toEqual([origin, 403]);
    await app.close();
  });
});
