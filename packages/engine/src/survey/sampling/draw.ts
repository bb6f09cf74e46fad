import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome, SurveyProblem } from "../problem.ts";
import { frameHash } from "./frame-hash.ts";
import { selectPpsSystematic, selectSimple, selectSystematic, shuffledOrder, streamFor } from "./select.ts";
import type { Selection } from "./select.ts";

/** Version of the selection algorithms; a published draw can be replayed as long as this one is kept. */
export const DRAW_ALGORITHM = "survey-draw/1";

/** A unit that can be drawn: a person, household, dossier or organisation of the contact list. */
export interface FrameUnit {
  readonly id: string;
  /** Stratum, or the unit being rated for an equal quota. */
  readonly stratum?: string;
  /** Measure of size for selection with probability proportional to size. */
  readonly size?: number;
}

export type WithinStratum = "simple" | "systematic" | "ppsSystematic";

export type DrawPlan =
  | { readonly method: WithinStratum; readonly n: number; readonly substitutes?: number }
  /** So many from each stratum named. */
  | {
      readonly method: "stratified";
      readonly sizes: Readonly<Record<string, number>>;
      readonly within: WithinStratum;
      readonly substitutes?: number;
    }
  /** The same number from every stratum of the frame, e.g. 30 ballots a department. */
  | {
      readonly method: "equalQuota";
      readonly quota: number;
      readonly within: WithinStratum;
      readonly substitutes?: number;
    };

export interface DrawnUnit {
  readonly id: string;
  readonly stratum?: string;
  readonly inclusionProbability: number;
  /** 1 / inclusion probability. */
  readonly baseWeight: number;
}

/** A unit that may stand in, to be used in the order of its number within its stratum. */
export interface SubstituteUnit {
  readonly id: string;
  readonly stratum?: string;
  readonly number: number;
}

/** A draw with all that is needed to repeat it: anyone with the frame gets the same units. */
export interface Draw {
  readonly algorithm: string;
  readonly seed: number;
  readonly frameHash: string;
  readonly plan: DrawPlan;
  readonly units: readonly DrawnUnit[];
  readonly substitutes: readonly SubstituteUnit[];
}

/**
 * Draws a sample from a frame by a plan. The same frame (in the same order), plan and seed give the same draw on
 * every machine. Each stratum has a stream of chance of its own, so a stratum more or less does not move the others.
 *
 * Problems, all at once: ids that occur twice, units without a stratum where strata count,
 * strata with fewer units than asked (sample and substitutes together), strata asked for that
 * the frame lacks, sizes that are missing or not positive where size counts.
 *
 * @example drawSample(contacts, { method: "equalQuota", quota: 30, within: "simple", substitutes: 10 }, 20260401)
 */
export function drawSample(frame: readonly FrameUnit[], plan: DrawPlan, seed: number): Outcome<Draw> {
  const problems = [...checkFrame(frame, plan), ...checkSeed(seed)];
  const strata = strataOf(frame, plan);
  const jobs = jobsOf(strata, plan);
  problems.push(...checkJobs(jobs, plan.substitutes ?? 0), ...checkSizes(jobs, plan));
  if (problems.length > 0) return fail(problems);
  const units: DrawnUnit[] = [];
  const substitutes: SubstituteUnit[] = [];
  const method = plan.method === "stratified" || plan.method === "equalQuota" ? plan.within : plan.method;
  for (const job of jobs) drawStratum(job, method, seed, plan.substitutes ?? 0, units, substitutes);
  return succeed({
    algorithm: DRAW_ALGORITHM,
    seed,
    frameHash: frameHash(frame.map(({ id, stratum, size }) => [id, stratum ?? null, size ?? null])),
    plan,
    units,
    substitutes,
  });
}

