import type { ItemCode } from "@thang-diem/engine";
import { appraisalRoutes, dutyRoutes } from "../packages/contract/src/index.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../packages/office/src/preparing/evaluations/testing.ts";
import { readUnitsOf, type UnitOfEvaluation } from "../packages/office/src/preparing/evaluations/index.ts";
import { findAll } from "../packages/office/src/judging/appraisal/index.ts";
import { judgedItems } from "../packages/office/src/judging/standing/index.ts";
import { findUnequal } from "../packages/office/src/judging/findings-review/index.ts";
import { command, type AuditedTransaction } from "../packages/platform/src/command/index.ts";
import { keyOf } from "../packages/office/src/judging/self-assessment/index.ts";
import { call, medianOf } from "./calls.ts";
import { DAY, openForCommunes } from "./communes.ts";
import type { BenchRow } from "./rows.ts";

/** Communes of the whole country from July 2025. */
const UNITS = 3_321;
/**
 * Items of the sample scheme that are signed for each unit: what is measured is one of them,
 * the others are ballast.
 */
const ITEMS = ["1.1.1", "1.1.3", "1.2.1", "1.3.2", "1.7"] as ItemCode[];
const ITEM = "1.1.3" as ItemCode;
const BATCH = 500;
const RUNS = 15;
const LIST_MS_MAX = 100;

/**
 * One item over all communes of the country, findings by the batch, and the oversight over them,
 * on the embedded database.
 */
export async function appraisalBench(): Promise<BenchRow[]> {
  const round = await openTestEvaluation();
  try {
    const { context } = round.workspace;
    const office = await round.person("office").signedIn();
    const appraiser = await round.person("appraiser1").signedIn();
    const { evaluationId, roundId, units } = await fill(round, office);
    const asked = round.person("appraiser1");
    await asked.call(dutyRoutes.state, { evaluationId });
    const slice = (from: number) =>
      call(round, asked, appraisalRoutes.overUnits, { evaluationId, roundId, item: ITEM, from });
    const rows: BenchRow[] = [
      await page(`queue of an appraiser of every item over ${UNITS} units`, () =>
        call(round, asked, appraisalRoutes.queue, { evaluationId }),
      ),
    ];
    rows.push(await page(`one item over ${UNITS} units, first 500, nothing judged`, () => slice(0)));
    const accept = (from: number) =>
      findAll(context, appraiser, evaluationId, units.slice(from, from + BATCH).map(acceptedFrom(from)));
    const begin = performance.now();
    await accept(0);
    rows.push({ name: `accepting ${BATCH} claims at once`, value: performance.now() - begin, unit: "ms" });
    for (let from = BATCH; from < UNITS; from += BATCH) await accept(from);
    rows.push(
      await page(`one item over ${UNITS} units, first 500, all judged`, () => slice(0)),
      await page("… the last 321", () => slice(3_000)),
    );
    rows.push(
      await page("one unit through all items", () =>
        call(round, asked, appraisalRoutes.throughItems, {
          evaluationId,
          roundId,
          unitVersionId: units[0]?.unitVersionId ?? "",
        }),
      ),
    );
    rows.push({
      name: "what stands for one item",
      value: await quickest(() => judgedItems(context.database.db, { roundId, items: [ITEM] })),
      unit: "ms",
      limit: LIST_MS_MAX,
    });
    rows.push({
      name: "signs of unequal treatment over the round",
      value: await quickest(() => findUnequal(context, evaluationId)),
      unit: "ms",
    });
    return rows;
  } finally {
    await round.close();
  }
}

async function page(name: string, read: () => Promise<unknown>): Promise<BenchRow> {
  return { name: `${name}, server time`, value: await medianOf(read), unit: "ms", limit: LIST_MS_MAX };
}

/** What accepts the claims of a batch that begins at the unit of this place. */
function acceptedFrom(from: number) {
  return ({ roundId, unitVersionId }: UnitOfEvaluation, i: number) => ({
    id: idOf(from + i),
    roundId,
    unitVersionId,
    item: ITEM,
    seen: "none" as const,
    verdict: "accepted" as const,
    facts: {},
    reason: "",
  });
}

/** An evaluation of all communes with signed claims, some facts shared by many. */
async function fill(round: TestEvaluation, office: Parameters<typeof openForCommunes>[1]) {
  const { database } = round.workspace;
  const evaluationId = await openForCommunes(round, office, UNITS);
  const units = await readUnitsOf(database.db, { evaluationId });
  const [first] = units;
  if (first === undefined) throw new Error("the round has no units");
  for (let from = 0; from < units.length; from += 400)
    await command(database, { actor: "bench", action: "bench.fill", object: evaluationId }, ({ db }) =>
      sign(db, round, units.slice(from, from + 400), from),
    );
  return { evaluationId, roundId: first.roundId, units };
}

/** The sign-offs of some units, written as rows: the units of `part` begin at place `from`. */
async function sign(
  db: AuditedTransaction["db"],
  round: TestEvaluation,
  part: readonly UnitOfEvaluation[],
  from: number,
) {
  const hash = round.rounds.communes.schemeHash;
  const at = new Date(round.workspace.now().getTime() - 1.5 * DAY);
  await db
    .insertInto("sign_off")
    .values(
      part.map((unit) => ({
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
      part.flatMap((unit, i) =>
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

function idOf(index: number): string {
  return `019a0000-0000-7000-8000-${String(index).padStart(12, "0")}`;
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
