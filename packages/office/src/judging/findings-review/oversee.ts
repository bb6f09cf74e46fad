import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { type reviewRoutes, type RouteReply } from "@thang-diem/contract";
import { readPapers } from "../appraisal/index.ts";
import { judgedItems } from "../standing/index.ts";
import { type SameFile, sameFiles } from "../evidence/index.ts";
import {
  readRoundsOf,
  readUnitsOf,
  type RoundOfEvaluation,
  schemeOf,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readDraws, readFindingsAndClaims, readRechecks } from "./store.ts";
import { strictnessOf } from "./strictness.ts";
import { type Alike, alikeByInputs, type Judged, unequalOf } from "./unequal.ts";

type Context = Pick<SignInContext, "database">;

/** Signs of unequal treatment over all rounds, the widest first. */
export async function findUnequal(
  { database: { db } }: Context,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof reviewRoutes.unequal>> {
  const found: RouteReply<typeof reviewRoutes.unequal>["unequal"] = [];
  const files = await sameFiles(db, evaluationId);
  for (const round of await readRoundsOf(db, evaluationId)) {
    const scheme = await schemeOf(db, round.schemeHash);
    const judged = await readJudged(db, evaluationId, round, itemsOf(round.id, files));
    found.push(
      ...unequalOf(scheme, round.id, [
        ...alikeByInputs(scheme, judged),
        ...alikeByFile(round.id, judged, files),
      ]),
    );
  }
  return { unequal: found, files: files.map(sharedFile) };
}

/** Units that show one file for one item. */
function alikeByFile(roundId: RoundId, judged: readonly Judged[], files: readonly SameFile[]): Alike[] {
  const at = new Map(judged.map((one) => [`${one.unitVersionId} ${one.item}`, one]));
  return files.flatMap(({ shownBy }) => {
    const uses = shownBy.flatMap((document) => document.uses.filter((use) => use.roundId === roundId));
    const names = [...new Set(shownBy.map(({ name }) => name))].join(", ");
    return [...Map.groupBy(uses, ({ item }) => item)].map(([item, shown]): Alike => ({
      why: "same-file",
      item,
      shared: names,
      judged: [...new Set(shown.map(({ unitVersionId }) => unitVersionId))].flatMap(
        (unitVersionId) => at.get(`${unitVersionId} ${item}`) ?? [],
      ),
    }));
  });
}

function sharedFile({ sha256, shownBy }: SameFile): RouteReply<typeof reviewRoutes.unequal>["files"][number] {
  const uses = shownBy.flatMap((document) => document.uses);
  const units = [
    ...Map.groupBy(uses, ({ roundId, unitVersionId }) => `${roundId} ${unitVersionId}`).values(),
  ].flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [
          {
            roundId: first.roundId,
            unitVersionId: first.unitVersionId,
            unitName: first.unitName,
            items: [...new Set(own.map(({ item }) => item))],
          },
        ];
  });
  return { sha256, fileName: shownBy[0]?.name ?? "", units };
}

function itemsOf(roundId: RoundId, files: readonly SameFile[]): string[] {
  return files.flatMap(({ shownBy }) =>
    shownBy.flatMap(({ uses }) => uses.filter((use) => use.roundId === roundId).map(({ item }) => item)),
  );
}

/** What stands for items that somebody changed or that share a file. */
async function readJudged(
  db: Database["db"],
  evaluationId: EvaluationId,
  round: RoundOfEvaluation,
  shown: readonly string[],
): Promise<Judged[]> {
  const counting = await judgedItems(db, { roundId: round.id });
  const items = new Set([
    ...counting.filter(({ verdict }) => verdict !== "accepted").map(({ item }) => item),
    ...shown,
  ]);
  if (items.size === 0) return [];
  const papers = await readPapers(db, { roundId: round.id, items: [...items] });
  const names = new Map(
    (await readUnitsOf(db, { evaluationId, roundId: round.id })).map(({ unitVersionId, name }) => [
      unitVersionId,
      name,
    ]),
  );
  return counting
    .filter(({ item }) => items.has(item))
    .flatMap(({ unitVersionId, item, points, verdict, by, reason }) => {
      const { claim } = papers(unitVersionId, item);
      return claim === undefined
        ? []
        : [
            {
              unitVersionId,
              unitName: names.get(unitVersionId) ?? "",
              item,
              claimedFacts: claim.facts,
              claimed: claim.points,
              points,
              verdict,
              by,
              reason,
            },
          ];
    });
}

/** Each appraiser's distance from the claims, the strictest first. */
export async function overseeStrictness(
  { database: { db } }: Context,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof reviewRoutes.strictness>> {
  const findings = [];
  for (const round of await readRoundsOf(db, evaluationId))
    findings.push(...(await readFindingsAndClaims(db, round.id)));
  return { people: strictnessOf(findings) };
}

/** Draws with their seeds, and what the second look found. */
export async function listRechecks(
  { database: { db } }: Context,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof reviewRoutes.rechecks>> {
  const rounds = await readRoundsOf(db, evaluationId);
  if (rounds.length === 0) return { draws: [], lines: [] };
  const ids = rounds.map(({ id }) => id);
  const [draws, rows, units] = await Promise.all([
    readDraws(db, ids),
    readRechecks(db, ids),
    readUnitsOf(db, { evaluationId }),
  ]);
  const names = new Map(
    units.map(({ roundId, unitVersionId, name }) => [`${roundId} ${unitVersionId}`, name]),
  );
  const lines: RouteReply<typeof reviewRoutes.rechecks>["lines"] = [];
  for (const [roundId, part] of Map.groupBy(rows, (row) => row.roundId)) {
    const scheme = await schemeOf(db, rounds.find(({ id }) => id === roundId)?.schemeHash ?? "");
    const papers = await readPapers(db, {
      roundId,
      unitVersionIds: [...new Set(part.map(({ unitVersionId }) => unitVersionId))],
      items: [...new Set(part.map(({ item }) => item))],
    });
    for (const { drawId, unitVersionId, item, findingId, checker, result } of part) {
      const finding = papers(unitVersionId, item).findings.find(({ id }) => id === findingId);
      if (finding === undefined) continue;
      const { id, stage, seat, verdict, facts, status, points, maximum, reason, by, at } = finding;
      lines.push({
        drawId,
        roundId,
        unitVersionId,
        unitName: names.get(`${roundId} ${unitVersionId}`) ?? "",
        item,
        title: scheme.items.get(item)?.title ?? { vi: item, en: item },
        found: { id, stage, seat, verdict, facts, status, points, maximum, reason, by, at: at.toISOString() },
        checker,
        ...(result && { result: { ...result, at: result.at.toISOString() } }),
      });
    }
  }
  return {
    lines,
    draws: draws.map(({ id, roundId, seed, share, population, by, at }) => {
      const own = rows.filter(({ drawId }) => drawId === id);
      return {
        id,
        roundId,
        seed,
        share,
        population,
        drawn: own.length,
        checked: own.filter(({ result }) => result !== undefined).length,
        differing: own.filter(({ result }) => result?.verdict === "differs").length,
        by,
        at: at.toISOString(),
      };
    }),
  };
}
