import { z } from "zod";
import { benchSource } from "../../../bench/survey-data.ts";
import type { BenchRows } from "../../../bench/survey-data.ts";
import { estimateDomainTable } from "../../../packages/engine/src/survey/index.ts";
import type { LabelColumn } from "../../../packages/engine/src/survey/index.ts";
import { adapter, names } from "../adapter.ts";
import { designOf, domainsOf, surveyDesign, valueOf } from "./survey-design.ts";
import type { NamedColumns } from "./survey-design.ts";

/** The generated benchmark: checksums of all that was drawn, then means and errors of the items named, one row a province. */
export const benchDomainMeans = adapter(
  {
    inputs: z.strictObject({
      generator: z.literal("bench-lcg (see README)"),
      n: z.int().positive(),
      seed: z.int().nonnegative(),
      items: z.int().positive(),
    }),
    design: surveyDesign,
    options: z.strictObject({ by: z.string(), variables: names }),
  },
  ({ inputs: { n, seed, items }, design, options }) => {
    const drawn = benchSource(n, items, seed, n).next();
    const rows = columnsOf(drawn);
    const { by } = domainsOf([options.by], rows);
    if (by === undefined) throw new RangeError("by: domains were expected");
    const table = valueOf(
      estimateDomainTable(designOf(design, rows), options.variables.map(rows.numbers), by),
    );
    const width = options.variables.length;
    const byDomain = (cells: Float64Array): number[][] =>
      Array.from({ length: table.domainCount }, (_, domain) =>
        Array.from(cells.subarray(domain * width, (domain + 1) * width)),
      );
    return {
      checksumWeights: drawn.surveyWeights.reduce((sum, weight) => sum + weight, 0),
      checksumItems: drawn.items.reduce(
        (sum, column) => column.reduce((inner, answer) => inner + answer, sum),
        0,
      ),
      degreesOfFreedom: table.degreesOfFreedom,
      estimate: byDomain(table.values),
      se: byDomain(table.standardErrors),
    };
  },
);

/** The generated columns under the names that the generator's description gives them. */
function columnsOf({ province, stratum, psu, surveyWeights, items }: BenchRows): NamedColumns {
  const labels: Record<string, LabelColumn> = { province, stratum, psu };
  const numbers: Record<string, Float64Array> = {
    w: surveyWeights,
    ...Object.fromEntries(items.map((column, item) => [`q${item}`, column])),
  };
  return {
    labels: (name) => labels[name] ?? noColumn(name),
    numbers: (name) => numbers[name] ?? noColumn(name),
  };
}

function noColumn(name: string): never {
  throw new RangeError(`no column ${name}`);
}
