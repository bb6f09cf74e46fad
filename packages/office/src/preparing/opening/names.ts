import type { Bilingual } from "@thang-diem/engine";

/** A name that people gave, as it is kept: without an English one the Vietnamese stands in for it. */
export function inBoth({ vi, en }: Bilingual): Bilingual {
  return { vi, en: en || vi };
}
