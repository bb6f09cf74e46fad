/** What is asked and said about one item of a unit, beside its findings: points never move by it. */
import type { ItemCode } from "@thang-diem/engine";
import {
  fieldFault,
  type itemRequestRoutes,
  may,
  type RequestLine,
  type Role,
  type RouteCall,
  type RouteReply,
} from "@thang-diem/contract";
import { phaseState, unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { fromVietnamMinute } from "../../preparing/opening/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { readableItems } from "../self-assessment/index.ts";
import { isBlindNow, readComments, readRequests, type RequestRow } from "./store.ts";

type Place = RouteCall<typeof itemRequestRoutes.read>;

/** On which side of an item somebody stands. */
export interface Side {
  readonly unit: UnitOfEvaluation;
  readonly side: "unit" | "judges";
  readonly mayWrite: boolean;
}

const UNIT: readonly Role[] = ["unit-clerk", "unit-leader"];
/** Who judges or runs the evaluation; auditors and the council read. */
const ASKS: readonly Role[] = ["appraiser", "reform-office"];

/** Where somebody stands towards an item, when they may read it at all. */
export async function sideOf(
  { database: { db } }: SignInContext,
  who: SignedIn,
  { evaluationId, roundId, unitVersionId, item }: Place,
): Promise<Outcome<Side>> {
  const found = await unitIn(db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return refused(NOT_SEEN);
  const unit = found.value;
  const holds = (roles: readonly Role[]) =>
    may(
      who.roles.filter(({ role }) => roles.includes(role)),
      "claim.read",
      { organisationId: unit.organisationId, evaluation: evaluationId },
    );
  const items = await readableItems(db, who, unit);
  if (items === "none" || (items !== "all" && !items(item))) return refused(NOT_SEEN);
  const own = holds(UNIT);
  return done({ unit, side: own ? "unit" : "judges", mayWrite: own || holds(ASKS) });
}

/** Requests and comments, each as far as the reader may know it while two people judge blindly. */
export async function readTalk(
  context: SignInContext,
  who: SignedIn,
  place: Place,
): Promise<Outcome<RouteReply<typeof itemRequestRoutes.read>>> {
  const at = await sideOf(context, who, place);
  if (!at.ok) return at;
  const { db } = context.database;
  const { side, mayWrite, unit } = at.value;
  const now = context.clock();
  const [rows, comments, hidden, asking] = await Promise.all([
    readRequests(db, { evaluationId: place.evaluationId, place }),
    readComments(db, place, [side]),
    side === "unit" || !mayWrite ? false : isBlindNow(db, place),
    isAskingTime(db, unit, now),
  ]);
  const own = actorOf(who.signInName);
  const seen = rows.filter(({ asked_by }) => !hidden || asked_by === own);
  const said = comments.filter(({ said_by }) => !hidden || said_by === own);
  const nameOf = await namesOf(db, [
    ...seen.flatMap(({ asked_by, answered_by }) => [asked_by, answered_by ?? ""]),
    ...said.map(({ said_by }) => said_by),
  ]);
  return done({
    now: now.toISOString(),
    mayAsk: side === "judges" && mayWrite && asking,
    mayAnswer: side === "unit",
    mayComment: mayWrite,
    requests: seen.map((row) => requestLine(row, { now, own, nameOf })),
    comments: said.map(({ id, text, said_by, said_at }) => ({
      id,
      text,
      by: nameOf(said_by),
      at: said_at.toISOString(),
    })),
  });
}

/** Of the units that somebody writes for, what waits for their answer. */
export async function readWaiting(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  evaluationId: Place["evaluationId"],
  organisationIds: "everything" | readonly string[],
): Promise<RequestLine[]> {
  const now = clock();
  const rows = await readRequests(db, { evaluationId, waiting: { organisationIds, now } });
  const nameOf = await namesOf(
    db,
    rows.map(({ asked_by }) => asked_by),
  );
  return rows.map((row) => requestLine(row, { now, own: actorOf(who.signInName), nameOf }));
}

export function requestLine(
  row: RequestRow,
  {
    now,
    own,
    nameOf,
  }: { readonly now: Date; readonly own: string; readonly nameOf: (actor: string) => string },
): RequestLine {
  return {
    id: row.id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    unitName: row.unitName,
    item: row.item,
    text: row.text,
    until: row.closes_at.toISOString(),
    askedBy: nameOf(row.asked_by),
    askedAt: row.asked_at.toISOString(),
    own: row.asked_by === own,
    state: stateOf(row, now),
    answer: row.answer ?? "",
    answeredBy: row.answered_by === null ? "" : nameOf(row.answered_by),
    answeredAt: row.answered_at?.toISOString() ?? "not-answered",
    documents: row.documents,
  };
}

function stateOf({ answered_at, withdrawn_at, closes_at }: RequestRow, now: Date): RequestLine["state"] {
  if (answered_at !== null) return "answered";
  if (withdrawn_at !== null) return "withdrawn";
  return closes_at > now ? "waits" : "over";
}

/** More may be asked for while somebody judges or the unit explains. */
export async function isAskingTime(db: Database["db"], unit: UnitOfEvaluation, now: Date): Promise<boolean> {
  const states = await Promise.all(
    (["appraisal", "explanation", "second-appraisal"] as const).map((kind) =>
      phaseState(db, unit.evaluationId, kind, now, unit),
    ),
  );
  return states.some(({ state }) => state === "open");
}

/** The end of a request's term: a later minute than now. */
export function termOf(until: string, now: Date): Outcome<Date> {
  const term = fromVietnamMinute(until);
  if (Number.isNaN(term.getTime())) return refused(fieldsWrong([fieldFault("until", "time-form")]));
  return term > now ? done(term) : refused(fieldsWrong([fieldFault("until", "time-not-later")]));
}

export function matterOf(item: ItemCode, { unitVersionId }: UnitOfEvaluation): string {
  return `${unitVersionId} ${item}`;
}

const NOT_SEEN: Problem = {
  code: "not-found",
  message: {
    vi: "Không có tiêu chí này trong phần việc của bạn.",
    en: "There is no such item among your work.",
  },
};
export const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Tiêu chí này của đơn vị không thuộc phần việc của bạn.",
    en: "This item of the unit is not part of your work.",
  },
};
