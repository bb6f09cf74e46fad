/** Which mark stands before the decimals, when the person who imports has said so. */
export type DecimalMark = "comma" | "point";

export type NumberReading =
  | { readonly kind: "number"; readonly decimal: string; readonly percent: boolean }
  /** Two readings are possible: "1.234" is 1234 in Vietnamese and 1.234 in English. */
  | { readonly kind: "ambiguous"; readonly asThousands: string; readonly asDecimal: string }
  | { readonly kind: "not-a-number" };

const GROUPED = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)$/;
const SPACES = /[\u0020\u00A0\u2009\u202F]/g;
const NOT_A_NUMBER: NumberReading = { kind: "not-a-number" };

/**
 * Reads a number as people in Viet Nam write it or as programs export it: decimal comma or point, points, commas or
 * spaces between thousands, a minus sign of any length, a percent sign (reported, not applied).
 *
 * @returns plain decimal text with a point and without superfluous zeros, so that equal numbers are equal texts
 *
 * @example
 * readNumber("1.234,50") // { kind: "number", decimal: "1234.5", percent: false }
 * readNumber("1.234")    // { kind: "ambiguous", asThousands: "1234", asDecimal: "1.234" }
 * readNumber("0.125")    // { kind: "number", decimal: "0.125", … }: no group of thousands begins with 0
 */
export function readNumber(raw: string, mark?: DecimalMark): NumberReading {
  const [, sign = "", body = "", percentSign = ""] =
    /^\s*([-+−–]?)\s*([\d.,\s]*\d[\d.,]*)\s*(%?)\s*$/.exec(raw) ?? [];
  const digits = withoutSpaces(body);
  if (digits === undefined) return NOT_A_NUMBER;
  const reading = readDigits(digits, mark);
  if (reading === undefined) return NOT_A_NUMBER;
  const signed = (text: string) => tidy(text, sign !== "" && sign !== "+");
  if (reading.length === 2)
    return { kind: "ambiguous", asThousands: signed(reading[0]), asDecimal: signed(reading[1]) };
  return { kind: "number", decimal: signed(reading[0]), percent: percentSign === "%" };
}

/** Moves the decimal point of plain decimal text: the exact way to multiply or divide by a power of ten. */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const padded =
    places >= 0 ? whole + fraction.padEnd(places, "0") : whole.padStart(1 - places, "0") + fraction;
  const point = places >= 0 ? whole.length + places : padded.length - fraction.length + places;
  return tidy(`${padded.slice(0, point)}.${padded.slice(point)}`, negative);
}

/** Spaces may stand only between thousands. */
function withoutSpaces(body: string): string | undefined {
  const plain = body.replace(SPACES, " ");
  if (/\s/.test(plain) && !/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(plain)) return undefined;
  return plain === "" ? undefined : plain.replaceAll(" ", "");
}

function readDigits(
  digits: string,
  mark: DecimalMark | undefined,
): [plain: string] | [asThousands: string, asDecimal: string] | undefined {
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return [digits];
  if (marks.includes(".") && marks.includes(",")) return mixedMarks(digits);
  const asThousands =
    GROUPED.test(digits) && !digits.startsWith("0") ? digits.replace(/[.,]/g, "") : undefined;
  const asDecimal = marks.length === 1 ? digits.replace(",", ".") : undefined;
  if (asThousands === undefined || asDecimal === undefined) return wrapped(asThousands ?? asDecimal);
  if (mark === undefined) return [asThousands, asDecimal];
  return [(mark === "comma") === (marks === ",") ? asDecimal : asThousands];
}

/** Both marks occur: the last one stands before the decimals, the other only between thousands. */
function mixedMarks(digits: string): [string] | undefined {
  const last = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const [whole = "", fraction = "", ...more] = digits.split(last);
  if (more.length > 0 || !GROUPED.test(whole)) return undefined;
  return [`${whole.replace(/[.,]/g, "")}.${fraction}`];
}

function wrapped(text: string | undefined): [string] | undefined {
  return text === undefined ? undefined : [text];
}

function tidy(text: string, negative: boolean): string {
  const [whole = "", fraction = ""] = text.split(".");
  const decimals = fraction.replace(/0+$/, "");
  const plain = (whole.replace(/^0+/, "") || "0") + (decimals === "" ? "" : `.${decimals}`);
  return negative && plain !== "0" ? `-${plain}` : plain;
}
