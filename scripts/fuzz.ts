/**
 * Broken files for every parser that a stranger reaches, for ten minutes in all or as many as are said:
 * `npm run fuzz [-- MINUTES [SEED [PARSER]]]`. A seed of a report makes its file again:
 * `npm run fuzz -- 0 SEED PARSER` reads that one alone.
 */
import { fuzz, FUZZ_LIMITS } from "../tests/attacks/fuzz.ts";
import { openParsers } from "../tests/attacks/fuzz-parsers.ts";

const [minutes = "10", seed = String(Math.floor(Date.now() / 1000)), only] = process.argv.slice(2);
const { parsers, close } = await openParsers();
close();
const each_ms = (Number(minutes) * 60_000) / (only === undefined ? parsers.length : 1);
const reports = await fuzz(
  (runs, begun_ms) => runs === 0 || performance.now() - begun_ms < each_ms,
  Number(seed),
  only,
);
process.stdout.write(`${JSON.stringify({ seed: Number(seed), parsers: reports }, undefined, 1)}\n`);
const well = reports.every(
  ({ crashes, slowest_ms, grown_bytes }) =>
    crashes.length === 0 && slowest_ms <= FUZZ_LIMITS.reading_ms && grown_bytes <= FUZZ_LIMITS.grown_bytes,
);
process.exit(well ? 0 : 1);
