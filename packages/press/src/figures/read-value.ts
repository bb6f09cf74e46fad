import { readSuppressed, type Result } from "@thang-diem/engine";
import type { Cell } from "@thang-diem/platform/spreadsheet";
import { FACT_KIND_WORDS, type FactKind } from "./expected.ts";
import type { FaultCode } from "./faults.ts";
import { fold } from "./headings.ts";
import { shown, type Target } from "./layout.ts";
import { readNumber, shiftPoint, type DecimalMark } from "./read-number.ts";

export type ValueReading = Result<
  string,
  { readonly code: FaultCode; readonly details: Readonly<Record<string, string>> }
>;

const YES = ["co", "yes", "true", "x", "1", "dat"];
const NO = ["khong", "no", "false", "0", "khong dat"];

/** A target whose item is named as people read it. */
type ShownTarget = Omit<Target, "item"> & { readonly item: string };

/**
 * What a cell says for a fact of a kind: numbers as plain decimals, "true" or "false", ISO dates,
 * or the text itself.
 */
export function readValue(cell: Cell, target: ShownTarget, mark: DecimalMark | undefined): ValueReading {
  if (cell.kind === "error") return fault("formula-failed", { text: cell.text });
  if (cell.kind === "not-computed") return fault("formula-not-computed", {});
  switch (target.kind) {
    case "number":
    case "percent":
    case "share":
      return readNumeric(cell, target, target.kind, mark);
    case "yes-no":
      return readYesNo(cell);
    case "date":
      return readDate(cell);
    case "text":
      return { ok: true, value: shown(cell).trim() };
  }
}

function readNumeric(
  cell: Cell,
  target: ShownTarget,
  kind: "number" | "percent" | "share",
  mark: DecimalMark | undefined,
): ValueReading {
  const text = shown(cell);
  if (cell.kind === "date" || cell.kind === "no-date") return fault("cell-became-date", { text });
  if (readSuppressed(text.trim())) return { ok: true, value: text.trim() };
  if (cell.kind === "number") {
    // A cell shown as 92% stores 0.92.
    if (cell.percent && kind === "number")
      return fault("percent-unexpected", { text: `${shiftPoint(text, 2)}%`, item: target.item });
    return { ok: true, value: cell.percent && kind === "percent" ? shiftPoint(text, 2) : text };
  }
  const reading = cell.kind === "text" ? readNumber(text, mark) : { kind: "not-a-number" as const };
  if (reading.kind === "not-a-number") return wrongKind(text, kind);
  if (reading.kind === "ambiguous")
    return fault("number-ambiguous", {
      text,
      asThousands: reading.asThousands,
      asDecimal: reading.asDecimal,
      asDecimalVi: reading.asDecimal.replace(".", ","),
    });
  if (reading.percent && kind === "number") return fault("percent-unexpected", { text, item: target.item });
  return {
    ok: true,
    value: reading.percent && kind === "share" ? shiftPoint(reading.decimal, -2) : reading.decimal,
  };
}

function readYesNo(cell: Cell): ValueReading {
  if (cell.kind === "truth") return { ok: true, value: String(cell.value) };
  const text = fold(shown(cell));
  if (YES.includes(text)) return { ok: true, value: "true" };
  return NO.includes(text) ? { ok: true, value: "false" } : wrongKind(shown(cell), "yes-no");
}

/** Days that a spreadsheet program counts between 2000 and 2099: a number among them was a date. */
const SERIALS = [36_526, 73_050] as const;

function readDate(cell: Cell): ValueReading {
  const text = shown(cell).trim();
  if (cell.kind === "number" && Number(text) >= SERIALS[0] && Number(text) <= SERIALS[1]) {
    const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10);
    return fault("number-for-date", { text, date: date.split("-").toReversed().join("/"), dateEn: date });
  }
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = `${y ?? year}-${(m ?? month)?.padStart(2, "0")}-${(d ?? day)?.padStart(2, "0")}`;
  const known = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(iso)
    ? { ok: true, value: iso }
    : wrongKind(text, "date");
}

function wrongKind(text: string, kind: FactKind): ValueReading {
  return fault("value-wrong-kind", {
    text,
    kindVi: FACT_KIND_WORDS[kind].vi,
    kindEn: FACT_KIND_WORDS[kind].en,
  });
}

function fault(code: FaultCode, details: Readonly<Record<string, string>>): ValueReading {
  return { ok: false, code, details };
}
