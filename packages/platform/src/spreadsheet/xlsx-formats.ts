import type { Cell } from "./table-file.ts";

/** What a number in a cell is shown as; `decimals` where the format always shows so many. */
export interface CellFormat {
  readonly kind: "number" | "percent" | "date";
  readonly decimals?: number;
}

export const PLAIN: CellFormat = { kind: "number" };

/** Formats without a code in the file (ECMA-376 part 1, 18.8.30). */
const PERCENT_BUILT_IN = new Set([9, 10]);
const TWO_DECIMALS_BUILT_IN = new Set([2, 4]);
const DATE_BUILT_IN: [from: number, to: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The format of each cell style, in the order cells refer to them. */
export async function readFormats(
  readStyles: (open: (name: string, attributes: Readonly<Record<string, string>>) => void) => Promise<void>,
): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellFormats = false;
  await readStyles((name, attributes) => {
    if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    if (name === "cellXfs") inCellFormats = true;
    if (name === "cellStyles" || name === "dxfs") inCellFormats = false;
    if (name === "xf" && inCellFormats) styles.push(Number(attributes.numFmtId ?? 0));
  });
  return styles.map((id) => formatOf(id, codes.get(id)));
}

export function numberCell(stored: string, format: CellFormat, from1904: boolean): Cell {
  const number = Number(stored);
  if (!Number.isFinite(number)) return { kind: "text", text: stored };
  if (format.kind === "date") return dateCell(number, from1904);
  const text = plainDecimal(number);
  const shown = withDecimals(text, format.decimals ?? 0);
  return { kind: "number", text, percent: format.kind === "percent", ...(shown !== text && { shown }) };
}

/**
 * Zeros that the format adds; a format that shows fewer decimals than there are rounds, which is not read.
 */
function withDecimals(text: string, decimals: number): string {
  const [whole = "", fraction = ""] = text.split(".");
  return fraction.length >= decimals ? text : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** Spreadsheet programs show and keep 15 digits: 0.30000000000000004 is what they call 0.3. */
function plainDecimal(number: number): string {
  const [mantissa = "0", exponent = "0"] = number.toPrecision(15).split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const shift = Number(exponent);
  const digits = (whole + fraction)
    .padEnd(whole.length + Math.max(0, shift), "0")
    .padStart(Math.max(0, -shift) + whole.length + fraction.length, "0");
  const point = shift >= 0 ? whole.length + shift : whole.length;
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`
    .replace(/0+$/, "")
    .replace(/\.$/, "")
    .replace(/^0+(?=\d)/, "");
  return text === "0" ? "0" : sign + text;
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (PERCENT_BUILT_IN.has(id)) return { kind: "percent" };
    if (DATE_BUILT_IN.some(([from, to]) => id >= from && id <= to)) return { kind: "date" };
    return TWO_DECIMALS_BUILT_IN.has(id) ? { kind: "number", decimals: 2 } : PLAIN;
  }
  if (/\[(h+|m+|s+)\]/i.test(code)) return { kind: "date" };
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (bare.includes("%")) return { kind: "percent" };
  if (/[ymdhs]/i.test(bare.replace(/general/gi, ""))) return { kind: "date" };
  const decimals = /^[#,]*0\.(0+)$/.exec(bare.split(";")[0] ?? "")?.[1]?.length;
  return decimals === undefined ? PLAIN : { kind: "number", decimals };
}

const DAY_MS = 86_400_000;
/** 31 December 9999 in workbooks that count from 1900, the last day that spreadsheet programs know. */
const LAST_DAY = 2_958_465;

/** Days since 30 December 1899, or since 1 January 1904 in workbooks of the old Macintosh kind. */
function dateCell(serial: number, from1904: boolean): Cell {
  if (serial >= 0 && serial < 1)
    return {
      kind: "no-date",
      text: new Date(Math.round(serial * 1440) * 60_000).toISOString().slice(11, 16),
    };
  if (serial < 0 || serial > LAST_DAY + 1) return { kind: "no-date", text: plainDecimal(serial) };
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return { kind: "date", iso: new Date(epoch + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10) };
}
