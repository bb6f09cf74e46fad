/**
 * The scheme language as a closed set of words. One definition gives the parser, the TypeScript types and the
 * JSON Schema for editors. What the words mean together (sums, bands, references, cycles) is checked in
 * `checks/`.
 */
import { z } from "zod";
import { FACT_KINDS, signOffFact } from "./fact-kinds.ts";
import { readExact, ROUNDING_RULES } from "../numbers/index.ts";
import { isDay, readMeasure } from "./measure.ts";

const text = z.string().trim().min(1).meta({ description: "Văn bản một dòng / one line of text" });

export const bilingual = z.strictObject({ vi: text, en: text });
export type Bilingual = z.infer<typeof bilingual>;

/** A number as written: `3`, `0.5`, `"85%"`, `"10/3"`; kept exact. */
const exact = z
  .union([z.number(), z.string()])
  .refine((written) => readExact(String(written)) !== undefined, { params: { fault: "not-a-number" } })
  .meta({ description: 'Số chính xác / exact number: 3, 0.5, "85%", "10/3"' });

const date = z
  .string()
  .refine(isDay, { params: { fault: "not-a-date" } })
  .meta({ description: "Ngày / date: yyyy-mm-dd", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .meta({ description: "Tên dữ kiện / name of a fact: chữ thường không dấu, lowerCamelCase" });
const code = z
  .string()
  .regex(/^[\p{L}0-9][\p{L}0-9.-]*$/u)
  .meta({ description: "Mã tiêu chí / item code: 1.2.a" });

export const rounding = z.strictObject({ decimals: z.int().min(0).max(12), by: z.enum(ROUNDING_RULES) });

const factDeclaration = z.strictObject({
  kind: z.enum(FACT_KINDS),
  vi: text,
  en: text,
  levels: z.record(z.string(), bilingual).optional(),
  signOff: signOffFact.optional(),
});

/** What something is compared with: a number or, for a date, a day. */
const limit = z
  .union([z.number(), z.string()])
  .refine((written) => isDay(String(written)) || readExact(String(written)) !== undefined, {
    params: { fault: "not-a-number" },
  })
  .meta({ description: 'Số hoặc ngày / number or day: 3, "85%", 2026-01-15' });

const comparisons = {
  is: z.union([z.boolean(), z.string(), z.number()]).optional(),
  atLeast: limit.optional(),
  above: limit.optional(),
  below: limit.optional(),
  atMost: limit.optional(),
};

/**
 * Closed comparisons; a bare fact name means "yes".
 * On an item a % is a share of its maximum, a bare number is points.
 */
const condition = z.union([
  name,
  z.strictObject({ group: text, title: bilingual }).meta({
    description: "Điều kiện / condition: the unit's group in the round; title is what people read",
  }),
  z
    .strictObject({ fact: name.optional(), item: code.optional(), ...comparisons })
    .meta({ description: "Điều kiện / condition: one of fact or item, one comparison" }),
]);
export type ConditionText = z.infer<typeof condition>;

/** What classes and vetoes ask for: as in rules, or of every item of a level. */
const classCondition = z.union([
  name,
  z
    .strictObject({
      every: z.int().min(1).optional(),
      item: code.optional(),
      fact: name.optional(),
      ...comparisons,
    })
    .meta({ description: "Điều kiện / condition: one of every, item or fact, one comparison" }),
]);
export type ClassConditionText = z.infer<typeof classCondition>;

/**
 * See `readMeasure`: a fact, a ratio, a difference, sums with constants and days, time in working days or
 * months.
 */
const measure = z
  .string()
  .refine((written) => readMeasure(written) !== undefined, { params: { fault: "not-a-measure" } })
  .meta({
    description:
      'Đại lượng / measure: "a", "a / b", "a - b", "(a + b) / c", "a - 2026-01-15", "workingDays(a - b)"',
  });

/**
 * Bands from the top down: `from` includes its end, `above` does not;
 * `below` and `upTo` may state the other end for the reader.
 */
const risingBand = z.strictObject({
  from: exact.optional(),
  above: exact.optional(),
  below: exact.optional(),
  upTo: exact.optional(),
  otherwise: z.literal(true).optional(),
  points: exact,
});
const delayBand = z.strictObject({ upTo: exact.optional(), beyond: exact.optional(), points: exact });
const given = { provided: z.array(condition).min(1).optional() };

const allOrNothing = z.strictObject({
  kind: z.literal("all-or-nothing"),
  when: z.array(condition).min(1),
  ...given,
});
const stepByRatio = z.strictObject({
  kind: z.literal("step-by-ratio"),
  of: measure,
  bands: z.array(risingBand).min(1),
  ...given,
});
const stepByCount = z.strictObject({
  kind: z.literal("step-by-count"),
  of: measure,
  bands: z.array(risingBand).min(1),
  ...given,
});
const stepByDelay = z.strictObject({
  kind: z.literal("step-by-delay"),
  of: measure,
  bands: z.array(delayBand).min(1),
  ...given,
});
const thresholdProportional = z.strictObject({
  kind: z.literal("threshold-proportional"),
  of: measure,
  full: exact,
  floor: exact,
  between: z
    .literal("from-floor")
    .optional()
    .meta({ description: "từ floor đến full điểm tăng đều từ 0 / points rise evenly from 0 at floor" }),
  ...given,
});
const proportional = z.strictObject({ kind: z.literal("proportional"), of: measure, ...given });
const level = z.strictObject({
  kind: z.literal("level"),
  of: name,
  points: z.record(z.string(), exact),
  ...given,
});
const perUnit = z.strictObject({ kind: z.literal("per-unit"), of: measure, each: exact, ...given });
const comparedWithMean = z.strictObject({
  kind: z.literal("compared-with-mean"),
  of: measure,
  mean: z
    .union([z.literal("of-group"), name])
    .meta({ description: "of-group, hoặc tên dữ kiện chứa số bình quân / or the fact that holds the mean" }),
  atOrAbove: exact,
  below: exact,
  ...given,
});
const external = z.strictObject({
  kind: z.literal("external"),
  of: name,
  plus: z
    .array(name)
    .min(1)
    .optional()
    .meta({ description: "cộng thêm các giá trị này / further values, added up" }),
  as: z
    .enum(["share", "points"])
    .meta({ description: "share: giá trị × điểm tối đa; points: giá trị là điểm" }),
  from: exact.optional(),
  upTo: exact.optional(),
});
const bonus = z.strictObject({ kind: z.literal("bonus"), when: z.array(condition).min(1), points: exact });
const penalty = z.strictObject({
  kind: z.literal("penalty"),
  when: z.array(condition).min(1),
  points: exact,
});
const penaltyPerDay = z.strictObject({
  kind: z.literal("penalty-per-day"),
  of: measure,
  first: z.strictObject({ upTo: exact, points: exact }).optional(),
  perDay: exact,
  refused: z.strictObject({ beyond: exact, unless: name.optional() }).optional(),
});

const information = z.strictObject({ kind: z.literal("information") });

const plainRules = [
  allOrNothing,
  stepByRatio,
  stepByCount,
  stepByDelay,
  thresholdProportional,
  proportional,
  level,
  perUnit,
  comparedWithMean,
  external,
  bonus,
  penalty,
  penaltyPerDay,
  information,
] as const;
type PlainRuleText = z.infer<(typeof plainRules)[number]>;
export interface BranchText {
  kind: "branch";
  when: ConditionText[];
  use: RuleText;
  otherwise: RuleText;
}
export type RuleText = PlainRuleText | BranchText;

const branch: z.ZodType<BranchText, BranchText> = z.strictObject({
  kind: z.literal("branch"),
  when: z.array(condition).min(1),
  get use() {
    return rule;
  },
  get otherwise() {
    return rule;
  },
}) as z.ZodType<BranchText, BranchText>;

export const RULE_KINDS = [...plainRules.map((each) => each.shape.kind.value), "branch"] as const;
const rule: z.ZodType<RuleText, RuleText> = z.lazy(() =>
  z.discriminatedUnion("kind", [...plainRules, branch as never]),
) as z.ZodType<RuleText, RuleText>;

const notApplicable = z.strictObject({
  when: z.array(condition).min(1),
  effect: z.enum(["leaves-the-maximum", "shared-among-siblings"]),
});

/** A worked example that travels with the rule; `thangdiem check` runs it. */
const goldenCase = z.strictObject({
  given: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])).optional(),
  items: z.record(z.string(), exact).optional(),
  mean: exact.optional(),
  group: text.optional(),
  points: exact.optional(),
  applies: z.literal(false).optional(),
  refused: z.literal(true).optional(),
});

