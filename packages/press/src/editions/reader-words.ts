import type { EditionNode } from "@thang-diem/contract";
import type { Bilingual, IndexResult, NodeRecord, Scheme } from "@thang-diem/engine";
import { lackingItems, lackingWords, type Missing, missingIn } from "@thang-diem/presentation";
import type { RoundHead } from "./inputs.ts";

const UNRANKED: Bilingual = { vi: "không xếp hạng", en: "not ranked" };

/** A structure that follows published results holds figures that were published. */
function missingOf({ partial, source }: RoundHead, { status }: Scheme): Missing {
  return missingIn({ gaps: partial === true, published: source !== undefined || status === "reconstructed" });
}

/** Why a unit has no place, in words without codes. */
export function whyNotRanked(
  result: IndexResult,
  record: NodeRecord,
  round: RoundHead,
  scheme: Scheme,
): Bilingual {
  if (!result.noIndex) return UNRANKED;
  const lacking = lackingItems(record as EditionNode);
  return lacking.items === 0 ? result.noIndex : lackingWords(lacking, missingOf(round, scheme));
}

/**
 * The index itself says in the same words why it is missing; each item goes on to say it for itself.
 *
 * @param why as {@link whyNotRanked} tells it
 */
export function withReaderWords(
  tree: EditionNode,
  { noIndex }: Pick<IndexResult, "noIndex">,
  { vi, en }: Bilingual,
): EditionNode {
  if (!noIndex || tree.status !== "missing") return tree;
  return { ...tree, sentence: { vi: `${capital(vi)}.`, en: `${capital(en)}.` } };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
