import type { UnitVersionId } from "@thang-diem/engine";
import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, type Selectable, sql } from "kysely";

type Db = Kysely<Tables>;
export type FrameRow = Selectable<Tables["survey_frame"]>;
export type FramePersonRow = Selectable<Tables["survey_frame_person"]>;

/** A list takes the place of one that nobody was drawn from. */
export async function forgetUndrawnFrames(db: Db, surveyId: string): Promise<void> {
  const undrawn = db
    .selectFrom("survey_frame")
    .select("id")
    .where("survey_id", "=", surveyId)
    .where("drawn_at", "is", null);
  await db.deleteFrom("survey_frame_person").where("frame_id", "in", undrawn).execute();
  await db
    .deleteFrom("survey_frame")
    .where("survey_id", "=", surveyId)
    .where("drawn_at", "is", null)
    .execute();
}

export async function insertFrame(
  db: Db,
  row: Omit<FrameRow, "erased_at" | "plan" | "seed" | "frame_hash" | "algorithm" | "drawn_at">,
): Promise<void> {
  await db
    .insertInto("survey_frame")
    .values({
      ...row,
      erased_at: null,
      plan: null,
      seed: null,
      frame_hash: null,
      algorithm: null,
      drawn_at: null,
    })
    .execute();
}

export async function insertPeople(
  db: Db,
  rows: readonly Pick<FramePersonRow, "frame_id" | "place" | "unit_id" | "stratum" | "sealed">[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 2_000)
    await db
      .insertInto("survey_frame_person")
      .values(
        rows
          .slice(at, at + 2_000)
          .map((each) => ({ ...each, state: "frame" as const, turn: null, reason: null, assigned: null })),
      )
      .execute();
}

