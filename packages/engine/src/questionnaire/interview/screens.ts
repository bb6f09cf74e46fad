import { evaluate, textOf, type Trail } from "../expression/index.ts";
import { type Group, type Part, type Question, type Repeat, textIn, type Texts } from "../model.ts";
import { shuffled } from "./choices.ts";
import { pathOf } from "./paths.ts";
import { type Interview, STEPS_MAX } from "./types.ts";
import { chanceOf } from "./chance.ts";
import { viewFrom } from "./world.ts";

/** What stands on one page. */
export type Screen =
  | {
      readonly kind: "questions";
      /** Path of the group whose page it is, or of its only question. */
      readonly path: string;
      readonly layout: "page" | "matrix" | "single";
      /** Headings of the groups around it, outermost first. */
      readonly headings: readonly string[];
      readonly questions: readonly { readonly path: string; readonly question: Question }[];
    }
  /** Behind the last instance of a group that may have more. */
  | { readonly kind: "more"; readonly path: string; readonly headings: readonly string[] };

/** The pages of a response as it stands: only what is asked, groups on one page together, shuffled where that is stated. */
export function screensOf(interview: Interview): readonly Screen[] {
  return interview.form.questionnaire.parts.flatMap((part) => screensOfPart(interview, part, [], []));
}

function screensOfPart(
  interview: Interview,
  part: Part,
  trail: Trail,
  headings: readonly string[],
): readonly Screen[] {
  const path = pathOf(trail, part.key);
  if (interview.computed.relevant.get(path) !== true) return [];
  if (part.part === "question")
    return isShown(part)
      ? [{ kind: "questions", path, layout: "single", headings, questions: [{ path, question: part }] }]
      : [];
  if (part.part === "group") return screensOfGroup(interview, part, trail, headings);
  const count = interview.computed.counts.get(path) ?? 0;
  const instances = Array.from({ length: count }, (_, at) => [...trail, { repeat: part.key, index: at + 1 }]);
  const inside = instances.flatMap((each) => screensOfGroup(interview, part, each, headings));
  return part.count === undefined ? [...inside, { kind: "more", path, headings }] : inside;
}

function screensOfGroup(
  interview: Interview,
  group: Group | Repeat,
  trail: Trail,
  around: readonly string[],
): readonly Screen[] {
  const path = pathOf(trail, group.key);
  const title = filledText(interview, trail, path, group.label);
  const headings = title === "" ? around : [...around, title];
  const parts = orderedParts(interview, group, path);
  if (group.layout === "section")
    return parts.flatMap((part) => screensOfPart(interview, part, trail, headings));
  const questions = questionsOnPage(interview, parts, trail);
  const layout = group.layout === "matrix" ? "matrix" : "page";
  return questions.length === 0 ? [] : [{ kind: "questions", path, layout, headings, questions }];
}

function questionsOnPage(
  interview: Interview,
  parts: readonly Part[],
  trail: Trail,
): { path: string; question: Question }[] {
  return parts.flatMap((part) => {
    const path = pathOf(trail, part.key);
    if (interview.computed.relevant.get(path) !== true) return [];
    if (part.part === "question") return isShown(part) ? [{ path, question: part }] : [];
    if (part.part === "group") return questionsOnPage(interview, orderedParts(interview, part, path), trail);
    return Array.from({ length: interview.computed.counts.get(path) ?? 0 }, (_, at) =>
      questionsOnPage(interview, part.parts, [...trail, { repeat: part.key, index: at + 1 }]),
    ).flat();
  });
}

function orderedParts(interview: Interview, group: Group | Repeat, path: string): readonly Part[] {
  if (group.part === "repeat" || group.shuffled === undefined) return group.parts;
  const { seed } = interview.start;
  return shuffled(
    group.parts,
    group.shuffled === "chance" ? chanceOf(seed, path) : chanceOf(group.shuffled, ""),
  );
}

/** Calculations without words are not shown. */
function isShown({ kind }: Question): boolean {
  return kind !== "calculated";
}

/** A text in the language of the interview, with answers where it says `${name}`; of a choice its label. */
export function filledText(interview: Interview, trail: Trail, path: string, texts: Texts): string {
  const text = textIn(texts, interview.start.language, interview.form.questionnaire.language);
  if (!text.includes("${")) return text;
  const known = { interview, ...interview.computed, budget: { left: STEPS_MAX } };
  const view = viewFrom(known, trail, path, "");
  return text.replaceAll(/\$\{\s*([\p{L}_][\p{L}\p{N}\p{M}._-]*)\s*\}/gu, (_, name: string) => {
    const value = textOf(evaluate({ kind: "name", name, from: "here" }, view));
    return view.world.choiceLabel(name, value) || value;
  });
}
