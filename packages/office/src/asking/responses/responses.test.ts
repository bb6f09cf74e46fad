import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenResponse } from "@thang-diem/presentation/interview-pages";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { closeSurvey, keepQuestionnaire } from "../surveys/index.ts";
import { askedSurvey } from "../surveys/testing.ts";
import { openSurvey, readResponses, receiveResponse } from "./index.ts";

const SHIPPED = join(import.meta.dirname, "../../../../../data/questionnaires");
const SHORT = `## survey
| type | name | label::Tiếng Việt (vi) | label::English (en) | required | relevant | constraint | constraint_message::Tiếng Việt (vi) | constraint_message::English (en) |
| select_one yn | used | Đã dùng? | Used? | yes | | | | |
| integer | age | Tuổi <b> | Age <b> | yes | \${used} = 'yes' | . >= 18 | Từ 18 tuổi | From 18 |
| begin_repeat | member | Người | Person | | | | | |
| text | name | Tên | Name | | | | | |
| end_repeat | | | | | | | | |
## choices
| list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| yn | yes | Có | Yes |
| yn | no | Không | No |
`;

let evaluation: TestEvaluation;
let office: SignedIn;
beforeAll(async () => {
  evaluation = await openTestEvaluation();
  office = await evaluation.person("office").signedIn();
});
afterAll(() => evaluation.close());

function got<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const surveyOf = (text: string, count = 3) => askedSurvey(evaluation, text, count);

async function sendBy(code: string, given: GivenResponse) {
  const { context } = evaluation.workspace;
  return receiveResponse(context, got(await openSurvey(context, code)), given);
}
const response = (n: number, answers: Record<string, string> = { used: "no" }): GivenResponse => ({
  responseId: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  language: "vi",
  answers,
});
async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = await evaluation.workspace.database.pool.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    client.release();
  }
}

describe("a response is stored once", () => {
  test("however often it is sent, and the code is spent with it", async () => {
    const { surveyId, codes, unitVersionId } = await surveyOf(SHORT);
    const [code = ""] = codes;
    const first = got(await sendBy(code, response(1)));
    expect(first).toMatchObject({ isRepeated: false });
    expect(got(await sendBy(code.toUpperCase(), response(1)))).toEqual({ ...first, isRepeated: true });
    expect(await sendBy(code, response(2))).toMatchObject({
      ok: false,
      problem: { code: "survey.code-spent" },
    });
    expect(await sendBy(code, response(1, { used: "yes", age: "20" }))).toMatchObject({
      ok: false,
      problem: { code: "survey.response-differs" },
    });
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toEqual([
      { unitVersionId, answers: { used: "no" } },
    ]);
  });

  test("sent twenty times at once by one code it stands there once, all with the same receipt", async () => {
    const { surveyId, codes } = await surveyOf(SHORT);
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendBy(codes[0] ?? "", response(10))));
    const receipts = sent.map((each) => got(each));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(receipts.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toHaveLength(1);
  });

  test("twenty different ones at once by one code: one is stored, the others hear that the code is spent", async () => {
    const { surveyId, codes } = await surveyOf(SHORT);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, at) => sendBy(codes[0] ?? "", response(100 + at))),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toHaveLength(1);
  });

  test("many at once are written together; one whose code is spent, or that came before, harms no other", async () => {
    const { surveyId, codes } = await surveyOf(SHORT, 12);
    const { context } = evaluation.workspace;
    const opened = await Promise.all(codes.map(async (code) => got(await openSurvey(context, code))));
    const [first] = opened;
    if (first === undefined) throw new Error("no code");
    got(await receiveResponse(context, first, response(200)));
    const burst = (from: number) =>
      Promise.all(
        opened
          .slice(from, from + 6)
          .map((each, n) => receiveResponse(context, each, response(200 + from + n))),
      );
    expect((await burst(6)).map((each) => got(each).isRepeated)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
    const [again, ...others] = await burst(0);
    expect(again).toMatchObject({ ok: true, value: { isRepeated: true } });
    expect(others.map((each) => got(each).isRepeated)).toEqual([false, false, false, false, false]);
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toHaveLength(12);
    const lines = await rows(
      `select details ->> 'responses' as n from audit_line where chain = 'survey ${surveyId}' order by number`,
    );
    expect(lines.slice(0, 3).map(({ n }) => n)).toEqual([null, null, "5"]);
    // Twelve, and the one that came again.
    expect(lines.reduce((sum, { n }) => sum + Number(n ?? 1), 0)).toBe(13);
  });

  test("what may not stand is refused with everything that is wrong, and the code is not spent", async () => {
    const { surveyId, codes } = await surveyOf(SHORT);
    const wrong = { used: "yes", age: "9", nix: "1", "member[2]/name": "An", "member[9]/nix": "x" };
    expect(await sendBy(codes[0] ?? "", response(30, wrong))).toMatchObject({
      ok: false,
      faults: [
        { path: "nix", code: "no-such-question" },
        { path: "member[9]/nix", code: "no-such-question" },
        { path: "age", code: "constraint", message: "Từ 18 tuổi" },
      ],
    });
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toEqual([]);
    expect((await sendBy(codes[0] ?? "", response(31))).ok).toBe(true);
  });
});

