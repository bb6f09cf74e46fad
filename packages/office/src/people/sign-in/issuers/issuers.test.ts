import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { myAccountRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openTestWorkspace,
  TEST_HOST,
  TEST_PASSWORD,
  type TestWorkspace,
  type Visitor,
} from "../../../composition/testing.ts";
import type { IssuerSettings } from "../context.ts";

/** A real identity provider on this machine; whoever is named next signs in there without being asked. */
interface LocalProvider {
  readonly address: string;
  subject: string;
  /** Ends what the provider knows: it tells its clients by their back channel. */
  endSessions(subject: string, sid: string): Promise<void>;
  /** Its own name for the session of whoever signed in last. */
  lastSid: string;
  close(): Promise<void>;
}

const CLIENT = { client_id: "thang-diem", client_secret: "a-secret-of-thirty-two-characters" };

async function openProvider(): Promise<LocalProvider> {
  const server: Server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(address, {
    clients: [
      {
        ...CLIENT,
        backchannel_logout_uri: `http://${TEST_HOST}/api/session/issuers/one/logout`,
        backchannel_logout_session_required: true,
        redirect_uris: ["one", "two"].map((id) => `http://${TEST_HOST}/api/session/issuers/${id}/return`),
      },
    ],
    claims: { openid: ["sub"], profile: ["HoVaTen"], email: ["email"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    // The workspace has no port in this test: what is meant for it goes in by its own door.
    fetch: (url, options) => toWorkspace(String(url), options?.body),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, HoVaTen: `Người ${sub}`, email: "quantri@tinh.gov.vn", email_verified: true }),
    }),
    cookies: { keys: ["a key for cookies"] },
  });
  const local: LocalProvider = {
    address,
    subject: "nobody",
    lastSid: "",
    async endSessions(subject, sid) {
      const known = await provider.Client.find(CLIENT.client_id);
      const tell: unknown = known?.["backchannelLogout"];
      if (typeof tell !== "function") throw new Error("the provider knows no back channel");
      await (Reflect.apply(tell, known, [subject, sid]) as Promise<void>);
    },
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
  provider.on("grant.success", (context) => {
    local.lastSid = String(context.oidc.entities.AuthorizationCode?.sid ?? "");
  });
  const handle = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") !== true) return void handle(request, response);
    void agree(provider, local.subject, request, response);
  });
  return local;
}

async function toWorkspace(url: string, body: unknown): Promise<Response> {
  const answer = await workspace.app.inject({
    method: "POST",
    url: new URL(url).pathname,
    headers: { host: TEST_HOST, "content-type": "application/x-www-form-urlencoded" },
    payload: String(body),
  });
  return new Response(answer.body, { status: answer.statusCode });
}

async function agree(
  provider: Provider,
  subject: string,
  ...[request, response]: Parameters<Provider["interactionDetails"]>
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: subject, clientId: String(params["client_id"]) });
  grant.addOIDCScope("openid profile");
  await provider.interactionFinished(request, response, {
    login: { accountId: subject },
    consent: { grantId: await grant.save() },
  });
}

let one: LocalProvider;
let two: LocalProvider;
let workspace: TestWorkspace;
let admin: Visitor;
let organisationId: string;

beforeAll(async () => {
  [one, two] = await Promise.all([openProvider(), openProvider()]);
  const settings = (id: string, address: string, more: Partial<IssuerSettings> = {}): IssuerSettings => ({
    id,
    name: { vi: `Cổng ${id}`, en: `Service ${id}` },
    address,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    checksTwoFactors: true,
    labelClaim: "HoVaTen",
    withoutTls: true,
    ...more,
  });
  workspace = await openTestWorkspace({
    clock: () => new Date(),
    issuers: [
      settings("one", one.address),
      settings("two", two.address, { checksTwoFactors: false }),
      settings("gone", "http://127.0.0.1:9"),
    ],
  });
  admin = await workspace.administrator();
  organisationId = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" })).value
    .organisationId;
});

afterAll(async () => {
  await workspace.close();
  await Promise.all([one.close(), two.close()]);
});

