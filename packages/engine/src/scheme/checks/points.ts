import { Exact } from "../../numbers/index.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { ItemText, RuleText, SchemeText } from "../language.ts";
import { type PlacedItem, rulesOf } from "./walk.ts";

/**
 * Points of siblings against their parent, points of rules against their item, signs of bonus and penalty.
 */
export function pointFaults(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  const root = {
    points: text.index.points,
    aggregate: text.index.aggregate,
    items: text.items,
    round: text.index.round,
  };
  return [
    ...parentFaults(root, ["chỉ số", "the index"], ["index", "points"], ["index", "aggregate"]),
    ...items.flatMap(({ item, path }) =>
      item.items
        ? parentFaults(
            item,
            [`mục ${item.code}`, `item ${item.code}`],
            [...path, "points"],
            [...path, "aggregate"],
          )
        : [],
    ),
    ...unusedWeights(text.index.aggregate, text.items, ["items"]),
    ...items.flatMap(({ item, path }) => unusedWeights(item.aggregate, item.items ?? [], [...path, "items"])),
    ...items.flatMap(ruleFaults),
    ...items.flatMap(signFaults),
    ...items.flatMap(zeroFaults),
    ...limitFaults(text),
  ];
}

type Name = readonly [vi: string, en: string];

interface Parent {
  points: string | number;
  pointsFor?: ItemText["pointsFor"];
  aggregate?: ItemText["aggregate"];
  items?: ItemText[] | undefined;
  round?: ItemText["round"];
}

function parentFaults(parent: Parent, name: Name, path: Path, aggregatePath: Path): PlacedFault[] {
  const children = parent.items ?? [];
  switch (parent.aggregate ?? "sum") {
    case "sum":
      return [...sumFaults(parent, children, name, path), ...groupSumFaults(parent, children, name, path)];
    case "mean":
      return [];
    case "weighted-mean":
    case "geometric-mean":
      return [
        ...weightFaults(parent, children, name, aggregatePath),
        ...roundingFaults(parent, name, aggregatePath),
      ];
  }
}

function sumFaults(parent: Parent, children: readonly ItemText[], [vi, en]: Name, path: Path): PlacedFault[] {
  const sum = Exact.sum(children.map((each) => Exact.of(each.points)));
  if (sum.equals(Exact.of(parent.points))) return [];
  const list = children.map((each) => `${each.code}: ${each.points}`).join("; ");
  return [
    fault(
      "points-do-not-add-up",
      path,
      [
        `Điểm của ${vi} là ${parent.points} nhưng các mục bên dưới cộng lại là ${sum.text} (${list}).`,
        `The points of ${en} are ${parent.points}, but the items below add up to ${sum.text} (${list}).`,
      ],
      [
        `Sửa điểm các mục con cho đủ ${parent.points}, hoặc ghi ${sum.text} ở mục cha.`,
        `Make the items below add up to ${parent.points}, or write ${sum.text} here.`,
      ],
    ),
  ];
}

/** For a group with maxima of its own the items below add up as well. */
function groupSumFaults(
  parent: Parent,
  children: readonly ItemText[],
  [vi, en]: Name,
  path: Path,
): PlacedFault[] {
  const groups = new Set(
    [parent, ...children].flatMap(({ pointsFor = [] }) => pointsFor.map(({ group }) => group)),
  );
  return [...groups].flatMap((group) => {
    const pointsOf = ({ points, pointsFor }: Pick<ItemText, "points" | "pointsFor">) =>
      Exact.of(pointsFor?.find((each) => each.group === group)?.points ?? points);
    const [own, sum] = [pointsOf(parent), Exact.sum(children.map(pointsOf))];
    return sum.equals(own)
      ? []
      : [
          fault(
            "points-do-not-add-up",
            path,
            [
              `Đối với nhóm ${group}, điểm của ${vi} là ${own.text} nhưng các mục bên dưới cộng lại là ${sum.text}.`,
              `For the group ${group} the points of ${en} are ${own.text}, ` +
                `but the items below add up to ${sum.text}.`,
            ],
            [
              `Sửa pointsFor của các mục con, hoặc ghi ${sum.text} cho nhóm này ở mục cha.`,
              `Mend pointsFor of the items below, or write ${sum.text} for this group here.`,
            ],
          ),
        ];
  });
}

