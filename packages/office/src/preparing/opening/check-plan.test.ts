import { EMPTY_PLAN, type EvaluationPlan, PHASES, type PlanDuty, type PlanRound } from "@thang-diem/contract";
import { type ItemCode, parseScheme, type UnitId, WHOLE } from "@thang-diem/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedScheme } from "../evaluations/testing.ts";
import { checkCalendar } from "./check-calendar.ts";
import { leadItems } from "./check-leads.ts";
import { checkPlan } from "./check-plan.ts";
import type { Known } from "./known.ts";

const read = parseScheme(shippedScheme("par-index-department"));
if (!read.ok) throw new Error("the sample scheme does not parse");
const { value: scheme } = read;

const id = (n: number) => `01990000-0000-7000-8000-00000000000${n}`;
const [HOME, FINANCE, GONE, OFFICE] = [id(1), id(2), id(3), id(4)];
const [AN, BINH, CHI] = [id(5), id(6), id(7)];
const HASH = "a".repeat(64);

const person = (accountId: string, fullName: string, organisationId: string, closed = false) => ({
  accountId,
  fullName,
  organisationId,
  organisationName: "",
  closed,
  roles: [],
});
const known: Known = {
  schemes: new Map([[HASH, scheme]]),
  organisations: new Map([
    [HOME, { name: "Sở Nội vụ", kind: "own", unitId: "" as UnitId, exists: true }],
    [FINANCE, { name: "Sở Tài chính", kind: "own", unitId: "" as UnitId, exists: true }],
    [GONE, { name: "Xã Cũ", kind: "unit", unitId: "#1" as UnitId, exists: false }],
    [OFFICE, { name: "Ủy ban", kind: "own", unitId: "" as UnitId, exists: true }],
  ]),
  people: new Map(
    [person(AN, "An", OFFICE), person(BINH, "Bình", OFFICE), person(CHI, "Chi", HOME, true)].map((each) => [
      each.accountId,
      each,
    ]),
  ),
  standingSeries: new Set(["cu"]),
  now: "2026-11-20T09:00",
};
const head = { title: { vi: "Kỳ 2026", en: "2026" }, year: 2026 };
const round: PlanRound = {
  code: "so",
  title: { vi: "Sở", en: "Departments" },
  series: "cchc-so",
  schemeHash: HASH,
  groups: [{ id: "a", title: { vi: "A", en: "A" } }],
  units: [
    { organisationId: HOME, groupId: "a" },
    { organisationId: FINANCE, groupId: "a" },
  ],
  leads: leadItems(scheme).map(({ code }) => ({ item: code, organisationId: OFFICE })),
};
const duty: PlanDuty = { roundCode: "so", accountId: AN, item: WHOLE, organisationId: "", seat: 1 };
const phases = (["self-assessment", "appraisal", "council"] as const).map((kind, i) => ({
  kind,
  opensAt: `2027-0${i + 1}-05T08:00`,
  closesAt: `2027-0${i + 1}-25T17:00`,
}));
const whole: EvaluationPlan = { ...EMPTY_PLAN, asOf: "2026-12-31", rounds: [round], phases, duties: [duty] };
const must = (plan: EvaluationPlan) =>
  checkPlan(head, plan, known)
    .filter(({ weight }) => weight === "must")
    .map(({ code }) => code);
const withRound = (part: Partial<PlanRound>) => must({ ...whole, rounds: [{ ...round, ...part }] });

