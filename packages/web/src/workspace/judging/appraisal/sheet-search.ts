import type { AppraisalRow } from "@thang-diem/contract";
import { Exact, unitNameMatches } from "@thang-diem/engine";

export const SHOWS = ["all", "waiting", "changed", "gap"] as const;
export const ORDERS = ["name", "points", "facts"] as const;

/** What is chosen stands in the address, so that a link shares it. */
export interface SheetSearch {
  readonly loc?: string;
  readonly hien?: (typeof SHOWS)[number];
  readonly xep?: (typeof ORDERS)[number];
}

export function readSheetSearch(given: Record<string, unknown>): SheetSearch {
  const show = SHOWS.find((each) => each === given["hien"] && each !== "all");
  const order = ORDERS.find((each) => each === given["xep"] && each !== "name");
  const text = given["loc"];
  return {
    ...((typeof text === "string" || typeof text === "number") && text !== "" && { loc: String(text) }),
    ...(show && { hien: show }),
    ...(order && { xep: order }),
  };
}

/** The rows that are shown, in the order that is chosen. */
export function chosenRows(
  rows: readonly AppraisalRow[],
  { loc = "", hien = "all", xep = "name" }: SheetSearch,
  nameOf: (row: AppraisalRow) => string,
): AppraisalRow[] {
  const shown = rows.filter((row) => unitNameMatches(loc, nameOf(row)) && SHOWN[hien](row));
  if (xep === "points") return shown.toSorted((a, b) => pointsOf(b) - pointsOf(a));
  if (xep === "facts")
    return shown.toSorted((a, b) => pointsOf(b) - pointsOf(a) || factsKey(a).localeCompare(factsKey(b)));
  return shown;
}

const SHOWN: Readonly<Record<(typeof SHOWS)[number], (row: AppraisalRow) => boolean>> = {
  all: () => true,
  waiting: isWaiting,
  changed: ({ findings }) => findings.some(({ verdict }) => verdict === "changed"),
  gap: ({ state: { state } }) => state === "gap" || state === "explained" || state === "contested",
};

/** The reader has a seat here and has not judged from it; what does not apply as claimed waits for nobody. */
export function isWaiting(row: AppraisalRow): boolean {
  const contested = row.explanation?.answer === "contests";
  return (
    row.seat > 0 && ownFinding(row) === undefined && (contested || row.claim?.status !== "not-applicable")
  );
}

/** The finding at the seat and stage from which the reader judges now. */
export function ownFinding({
  seat,
  findings,
  explanation,
}: AppraisalRow): AppraisalRow["findings"][number] | undefined {
  const stage = explanation?.answer === "contests" ? "second" : "first";
  return findings.find((finding) => finding.stage === stage && finding.seat === seat);
}

/** Equal for rows of one item with equal facts. */
export function factsKey({ item, claim }: AppraisalRow): string {
  return claim === undefined ? "" : `${item} ${JSON.stringify(Object.entries(claim.facts).toSorted())}`;
}

function pointsOf({ claim }: AppraisalRow): number {
  return claim === undefined || claim.points === "" ? -Infinity : Exact.of(claim.points).toNumber();
}