function weightFaults(
  parent: Parent,
  children: readonly ItemText[],
  [vi, en]: Name,
  path: Path,
): PlacedFault[] {
  const without = children.filter((each) => each.componentWeight === undefined).map((each) => each.code);
  if (parent.aggregate !== "weighted-mean" || without.length === 0) return [];
  return [
    fault(
      "component-weight-missing",
      path,
      [
        `Điểm của ${vi} là trung bình có trọng số nhưng ${without.join(", ")} không có componentWeight.`,
        `The points of ${en} are a weighted mean, but ${without.join(", ")} have no componentWeight.`,
      ],
      ["Thêm componentWeight cho từng mục con.", "Add componentWeight to each item below."],
    ),
  ];
}

function roundingFaults(parent: Parent, [vi, en]: Name, path: Path): PlacedFault[] {
  if (parent.aggregate !== "geometric-mean" || parent.round) return [];
  return [
    fault(
      "rounding-missing",
      path,
      [
        `Điểm của ${vi} là trung bình nhân, một số vô tỉ: phải nói rõ cách làm tròn.`,
        `The points of ${en} are a geometric mean, which is irrational: its rounding must be stated.`,
      ],
      ["Thêm round: { decimals: 4, by: half-up }.", "Add round: { decimals: 4, by: half-up }."],
    ),
  ];
}

function unusedWeights(
  aggregate: ItemText["aggregate"],
  children: readonly ItemText[],
  path: Path,
): PlacedFault[] {
  if (aggregate === "weighted-mean" || aggregate === "geometric-mean") return [];
  return children.flatMap((each, i) =>
    each.componentWeight === undefined
      ? []
      : [
          fault(
            "component-weight-unused",
            [...path, i, "componentWeight"],
            [
              `Trọng số của ${each.code} không được dùng: mục cha không tính trung bình có trọng số.`,
              `The weight of ${each.code} is not used: its parent is no weighted mean.`,
            ],
            [
              "Xóa componentWeight, hoặc đặt aggregate: weighted-mean ở mục cha.",
              "Delete componentWeight, or set aggregate: weighted-mean on the parent.",
            ],
          ),
        ],
  );
}

function ruleFaults(placed: PlacedItem): PlacedFault[] {
  const maximum = Exact.of(placed.item.points);
  if (placed.item.rule?.kind === "information" && !maximum.isZero)
    return [
      fault(
        "points-above-maximum",
        [...placed.path, "points"],
        [
          `Mục ${placed.item.code} chỉ để thông tin nên không có điểm.`,
          `Item ${placed.item.code} is for information alone and has no points.`,
        ],
        ["Viết points: 0, hoặc dùng quy tắc chấm điểm khác.", "Write points: 0, or use another rule."],
      ),
    ];
  if (placed.block === "penalty") return penaltyFaults(placed, maximum);
  return rulesOf(placed).flatMap(({ rule, path }) =>
    pointsOfRule(rule, path)
      .filter(({ points }) => Exact.of(points).above(maximum))
      .map(({ points, path: at }) =>
        fault(
          "points-above-maximum",
          at,
          [
            `Quy tắc cho ${points} điểm, vượt điểm tối đa ${placed.item.points} của ${placed.item.code}.`,
            `The rule gives ${points} points, more than the maximum ${placed.item.points} of ${placed.item.code}.`,
          ],
          ["Sửa điểm của mức này hoặc điểm tối đa.", "Mend the points of this band, or the maximum."],
        ),
      ),
  );
}

/** An item of the penalty block takes its points at most. */
function penaltyFaults(placed: PlacedItem, most: Exact): PlacedFault[] {
  const { code, points: own } = placed.item;
  return rulesOf(placed).flatMap(({ rule, path }) =>
    pointsOfRule(rule, path)
      .filter(({ points }) => most.above(Exact.of(points)))
      .map(({ points, path: at }) =>
        fault(
          "penalty-beyond-points",
          at,
          [
            `Quy tắc trừ ${points} điểm, quá mức ${own} của ${code}.`,
            `The rule takes ${points} points, more than the ${own} of ${code}.`,
          ],
          [
            `Sửa điểm ở đây, hoặc ghi mức trừ tối đa của mục vào points: ${points}.`,
            `Mend the points here, or write the most that the item can take: points: ${points}.`,
          ],
        ),
      ),
  );
}

