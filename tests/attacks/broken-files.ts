/** Files and texts broken by chance: the same seed breaks the same samples in the same way. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { fromBufferPromise } from "yauzl";
import { zipOf } from "../../packages/platform/src/spreadsheet/testing.ts";

type Draw = (min: number, max: number) => number;

/** The parts of an archive, by name. */
export type Parts = Readonly<Record<string, string>>;

const BYTES_MAX = 400_000;

/** A sample with some of its bytes changed, repeated, cut out or put in from another one. */
export function broken(samples: readonly Uint8Array[], seed: number): Uint8Array {
  return breakOne(samples, drawing(seed));
}

/** An archive whose sums are right and one of whose parts is broken: it gets as far as what reads that part. */
export function brokenInside(samples: readonly Parts[], seed: number): Uint8Array {
  const draw = drawing(seed);
  const sample = samples[draw(0, samples.length - 1)] ?? {};
  const names = Object.keys(sample);
  const name = names[draw(0, names.length - 1)] ?? "";
  const others = Object.values(sample).map((part) => Buffer.from(part));
  const part = breakOne([Buffer.from(sample[name] ?? ""), ...others], draw, 0);
  return zipOf({ ...sample, [name]: Buffer.from(part).toString("utf8") });
}

/** The parts of an archive that is a sample. */
export async function partsOf(archive: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true, autoClose: false });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts[entry.fileName] = Buffer.concat(pieces).toString("utf8");
  }
  zip.close();
  return parts;
}

function drawing(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  return (min, max) => uniformInt(generator, min, max);
}

/** @param from which of the samples it begins with; without it any */
function breakOne(samples: readonly Uint8Array[], draw: Draw, from?: number): Uint8Array {
  const one = () => Buffer.from(samples[draw(0, samples.length - 1)] ?? []);
  let bytes: Uint8Array = from === undefined ? one() : Buffer.from(samples[from] ?? []);
  for (let change = draw(1, 8); change > 0; change -= 1) {
    const at = draw(0, Math.max(0, bytes.length - 1));
    const length = draw(1, 40);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)];
    const middle = bytes.subarray(at, at + length);
    const kinds: readonly (() => Uint8Array)[] = [
      () => Buffer.concat([before, Buffer.from(NASTY[draw(0, NASTY.length - 1)] ?? ""), bytes.subarray(at)]),
      () => Buffer.concat([before, ...Array.from({ length: draw(2, 200) }, () => middle), after]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, one().subarray(draw(0, 200), draw(200, 2_000)), after]),
      () => Buffer.from(bytes.map((byte, place) => (place === at ? draw(0, 255) : byte))),
      () => Buffer.from(before),
    ];
    bytes = kinds[draw(0, kinds.length - 1)]?.() ?? bytes;
    if (bytes.length > BYTES_MAX) bytes = bytes.subarray(0, BYTES_MAX);
  }
  return bytes;
}

/** What parsers have stumbled over before. */
const NASTY = [
  "\u0000",
  "\uFEFF",
  "\u202E",
  "\r",
  '"',
  '"""',
  ";;;;",
  "\t",
  "&lol;",
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  "__proto__",
  "constructor",
  "&a *a",
  "<<: *x",
  "!!js/function 'x'",
  "- - - - - - - -",
  "{{{{{{{{",
  "[[[[[[[[",
  "((((((((",
  "${",
  "(a+)+",
  "|".repeat(40),
  "1e999",
  "-0",
  "999999999999999999999",
  "../../../etc/passwd",
  "=cmd|' /C calc'!A0",
  '<c r="XFD1048576"><v>1</v></c>',
  '<c t="s"><v>-1</v></c>',
  "\uD800",
  "é".normalize("NFD"),
  "PK\u0003\u0004",
  "\u0000".repeat(64),
] as const;
