/** Rounds that were published with gaps: what their source prints beside a unit. */
import { type Bilingual, Exact, type Scheme } from "@thang-diem/engine";
import type { Problem, Words } from "@thang-diem/platform/problems";
import type { PinnedUnit } from "../editions/index.ts";

/** The texts of a row of the list of units. */
export interface PrintedCells {
  readonly place?: string;
  readonly of?: string;
  readonly index?: string;
}

type Printed = Pick<PinnedUnit, "publishedPlace" | "publishedIndex">;

/** Why a unit of such a round has no place where its source gives no other reason. */
export const NOT_PRINTED: Bilingual = { vi: "nguồn không in hạng", en: "the source prints no place" };

/**
 * The place and the index that the source prints beside a unit.
 *
 * @param index what the scheme says of the index: a share is written with its % or from 0 to 1
 * @returns everything that is wrong, with the row
 * @example readPrinted({ place: "3", of: "63", index: "87,61" }, 2, undefined)
 * // → { printed: { publishedPlace: { place: 3, of: 63 }, publishedIndex: "87.61" }, faults: [] }
 */
export function readPrinted(
  { place = "", of = "", index = "" }: PrintedCells,
  row: number,
  scheme: Pick<Scheme, "indexValue"> | undefined,
): { readonly printed: Printed; readonly faults: readonly Problem[] } {
  const [held, among] = [place, of].map((text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined));
  const value = index === "" ? undefined : readIndex(index);
  const faults: Words[] = [];
  if (place !== "" && held === undefined) faults.push(notAPlace(place));
  if (of !== "" && (among === undefined || held === undefined || among < held))
    faults.push(notAmong(of, place));
  if (index !== "" && value === undefined) faults.push(notAnIndex(index));
  if (scheme?.indexValue === "share" && value?.above(Exact.ONE)) faults.push(withoutPercent(index));
  return {
    printed: {
      ...(held !== undefined && {
        publishedPlace: { place: held, ...(among !== undefined && { of: among }) },
      }),
      ...(value && { publishedIndex: value.text }),
    },
    faults: faults.map((message) => printedFault(row, message, MEND_CELL)),
  };
}

/** A whole round is ranked by the program: what a source prints has no room in it. */
export function printedInWhole(row: number): Problem {
  return printedFault(
    row,
    {
      vi: "Hạng và chỉ số do nguồn in chỉ dùng cho kỳ công bố một phần.",
      en: "A printed place or index belongs to a partial round only.",
    },
    {
      vi: "Nếu nguồn chỉ công bố một phần kết quả, thêm dòng partial: true vào tệp của kỳ; không thì bỏ các cột này.",
      en: "Where only some results were published add partial: true to the round file; else remove these columns.",
    },
  );
}

function readIndex(text: string): Exact | undefined {
  const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Exact.of(digits.replace(",", "."));
  return percent ? value.over(Exact.of(100)) : value;
}

function printedFault(row: number, message: Words, suggestion: Words): Problem {
  return { code: "round-printed", message, suggestion, place: { row } };
}

const MEND_CELL: Words = {
  vi: "Chép đúng như nguồn in; nguồn không in thì để trống ô.",
  en: "Copy what the source prints; where it prints nothing leave the cell empty.",
};

function notAPlace(text: string): Words {
  return { vi: `“${text}” không phải là một hạng.`, en: `"${text}" is no place.` };
}

function notAmong(text: string, place: string): Words {
  return {
    vi: `“${text}” không phải là số đơn vị được xếp hạng mà hạng “${place}” nằm trong đó.`,
    en: `"${text}" is no number of ranked units that holds the place "${place}".`,
  };
}

function notAnIndex(text: string): Words {
  return { vi: `“${text}” không phải là một chỉ số.`, en: `"${text}" is no index.` };
}

function withoutPercent(text: string): Words {
  return {
    vi: `“${text}” lớn hơn 1 trong khi chỉ số là một tỷ lệ: viết có dấu %, ví dụ 87,61%.`,
    en: `"${text}" is above 1 while the index is a share: write it with its % sign, such as 87.61%.`,
  };
}
