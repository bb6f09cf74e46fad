import { NOTE } from "@thang-diem/contract";
import type { ItemCode, Scheme } from "@thang-diem/engine";
import { findAll } from "@thang-diem/office/judging/appraisal";
import type { UnitOfEvaluation } from "@thang-diem/office/preparing/evaluations";
import { addFile, addPaper, type EvidenceContext } from "@thang-diem/office/judging/evidence";
import { answerContest, explain } from "@thang-diem/office/judging/explanations";
import { returnClaim, saveChanges, signOff } from "@thang-diem/office/judging/self-assessment";
import type { SignedIn } from "@thang-diem/office/people/sign-in";
import type { Answer } from "./answers.ts";
import { idOf, shareOf } from "./chance.ts";
import { documentOf, type SampleDocument } from "./documents.ts";
import { must } from "./must.ts";

/** How far a unit has come. */
export const STATES = [
  "not-begun",
  "half-filled",
  "filled",
  "signed",
  "returned",
  "in-appraisal",
  "accepted",
  "found-changed",
  "explained",
  "contested",
] as const;
export type State = (typeof STATES)[number];

export interface Players {
  readonly lead: SignedIn;
  readonly clerk: SignedIn;
  readonly leader: SignedIn;
  readonly appraiser: SignedIn;
  readonly office: SignedIn;
}

export interface Stage {
  /** A context whose clock stands so many days back. */
  readonly daysAgo: (days: number) => EvidenceContext;
  readonly unit: UnitOfEvaluation;
  readonly scheme: Scheme;
  readonly schemeHash: string;
  readonly answers: readonly Answer[];
  /** What lead agencies answer about the unit. */
  readonly led: readonly Answer[];
  /** How many documents the unit shows. */
  readonly documents: number;
  readonly players: Players;
}

/** One audited transaction in the log of the unit, neither more nor less: so many lines, so many steps are done. */
export type Step = () => Promise<unknown>;

/** What has happened to a unit until it came into its state, one step after the other. */
export function stepsTo(state: State, stage: Stage): Step[] {
  const reached = STATES.indexOf(state);
  const upTo = (last: State) => reached >= STATES.indexOf(last);
  if (state === "not-begun") return [];
  if (state === "half-filled") return [type(stage, 0.5), ...show(stage)];
  const steps = [type(stage, 1), ...show(stage), enter(stage), ...showAsLead(stage)];
  if (upTo("signed")) steps.push(sign(stage));
  if (state === "returned") return [...steps, giveBack(stage)];
  if (upTo("accepted") && stage.documents > 0) steps.push(bringPaper(stage));
  if (!upTo("in-appraisal")) return steps;
  const judged =
    state === "in-appraisal" ? stage.answers.slice(0, Math.floor(stage.answers.length / 2)) : stage.answers;
  const changed = upTo("found-changed")
    ? judged.filter((answer, n) => answer.stricter !== undefined && n % 6 === 2)
    : [];
  steps.push(find(stage, judged, new Set(changed.map(({ item }) => item))));
  if (state === "explained" || state === "contested")
    for (const [n, { item }] of changed.entries())
      steps.push(answerFinding(stage, item, state === "contested" && n % 2 === 0));
  if (state === "contested")
    steps.push(
      findAgain(
        stage,
        changed.filter((_answer, n) => n % 2 === 0),
      ),
      ...disputeLead(stage),
    );
  return steps;
}

function type({ daysAgo, unit, schemeHash, answers, players }: Stage, share: number): Step {
  const part = answers.slice(0, Math.ceil(answers.length * share));
  const changes = part.flatMap(({ item, facts }) => [
    ...Object.entries(facts).map(([field, value]) => ({
      id: idOf(unit.unitVersionId, item, field),
      item,
      field,
      before: "",
      value,
    })),
    {
      id: idOf(unit.unitVersionId, item, NOTE),
      item,
      field: NOTE,
      before: "",
      value: "Số liệu theo báo cáo năm của đơn vị (dữ liệu mẫu).",
    },
  ]);
  return () => saveChanges(daysAgo(30), players.clerk, { unit, schemeHash, mayWrite: () => true }, changes);
}

/** Which documents serve which of the unit's items, by their place among its answers. The first one serves two. */
const SHOWN: readonly (readonly [SampleDocument, number])[] = [
  ["plan", 0],
  ["plan", 1],
  ["screen", 0],
  ["report", 5],
  ["inspection", 9],
  ["chart", 3],
  ["decision", 12],
];

function show({ daysAgo, unit, answers, players, documents }: Stage): Step[] {
  return SHOWN.slice(0, documents).flatMap(([document, place], n) => {
    const item = answers[place]?.item;
    // The decision is one and the same file wherever it is shown; everything else is the unit's own.
    return item === undefined
      ? []
      : [
          async () =>
            addFile(daysAgo(29), players.clerk, unit, item, {
              ...(await documentOf(
                document,
                unit.name,
                document === "decision" ? undefined : unit.unitVersionId,
              )),
              proposed: n === 3,
            }),
        ];
  });
}

/** Lead agencies find less than the unit would wish where its rule leaves room. */
function enter({ daysAgo, unit, schemeHash, led, players }: Stage): Step {
  const contested = disputed(led)?.item;
  const changes = led.flatMap(({ item, facts, stricter }) =>
    Object.entries(item === contested && stricter !== undefined ? stricter : facts).map(([field, value]) => ({
      id: idOf(unit.unitVersionId, item, field),
      item,
      field,
      before: "",
      value,
    })),
  );
  return () => saveChanges(daysAgo(28), players.lead, { unit, schemeHash, mayWrite: () => true }, changes);
}

