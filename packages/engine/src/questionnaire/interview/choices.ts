import { evaluate, truthOf } from "../expression/index.ts";
import type { Choice, Question } from "../model.ts";
import { chanceOf } from "./chance.ts";
import { columnOf, viewFrom } from "./world.ts";
import { readPath } from "./paths.ts";
import { type Interview, STEPS_MAX } from "./types.ts";

/** Choices that a question offers now: those that its filter lets through, shuffled where that is asked for. */
export function offeredChoices(interview: Interview, path: string): readonly Choice[] {
  const place = readPath(path);
  const part = interview.form.partsByKey.get(place?.key ?? "")?.part;
  if (place === undefined || part?.part !== "question" || part.list === undefined) return [];
  const { questionnaire } = interview.form;
  const all = questionnaire.lists[part.list] ?? [];
  const { choiceFilter } = part;
  const known = { interview, ...interview.computed, budget: { left: STEPS_MAX } };
  const view = viewFrom(known, place.trail, path, interview.computed.values.get(path) ?? "");
  const offered =
    choiceFilter === undefined
      ? all
      : all.filter((choice) =>
          truthOf(
            evaluate(choiceFilter.tree, {
              ...view,
              column: (name) => columnOf(choice, name, interview.start.language, questionnaire.language),
            }),
          ),
        );
  return part.shuffled === undefined ? offered : shuffled(offered, orderChance(interview, part, path));
}

function orderChance({ start }: Interview, { shuffled: how }: Question, path: string): () => number {
  return typeof how === "number" ? chanceOf(how, "") : chanceOf(start.seed, path);
}

/** The same chance gives the same order (Fisher and Yates). @example shuffled(parts, chanceOf(seed, "opinions")) */
export function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  const order = [...things];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one === undefined || two === undefined) continue;
    [order[at], order[other]] = [two, one];
  }
  return order;
}