describe("codes and minutes", () => {
  test("a forged code opens nothing; a code stands in the database as its hash alone", async () => {
    const { codes, surveyId } = await surveyOf(SHORT);
    const { context } = evaluation.workspace;
    for (const code of ["", "x", "23456789abcdefghjkmn", "'; drop table survey; --", "x".repeat(10_000)])
      expect(await openSurvey(context, code)).toMatchObject({
        ok: false,
        problem: { code: "survey.code-unknown" },
      });
    expect(
      JSON.stringify(await rows(`select * from survey_code where survey_id = '${surveyId}'`)),
    ).not.toContain(codes[0]);
  });

  test("closing deletes every code; nothing in tables or log leads from an answer to a code", async () => {
    const { workspace, evaluationId } = evaluation;
    const { codes, surveyId } = await surveyOf(SHORT, 5);
    got(await sendBy(codes[0] ?? "", response(40)));
    expect(await closeSurvey(workspace.context, office, evaluationId, surveyId)).toMatchObject({
      ok: false,
      problem: { code: "survey.still-running" },
    });
    workspace.later(24 * 60 + 10);
    got(await sendBy(codes[1] ?? "", response(41)));
    workspace.later(30);
    expect(await openSurvey(workspace.context, codes[2] ?? "")).toMatchObject({
      problem: { code: "survey.over" },
    });
    expect(await closeSurvey(workspace.context, office, evaluationId, surveyId)).toEqual({
      ok: true,
      value: { codes: 5, spent: 2, responses: 2 },
    });
    expect(await rows(`select * from survey_code where survey_id = '${surveyId}'`)).toEqual([]);
    expect(await openSurvey(workspace.context, codes[0] ?? "")).toMatchObject({
      problem: { code: "survey.code-unknown" },
    });
    const lines = await rows(
      `select details, changes from audit_line where action = 'survey.receive' and object = '${surveyId}'`,
    );
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(1);
    const columns = await rows(
      "select column_name from information_schema.columns where table_name = 'survey_response' and " +
        "data_type like '%time%'",
    );
    expect(columns).toEqual([]);
  });

  test("only survey staff and the office set up surveys, of that evaluation's own questionnaires", async () => {
    const { context } = evaluation.workspace;
    const clerk = await evaluation.person("clerk Sở Nội vụ").signedIn();
    const file = { input: new TextEncoder().encode(SHORT), fileName: "phieu.md" };
    expect(await keepQuestionnaire(context, clerk, evaluation.evaluationId, file)).toMatchObject({
      ok: false,
      problem: { code: "survey.not-yours" },
    });
    const broken = {
      input: new TextEncoder().encode("## survey\n| type | name |\n| nix | a |\n"),
      fileName: "x.md",
    };
    expect(got(await keepQuestionnaire(context, office, evaluation.evaluationId, broken))).toMatchObject({
      findings: [{ code: "type-unknown" }],
    });
    const one = await surveyOf(SHORT);
    expect((await surveyOf(SHORT)).versionId).toBe(one.versionId);
  });
});