/** Follows the provider's redirects as a browser does, until it sends back here. */
async function throughProvider(address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10 && !at.startsWith(`http://${TEST_HOST}/`); step += 1) {
    const answer = await fetch(at, {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    at = new URL(answer.headers.get("location") ?? "", at).href;
  }
  return at;
}

async function comeBack(visitor: Visitor, address: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const answer = await workspace.app.inject({
    method: "GET",
    url: `${pathname}${search}`,
    headers: { host: TEST_HOST, cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; ") },
  });
  for (const { name, value } of answer.cookies) visitor.cookies.set(name, value);
  return String(answer.headers.location);
}

async function enter(visitor: Visitor, issuerId: string): Promise<string> {
  return comeBack(
    visitor,
    await throughProvider((await visitor.call(signInRoutes.toIssuer, { issuerId })).value.address),
  );
}

async function link(visitor: Visitor, issuerId: string): Promise<string> {
  return comeBack(
    visitor,
    await throughProvider(
      (await visitor.call(myAccountRoutes.linkIdentity, { issuerId, password: TEST_PASSWORD })).value.address,
    ),
  );
}

const personOf = async (visitor: Visitor) => (await visitor.call(signInRoutes.present, {})).value.person;

describe("signing in through an identity provider", () => {
  test("finds nobody for an identity that nobody has linked, whatever its e-mail address", async () => {
    one.subject = "stranger";
    const visitor = workspace.visitor();
    expect(await enter(visitor, "one")).toBe("/lam-viec/dang-nhap?problem=identity-not-linked");
    expect(await personOf(visitor)).toBe("nobody");
  });

  test("signs in whom the verified subject names, once the account has linked it", async () => {
    const person = await workspace.person(admin, "an.le", organisationId, ["unit-clerk"]);
    one.subject = "001090012345";
    expect(await link(person, "one")).toBe("/lam-viec/tai-khoan-cua-toi");
    expect((await person.call(myAccountRoutes.read, {})).value.identities).toMatchObject([
      { issuerId: "one" },
    ]);
    const visitor = workspace.visitor();
    expect(await enter(visitor, "one")).toBe("/lam-viec/");
    expect(await personOf(visitor)).toMatchObject({
      signInName: "an.le",
      stage: "signed-in",
      roles: [{ role: "unit-clerk" }],
    });
  });

  test("the same subject of another issuer is somebody else", async () => {
    two.subject = "001090012345";
    expect(await enter(workspace.visitor(), "two")).toContain("identity-not-linked");
  });

  test("an identity belongs to one account", async () => {
    const other = await workspace.person(admin, "binh", organisationId, []);
    one.subject = "001090012345";
    expect(await link(other, "one")).toContain("identity-linked-elsewhere");
  });

  test("an answer is taken once, and only in the browser that began", async () => {
    one.subject = "001090012345";
    const begun = workspace.visitor();
    const answer = await throughProvider(
      (await begun.call(signInRoutes.toIssuer, { issuerId: "one" })).value.address,
    );
    const victim = workspace.visitor();
    expect(await comeBack(victim, answer)).toContain("issuer-visit-lost");
    expect(await personOf(victim)).toBe("nobody");
    expect(await comeBack(begun, answer.replace(/code=[^&]+/, "code=forged"))).toContain("issuer-visit-lost");
    expect(await comeBack(begun, answer)).toContain("issuer-visit-lost");
  });

  test("who cancels at the provider is told so, not that something went wrong; the visit is spent", async () => {
    one.subject = "001090012345";
    const visitor = workspace.visitor();
    const answer = await throughProvider(
      (await visitor.call(signInRoutes.toIssuer, { issuerId: "one" })).value.address,
    );
    const cancelled = answer.replace(/code=[^&]+/, "error=access_denied");
    expect(await comeBack(visitor, cancelled)).toContain("issuer-visit-cancelled");
    expect(await personOf(visitor)).toBe("nobody");
    expect(await comeBack(visitor, answer)).toContain("issuer-visit-lost");
  });

  test("two tabs come back each with its own visit; a step back after it went well leads on", async () => {
    one.subject = "001090012345";
    const visitor = workspace.visitor();
    const begin = async () =>
      throughProvider((await visitor.call(signInRoutes.toIssuer, { issuerId: "one" })).value.address);
    const [first, second] = [await begin(), await begin()];
    expect(await comeBack(visitor, first)).toBe("/lam-viec/");
    expect(await comeBack(visitor, second)).toBe("/lam-viec/");
    expect(await comeBack(visitor, first)).toBe("/lam-viec/");
  });

  test("a visit begun to link is worth nothing to somebody else", async () => {
    const person = await workspace.person(admin, "cuong", organisationId, []);
    one.subject = "attacker";
    const begin = (password: string) =>
      person.call(myAccountRoutes.linkIdentity, { issuerId: "one", password });
    // Who finds a machine open without its owner does not make a way in of his own.
    expect((await begin("không phải mật khẩu này")).faults).toEqual(["password: password-wrong"]);
    const answer = await throughProvider((await begin(TEST_PASSWORD)).value.address);
    await person.call(signInRoutes.signOut, {});
    expect(await comeBack(person, answer)).toContain("issuer-visit-lost");
    expect(await enter(workspace.visitor(), "one")).toContain("identity-not-linked");
  });

  test("our second factor is asked for where the provider checks none", async () => {
    const person = await workspace.person(admin, "dung", organisationId, []);
    two.subject = "dung";
    await link(person, "two");
    await person.call(myAccountRoutes.beginTotp, { password: TEST_PASSWORD });
    await workspace.database.pool.connect().then(async (client) => {
      await client.query(
        "begin; select set_config('thangdiem.audited', 'yes', true); " +
          "update credential set confirmed = true where kind = 'totp'; commit",
      );
      client.release();
    });
    const visitor = workspace.visitor();
    await enter(visitor, "two");
    expect(await personOf(visitor)).toMatchObject({ stage: "second-factor" });
  });

  test("who signs out at the provider is signed out here: of that session, or wherever it opened one", async () => {
    const person = await workspace.person(admin, "giang", organisationId, []);
    one.subject = "giang";
    await link(person, "one");
    const [first, second] = [workspace.visitor(), workspace.visitor()];
    await enter(first, "one");
    const sid = one.lastSid;
    await enter(second, "one");
    expect(sid).not.toBe(one.lastSid);
    await one.endSessions("giang", sid);
    expect([await personOf(first), (await personOf(second)) === "nobody"]).toEqual(["nobody", false]);
    // What was opened by password is not the provider's to end.
    expect(await personOf(person)).toMatchObject({ signInName: "giang" });
    // Somebody whom no account is linked with is nobody's business here, and no fault.
    await one.endSessions("stranger", one.lastSid);
    expect(await personOf(second)).toMatchObject({ signInName: "giang" });
    await one.endSessions("giang", one.lastSid);
    expect(await personOf(second)).toBe("nobody");
  });

  test("a closed account stays closed, an unlinked identity out, a provider that is down is named", async () => {
    const { accounts } = (await admin.call(peopleRoutes.findAccounts, { q: "an" })).value;
    const account = accounts.find(({ signInName }) => signInName === "an.le");
    await admin.call(peopleRoutes.closeAccount, { accountId: account?.id ?? "", reason: "nghỉ hưu" });
    one.subject = "001090012345";
    expect(await enter(workspace.visitor(), "one")).toContain("identity-not-linked");
    await admin.call(peopleRoutes.reopenAccount, { accountId: account?.id ?? "", reason: "trở lại" });
    const person = workspace.visitor();
    await person.call(signInRoutes.signIn, { signInName: "an.le", password: TEST_PASSWORD });
    const [identity] = (await person.call(myAccountRoutes.read, {})).value.identities;
    await person.call(myAccountRoutes.unlinkIdentity, { identityId: identity?.id ?? "" });
    expect(await enter(workspace.visitor(), "one")).toContain("identity-not-linked");
    expect((await person.call(signInRoutes.toIssuer, { issuerId: "gone" })).problem?.code).toBe(
      "issuer-unreachable",
    );
  });
});
