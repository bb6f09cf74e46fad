/** Accept when |got − expected| ≤ abs + rel·|expected|; `relSe` replaces `rel` for standard errors and intervals. */
export type Tolerance = { abs?: number; rel?: number; relSe?: number; note?: string };

/** One place where the answer differs. `path` is the place inside `expected`, e.g. `estimates[3].se`. */
export type Difference = { path: string; got: unknown; expected: unknown };

/**
 * Compares an answer with what a case expects, recursively. Only the keys of `expected` count. An expected null or
 * "NaN" asks for a missing value; texts, flags and whole numbers met by whole numbers must be equal. Two errors that are
 * both below 10⁻¹² of their estimate are the same: that of a margin a sample was calibrated to is zero, and what either
 * programme prints for it is rounding. Rows that carry a `uCode` or `iCode` are met by it, whatever their order.
 */
export function differences(got: unknown, expected: unknown, tolerance: Tolerance): Difference[] {
  return compare(got, expected, { path: "", tolerance, error: false });
}

type Place = { path: string; tolerance: Tolerance; error: boolean };

function compare(got: unknown, expected: unknown, place: Place): Difference[] {
  if (isList(expected)) return compareLists(got, expected, place);
  if (isRecord(expected)) return compareRecords(got, expected, place);
  return sameValue(got, expected, place) ? [] : [{ path: place.path, got, expected }];
}

function compareLists(got: unknown, expected: ArrayLike<unknown>, place: Place): Difference[] {
  if (!isList(got)) return [{ path: place.path, got, expected: `a list of ${expected.length}` }];
  if (got.length !== expected.length)
    return [{ path: `${place.path}.length`, got: got.length, expected: expected.length }];
  const wanted = Array.from(expected);
  const key = unitKeys.find((name) => wanted.every((row) => isRecord(row) && typeof row[name] === "string"));
  return wanted.flatMap((item, index) => {
    const met = key === undefined || !isRecord(item) ? got[index] : rowWith(got, key, item[key]);
    return compare(met, item, { ...place, path: `${place.path}[${index}]` });
  });
}

const unitKeys = ["uCode", "iCode"];

function rowWith(rows: ArrayLike<unknown>, key: string, name: unknown): unknown {
  return Array.from(rows).find((row) => isRecord(row) && row[key] === name);
}

function compareRecords(got: unknown, expected: Record<string, unknown>, place: Place): Difference[] {
  if (!isRecord(got))
    return [{ path: place.path, got, expected: `keys ${Object.keys(expected).join(", ")}` }];
  return Object.entries(expected).flatMap(([key, item]) => {
    const path = place.path === "" ? key : `${place.path}.${key}`;
    if (isRounding(got, key) && isRounding(expected, key)) return [];
    return compare(got[key], item, { ...place, path, error: place.error || isErrorKey(key) });
  });
}

function sameValue(got: unknown, expected: unknown, { tolerance, error }: Place): boolean {
  if (expected === null || expected === "NaN")
    return got === null || got === undefined || got === "NaN" || Number.isNaN(got);
  if (typeof expected !== "number" || typeof got !== "number") return got === expected;
  if (Number.isInteger(expected) && Number.isInteger(got)) return got === expected;
  const rel = (error ? tolerance.relSe : undefined) ?? tolerance.rel ?? 0;
  return Math.abs(got - expected) <= (tolerance.abs ?? 0) + rel * Math.abs(expected);
}

function isRounding(record: Record<string, unknown>, key: string): boolean {
  const { estimate, [key]: error } = record;
  return (
    isErrorKey(key) &&
    typeof estimate === "number" &&
    typeof error === "number" &&
    Math.abs(error) < 1e-12 * Math.abs(estimate)
  );
}

/** Keys that hold standard errors or intervals: `se`, `seScaled`, `indexSe`, `ciTLow`, `normalCi`. */
function isErrorKey(key: string): boolean {
  return /^(?:se|ci)(?![a-z])|(?:Se|Ci)(?![a-z])/.test(key);
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isList(value);
}
