/** Ten minutes of broken files for every parser that a stranger reaches: `npm run fuzz [-- MINUTES]`. */
import { fuzz } from "../tests/attacks/fuzz.ts";

const MEMORY_BYTES_MAX = 300 * 1024 * 1024;
const READING_MS_MAX = 1_000;

const minutes = Number(process.argv[2] ?? 10);
const end = Date.now() + minutes * 60_000;
const report = await fuzz(() => Date.now() < end, Math.floor(Date.now() / 1000));
process.stdout.write(`${JSON.stringify(report, undefined, 1)}\n`);
const well =
  report.crashes.length === 0 &&
  report.slowest_ms <= READING_MS_MAX &&
  report.grown_bytes <= MEMORY_BYTES_MAX;
process.exit(well ? 0 : 1);
