/** A numeric column, one value a row. `NaN` in a `Float64Array` is an answer that is not there. */
export type NumericColumn =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

/** A column of names (stratum, PSU, domain …). An empty text, `null` or `NaN` is a name that is not there. */
export type LabelColumn = ArrayLike<string | number | null>;

/** Names turned into dense codes 0 … levels.length − 1; −1 where the name is not there. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/**
 * Codes a column of names. Levels are sorted: by number when all are numbers, else by code unit, so that
 * the order of rows never decides the order of results.
 */
export function encode(labels: LabelColumn): CodedColumn {
  if (
    labels instanceof Int32Array ||
    labels instanceof Uint32Array ||
    labels instanceof Uint16Array ||
    labels instanceof Uint8Array
  ) {
    const dense = encodeDense(labels);
    if (dense) return dense;
  }
  const seen = new Map<string | number, number>();
  const raw = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row];
    if (label === undefined || isAbsent(label)) {
      raw[row] = -1;
      continue;
    }
    let code = seen.get(label);
    if (code === undefined) {
      code = seen.size;
      seen.set(label, code);
    }
    raw[row] = code;
  }
  return sortLevels(raw, Array.from(seen.keys(), String));
}

/** Whole numbers from 0 to this bound are coded by a table instead of a map. */
const DENSE_BOUND = 1 << 22;

function encodeDense(labels: Int32Array | Uint32Array | Uint16Array | Uint8Array): CodedColumn | undefined {
  let highest = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? 0;
    if (label < 0 || label >= DENSE_BOUND) return undefined;
    if (label > highest) highest = label;
  }
  const table = new Int32Array(highest + 1).fill(-1);
  for (let row = 0; row < labels.length; row++) table[labels[row] ?? 0] = 0;
  const levels: string[] = [];
  for (let label = 0; label < table.length; label++)
    if (table[label] === 0) table[label] = levels.push(String(label)) - 1;
  const codes = new Int32Array(labels.length);
  for (let row = 0; row < codes.length; row++) codes[row] = table[labels[row] ?? 0] ?? -1;
  return { codes, levels };
}

/** Dense codes of a row, and how many there are. */
export interface Crossed {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Dense codes of the pairs (outer code, inner code), in order of first appearance, and how many there are. */
export function cross(outer: Crossed, inner: CodedColumn): Crossed {
  const width = inner.levels.length;
  const codes = new Int32Array(outer.codes.length);
  let count = 0;
  if (outer.count * width <= DENSE_BOUND) {
    const table = new Int32Array(outer.count * width).fill(-1);
    for (let row = 0; row < codes.length; row++) {
      const pair = (outer.codes[row] ?? 0) * width + (inner.codes[row] ?? 0);
      if (table[pair] === -1) table[pair] = count++;
      codes[row] = table[pair] ?? 0;
    }
    return { codes, count };
  }
  const seen = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const pair = (outer.codes[row] ?? 0) * width + (inner.codes[row] ?? 0);
    let code = seen.get(pair);
    if (code === undefined) {
      code = count++;
      seen.set(pair, code);
    }
    codes[row] = code;
  }
  return { codes, count };
}

/** The value in a typed array at an index known to be inside it. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

function isAbsent(label: string | number | null): label is null | "" {
  return label === null || label === "" || (typeof label === "number" && Number.isNaN(label));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortLevels(raw: Int32Array, names: readonly string[]): CodedColumn {
  const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
  const levels = Array.from(new Set(names)).toSorted(
    numeric ? (a, b) => Number(a) - Number(b) || byText(a, b) : byText,
  );
  const position = new Map(levels.map((level, index) => [level, index]));
  const target = names.map((name) => position.get(name) ?? -1);
  return { codes: raw.map((code) => (code < 0 ? -1 : (target[code] ?? -1))), levels };
}
