import { chanceOf } from "./chance.ts";
import { dataSet, ranking } from "./construct.ts";
import type { Construction } from "./construct.ts";
import { bad, faultAt, good } from "./faults.ts";
import type { CompositeFault, Outcome } from "./faults.ts";
import { NO_PLACE, placer, placesOfScores } from "./places.ts";
import { assumptionsOf, planFaults, settingsAt } from "./plan.ts";
import type { Assumption, UncertaintyPlan } from "./plan.ts";
import { replicatorOf } from "./replicate.ts";
import type { Replicator, Settings } from "./replicate.ts";
import { sobolIndices } from "./sobol.ts";
import type { SobolIndices } from "./sobol.ts";

/**
 * Which points of the assumptions are computed. `random`: as many independent points as asked. `sobol`: n points of
 * sample A, n of B, and n for each assumption, as {@link sobolIndices} reads them.
 */
export type Design = { kind: "random"; replications: number } | { kind: "sobol"; n: number };

/** An index and a plan made ready; hand the same frame, steps, plan and design to every worker. */
export type Uncertainty = {
  units: readonly string[];
  assumptions: readonly Assumption[];
  replications: number;
  design: Design;
  plan: UncertaintyPlan;
  nominal: { scores: Float64Array; ranks: Float64Array };
  settingsOf: (replication: number) => Settings;
  replicate: Replicator;
};

/** Scores (NaN = none) and places (0 = none) of replications `from` … `to` − 1, row by row over the units. */
export type Replications = {
  from: number;
  to: number;
  unitCount: number;
  scores: Float64Array;
  places: Uint16Array;
};

/** Progress is told and a cancel asked for after every so many replications. */
const replicationsPerReport = 50;

/**
 * Checks a plan against a constructed index. Besides what does not fit, it finds combinations of choices that leave
 * units without a score that they have in the index as constructed (say a geometric mean of z-scores).
 */
export function prepareUncertainty(
  construction: Construction,
  plan: UncertaintyPlan,
  design: Design,
): Outcome<Uncertainty> {
  if (dataSet(construction, "Aggregated") === undefined)
    return bad(
      faultAt("missing-step", ["aggregate"], {
        vi: "Chỉ số chưa được tổng hợp",
        en: "The index was never aggregated",
      }),
    );
  const { tree, frame } = construction;
  const faults = [...planFaults(plan, tree, frame), ...designFaults(design)];
  if (faults.length > 0) return bad(faults);
  const replicate = replicatorOf(construction);
  const { units, scores, ranks } = ranking(construction);
  const undefinedChoices = combinationFaults(plan, replicate, scores);
  if (undefinedChoices.length > 0) return bad(undefinedChoices);
  const assumptions = assumptionsOf(plan);
  const replications = design.kind === "random" ? design.replications : design.n * (assumptions.length + 2);
  const settingsOf = (replication: number) =>
    settingsAt(plan, tree, pointOf(plan.seed, design, assumptions.length, replication));
  return good({
    units,
    assumptions,
    replications,
    design,
    plan,
    nominal: { scores, ranks },
    settingsOf,
    replicate,
  });
}

/**
 * Computes a range of replications (all unless named). Each depends on seed and number alone: ranges computed apart
 * and merged equal one run. `cancelled` is asked every 50 replications; when it says yes the result is undefined.
 */
export function runReplications(
  { units, replications, settingsOf, replicate }: Uncertainty,
  {
    from = 0,
    to = replications,
    onProgress,
    cancelled,
  }: {
    from?: number;
    to?: number;
    onProgress?: (done: number, total: number) => void;
    cancelled?: () => boolean;
  } = {},
): Replications | undefined {
  const scores = new Float64Array((to - from) * units.length);
  const places = new Uint16Array(scores.length);
  const place = placer(units.length);
  for (let done = 0; done < to - from; done += 1) {
    if (done % replicationsPerReport === 0) {
      if (cancelled?.() === true) return undefined;
      onProgress?.(done, to - from);
    }
    const row = replicate(settingsOf(from + done));
    scores.set(row, done * units.length);
    place(row, places, done * units.length);
  }
  onProgress?.(to - from, to - from);
  return { from, to, unitCount: units.length, scores, places };
}

/** Joins ranges of the same run; they must follow each other without a gap or overlap, in any order. */
export function mergeReplications(parts: readonly Replications[]): Replications {
  const ordered = parts.toSorted((a, b) => a.from - b.from);
  const [first] = ordered;
  const last = ordered.at(-1);
  const gap = ordered.find((part, place) => place > 0 && part.from !== ordered[place - 1]?.to);
  if (first === undefined || last === undefined || gap !== undefined)
    throw new RangeError("ranges of replications must follow each other");
  const scores = new Float64Array((last.to - first.from) * first.unitCount);
  const places = new Uint16Array(scores.length);
  for (const part of ordered) {
    scores.set(part.scores, (part.from - first.from) * first.unitCount);
    places.set(part.places, (part.from - first.from) * first.unitCount);
  }
  return { from: first.from, to: last.to, unitCount: first.unitCount, scores, places };
}

