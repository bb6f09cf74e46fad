import { join } from "node:path";
import { type CheckedClaim, type CheckedText, checkText as check } from "@thang-diem/presentation";
import { readTextFile } from "@thang-diem/platform/text-file";
import { readyToCheck } from "@thang-diem/press/claim-check";
import type { Command } from "../command.ts";

/** Sentence of the user: "Before I print this text: is every figure of an index in it what was published?" */
export const checkText: Command = {
  name: "check-text",
  usage: "check-text FILE…",
  purpose: {
    vi:
      "Đối chiếu từng con số trong một bài viết (TXT, HTML, DOCX, PDF) với kết quả đã công bố: " +
      "khớp, khớp sau làm tròn, khác (kèm số đúng), tự mâu thuẫn, hoặc không biết.",
    en:
      "Holds every figure of a text (TXT, HTML, DOCX, PDF) against the published results: equal, equal after " +
      "rounding, different (with the right value), inconsistent in itself, or unknown.",
  },
  options: {},
  async run({ args, console, product }) {
    if (args.length === 0) {
      console.fault({ vi: "Hãy nêu tệp bài viết cần đối chiếu.", en: "Name the file of the text to check." });
      return 2;
    }
    const { known, vocabulary, convert } = await readyToCheck(join(product, "data"));
    const texts: string[] = [];
    for (const file of args) {
      const read = await readTextFile(file, convert);
      if (!read.ok) {
        console.fault(read.fault);
        return 2;
      }
      texts.push(read.value);
    }
    const checked = texts.map((text) => check(text, known, vocabulary));
    const faulty = checked.some(({ claims }) => claims.some(isFaulty));
    console.result(args.length === 1 ? checked[0] : checked, () => checked.flatMap((one) => told(one)));
    return faulty ? 1 : 0;
  },
};

function isFaulty({ verdict }: CheckedClaim): boolean {
  return verdict === "different" || verdict === "inconsistent";
}

const VERDICTS = {
  equal: { vi: "khớp", en: "equal" },
  "equal-after-rounding": { vi: "khớp sau làm tròn", en: "equal after rounding" },
  different: { vi: "KHÁC", en: "DIFFERENT" },
  inconsistent: { vi: "TỰ MÂU THUẪN", en: "INCONSISTENT" },
  unknown: { vi: "không biết", en: "unknown" },
} as const;

function told({ text, claims }: CheckedText): { vi: string; en: string }[] {
  const faulty = claims.filter(isFaulty).length;
  const lines = claims.map((claim) => {
    const line = text.slice(0, claim.start).split("\n").length;
    const around = text.slice(Math.max(0, claim.start - 30), claim.end + 10).replace(/\s+/g, " ");
    return {
      vi: `dòng ${line}: ${claim.figure} – ${VERDICTS[claim.verdict].vi}. ${claim.why.vi} («…${around}…»)`,
      en: `line ${line}: ${claim.figure} – ${VERDICTS[claim.verdict].en}. ${claim.why.en} («…${around}…»)`,
    };
  });
  return [
    ...lines,
    {
      vi: `${claims.length} con số, ${faulty} con số cần sửa.`,
      en: `${claims.length} figures, ${faulty} to be mended.`,
    },
  ];
}
