import type { AppraisalRow, ItemShape } from "@thang-diem/contract";
import {
  type EvaluationId,
  type Item,
  type ItemCode,
  itemsFrom,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { ruleInWords } from "@thang-diem/presentation";
import {
  readTimetable,
  readUnitsOf,
  secondIsOver,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { type Asker, type Desk, openDesk, openStages, seatsOver, stageOf } from "./desk.ts";
import { type Looker, readPapers, rowOf, viewOf, visibleFindings } from "./rows.ts";
import type { Part } from "../standing/index.ts";
import { readPast } from "./findings/index.ts";
import { countEvidence } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

export interface Sheet {
  readonly stage: "first" | "second" | "none";
  readonly rows: AppraisalRow[];
}

/** Units in one answer: more come with the next one, so that none takes long. */
const SLICE = 500;

/**
 * One item over the units that the asker may see, in the order of their names; one query for each table.
 *
 * @param from position of the first unit of the slice; `next` is that of the slice after it
 */
export async function overUnits(
  { database: { db }, clock }: Context,
  who: Asker,
  {
    evaluationId,
    roundId,
    item,
    from = 0,
  }: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly item: ItemCode;
    readonly from?: number;
  },
): Promise<Outcome<Sheet & { readonly shape: ItemShape; readonly next: number | "none" }>> {
  const [desk, units] = await Promise.all([
    openDesk(db, who, evaluationId),
    readUnitsOf(db, { evaluationId, roundId, from, limit: SLICE }),
  ]);
  const scheme = desk?.rounds.get(roundId)?.scheme;
  const asked = scheme?.items.get(item);
  if (desk === undefined || scheme === undefined || asked?.rule === undefined) return refused(NO_SHEET);
  const seat = seatsOver(desk, roundId, item);
  const seen = units.filter((unit) => maySee(desk, unit, seat(unit)));
  const part = { roundId, items: [item], unitVersionIds: seen.map(({ unitVersionId }) => unitVersionId) };
  const [papers, evidence, looking] = await Promise.all([
    readPapers(db, part),
    evidenceCounts(db, part),
    lookingAt(db, desk, clock()),
  ]);
  const rows = seen.map((unit) =>
    rowOf(
      unit,
      item,
      papers(unit.unitVersionId, item),
      { ...looking, seat: seat(unit) },
      evidence(unit.unitVersionId, item),
    ),
  );
  return done({
    shape: shapeOf(desk, scheme, asked),
    stage: stageOf(looking.open),
    rows,
    next: units.length < SLICE ? "none" : from + SLICE,
  });
}

/** One unit through all items that the asker may see, in the order of the scheme. */
export async function throughItems(
  { database: { db }, clock }: Context,
  who: Asker,
  {
    evaluationId,
    roundId,
    unitVersionId,
  }: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
  },
): Promise<Outcome<Sheet & { readonly unitName: string; readonly shapes: ItemShape[] }>> {
  const desk = await openDesk(db, who, evaluationId);
  const scheme = desk?.rounds.get(roundId)?.scheme;
  const [unit] = await readUnitsOf(db, { evaluationId, roundId, unitVersionId });
  if (desk === undefined || scheme === undefined || unit === undefined) return refused(NO_SHEET);
  if (desk.duties.length > 0 && desk.bars(desk.accountId, unit) !== undefined) return refused(BARRED);
  const [papers, evidence, looking] = await Promise.all([
    readPapers(db, { roundId, unitVersionIds: [unitVersionId] }),
    evidenceCounts(db, { roundId, unitVersionIds: [unitVersionId] }),
    lookingAt(db, desk, clock(), unit),
  ]);
  const seen = appraised(scheme)
    .map((item) => ({ item, seat: seatsOver(desk, roundId, item.code)(unit) }))
    .filter(({ seat }) => maySee(desk, unit, seat));
  const rows = seen.map(({ item, seat }) =>
    rowOf(
      unit,
      item.code,
      papers(unitVersionId, item.code),
      { ...looking, seat },
      evidence(unitVersionId, item.code),
    ),
  );
  return done({
    unitName: unit.name,
    stage: stageOf(looking.open),
    shapes: seen.map(({ item }) => shapeOf(desk, scheme, item)),
    rows,
  });
}

