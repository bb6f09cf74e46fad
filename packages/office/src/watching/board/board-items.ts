import type { Bilingual, Scheme } from "@thang-diem/engine";
import { readRoundsOf, type RoundOfEvaluation, schemeOf } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { knownSchemes, putBoardItems } from "./store.ts";

export interface RoundOnBoard extends RoundOfEvaluation {
  readonly scheme: Scheme;
  /** Items that the unit scores, with the domain (first level of the tree) that each belongs to. */
  readonly domainOf: ReadonlyMap<string, string>;
  readonly domains: readonly { readonly code: string; readonly title: Bilingual }[];
}

/** The rounds of an evaluation with their schemes. What SQL needs of a scheme is written down when it is new. */
export async function roundsOnBoard(db: Database["db"], evaluationId: string): Promise<RoundOnBoard[]> {
  const rounds = await readRoundsOf(db, evaluationId);
  const known = await knownSchemes(
    db,
    rounds.map(({ id }) => id),
  );
  return Promise.all(
    rounds.map(async (round) => {
      const onBoard = withDomains(round, await schemeOf(db, round.schemeHash));
      if (known.get(round.id) !== round.schemeHash)
        await putBoardItems(db, evaluationId, round.id, round.schemeHash, onBoard.domainOf);
      return onBoard;
    }),
  );
}

function withDomains(round: RoundOfEvaluation, scheme: Scheme): RoundOnBoard {
  const domainOf = new Map(
    scheme.root.children.flatMap((domain) =>
      leavesOf(scheme, domain.code).map((item) => [item, domain.code] as const),
    ),
  );
  return {
    ...round,
    scheme,
    domainOf,
    domains: scheme.root.children.map(({ code, title }) => ({ code, title })),
  };
}

/** Items that a unit scores in a subtree; "" is the whole scheme. */
export function leavesOf(scheme: Scheme, code: string): string[] {
  const top = code === "" ? scheme.root : scheme.items.get(code);
  if (top === undefined) return [];
  const walk = (item: Scheme["root"]): string[] =>
    item.children.length === 0
      ? item.source?.kind === "self"
        ? [item.code]
        : []
      : item.children.flatMap(walk);
  return walk(top);
}
