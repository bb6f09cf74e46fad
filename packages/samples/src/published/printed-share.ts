import { type Bilingual, Exact } from "@thang-diem/engine";
import { inVietnamese } from "./published-round.ts";

/**
 * Said where a printed share does not fit its printed points; neither is corrected.
 * @param printed in percent, as printed: "94.05"
 * @example printedShareRemark("62.62", "70", "89.45") // 62.62/70 = 89.46 %, printed as 89.45 %
 */
export function printedShareRemark(points: string, maximum: string, printed: string): Bilingual[] {
  const decimals = printed.split(".")[1]?.length ?? 0;
  const share = Exact.of(points)
    .over(Exact.of(maximum))
    .times(Exact.of(100))
    .rounded({ decimals, by: "half-up" });
  if (share.equals(Exact.of(printed))) return [];
  return [
    {
      vi:
        `tỷ lệ in ${inVietnamese(printed)} % không khớp: ` +
        `${inVietnamese(points)}/${inVietnamese(maximum)} = ${inVietnamese(share.text)} %`,
      en: `the printed share of ${printed} % does not fit: ${points}/${maximum} = ${share.text} %`,
    },
  ];
}

/** A share that a remark derives from points: "94.05% = 75.24/80" or "62.62/70 = 89.46%". */
export function sharesIn(note: string): { points: string; maximum: string; share: string }[] {
  const number = String.raw`(\d+(?:\.\d+)?)`;
  const shareFirst = [...note.matchAll(new RegExp(`${number}% = ${number}/${number}`, "g"))].map(
    ([, share = "", points = "", maximum = ""]) => ({ points, maximum, share }),
  );
  const pointsFirst = [...note.matchAll(new RegExp(`${number}/${number} = ${number}%`, "g"))].map(
    ([, points = "", maximum = "", share = ""]) => ({ points, maximum, share }),
  );
  return [...shareFirst, ...pointsFirst];
}
