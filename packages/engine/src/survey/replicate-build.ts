import { at } from "./column.ts";
import type { SurveyDesign } from "./design.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { randomStream } from "./random.ts";
import type { ReplicateDesign, UnitFactors } from "./replicate-weights.ts";
import { stratumFactor } from "./variance.ts";

/** How replicate weights are built from the first stage of a design. */
export type ReplicateRule =
  /** Deletes one PSU, raises all others by n/(n−1); unstratified designs. */
  | { readonly method: "JK1"; readonly mse?: boolean }
  /** Deletes one PSU, raises the others of its stratum by n_h/(n_h−1). */
  | { readonly method: "JKn"; readonly mse?: boolean }
  /** Balanced half-samples (McCarthy 1966): two PSUs a stratum; Hadamard matrix of Sylvester's construction. */
  | { readonly method: "BRR"; readonly mse?: boolean }
  /** Half-samples with factors 2 − rho and rho (Fay; Judkins 1990), 0 ≤ rho < 1. */
  | { readonly method: "Fay"; readonly rho: number; readonly mse?: boolean }
  /** Draws n_h PSUs a stratum with replacement (Canty & Davison 1999). */
  | {
      readonly method: "bootstrap";
      readonly replicates: number;
      readonly seed: number;
      readonly mse?: boolean;
    }
  /** Draws n_h − 1 PSUs a stratum with replacement (Rao & Wu 1988). */
  | {
      readonly method: "subbootstrap";
      readonly replicates: number;
      readonly seed: number;
      readonly mse?: boolean;
    };

/**
 * Replicate weights by rule, one column a replicate. With population sizes the jackknives carry 1 − n_h/N_h in their
 * rscales; the other rules take the PSUs as drawn with replacement. Strata the rule cannot handle (one PSU; for BRR
 * and Fay other than two) are a problem that names them. So is a calibrated design: its replicates must each be
 * calibrated themselves, or the error comes out several times too large; build them from the design before its
 * calibration and give them to `calibrateReplicates`.
 */
export function buildReplicates(design: SurveyDesign, rule: ReplicateRule): Outcome<ReplicateDesign> {
  const first = design.stages[0];
  if (!first)
    return fail([
      problem("survey.option-invalid", {
        vi: "Phương án điều tra không có cấp nào",
        en: "Design has no stage",
      }),
    ]);
  if (design.calibrations.length > 0)
    return fail([
      problem(
        "survey.option-invalid",
        {
          vi: "Phương án đã hiệu chỉnh; hãy lập bản lặp trước rồi hiệu chỉnh từng bản (calibrateReplicates)",
          en: "The design is calibrated; build replicates before and calibrate each (calibrateReplicates)",
        },
        placed("option", ["calibrate"]),
      ),
    ]);
  const halves = rule.method === "BRR" || rule.method === "Fay";
  const unfit = first.stratumNames.filter((_, stratum) =>
    halves ? at(first.sampleSize, stratum) !== 2 : at(first.sampleSize, stratum) < 2,
  );
  if (unfit.length > 0)
    return fail([
      problem(
        "survey.lonely-psu",
        { vi: `Tầng không dùng được cho ${rule.method}`, en: `Stratum does not fit ${rule.method}` },
        placed("stratum", unfit),
      ),
    ]);
  if (rule.method === "JK1" && first.stratumCount > 1)
    return fail([
      problem(
        "survey.option-invalid",
        { vi: "JK1 dành cho mẫu không phân tầng; dùng JKn", en: "JK1 is for unstratified samples; use JKn" },
        placed("option", ["JK1"]),
      ),
    ]);
  const mse = rule.mse ?? false;
  if (rule.method === "JK1" || rule.method === "JKn") return succeed(jackknife(design, rule.method, mse));
  if (rule.method === "BRR") return succeed(halfSamples(design, 0, mse));
  if (rule.method === "Fay") {
    if (!(rule.rho >= 0 && rule.rho < 1))
      return fail([
        problem(
          "survey.option-invalid",
          { vi: "rho phải thỏa 0 ≤ rho < 1", en: "rho must satisfy 0 ≤ rho < 1" },
          placed("option", ["rho"]),
        ),
      ]);
    return succeed(halfSamples(design, rule.rho, mse));
  }
  if (rule.replicates < 2)
    return fail([
      problem(
        "survey.option-invalid",
        { vi: "Cần ít nhất hai bản lặp", en: "At least two replicates are needed" },
        placed("option", ["replicates"]),
      ),
    ]);
  return succeed(bootstrap(design, rule, mse));
}

