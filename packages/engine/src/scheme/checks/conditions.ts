import { Exact } from "../../numbers/index.ts";
import { buildClassCondition, isPercent } from "../build-conditions.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { ClassConditionText, ConditionText, ItemText } from "../language.ts";
import type { ClassCondition, FactKind } from "../model.ts";
import { isDay } from "../measure.ts";
import { percentMissing } from "./shares.ts";
import type { Placed } from "./walk.ts";

export type Facts = NonNullable<ItemText["facts"]>;
export const NUMERIC: readonly FactKind[] = ["count", "number", "money", "share", "days"];

/**
 * Conditions of rules read facts and scored items; those of classes and vetoes also whole domains and
 * levels.
 */
export type Asking = "rule" | "class";

/** One subject that exists, one comparison that fits it, one value that it can reach. */
export function conditionFaults(
  { condition, path }: Placed<AnyCondition>,
  known: Facts,
  items: ReadonlyMap<string, ItemText>,
  asking: Asking,
): PlacedFault[] {
  // whether a round has such a group is known only when it is opened
  if (isOfGroup(condition)) return [];
  if (typeof condition !== "string" && !hasOneOfEach(condition)) return [comparisonCount(path, asking)];
  const built = buildClassCondition(condition);
  const { subject, value } = built;
  if ("fact" in subject) return factFaults(subject.fact, built, path, known);
  if (!(value instanceof Exact)) return [pointsAreNumbers(path)];
  if ("everyItemAtDepth" in subject) return everyFaults(condition, value, path);
  const item = items.get(subject.item);
  if (!item) return [unknownItem(subject.item, path, asking)];
  return itemFaults(item, { subject, comparison: built.comparison, value }, path, asking);
}

function isOfGroup(condition: AnyCondition): condition is Extract<ConditionText, { readonly group: string }> {
  return typeof condition !== "string" && "group" in condition;
}

type AnyCondition = ClassConditionText | ConditionText;

function hasOneOfEach(condition: Exclude<ClassConditionText, string>): boolean {
  const count = (values: readonly unknown[]) => values.filter((each) => each !== undefined).length;
  const { every, item, fact, is, atLeast, above, below, atMost } = condition;
  return count([every, item, fact]) === 1 && count([is, atLeast, above, below, atMost]) === 1;
}

function comparisonCount(path: Path, asking: Asking): PlacedFault {
  return asking === "class"
    ? fault(
        "comparison-count",
        path,
        [
          "Mỗi điều kiện xếp hạng có đúng một đối tượng (every, item hoặc fact) và một phép so sánh.",
          "A class condition has exactly one subject (every, item or fact) and one comparison.",
        ],
        ['Ví dụ: { every: 1, atLeast: "60%" }.', 'For example { every: 1, atLeast: "60%" }.'],
      )
    : fault(
        "comparison-count",
        path,
        [
          "Mỗi điều kiện có đúng một đối tượng (fact hoặc item) và một phép so sánh.",
          "A condition has exactly one subject (fact or item) and one comparison.",
        ],
        [
          "Ví dụ: { fact: divisions, is: 0 } hoặc { item: II.4.1, above: 0 }.",
          "For example { fact: divisions, is: 0 } or { item: II.4.1, above: 0 }.",
        ],
      );
}

function factFaults(
  name: string,
  { comparison, value }: Pick<ClassCondition, "comparison" | "value">,
  path: Path,
  known: Facts,
): PlacedFault[] {
  const declared = known[name];
  if (!declared) return [unknownFact(name, path, known)];
  const isOfDay = typeof value === "string" && isDay(value);
  const fits = isOfDay
    ? declared.kind === "date"
    : comparison !== "is" || value instanceof Exact
      ? NUMERIC.includes(declared.kind)
      : declared.kind === (typeof value === "boolean" ? "yes-no" : "level");
  if (!fits)
    return [
      fault(
        "wrong-kind-of-fact",
        path,
        [
          `Dữ kiện “${name}” thuộc loại ${declared.kind}, không so sánh được như vậy.`,
          `Fact "${name}" is of kind ${declared.kind} and cannot be compared like this.`,
        ],
        ["Dùng phép so sánh hợp với loại dữ kiện.", "Use a comparison that fits the kind of fact."],
      ),
    ];
  if (typeof value === "string" && !isOfDay && !(value in (declared.levels ?? {})))
    return [unknownLevel(value, name, Object.keys(declared.levels ?? {}), path)];
  return declared.kind === "share" && value instanceof Exact && value.above(Exact.ONE)
    ? [percentMissing(value, path)]
    : [];
}

