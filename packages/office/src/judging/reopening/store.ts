import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Kysely, NotNull } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
type Row = Tables["result_reopening"];

export type Reopening = Pick<
  Row,
  | "id"
  | "scope"
  | "round_id"
  | "unit_version_id"
  | "item"
  | "fact"
  | "reason"
  | "reason_en"
  | "reopened_name"
  | "reopened_at"
  | "settled_at"
  | "opened_for"
  | "closes_at"
  | "closed_at"
>;

const REOPENING = [
  "id",
  "scope",
  "round_id",
  "unit_version_id",
  "item",
  "fact",
  "reason",
  "reason_en",
  "reopened_name",
  "reopened_at",
  "settled_at",
  "opened_for",
  "closes_at",
  "closed_at",
] as const;

/** Every re-opening of an evaluation, newest first. */
export async function readReopenings(db: Db, evaluationId: EvaluationId): Promise<Reopening[]> {
  return db
    .selectFrom("result_reopening")
    .select(REOPENING)
    .where("evaluation_id", "=", evaluationId)
    .orderBy("reopened_at", "desc")
    .execute();
}

export async function insertReopening(
  db: Db,
  row: Omit<Row, "settled_at" | "closed_at" | "closed_by" | "handed_in">,
): Promise<void> {
  await db
    .insertInto("result_reopening")
    .values({ ...row, settled_at: null, closed_at: null, closed_by: null, handed_in: null })
    .execute();
}

/** What a unit handed in when it closed its item: the facts, and the points that followed from them then. */
export interface HandedIn {
  readonly facts: Readonly<Record<string, string>>;
  readonly note: string;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points: string;
  readonly maximum: string;
}

/** An item of a unit, or a fact of the whole unit, that was opened again and is not settled. */
export interface Opening {
  readonly id: string;
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  /** "" for a fact of the whole unit. */
  readonly item: ItemCode;
  /** Its name, for a fact of the whole unit. */
  readonly fact: string | undefined;
  /** Who may write it; undefined where it was opened for the council alone. */
  readonly openedFor: "unit" | "lead" | "outside" | undefined;
  readonly closesAt: Date | undefined;
  readonly closedAt: Date | undefined;
  readonly forCouncil: boolean;
  readonly handedIn: HandedIn | undefined;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Openings that are not settled, the latest first: of an evaluation, a round, a unit, or one by its id. */
export async function readOpenings(
  db: Db,
  where: {
    readonly id?: string;
    readonly evaluationId?: EvaluationId;
    readonly roundId?: RoundId;
    readonly unitVersionId?: UnitVersionId;
    readonly item?: ItemCode;
  },
): Promise<Opening[]> {
  const { id, evaluationId, roundId, unitVersionId, item } = where;
  const rows = await db
    .selectFrom("result_reopening")
    .selectAll()
    .where("scope", "=", "item")
    .where("settled_at", "is", null)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .where((row) => (evaluationId === undefined ? row.lit(true) : row("evaluation_id", "=", evaluationId)))
    .where((row) => (roundId === undefined ? row.lit(true) : row("round_id", "=", roundId)))
    .where((row) =>
      unitVersionId === undefined ? row.lit(true) : row("unit_version_id", "=", unitVersionId),
    )
    .where((row) => (item === undefined ? row.lit(true) : row("item", "=", item)))
    .orderBy("reopened_at", "desc")
    .$narrowType<{ round_id: NotNull; unit_version_id: NotNull; item: NotNull }>()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    evaluationId: row.evaluation_id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    item: row.item,
    fact: row.fact ?? undefined,
    openedFor: row.opened_for ?? undefined,
    closesAt: row.closes_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    forCouncil: row.for_council !== false,
    handedIn: (row.handed_in as HandedIn | null) ?? undefined,
    reason: row.reason,
    by: row.reopened_name,
    at: row.reopened_at,
  }));
}

/** What units handed in for items that were opened again, in the order of time; settled or not. */
export async function readHandedIn(
  db: Db,
  roundId: RoundId,
): Promise<{ unitVersionId: UnitVersionId; item: ItemCode; at: Date; handedIn: HandedIn }[]> {
  const rows = await db
    .selectFrom("result_reopening")
    .select(["unit_version_id", "item", "closed_at", "handed_in"])
    .where("round_id", "=", roundId)
    .where("scope", "=", "item")
    .where("handed_in", "is not", null)
    .orderBy("closed_at")
    .execute();
  return rows.flatMap(({ unit_version_id: unitVersionId, item, closed_at: at, handed_in }) =>
    unitVersionId === null || item === null || at === null
      ? []
      : [{ unitVersionId, item, at, handedIn: handed_in as HandedIn }],
  );
}

/** What somebody may write at this moment: opened for them, not closed, its term not over. */
export async function openNow(
  db: Db,
  openedFor: "unit" | "lead" | "outside",
  now: Date,
  where: Parameters<typeof readOpenings>[1],
): Promise<Opening[]> {
  return (await readOpenings(db, where)).filter(
    (opening) =>
      opening.openedFor === openedFor &&
      opening.closedAt === undefined &&
      opening.closesAt !== undefined &&
      now < opening.closesAt,
  );
}

/** Nothing is written any more; what the council need not decide is settled. */
export async function closeOpening(
  db: Db,
  { id, forCouncil }: Pick<Opening, "id" | "forCouncil">,
  closed: { readonly by: string; readonly at: Date; readonly handedIn: HandedIn | undefined },
): Promise<void> {
  await db
    .updateTable("result_reopening")
    .set({
      closed_at: closed.at,
      closed_by: closed.by,
      ...(closed.handedIn && { handed_in: JSON.stringify(closed.handedIn) }),
      ...(!forCouncil && { settled_at: closed.at }),
    })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .execute();
}

export async function settleReopenedItem(
  db: Db,
  {
    roundId,
    unitVersionId,
    item,
  }: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId; readonly item: ItemCode },
  at: Date,
): Promise<void> {
  await db
    .updateTable("result_reopening")
    .set({ settled_at: at })
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where("settled_at", "is", null)
    .execute();
}

/** Corrections are settled when the corrected result is published; a whole result when it is approved again. */
export async function settleReopenings(
  db: Db,
  evaluationId: EvaluationId,
  scopes: readonly ("whole" | "correction")[],
  at: Date,
): Promise<void> {
  await db
    .updateTable("result_reopening")
    .set({ settled_at: at })
    .where("evaluation_id", "=", evaluationId)
    .where("scope", "in", scopes)
    .where("settled_at", "is", null)
    .execute();
}
