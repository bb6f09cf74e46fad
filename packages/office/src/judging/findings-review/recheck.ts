import { type reviewRoutes, type RouteCall, type RouteReply } from "@thang-diem/contract";
import { type EvaluationId, Exact, type ItemCode, type UnitVersionId } from "@thang-diem/engine";
import { drawSample } from "@thang-diem/engine/survey";
import {
  appraisalSettings,
  appraised,
  readPapers,
  sameFacts,
  scoreFacts,
  shapeOf,
} from "../appraisal/index.ts";
import { type JudgedItem, judgedItems, type Scored } from "../standing/index.ts";
import { barsOf } from "../../preparing/duties/index.ts";
import {
  inEvaluation,
  readDuties,
  readRoundsOf,
  readUnitsOf,
  schemeOf,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { addDraw, addRechecks, readRechecks, writeRecheck } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/**
 * Draws from the accepted findings of a round that stand, in the order of unit and item,
 * and gives each to somebody who neither made it nor is barred.
 */
export async function drawRechecks(
  context: Context,
  who: Pick<SignedIn, "signInName">,
  { evaluationId, roundId, seed }: RouteCall<typeof reviewRoutes.draw>,
): Promise<Outcome<{ drawId: string; drawn: number }>> {
  const { db } = context.database;
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ROUND);
  const claimed = new Set(appraised(await schemeOf(db, round.schemeHash)).map(({ code }) => code));
  const frame = (await judgedItems(db, { roundId }))
    .filter(({ verdict, item }) => verdict === "accepted" && claimed.has(item))
    .toSorted((a, b) => keyed(a).localeCompare(keyed(b), "en"));
  if (frame.length === 0) return refused(NOTHING_ACCEPTED);
  const { recheckShare } = await appraisalSettings(db, evaluationId);
  const n = Math.min(frame.length, Math.ceil(recheckShare.times(Exact.of(frame.length)).toNumber()));
  const draw = drawSample(
    frame.map((finding) => ({ id: keyed(finding) })),
    { method: "simple", n },
    Number(seed),
  );
  if (!draw.ok) return refused({ ...SEED_WRONG, details: { problems: draw.problems } });
  const chosen = new Set(draw.value.units.map(({ id }) => id));
  const units = new Map(
    (await readUnitsOf(db, { evaluationId, roundId })).map((unit) => [unit.unitVersionId, unit]),
  );
  const drawn = await withCheckers(
    db,
    evaluationId,
    frame.filter((finding) => chosen.has(keyed(finding))),
    units,
  );
  const id = newId(context.clock());
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "recheck.draw", object: roundId },
    async ({ db: within, note }) => {
      await addDraw(within, round.topUnit, {
        id,
        roundId,
        seed,
        share: recheckShare.text,
        population: frame.length,
        by: actorOf(who.signInName),
        at: context.clock(),
      });
      await addRechecks(within, id, drawn);
      note({ seed, population: frame.length, drawn: drawn.length, algorithm: draw.value.algorithm });
      return done({ drawId: id, drawn: drawn.length });
    },
  );
}

function keyed({
  unitVersionId,
  item,
}: {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}): string {
  return `${unitVersionId} ${item}`;
}

/** To whoever has the fewest so far, among those with a duty in the evaluation. */
async function withCheckers(
  db: Database["db"],
  evaluationId: EvaluationId,
  drawn: readonly JudgedItem[],
  units: ReadonlyMap<string, UnitOfEvaluation>,
) {
  const people = [
    ...new Set((await readDuties(db, { evaluationId })).map(({ accountId }) => accountId)),
  ].toSorted();
  const bars = await barsOf(db, evaluationId, people);
  const load = new Map(people.map((person) => [person, 0]));
  return drawn.flatMap((finding) => {
    const unit = units.get(finding.unitVersionId);
    if (unit === undefined) return [];
    const able = people.filter((person) => person !== finding.accountId && bars(person, unit) === undefined);
    const checker = able.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))[0];
    if (checker !== undefined) load.set(checker, (load.get(checker) ?? 0) + 1);
    return [{ unit, item: finding.item, findingId: finding.id, checker }];
  });
}

