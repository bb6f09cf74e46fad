import { myAccountRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
  type Visitor,
} from "../../composition/testing.ts";

let workspace: TestWorkspace;
let admin: Visitor;
let organisationId: string;

beforeAll(async () => {
  workspace = await openTestWorkspace();
  admin = await workspace.administrator();
  organisationId = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" })).value
    .organisationId;
});

afterAll(() => workspace.close());

const codeOf = (secret: string, now: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
const personOf = async (visitor: Visitor) => (await visitor.call(signInRoutes.present, {})).value.person;

/** A person with a code app: visitor, seed and recovery codes. */
async function withTotp(
  signInName: string,
): Promise<{ person: Visitor; secret: string; codes: readonly string[] }> {
  const person = await workspace.person(admin, signInName, organisationId, []);
  const { secret } = (await person.call(myAccountRoutes.beginTotp, { password: TEST_PASSWORD })).value;
  const { codes } = (
    await person.call(myAccountRoutes.confirmTotp, { code: codeOf(secret, workspace.now()) })
  ).value;
  return { person, secret, codes };
}

describe("the first administrator", () => {
  test("must choose an own password before anything else opens", async () => {
    const fresh = await openTestWorkspace();
    const visitor = fresh.visitor();
    const { value } = await visitor.call(signInRoutes.signIn, fresh.first);
    expect(value.person).toMatchObject({
      stage: "new-password",
      signInName: "quantri",
      roles: [{ role: "administrator", evaluation: "every" }],
    });
    expect((await visitor.call(peopleRoutes.findAccounts, {})).status).toBe(401);
    expect(
      (await visitor.call(signInRoutes.replacePassword, { password: fresh.first.password })).faults,
    ).toEqual(["password: password-same"]);
    expect((await visitor.call(signInRoutes.replacePassword, { password: "quantri123456" })).faults).toEqual([
      "password: password-common",
    ]);
    expect(
      (await visitor.call(signInRoutes.replacePassword, { password: TEST_PASSWORD })).value.person,
    ).toMatchObject({ stage: "signed-in" });
    expect((await visitor.call(peopleRoutes.findAccounts, {})).value.total).toBe(1);
    expect((await fresh.visitor().call(signInRoutes.signIn, fresh.first)).problem?.code).toBe(
      "sign-in-wrong",
    );
    await fresh.close();
  });

  test("is made once, and its password is stored as an argon2id hash", async () => {
    const secrets = await workspace.database.db
      .selectFrom("credential")
      .select("secret")
      .where("kind", "=", "password")
      .execute();
    expect(secrets.every(({ secret }) => secret.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"))).toBe(true);
    expect(
      (
        await workspace.database.db
          .selectFrom("account")
          .select("id")
          .where("sign_in_name", "=", "quantri")
          .execute()
      ).length,
    ).toBe(1);
  });
});

describe("signing in", () => {
  test("says the same of a wrong password and of a name nobody has", async () => {
    const answers = await Promise.all(
      ["quantri", "khong.ai"].map((signInName) =>
        workspace.visitor().call(signInRoutes.signIn, { signInName, password: "không phải mật khẩu" }),
      ),
    );
    const said = answers.map(({ status, problem }) => [status, problem?.code, problem?.message]);
    expect(said[0]?.slice(0, 2)).toEqual([422, "sign-in-wrong"]);
    expect(said[0]).toEqual(said[1]);
  });

  test("waits longer after each wrong guess, forgets the wait at its end, and never shuts out for good", async () => {
    await workspace.person(admin, "lock.me", organisationId, []);
    const guess = (password: string) =>
      workspace.visitor().call(signInRoutes.signIn, { signInName: "lock.me", password });
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect((await guess("sai rồi sai rồi")).problem?.code).toBe("sign-in-wrong");
    const locked = await guess(TEST_PASSWORD);
    expect([locked.status, locked.problem?.code, locked.problem?.message.vi]).toEqual([
      429,
      "locked-out",
      expect.stringContaining("sau 1 phút"),
    ]);
    workspace.later(1.1);
    expect((await guess("sai rồi sai rồi")).problem?.code).toBe("sign-in-wrong");
    expect((await guess(TEST_PASSWORD)).problem?.message.en).toContain("in 2 minutes");
    workspace.later(2.1);
    expect((await guess(TEST_PASSWORD)).status).toBe(200);
    expect((await guess("sai rồi sai rồi")).problem?.code).toBe("sign-in-wrong");
  });

  test("counts guesses that are sent at once one by one", async () => {
    await workspace.person(admin, "race", organisationId, []);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        workspace.visitor().call(signInRoutes.signIn, { signInName: "race", password: "sai rồi sai rồi" }),
      ),
    );
    expect(answers.filter(({ problem }) => problem?.code === "sign-in-wrong").length).toBe(5);
    expect(answers.filter(({ problem }) => problem?.code === "locked-out").length).toBe(7);
  });

  test("an administrator's code ends the wait, works once, and opens the way to a new password", async () => {
    const { accountId } = await workspace.person(admin, "forgot", organisationId, []);
    for (let wrong = 1; wrong <= 5; wrong += 1)
      await workspace
        .visitor()
        .call(signInRoutes.signIn, { signInName: "forgot", password: "sai rồi sai rồi" });
    expect((await admin.call(peopleRoutes.readAccount, { accountId })).value.lockedUntil).not.toBe(
      "not-locked",
    );
    const first = (
      await admin.call(peopleRoutes.giveCode, { accountId, reason: "quên mật khẩu", removeFactors: false })
    ).value.code;
    const { code } = (
      await admin.call(peopleRoutes.giveCode, { accountId, reason: "đọc nhầm mã", removeFactors: false })
    ).value;
    const redeem = (typed: string) =>
      workspace.visitor().call(signInRoutes.redeemCode, {
        signInName: "forgot",
        code: typed,
        password: "một mật khẩu khác hẳn",
      });
    expect((await redeem(first)).problem?.code).toBe("code-wrong");
    expect((await redeem(` ${code.toLowerCase().replaceAll("-", " ")}`)).value.person).toMatchObject({
      stage: "signed-in",
    });
    expect((await redeem(code)).problem?.code).toBe("code-wrong");
    expect(
      (await workspace.visitor().call(signInRoutes.signIn, { signInName: "forgot", password: TEST_PASSWORD }))
        .problem?.code,
    ).toBe("sign-in-wrong");
  });

  test("a code is too old after a week", async () => {
    const { value } = await admin.call(peopleRoutes.addAccount, {
      signInName: "late",
      fullName: "Đến muộn",
      organisationId,
      email: "",
      phone: "",
    });
    workspace.later(7 * 24 * 60 + 1);
    expect(
      (
        await workspace
          .visitor()
          .call(signInRoutes.redeemCode, { signInName: "late", code: value.code, password: TEST_PASSWORD })
      ).problem?.code,
    ).toBe("code-wrong");
    admin = workspace.visitor();
    await admin.call(signInRoutes.signIn, { signInName: "quantri", password: TEST_PASSWORD });
  });
});

describe("the second factor", () => {
  test("keeps everything closed until a code of now is typed, and takes each code once", async () => {
    const { secret } = await withTotp("totp");
    workspace.later(1);
    const again = workspace.visitor();
    expect(
      (await again.call(signInRoutes.signIn, { signInName: "totp", password: TEST_PASSWORD })).value.person,
    ).toMatchObject({ stage: "second-factor" });
    expect((await again.call(myAccountRoutes.read, {})).status).toBe(401);
    expect((await again.call(signInRoutes.checkTotp, { code: "000000" })).faults).toEqual([
      "code: code-wrong",
    ]);
    const code = codeOf(secret, workspace.now());
    expect(
      (await again.call(signInRoutes.checkTotp, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).value
        .person,
    ).toMatchObject({ stage: "signed-in" });
    const thief = workspace.visitor();
    await thief.call(signInRoutes.signIn, { signInName: "totp", password: TEST_PASSWORD });
    expect((await thief.call(signInRoutes.checkTotp, { code })).faults).toEqual(["code: code-wrong"]);
  });

  test("half a sign-in cannot add a factor of its own", async () => {
    await withTotp("half");
    const thief = workspace.visitor();
    await thief.call(signInRoutes.signIn, { signInName: "half", password: TEST_PASSWORD });
    expect((await thief.call(myAccountRoutes.beginTotp, {})).status).toBe(401);
    expect(
      (await thief.call(signInRoutes.replacePassword, { password: "một mật khẩu khác hẳn" })).problem?.code,
    ).toBe("step-not-asked");
  });

  test("a recovery code works once; guessing codes leads to a wait", async () => {
    const { codes } = await withTotp("recover");
    expect(new Set(codes).size).toBe(10);
    const enter = async () => {
      const visitor = workspace.visitor();
      await visitor.call(signInRoutes.signIn, { signInName: "recover", password: TEST_PASSWORD });
      return visitor;
    };
    expect(
      (await (await enter()).call(signInRoutes.checkRecoveryCode, { code: codes[3] ?? "" })).value.person,
    ).toMatchObject({ factors: { recoveryCodesLeft: 9 } });
    const guesser = await enter();
    for (let wrong = 1; wrong <= 5; wrong += 1)
      await guesser.call(signInRoutes.checkRecoveryCode, { code: codes[3] ?? "" });
    expect((await guesser.call(signInRoutes.checkRecoveryCode, { code: codes[4] ?? "" })).problem?.code).toBe(
      "locked-out",
    );
  });

  test("is stored so that a copy of the database gives no code away", async () => {
    const { secret, codes } = await withTotp("sealed");
    const stored = JSON.stringify(await workspace.database.db.selectFrom("credential").selectAll().execute());
    expect(stored).not.toContain(secret);
    for (const code of codes) expect(stored).not.toContain(code);
  });

  test("is taken away with the password, or by an administrator who gives a reason", async () => {
    const { person } = await withTotp("remove");
    expect((await person.call(myAccountRoutes.removeTotp, { password: "không đúng đâu" })).faults).toEqual([
      "password: password-wrong",
    ]);
    expect((await person.call(myAccountRoutes.removeTotp, { password: TEST_PASSWORD })).status).toBe(200);
    expect(await personOf(person)).toMatchObject({ factors: { totp: false, recoveryCodesLeft: 0 } });
  });

  test("is asked for at once from roles that must have one", async () => {
    const strict = await openTestWorkspace({ policy: { secondFactorFor: ["administrator"] } });
    const visitor = await strict.administrator();
    expect(await personOf(visitor)).toMatchObject({ stage: "enrol-factor" });
    expect((await visitor.call(peopleRoutes.findAccounts, {})).status).toBe(401);
    const { secret } = (await visitor.call(myAccountRoutes.beginTotp, {})).value;
    await visitor.call(myAccountRoutes.confirmTotp, { code: codeOf(secret, strict.now()) });
    expect(await personOf(visitor)).toMatchObject({ stage: "signed-in" });
    await strict.close();
  });
});

describe("sessions", () => {
  test("are listed and ended one by one, all others, or by a new password", async () => {
    const desk = await workspace.person(admin, "three", organisationId, []);
    const others = [
      workspace.visitor("Mozilla/5.0 (Linux; Android 14) Chrome/140"),
      workspace.visitor("Mozilla/5.0 (Macintosh; Intel Mac OS X) Firefox/150"),
    ];
    for (const other of others)
      await other.call(signInRoutes.signIn, { signInName: "three", password: TEST_PASSWORD });
    const { sessions } = (await desk.call(myAccountRoutes.read, {})).value;
    expect(sessions.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ["Chrome · Windows", true],
        ["Chrome · Android", false],
        ["Firefox · macOS", false],
      ]),
    );
    const phone = sessions.find(({ device }) => device === "Chrome · Android");
    expect((await desk.call(myAccountRoutes.endSession, { sessionId: phone?.id ?? "" })).status).toBe(200);
    expect(await Promise.all(others.map(personOf))).toEqual([
      "nobody",
      expect.objectContaining({ stage: "signed-in" }),
    ]);
    await desk.call(myAccountRoutes.changePassword, {
      present: TEST_PASSWORD,
      password: "một mật khẩu khác hẳn",
    });
    expect(await Promise.all([desk, ...others].map(personOf))).toEqual([
      expect.objectContaining({ stage: "signed-in" }),
      "nobody",
      "nobody",
    ]);
  });

  test("nobody ends the session of somebody else", async () => {
    const [one, other] = [
      await workspace.person(admin, "one", organisationId, []),
      await workspace.person(admin, "other", organisationId, []),
    ];
    const [session] = (await one.call(myAccountRoutes.read, {})).value.sessions;
    expect((await other.call(myAccountRoutes.endSession, { sessionId: session?.id ?? "" })).status).toBe(404);
    expect(await personOf(one)).toMatchObject({ signInName: "one" });
  });

  test("end when left alone for four hours, at the latest after twelve, and by signing out", async () => {
    const person = await workspace.person(admin, "idle", organisationId, []);
    for (let hour = 0; hour < 11; hour += 1) {
      workspace.later(60);
      expect(await personOf(person)).toMatchObject({ stage: "signed-in" });
    }
    workspace.later(61);
    expect(await personOf(person)).toBe("nobody");
    await person.call(signInRoutes.signIn, { signInName: "idle", password: TEST_PASSWORD });
    workspace.later(241);
    expect(await personOf(person)).toBe("nobody");
    await person.call(signInRoutes.signIn, { signInName: "idle", password: TEST_PASSWORD });
    const cookie = new Map(person.cookies);
    await person.call(signInRoutes.signOut, {});
    for (const [name, value] of cookie) person.cookies.set(name, value);
    expect(await personOf(person)).toBe("nobody");
    await admin.call(signInRoutes.signIn, { signInName: "quantri", password: TEST_PASSWORD });
  });

  test("cookies are closed to scripts and to other sites, and a page of another site is refused", async () => {
    const answer = await workspace.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { signInName: "quantri", password: TEST_PASSWORD },
    });
    expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    const foreign = async (headers: Record<string, string>) =>
      (
        await workspace.app.inject({
          method: "POST",
          url: "/api/session",
          headers: { host: "thangdiem.vn", ...headers },
          payload: { signInName: "quantri", password: TEST_PASSWORD },
        })
      ).json<{ code?: string }>().code;
    expect(await foreign({ origin: "https://evil.example" })).toBe("foreign-origin");
    expect(await foreign({ origin: "null" })).toBe("foreign-origin");
    expect(await foreign({ "sec-fetch-site": "cross-site" })).toBe("foreign-origin");
    expect(
      await foreign({ origin: "https://thangdiem.vn", "sec-fetch-site": "same-origin" }),
    ).toBeUndefined();
  });
});

