import type { UnitVersionId } from "@thang-diem/engine";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
type Row = Selectable<Tables["survey_response"]>;

export type ResponseRow = Omit<Row, "answers"> & { readonly answers: Readonly<Record<string, string>> };

/** @returns ids of those that are stored now; missing are those whose id is there already, also twice among these */
export async function insertResponses(
  db: Db,
  responses: readonly ResponseRow[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .insertInto("survey_response")
    .values(responses.map((row) => ({ ...row, answers: JSON.stringify(row.answers) })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
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
