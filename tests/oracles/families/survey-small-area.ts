import { z } from "zod";
import { AREA_VARIANCE_RULES, fayHerriot } from "../../../packages/engine/src/survey/index.ts";
import { adapter, file, tableIn } from "../adapter.ts";
import { valueOf } from "./survey-design.ts";

/** Small-area estimates: one dummy variable for each group named, results for the areas named. */
export const fayHerriotAreas = adapter(
  {
    data: file,
    options: z.strictObject({
      y: z.string(),
      samplingSd: z.string(),
      groups: z.string(),
      model: z.string(),
      variance: z.enum(AREA_VARIANCE_RULES),
      report: z.string(),
    }),
  },
  ({ data, options }, sources) => {
    const source = tableIn(data, sources);
    const groups = source.text(options.groups);
    const covariates = dummiesOf(options.model).map((group) => {
      if (!groups.includes(group)) throw new RangeError(`no area of the group ${group}`);
      return [`group ${group}`, Float64Array.from(groups, (own) => (own === group ? 1 : 0))];
    });
    const model = valueOf(
      fayHerriot(
        {
          estimates: Float64Array.from(source.numbers(options.y)),
          standardErrors: Float64Array.from(source.numbers(options.samplingSd)),
          covariates: Object.fromEntries(covariates),
        },
        options.variance,
      ),
    );
    const reported = reportedOf(options.report).map((area) => model.areas[area - 1]);
    return {
      beta: model.coefficients.map(({ value }) => value),
      betaSe: model.coefficients.map(({ standardError }) => standardError),
      areaVariance: model.areaVariance,
      eblup: reported.map((area) => area?.value),
      mse: reported.map((area) => area?.meanSquaredError),
    };
  },
);

/** The groups with a dummy in "intercept and dummies of the major areas 2 to 4". */
function dummiesOf(model: string): string[] {
  const [, first, last] = /^intercept and dummies of the major areas (\d+) to (\d+)$/.exec(model) ?? [];
  if (first === undefined || last === undefined) throw new RangeError(`unknown model: ${model}`);
  return wholeNumbers(Number(first), Number(last)).map(String);
}

/** The positions (from 1) in "areas 1 to 5 and 43 in file order". */
function reportedOf(report: string): number[] {
  const [, listed] = /^areas (.+) in file order$/.exec(report) ?? [];
  const parts = listed?.split(/, | and /).map((part) => /^(\d+)(?: to (\d+))?$/.exec(part));
  if (parts === undefined || parts.includes(null)) throw new RangeError(`unknown report: ${report}`);
  return parts.flatMap((part) => wholeNumbers(Number(part?.[1]), Number(part?.[2] ?? part?.[1])));
}

function wholeNumbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