describe("the audit log", () => {
  test("has a line for every sign-in, refusal and change, holds no secret, and accounts for every row", async () => {
    const lines = await workspace.database.db
      .selectFrom("audit_line")
      .select(["action", "object", "details"])
      .where("chain", "=", "people")
      .execute();
    const actions = new Set(lines.map(({ action }) => action));
    for (const action of [
      "account.open-first",
      "session.open",
      "session.refuse",
      "session.end",
      "account.redeem-code",
      "account.give-code",
      "account.confirm-totp",
      "session.second-factor",
      "account.change-password",
    ])
      expect([action, actions.has(action)]).toEqual([action, true]);
    const text = JSON.stringify(lines);
    for (const secret of [TEST_PASSWORD, "sai rồi sai rồi", workspace.first.password, "khong.ai", "argon2"])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect((await verifyAudit(workspace.database)).faults).toEqual([]);
  });

  test("shows a password that was exchanged behind its back", async () => {
    const client = await workspace.database.pool.connect();
    await client.query(
      "begin; set local session_replication_role = replica; update credential set secret = 'x' " +
        "where id = (select id from credential where kind = 'password' limit 1); commit",
    );
    client.release();
    expect((await verifyAudit(workspace.database)).faults).toMatchObject([
      { code: "audit-table-differs", details: { table: "credential" } },
    ]);
  });
});
