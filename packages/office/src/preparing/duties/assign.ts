import { dayInVietnam } from "@thang-diem/presentation";
import type { EvaluationId } from "@thang-diem/engine";
import type { DutyGiven } from "@thang-diem/contract";
import {
  addDuties,
  endDuty,
  type Duty,
  inEvaluation,
  readDuties,
  readRoundsOf,
  readUnitsOf,
  schemeOf,
} from "../evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { barsOf } from "./bars.ts";
import { EVENTS } from "./events.ts";
import { readPeople } from "./store.ts";

/** Who may be given a duty. */
export const APPRAISING = ["appraiser", "lead-agency"] as const;

/**
 * Gives duties, all or none. A duty to a barred unit is not given: the list of duties says
 * who is barred from what. Where they replace others, what those held of the same seat ends;
 * a duty to every unit goes on for the units that are left.
 */
export async function giveDuties(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  asked: readonly DutyGiven[],
  replace = false,
): Promise<Outcome<{ given: number }>> {
  const { db } = context.database;
  const wrong = await faultOf(db, evaluationId, asked);
  if (wrong !== undefined) return refused(wrong);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "duty.give", object: evaluationId },
    async (transaction) => {
      const { db: within, note } = transaction;
      const at = context.clock();
      const replaced = replace ? await replacedBy(within, evaluationId, asked) : NONE_REPLACED;
      const fresh = asked.filter((given) => !replaced.standing.some((duty) => isSame(duty, given)));
      for (const { id } of replaced.ended) await endDuty(within, evaluationId, id, REPLACED, at);
      const asDuty = ({ roundId, accountId, item, unitVersionId, seat }: DutyGiven) => ({
        id: newId(at),
        evaluationId,
        roundId,
        accountId,
        item,
        seat,
        ...(unitVersionId !== undefined && { unitVersionId }),
      });
      const duties = fresh.map(asDuty);
      await addDuties(within, [...duties, ...replaced.kept.map(asDuty)], { by: actorOf(who.signInName), at });
      for (const { id, accountId } of replaced.ended)
        await announce(
          transaction,
          EVENTS.dutyEnded,
          { evaluationId, accountId, dutyId: id, reason: REPLACED },
          { at, by: who.accountId },
        );
      for (const [accountId, own] of Map.groupBy(duties, (duty) => duty.accountId)) {
        // The same duties given again on the same day are a retry, not news.
        const content = `${dayInVietnam(at)} ${own
          .map(({ roundId, item, unitVersionId, seat }) =>
            [roundId, item, unitVersionId ?? "", seat].join("/"),
          )
          .toSorted()
          .join(" ")}`;
        await announce(
          transaction,
          EVENTS.dutyGiven,
          { evaluationId, accountId, duties: own.length, content },
          { at, by: who.accountId },
        );
      }
      note({ duties: duties.length, ...(replace && { ended: replaced.ended.length }) });
      return done({ given: duties.length });
    },
  );
}

const REPLACED = "Luân chuyển";

interface Replaced {
  /** Before. */
  readonly standing: readonly Duty[];
  readonly ended: readonly Duty[];
  readonly kept: readonly DutyGiven[];
}

const NONE_REPLACED: Replaced = { standing: [], ended: [], kept: [] };

/** The duties that end when others are given in their place, and what is left of those that reach every unit. */
async function replacedBy(
  db: Database["db"],
  evaluationId: EvaluationId,
  asked: readonly DutyGiven[],
): Promise<Replaced> {
  const standing = await readDuties(db, { evaluationId });
  const units = await readUnitsOf(db, { evaluationId });
  const ended = standing.filter((duty) => asked.some((given) => sameSeat(duty, given)));
  const bars = await barsOf(db, evaluationId, [...new Set(ended.map(({ accountId }) => accountId))]);
  const kept = ended
    .filter(({ unitVersionId }) => unitVersionId === undefined)
    .flatMap((duty) =>
      units
        .filter(
          (unit) =>
            unit.roundId === duty.roundId &&
            !asked.some((given) => given.unitVersionId === unit.unitVersionId) &&
            bars(duty.accountId, unit) === undefined,
        )
        .map(({ unitVersionId }): DutyGiven => ({
          roundId: duty.roundId,
          accountId: duty.accountId,
          item: duty.item,
          seat: duty.seat,
          unitVersionId,
        })),
    );
  return { standing, ended, kept };
}

