import { namesOf } from "../../people/account-records/index.ts";
import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type ExtensionLine, fieldFault, type Phase, reachWithin } from "@thang-diem/contract";
import {
  addExtension,
  inEvaluation,
  PHASE_WORDS,
  readEvaluation,
  readPhases,
  readUnitsOf,
  tellCalendar,
  unitsIn,
} from "../evaluations/index.ts";
import { announce, timeText } from "../../people/notices/index.ts";
import { fromVietnamMinute } from "../opening/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { readExtensions } from "./store.ts";

export interface ExtensionToGive {
  readonly units: readonly { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId }[];
  readonly kind: Phase;
  /** The minute in Viet Nam at which the phase ends for these units. */
  readonly closesAt: string;
  readonly reason: string;
}

/** More time in one phase for some units, with a reason. Earlier extensions stay on the list; the latest counts. */
export async function extend(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { units, kind, closesAt, reason }: ExtensionToGive,
): Promise<Outcome<{ extended: number }>> {
  const { database, clock } = context;
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const { status } = evaluation.value;
  if (status !== "open" && !(status === "approved" && kind === "preview")) return refused(NOT_OPEN);
  const [known, phases] = await Promise.all([
    unitsIn(database.db, evaluationId, units),
    readPhases(database.db, evaluationId),
  ]);
  if (!known.ok) return known;
  const extended = known.value;
  const phase = phases.find((each) => each.kind === kind);
  const [until, now] = [fromVietnamMinute(closesAt), clock()];
  const once = new Map(units.map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]));
  const faults = [
    ...(phase === undefined ? [fieldFault("kind", "phase-missing")] : []),
    ...timeFaults(until, now, phase?.closesAt),
  ];
  if (faults.length > 0) return refused(fieldsWrong(faults));
  const given = await inEvaluation(
    context,
    who,
    { evaluationId, action: "extension.give", object: evaluationId },
    async (transaction) => {
      const { db, note } = transaction;
      const given = { kind, closes_at: until, reason, given_by: actorOf(who.signInName), given_at: now };
      for (const { roundId, unitVersionId } of once.values())
        await addExtension(db, {
          ...given,
          id: newId(now),
          evaluation_id: evaluationId,
          round_id: roundId,
          unit_version_id: unitVersionId,
        });
      note({ kind, until, reason, units: [...once.values()].map(({ unitVersionId }) => unitVersionId) });
      await announce(
        transaction,
        EVENTS.extended,
        {
          evaluationId,
          phase: kind,
          words: PHASE_WORDS[kind],
          until: timeText(until),
          organisationIds: extended.map(({ organisationId }) => organisationId),
          given: newId(now),
        },
        { at: now, by: who.accountId },
      );
      return done({ extended: once.size });
    },
  );
  if (given.ok) tellCalendar(evaluationId);
  return given;
}

/** A time that is none, has passed, or is not after the end for everybody. */
function timeFaults(until: Date, now: Date, closesAt: Date | undefined) {
  if (Number.isNaN(until.getTime())) return [fieldFault("closesAt", "time-form")];
  const isLater = until > now && (closesAt === undefined || until > closesAt);
  return isLater ? [] : [fieldFault("closesAt", "time-not-later")];
}

export async function listExtensions(
  { database }: SignInContext,
  who: Pick<SignedIn, "roles">,
  evaluationId: EvaluationId,
): Promise<ExtensionLine[]> {
  const [rows, units] = await Promise.all([
    readExtensions(database.db, evaluationId),
    readUnitsOf(database.db, { evaluationId }),
  ]);
  const unitOf = new Map(units.map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]));
  const reach = reachWithin(who.roles, "claim.write", evaluationId);
  const isOwn = (organisationId: string) => reach !== "everything" && reach.includes(organisationId);
  const nameOf = await namesOf(
    database.db,
    rows.map(({ given_by }) => given_by),
  );
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    unitName: unitOf.get(`${row.round_id} ${row.unit_version_id}`)?.name ?? "",
    own: isOwn(unitOf.get(`${row.round_id} ${row.unit_version_id}`)?.organisationId ?? ""),
    kind: row.kind as Phase,
    closesAt: row.closes_at.toISOString(),
    reason: row.reason,
    givenBy: nameOf(row.given_by),
    givenAt: row.given_at.toISOString(),
  }));
}

export const NOT_OPEN: Problem = {
  code: "evaluation-not-open",
  message: {
    vi: "Việc này chỉ làm được khi kỳ đánh giá đang mở.",
    en: "This can be done only while the evaluation is open.",
  },
};
