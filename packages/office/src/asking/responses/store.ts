import type { UnitVersionId } from "@thang-diem/engine";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
type Row = Selectable<Tables["survey_response"]>;

/** False when a response of that id is there already. */
export async function insertResponse(
  db: Db,
  row: Omit<Row, "answers"> & { readonly answers: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("survey_response")
    .values({ ...row, answers: JSON.stringify(row.answers) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function readResponse(
  db: Db,
  id: string,
): Promise<Pick<Row, "survey_id" | "sha256"> | undefined> {
  return db
    .selectFrom("survey_response")
    .select(["survey_id", "sha256"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Answers of a closed survey, by unit; in the order of their ids, which are chance. */
export async function readResponses(
  db: Db,
  surveyId: string,
): Promise<
  readonly { readonly unitVersionId: UnitVersionId; readonly answers: Readonly<Record<string, string>> }[]
> {
  const rows = await db
    .selectFrom("survey_response")
    .select(["unit_id", "answers"])
    .where("survey_id", "=", surveyId)
    .orderBy("id")
    .execute();
  return rows.map(({ unit_id, answers }) => ({
    unitVersionId: unit_id,
    answers: answers as Readonly<Record<string, string>>,
  }));
}