/** Draws again from the frame and says whether the published draw comes out: problems name what differs. */
export function replayDraw(draw: Draw, frame: readonly FrameUnit[]): Outcome<Draw> {
  return comesOutAgain(
    draw,
    () => drawSample(frame, draw.plan, draw.seed),
    ({ units, substitutes }) => [
      ...units.map(({ id }) => id),
      ...substitutes.map(({ id, stratum = "", number }) => `${id} (${stratum} ${number})`),
    ],
  );
}

/** What every kind of draw publishes to be repeated. */
interface Published {
  readonly algorithm: string;
  readonly frameHash: string;
}

/**
 * The draw made again, when it equals the published one to the byte; `named` says what to name of one that does not.
 */
export function comesOutAgain<D extends Published>(
  published: D,
  drawAgain: () => Outcome<D>,
  named: (draw: D) => readonly string[],
): Outcome<D> {
  if (published.algorithm !== DRAW_ALGORITHM)
    return fail([
      problem(
        "survey.option-invalid",
        {
          vi: `Phiên bản thuật toán ${published.algorithm} không được hỗ trợ`,
          en: `Algorithm version ${published.algorithm} is not supported`,
        },
        placed("option", ["algorithm"]),
      ),
    ]);
  const again = drawAgain();
  if (!again.ok) return again;
  if (again.value.frameHash !== published.frameHash)
    return fail([
      problem(
        "survey.option-invalid",
        {
          vi: "Danh sách mẫu khác với danh sách đã dùng khi chọn",
          en: "The frame differs from the one the draw was made from",
        },
        placed("option", ["frameHash"]),
      ),
    ]);
  const expected = new Set(named(again.value));
  const strange = named(published).filter((name) => !expected.has(name));
  if (JSON.stringify(again.value) !== JSON.stringify(published))
    return fail([
      problem(
        "survey.option-invalid",
        { vi: "Kết quả chọn mẫu không trùng khi chọn lại", en: "The draw does not come out again" },
        placed("unit", strange),
      ),
    ]);
  return again;
}

interface DrawJob {
  readonly stratum: string | undefined;
  readonly units: readonly FrameUnit[];
  readonly n: number;
}

/** Units by stratum in the order of the frame; plans without strata see one group. */
function strataOf(frame: readonly FrameUnit[], plan: DrawPlan): Map<string | undefined, FrameUnit[]> {
  const byStratum = plan.method === "stratified" || plan.method === "equalQuota";
  const strata = new Map<string | undefined, FrameUnit[]>();
  for (const unit of frame) {
    const stratum = byStratum ? (unit.stratum ?? "") : undefined;
    const members = strata.get(stratum) ?? [];
    members.push(unit);
    strata.set(stratum, members);
  }
  return strata;
}

function jobsOf(strata: ReadonlyMap<string | undefined, readonly FrameUnit[]>, plan: DrawPlan): DrawJob[] {
  if (plan.method === "stratified")
    return Object.entries(plan.sizes).map(([stratum, n]) => ({
      stratum,
      units: strata.get(stratum) ?? [],
      n,
    }));
  if (plan.method === "equalQuota")
    return Array.from(strata, ([stratum, units]) => ({ stratum, units, n: plan.quota }));
  return [{ stratum: undefined, units: strata.get(undefined) ?? [], n: plan.n }];
}

function checkFrame(frame: readonly FrameUnit[], plan: DrawPlan): SurveyProblem[] {
  const problems = checkDuplicates(frame.map(({ id }) => id));
  const byStratum = plan.method === "stratified" || plan.method === "equalQuota";
  const homeless = byStratum
    ? frame.filter(({ stratum }) => stratum === undefined || stratum === "").map(({ id }) => id)
    : [];
  if (homeless.length > 0)
    problems.push(
      problem(
        "survey.label-missing",
        { vi: "Đơn vị không thuộc tầng nào", en: "Unit belongs to no stratum" },
        placed("unit", homeless),
      ),
    );
  return problems;
}

