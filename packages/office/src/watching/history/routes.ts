import type { EvaluationId } from "@thang-diem/engine";
import { historyRoutes, may, reachWithin, type RouteCall } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { phaseState, readEvaluation, readRoundsOf, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { momentOf, namesOf, placeText, readPlace } from "../log/index.ts";
import { answer, httpProblem, mountRoute } from "@thang-diem/platform/http";
import { actorOf, type SignedIn, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { signedUnits } from "../../judging/self-assessment/index.ts";
import { type HistoryWanted, readHistory } from "./store.ts";

const PAGE = 50;

export function mountHistory(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  mountRoute(app, who, historyRoutes.read, (input, request) =>
    historyOf(context, who.person(request), input),
  );
}

async function historyOf(context: SignInContext, who: SignedIn, input: RouteCall<typeof historyRoutes.read>) {
  const { evaluationId, roundId, unitVersionId } = input;
  const { db } = context.database;
  const reach = reachWithin(who.roles, "history.read", evaluationId);
  if (reach !== "everything" && reach.length === 0) throw httpProblem(403, "forbidden");
  answer(await readEvaluation(context, evaluationId));
  const own =
    reach === "everything" ? undefined : await readUnitsOf(db, { evaluationId, organisationIds: reach });
  if (
    own !== undefined &&
    unitVersionId !== undefined &&
    !own.some((unit) => unit.unitVersionId === unitVersionId)
  )
    throw httpProblem(403, "forbidden");
  const all = await readRoundsOf(db, evaluationId);
  if (roundId !== undefined && !all.some(({ id }) => id === roundId)) throw httpProblem(404, "not-found");
  const rounds = all.filter(
    ({ id }) =>
      (roundId === undefined || id === roundId) &&
      (own === undefined || own.some((unit) => unit.roundId === id)),
  );
  const rows = await readHistory(db, {
    rounds: rounds.map(({ id, topUnit }) => ({ roundId: id, topUnit })),
    units: unitVersionId !== undefined ? [unitVersionId] : own?.map((unit) => unit.unitVersionId),
    limit: PAGE + 1,
    ...(own !== undefined && { shown: await stagesOver(context, evaluationId) }),
    ...(reach === "everything" &&
      !overseesDrafts(who, evaluationId) && { typedOf: await signedIn(db, evaluationId) }),
    ...pick(input),
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(
    db,
    shown.map(({ who: actor }) => actor),
  );
  const last = shown.at(-1);
  return {
    entries: shown.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), whoName: names.actor(row.who) })),
    next: rows.length > PAGE && last !== undefined ? placeText([last.at.toISOString(), last.id]) : "",
  };
}

/** Auditors read what is typed at any time. */
function overseesDrafts({ roles }: SignedIn, evaluationId: EvaluationId): boolean {
  return may(
    roles.filter(({ role }) => role === "auditor"),
    "history.read",
    { evaluation: evaluationId },
  );
}

/** Units of an evaluation whose sign-off stands. */
async function signedIn(db: SignInContext["database"]["db"], evaluationId: EvaluationId): Promise<string[]> {
  const units = await readUnitsOf(db, { evaluationId });
  const signed: string[] = [];
  for (const ofRound of Map.groupBy(units, ({ roundId }) => roundId).values()) {
    const [first, ...others] = ofRound;
    if (first !== undefined) signed.push(...(await signedUnits(db, [first, ...others])));
  }
  return signed;
}

/** Of appraisal and council a unit reads what is over; who appraised stays with the office. */
async function stagesOver(
  { database: { db }, clock }: SignInContext,
  evaluationId: EvaluationId,
): Promise<NonNullable<HistoryWanted["shown"]>> {
  const [first, second, council] = await Promise.all(
    (["appraisal", "second-appraisal", "council"] as const).map((kind) =>
      phaseState(db, evaluationId, kind, clock()),
    ),
  );
  return {
    first: first?.state === "over",
    second: second?.state === "over",
    decisions: council?.state === "over",
  };
}

function pick({
  item,
  person,
  kind,
  after,
}: RouteCall<typeof historyRoutes.read>): Pick<HistoryWanted, "item" | "person" | "kind" | "after"> {
  const [at, id] = after === undefined ? [] : (readPlace(after) ?? []);
  const moment = momentOf(at);
  return {
    ...(item !== undefined && item !== "" && { item }),
    ...(person !== undefined && person !== "" && { person: person.includes(":") ? person : actorOf(person) }),
    ...(kind !== undefined && { kind }),
    ...(moment !== undefined && typeof id === "string" && { after: { at: moment, id } }),
  };
}
