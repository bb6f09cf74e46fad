import { dayInVietnam } from "@thang-diem/presentation";
import {
  type ChangedItem,
  countingFirst,
  type ExplainedUnit,
  type explanationRoutes,
  itemState,
  may,
  type RouteCall,
} from "@thang-diem/contract";
import type { EvaluationId, ItemCode, Scheme } from "@thang-diem/engine";
import {
  accountsOnDuty,
  appraised,
  appraisalSettings,
  leadPapersOf,
  type Papers,
  readLeadPapers,
  readPapers,
  sameFacts,
  shapeOf,
} from "../appraisal/index.ts";
import {
  findingsAreOpen,
  inEvaluation,
  phaseClosed,
  type PhaseState,
  phaseState,
  readLeads,
  readRoundsOf,
  readTimetable,
  readUnitsOf,
  schemeOf,
  secondIsOver,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { lockUnit } from "../self-assessment/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { type About, heldFacts, leadScoredItems } from "./lead-items.ts";
import { isKnown, writeExplanation } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/**
 * What the appraisal changed about the units that the asker explains for. Before the explanation begins
 * that is nobody's to see.
 */
export async function ownChanges(
  { database: { db }, clock }: Context,
  who: Pick<SignedIn, "roles">,
  evaluationId: EvaluationId,
): Promise<Outcome<{ units: ExplainedUnit[] }>> {
  const rounds = new Map((await readRoundsOf(db, evaluationId)).map((round) => [round.id, round]));
  if (rounds.size === 0) return refused(NO_EVALUATION);
  const settings = await appraisalSettings(db, evaluationId);
  const own = (await readUnitsOf(db, { evaluationId })).filter(({ organisationId }) =>
    may(who.roles, "explanation.write", { organisationId, evaluation: evaluationId }),
  );
  const timetable = await readTimetable(db, evaluationId, clock(), own);
  const told = new Map<UnitOfEvaluation, Pick<ExplainedUnit, "items" | "lead">>();
  for (const [roundId, seeing] of Map.groupBy(
    own.filter((unit) => findingsAreOpen(timetable, unit)),
    (unit) => unit.roundId,
  )) {
    const scheme = await schemeOf(db, rounds.get(roundId)?.schemeHash ?? "");
    const unitVersionIds = seeing.map(({ unitVersionId }) => unitVersionId);
    const papersOf = await readPapers(db, { roundId, unitVersionIds });
    const led = await leadPapersOf(db, seeing, scheme, { papersOf });
    for (const unit of seeing) {
      const about = { settings, scheme, secondOver: secondIsOver(timetable, unit) };
      told.set(unit, {
        items: changedItems(about, (item) => papersOf(unit.unitVersionId, item)),
        lead: leadScoredItems(about, led.get(unit.unitVersionId) ?? new Map()),
      });
    }
  }
  const units = own.map((unit) => ({
    roundId: unit.roundId,
    unitVersionId: unit.unitVersionId,
    name: unit.name,
    phase: phaseLine(timetable("explanation", unit)),
    ...(told.get(unit) ?? { items: [], lead: [] }),
  }));
  return done({ units });
}

function phaseLine({ state, opensAt, closesAt }: PhaseState): ExplainedUnit["phase"] {
  return {
    state,
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(closesAt && { closesAt: closesAt.toISOString() }),
  };
}

function changedItems(
  { settings, scheme, secondOver }: About,
  papersOf: (item: ItemCode) => Papers,
): ChangedItem[] {
  return appraised(scheme).flatMap((item) => {
    const own = papersOf(item.code);
    const found = changeOf(own);
    if (found === undefined || own.claim === undefined) return [];
    const { claim, explanation, decision } = own;
    const findings = own.findings.map((finding) => ({ ...finding, by: "", at: finding.at.toISOString() }));
    const state = itemState({
      signed: { ...claim, at: claim.at.toISOString() },
      blind: own.blind,
      exempt: own.exempt,
      findings,
      gap: own.gap,
      explanation: explanation && { ...explanation, at: explanation.at.toISOString() },
      decision: decision && { by: "", at: decision.at.toISOString() },
      secondOver,
    });
    const again = own.findings.find(({ stage }) => stage === "second");
    return [
      {
        shape: shapeOf({ settings }, scheme, item),
        claim: {
          facts: claim.facts,
          status: claim.status,
          points: claim.points,
          maximum: claim.maximum,
          note: claim.note,
        },
        found: forUnit(found),
        ...(explanation && {
          explanation: {
            id: explanation.id,
            answer: explanation.answer,
            text: explanation.text,
            by: explanation.by,
            at: explanation.at.toISOString(),
          },
        }),
        ...(again && { second: forUnit(again) }),
        ...(decision && { decision: forUnit(decision) }),
        state,
      },
    ];
  });
}

/** The finding that gives other points than the claim, if it counts. */
function changeOf({ claim, exempt, ...papers }: Papers) {
  const found = countingFirst(papers);
  return found === undefined ||
    exempt ||
    claim === undefined ||
    (found.status === claim.status && found.points === claim.points)
    ? undefined
    : found;
}

function forUnit({
  facts,
  status,
  points,
  maximum,
  reason,
  at,
}:
  | ChangedItem["found"]
  | Papers["findings"][number]
  | NonNullable<Papers["decision"]>): ChangedItem["found"] {
  return { facts, status, points, maximum, reason, at: typeof at === "string" ? at : at.toISOString() };
}

/** The unit's answer to a finding: agrees, or contests and says why. */
export async function explain(
  context: Context,
  who: Pick<SignedIn, "signInName" | "roles">,
  asked: RouteCall<typeof explanationRoutes.send>,
): Promise<Outcome<{ done: true }>> {
  const { evaluationId, roundId, unitVersionId, item, id, seen, answer } = asked;
  const unit = await unitIn(context.database.db, evaluationId, roundId, unitVersionId);
  if (!unit.ok) return unit;
  if (
    !may(who.roles, "explanation.write", {
      organisationId: unit.value.organisationId,
      evaluation: evaluationId,
    })
  )
    return refused(NOT_YOURS);
  const text = asked.text.normalize("NFC").trim();
  if (answer === "contests" && text === "") return refused(TEXT_MISSING);
  return inEvaluation(
    context,
    who,
    { evaluationId, unit: unit.value, action: "explanation.send", object: `${unitVersionId} ${item}` },
    async (transaction): Promise<Outcome<{ done: true }>> => {
      const { db, note } = transaction;
      await lockUnit(db, unit.value);
      if (await isKnown(db, unit.value, id)) return done({ done: true });
      const phase = await phaseState(db, evaluationId, "explanation", context.clock(), unit.value);
      if (phase.state !== "open") return refused(phaseClosed("explanation", phase));
      const round = (await readRoundsOf(db, evaluationId)).find((each) => each.id === roundId);
      if (round === undefined) return refused(NOTHING_CHANGED);
      const scheme = await schemeOf(db, round.schemeHash);
      if (scheme.items.get(item)?.source?.kind === "lead")
        return answerLead(
          { transaction, unit: unit.value, scheme, text, by: actorOf(who.signInName), at: context.clock() },
          asked,
        );
      const papers = (await readPapers(db, { roundId, unitVersionIds: [unitVersionId], items: [item] }))(
        unitVersionId,
        item,
      );
      if (changeOf(papers) === undefined) return refused(NOTHING_CHANGED);
      if (papers.findings.some(({ stage }) => stage === "second")) return refused(SECOND_IN);
      if ((papers.explanation?.id ?? "none") !== seen)
        return refused({ ...ANSWERED_MEANWHILE, details: { by: papers.explanation?.by ?? "" } });
      const now = context.clock();
      await writeExplanation(db, unit.value, { id, item, answer, text }, actorOf(who.signInName), now);
      if (answer === "contests") await tellOnDuty(transaction, scheme, unit.value, item, now);
      note({ answer });
      return done({ done: true });
    },
  );
}

/** Whoever appraises an item that is contested hears that it waits again. */
async function tellOnDuty(
  transaction: AuditedTransaction,
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: ItemCode,
  at: Date,
): Promise<void> {
  const { evaluationId, roundId } = unit;
  const on = { evaluationId, roundId, scheme };
  const accountIds = await accountsOnDuty(transaction.db, on, [{ unit, item }]);
  const told = { evaluationId, unit, accountIds, day: dayInVietnam(at) };
  await announce(transaction, EVENTS.explanationSent, told, { at });
}

interface ToLead {
  readonly transaction: AuditedTransaction;
  readonly unit: UnitOfEvaluation;
  readonly scheme: Scheme;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** The same about an item that a lead agency scored: to contest it the unit says which facts it holds to be right. */
async function answerLead(
  { transaction, unit, scheme, text, by, at }: ToLead,
  { evaluationId, item: code, id, seen, answer, facts }: RouteCall<typeof explanationRoutes.send>,
): Promise<Outcome<{ done: true }>> {
  const { db, note } = transaction;
  const papers = (await readLeadPapers(db, unit, scheme)).get(code);
  const item = scheme.items.get(code);
  if (papers === undefined || item === undefined) return refused(NOT_ENTERED);
  if (papers.findings.some(({ stage }) => stage === "second") || papers.decision !== undefined)
    return refused(SECOND_IN);
  if ((papers.explanation?.id ?? "none") !== seen)
    return refused({ ...ANSWERED_MEANWHILE, details: { by: papers.explanation?.by ?? "" } });
  const held = answer === "contests" ? await heldFacts(db, scheme, unit, item, facts) : undefined;
  if (held?.ok === false) return held;
  if (held !== undefined && sameFacts(held.value.facts, papers.findings[0]?.facts ?? {}))
    return refused(SAME_AS_ENTERED);
  await writeExplanation(
    db,
    unit,
    { id, item: code, answer, text, ...(held && { held: held.value }) },
    by,
    at,
  );
  const agencyId = (await readLeads(db, unit.roundId)).find((lead) => lead.item === code)?.organisationId;
  if (held !== undefined && agencyId !== undefined)
    await announce(
      transaction,
      EVENTS.leadItemContested,
      { evaluationId, unit, item: code, agencyId },
      { at },
    );
  note({ answer, ...(held && { facts: held.value.facts, points: held.value.points }) });
  return done({ done: true });
}

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Bạn chỉ giải trình cho đơn vị của mình.", en: "You explain for your own unit only." },
};
const TEXT_MISSING: Problem = {
  code: "fields-wrong",
  message: { vi: "Ghi nội dung giải trình.", en: "Write the explanation." },
  details: {
    faults: [
      {
        field: "text",
        code: "reason-missing",
        message: {
          vi: "Không đồng ý thì ghi rõ vì sao, dẫn tài liệu kiểm chứng.",
          en: "To contest, say why and name the evidence.",
        },
      },
    ],
  },
};
const NOTHING_CHANGED: Problem = {
  code: "nothing-changed",
  message: {
    vi: "Điểm của mục này không thay đổi so với tự chấm nên không cần giải trình.",
    en: "The points of this item do not differ from the claim; there is nothing to explain.",
  },
};
const NOT_ENTERED: Problem = {
  code: "nothing-changed",
  message: {
    vi: "Cơ quan chủ trì chưa nhập kết quả của mục này.",
    en: "The lead agency has not entered this item.",
  },
};
const SAME_AS_ENTERED: Problem = {
  code: "same-as-entered",
  message: {
    vi: "Số liệu đơn vị đề nghị giống số liệu của cơ quan chủ trì. Không có gì khác thì chọn “Đồng ý”.",
    en: "The facts that you hold are those that the lead agency entered. If nothing differs, choose “agrees”.",
  },
};
const SECOND_IN: Problem = {
  code: "second-appraisal-in",
  message: {
    vi: "Mục này đã được thẩm định lại nên không sửa giải trình được nữa.",
    en: "This item has been appraised a second time; the explanation can no longer be changed.",
  },
};
const ANSWERED_MEANWHILE: Problem = {
  code: "changed-meanwhile",
  message: {
    vi: "Người khác trong đơn vị đã trả lời mục này trong lúc bạn đang mở. Nội dung của bạn chưa được ghi.",
    en: "Somebody else of the unit answered this item while you had it open. Yours has not been written.",
  },
};
