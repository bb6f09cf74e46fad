import { fieldFault, may } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import {
  inEvaluation,
  lockEvaluation,
  readRoundsOf,
  schemeOf,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { announce } from "../../people/notices/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { keyOf } from "../self-assessment/index.ts";
import { EVENTS } from "./events.ts";
import { insertComplaint, readComplaints } from "./store.ts";
import { complaintTaken, type Taken } from "./term.ts";

export interface ToComplain {
  readonly id: string;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  /** "" for the result as a whole. */
  readonly item: ItemCode;
  readonly text: string;
}

/**
 * A unit says what it holds to be wrong in its result: in the preview whoever works for it, about an edition
 * its leader. It goes to the reform office and the council's secretary.
 *
 * @returns the receipt; the same for what was sent twice
 */
export async function fileComplaint(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { id, roundId, unitVersionId, item, text }: ToComplain,
): Promise<Outcome<{ readonly id: string; readonly number: number }>> {
  const { database, clock } = context;
  const found = await unitIn(database.db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  if (!isOwn(who, unit)) return refused(NOT_YOURS);
  const work = { evaluationId, unit, action: "complaint.file", object: unitVersionId };
  return inEvaluation(context, who, work, async (transaction) => {
    const { db, note } = transaction;
    await lockEvaluation(db, evaluationId);
    const all = await readComplaints(db, evaluationId);
    const sent = all.find((each) => each.id === id);
    if (sent !== undefined)
      return sent.unitVersionId === unitVersionId && sent.roundId === roundId
        ? done({ id, number: sent.number ?? 0 })
        : refused(NOT_YOURS);
    const at = clock();
    const taken = await complaintTaken(db, unit, at);
    if (taken.about === "nothing") return refused(taken.why);
    if (!mayFile(who, unit, taken)) return refused(LEADER_ALONE);
    if (!(await isKnown(db, unit, item))) return refused(fieldsWrong([fieldFault("item", "item-unknown")]));
    const number = Math.max(0, ...all.map((each) => each.number ?? 0)) + 1;
    const { edition } = taken;
    await insertComplaint(db, {
      ...keyOf(unit),
      id,
      number,
      edition,
      item,
      text,
      sent_by: actorOf(who.signInName),
      sent_at: at,
    });
    const about = { complaintId: id, complaintNumber: number, edition: edition ?? 0, item };
    await announce(
      transaction,
      EVENTS.complaintFiled,
      { evaluationId, unit, ...about },
      { at, by: who.accountId },
    );
    note({ number, item, text, ...(edition !== null && { edition }) });
    return done({ id, number });
  });
}

/** The result as a whole, or an item of the unit's scheme, a heading too. */
async function isKnown(
  db: Database["db"],
  { evaluationId, roundId }: UnitOfEvaluation,
  item: ItemCode,
): Promise<boolean> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  return item === "" || (round !== undefined && (await schemeOf(db, round.schemeHash)).items.has(item));
}

/** Whether somebody works for a unit in its evaluation. */
function isOwn(who: SignedIn, { organisationId, evaluationId }: UnitOfEvaluation): boolean {
  return may(who.roles, "explanation.write", { organisationId, evaluation: evaluationId });
}

/** Whether it is somebody's to complain about what is complained about now. */
export function mayFile(
  who: SignedIn,
  { organisationId, evaluationId }: Pick<UnitOfEvaluation, "organisationId" | "evaluationId">,
  { about }: Pick<Taken, "about">,
): boolean {
  return (
    about === "preview" || may(who.roles, "complaint.file", { organisationId, evaluation: evaluationId })
  );
}

const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Bạn chỉ kiến nghị về kết quả của đơn vị mình.",
    en: "You can complain about the result of your own unit only.",
  },
};
const LEADER_ALONE: Problem = {
  code: "leader-alone",
  message: {
    vi: "Kiến nghị về kết quả đã công bố do lãnh đạo đơn vị gửi. Kiến nghị này chưa được gửi.",
    en: "A complaint about a published result is filed by the unit's leader. This one was not filed.",
  },
  suggestion: {
    vi: "Chuyển nội dung cho lãnh đạo đơn vị để gửi từ tài khoản của lãnh đạo.",
    en: "Give the text to the leader, who files it from the own account.",
  },
};
