import { type EvaluationId, type ItemCode, type UnitId, WHOLE } from "@thang-diem/engine";
import type { Phase } from "@thang-diem/contract";
import { draftEvaluation, openEvaluation } from "../../preparing/evaluations/index.ts";
import { readRoundsOf, readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { RoundOfEvaluation, UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { plainHead, plainUnits, type TestEvaluation } from "../../preparing/evaluations/testing.ts";

const titled = (code: string) => ({ vi: `Tiêu chí ${code}`, en: `Item ${code}` });
const count = (name: string) => ({ kind: "count", vi: name, en: name });
const yesNo = { kind: "yes-no", vi: "Có", en: "Yes" };
const ratio = (code: string, source: unknown = "self") => ({
  code,
  title: titled(code),
  points: 2,
  source,
  facts: { done: count("done"), total: count("total") },
  notApplicable: { when: [{ fact: "total", is: 0 }], effect: "leaves-the-maximum" },
  rule: { kind: "threshold-proportional", of: "done / total", full: "100%", floor: "25%" },
});

/** A scheme with everything that may stand: claims that may not apply, a lead agency, a survey, bonus and penalty. */
const SCHEME = JSON.stringify({
  scheme: "standing-example",
  version: "1",
  status: "sample",
  title: { vi: "Bộ ví dụ", en: "Example" },
  basis: { d1: { document: "Ví dụ" } },
  years: { from: 2026 },
  units: ["sở"],
  levels: [
    { vi: "lĩnh vực", en: "domain" },
    { vi: "tiêu chí", en: "criterion" },
    { vi: "tiêu chí thành phần", en: "sub-criterion" },
  ],
  index: { value: "points", points: 11, show: { decimals: 2 } },
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
  items: [
    {
      code: "1",
      title: titled("1"),
      points: 6,
      items: [
        { code: "1.1", title: titled("1.1"), points: 4, items: [ratio("1.1.1"), ratio("1.1.2")] },
        ratio("1.2"),
      ],
    },
    {
      code: "2",
      title: titled("2"),
      points: 5,
      items: [
        ratio("2.1", { lead: { vi: "Sở Nội vụ", en: "Home Affairs" } }),
        ratio("2.2"),
        {
          code: "2.3",
          title: titled("2.3"),
          points: 1,
          source: { survey: { vi: "điều tra", en: "survey" } },
          facts: { score: { kind: "number", vi: "Điểm", en: "Points" } },
          rule: { kind: "external", of: "score", as: "points" },
        },
      ],
    },
  ],
  bonus: {
    upTo: 1,
    items: [
      {
        code: "T1",
        title: titled("T1"),
        points: 1,
        source: "self",
        facts: { met: yesNo },
        rule: { kind: "bonus", when: ["met"], points: 1 },
      },
    ],
  },
  penalty: {
    downTo: -1,
    items: [
      {
        code: "P1",
        title: titled("P1"),
        points: -0.5,
        source: "self",
        facts: { met: yesNo },
        rule: { kind: "penalty", when: ["met"], points: -0.5 },
      },
    ],
  },
});

export const SELF_ITEMS = ["1.1.1", "1.1.2", "1.2", "2.2", "T1", "P1"] as ItemCode[];
export const LEAD_ITEM = "2.1" as ItemCode;
export const SURVEY_ITEM = "2.3" as ItemCode;
const HALF_AN_HOUR = 30;
const PHASES: readonly Phase[] = [
  "self-assessment",
  "appraisal",
  "explanation",
  "second-appraisal",
  "council",
  "preview",
];

export interface SmallEvaluation {
  readonly evaluationId: EvaluationId;
  readonly round: RoundOfEvaluation;
  readonly units: readonly UnitOfEvaluation[];
  /** Moves the clock a minute into a phase. */
  inPhase(kind: Phase): void;
}

/** Another evaluation of the same office and people: two departments, a small scheme, phases of half an hour each. */
export async function openSmallEvaluation(
  base: TestEvaluation,
  number: number,
  settings: { readonly blindItems: "none" | "all" | readonly string[]; readonly gap: string },
): Promise<SmallEvaluation> {
  const { context, now, later, database } = base.workspace;
  const office = await base.person("office").signedIn();
  const departments = base.units.filter(({ roundId }) => roundId === base.rounds.departments.id);
  const start = now().getTime();
  const minute = 60_000;
  const opensAt = (index: number) => new Date(start + index * HALF_AN_HOUR * minute);
  const title = { vi: `Kỳ thử ${number}`, en: `Trial ${number}` };
  const head = {
    title,
    year: 2026,
    topUnit: "48" as UnitId,
    officeId: office.roles[0]?.organisationId ?? "",
    sample: true,
    plan: { settings },
  };
  const evaluationId = await draftEvaluation(context, office, head);
  await openEvaluation(context, office, evaluationId, {
    ...head,
    phases: PHASES.map((kind, i) => ({ kind, opensAt: opensAt(i), closesAt: opensAt(i + 1) })),
    rounds: [
      {
        code: "thu",
        round: {
          head: plainHead(`thu-${number}`, title),
          scheme: SCHEME,
          ...plainUnits(
            "so-nganh",
            departments.map(({ unitVersionId, name }) => ({ id: unitVersionId, name })),
          ),
        },
        organisations: new Map(
          departments.map(({ unitVersionId, organisationId }) => [unitVersionId, organisationId]),
        ),
        leads: [{ item: LEAD_ITEM, organisationId: base.unit("Sở Nội vụ").organisationId }],
        duties: [1, 2, 3].map((seat) => ({
          accountId: base.person(`appraiser${seat}`).accountId,
          item: WHOLE,
          seat,
        })),
      },
    ],
  });
  const [round] = await readRoundsOf(database.db, evaluationId);
  if (round === undefined) throw new Error("the round did not open");
  return {
    evaluationId,
    round,
    units: await readUnitsOf(database.db, { evaluationId }),
    inPhase: (kind) => later((opensAt(PHASES.indexOf(kind)).getTime() + minute - now().getTime()) / minute),
  };
}