/** Mean |place − nominal place| over the units that have both, per replication: how far the ranking moved. */
export function averageRankShifts(
  { unitCount, places }: Replications,
  nominalRanks: Float64Array,
): Float64Array {
  return Float64Array.from({ length: places.length / unitCount }, (_, replication) =>
    averageShift(places.subarray(replication * unitCount, (replication + 1) * unitCount), nominalRanks),
  );
}

/** Sensitivity of the average rank shift to each assumption, from all replications of a Sobol design. */
export function rankSensitivity(
  { design, assumptions, nominal, replications }: Uncertainty,
  run: Replications,
): SobolIndices & { assumptions: readonly Assumption[] } {
  if (design.kind !== "sobol" || run.from !== 0 || run.to !== replications)
    throw new RangeError("sensitivity needs every replication of a Sobol design");
  return {
    assumptions,
    ...sobolIndices(averageRankShifts(run, nominal.ranks), design.n, assumptions.length),
  };
}

/** What leaving out one node does to the ranking. `ranks` are in unit order, NaN = no place. */
export type Removal = { code: string; ranks: Float64Array; averageRankShift: number; maxRankShift: number };

/** Leaves out each node below the top in turn (or those named) and ranks again. */
export function removeOneAtATime(construction: Construction, codes?: readonly string[]): Removal[] {
  const replicate = replicatorOf(construction);
  const nominal = ranking(construction).ranks;
  const removed =
    codes ?? construction.tree.nodes.filter(({ parent }) => parent !== undefined).map(({ code }) => code);
  return removed.map((code) => {
    const ranks = placesOfScores(replicate({ excluded: new Set([code]) }));
    const shifts = Array.from(ranks, (rank, unit) => Math.abs(rank - (nominal[unit] ?? Number.NaN))).filter(
      (shift) => !Number.isNaN(shift),
    );
    return {
      code,
      ranks,
      averageRankShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
      maxRankShift: shifts.length === 0 ? Number.NaN : Math.max(...shifts),
    };
  });
}

function designFaults(design: Design): CompositeFault[] {
  const count = design.kind === "random" ? design.replications : design.n;
  return Number.isInteger(count) && count > 0
    ? []
    : faultAt("bad-rule", [String(count)], {
        vi: "Số lần lặp phải là số nguyên dương",
        en: "The number of replications must be whole and positive",
      });
}

function combinationFaults(
  plan: UncertaintyPlan,
  replicate: Replicator,
  nominal: Float64Array,
): CompositeFault[] {
  const all: Settings[] = combinations(plan);
  const unscored = all.filter((settings) =>
    replicate(settings).some((score, unit) => !Number.isFinite(score) && Number.isFinite(nominal[unit])),
  );
  return faultAt(
    "not-positive",
    unscored.map((settings) => JSON.stringify(settings)),
    {
      vi: "Có lựa chọn không tính được điểm (ví dụ trung bình nhân của giá trị không dương)",
      en: "A combination of choices gives no score (say a geometric mean of values that are not positive)",
    },
  );
}

function combinations({ imputation, treatment, normalisation, aggregation }: UncertaintyPlan): Settings[] {
  const lists: Settings[][] = [
    (imputation ?? []).map((choice) => ({ imputation: choice })),
    (treatment ?? []).map((choice) => ({ treatment: choice })),
    (normalisation ?? []).map((choice) => ({ normalisation: choice })),
    (aggregation ?? []).map((choice) => ({ aggregation: choice })),
  ];
  return lists
    .filter((list) => list.length > 0)
    .reduce(
      (made, list) => made.flatMap((settings) => list.map((choice) => ({ ...settings, ...choice }))),
      [{}],
    );
}

/** The point of a replication: in a Sobol design block i + 2 is sample A with coordinate i taken from B. */
function pointOf(seed: number, design: Design, dimensions: number, replication: number): Float64Array {
  if (design.kind === "random") return randomPoint(seed, replication, dimensions);
  const block = Math.floor(replication / design.n);
  const row = replication % design.n;
  if (block < 2) return randomPoint(seed, replication, dimensions);
  const point = randomPoint(seed, row, dimensions);
  point[block - 2] = randomPoint(seed, design.n + row, dimensions)[block - 2] ?? 0;
  return point;
}

function randomPoint(seed: number, row: number, dimensions: number): Float64Array {
  const chance = chanceOf(seed, row);
  return Float64Array.from({ length: dimensions }, chance);
}

function averageShift(places: Uint16Array, nominalRanks: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const [unit, place] of places.entries()) {
    const nominal = nominalRanks[unit] ?? Number.NaN;
    if (place === NO_PLACE || Number.isNaN(nominal)) continue;
    sum += Math.abs(place - nominal);
    count += 1;
  }
  return count === 0 ? Number.NaN : sum / count;
}
