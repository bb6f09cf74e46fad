import {
  appraisalRoutes,
  boardRoutes,
  countingFinding,
  dutyRoutes,
  type StandingItem,
} from "@thang-diem/contract";
import { Exact, nodeAt } from "@thang-diem/engine";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPapers } from "../appraisal/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { readRoundFiles, roundResult } from "../results/index.ts";
import { readSignedClaims } from "../self-assessment/index.ts";
import { judgedItems, standingItems } from "./index.ts";
import { LEAD_ITEM, openSmallEvaluation, type SmallEvaluation } from "./testing.ts";
import { story, type Story, Told } from "./testing-story.ts";

/** So many random evaluations in a usual run; more when asked for. */
const RUNS = Number(process.env["STANDING_RUNS"] ?? 25);

let base: TestEvaluation;
let number = 0;
beforeAll(async () => {
  base = await openTestEvaluation();
}, 300_000);
afterAll(() => base.close());

const sum = (texts: readonly string[]) =>
  Number(Exact.sum(texts.filter(Boolean).map((text) => Exact.of(text))).toFixed(6));

/** Board, queue, form, results and what the edition is computed from say the same of every item of every unit. */
async function allAgree(at: SmallEvaluation): Promise<void> {
  const { database, context } = base.workspace;
  const { db } = database;
  const items = await standingItems(db, { roundId: at.round.id });
  const judged = new Map(
    (await judgedItems(db, { roundId: at.round.id })).map((each) => [
      `${each.unitVersionId} ${each.item}`,
      each,
    ]),
  );
  const papersOf = await readPapers(db, { roundId: at.round.id });
  for (const { unitVersionId, item, source, standsBy, exempt } of items) {
    if (source !== "self") continue;
    // The statement of the pages is the statement of the view.
    const papers = papersOf(unitVersionId, item);
    const counts = exempt ? undefined : (papers.decision ?? countingFinding(papers));
    const place = `${unitVersionId} ${item}`;
    expect([place, judged.get(place)?.id]).toEqual([place, counts?.id]);
    expect([place, standsBy === "decision"]).toEqual([place, !exempt && papers.decision !== undefined]);
  }
  await resultsAgree(at, items);
  await boardAgrees(at, items);
  await queueAgrees(at, items, papersOf);
  expect((await roundResult(database, at.evaluationId, at.round, context.clock())).faults).toEqual([]);
}

async function resultsAgree(at: SmallEvaluation, items: readonly StandingItem[]): Promise<void> {
  const { database, context } = base.workspace;
  const { computed } = await roundResult(database, at.evaluationId, at.round, context.clock());
  // What is kept of units about which nothing was written is what would be read of them now.
  const [kept, anew] = [
    await readRoundFiles(database.db, at.evaluationId, at.round, context.clock()),
    await readRoundFiles(database.db, at.evaluationId, at.round, context.clock(), new Map()),
  ];
  expect(kept.ofUnits).toEqual(anew.ofUnits);
  const trees = new Map(computed?.results.rows.map(({ unit, tree }) => [unit, tree]));
  for (const { unitVersionId, item, standsBy, scored } of items) {
    const tree = trees.get(unitVersionId);
    const node = tree && nodeAt(tree, item);
    const place = `${unitVersionId} ${item} ${standsBy}`;
    const shown = [place, node?.status, node?.status === "scored" ? (node.points ?? "") : ""];
    const expected =
      standsBy === "nothing"
        ? [place, "missing", ""]
        : standsBy === "exempt"
          ? [place, "not-applicable", ""]
          : scored !== undefined && [place, scored.status, scored.points];
    if (expected !== false) expect(shown).toEqual(expected);
    else expect(["scored", "not-applicable"]).toContain(node?.status);
  }
}

async function boardAgrees(at: SmallEvaluation, items: readonly StandingItem[]): Promise<void> {
  const { evaluationId } = at;
  const office = base.person("office");
  const { units } = (await office.call(boardRoutes.units, { evaluationId })).value;
  const { domains, rounds } = (await office.call(boardRoutes.read, { evaluationId })).value;
  const claims = Map.groupBy(
    await readSignedClaims(base.workspace.database.db, { roundId: at.round.id }),
    ({ unitVersionId }) => unitVersionId,
  );
  for (const line of units) {
    const signed = new Map(claims.get(line.unitVersionId)?.map((claim) => [claim.item, claim]));
    const own = items.filter(
      ({ unitVersionId, item }) => unitVersionId === line.unitVersionId && signed.has(item),
    );
    const asked = own.filter(({ asked: is }) => is);
    const found = asked.filter(({ standsBy }) => standsBy !== "nothing");
    const changed = found.filter(
      ({ item, scored }) =>
        scored?.status !== signed.get(item)?.status || scored?.points !== signed.get(item)?.points,
    );
    const claimed = (block: string) =>
      sum(
        own
          .filter((each) => each.block === block && !each.exempt)
          .map(({ item }) => signed.get(item)?.points ?? ""),
      );
    const stands = (block: string) =>
      sum(
        own.filter((each) => each.block === block && !each.exempt).map(({ scored }) => scored?.points ?? ""),
      );
    expect({
      unit: line.unitVersionId,
      items: line.items,
      found: line.found,
      changed: line.changed,
      claimed: [line.signedPoints, line.signedBonus, line.signedPenalty].map(Number),
      stands: [line.foundPoints, line.foundBonus, line.foundPenalty].map(Number),
    }).toEqual({
      unit: line.unitVersionId,
      items: asked.length,
      found: found.length,
      changed: changed.length,
      claimed: ["index", "bonus", "penalty"].map(claimed),
      stands: ["index", "bonus", "penalty"].map(stands),
    });
  }
  const total = (of: (line: { items: number; found: number; unanswered: number }) => number) => [
    units.reduce((all, line) => all + of(line), 0),
    domains.reduce((all, line) => all + of(line), 0),
  ];
  for (const [lines, sums] of [
    total(({ items: n }) => n),
    total(({ found }) => found),
    total(({ unanswered }) => unanswered),
  ])
    expect(lines).toBe(sums);
  expect(rounds.map(({ signed }) => signed)).toEqual([claims.size]);
}

