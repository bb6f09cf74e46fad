import { csvText } from "@thang-diem/documents";
import type { GroupRanks } from "../uncertainty.ts";

/**
 * In larger groups the chances of every place and pair would be more than anyone reads;
 * intervals and tiers stand for all.
 */
const unitsListedMax = 255;

/**
 * `results/places.csv`: chance of each place; `results/pairs.csv`: pairs that cannot be told apart.
 * Only where samples stand behind the numbers.
 */
export function rankFiles(groups: readonly GroupRanks[]): [path: string, text: string][] {
  const listed = groups.filter(({ units }) => units.length <= unitsListedMax);
  if (listed.length === 0) return [];
  const share = (value: number) => String(Number(value.toFixed(6)));
  const places = listed.flatMap(({ units, ranks }) =>
    ranks
      .summaries()
      .flatMap(({ placeShares }, unit) =>
        Array.from(placeShares).flatMap((chance, i) =>
          chance > 0 ? [[units[unit] ?? "", String(i + 1), share(chance)]] : [],
        ),
      ),
  );
  const pairs = listed.flatMap(({ units, ranks }) =>
    ranks.unclear().map(({ a, b, shareAbove }) => [units[a] ?? "", units[b] ?? "", share(shareAbove)]),
  );
  return [
    ["results/places.csv", csvText(["unit", "place", "chance"], places)],
    ["results/pairs.csv", csvText(["unit", "not_told_apart_from", "chance_first_is_better"], pairs)],
  ];
}
