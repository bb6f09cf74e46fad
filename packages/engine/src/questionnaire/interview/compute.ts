import { evaluate, numberOf, textOf, type Trail, truthOf, type Value } from "../expression/index.ts";
import { type Formula, isFormula, type Question, type Repeat, type PlacedPart } from "../model.ts";
import { pathOf, trailsOf } from "./paths.ts";
import { type Computed, INSTANCES_MAX, type Interview, STEPS_MAX } from "./types.ts";
import { viewFrom, type Working } from "./world.ts";

/** Instances of all groups together, however they stand inside each other. */
const TRAILS_MAX = 20_000;

/** Finds values, relevance and instances, in the questionnaire's order. */
export function compute(interview: Interview): { given: ReadonlyMap<string, string>; computed: Computed } {
  const working: Working = {
    interview,
    given: new Map(interview.given),
    values: new Map(),
    relevant: new Map(),
    counts: new Map(),
    asked: new Set(interview.computed.asked),
    budget: { left: STEPS_MAX },
  };
  for (const key of interview.form.order) {
    const placed = interview.form.partsByKey.get(key);
    if (placed === undefined) continue;
    const trails = trailsOf(placed.repeats, working.counts);
    working.budget.left -= trails.length;
    if (trails.length > TRAILS_MAX) working.budget.left = -1;
    if (working.budget.left < 0) break;
    for (const trail of trails) computePart(working, placed, trail);
  }
  const { given, values, relevant, counts, asked } = working;
  return { given, computed: { values, relevant, counts, asked, isTooHeavy: working.budget.left < 0 } };
}

function computePart(working: Working, { part, around }: PlacedPart, trail: Trail): void {
  const path = pathOf(trail, part.key);
  const parent = around.at(-1);
  const isInside =
    parent === undefined ||
    working.relevant.get(pathOf(parent.part === "repeat" ? trail.slice(0, -1) : trail, parent.key)) === true;
  const self = working.given.get(path) ?? "";
  const found = (formula: Formula, of = self): Value =>
    evaluate(formula.tree, viewFrom(working, trail, path, of));
  const isRelevant = isInside && (part.relevant === undefined || truthOf(found(part.relevant)));
  working.relevant.set(path, isRelevant);
  if (part.part === "repeat")
    working.counts.set(path, isRelevant ? instancesOf(working, part, path, found) : 0);
  if (part.part !== "question") return;
  if (part.calculation !== undefined) {
    const value = isRelevant ? textOf(found(part.calculation)) : "";
    working.values.set(path, value);
    if (isRelevant) working.given.set(path, value);
    return;
  }
  giveDefault(working, part, path, found);
  working.values.set(path, isRelevant ? (working.given.get(path) ?? "") : "");
}

function instancesOf(
  { interview }: Working,
  part: Repeat,
  path: string,
  found: (formula: Formula) => Value,
): number {
  const wanted =
    part.count === undefined
      ? (interview.instances.get(path) ?? 1)
      : numberOf(found(part.count), interview.start.offset);
  return Number.isNaN(wanted) ? 0 : Math.min(INSTANCES_MAX, Math.max(0, Math.trunc(wanted)));
}

/** Once, when the question first comes to be; an answer that was kept stands. */
function giveDefault(
  working: Working,
  part: Question,
  path: string,
  found: (formula: Formula) => Value,
): void {
  if (part.default === undefined || working.asked.has(path)) return;
  working.asked.add(path);
  if (working.given.has(path)) return;
  const value = isFormula(part.default) ? textOf(found(part.default)) : part.default;
  if (value !== "") working.given.set(path, value);
}
