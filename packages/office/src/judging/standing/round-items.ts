import { schemeOf } from "../../preparing/evaluations/index.ts";
import { putRoundItems, roundsWithoutItems } from "../../preparing/round-items/index.ts";
import type { Database } from "@thang-diem/platform/db";

/**
 * At the start of the program: rounds that were opened by an earlier one get the items of their
 * schemes written down.
 */
export async function knowRoundItems({ db }: Pick<Database, "db">): Promise<void> {
  for (const { roundId, schemeHash } of await roundsWithoutItems(db)) {
    const scheme = await schemeOf(db, schemeHash);
    await db.transaction().execute((inside) => putRoundItems(inside, roundId, schemeHash, scheme));
  }
}
