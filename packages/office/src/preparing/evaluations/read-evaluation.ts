import { type EvaluationId, type RoundId, schemeAsJson, type UnitVersionId } from "@thang-diem/engine";
import {
  evaluationsOf,
  grantsOf,
  heldIn,
  type Evaluation,
  type EvaluationLine,
  type EvaluationUnit,
} from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { unitOf } from "./pinned.ts";
import { schemeOf } from "./scheme-of.ts";
import {
  type EvaluationRow,
  readEvaluations,
  readPhases,
  readRoundsOf,
  readUnitsOf,
  type UnitOfEvaluation,
} from "./store.ts";

/** The evaluations that somebody has a part in, newest first. Drafts are for those who write them. */
export async function listEvaluations({ database }: SignInContext, who: SignedIn): Promise<EvaluationLine[]> {
  const grants = grantsOf(who.roles, "evaluation.read");
  const reach = evaluationsOf(grants);
  const rows = await readEvaluations(database.db, reach === "every" ? undefined : reach);
  const writes = grantsOf(who.roles, "evaluation.write");
  return rows
    .filter(({ id, status }) => status !== "draft" || writes.some((grant) => heldIn(grant, id)))
    .map(evaluationShown);
}

export async function readEvaluation(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
): Promise<Outcome<Evaluation>> {
  const [row] = await readEvaluations(database.db, [evaluationId]);
  if (row === undefined) return refused(NO_EVALUATION);
  const [phases, rounds] = await Promise.all([
    readPhases(database.db, evaluationId),
    readRoundsOf(database.db, evaluationId),
  ]);
  return done({
    ...evaluationShown(row),
    topUnitId: row.top_unit_id,
    officeId: row.office_id,
    now: clock().toISOString(),
    phases: phases.map(({ kind, opensAt, closesAt }) => ({
      kind,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
    rounds: rounds.map(({ id, code, title, schemeHash, groups, units }) => ({
      id,
      code,
      title,
      schemeHash,
      groups: [...groups],
      units,
    })),
  });
}

export async function listUnits(
  { database }: SignInContext,
  evaluationId: EvaluationId,
): Promise<EvaluationUnit[]> {
  return (await readUnitsOf(database.db, { evaluationId })).map(
    ({ roundId, unitVersionId, name, organisationId, groupId }) => ({
      roundId,
      unitVersionId,
      name,
      organisationId,
      groupId,
    }),
  );
}

/** The assessed unit with its organisation, or a refusal when it is not in this evaluation. */
export async function unitIn(
  db: Database["db"],
  evaluationId: EvaluationId,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Promise<Outcome<UnitOfEvaluation>> {
  const unit = await unitOf(db, evaluationId, roundId, unitVersionId);
  return unit === undefined ? refused(NO_UNIT) : done(unit);
}

/** All of the units that are named, each once, or a refusal when one of them is not in this evaluation. */
export async function unitsIn(
  db: Database["db"],
  evaluationId: EvaluationId,
  places: readonly { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId }[],
): Promise<Outcome<UnitOfEvaluation[]>> {
  const wanted = new Set(places.map(({ roundId, unitVersionId }) => `${roundId} ${unitVersionId}`));
  const known = await readUnitsOf(db, { evaluationId });
  const found = known.filter(({ roundId, unitVersionId }) => wanted.has(`${roundId} ${unitVersionId}`));
  return found.length < wanted.size ? refused(NO_UNIT) : done(found);
}

export async function schemeForPages(
  { database }: SignInContext,
  evaluationId: EvaluationId,
  schemeHash: string,
): Promise<Outcome<{ scheme: unknown[] }>> {
  const used = (await readRoundsOf(database.db, evaluationId)).some(
    (round) => round.schemeHash === schemeHash,
  );
  return used
    ? done({ scheme: [...schemeAsJson(await schemeOf(database.db, schemeHash))] })
    : refused(NO_EVALUATION);
}

function evaluationShown(row: EvaluationRow): EvaluationLine {
  return {
    id: row.id,
    title: { vi: row.title_vi, en: row.title_en },
    year: row.assessed_year,
    status: row.status,
    sample: row.sample,
    officeName: row.office_name,
  };
}

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
const NO_UNIT: Problem = {
  code: "not-found",
  message: { vi: "Đơn vị này không có trong kỳ đánh giá.", en: "This unit is not in the evaluation." },
};
