import { z } from "zod";
import { normaliseColumn, SHARED_PLACES } from "../../../packages/engine/src/composite/index.ts";
import type { NormalisationRule } from "../../../packages/engine/src/composite/index.ts";
import { adapter, direction, names, tableIn, unitTable } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";

const number = z.number();
const ties = { ties: z.enum(SHARED_PLACES).default("min") };

/** One rule for each way to bring columns to one scale. */
export const compositeNormalise: Record<string, OracleMethod> = {
  "composite.normalise.minmax": directed({ lower: number, upper: number }, (options) => ({
    method: "min-max",
    ...options,
  })),
  "composite.normalise.zscore": directed({ mean: number, sd: number }, (options) => ({
    method: "z-score",
    ...options,
  })),
  "composite.normalise.rank": directed(ties, (options) => ({ method: "rank", ...options })),
  "composite.normalise.borda": directed(ties, (options) => ({ method: "borda", ...options })),
  "composite.normalise.prank": directed(ties, (options) => ({ method: "percent-rank", ...options })),
  "composite.normalise.dist2max": directed({}, () => ({ method: "distance-to-max" })),
  "composite.normalise.fracmax": directed({}, () => ({ method: "fraction-of-max" })),
  "composite.normalise.scaled": directed({ lower: number, upper: number, factor: number }, (options) => ({
    method: "scaled",
    ...options,
  })),
  "composite.normalise.dist2ref": directed(
    { referenceRow: z.int().positive(), cap: z.boolean() },
    ({ referenceRow, cap }, units) => ({
      method: "distance-to-reference",
      unit: units[referenceRow - 1] ?? noRow(referenceRow),
      capped: cap,
    }),
  ),
  "composite.normalise.dist2targ": byIndicator(
    "targets",
    z.strictObject({ target: number, direction, cap: z.boolean() }),
    ({ target, cap }) => ({ method: "distance-to-target", target, capped: cap }),
  ),
  "composite.normalise.goalposts": byIndicator(
    "goalposts",
    z.strictObject({ low: number, high: number, scale: number, direction, truncate: z.boolean() }),
    ({ low, high, scale, truncate }) => ({ method: "goalposts", low, high, scale, truncated: truncate }),
  ),
};

/** One rule for all indicators, each with its direction. */
function directed<S extends z.ZodRawShape>(
  shape: S,
  ruleOf: (options: z.output<z.ZodObject<S>>, units: readonly string[]) => NormalisationRule,
): OracleMethod {
  const options = z.object({ indicators: names, directions: z.record(z.string(), direction) });
  const own = z.strictObject(shape);
  const data = z.strictObject({ file: z.string(), unitColumn: z.string() });
  return adapter(
    {
      data,
      options: options.loose().transform(({ indicators, directions, ...rest }) => ({
        indicators,
        directions,
        rule: own.parse(rest),
      })),
    },
    (asked, sources) => {
      const source = tableIn(asked.data, sources);
      const { indicators, directions, rule } = asked.options;
      const undirected = Object.keys(directions).filter((code) => !indicators.includes(code));
      if (undirected.length > 0) throw new RangeError(`directions of no indicator: ${undirected.join(", ")}`);
      const units = source.text(asked.data.unitColumn).map(String);
      const values = indicators.map((code) => [
        code,
        normaliseColumn(Float64Array.from(source.numbers(code)), ruleOf(rule, units), {
          direction: directions[code] ?? noDirection(code),
          units,
        }),
      ]);
      return { values: Object.fromEntries(values) };
    },
  );
}

/** A rule of its own for each indicator, under the key that names them. */
function byIndicator<K extends string, R extends { direction: 1 | -1 }>(
  key: K,
  rule: z.ZodType<R>,
  ruleOf: (settings: R) => NormalisationRule,
): OracleMethod {
  const options = z.strictObject({ [key]: z.record(z.string(), rule) });
  return adapter({ data: unitTable, options }, (asked, sources) => {
    const source = tableIn(asked.data, sources);
    const values = Object.entries(asked.options[key] ?? {}).map(([code, settings]) => [
      code,
      normaliseColumn(Float64Array.from(source.numbers(code)), ruleOf(settings), {
        direction: settings.direction,
      }),
    ]);
    return { values: Object.fromEntries(values) };
  });
}

function noRow(row: number): never {
  throw new RangeError(`no row ${row}`);
}

function noDirection(code: string): never {
  throw new RangeError(`no direction of ${code}`);
}
