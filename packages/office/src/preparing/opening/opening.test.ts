import { COUNTRY, type EvaluationId, type ItemCode, WHOLE } from "@thang-diem/engine";
import {
  evaluationRoutes,
  openingRoutes,
  peopleRoutes,
  type Draft,
  type PlanChange,
} from "@thang-diem/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settingsOf } from "../evaluations/index.ts";
import { openTestEvaluation, shippedScheme, type TestEvaluation } from "../evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const office = () => round.person("office");
const ask = { on: "2026-12-31" };

async function province(name: string): Promise<{ id: string; communes: number }> {
  const { provinces } = (await office().call(openingRoutes.provinces, ask)).value;
  const found = provinces.find((each) => each.name.vi.includes(name));
  if (found === undefined) throw new Error(`no province ${name}`);
  return found;
}

async function draft(title: string, topUnitId: string, copyFrom = "nothing"): Promise<EvaluationId> {
  return (
    await office().call(openingRoutes.draft, {
      title: { vi: title, en: title },
      year: 2026,
      topUnitId,
      copyFrom,
    })
  ).value.evaluationId;
}

async function save(evaluationId: string, change: PlanChange): Promise<Draft> {
  const { revision } = (await office().call(openingRoutes.plan, { evaluationId })).value;
  return (await office().call(openingRoutes.savePlan, { evaluationId, revision, change })).value;
}

const PHASES: PlanChange = {
  part: "phases",
  phases: [
    { kind: "self-assessment", opensAt: "2026-12-01T08:00", closesAt: "2026-12-20T17:00" },
    { kind: "appraisal", opensAt: "2027-01-04T08:00", closesAt: "2027-01-31T17:00" },
    { kind: "council", opensAt: "2027-02-08T08:00", closesAt: "2027-02-12T17:00" },
  ],
};

const must = ({ faults }: Draft) => faults.filter(({ weight }) => weight === "must").map(({ code }) => code);

/** The last thing that opening writes fails: nothing of it may stay, and it can be tried again. */
async function openingFailsAtItsEnd(plan: { readonly evaluationId: string; readonly revision: number }) {
  const { db } = round.workspace.database;
  const rounds = async () => (await db.selectFrom("round").select("id").execute()).length;
  const before = await rounds();
  await sql`create function fail_here() returns trigger language plpgsql as
    $$begin raise exception 'no room for notices'; end$$`.execute(db);
  await sql`create trigger fail_here before insert on notice execute function fail_here()`.execute(db);
  expect((await office().call(openingRoutes.open, plan)).status).toBe(500);
  await sql`drop trigger fail_here on notice`.execute(db);
  await sql`drop function fail_here`.execute(db);
  expect(await rounds()).toBe(before);
  expect((await office().call(openingRoutes.plan, { evaluationId: plan.evaluationId })).status).toBe(200);
}

const SETTINGS = {
  blindItems: ["1" as ItemCode],
  gap: "0.1",
  recheckShare: "0.05",
  quorumShare: "3/4",
  majorityShare: "2/3",
  majorityOf: "members" as const,
  majorityReach: "at-least" as const,
  explanationDays: 5,
  complaintDays: 15,
};

/** The first seats over everything in both rounds. */
const seats = (count: number) =>
  ["so", "xa"].flatMap((roundCode) =>
    [1, 2, 3].slice(0, count).map((seat) => ({
      roundCode,
      accountId: round.person(`appraiser${seat}`).accountId,
      item: WHOLE,
      organisationId: "" as const,
      seat,
    })),
  );

