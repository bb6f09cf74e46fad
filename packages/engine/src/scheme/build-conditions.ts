/** Conditions of rules, classes and vetoes from their text. */
import type { ItemCode } from "../ids/index.ts";
import { Exact, readExact } from "../numbers/index.ts";
import type { ClassConditionText, ConditionText } from "./language.ts";
import { isDay } from "./measure.ts";
import { type ClassCondition, type Comparison, type Condition, GROUP } from "./model.ts";

const COMPARISONS = ["is", "atLeast", "above", "below", "atMost"] as const;

export function buildCondition(text: ConditionText): Condition {
  if (typeof text === "string") return { subject: { fact: text }, comparison: "is", value: true };
  if ("group" in text) return { subject: { fact: GROUP }, comparison: "is", value: text.group };
  const comparison = COMPARISONS.find((word) => text[word] !== undefined) ?? "is";
  const subject =
    text.item === undefined
      ? { fact: text.fact ?? "" }
      : {
          item: text.item as ItemCode,
          as: isPercent(text[comparison]) ? ("share" as const) : ("points" as const),
        };
  return { subject, comparison, value: comparedValue(text, comparison) };
}

/** Whether a value is a number written with a percent sign. */
export function isPercent(written: unknown): written is string {
  return typeof written === "string" && written.trim().endsWith("%") && readExact(written) !== undefined;
}

function comparedValue(
  text: { readonly [word in Comparison]?: boolean | string | number | undefined },
  comparison: Comparison,
): boolean | string | Exact {
  const value = text[comparison] ?? true;
  if (isDay(String(value))) return String(value);
  if (comparison !== "is" || isPercent(value)) return Exact.of(String(value));
  return typeof value === "number" ? Exact.of(value) : value;
}

export function buildClassCondition(text: ClassConditionText): ClassCondition {
  if (typeof text === "string" || text.every === undefined) return buildCondition(text);
  const comparison = COMPARISONS.find((word) => text[word] !== undefined) ?? "is";
  return { subject: { everyItemAtDepth: text.every }, comparison, value: comparedValue(text, comparison) };
}