function pointsAreNumbers(path: Path): PlacedFault {
  return fault(
    "wrong-kind-of-fact",
    path,
    [
      "Điểm của một mục chỉ so sánh được với một số.",
      "The points of an item can be compared with a number only.",
    ],
    [
      'Viết số điểm, hoặc tỷ lệ trên điểm tối đa như "50%".',
      'Write points, or a share of the maximum such as "50%".',
    ],
  );
}

/** Items of a level have different maxima: only their shares can be asked for. */
function everyFaults(condition: ClassConditionText, value: Exact, path: Path): PlacedFault[] {
  if (!writtenAsPercent(condition) && !value.isZero) return [percentMissing(value, path)];
  return value.above(Exact.ONE) ? [unreachable(value, "100%", path)] : [];
}

function writtenAsPercent(condition: ClassConditionText): boolean {
  return typeof condition !== "string" && Object.values(condition).some(isPercent);
}

function itemFaults(
  { code, points }: ItemText,
  { subject, comparison, value }: ClassCondition & { readonly value: Exact },
  path: Path,
  asking: Asking,
): PlacedFault[] {
  const maximum = Exact.of(points);
  // penalties and items without points are compared as they are
  if (!maximum.above(Exact.ZERO)) return [];
  const share = "item" in subject && subject.as === "share";
  const top = share ? Exact.ONE : maximum;
  if (value.above(top) || (comparison === "above" && value.equals(top)))
    return [unreachable(value, share ? "100%" : `${maximum.text} (${code})`, path)];
  const looksLikeShare = asking === "class" && !share && value.above(Exact.ZERO) && Exact.ONE.above(value);
  return looksLikeShare && maximum.above(Exact.ONE) ? [percentMissing(value, path)] : [];
}

function unreachable(value: Exact, top: string, path: Path): PlacedFault {
  const percent = top === "100%";
  const shown = percent ? `${value.times(Exact.of(100)).text}%` : value.text;
  return fault(
    "condition-unreachable",
    path,
    [
      `Điểm được so với ${shown}, nhưng cao nhất chỉ là ${top}: điều kiện luôn cho cùng một kết quả.`,
      `Points are compared with ${shown}, but the most there can be is ${top}: ` +
        "the condition always gives the same answer.",
    ],
    percent
      ? ['Viết một tỷ lệ không quá "100%".', 'Write a share up to "100%".']
      : [
          `Số trần là điểm; tỷ lệ trên điểm tối đa phải có dấu %: "${value.text}%".`,
          `A bare number is points; a share of the maximum needs its % sign: "${value.text}%".`,
        ],
  );
}

export function unknownFact(name: string, path: Path, known: Facts): PlacedFault {
  const list = Object.keys(known).join(", ") || "(không có / none)";
  return fault(
    "unknown-fact",
    path,
    [`Không có dữ kiện “${name}”. Đã khai báo: ${list}.`, `There is no fact "${name}". Declared: ${list}.`],
    ["Khai báo trong facts của tiêu chí, hoặc sửa tên.", "Declare it in the item's facts, or mend the name."],
  );
}

export function unknownItem(code: string, path: Path, asking: Asking): PlacedFault {
  return asking === "class"
    ? fault(
        "unknown-item",
        path,
        [`Không có tiêu chí mã “${code}”.`, `There is no item "${code}".`],
        ["Viết mã có trong bộ tiêu chí.", "Write a code of this scheme."],
      )
    : fault(
        "unknown-item",
        path,
        [`Không có tiêu chí chấm điểm nào mang mã “${code}”.`, `No scored item has the code "${code}".`],
        ["Viết mã của một tiêu chí hoặc lĩnh vực.", "Write the code of an item or a domain."],
      );
}

export function unknownLevel(
  level: string,
  fact: string,
  declared: readonly string[],
  path: Path,
): PlacedFault {
  return fault(
    "unknown-level",
    path,
    [
      `Dữ kiện ${fact} không có mức “${level}”. Các mức: ${declared.join(", ") || "(chưa khai báo)"}.`,
      `Fact ${fact} has no level "${level}". Levels: ${declared.join(", ") || "(none declared)"}.`,
    ],
    ["Viết một mức đã khai báo trong levels.", "Write a level that is declared in levels."],
  );
}