/** One replicate a PSU; strata, and PSUs within them, in the order they first appear. */
function jackknife(design: SurveyDesign, method: "JK1" | "JKn", mse: boolean): ReplicateDesign {
  const [first] = design.stages;
  if (!first) throw new RangeError("a declared design has a first stage");
  const units = Array.from({ length: first.unitCount }, (_, unit) => unit).toSorted(
    (a, b) => at(first.stratumOfUnit, a) - at(first.stratumOfUnit, b) || a - b,
  );
  const size = (unit: number): number => at(first.sampleSize, at(first.stratumOfUnit, unit));
  const replicates = byUnit(
    design,
    units.map((deleted) =>
      Float64Array.from(first.stratumOfUnit, (stratum, unit) => {
        if (unit === deleted) return 0;
        return stratum === at(first.stratumOfUnit, deleted) ? size(deleted) / (size(deleted) - 1) : 1;
      }),
    ),
  );
  const rscale = (unit: number): number => {
    const share = (size(unit) - 1) / size(unit);
    return stratumFactor(size(unit), at(first.populationSize, at(first.stratumOfUnit, unit))) * share * share;
  };
  if (method === "JKn")
    return { surveyWeights: design.surveyWeights, replicates, scale: 1, rscales: units.map(rscale), mse };
  return {
    surveyWeights: design.surveyWeights,
    replicates,
    scale: rscale(0),
    rscales: units.map(() => 1),
    mse,
  };
}

function halfSamples(design: SurveyDesign, rho: number, mse: boolean): ReplicateDesign {
  const [first] = design.stages;
  if (!first) throw new RangeError("a declared design has a first stage");
  const order = 2 ** Math.ceil(Math.log2(first.stratumCount + 1));
  const firstOfStratum = new Int32Array(first.stratumCount).fill(-1);
  for (let unit = 0; unit < first.unitCount; unit++) {
    const stratum = at(first.stratumOfUnit, unit);
    if (at(firstOfStratum, stratum) < 0) firstOfStratum[stratum] = unit;
  }
  const factors = Array.from({ length: order }, (_, replicate) =>
    Float64Array.from(first.stratumOfUnit, (stratum, unit) => {
      const chosen = sylvesterSign(replicate, stratum + 1) > 0 === (at(firstOfStratum, stratum) === unit);
      return chosen ? 2 - rho : rho;
    }),
  );
  return {
    surveyWeights: design.surveyWeights,
    replicates: byUnit(design, factors),
    scale: 1 / (order * (1 - rho) ** 2),
    rscales: factors.map(() => 1),
    mse,
  };
}

/** Entry of Sylvester's Hadamard matrix: + when the binary digits the two indices share are even in number. */
function sylvesterSign(row: number, column: number): 1 | -1 {
  let shared = row & column;
  let sign: 1 | -1 = 1;
  for (; shared > 0; shared &= shared - 1) sign = sign === 1 ? -1 : 1;
  return sign;
}

function bootstrap(
  design: SurveyDesign,
  rule: Extract<ReplicateRule, { seed: number }>,
  mse: boolean,
): ReplicateDesign {
  const [first] = design.stages;
  if (!first) throw new RangeError("a declared design has a first stage");
  const random = randomStream(rule.seed);
  const members: number[][] = Array.from({ length: first.stratumCount }, () => []);
  for (let unit = 0; unit < first.unitCount; unit++) members[at(first.stratumOfUnit, unit)]?.push(unit);
  const lists = Array.from({ length: rule.replicates }, () => {
    const factors = new Float64Array(first.unitCount);
    for (const units of members) {
      const draws = rule.method === "bootstrap" ? units.length : units.length - 1;
      for (let draw = 0; draw < draws; draw++) {
        const unit = at(units, random.integer(units.length));
        factors[unit] = at(factors, unit) + units.length / draws;
      }
    }
    return factors;
  });
  // Drawing n_h of n_h PSUs gives (n_h − 1)/n_h of the variance wanted (made
  // good by the harmonic mean of n_h, as in R); drawing n_h − 1 gives all of it.
  const typicalSize = first.stratumCount / first.sampleSize.reduce((sum, size) => sum + 1 / size, 0);
  const correction = rule.method === "bootstrap" ? typicalSize / (typicalSize - 1) : 1;
  return {
    surveyWeights: design.surveyWeights,
    replicates: byUnit(design, lists),
    scale: correction / (rule.replicates - 1),
    rscales: lists.map(() => 1),
    mse,
  };
}

function byUnit(design: SurveyDesign, factors: readonly Float64Array[]): UnitFactors {
  const [first] = design.stages;
  return {
    unitOfRow: first?.unitOfRow ?? new Int32Array(design.rowCount),
    unitCount: first?.unitCount ?? 0,
    factors,
  };
}