/** Names that occur twice would be drawn with twice the probability. */
export function checkDuplicates(names: readonly string[]): SurveyProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  if (twice.size === 0) return [];
  return [
    problem(
      "survey.frame-duplicate",
      { vi: "Đơn vị xuất hiện hai lần trong danh sách mẫu", en: "Unit occurs twice in the frame" },
      placed("unit", twice),
    ),
  ];
}

/** A seed is a whole number of 32 bits, so that it can be published and typed in again. */
export function checkSeed(seed: number): SurveyProblem[] {
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff) return [];
  return [
    problem(
      "survey.option-invalid",
      {
        vi: "Số hạt giống phải là số nguyên từ 0 đến 4294967295",
        en: "Seed must be a whole number from 0 to 4294967295",
      },
      placed("option", ["seed"]),
    ),
  ];
}

function checkJobs(jobs: readonly DrawJob[], substitutes: number): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  if (
    jobs.some(({ n }) => !Number.isInteger(n) || n < 1) ||
    !Number.isInteger(substitutes) ||
    substitutes < 0
  ) {
    problems.push(
      problem(
        "survey.option-invalid",
        { vi: "Số phiếu phải là số nguyên dương", en: "Numbers to draw must be positive whole numbers" },
        placed("option", ["n"]),
      ),
    );
  }
  const short = jobs.filter(({ units, n }) => units.length < n + substitutes);
  if (short.length > 0) {
    const names = short.map(
      ({ stratum, units, n }) => `${stratum ?? "*"} (${units.length}/${n + substitutes})`,
    );
    problems.push(
      problem(
        "survey.frame-too-small",
        {
          vi: "Danh sách mẫu có ít đơn vị hơn số cần chọn (có/cần)",
          en: "Frame has fewer units than asked (there/asked)",
        },
        placed("stratum", names),
      ),
    );
  }
  return problems;
}

function checkSizes(jobs: readonly DrawJob[], plan: DrawPlan): SurveyProblem[] {
  const method = plan.method === "stratified" || plan.method === "equalQuota" ? plan.within : plan.method;
  if (method !== "ppsSystematic") return [];
  const wrong = jobs.flatMap(({ units }) =>
    units
      .filter(({ size }) => !(size !== undefined && size > 0 && Number.isFinite(size)))
      .map(({ id }) => id),
  );
  if (wrong.length === 0) return [];
  return [
    problem(
      "survey.size-not-positive",
      { vi: "Quy mô của đơn vị thiếu hoặc không dương", en: "Size of the unit is missing or not positive" },
      placed("unit", wrong),
    ),
  ];
}

function drawStratum(
  { stratum, units, n }: DrawJob,
  method: WithinStratum,
  seed: number,
  substitutes: number,
  drawn: DrawnUnit[],
  spare: SubstituteUnit[],
): void {
  const selection = selectBy(method, units, n, seed, stratum ?? "");
  const named = stratum === undefined ? {} : { stratum };
  const taken = new Set(selection.selected);
  for (const index of selection.selected) {
    const probability = selection.inclusionProbability(index);
    drawn.push({
      id: units[index]?.id ?? "",
      ...named,
      inclusionProbability: probability,
      baseWeight: 1 / probability,
    });
  }
  if (substitutes === 0) return;
  const left = units.filter((_, index) => !taken.has(index));
  const order = shuffledOrder(left.length, streamFor(seed, `${stratum ?? ""}/substitutes`));
  order
    .slice(0, substitutes)
    .forEach((index, position) => spare.push({ id: left[index]?.id ?? "", ...named, number: position + 1 }));
}

/** One of the three selections, with the stream of its stratum. */
export function selectBy(
  method: WithinStratum,
  units: readonly FrameUnit[],
  n: number,
  seed: number,
  name: string,
): Selection {
  const random = streamFor(seed, name);
  if (method === "simple") return selectSimple(units.length, n, random);
  if (method === "systematic") return selectSystematic(units.length, n, random.fraction());
  return selectPpsSystematic(
    units.map(({ size = 0 }) => size),
    n,
    random.fraction(),
  );
}
