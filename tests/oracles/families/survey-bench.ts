import { benchSource } from "../../../bench/survey-data.ts";
import {
  declareDesign,
  declareDomains,
  estimateDomainTable,
} from "../../../packages/engine/src/survey/index.ts";
import type { OracleCase } from "../runner.ts";
import { inputsOf, numberIn } from "./reading.ts";
import { valueOf } from "./survey-design.ts";

/** The generated benchmark: checksums first, then means and errors, one row a province. */
export function benchDomainMeans(testCase: OracleCase): unknown {
  const inputs = inputsOf(testCase);
  const rowCount = numberIn(inputs.n, "n");
  const itemCount = numberIn(inputs.items, "items");
  const rows = benchSource(rowCount, itemCount, numberIn(inputs.seed, "seed"), rowCount).next();
  const design = valueOf(
    declareDesign({ ids: [rows.psu], strata: [rows.stratum], surveyWeights: rows.surveyWeights }),
  );
  const table = valueOf(
    estimateDomainTable(design, rows.items, valueOf(declareDomains({ province: rows.province }))),
  );
  const byProvince = (cells: Float64Array): number[][] =>
    Array.from({ length: table.domainCount }, (_, domain) =>
      Array.from(cells.subarray(domain * itemCount, (domain + 1) * itemCount)),
    );
  return {
    checksumWeights: rows.surveyWeights.reduce((sum, weight) => sum + weight, 0),
    checksumItems: rows.items.reduce(
      (sum, column) => column.reduce((inner, answer) => inner + answer, sum),
      0,
    ),
    degreesOfFreedom: table.degreesOfFreedom,
    estimate: byProvince(table.values),
    se: byProvince(table.standardErrors),
  };
}
