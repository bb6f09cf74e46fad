import { dateFunction } from "./call-days.ts";
import { numberFunction } from "./call-numbers.ts";
import { textFunction } from "./call-texts.ts";
import { chosenIn } from "./chosen.ts";
import type { Expression } from "./syntax.ts";
import { numberOf, type Seen, textOf, truthOf, type Value } from "./values.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type Evaluate = (expression: Expression, view: Viewpoint) => Value;

/** The value of a function. What it is given is evaluated only where it is needed: `if` looks at one of its branches. */
export function callFunction(
  name: string,
  given: readonly Expression[],
  view: Viewpoint,
  evaluate: Evaluate,
): Value {
  const value = (at: number): Value => {
    const expression = given[at];
    return expression === undefined ? "" : evaluate(expression, view);
  };
  switch (name) {
    case "if":
      return truthOf(value(0)) ? value(1) : value(2);
    case "once":
      return view.self === "" ? value(0) : view.self;
    case "coalesce":
      return coalesce(given.length, value);
    case "position":
      return position(given[0], view);
    case "last":
      return view.size ?? 1;
    case "indexed-repeat":
      return indexedRepeat(given, view, evaluate);
    case "jr:choice-name":
      return choiceName(given[1], textOf(value(0)), view);
    default:
      break;
  }
  if (view.world.budget.left < 0) return "";
  const values = given.map((_, at) => value(at));
  return (
    truthFunction(name, values) ??
    setFunction(name, values, view.world.offset) ??
    numberFunction(name, values, view) ??
    textFunction(name, values, view) ??
    dateFunction(name, values, view) ??
    ""
  );
}

function coalesce(count: number, value: (at: number) => Value): Value {
  for (let at = 0; at < count; at += 1) {
    const each = value(at);
    if (textOf(each) !== "") return each;
  }
  return "";
}

/** `position(..)`: the instance around the question; `position()` in brackets: the one that is looked at. */
function position(of: Expression | undefined, { trail, position: at }: Viewpoint): Value {
  if (of === undefined) return at ?? trail.at(-1)?.index ?? 1;
  const turn = of.kind === "name" ? trail.find(({ repeat }) => repeat === of.name) : trail.at(-1);
  return turn?.index ?? 1;
}

/** `indexed-repeat(${name}, ${members}, 2)`: the answer in that instance; further pairs for groups inside groups. */
function indexedRepeat(given: readonly Expression[], view: Viewpoint, evaluate: Evaluate): Value {
  const [target, ...pairs] = given;
  if (target?.kind !== "name") return "";
  const turns: { repeat: string; index: number }[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [repeat, index] = [pairs[at], pairs[at + 1]];
    if (repeat?.kind !== "name" || index === undefined) return "";
    turns.push({ repeat: repeat.name, index: numberOf(evaluate(index, view), view.world.offset) });
  }
  const around = view.trail.filter(({ repeat }) => !turns.some((turn) => turn.repeat === repeat));
  return view.world.named(target.name, [...around, ...turns]);
}

/** The second value is a question, written `${q}` or as a text that holds `${q}` or a path. */
export function choiceQuestion(of: Expression | undefined): string | undefined {
  if (of?.kind === "name") return of.name;
  if (of?.kind !== "text") return undefined;
  return /\$\{\s*([^}\s]+)\s*\}/.exec(of.value)?.[1] ?? of.value.split("/").at(-1)?.trim();
}

function choiceName(of: Expression | undefined, value: string, { world }: Viewpoint): Value {
  const question = choiceQuestion(of);
  return question === undefined ? "" : world.choiceLabel(question, value);
}

function truthFunction(name: string, values: readonly Value[]): Value | undefined {
  const [first = "", second = ""] = values;
  switch (name) {
    case "true":
      return true;
    case "false":
      return false;
    case "not":
      return !truthOf(first);
    case "boolean":
      return truthOf(first);
    case "boolean-from-string":
      return ["1", "true"].includes(textOf(first).toLowerCase());
    case "selected":
      return isSelected(textOf(first), textOf(second).trim());
    case "count-selected":
      return chosenIn(textOf(first)).length;
    default:
      return undefined;
  }
}

function isSelected(text: string, choice: string): boolean {
  return choice !== "" && (text === choice || chosenIn(text).includes(choice));
}

/** Functions over every instance. One that was asked and not answered makes a sum unknown: nothing is not 0. */
function setFunction(name: string, values: readonly Value[], offset: number): Value | undefined {
  const [first = "", second = ""] = values;
  const seen: readonly Seen[] = typeof first === "object" ? first : [];
  const numbers = () =>
    values.flatMap((each) =>
      typeof each === "object" ? each.map(({ text }) => numberOf(text, offset)) : [numberOf(each, offset)],
    );
  switch (name) {
    case "count":
      return typeof first === "object" ? seen.length : Number(textOf(first) !== "");
    case "count-non-empty":
      return typeof first === "object"
        ? seen.filter(({ text }) => text !== "").length
        : Number(textOf(first) !== "");
    case "sum":
      return numbers().reduce((sum, each) => sum + each, 0);
    case "min":
    case "max":
      return extreme(name, numbers());
    case "checklist":
      return within(values.slice(2).filter(truthOf).length, first, second, offset);
    case "weighted-checklist":
      return within(weighed(values.slice(2), offset), first, second, offset);
    default:
      return undefined;
  }
}

function extreme(which: "min" | "max", numbers: readonly number[]): number {
  if (numbers.length === 0) return Number.NaN;
  return numbers.reduce((best, each) => (which === "min" ? Math.min(best, each) : Math.max(best, each)));
}

function weighed(values: readonly Value[], offset: number): number {
  return values.reduce<number>(
    (sum, each, at) => (at % 2 === 0 && truthOf(each) ? sum + numberOf(values[at + 1] ?? 0, offset) : sum),
    0,
  );
}

/** A limit of −1 is none. */
function within(count: number, fewest: Value, most: Value, offset: number): boolean {
  const [low, high] = [numberOf(fewest, offset), numberOf(most, offset)];
  return (low < 0 || count >= low) && (high < 0 || count <= high);
}
