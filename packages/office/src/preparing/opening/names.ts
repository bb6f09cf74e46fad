import type { Bilingual } from "@thang-diem/engine";

/** A name that people gave, for what is kept and read in both languages: the Vietnamese one stands in for the English. */
export function inBoth({ vi, en }: Bilingual): Bilingual {
  return { vi, en: en || vi };
}
