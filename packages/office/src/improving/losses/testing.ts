import { join } from "node:path";
import { type RoundId, type Scheme, type UnitId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { putFigures } from "../../../../press/src/figures/index.ts";
import { publishRound } from "../../../../press/src/publication/index.ts";
import { openRound } from "../../../../press/src/rounds/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import {
  plainHead,
  plainUnits,
  shippedScheme,
  type TestEvaluation,
} from "../../preparing/evaluations/testing.ts";

/** Items of the scheme that a unit answers by its second example, which gives fewer points. */
export type Weak = Readonly<Record<string, readonly string[]>>;

/**
 * The departments' result of another year, published as a round of no evaluation: every item by its first worked
 * example,
 * the named ones by their second.
 *
 * @param weak item codes by the id of the unit ("so-noi-vu")
 */
export async function publishYear(round: TestEvaluation, year: number, weak: Weak): Promise<RoundId> {
  const { database, home, context } = round.workspace;
  const title = { vi: `Kết quả ${year}`, en: `Result of ${year}` };
  const names = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"];
  const units = names.map((name, i) => ({ id: ["so-noi-vu", "so-tai-chinh", "so-y-te"][i] ?? "", name }));
  const { roundId } = await openRound(database, "test", {
    topUnit: "48" as UnitId,
    head: plainHead("so-nganh", title, year),
    scheme: shippedScheme("par-index-department"),
    ...plainUnits("so", units),
  });
  const scheme = await schemeOf(database.db, round.rounds.departments.schemeHash);
  const figures = units.flatMap(({ id }) => figuresOf(scheme, id, new Set(weak[id] ?? [])));
  await command(database, { actor: "test", action: "figures.put", object: roundId }, (transaction) =>
    putFigures(transaction, {
      roundId,
      owner: "published",
      kind: "test",
      title: "Thử",
      sha256: "a".repeat(64),
      actor: "test",
      at: context.clock(),
      figures,
    }),
  );
  const published = await publishRound(database, roundId, {
    actor: "test",
    editions: join(home, "editions"),
    publishedOn: `${year + 1}-04-01`,
  });
  if (published.outcome === "refused") throw new Error(published.faults.map(({ en }) => en).join("\n"));
  return roundId;
}

function figuresOf(scheme: Scheme, unit: string, weak: ReadonlySet<string>) {
  const figure = (item: string, fact: string, value: boolean | string | number) => ({
    unit: unit as UnitVersionId,
    item: item as Scheme["root"]["code"],
    fact,
    value: typeof value === "boolean" ? (value ? "có" : "không") : String(value),
    source: "Báo cáo",
  });
  const items = [...scheme.items.values()].filter(
    ({ rule, points }) => rule !== undefined && !points.isNegative,
  );
  const own = items.flatMap((item) => {
    const cases = item.cases
      .flatMap(({ given, expected, items: others }) =>
        "points" in expected && others.size === 0 ? [{ given, points: expected.points }] : [],
      )
      .toSorted((a, b) => b.points.compare(a.points));
    const chosen = weak.has(item.code) ? (cases[1] ?? cases[0]) : cases[0];
    return Object.entries(chosen?.given ?? {})
      .filter(([fact]) => item.facts.has(fact))
      .map(([fact, value]) => figure(item.code, fact, value));
  });
  return [...own, ...[...scheme.facts.keys()].map((fact) => figure(WHOLE, fact, false))];
}