describe("the respondent's pages", () => {
  const get = async (url: string) => evaluation.workspace.app.inject({ method: "GET", url });
  const post = async (url: string, fields: Record<string, string | string[]>) =>
    evaluation.workspace.app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((each): [string, string] => [name, each]),
        ),
      ).toString(),
    });
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
        ([, name = "", value = ""]) => [
          name,
          value.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
        ],
      ),
    );

  test("a form is answered page by page without script, with faults beside the question, and sent once", async () => {
    const { codes, surveyId } = await surveyOf(SHORT);
    const url = `/khao-sat/${codes[0]}`;
    let page = await get(`${url}?ngon-ngu=en`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain("<script>");
    expect(page.headers["referrer-policy"]).toBe("same-origin");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain("Used?");
    page = await post(url, { ...hidden(page.body), di: "next" });
    expect(page.body).toContain("This question needs an answer.");
    page = await post(url, { ...hidden(page.body), di: "next", "q:used": "yes" });
    expect(page.body).toContain("Age &lt;b&gt;");
    page = await post(url, { ...hidden(page.body), di: "next", "q:age": "nine" });
    expect(page.body).toContain("Write a number");
    expect(page.body).toContain('value="nine"');
    page = await post(url, { ...hidden(page.body), di: "next", "q:age": "17" });
    expect(page.body).toContain("From 18");
    page = await post(url, { ...hidden(page.body), di: "next", "q:age": "18" });
    page = await post(url, { ...hidden(page.body), di: "next", "q:member[1]/name": "An" });
    page = await post(url, { ...hidden(page.body), di: "more" });
    page = await post(url, { ...hidden(page.body), di: "next", "q:member[2]/name": "Bình" });
    page = await post(url, { ...hidden(page.body), di: "next" });
    expect(page.body).toContain("You have answered everything.");
    const last = hidden(page.body);
    page = await post(url, { ...last, di: "send" });
    expect(page.body).toContain("Your form was received.");
    const again = await post(url, { ...last, di: "send" });
    expect(again.body).toBe(page.body);
    expect(await readResponses(evaluation.workspace.database.db, surveyId)).toMatchObject([
      { answers: { used: "yes", age: "18", "member[1]/name": "An", "member[2]/name": "Bình" } },
    ]);
  });

  test("every page of the shipped questionnaires has at most 60 kB, compressed", async () => {
    for (const name of [
      "hai-long-nguoi-dan",
      "lanh-dao-danh-gia",
      "doanh-nghiep-danh-gia",
      "cuoi-ho-so",
      "quan-tri-cap-xa",
    ]) {
      const { codes } = await surveyOf(readFileSync(join(SHIPPED, `${name}.md`), "utf8"));
      const url = `/khao-sat/${codes[0]}`;
      let page = await get(url);
      for (let n = 0; n < 12 && page.statusCode === 200; n += 1) {
        expect(gzipSync(page.body).length).toBeLessThan(60_000);
        page = await post(url, { ...hidden(page.body), di: "next" });
      }
    }
  });

  test("what is sent crookedly gets a clear page, never a fault of the server", async () => {
    const { codes } = await surveyOf(SHORT);
    const url = `/khao-sat/${codes[0]}`;
    const first = hidden((await get(url)).body);
    const crooked: Record<string, string>[] = [
      {},
      { ...first, di: "fly" },
      { ...first, truoc: "[1]", di: "next" },
      { ...first, truoc: '{"used":{"a":1},"__proto__":"x"}', di: "next" },
      { ...first, truoc: '{"member[499]/name":"x"}', di: "send" },
      { ...first, trang: "../../etc", di: "next" },
      { ...first, phieu: "'; select 1", di: "send" },
      { ...first, "q:used": "x".repeat(20_000), di: "next" },
    ];
    for (const fields of crooked) expect((await post(url, fields)).statusCode).toBeLessThan(500);
    expect((await get("/khao-sat/nobody")).statusCode).toBe(404);
    expect((await post(url, { ...first, truoc: "x".repeat(300_000) })).statusCode).toBe(413);
  });
});
