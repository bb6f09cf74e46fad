import type { Seen, Trail, Viewpoint, World } from "../expression/index.ts";
import { type Choice, textIn } from "../model.ts";
import { chanceOf } from "./chance.ts";
import { pathOf, trailsOf } from "./paths.ts";
import type { Interview } from "./types.ts";

/** What is computed while it is computed. */
export interface Working {
  readonly interview: Pick<Interview, "form" | "start" | "instances">;
  readonly given: Map<string, string>;
  readonly values: Map<string, string>;
  readonly relevant: Map<string, boolean>;
  readonly counts: Map<string, number>;
  readonly asked: Set<string>;
  readonly budget: { left: number };
}

type Known = Pick<Working, "interview" | "budget"> & {
  readonly values: ReadonlyMap<string, string>;
  readonly relevant: ReadonlyMap<string, boolean>;
  readonly counts: ReadonlyMap<string, number>;
};

/** How the answers look from a question. */
export function viewFrom(known: Known, trail: Trail, path: string, self: string): Viewpoint {
  return { world: worldOf(known, path), trail, self, asker: { trail, self } };
}

function worldOf(known: Known, path: string): World {
  const { form, start } = known.interview;
  const { questionnaire } = form;
  let chance: (() => number) | undefined;
  return {
    named: (name, trail) => seenAs(known, name, trail),
    choices: (list) =>
      (questionnaire.lists[list] ?? []).map((choice) => ({
        column: (name) => columnOf(choice, name, start.language, questionnaire.language),
      })),
    choiceLabel: (question, value) => {
      const placed = form.partsByKey.get(form.keysByName.get(question)?.[0] ?? "");
      const list = placed?.part.part === "question" ? placed.part.list : undefined;
      const choice =
        list === undefined ? undefined : questionnaire.lists[list]?.find(({ name }) => name === value);
      return choice === undefined ? "" : textIn(choice.label, start.language, questionnaire.language);
    },
    now: start.now,
    offset: start.offset,
    chance: () => (chance ??= chanceOf(start.seed, path))(),
    version: questionnaire.version,
    isVietnamese: start.language.startsWith("vi"),
    budget: known.budget,
  };
}

/** A column of a choice by its name, in small letters where it is not found as written. */
export function columnOf(choice: Choice, name: string, language: string, own: string): string | undefined {
  if (name === "name") return choice.name;
  if (name === "label") return textIn(choice.label, language, own);
  if (Object.hasOwn(choice.columns, name)) return choice.columns[name];
  const wanted = name.toLowerCase();
  const found = Object.keys(choice.columns).find((each) => each.toLowerCase() === wanted);
  return found === undefined ? undefined : choice.columns[found];
}

/** Answers that count; those of questions that are not asked are not among them. */
function seenAs(
  { interview, values, relevant, counts, budget }: Known,
  name: string,
  from: Trail,
): readonly Seen[] {
  const placed = interview.form.partsByKey.get(interview.form.keysByName.get(name)?.[0] ?? "");
  if (placed === undefined || budget.left < 0) return [];
  const { part, repeats } = placed;
  if (part.part === "repeat") {
    const own = from.find(({ repeat }) => repeat === part.key);
    const outer = own === undefined ? from : from.slice(0, from.indexOf(own));
    return trailsOf([...repeats, part], counts, outer).map((trail) => ({ text: "", trail }));
  }
  const trails = trailsOf(repeats, counts, from);
  budget.left -= trails.length;
  return trails.flatMap((trail) => {
    const path = pathOf(trail, part.key);
    return relevant.get(path) === true ? [{ text: values.get(path) ?? "", trail }] : [];
  });
}
