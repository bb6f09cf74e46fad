import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import type { PlacedItem } from "./walk.ts";

/** Codes once each; rules at the leaves and only there; no deeper than the levels that are named. */
export function treeFaults(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  return [
    ...duplicateCodes(items),
    ...reservedNames(text, items),
    ...items.flatMap((placed) => shapeFaults(placed, text.levels.length)),
  ];
}

/**
 * "bonus" and "penalty" are the codes of the two blocks in a result;
 * a fact called "exempt" could not be told from an exemption.
 */
function reservedNames(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  const codes = items
    .filter(({ item }) => item.code === "bonus" || item.code === "penalty")
    .map(({ item, path }) => reserved(item.code, [...path, "code"]));
  const holders: { facts: object | undefined; path: Path }[] = [
    { facts: text.facts, path: ["facts"] },
    ...items.map(({ item, path }) => ({ facts: item.facts, path: [...path, "facts"] })),
  ];
  return [
    ...codes,
    ...holders.flatMap(({ facts, path }) =>
      facts && "exempt" in facts ? [reserved("exempt", [...path, "exempt"])] : [],
    ),
  ];
}

function reserved(name: string, path: Path): PlacedFault {
  return fault(
    "reserved-name",
    path,
    [`“${name}” là từ dành riêng của hệ thống.`, `"${name}" is a word that the system keeps for itself.`],
    ["Đặt tên khác.", "Choose another name."],
  );
}

function duplicateCodes(items: readonly PlacedItem[]): PlacedFault[] {
  const seen = new Map<string, Path>();
  return items.flatMap(({ item, path }) => {
    const first = seen.get(item.code);
    if (first === undefined) {
      seen.set(item.code, [...path, "code"]);
      return [];
    }
    return [
      fault(
        "duplicate-code",
        [...path, "code"],
        [`Mã “${item.code}” đã dùng ở dòng {line}.`, `Code "${item.code}" is used on line {line}.`],
        ["Mỗi tiêu chí một mã riêng.", "Give every item a code of its own."],
        first,
      ),
    ];
  });
}

function shapeFaults({ item, path, depth, block }: PlacedItem, levels: number): PlacedFault[] {
  const faults: PlacedFault[] = [];
  if (!item.items && !item.rule)
    faults.push(
      fault(
        "leaf-without-rule",
        [...path, "code"],
        [
          `Tiêu chí ${item.code} không có quy tắc chấm điểm (rule) và không có tiêu chí con (items).`,
          `Item ${item.code} has neither a rule nor items below it.`,
        ],
        ["Thêm rule, hoặc thêm items.", "Add a rule, or items."],
      ),
    );
  const misplaced = item.items ? (["rule", "cases"] as const).filter((word) => item[word]) : [];
  for (const word of misplaced)
    faults.push(
      fault(
        "rule-above-leaf",
        [...path, word],
        [
          `Tiêu chí ${item.code} vừa có “${word}” vừa có tiêu chí con.`,
          `Item ${item.code} has "${word}" and items below it.`,
        ],
        [`Chuyển “${word}” xuống tiêu chí con.`, `Move "${word}" down to the items below.`],
      ),
    );
  if (block === "items" && depth > levels)
    faults.push(
      fault(
        "depth-beyond-levels",
        [...path, "code"],
        [
          `Tiêu chí ${item.code} ở bậc ${depth}, nhưng levels chỉ đặt tên cho ${levels} bậc.`,
          `Item ${item.code} is at depth ${depth}, but levels names only ${levels}.`,
        ],
        ["Thêm tên bậc vào levels.", "Name the level in levels."],
      ),
    );
  return faults;
}