describe("an office, from nothing to an open evaluation", () => {
  let evaluationId: EvaluationId;

  test("begins a draft that lists what is missing, each with its place", async () => {
    const { id } = await province("Quảng Ninh");
    evaluationId = await draft("Kỳ 2026", id);
    const plan = (await office().call(openingRoutes.plan, { evaluationId })).value;
    expect([plan.topUnitName.vi, plan.plan.asOf]).toEqual(["Tỉnh Quảng Ninh", "2026-12-31"]);
    expect(must(plan)).toEqual(["no-rounds", "phase-missing", "phase-missing", "phase-missing"]);
    expect(plan.faults[1]).toMatchObject({
      step: "calendar",
      field: "self-assessment-opens",
      message: { vi: "Chưa có thời gian tự chấm điểm.", en: "The time for self-assessment is missing." },
    });
  });

  test("is refused with the same list when it opens too early", async () => {
    const { revision } = (await office().call(openingRoutes.plan, { evaluationId })).value;
    const refusal = await office().call(openingRoutes.open, { evaluationId, revision });
    expect([refusal.status, refusal.problem?.code]).toEqual([422, "plan-not-ready"]);
    expect(refusal.problem?.details?.["planFaults"]).toHaveLength(4);
  });

  test("adds all communes of a province as organisations in one step, once", async () => {
    const { id, communes } = await province("Quảng Ninh");
    expect(communes).toBe(54);
    expect((await office().call(openingRoutes.addCommunes, { provinceId: id, ...ask })).value).toMatchObject({
      added: 54,
      known: 0,
    });
    expect((await office().call(openingRoutes.addCommunes, { provinceId: id, ...ask })).value).toMatchObject({
      added: 0,
      known: 54,
    });
    const { choices } = (await office().call(openingRoutes.choices, { evaluationId })).value;
    expect(choices.filter(({ provinceId }) => provinceId === id)).toHaveLength(54);
  });

  test("chooses schemes, units, leads, teams and thresholds, and opens", async () => {
    const { schemes } = (await office().call(openingRoutes.schemes, {})).value;
    const scheme = (id: string) =>
      schemes.find((each) => each.id === id && each.version === "sample-2026")?.hash ?? "";
    const { choices } = (await office().call(openingRoutes.choices, { evaluationId })).value;
    const communes = choices
      .filter(({ kind }) => kind === "unit")
      .map(({ organisationId }) => ({ organisationId, groupId: "tat-ca" }));
    const departments = ["Sở Nội vụ", "Sở Tài chính"].map((name) => ({
      organisationId: round.unit(name).organisationId,
      groupId: "tat-ca",
    }));
    const groups = [{ id: "tat-ca", title: { vi: "Tất cả", en: "All" } }];
    for (const [code, id, units] of [
      ["so", "par-index-department", departments],
      ["xa", "par-index-commune", communes],
    ] as const) {
      await save(evaluationId, {
        part: "add-round",
        code,
        title: { vi: `Bảng ${code}`, en: `Round ${code}` },
        series: `cchc-${code}`,
        schemeHash: scheme(id),
      });
      await save(evaluationId, { part: "units", code, groups, units });
      const { tree } = (await office().call(openingRoutes.schemeItems, { schemeHash: scheme(id) })).value;
      const leads = tree
        .filter(({ source, scored }) => scored && source === "lead")
        .map(({ code: item }) => ({ item, organisationId: round.unit("Sở Nội vụ").organisationId }));
      expect(leads.length).toBeGreaterThan(3);
      await save(evaluationId, { part: "leads", code, leads });
    }
    await save(evaluationId, PHASES);
    await save(evaluationId, { part: "settings", settings: SETTINGS });
    expect(must(await save(evaluationId, { part: "duties", duties: seats(1) }))).toEqual([
      "seat-2-open",
      "seat-3-open",
      "seat-2-open",
      "seat-3-open",
    ]);
    const ready = await save(evaluationId, { part: "duties", duties: seats(3) });
    expect(must(ready)).toEqual([]);
    expect(ready.faults.map(({ code }) => code)).toContain("scheme-sample");
    await openingFailsAtItsEnd({ evaluationId, revision: ready.revision });
    const opened = await office().call(openingRoutes.open, { evaluationId, revision: ready.revision });
    expect(opened.value.rounds.map(({ code }) => code)).toEqual(["so", "xa"]);
  });

  test("is open then as it was planned", async () => {
    const evaluation = (
      await round.person("clerk Sở Tài chính").call(evaluationRoutes.read, { evaluationId })
    ).value;
    expect(evaluation.rounds.map(({ units }) => units)).toEqual([2, 54]);
    expect(evaluation.phases[0]).toMatchObject({
      kind: "self-assessment",
      opensAt: "2026-12-01T01:00:00.000Z",
    });
    const { quorumShare, majorityOf, majorityReach } = await settingsOf(
      round.workspace.database.db,
      evaluationId,
    );
    expect([quorumShare.text, majorityOf, majorityReach]).toEqual(["0.75", "members", "at-least"]);
  });

  test("cannot change what is open, nor open it twice", async () => {
    const { revision } = (await office().call(openingRoutes.plan, { evaluationId })).value;
    const answers = [
      await office().call(openingRoutes.savePlan, { evaluationId, revision, change: PHASES }),
      await office().call(openingRoutes.open, { evaluationId, revision }),
    ];
    expect(answers.map(({ problem }) => problem?.code)).toEqual([
      "evaluation-not-draft",
      "evaluation-not-draft",
    ]);
  });

  test("begins next year from this one", async () => {
    const copied = (
      await office().call(openingRoutes.draft, {
        title: { vi: "Kỳ 2027", en: "2027" },
        year: 2027,
        topUnitId: (await province("Quảng Ninh")).id,
        copyFrom: evaluationId,
      })
    ).value.evaluationId;
    const { plan, notCopied, faults } = (await office().call(openingRoutes.plan, { evaluationId: copied }))
      .value;
    expect([
      plan.asOf,
      plan.phases[0]?.opensAt,
      plan.rounds.map(({ units }) => units.length),
      notCopied,
    ]).toEqual(["2027-12-31", "2027-12-01T08:00", [2, 54], []]);
    expect(faults.filter(({ weight }) => weight === "must")).toEqual([]);
  });

  test("says so when the one it begins from was opened by a program and has nothing to copy", async () => {
    const { value } = await office().call(openingRoutes.draft, {
      title: { vi: "Chép từ kỳ mẫu", en: "From the sample" },
      year: 2027,
      topUnitId: (await province("Quảng Ninh")).id,
      copyFrom: round.evaluationId,
    });
    const { plan, notCopied } = (
      await office().call(openingRoutes.plan, { evaluationId: value.evaluationId })
    ).value;
    expect(plan.rounds).toEqual([]);
    expect(notCopied.map(({ vi }) => vi)).toEqual([expect.stringContaining("không có gì để chép")]);
  });

  test("leaves a log that holds", async () =>
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]));
});