describe("the check list", () => {
  test("lets a whole plan through", () => expect(must(whole)).toEqual([]));

  test("says everything in both languages and with a place", () => {
    for (const fault of checkPlan(
      { title: { vi: "", en: "" }, year: 2026 },
      {
        ...whole,
        rounds: [{ ...round, units: [], leads: [], title: { vi: "", en: "" } }],
        phases: [],
        duties: [],
      },
      known,
    )) {
      expect([
        fault.code,
        fault.message.vi.length > 5,
        fault.message.en.length > 5,
        fault.field !== "",
      ]).toEqual([fault.code, true, true, true]);
    }
  });

  test("names a unit that stands twice, is unknown, is gone, or is in no group", () => {
    const units = [HOME, HOME, GONE, id(9)].map((organisationId) => ({ organisationId, groupId: "a" }));
    expect(withRound({ units })).toEqual(["unit-twice", "unit-gone", "unit-unknown"]);
    expect(withRound({ units: [{ organisationId: HOME, groupId: "b" }] })).toEqual(["unit-without-group"]);
  });

  test("names two rounds of one series and a series whose year stands already", () => {
    expect(
      must({
        ...whole,
        rounds: [round, { ...round, code: "so-2" }],
        duties: [duty, { ...duty, roundCode: "so-2" }],
      }),
    ).toEqual(["series-twice"]);
    expect(withRound({ series: "cu" })).toEqual(["series-standing"]);
  });

  test("gathers items without a lead agency by the body that the scheme names", () => {
    const faults = checkPlan(head, { ...whole, rounds: [{ ...round, leads: [] }] }, known).filter(
      ({ code }) => code === "lead-missing",
    );
    expect(faults.length).toBeGreaterThan(1);
    expect(faults.length).toBeLessThan(leadItems(scheme).length);
    expect(
      withRound({ leads: [...round.leads, { item: "1.1.1" as ItemCode, organisationId: OFFICE }] }),
    ).toEqual(["lead-not-asked"]);
  });

  test("finds units and items that nobody appraises, unknown and closed accounts, and one's own unit", () => {
    expect(must({ ...whole, duties: [{ ...duty, organisationId: HOME }] })).toEqual(["seat-1-open"]);
    expect(must({ ...whole, duties: [{ ...duty, item: "1" as ItemCode }] })).toEqual(["seat-1-open"]);
    expect(
      must({
        ...whole,
        duties: [duty, { ...duty, accountId: id(9) }, { ...duty, accountId: CHI, organisationId: HOME }],
      }),
    ).toEqual(["account-unknown", "account-closed", "own-unit"]);
  });

  test("wants three people for a blind item, and no person in two seats", () => {
    const blind = { ...whole, settings: { ...whole.settings, blindItems: ["1.1" as ItemCode] } };
    expect(must(blind)).toEqual(["seat-2-open", "seat-3-open"]);
    expect(
      must({
        ...blind,
        duties: [duty, { ...duty, accountId: BINH, seat: 2 }, { ...duty, seat: 3, item: "1.1" as ItemCode }],
      }),
    ).toEqual(["two-seats"]);
    expect(must({ ...whole, settings: { ...whole.settings, blindItems: ["99" as ItemCode] } })).toEqual([
      "blind-item-unknown",
    ]);
  });
});

describe("the calendar", () => {
  const minute = fc
    .integer({ min: 0, max: 500_000 })
    .map((n) => new Date(Date.UTC(2027, 0, 1) + n * 60_000).toISOString().slice(0, 16));

  test("accepts six phases exactly when each ends after it begins and before the next begins", () => {
    fc.assert(
      fc.property(fc.array(minute, { minLength: 12, maxLength: 12 }), fc.boolean(), (times, sorted) => {
        const at = sorted ? times.toSorted() : times;
        const given = PHASES.map((kind, i) => ({
          kind,
          opensAt: at[2 * i] ?? "",
          closesAt: at[2 * i + 1] ?? "",
        }));
        const lawful = at.every(
          (time, i) => i === 0 || (i % 2 === 1 ? (at[i - 1] ?? "") < time : (at[i - 1] ?? "") <= time),
        );
        expect(checkCalendar(given, "2026-11-20T09:00").length === 0).toBe(lawful);
      }),
    );
  });

  test("says which end is missing and which phase has passed", () => {
    const faults = checkCalendar(
      [
        { kind: "self-assessment", opensAt: "2026-10-01T08:00", closesAt: "2026-10-20T08:00" },
        { kind: "appraisal", opensAt: "2027-01-01T08:00", closesAt: "" },
      ],
      "2026-11-20T09:00",
    );
    expect(faults.map(({ code, field, weight }) => [code, field, weight])).toEqual([
      ["phase-past", "self-assessment-closes", "advice"],
      ["phase-half", "appraisal-closes", "must"],
      ["phase-missing", "council-opens", "must"],
    ]);
  });
});
