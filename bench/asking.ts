import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { questionnaireRoutes, surveyResultRoutes, surveyRoutes } from "@thang-diem/contract";
import { makeCodes } from "../packages/office/src/asking/surveys/index.ts";
import { setUpSurvey } from "../packages/office/src/asking/surveys/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../packages/office/src/preparing/evaluations/testing.ts";
import { startEmbedded } from "../packages/platform/src/db/index.ts";
import type { BenchRow } from "./rows.ts";

const QUESTIONS = 40;
const UNITS = 68;
const SECONDS = Number(process.env["THANG_DIEM_BENCH_SECONDS"] ?? 10);
/** ODK Central of August 2026, Node 24, PostgreSQL 15, a machine of this kind, the load generator beside it. */
const ODK_PER_S: ReadonlyMap<number, number> = new Map([
  [1, 80],
  [8, 132],
  [32, 167],
]);
const ANSWERS = 100_000;
const ESTIMATE_S_MAX = 2;
const LATE_MS_MAX = 50;

/** Forty-question responses by link, stored durably one by one; a hundred thousand of them estimated. */
export async function askingBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "td-asking-"));
  const server = await startEmbedded({ folder });
  const { user, password, host, port } = server.connection;
  const [name, secret, place] = [user ?? "", String(password ?? ""), host ?? ""].map(encodeURIComponent);
  process.env["DATABASE_URL"] = `postgresql://${name}:${secret}@${place}:${port}/postgres`;
  const communes = Array.from({ length: UNITS }, (_, at) => `Xã số ${at + 1}`);
  const evaluation = await openTestEvaluation({ communes });
  try {
    return [...(await storing(evaluation)), ...(await estimating(evaluation))];
  } finally {
    await evaluation.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Forty steps of one scale in four groups. */
function formText(): string {
  const group = (at: number) => [
    `| begin_group | g${at} | Phần ${at} | |`,
    ...Array.from(
      { length: QUESTIONS / 4 },
      (_, q) => `| select_one hl | q${at}_${q} | Câu ${at}.${q} | yes |`,
    ),
    "| end_group | | | |",
  ];
  const steps = [1, 2, 3, 4, 5].map((step) => `| hl | ${step} | Mức ${step} |`);
  return [
    "## survey",
    "| type | name | label | required |",
    ...[1, 2, 3, 4].flatMap(group),
    "## choices",
    "| list_name | name | label |",
    ...steps,
    "",
  ].join("\n");
}

const KEYS = [1, 2, 3, 4].flatMap((at) => Array.from({ length: QUESTIONS / 4 }, (_, q) => `q${at}_${q}`));

async function surveyOn(evaluation: TestEvaluation): Promise<string> {
  const { evaluationId } = evaluation;
  const bring = { evaluationId, fileName: "phieu.md", write: "yes" } as const;
  const office = evaluation.person("office");
  const { value } = await office.call(questionnaireRoutes.bring, bring, Buffer.from(formText()));
  const communes = evaluation.units.filter(({ roundId }) => roundId === evaluation.rounds.communes.id);
  return setUpSurvey(evaluation, value.versionId ?? "", {
    units: communes.map(({ unitVersionId }) => ({ unitVersionId, quota: 30, population: 0 })),
    minimumAnswers: 10,
  });
}

async function storing(evaluation: TestEvaluation): Promise<BenchRow[]> {
  const { workspace, evaluationId } = evaluation;
  const surveyId = await surveyOn(evaluation);
  await workspace.app.listen({ host: "0.0.0.0", port: 0 });
  const { port } = workspace.app.server.address() as AddressInfo;
  const office = await evaluation.person("office").signedIn();
  const unit = evaluation.unit("Xã số 1");
  const rows: BenchRow[] = [];
  for (const [connections, odk] of ODK_PER_S) {
    const wanted = { surveyId, units: [{ unitVersionId: unit.unitVersionId, count: 10_000 }] };
    const made = await makeCodes(workspace.context, office, evaluationId, wanted);
    if (!made.ok) throw new Error(made.problem.code);
    const codes = [...(made.value.units[0]?.codes ?? [])];
    const { stored, times, seconds } = await traffic(port, connections, codes);
    const sorted = times.toSorted((a, b) => a - b);
    rows.push(
      {
        name: `responses of ${QUESTIONS} answers stored over ${connections} connections (ODK Central: ${odk})`,
        value: stored / seconds,
        unit: "1/s",
      },
      { name: "… 99th percentile", value: sorted[Math.floor(sorted.length * 0.99)] ?? 0, unit: "ms" },
    );
  }
  return rows;
}

/** Over all rounds of traffic. */
let sent = 0;

/** So many browsers, each sending one form after the other; addresses change, as one may send so often. */
async function traffic(port: number, connections: number, codes: string[]) {
  const times: number[] = [];
  const begin = performance.now();
  const browser = async () => {
    let agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = 0; performance.now() - begin < SECONDS * 1_000; n += 1) {
      const code = codes.pop();
      if (code === undefined) return;
      if (n % 200 === 0) {
        agent.destroy();
        agent = new Agent({ keepAlive: true, maxSockets: 1 });
      }
      sent += 1;
      const address = `127.${1 + Math.floor(sent / 50_000)}.${Math.floor(sent / 200) % 250}.1`;
      const from = performance.now();
      const status = await send(port, agent, address, code);
      if (status !== 200) throw new Error(`a response was answered with ${status}`);
      times.push(performance.now() - from);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: connections }, browser));
  return { stored: times.length, times, seconds: (performance.now() - begin) / 1_000 };
}

