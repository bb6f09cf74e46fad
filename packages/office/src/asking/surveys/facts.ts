import type { RouteReply, surveyRoutes } from "@thang-diem/contract";
import { type EvaluationId, outsideSharedFacts, type Scheme, WHOLE } from "@thang-diem/engine";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readRoundsOf, schemeOf } from "../../preparing/evaluations/index.ts";

type Facts = RouteReply<typeof surveyRoutes.choices>["facts"];

/** Facts of the evaluation's schemes that surveys state, which a survey can feed. */
export async function feedableFacts(
  { database }: Pick<SignInContext, "database">,
  evaluationId: EvaluationId,
): Promise<Facts> {
  const rounds = await readRoundsOf(database.db, evaluationId);
  const perRound = await Promise.all(
    rounds.map(async ({ id, schemeHash }) =>
      factsOf(await schemeOf(database.db, schemeHash)).map((fact) => ({ roundId: id, ...fact })),
    ),
  );
  return perRound.flat();
}

function factsOf(scheme: Scheme): Omit<Facts[number], "roundId">[] {
  const shared = [...outsideSharedFacts(scheme)]
    .filter(([, { source, kind }]) => source?.kind === "survey" && isShare(kind))
    .map(([fact, { title }]) => ({ item: WHOLE, fact, title, factTitle: title }));
  const own = [...scheme.items.values()]
    .filter(({ rule, source }) => rule !== undefined && source?.kind === "survey")
    .flatMap(({ code, title, facts }) =>
      [...facts]
        .filter(([, { kind }]) => isShare(kind))
        .map(([fact, { title: factTitle }]) => ({ item: code, title, fact, factTitle })),
    );
  return [...shared, ...own];
}

/** Estimates are shares between 0 and 1. */
function isShare(kind: string): boolean {
  return kind === "share";
}
