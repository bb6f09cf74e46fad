import { type EvaluationId, typedClaim } from "@thang-diem/engine";
import { may, NOTE } from "@thang-diem/contract";
import { inEvaluation, readRoundsOf, schemeOf, unitIn } from "../../preparing/evaluations/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { scoreFacts } from "../appraisal/index.ts";
import { closeOpening, type HandedIn, type Opening, readOpenings } from "../reopening/index.ts";
import { ledItems, lockUnit, mayAt, readFields, tell } from "../self-assessment/index.ts";
import { EVENTS } from "./events.ts";
import { openableAt, scoredItem } from "./openable.ts";

/**
 * Ends the writing of an item that was opened again. The unit's leader hands in what the form holds now, which the
 * council then has before it; a lead agency and whoever brings outside figures say that theirs is right; the chair can
 * end any of them, and then nothing is handed in.
 */
export async function closeItem(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  reopeningId: string,
): Promise<Outcome<Record<string, never>>> {
  const [seen] = await readOpenings(context.database.db, { id: reopeningId, evaluationId });
  if (seen === undefined) return refused(NOT_OPEN);
  const found = await unitIn(context.database.db, evaluationId, seen.roundId, seen.unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  const work = {
    evaluationId,
    unit,
    action: "result.close-item",
    object: `${unit.unitVersionId} ${seen.item || (seen.fact ?? "")}`,
  };
  const closed = await inEvaluation(
    context,
    who,
    work,
    async (transaction): Promise<Outcome<Record<string, never>>> => {
      const { db, note } = transaction;
      await lockUnit(db, unit);
      const [opening] = await readOpenings(db, { id: reopeningId, evaluationId });
      if (opening?.openedFor === undefined || opening.closedAt !== undefined) return refused(NOT_OPEN);
      const ends = await endedBy(db, who, opening, unit);
      if (ends === undefined) return refused(NOT_YOURS);
      const at = context.clock();
      const handedIn = ends === "unit" ? await handIn(db, opening, unit, at) : done(undefined);
      if (!handedIn.ok) return handedIn;
      const by = actorOf(who.signInName);
      await closeOpening(db, opening, { by, at, handedIn: handedIn.value });
      await announce(
        transaction,
        EVENTS.itemClosed,
        {
          evaluationId,
          reopeningId,
          unit,
          item: opening.item,
          title: (await openableAt(db, unit, opening))?.title ?? { vi: opening.item, en: opening.item },
          forCouncil: opening.forCouncil,
        },
        { at, by: who.accountId },
      );
      note({
        by: ends,
        ...(handedIn.value && { facts: handedIn.value.facts, points: handedIn.value.points }),
      });
      return done({});
    },
  );
  if (closed.ok) tell(unit, { kind: "state" });
  return closed;
}

/** In which part somebody may end the writing; undefined where it is not theirs. */
async function endedBy(
  db: Database["db"],
  who: SignedIn,
  { openedFor, evaluationId, roundId, item }: Opening,
  unit: UnitOfEvaluation,
): Promise<Opening["openedFor"] | "chair"> {
  const own =
    openedFor === "unit"
      ? mayAt(who, "claim.sign", unit)
      : openedFor === "lead"
        ? (await ledItems(db, who, evaluationId, roundId)).includes(item)
        : may(who.roles, "survey.write", { evaluation: evaluationId });
  if (own) return openedFor;
  return may(who.roles, "council.approve", { evaluation: evaluationId }) ? "chair" : undefined;
}

async function handIn(
  db: Database["db"],
  { closesAt, item: code }: Opening,
  unit: UnitOfEvaluation,
  now: Date,
): Promise<Outcome<HandedIn>> {
  if (closesAt === undefined || now >= closesAt) return refused(TERM_OVER);
  const item = await scoredItem(db, unit, code);
  const round = (await readRoundsOf(db, unit.evaluationId)).find(({ id }) => id === unit.roundId);
  if (item === undefined || round === undefined) return refused(NOT_OPEN);
  const fields = (await readFields(db, unit)).filter((field) => field.item === code);
  const facts = Object.fromEntries(typedClaim(fields).map(({ fact, value }) => [fact, value]));
  const scored = await scoreFacts(db, await schemeOf(db, round.schemeHash), unit, item, facts);
  if (scored.faults.length > 0 || scored.status === "missing") return refused(FACTS_MISSING);
  const { status, points, maximum } = scored;
  const note = fields.find(({ field }) => field === NOTE)?.value ?? "";
  return done({ facts, note, status, points, maximum });
}

const NOT_OPEN: Problem = {
  code: "not-found",
  message: {
    vi: "Tiêu chí này không mở lại để sửa, hoặc đã đóng.",
    en: "This item is not open for writing, or it was closed already.",
  },
};
const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Tiêu chí này mở lại cho cơ quan khác sửa; cơ quan đó hoặc chủ tịch hội đồng đóng.",
    en: "This item is open for another body; that body or the chair of the council closes it.",
  },
};
const TERM_OVER: Problem = {
  code: "term-over",
  message: {
    vi: "Đã hết hạn sửa tiêu chí này. Nội dung đã nhập vẫn được giữ.",
    en: "The term for this item is over. What was typed is kept.",
  },
  suggestion: {
    vi: "Cần thêm thời gian thì đề nghị chủ tịch hội đồng mở lại với hạn mới.",
    en: "For more time ask the chair of the council to open it again with another term.",
  },
};
const FACTS_MISSING: Problem = {
  code: "facts-missing",
  message: {
    vi: "Còn dữ kiện chưa ghi hoặc chưa đọc được: chưa nộp lại được tiêu chí này.",
    en: "Facts are missing or cannot be read: the item cannot be handed in yet.",
  },
};
