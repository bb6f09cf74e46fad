import type { EditionNode } from "@thang-diem/contract";
import type { Bilingual, IndexResult, Scheme } from "@thang-diem/engine";
import { lackingItems, lackingWords, type Missing, missingIn } from "@thang-diem/presentation";
import type { RoundHead } from "./inputs.ts";

const UNRANKED: Bilingual = { vi: "không xếp hạng", en: "not ranked" };

/** A structure that follows published results holds figures that were published. */
function missingOf({ partial, source }: RoundHead, { status }: Scheme): Missing {
  return missingIn({ gaps: partial === true, published: source !== undefined || status === "reconstructed" });
}

/** Why a unit has no place, in words without codes. */
export function whyNotRanked(result: IndexResult, round: RoundHead, scheme: Scheme): Bilingual {
  if (!result.noIndex) return UNRANKED;
  const lacking = lackingItems(result.tree.toJSON() as EditionNode);
  return lacking.items === 0 ? result.noIndex : lackingWords(lacking, missingOf(round, scheme));
}

/** The index itself says in the same words why it is missing; each item goes on to say it for itself. */
export function withReaderWords(
  tree: EditionNode,
  result: IndexResult,
  round: RoundHead,
  scheme: Scheme,
): EditionNode {
  if (!result.noIndex || tree.status !== "missing") return tree;
  const { vi, en } = whyNotRanked(result, round, scheme);
  return { ...tree, sentence: { vi: `${capital(vi)}.`, en: `${capital(en)}.` } };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
