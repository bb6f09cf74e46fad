import type { ClaimForm, LastYearItem } from "@thang-diem/contract";
import {
  type RoundOfEvaluation,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { judgedItems } from "../standing/index.ts";
import { readSignedClaims } from "./sign-offs/index.ts";
import { readEarlierRound } from "./store.ts";

/** What the same body claimed and was given in the evaluation before of the same series, item by item. */
export async function lastYearOf(
  db: Database["db"],
  unit: UnitOfEvaluation,
  round: RoundOfEvaluation,
): Promise<ClaimForm["lastYear"]> {
  const earlier = await readEarlierRound(db, unit, round);
  if (earlier === undefined) return "none";
  const [claims, found, scheme] = await Promise.all([
    readSignedClaims(db, { roundId: earlier.roundId, unitVersionIds: [earlier.unitVersionId] }),
    judgedItems(db, { roundId: earlier.roundId, unitVersionIds: [earlier.unitVersionId] }),
    schemeOf(db, earlier.schemeHash),
  ]);
  const byItem = new Map(found.map((row) => [row.item, row]));
  const items = claims.map(({ item, points, maximum, note, facts }): LastYearItem => {
    const verdict = byItem.get(item);
    return {
      item,
      title: scheme.items.get(item)?.title ?? { vi: "", en: "" },
      claimed: points,
      maximum,
      note,
      found: verdict?.points ?? "",
      foundBy: verdict === undefined ? "nobody" : verdict.verdict === "decided" ? "council" : "appraisal",
      remark: verdict?.reason ?? "",
      facts: { ...facts },
    };
  });
  return { year: earlier.year, title: earlier.title, items };
}