/**
 * Who brings the figure: the unit itself, a lead agency for all units, a survey, outside data, another
 * index.
 */
const source = z.union([
  z.enum(["self", "survey", "data", "index"]),
  z.strictObject({ lead: bilingual }),
  z.strictObject({ survey: bilingual }),
  z.strictObject({ data: bilingual }),
  z.strictObject({ index: bilingual }),
]);
export type SourceText = z.infer<typeof source>;

/** A fact of the whole unit; who brings it stands beside it, as for an item. */
const sharedFact = factDeclaration.extend({ source: source.optional() });

export const AGGREGATIONS = ["sum", "mean", "weighted-mean", "geometric-mean"] as const;

const pointsForGroup = z
  .strictObject({ group: text, title: bilingual, points: exact })
  .meta({ description: "điểm tối đa của một nhóm / maximum for a group of the round" });

export interface ItemText {
  code: string;
  title: Bilingual;
  points: string | number;
  pointsFor?: z.infer<typeof pointsForGroup>[] | undefined;
  clause?: string | undefined;
  note?: Bilingual | undefined;
  componentWeight?: string | number | undefined;
  source?: SourceText | undefined;
  evidence?: Bilingual | undefined;
  facts?: Record<string, z.infer<typeof factDeclaration>> | undefined;
  notApplicable?: z.infer<typeof notApplicable> | undefined;
  rule?: RuleText | undefined;
  round?: z.infer<typeof rounding> | undefined;
  cases?: z.infer<typeof goldenCase>[] | undefined;
  aggregate?: (typeof AGGREGATIONS)[number] | undefined;
  items?: ItemText[] | undefined;
}

