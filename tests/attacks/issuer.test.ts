/** An identity provider whose answers are forged: one token that is right, and every way of making it wrong. */
import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { myAccountRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openTestWorkspace,
  TEST_HOST,
  type TestWorkspace,
  type Visitor,
  TEST_PASSWORD,
} from "../../packages/office/src/composition/testing.ts";

const SECRET = "a-secret-of-thirty-two-characters";
const [own, foreign] = [0, 1].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
const publicKey = own?.publicKey.export({ format: "jwk" });

interface Token {
  readonly header: Record<string, unknown>;
  readonly claims: Record<string, unknown>;
  readonly sign: (text: string) => string;
}

let server: Server;
let address: string;
/** How the next token differs from the right one. */
let forge: (right: Token) => Token = (right) => right;
let nonce = "";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signedBy = (pair: typeof own) => (text: string) =>
  createSign("RSA-SHA256")
    .update(text)
    .sign(pair?.privateKey ?? "", "base64url");

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const { header, claims, sign } = forge({
    header: { alg: "RS256", kid: "one", typ: "JWT" },
    claims: { iss: address, sub: "an", aud: "thang-diem", iat: now, exp: now + 300, nonce },
    sign: signedBy(own),
  });
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign(text)}`;
}

const documents: Record<string, () => unknown> = {
  "/.well-known/openid-configuration": () => ({
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    jwks_uri: `${address}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  }),
  "/keys": () => ({ keys: [{ ...publicKey, kid: "one", use: "sig", alg: "RS256" }] }),
  "/token": () => ({ access_token: "x", token_type: "Bearer", expires_in: 60, id_token: idToken() }),
};

let office: TestWorkspace;
let person: Visitor;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    const found = documents[URL.parse(request.url ?? "", address)?.pathname ?? ""];
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(found?.() ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  office = await openTestWorkspace({
    clock: () => new Date(),
    issuers: [
      {
        id: "idp",
        name: { vi: "Cổng thử", en: "Service" },
        address,
        clientId: "thang-diem",
        clientSecret: SECRET,
        checksTwoFactors: false,
        withoutTls: true,
      },
    ],
  });
  const admin = await office.administrator();
  const { organisationId } = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" }))
    .value;
  person = await office.person(admin, "an.nguyen", organisationId, []);
  forge = (right) => right;
  const { value } = await person.call(myAccountRoutes.linkIdentity, {
    issuerId: "idp",
    password: TEST_PASSWORD,
  });
  await comeBack(person, value.address);
});
afterAll(async () => {
  await office.close();
  server.closeAllConnections();
  server.close();
});

