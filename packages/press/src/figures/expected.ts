import type { ItemCode, UnitVersionId } from "@thang-diem/engine";
import type { Words } from "@thang-diem/platform/problems";

/**
 * What a fact is. `percent` keeps percentages as people say them ("92,18%" and "92,18" are both 92.18);
 * `share` keeps
 * parts of one ("92,18%" and "0,9218" are both 0.9218); a plain `number` with a percent sign is a fault.
 */
export type FactKind = "number" | "percent" | "share" | "yes-no" | "date" | "text";

/** The items a round asks for; the first fact of an item is meant when a file names none. */
export interface ExpectedItem {
  readonly facts: ReadonlyMap<string, FactKind>;
  /** How people call the item, and each fact: the words that forms show, in both languages. */
  readonly titles?: readonly string[];
  readonly factTitles?: ReadonlyMap<string, readonly string[]>;
}

export type UnitAnswer =
  | { readonly kind: "one"; readonly unitVersionId: UnitVersionId }
  | { readonly kind: "candidates"; readonly names: readonly string[] }
  /** A unit that is known, but was no more in the year: when it ended and what followed it. */
  | { readonly kind: "ended"; readonly message: Words }
  | { readonly kind: "none"; readonly nearest?: readonly string[] };

/** What a round expects of a file of figures. */
export interface Expected {
  /** By code; facts of the whole unit under `WHOLE`, which files write as `*` or in words. */
  readonly items: ReadonlyMap<string, ExpectedItem>;
  /** Why a value that could be read is none that computing would take, if so. */
  readonly refusal?: (item: ItemCode, fact: string, value: string) => Words | undefined;
  /** Any spelling or code of a unit → the version this round pins. */
  findUnit(text: string): UnitAnswer;
  /** Who takes part, by version: whoever has no row in a file is named. */
  readonly unitNames?: ReadonlyMap<string, string>;
}

/** Old eight-bit Vietnamese tables in a Unicode file (TCVN3: "Qu¶ng Ninh"). */
export interface LegacyText {
  /**
   * The name of the table, when the text (a cell, or the cells of a column) surely is in one; `undefined`
   * when it cannot
   * be told. `eightBits`: the file is no Unicode, each character is one byte of it.
   */
  detect(text: string, eightBits: boolean): string | undefined;
  convert(text: string, table: string): string;
}

/** Who wants to know how a fact kind is called. */
export const FACT_KIND_WORDS: Readonly<Record<FactKind, Words>> = {
  number: { vi: "một số", en: "a number" },
  percent: { vi: "một tỷ lệ phần trăm", en: "a percentage" },
  share: { vi: "một tỷ lệ từ 0 đến 1 hoặc phần trăm", en: "a share from 0 to 1 or a percentage" },
  "yes-no": { vi: "“có” hoặc “không”", en: "“yes” or “no”" },
  date: { vi: "một ngày, ví dụ 05/03/2026", en: "a date, e.g. 2026-03-05" },
  text: { vi: "chữ", en: "text" },
};
