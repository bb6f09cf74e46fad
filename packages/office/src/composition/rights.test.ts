import type { EvaluationId, UnitId } from "@thang-diem/engine";
import {
  type EvaluationReach,
  EVERY_EVALUATION,
  everyoneMay,
  may,
  mayGive,
  peopleRoutes,
  PERMISSIONS,
  requestOf,
  ROLES,
  ROUTES,
  signInRoutes,
  type AnyRoute,
  type Permission,
  type Role,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../platform/src/http/index.ts";
import { draftEvaluation } from "../preparing/evaluations/open-evaluation.ts";
import { openTestWorkspace, type TestWorkspace, type Visitor } from "./testing.ts";

let workspace: TestWorkspace;
let organisationId: string;
const people = new Map<Role | "no role" | "nobody" | "half signed in", Visitor>();

beforeAll(async () => {
  workspace = await openTestWorkspace();
  const admin = await workspace.administrator();
  organisationId = (await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "H49.05" }))
    .value.organisationId;
  for (const role of ROLES)
    people.set(role, await workspace.person(admin, `the.${role}`, organisationId, [role]));
  draft = await draftEvaluation(
    workspace.context,
    { signInName: "the.reform-office" },
    {
      title: { vi: "Kỳ thử", en: "Trial" },
      year: 2026,
      topUnit: "48" as UnitId,
      officeId: organisationId,
      sample: false,
      plan: {},
    },
  );
  people.set("no role", await workspace.person(admin, "no.role", organisationId, []));
  people.set("nobody", workspace.visitor());
  const half = workspace.visitor();
  const { value } = await admin.call(peopleRoutes.addAccount, {
    signInName: "half",
    fullName: "Nửa chừng",
    organisationId,
    email: "",
    phone: "",
  });
  await half.call(signInRoutes.redeemCode, {
    signInName: "half",
    code: value.code,
    password: "con mèo trên mái nhà",
  });
  await workspace.database.pool.connect().then(async (client) => {
    await client.query(
      "begin; select set_config('thangdiem.audited', 'yes', true); " +
        "update credential set temporary = true where account_id = (select id from account " +
        "where sign_in_name = 'half'); update session set opened_with = 'password' " +
        "where account_id = (select id from account where sign_in_name = 'half'); commit",
    );
    client.release();
  });
  // What was written behind the program's back is seen when it reads the session anew.
  workspace.later(1);
  people.set("half signed in", half);
});

afterAll(() => workspace.close());

/** Ids that nobody has: a request that is let in fails later, and differently. */
const NOBODYS_ID = "01990000-0000-7000-8000-000000000000";
/** A draft of the office's own, for an office has no part in evaluations that others set up. */
let draft: string;

async function statusOf(visitor: Visitor, route: AnyRoute, who: string): Promise<number> {
  const ids: Readonly<Record<string, string>> = {
    issuerId: "none",
    ...(who === "reform-office" && { evaluationId: draft }),
  };
  const input = Object.fromEntries(
    [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, ids[name] ?? NOBODYS_ID]),
  );
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const { method, url, json } = requestOf(route, input);
  const answer = await workspace.app.inject({
    method: method as "GET",
    url,
    headers: { cookie, ...(json && { "content-type": "application/json" }) },
    ...(json && { payload: json }),
  });
  return answer.statusCode;
}

/** Done, not found, or something wrong with what was asked: not the gate's answers 401 and 403, nor 429 and 5xx. */
const LET_IN = new Set([200, 404, 422]);

describe("every route and every role", () => {
  const changesTheAsker = new Set<AnyRoute>([signInRoutes.signOut]);
  test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s lets in who the table of rights names, and nobody else",
    async (_name, route) => {
      const { permission } = route;
      if (permission === "public" || changesTheAsker.has(route))
        return expect(permission === "public" || permission === "session.own").toBe(true);
      const row: { readonly roles: Partial<Record<Role, string>>; readonly everyone?: string } =
        PERMISSIONS[permission];
      for (const [who, visitor] of people) {
        const status = await statusOf(visitor, route, who);
        if (who === "nobody") expect([who, status]).toEqual([who, 401]);
        else if (who === "half signed in")
          expect([who, row.everyone === "half-signed-in" || status === 401]).toEqual([who, true]);
        else if (row.everyone !== undefined || (who !== "no role" && row.roles[who] !== undefined))
          expect([who, status, LET_IN.has(status)]).toEqual([who, status, true]);
        else expect([who, status]).toEqual([who, 403]);
      }
    },
  );

  test("are the routes that the server has, without one more or less", () => {
    const served = workspace.app.printRoutes({ commonPrefix: false });
    const app = createApp({ authorize: () => "allowed" });
    expect(served).toContain("/api/accounts");
    expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length);
    for (const { method, path } of ROUTES)
      expect([path, workspace.app.hasRoute({ method, url: path })]).toEqual([path, true]);
    expect(() => app.get("/api/more", () => "x")).toThrow("does not declare its permission");
  });
});

describe("the table of rights", () => {
  test("gives accounts to administrators alone, and no role may do what is not written", () => {
    for (const role of ROLES) {
      expect([role, may([{ role, organisationId, evaluation: EVERY_EVALUATION }], "account.write")]).toEqual([
        role,
        role === "administrator",
      ]);
      for (const permission of ["session.own", "account.own"] as Permission[])
        expect(may([{ role, organisationId, evaluation: EVERY_EVALUATION }], permission)).toBe(false);
    }
    expect(everyoneMay("second-factor", "account.own")).toBe(false);
    expect(everyoneMay("second-factor", "session.own")).toBe(true);
  });

  test("keeps a leader to the own organisation and a reform office to its evaluation", () => {
    const [ours, theirs] = ["organisation-a", "organisation-b"];
    const leader = [{ role: "unit-leader", organisationId: ours, evaluation: EVERY_EVALUATION }] as const;
    expect([
      may(leader, "account.read", { organisationId: ours }),
      may(leader, "account.read", { organisationId: theirs }),
      may(leader, "account.read"),
    ]).toEqual([true, false, false]);
    const office = [
      { role: "reform-office", organisationId: ours, evaluation: "evaluation-1" as EvaluationId },
    ] as const;
    const give = (role: Role, evaluation: string) =>
      mayGive(office, role, { organisationId: theirs, evaluation: evaluation as EvaluationReach });
    expect([
      give("appraiser", "evaluation-1"),
      give("appraiser", "evaluation-2"),
      give("appraiser", EVERY_EVALUATION),
      give("administrator", "evaluation-1"),
      give("auditor", "evaluation-1"),
    ]).toEqual([true, false, false, false, false]);
  });

  test("a leader sees the people of the own organisation and not those of another", async () => {
    const admin = people.get("administrator");
    const leader = people.get("unit-leader");
    const other = await admin?.call(peopleRoutes.addOrganisation, { name: "Sở Tài chính", code: "" });
    const stranger = await admin?.call(peopleRoutes.addAccount, {
      signInName: "stranger",
      fullName: "Trần Thị Bình",
      organisationId: other?.value.organisationId ?? "",
      email: "",
      phone: "",
    });
    const seen = await leader?.call(peopleRoutes.findAccounts, {});
    expect(
      seen?.value.accounts
        .map(({ organisationName }) => organisationName)
        .every((name) => name === "Sở Nội vụ"),
    ).toBe(true);
    expect(seen?.value.total).toBeGreaterThan(10);
    expect(
      (await leader?.call(peopleRoutes.readAccount, { accountId: stranger?.value.accountId ?? "" }))?.status,
    ).toBe(404);
  });
});