/** As the browser comes back from the provider with a code. */
async function comeBack(visitor: Visitor, sentTo: string): Promise<void> {
  const asked = new URL(sentTo).searchParams;
  nonce = asked.get("nonce") ?? "";
  const query = new URLSearchParams({ code: "c", state: asked.get("state") ?? "", iss: address });
  const answer = await office.app.inject({
    url: `/api/session/issuers/idp/return?${query.toString()}`,
    headers: { host: TEST_HOST, cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; ") },
  });
  for (const { name, value } of answer.cookies) visitor.cookies.set(name, value);
}

async function signedInWith(forged: (right: Token) => Token): Promise<string> {
  forge = forged;
  const visitor = office.visitor();
  const { value } = await visitor.call(signInRoutes.toIssuer, { issuerId: "idp" });
  await comeBack(visitor, value.address);
  const { person: present } = (await visitor.call(signInRoutes.present, {})).value;
  return present === "nobody" ? "nobody" : present.signInName;
}

const claiming = (more: Record<string, unknown>) => (right: Token) => ({
  ...right,
  claims: { ...right.claims, ...more },
});
const now = () => Math.floor(Date.now() / 1000);

test("the right token signs its person in: the attempts below fail for their own reason", async () => {
  expect(await signedInWith((right) => right)).toBe("an.nguyen");
});

test.each<[string, (right: Token) => Token]>([
  ["signed with a key that is not the provider's", (right) => ({ ...right, sign: signedBy(foreign) })],
  ["with a signature of nothing", (right) => ({ ...right, sign: () => "" })],
  ["of the algorithm none", (right) => ({ ...right, header: { alg: "none", typ: "JWT" }, sign: () => "" })],
  [
    "sealed with the client's secret",
    (right) => ({
      ...right,
      header: { alg: "HS256", typ: "JWT" },
      sign: (text) => createHmac("sha256", SECRET).update(text).digest("base64url"),
    }),
  ],
  [
    "sealed with the public key as a secret",
    (right) => ({
      ...right,
      header: { alg: "HS256", typ: "JWT", kid: "one" },
      sign: (text) =>
        createHmac("sha256", own?.publicKey.export({ type: "spki", format: "pem" }) ?? "")
          .update(text)
          .digest("base64url"),
    }),
  ],
  ["of another issuer", claiming({ iss: "https://evil.test" })],
  ["for another client", claiming({ aud: "somebody-else" })],
  ["that has run out", claiming({ iat: now() - 7_200, exp: now() - 3_600 })],
  ["with another nonce", claiming({ nonce: "replayed" })],
])("a token %s signs nobody in", async (_what, forged) => {
  expect(await signedInWith(forged)).toBe("nobody");
});

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
let counter = 0;

/** Sends a logout token that differs from the right one. */
async function sendLogout(forged: (right: Token) => Token): Promise<{ status: number; token: string }> {
  const { header, claims, sign } = forged({
    header: { alg: "RS256", kid: "one", typ: "logout+jwt" },
    claims: {
      iss: address,
      sub: "an",
      aud: "thang-diem",
      iat: now(),
      exp: now() + 120,
      jti: `logout ${(counter += 1)}`,
      events: { [EVENT]: {} },
    },
    sign: signedBy(own),
  });
  const text = `${part(header)}.${part(claims)}`;
  const token = `${text}.${sign(text)}`;
  return { status: await postLogout(token), token };
}

async function postLogout(token: string): Promise<number> {
  const answer = await office.app.inject({
    method: "POST",
    url: "/api/session/issuers/idp/logout",
    headers: { host: TEST_HOST, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ logout_token: token }).toString(),
  });
  return answer.statusCode;
}

async function signedIn(): Promise<Visitor> {
  forge = (right) => right;
  const visitor = office.visitor();
  await comeBack(visitor, (await visitor.call(signInRoutes.toIssuer, { issuerId: "idp" })).value.address);
  return visitor;
}
const isIn = async (visitor: Visitor) =>
  (await visitor.call(signInRoutes.present, {})).value.person !== "nobody";

test("the right logout token signs its person out, once: sent again it is worth nothing", async () => {
  const visitor = await signedIn();
  const { status, token } = await sendLogout((right) => right);
  expect([status, await isIn(visitor)]).toEqual([200, false]);
  const again = await signedIn();
  expect([await postLogout(token), await isIn(again)]).toEqual([400, true]);
});

test.each<[string, (right: Token) => Token]>([
  ["signed with a key that is not the provider's", (right) => ({ ...right, sign: signedBy(foreign) })],
  ["of the algorithm none", (right) => ({ ...right, header: { alg: "none" }, sign: () => "" })],
  [
    "sealed with the client's secret",
    (right) => ({
      ...right,
      header: { alg: "HS256", typ: "logout+jwt" },
      sign: (text) => createHmac("sha256", SECRET).update(text).digest("base64url"),
    }),
  ],
  ["of another issuer", claiming({ iss: "https://evil.test" })],
  ["for another client", claiming({ aud: "somebody-else" })],
  ["that has run out", claiming({ iat: now() - 7_200, exp: now() - 3_600 })],
  ["that was kept for an hour", claiming({ iat: now() - 3_600, exp: now() + 3_600 })],
  ["without an end", claiming({ exp: undefined })],
  ["without an id of its own", claiming({ jti: undefined })],
  ["that names nobody", claiming({ sub: undefined })],
  ["that is an ID token", claiming({ events: undefined, nonce: "n" })],
  ["with another event", claiming({ events: { "http://schemas.openid.net/event/other": {} } })],
  ["with a nonce", claiming({ nonce: "n" })],
])("a logout token %s signs nobody out", async (_what, forged) => {
  const visitor = await signedIn();
  expect([(await sendLogout(forged)).status, await isIn(visitor)]).toEqual([400, true]);
});

test("a logout token opens no form anywhere else", async () => {
  const answer = await office.app.inject({
    method: "POST",
    url: "/api/session",
    headers: { host: TEST_HOST, "content-type": "application/x-www-form-urlencoded" },
    payload: "signInName=an.nguyen&password=x",
  });
  expect(answer.statusCode).toBe(415);
});
