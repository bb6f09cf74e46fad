import type { Bilingual, EvaluationId, Scheme } from "@thang-diem/engine";
import { readRoundsOf, type RoundOfEvaluation, schemeOf } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";

export interface RoundOnBoard extends RoundOfEvaluation {
  /** First levels of the tree; then the blocks outside the maximum, as far as the scheme has them. */
  readonly domains: readonly { readonly code: string; readonly title: Bilingual }[];
}

/** The rounds of an evaluation with the domains of their schemes. */
export async function roundsOnBoard(db: Database["db"], evaluationId: EvaluationId): Promise<RoundOnBoard[]> {
  const rounds = await readRoundsOf(db, evaluationId);
  return Promise.all(
    rounds.map(async (round) => ({ ...round, domains: domainsOf(await schemeOf(db, round.schemeHash)) })),
  );
}

function domainsOf(scheme: Scheme): RoundOnBoard["domains"] {
  return [
    ...scheme.root.children.map(({ code, title }) => ({ code, title })),
    ...(["bonus", "penalty"] as const)
      .filter((block) => scheme[block] !== undefined)
      .map((block) => ({ code: block, title: BLOCKS[block] })),
  ];
}

const BLOCKS = {
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
};