function showAsLead({ daysAgo, unit, led, players, documents }: Stage): Step[] {
  const item = disputed(led)?.item;
  return item === undefined || documents === 0
    ? []
    : [
        async () =>
          addFile(
            daysAgo(28),
            players.lead,
            unit,
            item,
            await documentOf("leadTable", "Cơ quan chủ trì (mẫu)"),
          ),
      ];
}

/** The first item on which unit and lead agency may differ. */
function disputed(led: readonly Answer[]): Answer | undefined {
  return led.find(({ stricter }) => stricter !== undefined);
}

function bringPaper({ daysAgo, unit, players }: Stage): Step {
  return async () =>
    addPaper(daysAgo(26), players.leader, unit, await documentOf("signed", unit.name, unit.unitVersionId));
}

/** The second look at what the unit contests: the first item stays as it was found, the others are accepted. */
function findAgain({ daysAgo, unit, players }: Stage, contested: readonly Answer[]): Step {
  const { evaluationId, roundId, unitVersionId } = unit;
  const findings = contested.map(({ item, stricter = {} }, n) => {
    const place = {
      id: idOf(unitVersionId, item, "second"),
      roundId,
      unitVersionId,
      item,
      seen: "none" as const,
    };
    return n === 0
      ? {
          ...place,
          verdict: "changed" as const,
          facts: { ...stricter },
          reason: "Tài liệu bổ sung ban hành sau ngày chốt số liệu (dữ liệu mẫu).",
        }
      : { ...place, verdict: "accepted" as const, facts: {}, reason: "" };
  });
  return () => findAll(daysAgo(3), players.appraiser, evaluationId, findings);
}

/** The unit contests what the lead agency found; the agency keeps it. */
function disputeLead({ daysAgo, unit, led, players }: Stage): Step[] {
  const { evaluationId, roundId, unitVersionId } = unit;
  const answer = disputed(led);
  if (answer === undefined) return [];
  const { item, facts, stricter = {} } = answer;
  const place = { evaluationId, roundId, unitVersionId, item, seen: "none" as const };
  return [
    () =>
      must(
        explain(daysAgo(4), players.leader, {
          ...place,
          id: idOf(unitVersionId, item, "explanation"),
          answer: "contests",
          text: "Nhật ký hệ thống của đơn vị cho thấy số liệu khác (dữ liệu mẫu).",
          facts: { ...facts },
        }),
      ),
    () =>
      must(
        answerContest(daysAgo(2.5), players.lead, {
          ...place,
          id: idOf(unitVersionId, item, "answer"),
          verdict: "changed",
          facts: { ...stricter },
          reason: "Thời điểm ghi nhận trên hệ thống của tỉnh là căn cứ chấm điểm (dữ liệu mẫu).",
        }),
      ),
  ];
}

function sign({ daysAgo, unit, schemeHash, players }: Stage): Step {
  return () => signOff(daysAgo(27), players.leader, unit, schemeHash);
}

function giveBack({ daysAgo, unit, players }: Stage): Step {
  const { evaluationId, roundId, unitVersionId } = unit;
  return () =>
    returnClaim(
      daysAgo(25),
      players.office,
      { evaluationId, roundId, unitVersionId },
      "Số liệu thủ tục hành chính chưa khớp với hệ thống một cửa; đề nghị rà soát và ký gửi lại (dữ liệu mẫu).",
    );
}

function find(
  { daysAgo, unit, players }: Stage,
  judged: readonly Answer[],
  changed: ReadonlySet<string>,
): Step {
  const { evaluationId, roundId, unitVersionId } = unit;
  const findings = judged.map(({ item, stricter }) => {
    const place = {
      id: idOf(unitVersionId, item, "finding"),
      roundId,
      unitVersionId,
      item,
      seen: "none" as const,
    };
    if (!changed.has(item) || stricter === undefined)
      return { ...place, verdict: "accepted" as const, facts: {}, reason: "" };
    return {
      ...place,
      verdict: "changed" as const,
      facts: { ...stricter },
      reason:
        shareOf(unitVersionId, item) < 0.5
          ? "Tài liệu kiểm chứng chỉ xác nhận được mức này (dữ liệu mẫu)."
          : "Đối chiếu với số liệu trên hệ thống, kết quả thấp hơn số đã khai (dữ liệu mẫu).",
    };
  });
  return () => findAll(daysAgo(15), players.appraiser, evaluationId, findings);
}

function answerFinding({ daysAgo, unit, players }: Stage, item: ItemCode, contests: boolean): Step {
  const { evaluationId, roundId, unitVersionId } = unit;
  const text = contests
    ? "Đơn vị đã bổ sung tài liệu chứng minh, đề nghị xem xét lại điểm tiêu chí này (dữ liệu mẫu)."
    : "Đơn vị nhất trí với kết quả thẩm định (dữ liệu mẫu).";
  return () =>
    explain(daysAgo(5), players.leader, {
      evaluationId,
      roundId,
      unitVersionId,
      item,
      id: idOf(unitVersionId, item, "explanation"),
      seen: "none",
      answer: contests ? "contests" : "agrees",
      text,
      facts: {},
    });
}