/** Every figure of points that a rule states, with its place. */
function pointsOfRule(rule: RuleText, path: Path): { points: string | number; path: Path }[] {
  switch (rule.kind) {
    case "step-by-ratio":
    case "step-by-count":
    case "step-by-delay":
      return rule.bands.map((band, i) => ({ points: band.points, path: [...path, "bands", i, "points"] }));
    case "level":
      return Object.entries(rule.points).map(([level, points]) => ({
        points,
        path: [...path, "points", level],
      }));
    case "compared-with-mean":
      return [
        { points: rule.atOrAbove, path: [...path, "atOrAbove"] },
        { points: rule.below, path: [...path, "below"] },
      ];
    case "bonus":
    case "penalty":
      return [{ points: rule.points, path: [...path, "points"] }];
    case "per-unit":
      return [{ points: rule.each, path: [...path, "each"] }];
    case "external":
      return rule.as === "points"
        ? (["from", "upTo"] as const).flatMap((word) => {
            const points = rule[word];
            return points === undefined ? [] : [{ points, path: [...path, word] }];
          })
        : [];
    default:
      return [];
  }
}

function signFaults(placed: PlacedItem): PlacedFault[] {
  const { item, path, block } = placed;
  const own = { points: item.points, path: [...path, "points"] };
  const stated = [
    own,
    ...(item.pointsFor ?? []).map(({ points }, i) => ({ points, path: [...path, "pointsFor", i, "points"] })),
    ...rulesOf(placed).flatMap(({ rule, path: at }) => [
      ...pointsOfRule(rule, at),
      ...perDayPoints(rule, at),
    ]),
  ];
  const wrong = stated.filter(({ points }) =>
    block === "penalty" ? Exact.of(points).above(Exact.ZERO) : Exact.of(points).isNegative,
  );
  return wrong.map(({ points, path: at }) =>
    block === "penalty"
      ? fault(
          "wrong-sign",
          at,
          [
            `Điểm trừ phải âm hoặc bằng 0, đang là ${points}.`,
            `Penalty points must be 0 or below, but are ${points}.`,
          ],
          [`Viết -${points}.`, `Write -${points}.`],
        )
      : fault(
          "wrong-sign",
          at,
          [`Điểm không được âm: ${points}.`, `Points cannot be negative: ${points}.`],
          ["Điểm trừ đặt trong khối penalty.", "Put penalties in the penalty block."],
        ),
  );
}

/** What has no points cannot have more of them in one group. */
function zeroFaults({ item, path }: PlacedItem): PlacedFault[] {
  if (!item.pointsFor || !item.rule || !Exact.of(item.points).isZero) return [];
  return [
    fault(
      "points-above-maximum",
      [...path, "pointsFor"],
      [
        `Mục ${item.code} có points: 0 nên không tính được mức chấm của từng nhóm.`,
        `Item ${item.code} has points: 0, so that nothing can be scaled for a group.`,
      ],
      ["Ghi điểm tối đa chung vào points.", "Write the common maximum in points."],
    ),
  ];
}

function limitFaults({ bonus, penalty }: SchemeText): PlacedFault[] {
  const up =
    bonus?.upTo !== undefined && Exact.of(bonus.upTo).isNegative
      ? [
          fault(
            "wrong-sign",
            ["bonus", "upTo"],
            [
              `Giới hạn điểm thưởng không được âm: ${bonus.upTo}.`,
              `The bonus limit cannot be negative: ${bonus.upTo}.`,
            ],
            ["Viết một số từ 0 trở lên.", "Write a number of 0 or more."],
          ),
        ]
      : [];
  const down =
    penalty?.downTo !== undefined && Exact.of(penalty.downTo).above(Exact.ZERO)
      ? [
          fault(
            "wrong-sign",
            ["penalty", "downTo"],
            [
              `Giới hạn điểm trừ phải âm hoặc bằng 0, đang là ${penalty.downTo}.`,
              `The penalty limit must be 0 or below, but is ${penalty.downTo}.`,
            ],
            [`Viết -${penalty.downTo}.`, `Write -${penalty.downTo}.`],
          ),
        ]
      : [];
  return [...up, ...down];
}

function perDayPoints(rule: RuleText, path: Path): { points: string | number; path: Path }[] {
  if (rule.kind !== "penalty-per-day") return [];
  const perDay = { points: rule.perDay, path: [...path, "perDay"] };
  return rule.first ? [perDay, { points: rule.first.points, path: [...path, "first", "points"] }] : [perDay];
}
