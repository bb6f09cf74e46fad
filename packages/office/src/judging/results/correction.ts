import type { CorrectedRound, CorrectedUnit, ResultRow } from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { type ChangedUnit, changedUnits, newestEdition, readResults } from "@thang-diem/press/publication";
import { readReopenings } from "../reopening/index.ts";
import { evaluationResult, type RoundResult } from "./evaluation-result.ts";
import { readEditions } from "./store.ts";
import { schemeShown } from "./table.ts";

export interface Correction {
  readonly reason?: Bilingual;
  readonly rounds: CorrectedRound[];
}

/** What publishing now would change in the editions that stand, unit by unit; no rounds before the first edition. */
export async function readCorrection(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
): Promise<Correction> {
  const { db } = database;
  if ((await readEditions(db, evaluationId)).length === 0) return { rounds: [] };
  const { rounds } = await evaluationResult(database, evaluationId, clock());
  const corrected: CorrectedRound[] = [];
  for (const round of rounds) {
    const place = { topUnit: round.round.topUnit, roundId: round.round.id };
    const standing = await newestEdition(db, place);
    if (standing === undefined || round.computed === undefined) continue;
    const past = await readResults(db, place, standing.number);
    corrected.push({
      roundId: round.round.id,
      title: round.round.title,
      number: standing.number + 1,
      scheme: schemeShown(round),
      units: changedUnits(past, round.computed.results).map((unit) => unitShown(round, unit)),
    });
  }
  const reopened = (await readReopenings(db, evaluationId)).find(
    ({ scope, settled_at }) => scope === "correction" && settled_at === null,
  );
  return {
    ...(reopened && { reason: { vi: reopened.reason, en: reopened.reason_en } }),
    rounds: corrected,
  };
}

function unitShown(
  { scheme, units }: RoundResult,
  { unit, name, before, now, items }: ChangedUnit,
): CorrectedUnit {
  return {
    unitVersionId: unit,
    name: units.find(({ unitVersionId }) => unitVersionId === unit)?.name ?? name.vi,
    ...(before && { before: figuresOf(before) }),
    now: figuresOf(now),
    items: items.map(({ code, before: was, now: is }) => ({
      item: code,
      title: scheme.items.get(code)?.title ?? { vi: code, en: code },
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { now: is }),
    })),
  };
}

function figuresOf({
  index,
  points,
  maximum,
  class: unitClass,
  rank,
}: ChangedUnit["now"]): Pick<ResultRow, "index" | "points" | "maximum" | "class" | "rank"> {
  return {
    maximum,
    ...(index !== undefined && { index }),
    ...(points !== undefined && { points }),
    ...(unitClass !== undefined && { class: unitClass }),
    ...(rank?.of !== undefined && { rank: { place: rank.place, shared: rank.shared, of: rank.of } }),
  };
}
