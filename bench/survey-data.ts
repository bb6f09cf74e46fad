/** Respondents of the generated benchmark: 63 provinces, two strata each, 30 PSUs a stratum, answers 1 … 5. */
export interface BenchRows {
  readonly rowCount: number;
  readonly province: Int32Array;
  readonly stratum: Int32Array;
  readonly psu: Int32Array;
  readonly surveyWeights: Float64Array;
  readonly items: readonly Float64Array[];
}

export interface BenchSource {
  /** The next rows, written into the same arrays each time; fewer at the end, then none. */
  next(): BenchRows;
}

/**
 * Generates the benchmark data "bench-lcg" in chunks. State s starts at the seed; each draw is
 * s = (1664525 s + 1013904223) mod 2³², u = s / 2³².
 */
export function benchSource(rowCount: number, itemCount: number, seed: number, chunkRows: number): BenchSource {
  const size = Math.min(rowCount, chunkRows);
  const province = new Int32Array(size);
  const stratum = new Int32Array(size);
  const psu = new Int32Array(size);
  const surveyWeights = new Float64Array(size);
  const items = Array.from({ length: itemCount }, () => new Float64Array(size));
  const shifts = provinceShifts(itemCount);
  let state = seed;
  let done = 0;
  const draw = (): number => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const next = (): BenchRows => {
    const count = Math.min(size, rowCount - done);
    for (let row = 0; row < count; row++) {
      const place = (done + row) % 63;
      const layer = 2 * place + Math.floor(2 * draw());
      province[row] = place;
      stratum[row] = layer;
      psu[row] = layer * 30 + Math.floor(30 * draw());
      surveyWeights[row] = 20 + 380 * draw();
      for (let item = 0; item < itemCount; item++) {
        const answer = 5 * (0.75 * draw() + (shifts[place * itemCount + item] ?? 0));
        const column = items[item];
        if (column) column[row] = 1 + Math.min(4, Math.floor(answer));
      }
    }
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
