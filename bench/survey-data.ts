/** Respondents of the generated benchmark: 63 provinces, two strata each, 30 PSUs a stratum, answers 1 … 5. */
export interface BenchRows {
  readonly rowCount: number;
  readonly province: Int32Array;
  readonly stratum: Int32Array;
  readonly psu: Int32Array;
  readonly surveyWeights: Float64Array;
  readonly items: readonly Float64Array[];
}

/** 2⁻³²: multiplying by it is exact. */
const UNIT = 1 / 4294967296;

export interface BenchSource {
  /** The next rows, written into the same arrays each time; fewer at the end, then none. */
  next(): BenchRows;
}

/**
 * Generates the benchmark data "bench-lcg" in chunks. State s starts at the seed; each draw is
 * s = (1664525 s + 1013904223) mod 2³², u = s / 2³².
 */
export function benchSource(
  rowCount: number,
  itemCount: number,
  seed: number,
  chunkRows: number,
): BenchSource {
  const size = Math.min(rowCount, chunkRows);
  const province = new Int32Array(size);
  const stratum = new Int32Array(size);
  const psu = new Int32Array(size);
  const surveyWeights = new Float64Array(size);
  // Columns lie in one array, a little apart so that they do not compete for the same lines of the cache.
  const stride = size + 64;
  const answers = new Float64Array(stride * itemCount);
  const items = Array.from({ length: itemCount }, (_, item) =>
    answers.subarray(item * stride, item * stride + size),
  );
  const shifts = provinceShifts(itemCount);
  let seedNow = seed;
  let done = 0;
  const next = (): BenchRows => {
    const count = Math.min(size, rowCount - done);
    let state = seedNow | 0;
    for (let row = 0; row < count; row++) {
      const place = (done + row) % 63;
      state = (Math.imul(1664525, state) + 1013904223) | 0;
      const layer = 2 * place + ((2 * ((state >>> 0) * UNIT)) | 0);
      state = (Math.imul(1664525, state) + 1013904223) | 0;
      province[row] = place;
      stratum[row] = layer;
      psu[row] = layer * 30 + ((30 * ((state >>> 0) * UNIT)) | 0);
      state = (Math.imul(1664525, state) + 1013904223) | 0;
      surveyWeights[row] = 20 + 380 * ((state >>> 0) * UNIT);
      const firstShift = place * itemCount;
      for (let item = 0; item < itemCount; item++) {
        state = (Math.imul(1664525, state) + 1013904223) | 0;
        answers[item * stride + row] =
          1 + ((5 * (0.75 * ((state >>> 0) * UNIT) + (shifts[firstShift + item] ?? 0))) | 0);
      }
    }
    seedNow = state;
    done += count;
    return { rowCount: count, province, stratum, psu, surveyWeights, items };
  };
  return { next };
}

function provinceShifts(itemCount: number): Float64Array {
  return Float64Array.from({ length: 63 * itemCount }, (_, cell) => {
    const place = Math.floor(cell / itemCount);
    const item = cell % itemCount;
    return 0.25 * (((37 * place + 11 * item) % 63) / 63);
  });
}
