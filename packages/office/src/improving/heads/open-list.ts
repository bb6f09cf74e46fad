import { Exact, type Bilingual, type EvaluationId, type Scheme } from "@thang-diem/engine";
import type { HeadColumn } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import { editionsFor } from "../losses/index.ts";
import { type ReviewState, sentOf } from "./access.ts";
import { NO_LIST } from "./problems.ts";
import { type HeadBasis, type HeadOfUnit, type HeadScores, scoreHeads, withTopQuota } from "./score.ts";
import {
  type DecisionRow,
  type NamedAccount,
  type PartRow,
  type PetitionRow,
  readAccounts,
  readDecisions,
  readParts,
  readPetitions,
  readReview,
  readSheets,
  type ReviewRow,
  type SheetRow,
} from "./store.ts";

/** A head as a decision keeps him. */
export interface DecidedLine {
  readonly sheetId: string;
  readonly unitName: string;
  readonly name: string;
  readonly position: string;
  readonly index: string;
  readonly points: Readonly<Record<HeadColumn, string>>;
  readonly class: Bilingual;
  readonly reason: Bilingual;
}

/** A list of heads with everything that stands in it, for those who may see some of it. */
export interface HeadList {
  readonly row: ReviewRow;
  readonly title: Bilingual;
  readonly year: number;
  /** A correction of the edition stands since. */
  readonly corrected: boolean;
  readonly state: ReviewState;
  readonly basis: HeadBasis;
  /** The authority has judged everybody: only then the quota can be counted. */
  readonly whole: boolean;
  readonly sheets: readonly SheetRow[];
  readonly partsOf: (sheetId: string) => readonly PartRow[];
  readonly petitionsOf: (sheetId: string) => readonly PetitionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly scores: ReadonlyMap<string, HeadScores>;
  readonly person: (accountId: string) => NamedAccount;
}

type Context = Pick<SignInContext, "database" | "clock">;

export async function openList(
  context: Context,
  evaluationId: EvaluationId,
  reviewId: string,
): Promise<Outcome<HeadList>> {
  const row = await readReview(context.database.db, evaluationId, reviewId);
  return row === undefined ? refused(NO_LIST) : listOf(context, evaluationId, row);
}

/** @param row as it stands in the transaction that changes it */
export async function listOf(
  context: Context,
  evaluationId: EvaluationId,
  row: ReviewRow,
  db = context.database.db,
): Promise<Outcome<HeadList>> {
  const editions = await editionsFor(context, evaluationId);
  if (!editions.ok) return editions;
  const edition = editions.value.find(({ roundId }) => roundId === row.base_round_id);
  const sheets = await readSheets(db, [row.id]);
  const ids = sheets.map(({ id }) => id);
  const parts = Map.groupBy(await readParts(db, ids), ({ sheet_id }) => sheet_id);
  const petitions = Map.groupBy(await readPetitions(db, ids), ({ sheet_id }) => sheet_id);
  const decisions = await readDecisions(db, [row.id]);
  const people = await readAccounts(db, [
    row.authority_id,
    ...sheets.flatMap(({ head_id, manager_id }) => [head_id, manager_id]),
  ]);
  const partsOf = (sheetId: string) => parts.get(sheetId) ?? [];
  const whole = sheets.every(({ id }) => sentOf(partsOf(id)).includes("authority"));
  const basis = basisOf(row, await schemeOf(context.database.db, row.scheme_hash), whole);
  return done({
    row,
    title: edition?.title ?? { vi: "", en: "" },
    year: edition?.year ?? 0,
    corrected: (edition?.number ?? 0) > row.edition_number,
    state: stateOf(row, decisions),
    basis,
    whole,
    sheets,
    partsOf,
    petitionsOf: (sheetId) => petitions.get(sheetId) ?? [],
    decisions,
    scores: scoreHeads(
      basis,
      sheets.map((sheet) => headOf(sheet, partsOf(sheet.id).filter(isCounted))),
    ),
    person: (id) => people.get(id) ?? { id, name: "", signInName: "" },
  });
}

function basisOf({ index_item, mean_index, quota }: ReviewRow, scheme: Scheme, whole: boolean): HeadBasis {
  return {
    scheme: whole ? withTopQuota(scheme, quota) : scheme,
    indexItem: index_item,
    mean: mean_index === null ? undefined : Exact.of(mean_index),
  };
}

export function headOf({ id, group_code, unit_index }: SheetRow, parts: readonly PartRow[]): HeadOfUnit {
  return {
    id,
    group: group_code,
    index: unit_index === null ? undefined : Exact.of(unit_index),
    parts: Object.fromEntries(parts.map(({ part, typed }) => [part, typed])),
  };
}

function stateOf({ proposed_for }: ReviewRow, decisions: readonly DecisionRow[]): ReviewState {
  if (proposed_for === null) return "open";
  return decisions.length >= proposed_for ? "decided" : "proposed";
}

/** Figures count once they are confirmed; a column's draft is seen by its writer alone. */
function isCounted({ part, sent_at }: PartRow): boolean {
  return part !== "confirmed" || sent_at !== null;
}

/** What the last decision says of a head; nothing before there is one. */
export function decidedLine(
  { decisions }: Pick<HeadList, "decisions">,
  sheetId: string,
): DecidedLine | undefined {
  const lines = decisions.at(-1)?.lines as readonly DecidedLine[] | undefined;
  return lines?.find((line) => line.sheetId === sheetId);
}