function send(port: number, agent: Agent, localAddress: string, code: string): Promise<number> {
  const answers = Object.fromEntries(KEYS.map((key, at) => [key, String(1 + ((at * 7 + code.length) % 5))]));
  const body = new URLSearchParams({
    phieu: randomUUID(),
    "ngon-ngu": "default",
    trang: "",
    truoc: JSON.stringify(answers),
    lan: "{}",
    di: "send",
  }).toString();
  return new Promise((answered, failed) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        agent,
        localAddress,
        method: "POST",
        path: `/khao-sat/${code}`,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
        },
      },
      (reply) => {
        reply.resume();
        reply.on("end", () => answered(reply.statusCode ?? 0));
      },
    );
    call.on("error", failed);
    call.end(body);
  });
}

async function estimating(evaluation: TestEvaluation): Promise<BenchRow[]> {
  const { workspace, evaluationId } = evaluation;
  const office = evaluation.person("office");
  const surveyId = await surveyOn(evaluation);
  const client = await workspace.database.pool.connect();
  try {
    await client.query(
      `insert into survey_response (id, survey_id, questionnaire_version_id, unit_id, mode, language, answers, sha256)
       select gen_random_uuid(), s.id, s.questionnaire_version_id, 
         (u.units)[1 + i % cardinality(u.units)], 'link', 'vi',
         (select jsonb_object_agg(key, (1 + (hashtext(key || i) & 1023) % 5)::text)
            from unnest($2::text[]) key),
         encode(sha256(i::text::bytea), 'hex')
       from survey s, generate_series(1, ${ANSWERS}) i,
         (select array_agg(unit_id) as units from survey_unit where survey_id = $1) u
       where s.id = $1`,
      [surveyId, KEYS],
    );
    await client.query("analyze survey_response");
  } finally {
    client.release();
  }
  workspace.later(26 * 60);
  const closing = performance.now();
  await office.call(surveyRoutes.close, { evaluationId, surveyId }).then(({ value }) => value);
  const closed_s = (performance.now() - closing) / 1_000;
  // The thread is warm, as it is on a server that somebody works with.
  await office.call(surveyResultRoutes.estimate, { evaluationId, surveyId }).then(({ value }) => value);
  const late = monitorEventLoopDelay({ resolution: 5 });
  late.enable();
  const begin = performance.now();
  await office.call(surveyResultRoutes.estimate, { evaluationId, surveyId }).then(({ value }) => value);
  await office.call(surveyResultRoutes.read, { evaluationId, surveyId });
  const seconds = (performance.now() - begin) / 1_000;
  late.disable();
  const what = `${ANSWERS} responses × ${QUESTIONS} questions × ${UNITS} units`;
  return [
    { name: `${what}: closed`, value: closed_s, unit: "s" },
    { name: `${what}: from the database to the screen`, value: seconds, unit: "s", limit: ESTIMATE_S_MAX },
    { name: "… event loop late by, longest", value: late.max / 1e6 - 5, unit: "ms", limit: LATE_MS_MAX },
  ];
}
