import { accumulateDomains } from "./accumulate.ts";
import type { DomainTable } from "./accumulate-finish.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { domainRows } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { estimateMeans, estimateTotals } from "./estimate.ts";
import { fail, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom } from "./variance.ts";

/**
 * Means or totals of many items in many domains, standard errors included, as plain arrays: the fast way to a table
 * of provinces by questions. Missing answers leave the item they are missing in. The numbers are those of
 * `estimateMeans`; designs it cannot do in one pass (several stages with fpc, calibrated) take the general way.
 */
export function estimateDomainTable(
  design: SurveyDesign,
  items: readonly NumericColumn[],
  by: SurveyDomains,
  statistic: "mean" | "total" = "mean",
): Outcome<DomainTable> {
  const [first] = design.stages;
  const named = Object.fromEntries(items.map((column, index) => [`items[${index}]`, column]));
  if (!first || design.stages.length > 1 || design.calibrations.length > 0 || design.adjustDomainLonely)
    return generalTable(design, named, by, statistic);
  const problems = items.some((column) => column.length !== design.rowCount)
    ? checkColumns(design.rowCount, named, "dropPerVariable")
    : [];
  if (problems.length > 0) return fail(problems);
  const sums = accumulateDomains(by.levels.length, items.length);
  const stratum = new Int32Array(design.rowCount);
  for (let row = 0; row < stratum.length; row++)
    stratum[row] = first.stratumOfUnit[first.unitOfRow[row] ?? 0] ?? 0;
  sums.add({ psu: first.unitOfRow, stratum, domain: by.codes, surveyWeights: design.surveyWeights, items });
  return sums.finish({ statistic, lonelyPsu: design.lonelyPsu, populationSizes: first.populationSize });
}

function generalTable(
  design: SurveyDesign,
  items: Readonly<Record<string, NumericColumn>>,
  by: SurveyDomains,
  statistic: "mean" | "total",
): Outcome<DomainTable> {
  const outcome = (statistic === "mean" ? estimateMeans : estimateTotals)(design, items, {
    by,
    missing: "dropPerVariable",
  });
  if (!outcome.ok) return outcome;
  const rows = outcome.value;
  const column = (read: (row: (typeof rows)[number]) => number): Float64Array =>
    Float64Array.from(rows, read);
  return succeed({
    domainCount: by.levels.length,
    itemCount: Object.keys(items).length,
    values: column((row) => (row.status === "estimated" ? row.value : Number.NaN)),
    standardErrors: column((row) => (row.status === "estimated" ? row.standardError : Number.NaN)),
    answers: column((row) => row.answers),
    surveyWeightSums: column((row) => (row.status === "estimated" ? row.surveyWeightSum : 0)),
    degreesOfFreedom: degreesOfFreedom(design),
    degreesOfFreedomInDomain: Float64Array.from(domainRows(by), (members) =>
      degreesOfFreedom(design, members),
    ),
  });
}
