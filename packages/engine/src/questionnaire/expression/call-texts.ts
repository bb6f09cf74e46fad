import { chosenIn } from "./chosen.ts";
import { compilePattern, matches } from "./pattern.ts";
import { numberOf, textOf, type Value } from "./values.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** No text grows beyond this: a chain of concat() that doubles itself ends here, and the budget with it. */
export const TEXT_CHARACTERS_MAX = 100_000;

/** Functions over texts; undefined for every other. */
export function textFunction(name: string, values: readonly Value[], view: Viewpoint): Value | undefined {
  const text = (at: number) => textOf(values[at] ?? view.self);
  const number = (at: number) => numberOf(values[at] ?? Number.NaN, view.world.offset);
  switch (name) {
    case "string":
      return text(0);
    case "concat":
      return joined(texts(values), "", view);
    case "join":
      return joined(texts(values.slice(1)), text(0), view);
    case "string-length":
      return [...text(0)].length;
    case "substr":
      return [...text(0)].slice(number(1), values.length > 2 ? number(2) : undefined).join("");
    case "substring":
      return substring([...text(0)], number(1), values.length > 2 ? number(2) : Infinity);
    case "selected-at":
      return chosenIn(text(0))[number(1)] ?? "";
    case "regex":
      return fits(text(0), text(1), view);
    case "version":
      return view.world.version;
    case "uuid":
      return uuid(view.world.chance);
    default:
      return pieceFunction(name, text);
  }
}

function pieceFunction(name: string, text: (at: number) => string): Value | undefined {
  switch (name) {
    case "substring-before": {
      const at = text(0).indexOf(text(1));
      return at < 0 ? "" : text(0).slice(0, at);
    }
    case "substring-after": {
      const at = text(0).indexOf(text(1));
      return at < 0 ? "" : text(0).slice(at + text(1).length);
    }
    case "contains":
      return text(0).includes(text(1));
    case "starts-with":
      return text(0).startsWith(text(1));
    case "ends-with":
      return text(0).endsWith(text(1));
    case "translate":
      return translated(text(0), [...text(1)], [...text(2)]);
    case "normalize-space":
      return text(0).trim().replaceAll(/\s+/g, " ");
    case "upper-case":
      return text(0).toLocaleUpperCase("vi");
    case "lower-case":
      return text(0).toLocaleLowerCase("vi");
    default:
      return undefined;
  }
}

function texts(values: readonly Value[]): string[] {
  return values.flatMap((each) => (typeof each === "object" ? each.map(({ text }) => text) : [textOf(each)]));
}

function joined(pieces: readonly string[], between: string, { world }: Viewpoint): string {
  const length = pieces.reduce((sum, each) => sum + each.length + between.length, 0);
  world.budget.left -= Math.ceil(length / 100);
  if (length <= TEXT_CHARACTERS_MAX) return pieces.join(between);
  world.budget.left = -1;
  return "";
}

/** As XPath 1.0 counts, from 1, positions rounded. */
function substring(characters: readonly string[], from: number, length: number): string {
  const start = Math.round(from);
  const end = start + (length === Infinity ? Infinity : Math.round(length));
  return characters.filter((_, at) => at + 1 >= start && at + 1 < end).join("");
}

function translated(text: string, from: readonly string[], to: readonly string[]): string {
  return [...text]
    .map((each) => {
      const at = from.indexOf(each);
      return at < 0 ? each : (to[at] ?? "");
    })
    .join("");
}

function fits(text: string, source: string, { world }: Viewpoint): boolean {
  const compiled = compilePattern(source);
  if (!compiled.ok) return false;
  world.budget.left -= Math.ceil((compiled.value.steps.length * text.length) / 100);
  return world.budget.left >= 0 && matches(compiled.value, text);
}

/** Version 4 of RFC 9562, from the chance that the caller gave. */
function uuid(chance: () => number): string {
  const digits = Array.from({ length: 32 }, (_, at) => {
    const digit = Math.floor(chance() * 16);
    return (at === 12 ? 4 : at === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join("");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-");
}
