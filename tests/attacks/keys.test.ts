/** Attempts with the key of a program: to do more than it was made for, to outlive its owner, to work unseen. */
import {
  type AnyRoute,
  boardRoutes,
  claimRoutes,
  keyRoutes,
  logRoutes,
  myAccountRoutes,
  peopleRoutes,
  requestOf,
  signInRoutes,
  taskRoutes,
  type RouteText,
} from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TEST_HOST, TEST_PASSWORD } from "../../packages/office/src/composition/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
});
afterAll(() => round.close());

const office = () => round.person("office");
const clerk = () => round.person("clerk Sở Nội vụ");
type Asker = Pick<TestEvaluation["admin"], "call">;
const make = (who: Asker, permissions: readonly string[], days = 30, name = "kho dữ liệu") =>
  who.call(keyRoutes.make, {
    name,
    permissions: [...permissions] as never,
    days: days as never,
    password: TEST_PASSWORD,
  });
const of = () => {
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
  return { evaluationId, roundId, unitVersionId };
};

async function answerTo<R extends AnyRoute>(key: string, route: R, input: RouteText<R>, cookie = "") {
  const { method, url, json } = requestOf(route, input);
  return round.workspace.app.inject({
    method: method as "GET",
    url,
    headers: {
      host: TEST_HOST,
      authorization: `Bearer ${key}`,
      ...(cookie !== "" && { cookie }),
      ...(json !== undefined && { "content-type": "application/json" }),
    },
    ...(json !== undefined && { payload: json }),
  });
}

const withKey = async <R extends AnyRoute>(key: string, route: R, input: RouteText<R>, cookie = "") =>
  (await answerTo(key, route, input, cookie)).statusCode;

const note = (value: string) => ({
  ...of(),
  changes: [{ id: crypto.randomUUID(), item: "1.1.1", field: "@note", before: "", value }],
});

test("it does what it was made for, under its owner's name, and the log says that a program did it", async () => {
  const { key } = (await make(clerk(), ["claim.read", "claim.write"])).value;
  expect(await withKey(key, claimRoutes.read, of())).toBe(200);
  expect(await withKey(key, claimRoutes.save, note("do chương trình gửi") as never)).toBe(200);
  await expect
    .poll(
      async () => (await round.person("auditor").call(logRoutes.lines, { action: "key.act" })).value.lines,
    )
    .toMatchObject([{ details: { key: "kho dữ liệu", of: of(), address: "127.0.0.1" } }]);
  const { keys } = (await clerk().call(keyRoutes.read, {})).value;
  expect(keys).toMatchObject([{ name: "kho dữ liệu", permissions: ["claim.read", "claim.write"] }]);
});

test("it opens nothing else: neither other work of its owner nor keys, roles or factors", async () => {
  const { key } = (await make(office(), ["board.read"])).value;
  const { evaluationId } = round;
  expect(await withKey(key, boardRoutes.read, { evaluationId })).toBe(200);
  const denied = [
    await withKey(key, claimRoutes.read, of()),
    await withKey(key, taskRoutes.list, { evaluationId }),
    await withKey(key, keyRoutes.read, {}),
    await withKey(key, myAccountRoutes.read, {}),
    await withKey(key, peopleRoutes.findAccounts, {} as never),
    await withKey(key, signInRoutes.signOut, {}),
  ];
  expect(denied).toEqual([403, 403, 403, 403, 403, 403]);
  expect((await answerTo(key, claimRoutes.read, of())).json()).toMatchObject({ code: "key-too-narrow" });
});

test.each([["council.approve"], ["role.give"], ["claim.sign"], ["account.own"]])(
  "none is made for %s, whoever asks",
  async (permission) => {
    expect((await make(office(), [permission])).status).toBe(422);
  },
);

test("none is made for what its owner may not do, without the password, or for ever", async () => {
  expect((await make(clerk(), ["audit.read"])).faults).toEqual(["permissions: permissions-not-held"]);
  const wrong = {
    name: "x",
    permissions: ["claim.read"],
    days: 30,
    password: "không phải mật khẩu",
  } as const;
  expect((await clerk().call(keyRoutes.make, { ...wrong, permissions: ["claim.read"] })).faults).toEqual([
    "password: password-wrong",
  ]);
  expect((await make(clerk(), ["claim.read"], 100_000)).status).toBe(422);
  expect((await make(clerk(), [])).faults).toEqual(["permissions: permissions-missing"]);
});

test("a key is no cookie, a cookie is no key, and a wrong key is nobody although a cookie comes along", async () => {
  const { key } = (await make(clerk(), ["claim.read"])).value;
  const [[name, session] = ["", ""]] = [...clerk().cookies].filter(([cookie]) => cookie.includes("session"));
  const asCookie = await round.workspace.app.inject({
    method: "GET",
    url: requestOf(claimRoutes.read, of()).url,
    headers: { host: TEST_HOST, cookie: `${name}=${key}` },
  });
  expect(asCookie.statusCode).toBe(401);
  expect(await withKey(session, claimRoutes.read, of())).toBe(401);
  expect((await answerTo(session, claimRoutes.read, of())).json()).toMatchObject({ code: "key-not-valid" });
  expect(await withKey("khong-co", claimRoutes.read, of(), `${name}=${session}`)).toBe(401);
  expect(await withKey("", claimRoutes.read, of(), `${name}=${session}`)).toBe(401);
});

test("it ends when it is withdrawn, by its owner alone, and does not end with the other browsers", async () => {
  const { key } = (await make(clerk(), ["claim.read"], 90, "thống kê")).value;
  const { keys } = (await clerk().call(keyRoutes.read, {})).value;
  const keyId = keys.find(({ name }) => name === "thống kê")?.id ?? "";
  expect((await round.person("clerk Sở Tài chính").call(keyRoutes.end, { keyId })).status).toBe(404);
  await clerk().call(myAccountRoutes.endOtherSessions, {});
  expect(await withKey(key, claimRoutes.read, of())).toBe(200);
  expect((await clerk().call(myAccountRoutes.read, {})).value.sessions.map(({ id }) => id)).not.toContain(
    keyId,
  );
  expect((await clerk().call(keyRoutes.end, { keyId })).status).toBe(200);
  expect(await withKey(key, claimRoutes.read, of())).toBe(401);
});

test("it ends when its owner changes the password", async () => {
  const { admin, workspace } = round;
  const organisationId = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Khóa", code: "SK" }))
    .value.organisationId;
  const person = await workspace.person(admin, "nguoi.co.khoa", organisationId, ["auditor"]);
  const lines = { action: "claim.sign" };
  const one = (await make(person, ["audit.read"])).value.key;
  expect(await withKey(one, logRoutes.lines, lines)).toBe(200);
  await person.call(myAccountRoutes.changePassword, {
    present: TEST_PASSWORD,
    password: `${TEST_PASSWORD} mới`,
  });
  expect(await withKey(one, logRoutes.lines, lines)).toBe(401);
});

test("idle hours do not end it, its last day does", async () => {
  const leader = round.person("leader Sở Tài chính");
  const reading = of();
  const at = { ...reading, unitVersionId: round.unit("Sở Tài chính").unitVersionId };
  const first = (await make(leader, ["claim.read"])).value;
  round.workspace.later(29 * 24 * 60);
  expect(await withKey(first.key, claimRoutes.read, at)).toBe(200);
  round.workspace.later(2 * 24 * 60);
  expect(await withKey(first.key, claimRoutes.read, at)).toBe(401);
});
