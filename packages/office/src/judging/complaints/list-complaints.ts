import type { Complaint as Shown, Filing, OfficeComplaint } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { barsOf } from "../../preparing/duties/index.ts";
import { readUnitsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { mayFile } from "./file-complaint.ts";
import { standingComplaints } from "./standing-complaints.ts";
import { type Complaint, readComplaints } from "./store.ts";
import { complaintTaken, readTerms } from "./term.ts";

type Working = Pick<SignInContext, "database" | "clock">;

/** What a unit has complained about, and whether it may complain now. */
export async function complaintsOfUnit(
  { database: { db }, clock }: Working,
  who: SignedIn,
  unit: UnitOfEvaluation,
): Promise<{ readonly filing: Filing; readonly complaints: Shown[] }> {
  const taken = await complaintTaken(db, unit, clock());
  return {
    filing: {
      about: taken.about,
      ...(taken.until && { until: taken.until.toISOString() }),
      mine: mayFile(who, unit, taken),
    },
    complaints: (await readComplaints(db, unit.evaluationId, unit)).map(shown),
  };
}

/** Every complaint of an evaluation, as those read them who answer. */
export async function listComplaints(
  { database: { db } }: Working,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<{ readonly until?: string; readonly complaints: OfficeComplaint[] }> {
  const complaints = await standingComplaints(db, evaluationId);
  const units = await readUnitsOf(db, { evaluationId });
  const bars = await barsOf(db, evaluationId, [who.accountId]);
  const byKey = new Map(units.map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]));
  const [until] = (await readTerms(db, evaluationId))
    .map((term) => term.until)
    .toSorted((a, b) => b.getTime() - a.getTime());
  return {
    ...(until && { until: until.toISOString() }),
    complaints: complaints.map((complaint) => {
      const { roundId, unitVersionId, toCorrect } = complaint;
      const unit = byKey.get(`${roundId} ${unitVersionId}`);
      return {
        ...shown(complaint),
        roundId,
        unitVersionId,
        unitName: unit?.name ?? unitVersionId,
        barred: unit !== undefined && bars(who.accountId, unit) !== undefined,
        toCorrect,
      };
    }),
  };
}

function shown(complaint: Complaint): Shown {
  const { id, number, edition, item, text, sentAt, outcome, answer, answerEn, answeredAt } = complaint;
  return {
    id,
    ...(number !== null && { number }),
    ...(edition !== null && { edition }),
    item,
    text,
    sentAt: sentAt.toISOString(),
    ...(outcome !== null && { outcome }),
    ...(answer !== null && { answer }),
    ...(answerEn !== null && { answerEn }),
    ...(answeredAt !== null && { answeredAt: answeredAt.toISOString() }),
  };
}
