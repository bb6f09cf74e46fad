/** Broken files and texts for every parser that a stranger reaches: none may throw, hang or swell. */
import { openParsers, type Parser } from "./fuzz-parsers.ts";

/** What one file may cost at most, and what stays in memory after all of them. */
export const FUZZ_LIMITS = { reading_ms: 1_000, grown_bytes: 300 * 1024 * 1024 } as const;

export interface FuzzOfParser {
  readonly parser: string;
  readonly runs: number;
  /** The slowest single reading, and the seed that makes it again. */
  readonly slowest_ms: number;
  readonly slowest_seed: number;
  /** By how much memory in use grew beyond what stood before its first run. */
  readonly grown_bytes: number;
  /** What threw, with the seed that makes it again. */
  readonly crashes: readonly { readonly seed: number; readonly error: string }[];
}

/**
 * @param goesOn asked before each run of each parser: go on with it?
 * @param first the first seed; the same seeds break the same samples in the same way
 * @param only the parsers of this name alone
 */
export async function fuzz(
  goesOn: (runs: number, begun_ms: number) => boolean,
  first = 1,
  only?: string,
): Promise<FuzzOfParser[]> {
  const { parsers, close } = await openParsers();
  const reports: FuzzOfParser[] = [];
  for (const parser of parsers)
    if (only === undefined || parser.name === only) reports.push(await fuzzOne(parser, goesOn, first));
  close();
  return reports;
}

const TURN_RUNS = 100;
const COLLECTED_RUNS = 5_000;

/** Pages that the runtime keeps for later are not in use. */
function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function fuzzOne(
  parser: Parser,
  goesOn: (runs: number, begun_ms: number) => boolean,
  first: number,
): Promise<FuzzOfParser> {
  const begun_ms = performance.now();
  const before = inUse();
  const crashes: { seed: number; error: string }[] = [];
  let [runs, slowest_ms, slowest_seed, most] = [0, 0, first, before];
  for (let seed = first; goesOn(runs, begun_ms); seed += 1) {
    const file = parser.file(seed);
    const began = performance.now();
    try {
      await parser.read(file);
    } catch (error) {
      crashes.push({ seed, error: error instanceof Error ? error.message : String(error) });
    }
    const took = performance.now() - began;
    if (took > slowest_ms) [slowest_ms, slowest_seed] = [took, seed];
    most = Math.max(most, inUse());
    runs += 1;
    // As in a server, where every request has its turn: what is let go is freed, and garbage is not counted for ever.
    if (runs % TURN_RUNS === 0) await new Promise<void>((next) => setImmediate(next));
    if (runs % COLLECTED_RUNS === 0) globalThis.gc?.();
  }
  return {
    parser: parser.name,
    runs,
    slowest_ms: Math.round(slowest_ms),
    slowest_seed,
    grown_bytes: most - before,
    crashes: crashes.slice(0, 20),
  };
}