/** What somebody is to check again: the claim alone, not what the other found. */
export async function ownRechecks(
  { database: { db } }: Context,
  who: Pick<SignedIn, "accountId">,
  evaluationId: EvaluationId,
): Promise<Outcome<RouteReply<typeof reviewRoutes.ownRechecks>>> {
  const rounds = await readRoundsOf(db, evaluationId);
  if (rounds.length === 0) return refused(NO_ROUND);
  const settings = await appraisalSettings(db, evaluationId);
  const units = new Map(
    (await readUnitsOf(db, { evaluationId })).map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]),
  );
  const rows = await readRechecks(
    db,
    rounds.map(({ id }) => id),
    who.accountId,
  );
  const lines: RouteReply<typeof reviewRoutes.ownRechecks>["lines"] = [];
  for (const [roundId, part] of Map.groupBy(rows, (row) => row.roundId)) {
    const scheme = await schemeOf(db, rounds.find(({ id }) => id === roundId)?.schemeHash ?? "");
    const papers = await readPapers(db, {
      roundId,
      unitVersionIds: [...new Set(part.map(({ unitVersionId }) => unitVersionId))],
      items: [...new Set(part.map(({ item }) => item))],
    });
    for (const { drawId, unitVersionId, item: code, result } of part) {
      const item = scheme.items.get(code);
      const { claim } = papers(unitVersionId, code);
      if (item !== undefined && claim !== undefined)
        lines.push({
          drawId,
          roundId,
          unitVersionId,
          unitName: units.get(`${roundId} ${unitVersionId}`)?.name ?? "",
          item: code,
          title: item.title,
          shape: shapeOf({ settings }, scheme, item),
          claim: {
            facts: claim.facts,
            status: claim.status,
            points: claim.points,
            maximum: claim.maximum,
            note: claim.note,
          },
          done: result !== undefined,
        });
    }
  }
  return done({ lines });
}

/** What the second look found. It changes no finding: the office reads it and decides what follows. */
export async function recheck(
  context: Context,
  who: Pick<SignedIn, "accountId" | "signInName">,
  asked: RouteCall<typeof reviewRoutes.recheck>,
): Promise<Outcome<{ done: true }>> {
  const { evaluationId, drawId, roundId, unitVersionId, item, verdict } = asked;
  const unit = await unitIn(context.database.db, evaluationId, roundId, unitVersionId);
  if (!unit.ok) return unit;
  return inEvaluation(
    context,
    who,
    { evaluationId, unit: unit.value, action: "recheck.make", object: `${unitVersionId} ${item}` },
    async ({ db }): Promise<Outcome<{ done: true }>> => {
      const scored = await scoredAgain(db, unit.value, asked);
      if ("code" in scored) return refused(scored);
      const written = await writeRecheck(
        db,
        { drawId, roundId, unitVersionId, item, accountId: who.accountId },
        { ...scored, verdict, reason: asked.reason.normalize("NFC").trim(), at: context.clock() },
      );
      return written ? done({ done: true }) : refused(NOT_YOURS);
    },
  );
}

async function scoredAgain(
  db: Database["db"],
  unit: UnitOfEvaluation,
  { item: code, verdict, facts, reason }: RouteCall<typeof reviewRoutes.recheck>,
): Promise<Scored | Problem> {
  const { claim } = (
    await readPapers(db, { roundId: unit.roundId, unitVersionIds: [unit.unitVersionId], items: [code] })
  )(unit.unitVersionId, code);
  const round = (await readRoundsOf(db, unit.evaluationId)).find(({ id }) => id === unit.roundId);
  const scheme = round && (await schemeOf(db, round.schemeHash));
  const item = scheme?.items.get(code);
  if (claim === undefined || scheme === undefined || item?.rule === undefined) return NOT_YOURS;
  if (verdict === "same")
    return { facts: claim.facts, status: claim.status, points: claim.points, maximum: claim.maximum };
  if (reason.trim() === "" || sameFacts(facts, claim.facts)) return REASON_MISSING;
  const scored = await scoreFacts(db, scheme, unit, item, facts);
  return scored.status === "missing" || scored.faults.length > 0 ? FACTS_INCOMPLETE : scored;
}

const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
const NOT_YOURS: Problem = {
  code: "not-found",
  message: {
    vi: "Mục này không có trong mẫu kiểm tra của bạn, hoặc bạn đã kiểm tra rồi.",
    en: "This is not in your sample, or you have checked it.",
  },
};
const NOTHING_ACCEPTED: Problem = {
  code: "nothing-accepted",
  message: {
    vi: "Chưa có kết quả nào giữ nguyên điểm tự chấm để chọn mẫu.",
    en: "No accepted finding stands yet, so there is nothing to draw from.",
  },
};
const SEED_WRONG: Problem = {
  code: "seed-wrong",
  message: { vi: "Số gieo chưa dùng được.", en: "The seed cannot be used." },
};
const REASON_MISSING: Problem = {
  code: "reason-missing",
  message: {
    vi: "Khác với tự chấm thì sửa số liệu và ghi lý do.",
    en: "Where it differs from the claim, change the facts and give the reason.",
  },
};
const FACTS_INCOMPLETE: Problem = {
  code: "facts-incomplete",
  message: {
    vi: "Chưa đủ số liệu để tính điểm, hoặc có số liệu chưa đọc được.",
    en: "Facts are missing or cannot be read; no points follow.",
  },
};
