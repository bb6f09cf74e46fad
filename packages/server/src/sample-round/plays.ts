import type { Scheme } from "@thang-diem/engine";
import { findAll } from "../appraisal/index.ts";
import type { UnitOfEvaluation } from "../evaluations/index.ts";
import { explain } from "../explanations/index.ts";
import { returnClaim, saveChanges, signOff } from "../self-assessment/index.ts";
import type { SignedIn, SignInContext } from "../sign-in/index.ts";
import type { Answer } from "./answers.ts";
import { idOf, shareOf } from "./chance.ts";

/** How far a unit has come. */
export const STATES = ["not-begun", "half-filled", "filled", "signed", "returned", "in-appraisal", "accepted", "found-changed", "explained", "contested"] as const;
export type State = (typeof STATES)[number];

export interface Players {
  readonly clerk: SignedIn;
  readonly leader: SignedIn;
  readonly appraiser: SignedIn;
  readonly office: SignedIn;
}

export interface Stage {
  /** A context whose clock stands so many days back. */
  readonly daysAgo: (days: number) => SignInContext;
  readonly unit: UnitOfEvaluation;
  readonly scheme: Scheme;
  readonly schemeHash: string;
  readonly answers: readonly Answer[];
  readonly players: Players;
}

/** One audited transaction in the log of the unit, neither more nor less: so many lines, so many steps are done. */
export type Step = () => Promise<unknown>;

/** What has happened to a unit until it came into its state, one step after the other. */
export function stepsTo(state: State, stage: Stage): Step[] {
  const reached = STATES.indexOf(state);
  const upTo = (last: State) => reached >= STATES.indexOf(last);
  if (state === "not-begun") return [];
  if (state === "half-filled") return [type(stage, 0.5)];
  const steps = [type(stage, 1)];
  if (upTo("signed")) steps.push(sign(stage));
  if (state === "returned") return [...steps, giveBack(stage)];
  if (!upTo("in-appraisal")) return steps;
  const judged = state === "in-appraisal" ? stage.answers.slice(0, Math.floor(stage.answers.length / 2)) : stage.answers;
  const changed = upTo("found-changed") ? judged.filter((answer, n) => answer.stricter !== undefined && n % 6 === 2) : [];
  steps.push(find(stage, judged, new Set(changed.map(({ item }) => item))));
  if (state === "explained" || state === "contested") for (const [n, { item }] of changed.entries()) steps.push(answerFinding(stage, item, state === "contested" && n % 2 === 0));
  return steps;
}

function type({ daysAgo, unit, schemeHash, answers, players }: Stage, share: number): Step {
  const part = answers.slice(0, Math.ceil(answers.length * share));
  const changes = part.flatMap(({ item, facts }) => [
    ...Object.entries(facts).map(([field, value]) => ({ id: idOf(unit.unitId, item, field), item, field, before: "", value })),
    { id: idOf(unit.unitId, item, "@note"), item, field: "@note", before: "", value: "Số liệu theo báo cáo năm của đơn vị (dữ liệu mẫu)." },
  ]);
  return () => saveChanges(daysAgo(30), players.clerk, { unit, schemeHash, mayWrite: () => true }, changes);
}

function sign({ daysAgo, unit, schemeHash, players }: Stage): Step {
  return () => signOff(daysAgo(27), players.leader, unit, schemeHash);
}

function giveBack({ daysAgo, unit, players }: Stage): Step {
  const { evaluationId, roundId, unitId } = unit;
  return () => returnClaim(daysAgo(25), players.office, { evaluationId, roundId, unitId }, "Số liệu thủ tục hành chính chưa khớp với hệ thống một cửa; đề nghị rà soát và ký gửi lại (dữ liệu mẫu).");
}

function find({ daysAgo, unit, players }: Stage, judged: readonly Answer[], changed: ReadonlySet<string>): Step {
  const { evaluationId, roundId, unitId } = unit;
  const findings = judged.map(({ item, stricter }) => {
    const place = { id: idOf(unitId, item, "finding"), roundId, unitId, item, seen: "none" as const };
    if (!changed.has(item) || stricter === undefined) return { ...place, verdict: "accepted" as const, facts: {}, reason: "" };
    return { ...place, verdict: "changed" as const, facts: { ...stricter }, reason: shareOf(unitId, item) < 0.5 ? "Tài liệu kiểm chứng chỉ xác nhận được mức này (dữ liệu mẫu)." : "Đối chiếu với số liệu trên hệ thống, kết quả thấp hơn số đã khai (dữ liệu mẫu)." };
  });
  return () => findAll(daysAgo(15), players.appraiser, evaluationId, findings);
}

function answerFinding({ daysAgo, unit, players }: Stage, item: string, contests: boolean): Step {
  const { evaluationId, roundId, unitId } = unit;
  const text = contests ? "Đơn vị đã bổ sung tài liệu chứng minh, đề nghị xem xét lại điểm tiêu chí này (dữ liệu mẫu)." : "Đơn vị nhất trí với kết quả thẩm định (dữ liệu mẫu).";
  return () => explain(daysAgo(5), players.leader, { evaluationId, roundId, unitId, item, id: idOf(unitId, item, "explanation"), seen: "none", answer: contests ? "contests" : "agrees", text, facts: {} });
}