async function queueAgrees(
  at: SmallEvaluation,
  items: readonly StandingItem[],
  papersOf: Awaited<ReturnType<typeof readPapers>>,
): Promise<void> {
  const { evaluationId } = at;
  const { appraisers } = (await base.person("office").call(boardRoutes.read, { evaluationId })).value;
  for (const seat of [1, 2]) {
    const person = base.person(`appraiser${seat}`);
    const queue = (await person.call(appraisalRoutes.queue, { evaluationId })).value;
    const first = queue.items.filter((line) => line.stage === "first");
    const places = items.filter(({ asked, blind }) => asked && (seat === 1 || blind));
    const done = places.filter(({ unitVersionId, item }) =>
      papersOf(unitVersionId, item).findings.some((each) => each.stage === "first" && each.seat === seat),
    );
    const all = (of: "total" | "left") => first.reduce((count, line) => count + line[of], 0);
    const line = appraisers.find((each) => each.accountId === person.accountId && each.seat === seat);
    expect({
      seat,
      queue: [all("total"), all("left")],
      board: [line?.ready ?? 0, (line?.ready ?? 0) - (line?.done ?? 0)],
    }).toEqual({
      seat,
      queue: [places.length, places.length - done.length],
      board: [places.length, places.length - done.length],
    });
  }
}

async function told(at: SmallEvaluation, year: Story): Promise<void> {
  const { evaluationId } = at;
  const people = new Told(base, at);
  for (const n of [1, 2, 3]) await base.person(`appraiser${n}`).call(dutyRoutes.state, { evaluationId });
  await people.exempt(year.exempt);
  for (const index of [0, 1] as const) {
    await people.claim(index, year.claims[index]);
    const entered = year.lead[index];
    if (entered !== undefined) await people.type(index, "lead", new Map([[LEAD_ITEM, entered]]));
    if (year.survey[index]) await people.survey(index);
    if (year.signs[index]) await people.sign(index);
  }
  at.inPhase("appraisal");
  await people.find(year.found);
  await allAgree(at);
  if (year.signsAgain !== undefined) {
    at.inPhase("self-assessment");
    await people.signAgain(year.signsAgain.unit, year.signsAgain.claims);
    at.inPhase("appraisal");
    await people.find(year.foundLater);
  }
  await people.exempt(year.exemptLate);
  if (year.everybodyJudges) {
    await people.judgeAll();
    await everythingIsDone(at);
  }
  await allAgree(at);
  at.inPhase("explanation");
  for (const { unit, item, answer } of year.answers) await people.explain(unit, item, answer);
  if (year.contestsLead !== undefined)
    await people.explain(year.contestsLead.unit, LEAD_ITEM, "contests", year.contestsLead.facts);
  at.inPhase("second-appraisal");
  await people.find(year.foundAgain);
  if (year.contestsLead !== undefined && year.leadAnswers !== "nothing")
    await people.answerContest(year.contestsLead.unit, year.leadAnswers);
  await allAgree(at);
  at.inPhase("council");
  if (year.council !== "nothing") await people.vote(year.council);
  await allAgree(at);
  at.inPhase("preview");
}

/** When everybody has judged what there was to judge, every count is full. */
async function everythingIsDone(at: SmallEvaluation): Promise<void> {
  const { evaluationId } = at;
  const { units } = (await base.person("office").call(boardRoutes.units, { evaluationId })).value;
  expect(units.map(({ unitVersionId, found }) => [unitVersionId, found])).toEqual(
    units.map(({ unitVersionId, items }) => [unitVersionId, items]),
  );
  const { appraisers } = (await base.person("office").call(boardRoutes.read, { evaluationId })).value;
  for (const { seat, ready, done } of appraisers) if (seat !== 3) expect([seat, done]).toEqual([seat, ready]);
  for (const seat of [1, 2, 3]) {
    const queue = (await base.person(`appraiser${seat}`).call(appraisalRoutes.queue, { evaluationId })).value;
    expect(queue.items.filter(({ left }) => left > 0)).toEqual([]);
  }
}

describe("what stands", () => {
  test(
    "is one thing: board, queue, form, results and edition agree on every item, whatever happened",
    async () => {
      await fc.assert(
        fc.asyncProperty(story, async (year) => {
          number += 1;
          const at = await openSmallEvaluation(base, number, { blindItems: year.blindItems, gap: "0.2" });
          await told(at, year);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    RUNS * 120_000,
  );
});
