import fc from "fast-check";
import { expect, test } from "vitest";
import { declareDesign } from "./design.ts";
import { allRows } from "./linearise.ts";
import { taylorCovariance } from "./variance.ts";

const sample = fc.array(
  fc.record({
    stratum: fc.integer({ min: 0, max: 5 }),
    unit: fc.integer({ min: 0, max: 3 }),
    weight: fc.integer({ min: 1, max: 9 }),
    values: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })),
    inDomain: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

test("a domain that is computed from its own strata has, bit for bit, the covariance of a walk over all units", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const design = declareDesign({
        ids: [rows.map(({ stratum, unit }) => `${stratum}-${unit}`)],
        strata: [rows.map(({ stratum }) => `${stratum}`)],
        surveyWeights: Float64Array.from(rows, ({ weight }) => weight),
        lonelyPsu: "certainty",
      });
      if (!design.ok) throw new Error(JSON.stringify(design.problems));
      const domain = Int32Array.from(rows.flatMap(({ inDomain }, row) => (inDomain ? [row] : [])));
      const own = ([0, 1] as const).map((at) => ({
        rows: domain,
        values: Float64Array.from(domain, (row) => rows[row]?.values[at] ?? 0),
      }));
      const everywhere = ([0, 1] as const).map((at) => ({
        rows: allRows(rows.length),
        values: Float64Array.from(rows, ({ values, inDomain }) => (inDomain ? values[at] : 0)),
      }));
      expect(taylorCovariance(design.value, own)).toEqual(taylorCovariance(design.value, everywhere));
    }),
  );
});
