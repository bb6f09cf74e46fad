import { type ItemCode, itemsFrom, type Scheme, type UnitVersionId } from "@thang-diem/engine";
import { shareOf, oneOf } from "./chance.ts";

export interface Answer {
  readonly item: ItemCode;
  /** As somebody would type them. */
  readonly facts: Readonly<Record<string, string>>;
  /** Facts as a stricter reader may find them; points are fewer. */
  readonly stricter?: Readonly<Record<string, string>>;
}

type Item = NonNullable<ReturnType<Scheme["items"]["get"]>>;

/**
 * What a unit of a certain diligence answers, item by item in the order of the scheme: the worked examples of
 * the scheme stand for what happens in offices, so every answer can be read and gives the points of its example.
 *
 * @param diligence share of items with the best example
 * @param by who answers: the unit itself, the lead agencies about it, or those who bring figures from outside
 * @param year an earlier one, in which the unit answered otherwise
 */
export function answersOf(
  scheme: Scheme,
  unitVersionId: UnitVersionId,
  diligence: number,
  by: "self" | "lead" | "survey" | "data" | "index" = "self",
  year?: number,
): Answer[] {
  return itemsFrom(scheme, by).flatMap((item) => {
    const cases = scored(item, year !== undefined);
    const [best] = cases;
    if (best === undefined) return [];
    const which = [unitVersionId, item.code, ...(year === undefined ? [] : [year])];
    const chosen = shareOf(...which) < diligence ? best : oneOf(cases, ...which, "case");
    const stricter = cases.find(({ points }) => chosen.points.above(points));
    return [
      { item: item.code, facts: typed(chosen.given), ...(stricter && { stricter: typed(stricter.given) }) },
    ];
  });
}

/** Examples that give points, most points first. @param compared those that compare with the mean of a group too */
function scored(item: Item, compared: boolean) {
  const cases = item.cases.flatMap(({ given, expected, items, mean }) =>
    "points" in expected && items.size === 0 && (compared || mean === undefined)
      ? [{ given, points: expected.points }]
      : [],
  );
  return cases.toSorted((a, b) => b.points.compare(a.points));
}

function typed(given: Item["cases"][number]["given"]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, written(value)]));
}

function written(value: boolean | string | number): string {
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return String(value).replace(".", ",");
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return date === null ? value : `${date[3]}/${date[2]}/${date[1]}`;
}
