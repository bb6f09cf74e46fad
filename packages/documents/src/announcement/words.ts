/** Words of the papers of an announcement. Such papers are Vietnamese. */
import type { AnnouncingHouse } from "@thang-diem/contract";
import type { AnnouncedEdition } from "./announced.ts";

/** Number and day of a paper that nobody has signed yet. */
export const BLANK = "số ……";
export const BLANK_DAY = "ngày …… tháng …… năm ………";

/** "(Kèm theo Quyết định số …… /QĐ-UBND ngày …… tháng …… năm ……… của Ủy ban nhân dân tỉnh …)" */
export function belongsTo({ issuer, issuerSymbol }: AnnouncingHouse): string {
  return `(Kèm theo Quyết định ${BLANK}/QĐ-${issuerSymbol} ${BLANK_DAY} của ${issuer})`;
}

export function footOf({ manifest, fingerprint }: AnnouncedEdition): string {
  return `Lần công bố ${manifest.id}; SHA-256 ${fingerprint}`;
}

/** Above the title of what is no real announcement. */
export function noticeOf(editions: readonly AnnouncedEdition[]): { readonly notice?: string } {
  return editions.some(({ manifest }) => manifest.status === "sample")
    ? { notice: "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH" }
    : {};
}

/** @example roman(4) // "IV"; annexes are few */
export function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let [rest, text] = [number, ""];
  for (const [value, sign] of signs)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

/** Numbers below ten with a zero, as papers count: "02 đơn vị". @example counted(2) // "02" */
export function counted(number: number): string {
  return String(number).padStart(2, "0");
}

/** @example lowered("Sở, ban, ngành") // "sở, ban, ngành" */
export function lowered(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}

/** A line as an enumeration ends it, whatever mark the writer put there. */
export function ended(text: string, mark: ";" | "." | ""): string {
  return `${text.trim().replace(/[;.,\s]+$/, "")}${mark}`;
}
