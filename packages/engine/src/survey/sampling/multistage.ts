import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome, SurveyProblem } from "../problem.ts";
import { checkDuplicates, checkSeed, comesOutAgain, DRAW_ALGORITHM } from "./draw.ts";
import { frameHash } from "./frame-hash.ts";
import { selectPpsSystematic, shuffledOrder, streamFor } from "./select.ts";

/**
 * A cluster of the frame: a province holds districts, a district communes, a commune villages, a village its contact
 * list. `certainty` marks a unit taken in any case, as the capital district is in PAPI.
 */
export interface FrameCluster {
  readonly id: string;
  readonly size: number;
  readonly certainty?: boolean;
  readonly parts?: readonly FrameCluster[];
  readonly contacts?: readonly string[];
}

export interface MultistagePlan {
  /** Clusters to take at each stage below the top, e.g. 3 districts, 2 communes in each, 2 villages in each. */
  readonly stages: readonly { readonly name: string; readonly take: number }[];
  /** Names to draw in each last cluster, and numbered substitutes beside them, e.g. 20 and 10. */
  readonly contacts: { readonly take: number; readonly substitutes: number };
}

/**
 * PAPI in an ordinary province: the capital and two more
 * districts, two communes each, two villages each, 20 + 10 names.
 */
export const papiPlan: MultistagePlan = {
  stages: [
    { name: "district", take: 3 },
    { name: "commune", take: 2 },
    { name: "village", take: 2 },
  ],
  contacts: { take: 20, substitutes: 10 },
};

export interface MultistageContact {
  readonly id: string;
  /** Ids of the clusters it lies in, top first. */
  readonly path: readonly string[];
  /** Product of the inclusion probabilities of all stages. */
  readonly inclusionProbability: number;
  readonly baseWeight: number;
  /** Probability at each stage, clusters first, then the contact in its last cluster. */
  readonly stageProbabilities: readonly number[];
}

export interface MultistageSubstitute {
  readonly id: string;
  readonly path: readonly string[];
  /** Order in which substitutes of a last cluster are to be used, from 1. */
  readonly number: number;
}

export interface MultistageDraw {
  readonly algorithm: string;
  readonly seed: number;
  readonly frameHash: string;
  readonly plan: MultistagePlan;
  readonly contacts: readonly MultistageContact[];
  readonly substitutes: readonly MultistageSubstitute[];
}

/**
 * Draws clusters stage by stage, units marked `certainty` first and the rest systematically with probability
 * proportional to size, then a simple random sample of contacts with numbered substitutes in each last cluster.
 *
 * A selected cluster with fewer parts than asked, or a contact list shorter than names
 * plus substitutes, is a problem that names the cluster: never a short sample. So are
 * sizes that are not positive and more certainty units than places.
 */
