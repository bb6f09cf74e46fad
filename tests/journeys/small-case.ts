/**
 * A small case that runs wherever the engine runs: estimates,
 * calibration, a draw, rank intervals, an uncertain index.
 */
import {
  composeIndex,
  prepareUncertainty,
  rankIntervals,
  runReplications,
  surveyPart,
  tiersOf,
} from "@thang-diem/engine/composite";
import {
  calibrate,
  declareDesign,
  declareDomains,
  drawSample,
  estimateMeans,
  tQuantileAt,
} from "@thang-diem/engine/survey";

/** @throws Error when a part is refused */
export function smallCase(): unknown {
  const gender = ["F", "M", "F", "M", "F", "F", "M", "M"];
  const design = known(
    declareDesign({
      ids: [["a", "a", "b", "b", "c", "c", "d", "d"]],
      strata: [["x", "x", "x", "x", "y", "y", "y", "y"]],
      surveyWeights: Float64Array.of(10, 12, 9, 11, 20, 18, 22, 21),
    }),
  );
  const raked = known(
    calibrate(design, {
      method: "rake",
      margins: [{ name: "gender", labels: gender, population: { F: 60, M: 65 } }],
    }),
  );
  const by = known(declareDomains({ stratum: ["x", "x", "x", "x", "y", "y", "y", "y"] }));
  const estimates = known(
    estimateMeans(raked, { satisfied: Float64Array.of(1, 0, 1, 1, 0, 1, 0, 0) }, { by }),
  );
  const errors = estimates.map((row) => (row.status === "estimated" ? row.standardError : 0));
  const values = estimates.map((row) => (row.status === "estimated" ? row.value : 0));
  const ranks = rankIntervals({
    values,
    deviations: errors.map((error) => (u) => error * tQuantileAt(u, 6)),
    places: [1, 2],
    seed: 7,
    draws: 200,
  });
  const draw = known(
    drawSample(
      gender.map((_, i) => ({ id: `u${i}` })),
      { method: "simple", n: 3, substitutes: 1 },
      20_260_401,
    ),
  );
  return { estimates, intervals: ranks.intervals, tiers: [...ranks.tiers], draw, replicated: replicated() };
}

function replicated(): unknown {
  const frame = {
    units: ["A", "B", "C"],
    nodes: [
      { code: "a", parent: "T", componentWeight: 1 },
      { code: "b", parent: "T", componentWeight: 2 },
      { code: "T", componentWeight: 1 },
    ],
    columns: { a: Float64Array.of(60, 61, 40), b: Float64Array.of(25, 24, 20) },
  };
  const index = known(
    composeIndex(frame, [
      { verb: "normalise", rule: { method: "min-max", lower: 0, upper: 100 } },
      { verb: "aggregate", rule: { methods: ["arithmetic"] } },
    ]),
  );
  const uncertainty = known(
    prepareUncertainty(
      index,
      {
        seed: 3,
        surveyParts: [surveyPart("b", [1, 1, 1])],
        componentWeights: { kind: "relative", spread: 0.25 },
      },
      { kind: "random", replications: 100 },
    ),
  );
  const run = runReplications(uncertainty);
  return run && { scores: [...run.scores], tiers: [...tiersOf(run, uncertainty.nominal.ranks)] };
}

function known<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
