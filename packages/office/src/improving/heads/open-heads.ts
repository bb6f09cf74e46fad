import { type EvaluationId, Exact, type RoundId, type Scheme } from "@thang-diem/engine";
import type { headRoutes, RouteReply } from "@thang-diem/contract";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { accountNamed } from "../../people/account-records/index.ts";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { readPeople } from "../../preparing/duties/index.ts";
import { inEvaluation, schemeOf } from "../../preparing/evaluations/index.ts";
import { listSchemes, type OpeningContext, takeFromShelf } from "../../preparing/schemes/index.ts";
import { may } from "@thang-diem/contract";
import { editionsFor, publishedEdition, type PublishedEdition } from "../losses/index.ts";
import { reviewLine, sheetsFor } from "./lines.ts";
import { listOf } from "./open-list.ts";
import { fieldOf, NO_INDEX_ITEM } from "./problems.ts";
import { indexItemOf } from "./score.ts";
import { insertReview, readFingerprints, readReviews } from "./store.ts";

/** Whoever may have a sheet with his name: those whom "head.score" opens the gate for. */
export const NAMED_ROLES = ["unit-leader", "reform-office", "council-member", "council-chair"] as const;

/** The account of a name, where its holder may open a sheet in the evaluation. */
export async function accountFor(
  { database: { db } }: Pick<SignInContext, "database">,
  evaluationId: EvaluationId,
  signInName: string,
): Promise<string | undefined> {
  const account = await accountNamed(db, signInName);
  const people = await readPeople(db, evaluationId, NAMED_ROLES);
  return people.find(({ accountId }) => accountId === account?.id)?.accountId;
}

/** Schemes for heads of agencies, those that ship and those that an office brings, have ids that begin with this. */
const FOR_HEADS = "head-of-agency";

/** Lists in which somebody has a sheet or a part; who keeps lists hears what a new one can be opened with. */
export async function listHeads(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<Outcome<RouteReply<(typeof headRoutes)["list"]>>> {
  const editions = await editionsFor(context, evaluationId);
  if (!editions.ok) return editions;
  const reviews = [];
  for (const row of await readReviews(context.database.db, evaluationId)) {
    const list = await listOf(context, evaluationId, row);
    if (!list.ok) return list;
    const line = reviewLine(who, list.value);
    if (line.mayManage || line.decides || sheetsFor(who, list.value).length > 0) reviews.push(line);
  }
  const keeps = may(who.roles, "head.manage", { evaluation: evaluationId });
  const schemes = keeps ? (await listSchemes(context)).filter(({ id }) => id.startsWith(FOR_HEADS)) : [];
  return done({
    reviews,
    editions: keeps
      ? editions.value.filter(({ own }) => own).map(({ roundId, title }) => ({ roundId, title }))
      : [],
    schemes: schemes.map(({ hash, title, version }) => ({ hash, title, version })),
  });
}

export interface HeadsToOpen {
  readonly roundId: RoundId;
  readonly schemeHash: string;
  /** Percent, or "". */
  readonly quota: string;
  /** Sign-in name of the competent authority. */
  readonly authority: string;
}

/**
 * A heads' evaluation from a published edition of their units: number and fingerprint of the edition and the mean of
 * its units stand with it, so that a later correction changes nothing unseen.
 */
export async function openHeads(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { roundId, schemeHash, quota, authority }: HeadsToOpen,
): Promise<Outcome<{ reviewId: string }>> {
  const { database, clock, shelf } = context;
  const edition = await ownEdition(context, evaluationId, roundId);
  if (!edition.ok) return edition;
  const authorityId = await accountFor(context, evaluationId, authority);
  if (authorityId === undefined) return refused(fieldsWrong([fieldOf("authority", "account")]));
  const work = { evaluationId, action: "heads.open", object: roundId };
  return inEvaluation(context, who, work, async ({ db, note }) => {
    const item = (await takeFromShelf(db, shelf, schemeHash))
      ? indexItemOf(await schemeOf(db, schemeHash))
      : undefined;
    if (item === undefined) return refused(NO_INDEX_ITEM);
    const { number, published } = edition.value;
    const reviewId = newId(clock());
    await insertReview(db, {
      id: reviewId,
      evaluation_id: evaluationId,
      base_round_id: roundId,
      edition_number: number,
      edition_sha256: (await readFingerprints(database.db, roundId)).get(number) ?? "",
      scheme_hash: schemeHash,
      index_item: item.code,
      mean_index: meanOf(published)?.text ?? null,
      quota,
      authority_id: authorityId,
      opened_by: actorOf(who.signInName),
      opened_at: clock(),
    });
    note({ reviewId, edition: number, schemeHash, quota });
    return done({ reviewId });
  });
}

async function ownEdition(context: SignInContext, evaluationId: EvaluationId, roundId: RoundId) {
  const published = await publishedEdition(context, evaluationId, roundId);
  if (!published.ok) return published;
  const editions = await editionsFor(context, evaluationId);
  const number = editions.ok ? (editions.value.find((each) => each.roundId === roundId)?.number ?? 0) : 0;
  return done({ published: published.value, number });
}

/** The index of each unit of an edition as people read it: percent where the scheme ranks a share. */
export function indicesOf({ results, scheme }: Pick<PublishedEdition, "results" | "scheme">) {
  return new Map(
    results.rows.flatMap(({ unit, index }) =>
      index === undefined ? [] : [[unit, asRead(scheme, Exact.of(index))] as const],
    ),
  );
}

function asRead({ indexValue }: Scheme, index: Exact): Exact {
  return indexValue === "share" ? index.times(Exact.of(100)) : index;
}

function meanOf(published: PublishedEdition): Exact | undefined {
  const indices = [...indicesOf(published).values()];
  return indices.length === 0 ? undefined : Exact.sum(indices).over(Exact.of(indices.length));
}
