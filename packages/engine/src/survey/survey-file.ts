import { z } from "zod";
import { succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import type { SatisfactionPart } from "./satisfaction.ts";
import { readYamlFile } from "./yaml-file.ts";

const column = z.string().min(1);
const columns = z.array(column).min(1);

type PartText = string | { readonly name: string; readonly parts: readonly PartText[] };
const part: z.ZodType<PartText> = z.lazy(() =>
  z.union([column, z.strictObject({ name: z.string().min(1), parts: z.array(part).min(1) })]),
);

const margin = z.strictObject({ by: column, totals: z.record(z.string(), z.number().positive()) });
const cell = z.strictObject({ levels: z.record(z.string(), z.string()), size: z.number().positive() });

/** Known totals of columns of numbers, and of the people themselves. */
const toTotals = {
  totals: z.record(z.string(), z.number()).default({}),
  population: z.number().positive().optional(),
};
const bounds = z.tuple([z.number().min(0).lt(1), z.number().gt(1)]);

/** Where the figures of a scheme are rounded. */
const DECIMALS = z.int().min(0).max(12).default(6);

/** A figure of a scheme: its item and fact, and the one estimate it is. */
const figure = z
  .strictObject({
    item: z.string().min(1),
    fact: z.string().min(1),
    mean: column.optional(),
    total: column.optional(),
    satisfaction: column.optional(),
    share: z.strictObject({ column, level: z.string().min(1) }).optional(),
  })
  .refine(
    ({ mean, total, satisfaction, share }) =>
      [mean, total, satisfaction, share].filter((each) => each !== undefined).length === 1,
    { error: "mean | total | satisfaction | share: 1" },
  );

const mse = z.boolean().default(false);
const drawn = { replicates: z.int().min(2), seed: z.int().min(0).max(0xffff_ffff), mse };

/** Replicate weights: those that came with the answers, or a rule to build them by. */
const replicates = z.discriminatedUnion("method", [
  z
    .strictObject({
      method: z.literal("given"),
      /** Columns by name, or all whose names are a beginning and a number. */
      columns: columns.optional(),
      prefix: column.optional(),
      /** True: factors of the survey weight, not weights themselves. */
      factors: z.boolean().default(false),
      scale: z.number().positive(),
      rscales: z.array(z.number().min(0)).optional(),
      degreesOfFreedom: z.int().positive().optional(),
      mse,
    })
    .refine((given) => (given.columns === undefined) !== (given.prefix === undefined), {
      error: "columns | prefix: 1",
    }),
  z.strictObject({ method: z.enum(["JK1", "JKn", "BRR"]), mse }),
  z.strictObject({ method: z.literal("Fay"), rho: z.number().min(0).lt(1), mse }),
  z.strictObject({ method: z.enum(["bootstrap", "subbootstrap"]), ...drawn }),
]);

const surveyFile = z.strictObject({
  ids: columns.optional(),
  strata: columns.optional(),
  weights: column.optional(),
  probabilities: column.optional(),
  fpc: columns.optional(),
  nest: z.boolean().default(false),
  lonelyPsu: z.enum(["fail", "certainty", "remove", "adjust", "average"]).default("fail"),
  adjustDomainLonely: z.boolean().default(false),
  missing: z.enum(["refuse", "dropPerVariable", "dropListwise"]).default("refuse"),
  minimumAnswers: z.int().positive().default(1),
  confidence: z.number().gt(0).lt(1).default(0.95),
  nonresponse: z
    .strictObject({ responded: column, classes: columns, minimumRespondents: z.int().positive().default(1) })
    .optional(),
  trimming: z
    .strictObject({
      lower: z.number().positive().optional(),
      upper: z.number().positive().optional(),
      strict: z.boolean().default(false),
    })
    .optional(),
  calibration: z
    .discriminatedUnion("method", [
      z.strictObject({ method: z.literal("rake"), margins: z.array(margin).min(1) }),
      z.strictObject({ method: z.literal("postStratify"), by: columns, cells: z.array(cell).min(1) }),
      z.strictObject({ method: z.literal("raking"), ...toTotals }),
      z.strictObject({ method: z.literal("linear"), ...toTotals, bounds: bounds.optional() }),
      z.strictObject({ method: z.literal("logit"), ...toTotals, bounds }),
    ])
    .optional(),
  replicates: replicates.optional(),
  satisfaction: z
    .strictObject({
      lowest: z.int().default(1),
      highest: z.int().default(5),
      satisfiedFrom: z.int().default(4),
      structure: part,
    })
    .optional(),
  facts: z.strictObject({ unit: column, decimals: DECIMALS, figures: z.array(figure).min(1) }).optional(),
});

/**
 * How a survey was drawn and is to be estimated, as a file names it: columns of the table of answers by their names.
 */
export type SurveyFile = Omit<z.output<typeof surveyFile>, "satisfaction"> & {
  readonly satisfaction?: {
    readonly lowest: number;
    readonly highest: number;
    readonly satisfiedFrom: number;
    readonly structure: SatisfactionPart;
  };
};

/**
 * Reads a survey design (YAML): what the columns are, how missing answers count, how weights are adjusted for
 * non-response, calibrated to known totals and trimmed, what replicate weights there are, how a satisfaction index is
 * put together, and which figures of a scheme it gives. All faults of the file at once, each with its place.
 *
 * @example
 * const file = readSurveyFile("ids: [commune]\nstrata: [stratum]\nweights: w\n");
 * if (file.ok) openSurvey(file.value, table);
 */
export function readSurveyFile(yaml: string): Outcome<SurveyFile> {
  const read = readYamlFile(yaml, surveyFile, { vi: "phương án điều tra", en: "the survey design" });
  if (!read.ok) return read;
  const { satisfaction, ...file } = read.value;
  return succeed({
    ...file,
    ...(satisfaction && { satisfaction: { ...satisfaction, structure: partOf(satisfaction.structure) } }),
  });
}

function partOf(text: PartText): SatisfactionPart {
  return typeof text === "string" ? { item: text } : { name: text.name, parts: text.parts.map(partOf) };
}