describe("two people at one plan", () => {
  test("do not meet in different parts, and are told in the same one", async () => {
    const evaluationId = await draft("Hai người", "VN");
    const { revision } = (await office().call(openingRoutes.plan, { evaluationId })).value;
    const change = (title: string): PlanChange => ({
      part: "about",
      title: { vi: title, en: title },
      year: 2026,
      topUnitId: COUNTRY,
      asOf: "2026-12-31",
    });
    const saves = [change("Một"), PHASES, change("Hai")].map(
      (each) => () => office().call(openingRoutes.savePlan, { evaluationId, revision, change: each }),
    );
    const statuses: number[] = [];
    for (const each of saves) statuses.push((await each()).status);
    expect(statuses).toEqual([200, 200, 409]);
    const { title, plan } = (await office().call(openingRoutes.plan, { evaluationId })).value;
    expect([title.vi, plan.phases.length]).toEqual(["Một", 3]);
  });
});

describe("a scheme file", () => {
  const bring = (yaml: string, keep: "yes" | "no") =>
    office().call(openingRoutes.bringScheme, { keep }, Buffer.from(yaml));

  test("is refused with every fault and its line", async () => {
    const faulty = (
      await bring(
        shippedScheme("par-index-commune")
          .replace("points: 100,", "points: 99,")
          .replace("ties: shared-gap", "ties: drawn"),
        "yes",
      )
    ).value;
    expect(faulty.outcome).toBe("faulty");
    expect(faulty.faults.length).toBeGreaterThan(1);
    expect(
      faulty.faults.every(({ line, message, fix }) => line > 1 && message.vi !== "" && fix.en !== ""),
    ).toBe(true);
    expect((await bring("\u0000\u0001", "yes")).value).toMatchObject({
      outcome: "faulty",
      faults: [{ code: "not-text" }],
    });
  });

  test("is kept once and may be chosen", async () => {
    const own = shippedScheme("par-index-commune").replace("version: sample-2026", "version: tinh-2026");
    expect((await bring(own, "no")).value.outcome).toBe("good");
    const before = (await office().call(openingRoutes.schemes, {})).value.schemes.length;
    const [first, second] = [(await bring(own, "yes")).value, (await bring(own, "yes")).value];
    expect([first.outcome, second.scheme?.hash]).toEqual(["kept", first.scheme?.hash]);
    const after = (await office().call(openingRoutes.schemes, {})).value.schemes;
    expect([after.length - before, after[0]?.version]).toEqual([1, "tinh-2026"]);
  });
});

describe("rights", () => {
  test("an office of one evaluation makes no other, and nobody else prepares", async () => {
    const bound = await round.workspace.person(
      round.admin,
      "bound.office",
      round.unit("Sở Nội vụ").organisationId,
      ["reform-office"],
      round.evaluationId,
    );
    expect(
      (await bound.call(openingRoutes.draft, { title: { vi: "A", en: "A" }, year: 2026, topUnitId: "VN" }))
        .status,
    ).toBe(403);
    const evaluationId = await draft("Của người khác", "VN");
    const statuses = await Promise.all(
      [bound, round.person("chair"), round.person("appraiser1")].map(
        async (person) => (await person.call(openingRoutes.plan, { evaluationId })).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 403]);
  });

  test("a body of one's own keeps its name although a commune is called the same", async () => {
    const { organisations } = (await office().call(peopleRoutes.findOrganisations, { q: "" })).value;
    expect(organisations.filter(({ kind }) => kind === "unit").length).toBe(54);
  });
});
