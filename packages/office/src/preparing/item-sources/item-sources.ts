import { namesOf } from "../../people/account-records/index.ts";
import { fieldFault, type ItemSource, type itemSourceRoutes, type RouteReply } from "@thang-diem/contract";
import type { EvaluationId, Item, ItemCode, RoundId } from "@thang-diem/engine";
import {
  inEvaluation,
  putLead,
  readEvaluation,
  readRoundsOf,
  type RoundOfEvaluation,
  schemeOf,
} from "../evaluations/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { announce } from "../../people/notices/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import {
  addChange,
  lockRound,
  putOutsideSource,
  readChanges,
  readOrganisations,
  readSources,
  staffedAgencies,
} from "./store.ts";

/**
 * The items of an evaluation whose figures do not come from the units,
 * and who answers for each; those that nobody answers for come first.
 */
export async function listItemSources(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
): Promise<Outcome<RouteReply<typeof itemSourceRoutes.list>>> {
  const rounds = await readRoundsOf(db, evaluationId);
  if (rounds.length === 0) return refused(NO_ROUND);
  const ids = rounds.map(({ id }) => id);
  const [sources, changes, organisations, staffed] = await Promise.all([
    readSources(db, ids),
    readChanges(db, ids),
    readOrganisations(db),
    staffedAgencies(db, evaluationId),
  ]);
  const named = new Map(
    sources.map(({ roundId, item, organisationId }) => [`${roundId} ${item}`, organisationId]),
  );
  const personOf = await namesOf(
    db,
    changes.map(({ changed_by }) => changed_by),
  );
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const items: ItemSource[] = [];
  for (const round of rounds) {
    for (const { code, title, source } of sourcedItems([
      ...(await schemeOf(db, round.schemeHash)).items.values(),
    ])) {
      const organisationId = named.get(`${round.id} ${code}`) ?? "";
      items.push({
        roundId: round.id,
        item: code,
        title,
        kind: kindOf(source),
        ...(source?.from && { schemeSays: source.from }),
        organisationId,
        organisationName: nameOf.get(organisationId) ?? "",
        staffed: staffed.has(organisationId),
      });
    }
  }
  return done({
    rounds: rounds.map(({ id, title }) => ({ roundId: id, title })),
    items: [
      ...items.filter(({ organisationId }) => organisationId === ""),
      ...items.filter(({ organisationId }) => organisationId !== ""),
    ],
    changes: changes.map((row) => ({
      id: row.id,
      roundId: row.round_id,
      item: row.item,
      before: nameOf.get(row.organisation_before ?? "") ?? "",
      after: nameOf.get(row.organisation_id) ?? "",
      reason: row.reason,
      by: personOf(row.changed_by),
      at: row.changed_at.toISOString(),
    })),
    organisations,
  });
}

export interface SourceToName {
  readonly roundId: RoundId;
  readonly item: ItemCode;
  readonly organisationId: string;
  /** Who stood there on the screen. */
  readonly seen: string;
  readonly reason: string;
}

/**
 * Names the agency that answers for an item, or another one, while
 * the evaluation is open. Figures that the former entered stay.
 */
export async function nameSource(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { roundId, item: code, organisationId, seen, reason }: SourceToName,
): Promise<Outcome<{ done: true }>> {
  const {
    database: { db },
    clock,
  } = context;
  const evaluation = await readEvaluation(context, evaluationId);
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (!evaluation.ok || round === undefined) return refused(NO_ROUND);
  if (evaluation.value.status !== "open") return refused(NOT_OPEN);
  const item = sourcedItems([...(await schemeOf(db, round.schemeHash)).items.values()]).find(
    (each) => each.code === code,
  );
  const known = (await readOrganisations(db)).some(({ id }) => id === organisationId);
  if (item === undefined || !known)
    return refused(
      fieldsWrong([
        ...(item === undefined ? [fieldFault("item", "item-missing")] : []),
        ...(known ? [] : [fieldFault("organisationId", "organisation-unknown")]),
      ]),
    );
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "item-source.name", object: `${roundId} ${code}` },
    async (transaction): Promise<Outcome<{ done: true }>> => {
      await lockRound(transaction.db, roundId);
      const standing = (await readSources(transaction.db, [roundId])).find((each) => each.item === code);
      const before = standing?.organisationId ?? "";
      if (before === organisationId) return done({ done: true });
      if (before !== seen) return refused(CHANGED_MEANWHILE);
      await putSource(transaction, who, clock(), {
        evaluationId,
        round,
        item,
        organisationId,
        before,
        reason,
      });
      return done({ done: true });
    },
  );
}

interface NewSource {
  readonly evaluationId: EvaluationId;
  readonly round: RoundOfEvaluation;
  readonly item: Item;
  readonly organisationId: string;
  /** "" when nobody was named. */
  readonly before: string;
  readonly reason: string;
}

/** The name where it counts, the change on the list, and word to both agencies. */
async function putSource(
  transaction: AuditedTransaction,
  who: SignedIn,
  at: Date,
  { evaluationId, round, item: { code, source }, organisationId, before, reason }: NewSource,
): Promise<void> {
  const { db, note } = transaction;
  const isLead = kindOf(source) === "lead";
  const row = { round_id: round.id, item: code, organisation_id: organisationId };
  await (isLead ? putLead : putOutsideSource)(db, row);
  const id = newId(at);
  await addChange(db, {
    ...row,
    id,
    organisation_before: before === "" ? null : before,
    reason,
    changed_by: actorOf(who.signInName),
    changed_at: at,
  });
  const change = { changeId: id, item: code, organisationId, before, reason };
  await announce(
    transaction,
    isLead ? EVENTS.leadNamed : EVENTS.outsideSourceNamed,
    { evaluationId, roundId: round.id, roundTitle: round.title, ...change },
    { at, by: who.accountId },
  );
  note({ item: code, from: before, to: organisationId, reason });
}

/** In the order of the scheme. */
function sourcedItems(items: readonly Item[]): Item[] {
  return items.filter(
    ({ children, source }) => children.length === 0 && source !== undefined && source.kind !== "self",
  );
}

function kindOf(source: Item["source"]): ItemSource["kind"] {
  return source === undefined || source.kind === "self" ? "lead" : source.kind;
}

const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
const NOT_OPEN: Problem = {
  code: "evaluation-not-open",
  message: {
    vi: "Chỉ đổi cơ quan chủ trì khi kỳ đánh giá đang mở.",
    en: "Lead agencies are changed only while the evaluation is open.",
  },
};
const CHANGED_MEANWHILE: Problem = {
  code: "changed-meanwhile",
  message: {
    vi: "Người khác vừa đổi cơ quan của tiêu chí này. Xem lại rồi chọn.",
    en: "Somebody else has just named another agency for this item. Look again, then choose.",
  },
};