export function drawMultistage(
  top: readonly FrameCluster[],
  plan: MultistagePlan,
  seed: number,
): Outcome<MultistageDraw> {
  const problems: SurveyProblem[] = [
    ...checkSeed(seed),
    ...checkPlan(plan),
    ...checkDuplicates(top.flatMap((cluster) => pathsIn(cluster, ""))),
  ];
  const wrongSizes = top.flatMap((cluster) => badSizes(cluster));
  if (wrongSizes.length > 0)
    problems.push(
      problem(
        "survey.size-not-positive",
        { vi: "Quy mô của đơn vị thiếu hoặc không dương", en: "Size of the unit is missing or not positive" },
        placed("unit", wrongSizes),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const faults: Faults = { shortClusters: [], shortLists: [], crowded: [] };
  const reached = top.flatMap((cluster) => descend(cluster, plan, 0, [cluster.id], [], seed, faults));
  problems.push(...faultProblems(faults));
  if (problems.length > 0) return fail(problems);
  const drawn = reached.map((last) => drawContacts(last, plan, seed));
  const contacts = drawn.flatMap((part) => part.contacts);
  return succeed({
    algorithm: DRAW_ALGORITHM,
    seed,
    frameHash: frameHash(top),
    plan,
    contacts,
    substitutes: drawn.flatMap((part) => part.substitutes),
  });
}

/** Draws again from the frame and says whether the published draw comes out, substitutes included. */
export function replayMultistage(
  draw: MultistageDraw,
  top: readonly FrameCluster[],
): Outcome<MultistageDraw> {
  return comesOutAgain(
    draw,
    () => drawMultistage(top, draw.plan, draw.seed),
    ({ contacts, substitutes }) => [
      ...contacts.map(({ id, path }) => [...path, id].join(" / ")),
      ...substitutes.map(({ id, path, number }) => `${[...path, id].join(" / ")} (${number})`),
    ],
  );
}

interface Faults {
  readonly shortClusters: string[];
  readonly shortLists: string[];
  /** Clusters with more units to be taken for sure than places. */
  readonly crowded: string[];
}

interface ReachedCluster {
  readonly cluster: FrameCluster;
  readonly path: readonly string[];
  readonly probabilities: readonly number[];
}

function descend(
  cluster: FrameCluster,
  plan: MultistagePlan,
  depth: number,
  path: readonly string[],
  probabilities: readonly number[],
  seed: number,
  faults: Faults,
): ReachedCluster[] {
  const stage = plan.stages[depth];
  if (!stage) {
    const needed = plan.contacts.take + plan.contacts.substitutes;
    const there = cluster.contacts?.length ?? 0;
    if (there < needed) faults.shortLists.push(`${path.join(" / ")} (${there}/${needed})`);
    return [{ cluster, path, probabilities }];
  }
  const parts = cluster.parts ?? [];
  const certain = parts.filter((part) => part.certainty).length;
  if (parts.length < stage.take)
    faults.shortClusters.push(`${path.join(" / ")} (${parts.length}/${stage.take} ${stage.name})`);
  if (certain > stage.take)
    faults.crowded.push(`${path.join(" / ")} (${certain}/${stage.take} ${stage.name})`);
  if (parts.length < stage.take || certain > stage.take) return [];
  return selectParts(parts, stage.take, streamFor(seed, path.join("/")).fraction()).flatMap(
    ({ part, probability }) =>
      descend(part, plan, depth + 1, [...path, part.id], [...probabilities, probability], seed, faults),
  );
}

function selectParts(
  parts: readonly FrameCluster[],
  take: number,
  start: number,
): { part: FrameCluster; probability: number }[] {
  const sure = parts.filter((part) => part.certainty);
  const others = parts.filter((part) => !part.certainty);
  const rest = take - sure.length;
  const chosen = sure.map((part) => ({ part, probability: 1 }));
  if (rest === 0) return chosen;
  const selection = selectPpsSystematic(
    others.map(({ size }) => size),
    rest,
    start,
  );
  for (const index of selection.selected) {
    const part = others[index];
    if (part) chosen.push({ part, probability: selection.inclusionProbability(index) });
  }
  return chosen;
}

function drawContacts(
  { cluster, path, probabilities }: ReachedCluster,
  { contacts: { take, substitutes } }: MultistagePlan,
  seed: number,
): Pick<MultistageDraw, "contacts" | "substitutes"> {
  const list = cluster.contacts ?? [];
  const order = shuffledOrder(list.length, streamFor(seed, `${path.join("/")}/contacts`));
  const stageProbabilities = [...probabilities, take / list.length];
  const inclusionProbability = stageProbabilities.reduce((product, probability) => product * probability, 1);
  const named = (index: number): string => list[index] ?? "";
  return {
    contacts: order.slice(0, take).map((index) => ({
      id: named(index),
      path,
      inclusionProbability,
      baseWeight: 1 / inclusionProbability,
      stageProbabilities,
    })),
    substitutes: order
      .slice(take, take + substitutes)
      .map((index, position) => ({ id: named(index), path, number: position + 1 })),
  };
}

/** Paths of all clusters and contacts below a cluster, itself included. */
function pathsIn(cluster: FrameCluster, above: string): string[] {
  const path = above === "" ? cluster.id : `${above} / ${cluster.id}`;
  return [
    path,
    ...(cluster.parts ?? []).flatMap((part) => pathsIn(part, path)),
    ...(cluster.contacts ?? []).map((contact) => `${path} / ${contact}`),
  ];
}

function badSizes(cluster: FrameCluster): string[] {
  const own = cluster.size > 0 && Number.isFinite(cluster.size) ? [] : [cluster.id];
  return [...own, ...(cluster.parts ?? []).flatMap(badSizes)];
}

function checkPlan(plan: MultistagePlan): SurveyProblem[] {
  const wrong = plan.stages.filter(({ take }) => !Number.isInteger(take) || take < 1).map(({ name }) => name);
  if (!Number.isInteger(plan.contacts.take) || plan.contacts.take < 1 || !(plan.contacts.substitutes >= 0))
    wrong.push("contacts");
  if (wrong.length === 0) return [];
  return [
    problem(
      "survey.option-invalid",
      {
        vi: "Số cần chọn ở mỗi cấp phải là số nguyên dương",
        en: "Numbers to take must be positive whole numbers",
      },
      placed("option", wrong),
    ),
  ];
}

function faultProblems({ shortClusters, shortLists, crowded }: Faults): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  if (shortClusters.length > 0)
    problems.push(
      problem(
        "survey.frame-too-small",
        {
          vi: "Đơn vị được chọn có ít đơn vị cấp dưới hơn số cần chọn (có/cần)",
          en: "Selected cluster has fewer parts than asked (there/asked)",
        },
        placed("unit", shortClusters),
      ),
    );
  if (shortLists.length > 0)
    problems.push(
      problem(
        "survey.frame-too-small",
        {
          vi: "Danh sách liên hệ ngắn hơn số cần chọn kể cả dự phòng (có/cần)",
          en: "Contact list is shorter than names plus substitutes (there/asked)",
        },
        placed("unit", shortLists),
      ),
    );
  if (crowded.length > 0)
    problems.push(
      problem(
        "survey.option-invalid",
        {
          vi: "Số đơn vị chọn chắc chắn nhiều hơn số cần chọn",
          en: "More units are to be taken for sure than there are places",
        },
        placed("unit", crowded),
      ),
    );
  return problems;
}
