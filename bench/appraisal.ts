import { appraisalRoutes, dutyRoutes } from "../packages/contract/src/index.ts";
import { openTestEvaluation, shippedScheme } from "../packages/office/src/preparing/evaluations/testing.ts";
import {
  draftEvaluation,
  openEvaluation,
  readUnitsOf,
  type RoundInEvaluation,
  type UnitOfEvaluation,
} from "../packages/office/src/preparing/evaluations/index.ts";
import { findAll, standingFindings } from "../packages/office/src/judging/appraisal/index.ts";
import { findUnequal } from "../packages/office/src/judging/findings-review/index.ts";
import { type AuditedTransaction, command } from "../packages/platform/src/command/index.ts";
import { keyOf } from "../packages/office/src/judging/self-assessment/index.ts";
import { call, medianOf } from "./calls.ts";
import type { BenchRow } from "./rows.ts";

/** Communes of the whole country from July 2025. */
const UNITS = 3_321;
/**
 * Items of the sample scheme that are signed for each unit: what is measured is one of them, the others are ballast.
 */
const ITEMS = ["1.1.1", "1.1.3", "1.2.1", "1.3.2", "1.7"];
const ITEM = "1.1.3";
const BATCH = 500;
const RUNS = 15;
const LIST_MS_MAX = 100;

/** One item over all communes of the country, findings by the batch and the oversight, on the embedded database. */
export async function appraisalBench(): Promise<BenchRow[]> {
  const round = await openTestEvaluation();
  try {
    const { context } = round.workspace;
    const office = await round.person("office").signedIn();
    const appraiser = await round.person("appraiser1").signedIn();
    const { evaluationId, roundId, units } = await fill(round, office);
    await round.person("appraiser1").call(dutyRoutes.state, { evaluationId });
    const page = async (name: string, read: () => Promise<unknown>) => ({
      name: `${name}, server time`,
      value: await medianOf(read),
      unit: "ms",
      limit: LIST_MS_MAX,
    });
    const asked = round.person("appraiser1");
    const slice = (from: number) =>
      call(round, asked, appraisalRoutes.overUnits, { evaluationId, roundId, item: ITEM, from });
    const rows: BenchRow[] = [
      await page(`queue of an appraiser of every item over ${UNITS} units`, () =>
        call(round, asked, appraisalRoutes.queue, { evaluationId }),
      ),
    ];
    rows.push(await page(`one item over ${UNITS} units, first 500, nothing judged`, () => slice(0)));
    const accepted = units.map((unit, index) => acceptance(unit, index));
    const accept = (from: number) =>
      findAll(context, appraiser, evaluationId, accepted.slice(from, from + BATCH));
    const begin = performance.now();
    await accept(0);
    rows.push({ name: `accepting ${BATCH} claims at once`, value: performance.now() - begin, unit: "ms" });
    for (let from = BATCH; from < UNITS; from += BATCH) await accept(from);
    rows.push(
      await page(`one item over ${UNITS} units, first 500, all judged`, () => slice(0)),
      await page("… the last 321", () => slice(3_000)),
    );
    const ofUnit = { evaluationId, roundId, unitId: units[0]?.unitId ?? "" };
    rows.push(
      await page("one unit through all items", () =>
        call(round, asked, appraisalRoutes.throughItems, ofUnit),
      ),
      {
        name: "what stands for one item",
        value: await quickest(() => standingFindings(context.database.db, { roundId, item: ITEM })),
        unit: "ms",
        limit: LIST_MS_MAX,
      },
      {
        name: "signs of unequal treatment over the round",
        value: await quickest(() => findUnequal(context, evaluationId)),
        unit: "ms",
      },
    );
    return rows;
  } finally {
    await round.close();
  }
}

function acceptance({ roundId, unitId }: UnitOfEvaluation, index: number) {
  return {
    id: `019a0000-0000-7000-8000-${String(index).padStart(12, "0")}`,
    roundId,
    unitId,
    item: ITEM,
    seen: "none" as const,
    verdict: "accepted" as const,
    facts: {},
    reason: "",
  };
}