/** Of the same seat towards the same item, of the unit that is given or of every unit. */
function sameSeat(duty: Duty, given: DutyGiven): boolean {
  return (
    duty.roundId === given.roundId &&
    duty.seat === given.seat &&
    duty.item === given.item &&
    !isSame(duty, given) &&
    (duty.unitVersionId === undefined ||
      given.unitVersionId === undefined ||
      duty.unitVersionId === given.unitVersionId)
  );
}

function isSame(duty: Duty, given: DutyGiven): boolean {
  return (
    duty.accountId === given.accountId &&
    duty.roundId === given.roundId &&
    duty.item === given.item &&
    duty.unitVersionId === given.unitVersionId &&
    duty.seat === given.seat
  );
}

async function faultOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  asked: readonly DutyGiven[],
): Promise<Problem | undefined> {
  const [rounds, people, units, bars] = await Promise.all([
    readRoundsOf(db, evaluationId),
    readPeople(db, evaluationId, APPRAISING),
    readUnitsOf(db, { evaluationId }),
    barsOf(db, evaluationId, [...new Set(asked.map(({ accountId }) => accountId))]),
  ]);
  const schemes = new Map(
    await Promise.all(
      rounds.map(async ({ id, schemeHash }) => [id, await schemeOf(db, schemeHash)] as const),
    ),
  );
  for (const { roundId, accountId, item, unitVersionId } of asked) {
    const scheme = schemes.get(roundId);
    const unit = units.find((each) => each.roundId === roundId && each.unitVersionId === unitVersionId);
    if (
      scheme === undefined ||
      (item !== "" && !scheme.items.has(item)) ||
      (unitVersionId !== undefined && unit === undefined)
    )
      return NO_SUCH_PLACE;
    if (!people.some((each) => each.accountId === accountId)) return NO_APPRAISER;
    const bar = unit && bars(accountId, unit);
    if (unit !== undefined && bar !== undefined)
      return { ...BARRED_DUTY, details: { unit: unit.name, ...bar } };
  }
  return undefined;
}

export async function endDutyOf(
  context: SignInContext,
  who: SignedIn,
  {
    evaluationId,
    dutyId,
    reason,
  }: { readonly evaluationId: EvaluationId; readonly dutyId: string; readonly reason: string },
): Promise<Outcome<{ done: true }>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "duty.end", object: dutyId },
    async (transaction) => {
      const accountId = await endDuty(transaction.db, evaluationId, dutyId, reason, context.clock());
      if (accountId === undefined) return refused(NO_DUTY);
      await announce(
        transaction,
        EVENTS.dutyEnded,
        { evaluationId, accountId, dutyId, reason },
        { at: context.clock(), by: who.accountId },
      );
      return done({ done: true as const });
    },
  );
}

const NO_DUTY: Problem = {
  code: "not-found",
  message: {
    vi: "Không có phân công này, hoặc phân công đã kết thúc.",
    en: "There is no such duty, or it has ended.",
  },
};
export const NO_SUCH_PLACE: Problem = {
  code: "not-found",
  message: {
    vi: "Bảng, tiêu chí hoặc đơn vị được giao không có trong kỳ đánh giá.",
    en: "The round, item or unit of the duty is not in the evaluation.",
  },
};
const NO_APPRAISER: Problem = {
  code: "duty-person-unknown",
  message: {
    vi: "Người được giao chưa có vai trò thẩm định trong kỳ này.",
    en: "The person holds no role as appraiser in this evaluation.",
  },
  suggestion: {
    vi: "Giao vai trò người thẩm định trong trang Tài khoản trước.",
    en: "Give the role of appraiser on the accounts page first.",
  },
};
const BARRED_DUTY: Problem = {
  code: "duty-barred",
  message: {
    vi:
      "Người này không được thẩm định đơn vị đó (đơn vị của " +
      "chính mình hoặc đã khai xung đột). Chưa giao phân công nào.",
    en: "This person may not appraise that unit (own unit or declared conflict). No duty was given.",
  },
};
