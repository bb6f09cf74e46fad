import { questionnaireRoutes, surveyResultRoutes } from "@thang-diem/contract";
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { openSurvey, receiveResponse } from "../responses/index.ts";
import { makeCodes } from "../surveys/index.ts";
import { setUpSurvey, SMALL_FORM } from "../surveys/testing.ts";
import { closeNow } from "./testing.ts";

let evaluation: TestEvaluation;
beforeAll(async () => void (evaluation = await openTestEvaluation()));
afterAll(() => evaluation.close());

type Row = Record<string, unknown>;
async function query(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await evaluation.workspace.database.pool.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    client.release();
  }
}

/** What an attacker knows of each respondent: the link that was sent, when it was used, in which order. */
interface KnownPerson {
  readonly code: string;
  readonly hash: string;
  readonly responseId: string;
}

/** Forty people answer one after the other, each with an answer of their own. */
async function answered(): Promise<{ surveyId: string; people: KnownPerson[] }> {
  const { workspace, evaluationId } = evaluation;
  const { context } = workspace;
  const office = evaluation.person("office");
  const bring = { evaluationId, fileName: "phieu.md", write: "yes" } as const;
  const { versionId = "" } = (await office.call(questionnaireRoutes.bring, bring, Buffer.from(SMALL_FORM)))
    .value;
  const surveyId = await setUpSurvey(evaluation, versionId);
  const { unitVersionId } = evaluation.unit("Sở Nội vụ");
  const made = await makeCodes(context, await office.signedIn(), evaluationId, {
    surveyId,
    units: [{ unitVersionId, count: 40 }],
  });
  if (!made.ok) throw new Error(made.problem.code);
  const people: KnownPerson[] = [];
  for (const [at, code] of (made.value.units[0]?.codes ?? []).entries()) {
    workspace.later(1);
    const opened = await openSurvey(context, code);
    if (!opened.ok) throw new Error(opened.problem.code);
    const responseId = randomUUID();
    const answers = { p1: "5", p2: "4", k1: "3", y_kien: `ý kiến riêng ${at}` };
    const received = await receiveResponse(context, opened.value, { responseId, language: "vi", answers });
    if (!received.ok) throw new Error(received.problem.code);
    people.push({ code, responseId, hash: createHash("sha256").update(`survey code ${code}`).digest("hex") });
  }
  return { surveyId, people };
}

/** Every table of the database with its columns as text, the system's own among them. */
async function wholeDatabase(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = await query(
    "select table_name as name from information_schema.tables " +
      "where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables)
    found.set(
      String(name),
      await query(`select t.xmin::text as "#xmin", t.ctid::text as "#ctid", t.* from "${String(name)}" t`),
    );
  return found;
}

const textOf = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

test("after closing nothing in the whole database, its log included, joins an answer to a person", async () => {
  const { surveyId, people } = await answered();
  await closeNow(evaluation, surveyId);
  const { evaluationId } = evaluation;
  await evaluation.person("office").call(surveyResultRoutes.estimate, { evaluationId, surveyId });
  const database = await wholeDatabase();
  const responses = database.get("survey_response")?.filter((row) => row["survey_id"] === surveyId) ?? [];
  expect(responses).toHaveLength(40);

  // 1. No code, and no mark of one, stands anywhere.
  const everything = [...database].map(([name, rows]) => [name, JSON.stringify(rows)] as const);
  for (const { code, hash } of people)
    for (const [name, text] of everything)
      expect([name, text.includes(code) || text.includes(hash)]).toEqual([name, false]);

  // 2. The id of a response, its answers and their hash stand in its own row and nowhere else.
  for (const { responseId } of people)
    for (const [name, text] of everything)
      if (name !== "survey_response") expect([name, text.includes(responseId)]).toEqual([name, false]);
  for (const row of responses)
    for (const [name, text] of everything)
      if (name !== "survey_response")
        expect([name, text.includes(String(row["sha256"]))]).toEqual([name, false]);

  // 3. Every value that a response shares with another table is the same for all responses: it tells none from
  // another.
  for (const column of Object.keys(responses[0] ?? {})) {
    const values = new Set(responses.map((row) => textOf(row[column])));
    if (values.size === 1) continue;
    for (const [name, rows] of database) {
      if (name === "survey_response" || column === "#ctid") continue;
      for (const other of Object.keys(rows[0] ?? {}))
        expect([name, other, rows.some((row) => values.has(textOf(row[other])))]).toEqual([
          name,
          other,
          false,
        ]);
    }
  }

  // 4. One transaction wrote all rows, in the order of ids that are chance: neither says when a response came.
  expect(new Set(responses.map((row) => row["#xmin"])).size).toBe(1);
  const placed = await query("select id from survey_response where survey_id = $1 order by ctid", [surveyId]);
  const ids = placed.map(({ id }) => String(id));
  expect(ids).toEqual(ids.toSorted());
  expect(ids).not.toEqual(people.map(({ responseId }) => responseId));

  // 5. The lines of the log are alike but for their number, time and chain: n-th line and n-th row have nothing
  // in common.
  const lines = await query(
    "select action, object, actor, details, changes from audit_line where action = 'survey.receive' and object = $1",
    [surveyId],
  );
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(1);
});

test("while a survey runs, no column leads from a response to a code", async () => {
  const { surveyId, people } = await answered();
  const responses = JSON.stringify(
    await query("select * from survey_response where survey_id = $1", [surveyId]),
  );
  const codes = JSON.stringify(await query("select * from survey_code where survey_id = $1", [surveyId]));
  for (const { hash, responseId } of people) {
    expect(responses).not.toContain(hash);
    expect(codes).not.toContain(responseId);
  }
  const responded = await query(
    "select consent_id from survey_response where survey_id = $1 group by consent_id",
    [surveyId],
  );
  expect(responded).toHaveLength(1);
  expect(responded[0]?.["consent_id"]).not.toBeNull();
});
