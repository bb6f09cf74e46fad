import { Exact } from "../../numbers/index.ts";
import { isPercent } from "../build-conditions.ts";
import { fault, type PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import { conditionFaults } from "./conditions.ts";
import { placedConditions, type PlacedItem } from "./walk.ts";

/** Classes from the best down to 0, each reachable; conditions and vetoes name what exists. */
export function classFaults(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  const classes = text.classes ?? [];
  const codes = new Map(items.map(({ item }) => [item.code, item]));
  const conditions = [
    ...classes.flatMap((each, i) => placedConditions(each.provided ?? [], ["classes", i, "provided"])),
    ...(text.vetoes ?? []).flatMap((veto, i) => placedConditions(veto.when, ["vetoes", i, "when"])),
  ];
  return [
    ...classes.slice(1).flatMap((each, i) => (below(each, classes[i]) ? [] : [order(i + 1)])),
    ...bottomFault(classes),
    ...classes.flatMap((each, i) =>
      classes.slice(0, i).some(({ id }) => id === each.id) ? [duplicate(each.id, i)] : [],
    ),
    ...classes.flatMap((each, i) => reachFaults(each, i, text)),
    ...classes.flatMap((each, i) => quotaFaults(each, i, classes.length)),
    ...conditions.flatMap((each) => conditionFaults(each, text.facts ?? {}, codes, "class")),
    ...(text.vetoes ?? []).flatMap((veto, i) =>
      (veto.class ?? veto.lower) === undefined ? [vetoMissing(i)] : [],
    ),
    ...(text.vetoes ?? []).flatMap((veto, i) =>
      veto.class === undefined || classes.some(({ id }) => id === veto.class)
        ? []
        : [
            fault(
              "unknown-class",
              ["vetoes", i, "class"],
              [`Không có hạng “${veto.class}”.`, `There is no class "${veto.class}".`],
              [
                `Viết một trong: ${classes.map(({ id }) => id).join(", ")}.`,
                `Write one of: ${classes.map(({ id }) => id).join(", ")}.`,
              ],
            ),
          ],
    ),
  ];
}

type ClassText = NonNullable<SchemeText["classes"]>[number];

function below(lower: ClassText, upper: ClassText | undefined): boolean {
  return (
    upper === undefined ||
    Exact.of(upper.from ?? upper.above ?? 0).above(Exact.of(lower.from ?? lower.above ?? 0))
  );
}

function order(i: number): PlacedFault {
  return fault(
    "class-order",
    ["classes", i],
    [
      "Các hạng phải xếp từ cao xuống thấp; hạng này không bao giờ tới được.",
      "Classes run from the best down; this one can never be reached.",
    ],
    ["Xếp lại theo from giảm dần.", "Sort by falling from."],
  );
}

function vetoMissing(i: number): PlacedFault {
  return fault(
    "missing-key",
    ["vetoes", i],
    ["Thiếu “class” hoặc “lower”.", '"class" or "lower" is missing.'],
    [
      "Thêm class: (không quá hạng nào) hoặc lower: 1 (hạ một bậc).",
      "Add class: (not above which class) or lower: 1 (one class lower).",
    ],
  );
}

function bottomFault(classes: readonly ClassText[]): PlacedFault[] {
  const last = classes.at(-1);
  if (!last || (last.from !== undefined && Exact.of(last.from).isZero)) return [];
  return [
    fault(
      "class-order",
      ["classes", classes.length - 1],
      [
        "Hạng cuối phải bắt đầu từ 0 để mọi đơn vị đều có hạng.",
        "The last class must begin at 0 so that every unit has a class.",
      ],
      ["Thêm một hạng có from: 0.", "Add a class with from: 0."],
    ),
  ];
}

/** A number of units or a share of them, for every class but the last, into which all others fall. */
function quotaFaults({ quota }: ClassText, i: number, count: number): PlacedFault[] {
  if (quota === undefined) return [];
  const path = ["classes", i, "quota"];
  if (i === count - 1)
    return [
      fault(
        "class-order",
        path,
        [
          "Hạng cuối không có giới hạn số lượng: đơn vị nào cũng phải có hạng.",
          "The last class has no quota: every unit has a class.",
        ],
        ["Xóa quota ở hạng cuối.", "Delete quota of the last class."],
      ),
    ];
  const value = Exact.of(quota);
  if (!isPercent(quota) && !value.isWhole)
    return [
      fault(
        "percent-missing",
        path,
        [
          `Số lượng ${value.text} không phải là số nguyên; nếu là tỷ lệ thì thiếu dấu %.`,
          `The quota ${value.text} is no whole number; a share has its % sign.`,
        ],
        ['Viết "20%" hoặc 3.', 'Write "20%" or 3.'],
      ),
    ];
  return value.isNegative
    ? [
        fault(
          "wrong-sign",
          path,
          [`Số lượng không được âm: ${quota}.`, `A quota cannot be negative: ${quota}.`],
          ['Viết "20%" hoặc 3.', 'Write "20%" or 3.'],
        ),
      ]
    : [];
}

function duplicate(id: string, i: number): PlacedFault {
  return fault(
    "duplicate-class",
    ["classes", i, "id"],
    [`Hạng “${id}” đã có ở trên.`, `Class "${id}" stands above.`],
    ["Mỗi hạng một mã riêng.", "Give every class an id of its own."],
  );
}

/** A lower end above everything that can be obtained; mostly a forgotten % sign. */
function reachFaults(each: ClassText, i: number, text: SchemeText): PlacedFault[] {
  if (text.bonus && text.bonus.upTo === undefined) return [];
  const obtainable = Exact.of(text.index.points);
  const withBonus = obtainable.plus(Exact.of(text.bonus?.upTo ?? 0));
  const top =
    text.index.value === "points" ? withBonus : obtainable.isZero ? Exact.ONE : withBonus.over(obtainable);
  const low = Exact.of(each.from ?? each.above ?? 0);
  if (!low.above(top)) return [];
  const fix: [string, string] =
    text.index.value === "share"
      ? [`Chỉ số là tỷ lệ: viết "${low.text}%".`, `The index is a share: write "${low.text}%".`]
      : [`Viết một số không quá ${top.text}.`, `Write a number up to ${top.text}.`];
  return [
    fault(
      "class-unreachable",
      ["classes", i],
      [
        `Không chỉ số nào đạt ${low.text}; cao nhất là ${top.text}.`,
        `No index can reach ${low.text}; the highest is ${top.text}.`,
      ],
      fix,
    ),
  ];
}