/** The list that stands: the drawn one, or the last. The date of erasing as it was written. */
export function readFrameOf(db: Db, surveyId: string): Promise<FrameRow | undefined> {
  return db
    .selectFrom("survey_frame")
    .selectAll()
    .select(sql<string>`to_char(erase_on, 'YYYY-MM-DD')`.as("erase_on"))
    .select(sql<string | null>`seed::text`.as("seed"))
    .where("survey_id", "=", surveyId)
    .orderBy("brought_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** @param lock others who change it wait until the transaction ends */
export function readFrame(
  db: Db,
  surveyId: string,
  frameId: string,
  lock = false,
): Promise<FrameRow | undefined> {
  return db
    .selectFrom("survey_frame")
    .selectAll()
    .select(sql<string | null>`seed::text`.as("seed"))
    .where("survey_id", "=", surveyId)
    .where("id", "=", frameId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Everybody with place and unit, in the order of the draw; no names. */
export async function framePlaces(
  db: Db,
  frameId: string,
): Promise<Pick<FramePersonRow, "place" | "unit_id" | "state" | "turn">[]> {
  return db
    .selectFrom("survey_frame_person")
    .select(["place", "unit_id", "state", "turn"])
    .where("frame_id", "=", frameId)
    .orderBy("place")
    .execute();
}

export interface UnitSample {
  readonly unit: UnitVersionId;
  readonly people: number;
  readonly asked: number;
  readonly unassigned: number;
  readonly replaced: number;
  readonly substitutesLeft: number;
}

export async function countByUnit(db: Db, frameId: string): Promise<UnitSample[]> {
  const { rows } = await sql<UnitSample>`
    select unit_id as unit, count(*)::int as people,
      count(*) filter (where state in ('drawn', 'called-in'))::int as asked,
      count(*) filter (where state in ('drawn', 'called-in') and assigned is null)::int as unassigned,
      count(*) filter (where state = 'replaced')::int as replaced,
      count(*) filter (where state = 'substitute')::int as "substitutesLeft"
    from survey_frame_person where frame_id = ${frameId} group by unit_id`.execute(db);
  return rows;
}

export async function putDraw(
  db: Db,
  frameId: string,
  draw: Pick<FrameRow, "seed" | "frame_hash" | "algorithm" | "drawn_at"> & { readonly plan: string },
): Promise<void> {
  await db.updateTable("survey_frame").set(draw).where("id", "=", frameId).execute();
}

/** Places of those who were drawn, and of substitutes with their turns. */
export async function markDrawn(
  db: Db,
  frameId: string,
  drawn: readonly number[],
  substitutes: readonly { readonly place: number; readonly turn: number }[],
): Promise<void> {
  await sql`
    update survey_frame_person set state = 'drawn'
    where frame_id = ${frameId} and place = any(${[...drawn]}::int[])`.execute(db);
  await sql`
    update survey_frame_person person set state = 'substitute', turn = given.turn
    from unnest(${substitutes.map(({ place }) => place)}::int[], ${substitutes.map(({ turn }) => turn)}::int[])
      as given (place, turn)
    where person.frame_id = ${frameId} and person.place = given.place`.execute(db);
}

export function samplePeople(db: Db, frameId: string, unit: UnitVersionId): Promise<FramePersonRow[]> {
  return db
    .selectFrom("survey_frame_person")
    .selectAll()
    .where("frame_id", "=", frameId)
    .where("unit_id", "=", unit)
    .where("state", "!=", "frame")
    .orderBy(sql`turn nulls first`)
    .orderBy("place")
    .execute();
}

/** Who is asked in these units and whom nobody has; locked. */
export function unassignedIn(
  db: Db,
  frameId: string,
  units: readonly UnitVersionId[],
): Promise<FramePersonRow[]> {
  return db
    .selectFrom("survey_frame_person")
    .selectAll()
    .where("frame_id", "=", frameId)
    .where("unit_id", "in", [...units])
    .where("state", "in", ["drawn", "called-in"])
    .where("assigned", "is", null)
    .orderBy("unit_id")
    .orderBy("place")
    .forUpdate()
    .execute();
}

export async function assignPeople(
  db: Db,
  frameId: string,
  given: readonly { readonly place: number; readonly assigned: string }[],
): Promise<void> {
  await sql`
    update survey_frame_person person set assigned = given.assigned
    from unnest(${given.map(({ place }) => place)}::int[], ${given.map(({ assigned }) => assigned)}::text[])
      as given (place, assigned)
    where person.frame_id = ${frameId} and person.place = given.place`.execute(db);
}

export function readPerson(db: Db, frameId: string, place: number): Promise<FramePersonRow | undefined> {
  return db
    .selectFrom("survey_frame_person")
    .selectAll()
    .where("frame_id", "=", frameId)
    .where("place", "=", place)
    .forUpdate()
    .executeTakeFirst();
}

/** The substitute of a unit whose turn comes next. */
export function nextSubstitute(
  db: Db,
  frameId: string,
  unit: UnitVersionId,
): Promise<FramePersonRow | undefined> {
  return db
    .selectFrom("survey_frame_person")
    .selectAll()
    .where("frame_id", "=", frameId)
    .where("unit_id", "=", unit)
    .where("state", "=", "substitute")
    .orderBy("turn")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function changePerson(
  db: Db,
  { frame_id, place }: Pick<FramePersonRow, "frame_id" | "place">,
  change: Partial<Pick<FramePersonRow, "state" | "reason" | "assigned">>,
): Promise<void> {
  await db
    .updateTable("survey_frame_person")
    .set(change)
    .where("frame_id", "=", frame_id)
    .where("place", "=", place)
    .execute();
}

/** Names, telephones and addresses go; places, units and states stay. @returns of how many people */
export async function erasePeople(db: Db, frameId: string, at: Date): Promise<number> {
  const gone = await db
    .updateTable("survey_frame_person")
    .set({ sealed: "" })
    .where("frame_id", "=", frameId)
    .where("sealed", "!=", "")
    .executeTakeFirst();
  await db.updateTable("survey_frame").set({ erased_at: at }).where("id", "=", frameId).execute();
  return Number(gone.numUpdatedRows);
}

/** Lists whose date has come, with the evaluation that they belong to. */
export async function framesToErase(
  db: Db,
  today: string,
): Promise<{ readonly id: string; readonly surveyId: string }[]> {
  const { rows } = await sql<{ id: string; surveyId: string }>`
    select id, survey_id as "surveyId" from survey_frame
    where erased_at is null and erase_on <= ${today}::date`.execute(db);
  return rows;
}
