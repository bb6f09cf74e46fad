import { type EvaluationId, pChart, type UnitVersionId } from "@thang-diem/engine";
import {
  type OneStopLine,
  type OneStopStamp,
  reachWithin,
  type oneStopRoutes,
  type RouteReply,
} from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { withNames } from "../../people/account-records/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readEvaluations, readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { NO_EVALUATION, NO_UNIT } from "./problems.ts";
import { scoreOf, scoreScheme, sumsOf } from "./score.ts";
import {
  type ImportRow,
  type MonthRow,
  readImports,
  readLastingUnits,
  readMonthLines,
  readMonths,
  readTotal,
  readUnitMonths,
  readUnitSums,
} from "./store.ts";

type List = RouteReply<(typeof oneStopRoutes)["list"]>;
type Unit = RouteReply<(typeof oneStopRoutes)["unit"]>;

const PAGE = 50;
const IMPORTS_SHOWN = 12;

/** The units' dossiers of a month, a page of them; of one's own units where one sees no others. */
export async function listMonth(
  context: OpeningContext,
  who: SignedIn,
  {
    evaluationId,
    month: wanted,
    page,
  }: { readonly evaluationId: EvaluationId; readonly month?: string | undefined; readonly page: number },
): Promise<Outcome<List>> {
  const { db } = context.database;
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  if (evaluation === undefined) return refused(NO_EVALUATION);
  const officeId = evaluation.office_id;
  const reach = reachWithin(who.roles, "one-stop.read", evaluationId);
  const months = await readMonths(db, officeId);
  const month = wanted ?? months[0];
  const imports =
    reach === "everything" ? await stampsOf(db, await readImports(db, officeId, IMPORTS_SHOWN)) : [];
  if (month === undefined)
    return done({ months, total: 0, page, pageSize: PAGE, sums: NONE, units: [], imports });
  const asked = {
    officeId,
    evaluationId,
    month,
    organisationIds: reach === "everything" ? undefined : reach,
  };
  const [total, rows, scheme] = await Promise.all([
    readTotal(db, asked),
    readUnitSums(db, { ...asked, from: (page - 1) * PAGE, limit: PAGE }),
    scoreScheme(context.shelf),
  ]);
  const units = rows.map(({ unitVersionId, name, ...row }) => {
    const sums = sumsOf(row);
    return { unitVersionId, name, sums, score: scoreOf(scheme, sums) };
  });
  return done({
    months,
    month,
    total: total.units,
    page,
    pageSize: PAGE,
    sums: sumsOf(total),
    units,
    imports,
  });
}

const NONE = { received: 0, kept: 0, late: 0 };

/** One unit over the months: sums, points, what was corrected, and where its share on time leaves its limits. */
export async function unitMonths(
  context: OpeningContext,
  who: SignedIn,
  {
    evaluationId,
    unitVersionId,
  }: { readonly evaluationId: EvaluationId; readonly unitVersionId: UnitVersionId },
): Promise<Outcome<Unit>> {
  const { db } = context.database;
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  const reach = reachWithin(who.roles, "one-stop.read", evaluationId);
  const [unit] = await readUnitsOf(db, { evaluationId, unitVersionId });
  const unitId = (await readLastingUnits(db, evaluationId)).get(unitVersionId);
  const seen = unit !== undefined && (reach === "everything" || reach.includes(unit.organisationId));
  if (evaluation === undefined || !seen || unitId === undefined) return refused(NO_UNIT);
  const all = await readUnitMonths(db, evaluation.office_id, unitId);
  const stamps = new Map((await stampsOf(db, all)).map((stamp) => [stamp.id, stamp]));
  const stampOf = (row: ImportRow) => stamps.get(row.id) ?? stampIn(row);
  const earlierOf = (row: MonthRow) =>
    row.replaced_by === null ? [] : [{ sums: sumsOf(row), stamp: stampOf(row) }];
  const rows = Map.groupBy(all, ({ month }) => month);
  const scheme = await scoreScheme(context.shelf);
  const standing = [...rows.values()].flatMap((each) => each.find((row) => row.replaced_by === null) ?? []);
  const chart = pChart(standing.map(({ kept, late }) => ({ part: kept, whole: kept + late })));
  const months = standing.map((row, i) => {
    const { lower = 0, upper = 1, signal = "none" } = chart?.points[i] ?? {};
    const sums = sumsOf(row);
    return {
      month: row.month.slice(0, 7),
      sums,
      score: scoreOf(scheme, sums),
      stamp: stampOf(row),
      earlier: (rows.get(row.month) ?? []).flatMap(earlierOf),
      lower,
      upper,
      signal,
    };
  });
  const newest = standing.at(-1)?.month;
  const lines = newest === undefined ? [] : await readMonthLines(db, evaluation.office_id, unitId, newest);
  return done({
    name: unit.name,
    ...(chart !== undefined && { centre: chart.centre }),
    months,
    lines: lines as OneStopLine[],
  });
}

/** With the names of those who brought them. */
async function stampsOf(
  db: SignInContext["database"]["db"],
  rows: readonly ImportRow[],
): Promise<OneStopStamp[]> {
  return withNames(db, rows.map(stampIn));
}

function stampIn(row: ImportRow): OneStopStamp {
  return {
    id: row.id,
    source: row.source,
    takenOn: row.taken_on,
    fileName: row.file_name,
    sha256: row.sha256,
    reason: row.reason,
    months: row.months,
    by: row.imported_by,
    at: row.imported_at.toISOString(),
  };
}
