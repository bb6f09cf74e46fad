/** A numeric column, one value a row. `NaN` in a `Float64Array` is an answer that is not there. */
export type NumericColumn = Float64Array | Float32Array | Int32Array | Int16Array | Int8Array | Uint32Array | Uint16Array | Uint8Array;

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

/** The value in a typed array at an index known to be inside it. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

function isAbsent(label: string | number | null): label is null | "" {
  return label === null || label === "" || (typeof label === "number" && Number.isNaN(label));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortLevels(raw: Int32Array, names: readonly string[]): CodedColumn {
  const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
  const levels = Array.from(new Set(names)).toSorted(numeric ? (a, b) => Number(a) - Number(b) || byText(a, b) : byText);
  const position = new Map(levels.map((level, index) => [level, index]));
  const target = names.map((name) => position.get(name) ?? -1);
  return { codes: raw.map((code) => (code < 0 ? -1 : (target[code] ?? -1))), levels };
}