const item: z.ZodType<ItemText, ItemText> = z.strictObject({
  code,
  title: bilingual,
  points: exact,
  pointsFor: z.array(pointsForGroup).min(1).optional(),
  clause: text.optional(),
  note: bilingual.optional(),
  componentWeight: exact.optional(),
  source: source.optional(),
  evidence: bilingual.optional(),
  facts: z.record(name, factDeclaration).optional(),
  notApplicable: notApplicable.optional(),
  rule: rule.optional(),
  round: rounding.optional(),
  cases: z.array(goldenCase).optional(),
  aggregate: z.enum(AGGREGATIONS).optional(),
  get items(): z.ZodOptional<z.ZodArray<z.ZodType<ItemText, ItemText>>> {
    return z.array(item).min(1).optional();
  },
});

/** Dates are absent only where the document carries none (a method report, a newspaper). */
const document = z.strictObject({
  document: text,
  title: bilingual.optional(),
  issued: date.optional(),
  inForce: date.optional(),
  until: date.optional(),
  url: z.url().optional(),
});

const unitClass = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  title: bilingual,
  from: exact.optional(),
  above: exact.optional(),
  provided: z.array(classCondition).min(1).optional(),
  quota: exact.optional().meta({
    description: 'không quá số đơn vị này của nhóm / at most so many units of the group: "20%", 3',
  }),
});

const coefficient = z.strictObject({ when: z.array(condition).min(1), times: exact, title: bilingual });

export const schemeText = z.strictObject({
  $schema: z.string().optional(),
  scheme: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string(),
  status: z.enum(["issued", "reconstructed", "sample"]),
  title: bilingual,
  note: bilingual.optional(),
  basis: z.record(z.string().regex(/^[a-z][a-z0-9]*$/), document),
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  units: z.array(text).min(1),
  levels: z.array(bilingual).min(1),
  facts: z.record(name, sharedFact).optional(),
  index: z.strictObject({
    value: z.enum(["share", "points"]),
    aggregate: z.enum(AGGREGATIONS).optional(),
    points: exact,
    upTo: exact.optional().meta({ description: "tổng điểm không quá / the total is not above" }),
    coefficients: z
      .array(coefficient)
      .min(1)
      .optional()
      .meta({ description: "hệ số nhân tổng điểm các mục / factors of the items' total" }),
    round: rounding.optional(),
    show: z.strictObject({ decimals: z.int().min(0).max(6) }),
  }),
  items: z.array(item).min(1),
  bonus: z.strictObject({ upTo: exact.optional(), items: z.array(item).min(1) }).optional(),
  penalty: z.strictObject({ downTo: exact.optional(), items: z.array(item).min(1) }).optional(),
  ranking: z.strictObject({
    on: z.enum(["exact", "shown"]),
    ties: z.enum(["shared-gap", "shared-dense"]),
    quarters: z.literal(true).optional(),
  }),
  groups: z.enum(["none", "by-kind", "by-round"]),
  classes: z.array(unitClass).min(1).optional(),
  vetoes: z
    .array(
      z.strictObject({
        when: z.array(classCondition).min(1),
        class: z.string().optional(),
        lower: z.int().min(1).optional().meta({ description: "hạ số bậc / how many classes lower" }),
        title: bilingual,
      }),
    )
    .optional(),
  holidays: z
    .union([z.literal("viet-nam"), z.array(date)])
    .optional()
    .meta({ description: "lịch nghỉ hoặc các ngày nghỉ / calendar or days off, for workingDays" }),
});
export type SchemeText = z.infer<typeof schemeText>;

/** JSON Schema (draft 2020-12) for editors: completion and red lines while one types. */
export function schemeJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(schemeText, { io: "input", unrepresentable: "any" }),
    title: "Bộ tiêu chí / scheme (Thang Điểm)",
  };
}
