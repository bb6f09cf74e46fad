import { expect, test } from "vitest";
import { declareDesign, declareDomains, satisfaction } from "./index.ts";
import { randomStream } from "./random.ts";

const [PROVINCES, COMMUNES, PEOPLE, SAMPLES] = [20, 5, 20, 250];

test("an interval of 95 % of a province with five communes covers the truth in 94 to 96 of 100 samples", () => {
  const random = randomStream(20_261_130);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
  const rows = PROVINCES * COMMUNES * PEOPLE;
  const of = (per: number) => Int32Array.from({ length: rows }, (_, row) => Math.floor(row / per));
  const [province, commune] = [of(COMMUNES * PEOPLE), of(PEOPLE)];
  const design = declareDesign({
    ids: [commune],
    strata: [province],
    surveyWeights: new Float64Array(rows).fill(50),
  });
  const by = declareDomains({ province });
  if (!design.ok || !by.ok) throw new Error("the design of the simulation");
  // a commune's share is 0.6 plus a normal effect: the mean over all communes is 0.6 but for the cut at 0 and 1
  let covered = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const shares = Float64Array.from({ length: PROVINCES * COMMUNES }, () =>
      Math.min(1, Math.max(0, 0.6 + 0.08 * normal())),
    );
    const q = Float64Array.from(commune, (code) => (random.fraction() < (shares[code] ?? 0) ? 5 : 2));
    const found = satisfaction(design.value, { q }, { item: "q" }, { by: by.value });
    if (!found.ok) throw new Error("an estimate");
    for (const { result } of found.value)
      if (result.status === "estimated" && result.interval.low <= 0.6 && 0.6 <= result.interval.high)
        covered += 1;
  }
  const coverage = covered / (SAMPLES * PROVINCES);
  expect(coverage).toBeGreaterThan(0.935);
  expect(coverage).toBeLessThan(0.965);
});
