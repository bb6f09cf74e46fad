import { COUNTRY, type EvaluationId, type UnitId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import type { Phase } from "../packages/contract/src/index.ts";
import { shippedScheme, type TestEvaluation } from "../packages/office/src/preparing/evaluations/testing.ts";
import { draftEvaluation, openEvaluation } from "../packages/office/src/preparing/evaluations/index.ts";

export const DAY = 86_400_000;

interface PhaseTimes {
  readonly kind: Phase;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const TITLE = { vi: "Kỳ đo tốc độ", en: "Speed" };
const ROUND_HEAD = {
  series: "xa",
  indexTitle: TITLE,
  shortTitle: TITLE,
  summary: TITLE,
  title: TITLE,
  year: 2026,
  number: 1,
  publishedOn: "",
  sources: [{ vi: "Mẫu", en: "Sample" }],
};

/** Opens an evaluation of so many communes in one round; the first appraiser has the first seat everywhere. */
export async function openForCommunes(
  round: TestEvaluation,
  office: Parameters<typeof openEvaluation>[1],
  count: number,
  later: readonly PhaseTimes[] = [],
): Promise<EvaluationId> {
  const { context } = round.workspace;
  const start = round.workspace.now().getTime();
  const head = {
    title: TITLE,
    year: 2026,
    topUnit: COUNTRY,
    officeId: round.unit("Sở Nội vụ").organisationId,
    sample: true,
    plan: {},
  };
  const evaluationId = await draftEvaluation(context, office, head);
  const units = communes(count);
  const phases = [
    { kind: "self-assessment" as const, opensAt: new Date(start - 2 * DAY), closesAt: new Date(start - DAY) },
    { kind: "appraisal" as const, opensAt: new Date(start - DAY), closesAt: new Date(start + 60 * DAY) },
    ...later,
  ];
  await openEvaluation(context, office, evaluationId, {
    ...head,
    phases,
    rounds: [
      {
        code: "xa",
        round: {
          head: ROUND_HEAD,
          scheme: shippedScheme("par-index-commune"),
          groups: [{ id: "all", title: TITLE }],
          units,
        },
        organisations: new Map(units.map(({ id }) => [id, round.unit("Xã Bình Minh").organisationId])),
        leads: [],
        duties: [{ accountId: round.person("appraiser1").accountId, item: WHOLE, seat: 1 }],
      },
    ],
  });
  return evaluationId;
}

function communes(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const number = String(i).padStart(4, "0");
    const [code, name] = [`x${number}`, `Xã ${number}`];
    return {
      id: code as UnitVersionId,
      chain: code as UnitId,
      code,
      name: { vi: name, en: name },
      shortName: { vi: name, en: name },
      kind: "xa",
      group: "all",
    };
  });
}
