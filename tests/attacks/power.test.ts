/** Attempts of one person to come to power alone, or to act under another's name without being seen. */
import { noticeRoutes, peopleRoutes, signInRoutes, type Role } from "@thang-diem/contract";
import type { UnitId } from "@thang-diem/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openTestWorkspace,
  TEST_PASSWORD,
  type TestWorkspace,
  type Visitor,
} from "../../packages/office/src/composition/testing.ts";
import { draftEvaluation } from "../../packages/office/src/preparing/evaluations/open-evaluation.ts";

type Person = Visitor & { accountId: string };

let office: TestWorkspace;
let first: Visitor;
let organisationId: string;
let second: Person;
const idOf = async (visitor: Visitor) => {
  const { person } = (await visitor.call(signInRoutes.present, {})).value;
  return person === "nobody" ? "" : person.accountId;
};
const give = (by: Visitor, accountId: string, role: Role, evaluation = "every") =>
  by.call(peopleRoutes.giveRole, {
    accountId,
    role,
    organisationId,
    evaluation,
    reason: "theo quyết định số 1",
  });
const rolesOf = async (accountId: string) =>
  (await first.call(peopleRoutes.readAccount, { accountId })).value.roles.map(({ role }) => role);
const told = async (who: Visitor) =>
  (await who.call(noticeRoutes.list, {})).value.notices.map(({ text }) => text.vi);

beforeAll(async () => {
  office = await openTestWorkspace();
  first = await office.administrator();
  organisationId = (await first.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" })).value
    .organisationId;
  // The first administrator is alone: nobody else could agree.
  second = await office.person(first, "quantri2", organisationId, ["administrator"]);
});
afterAll(() => office.close());

describe("nobody", () => {
  test.each<Role>([
    "council-chair",
    "auditor",
    "unit-leader",
    "appraiser",
    "council-member",
    "reform-office",
  ])("gives himself the role of %s", async (role) => {
    expect((await give(first, await idOf(first), role)).problem?.code).toBe("own-role");
    const reformer = await office.person(first, `office.${role}`, organisationId, ["reform-office"]);
    expect((await give(reformer, reformer.accountId, role)).status).not.toBe(200);
    expect(await rolesOf(reformer.accountId)).toEqual(["reform-office"]);
  });

  test.each<[Role, Role]>([
    ["reform-office", "council-chair"],
    ["reform-office", "appraiser"],
    ["administrator", "unit-leader"],
    ["auditor", "unit-clerk"],
    ["council-chair", "reform-office"],
  ])("holds %s together with %s", async (held, wanted) => {
    const person = await office.person(first, `apart.${held}.${wanted}`, organisationId, []);
    if (held === "administrator" || held === "auditor" || held === "council-chair") {
      await give(first, person.accountId, held);
      await agree(second, person.accountId);
    } else await give(first, person.accountId, held);
    expect(await rolesOf(person.accountId)).toEqual([held]);
    expect((await give(second, person.accountId, wanted)).problem?.code).toBe("roles-apart");
    expect(await rolesOf(person.accountId)).toEqual([held]);
  });
});

async function agree(by: Visitor, accountId: string) {
  const [proposal] = (await by.call(peopleRoutes.readAccount, { accountId })).value.proposals;
  const proposalId = proposal?.proposalId ?? "";
  return by.call(peopleRoutes.decideProposal, { accountId, proposalId, verdict: "agreed" });
}

describe("a role over others", () => {
  test.each<Role>(["administrator", "auditor", "council-chair"])(
    "%s needs a second person, who is neither the first nor the one it is for",
    async (role) => {
      const person = await office.person(first, `two.${role}`, organisationId, []);
      expect((await give(first, person.accountId, role)).value).toEqual({ done: true, waiting: true });
      expect(await rolesOf(person.accountId)).toEqual([]);
      expect((await agree(first, person.accountId)).problem?.code).toBe("second-person");
      const mate = await office.person(first, `mate.${role}`, organisationId, ["reform-office"]);
      if (role === "administrator") expect((await agree(mate, person.accountId)).status).not.toBe(200);
      expect(await rolesOf(person.accountId)).toEqual([]);
      expect((await agree(second, person.accountId)).status).toBe(200);
      expect(await rolesOf(person.accountId)).toEqual([role]);
      // Agreed to once.
      expect((await agree(second, person.accountId)).status).toBe(404);
      expect(await told(person)).toEqual([expect.stringContaining("được giao vai trò")]);
    },
  );

  test("does not come in with a file of accounts", async () => {
    const { value } = await first.call(
      peopleRoutes.importAccounts,
      { fileName: "a.csv", write: "yes", addOrganisations: "no" },
      Buffer.from("Họ và tên,Cơ quan,Vai trò\nNguyễn Văn Gian,Sở Nội vụ,Chủ tịch hội đồng\n"),
    );
    expect([value.outcome, value.faults.map(({ code }) => code)]).toEqual(["refused", ["role-unknown"]]);
  });

  test("is not taken over by a code that one administrator gives himself", async () => {
    const chair = await office.person(first, "chu.tich", organisationId, []);
    await give(first, chair.accountId, "council-chair");
    await agree(second, chair.accountId);
    const code = (removeFactors: boolean) =>
      first.call(peopleRoutes.giveCode, {
        accountId: chair.accountId,
        reason: "mất điện thoại",
        removeFactors,
      });
    expect((await code(true)).problem?.code).toBe("code-from-the-machine");
    expect((await code(false)).problem?.code).toBe("code-from-the-machine");
    expect((await chair.call(noticeRoutes.count, {})).status).toBe(200);
  });
});

test("whoever is given a code is told, and so are the leaders of the own body", async () => {
  const clerk = await office.person(first, "clerk.told", organisationId, ["unit-clerk"]);
  const leader = await office.person(first, "leader.told", organisationId, ["unit-leader"]);
  await first.call(peopleRoutes.giveCode, {
    accountId: clerk.accountId,
    reason: "quên mật khẩu",
    removeFactors: true,
  });
  for (const who of [clerk, leader]) {
    // The code ended the clerk's sessions: the notice is there at the next sign-in.
    await who.call(signInRoutes.signIn, {
      signInName: who === clerk ? "clerk.told" : "leader.told",
      password: TEST_PASSWORD,
    });
    expect(await told(who)).toEqual(
      expect.arrayContaining([expect.stringMatching(/Mã một lần.*clerk\.told.*đã bị gỡ/)]),
    );
  }
});

test("an account of the sample, whose password many know, takes on no real work", async () => {
  const sample = await draftEvaluation(
    office.context,
    { signInName: "quantri" },
    {
      title: { vi: "Kỳ mẫu", en: "Sample" },
      year: 2026,
      topUnit: "48" as UnitId,
      officeId: organisationId,
      sample: true,
      plan: {},
    },
  );
  const clerk = await office.person(first, "mau.chuyenvien", organisationId, ["unit-clerk"], sample);
  expect((await give(first, clerk.accountId, "unit-clerk")).problem?.code).toBe("sample-account");
  expect((await give(first, clerk.accountId, "council-member", sample)).value.waiting).toBe(false);
});
