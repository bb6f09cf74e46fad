import type { EditionResults, EditionRow } from "@thang-diem/contract";
import type { Scheme } from "@thang-diem/engine";
import { hasGaps, lackingItems, lackingWords, missingIn } from "@thang-diem/presentation";

/** How formats 1 and 2 name the items that lack figures: by their codes. */
const BY_CODES = /^thiếu số liệu của \d+ tiêu chí \(/;

/** The results of formats 1 and 2 for readers: the same numbers, reasons without codes. */
export function inReaderWords(text: string, { status }: Scheme): EditionResults {
  const results = JSON.parse(text) as EditionResults;
  const missing = missingIn({ gaps: hasGaps(results.rows), published: status === "reconstructed" });
  return {
    ...results,
    rows: results.rows.map((row): EditionRow => {
      const { tree, notRanked } = row;
      if (row.index !== undefined || tree.status !== "missing") return row;
      const said = lackingWords(lackingItems(tree), missing);
      const sentence = { vi: `${capital(said.vi)}.`, en: `${capital(said.en)}.` };
      return {
        ...row,
        ...(notRanked && BY_CODES.test(notRanked.vi) && { notRanked: said }),
        tree: BY_CODES.test(tree.sentence.vi.toLowerCase()) ? { ...tree, sentence } : tree,
      };
    }),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