const DAY = 86_400_000;

type TestEvaluation = Awaited<ReturnType<typeof openTestEvaluation>>;

/** An evaluation of all communes with signed claims, some facts shared by many. */
async function fill(round: TestEvaluation, office: Parameters<typeof draftEvaluation>[1]) {
  const { context, database } = round.workspace;
  const start = round.workspace.now().getTime();
  const title = { vi: "Kỳ đo tốc độ", en: "Speed" };
  const officeId = round.unit("Sở Nội vụ").organisationId;
  const head = { title, year: 2026, topUnit: "VN", officeId, sample: true, plan: {} };
  const evaluationId = await draftEvaluation(context, office, head);
  const phases = [
    { kind: "self-assessment" as const, opensAt: new Date(start - 2 * DAY), closesAt: new Date(start - DAY) },
    { kind: "appraisal" as const, opensAt: new Date(start - DAY), closesAt: new Date(start + 60 * DAY) },
  ];
  await openEvaluation(context, office, evaluationId, {
    ...head,
    phases,
    rounds: [roundOfCountry(round, title)],
  });
  const units = await readUnitsOf(database.db, { evaluationId });
  const [first] = units;
  if (first === undefined) throw new Error("the round has no units");
  const line = { actor: "bench", action: "bench.fill", object: evaluationId };
  const hash = round.rounds.communes.schemeHash;
  for (let from = 0; from < units.length; from += 400)
    await command(database, line, ({ db }) =>
      sign(db, units.slice(from, from + 400), from, hash, new Date(start - 1.5 * DAY)),
    );
  return { evaluationId, roundId: first.roundId, units };
}

function roundOfCountry(round: TestEvaluation, title: { vi: string; en: string }): RoundInEvaluation {
  const units = Array.from({ length: UNITS }, (_, i) => {
    const digits = String(i).padStart(4, "0");
    const [code, name] = [`x${digits}`, { vi: `Xã ${digits}`, en: `Xã ${digits}` }];
    return { id: code, chain: code, code, name, shortName: name, kind: "xa", group: "all" };
  });
  const titles = { indexTitle: title, shortTitle: title, summary: title, title };
  const sources = [{ vi: "Mẫu", en: "Sample" }];
  return {
    code: "xa",
    round: {
      head: { series: "xa", ...titles, year: 2026, number: 1, publishedOn: "", sources },
      scheme: shippedScheme("par-index-commune"),
      groups: [{ id: "all", title }],
      units,
    },
    organisations: new Map(units.map(({ id }) => [id, round.unit("Xã Bình Minh").organisationId])),
    leads: [],
    duties: [{ accountId: round.person("appraiser1").accountId, item: "", seat: 1 }],
  };
}

/** Claims of these units as their leaders would have signed them. */
async function sign(
  db: AuditedTransaction["db"],
  units: readonly UnitOfEvaluation[],
  from: number,
  hash: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto("sign_off")
    .values(
      units.map((unit) => ({
        ...keyOf(unit),
        number: 1,
        scheme_hash: hash,
        content_sha256: hash,
        self_points: "1",
        self_maximum: "1",
        signed_by: "account:bench",
        signed_at: at,
        document_number: "",
        document_date: null,
        document_sha256: null,
        returned_at: null,
        returned_by: null,
        returned_reason: null,
      })),
    )
    .execute();
  await db
    .insertInto("signed_claim")
    .values(
      units.flatMap((unit, i) =>
        ITEMS.map((item) => ({
          ...keyOf(unit),
          item,
          number: 1,
          facts: JSON.stringify({ done: String(160 + ((from + i) % 40)), total: "200" }),
          note: "Theo báo cáo năm",
          status: "scored" as const,
          points: "1",
          maximum: "1.5",
        })),
      ),
    )
    .execute();
}

/** The quickest of several runs, in ms: what the work takes when nothing else runs. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return Math.min(...times);
}
