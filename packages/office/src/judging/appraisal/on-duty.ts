import type { EvaluationId, ItemCode, RoundId, Scheme } from "@thang-diem/engine";
import { barsOf } from "../../preparing/duties/index.ts";
import { isWithin, readDuties, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";

export interface PlaceToJudge {
  readonly unit: UnitOfEvaluation;
  readonly item: ItemCode;
}

/**
 * Who has a duty for one of these places of a round and is not barred from its unit:
 * those who may hear that something waits.
 *
 * @param seat only from this seat; any without
 */
export async function accountsOnDuty(
  db: Database["db"],
  {
    evaluationId,
    roundId,
    scheme,
    seat,
  }: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly scheme: Scheme;
    readonly seat?: number;
  },
  places: readonly PlaceToJudge[],
): Promise<string[]> {
  if (places.length === 0) return [];
  const duties = (await readDuties(db, { evaluationId })).filter(
    (duty) => duty.roundId === roundId && (seat === undefined || duty.seat === seat),
  );
  const bars = await barsOf(db, evaluationId, [...new Set(duties.map(({ accountId }) => accountId))]);
  const reaching = duties.filter((duty) =>
    places.some(
      ({ unit, item }) =>
        (duty.unitVersionId === undefined || duty.unitVersionId === unit.unitVersionId) &&
        isWithin(scheme, item, duty.item) &&
        bars(duty.accountId, unit) === undefined,
    ),
  );
  return [...new Set(reaching.map(({ accountId }) => accountId))];
}