/** Every finding about an item of a unit, replaced ones too, as far as the asker may see them. */
export async function pastFindings(
  { database: { db } }: Context,
  who: Asker,
  {
    evaluationId,
    roundId,
    unitVersionId,
    item,
  }: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
    readonly item: ItemCode;
  },
) {
  const desk = await openDesk(db, who, evaluationId);
  const scheme = desk?.rounds.get(roundId)?.scheme;
  const [unit] = await readUnitsOf(db, { evaluationId, roundId, unitVersionId });
  if (desk === undefined || unit === undefined || scheme?.items.get(item)?.rule === undefined)
    return refused(NO_SHEET);
  if (!maySee(desk, unit, seatsOver(desk, roundId, item)(unit))) return refused(BARRED);
  const [past, papers] = await Promise.all([
    readPast(db, roundId, unitVersionId, item),
    readPapers(db, { roundId, unitVersionIds: [unitVersionId], items: [item] }),
  ]);
  const seen = visibleFindings(past, who, papers(unitVersionId, item));
  return done({
    findings: seen.map((finding) => ({
      ...viewOf(finding, who.accountId),
      replacedAt: finding.replacedAt?.toISOString() ?? ("standing" as const),
    })),
  });
}

/** Whoever judges anything does not see the units that a bar stands before, not even with another role. */
function maySee(desk: Desk, unit: UnitOfEvaluation, seat: number): boolean {
  if (desk.duties.length > 0 && desk.bars(desk.accountId, unit) !== undefined) return false;
  return desk.oversees || seat > 0;
}

/** Leaves that the unit scores itself: what is claimed is appraised. */
export function appraised(scheme: Scheme): Item[] {
  return itemsFrom(scheme, "self");
}

async function evidenceCounts(
  db: Database["db"],
  part: Part,
): Promise<(unitVersionId: UnitVersionId, item: ItemCode) => number> {
  const counts = new Map(
    (await countEvidence(db, part)).map(({ unitVersionId, item, count }) => [
      `${unitVersionId} ${item}`,
      count,
    ]),
  );
  return (unitVersionId, item) => counts.get(`${unitVersionId} ${item}`) ?? 0;
}

async function lookingAt(
  db: Database["db"],
  desk: Desk,
  now: Date,
  unit?: UnitOfEvaluation,
): Promise<Omit<Looker, "seat">> {
  const timetable = await readTimetable(db, desk.evaluationId, now, unit && [unit]);
  return {
    accountId: desk.accountId,
    open: openStages(timetable, unit),
    secondOver: secondIsOver(timetable, unit),
  };
}

export function shapeOf({ settings }: Pick<Desk, "settings">, scheme: Scheme, item: Item): ItemShape {
  const path: Item[] = [];
  for (
    let above = scheme.items.get(item.parent ?? "");
    above !== undefined;
    above = scheme.items.get(above.parent ?? "")
  )
    path.unshift(above);
  const facts = [...item.facts.values()].map(({ name, kind, title, levels }) => ({
    name,
    kind,
    title,
    levels: [...levels].map(([value, words]) => ({ value, title: words })),
  }));
  return {
    item: item.code,
    title: item.title,
    path: path.map(({ title }) => title),
    maximum: item.points.text,
    facts,
    ...(item.evidence && { evidence: item.evidence }),
    ...(item.note && { note: item.note }),
    rule: ruleLines(scheme, item),
    blind: settings.isBlind(scheme, item.code),
    lead: item.source?.kind === "lead",
  };
}

/** The rule as people read it, line by line. */
function ruleLines(scheme: Scheme, item: Item): { vi: string; en: string }[] {
  if (item.rule === undefined) return [];
  const rule = item.rule;
  const lines = (language: "vi" | "en") =>
    ruleInWords(rule, item, scheme, language).flatMap(({ text, list = [] }) => [text, ...list]);
  const english = lines("en");
  return lines("vi").map((vi, index) => ({ vi, en: english[index] ?? "" }));
}

export const NO_SHEET: Problem = {
  code: "not-found",
  message: {
    vi: "Không có tiêu chí hoặc đơn vị này trong kỳ đánh giá.",
    en: "There is no such item or unit in the evaluation.",
  },
};
export const BARRED: Problem = {
  code: "forbidden",
  message: {
    vi: "Bạn không được thẩm định đơn vị này (đơn vị của mình, đã khai xung đột, hoặc không được phân công).",
    en: "You may not appraise this unit (your own, a declared conflict, or not your duty).",
  },
};
