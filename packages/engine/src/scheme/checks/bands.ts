import { Exact } from "../../numbers/index.ts";
import { buildDelayBands, buildRisingBands } from "../build-bands.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { RuleText } from "../language.ts";
import type { Band } from "../model.ts";
import { type PlacedItem, rulesOf } from "./walk.ts";

/** Bands must cover every value exactly once: no gap, no overlap, none that can never be reached. */
export function bandFaults(placed: PlacedItem): PlacedFault[] {
  return rulesOf(placed).flatMap(({ rule, path }) => [
    ...ruleBandFaults(rule, path),
    ...thresholdFaults(rule, path),
  ]);
}

function ruleBandFaults(rule: RuleText, path: Path): PlacedFault[] {
  switch (rule.kind) {
    case "step-by-ratio":
    case "step-by-count": {
      const formal = rule.bands.flatMap((band, i) =>
        risingForm(band, i, rule.bands.length, [...path, "bands", i]),
      );
      return formal.length > 0
        ? formal
        : coverFaults(buildRisingBands(rule.bands), [...path, "bands"], {
            of: rule.kind === "step-by-count" ? "count" : "ratio",
          });
    }
    case "step-by-delay": {
      const formal = rule.bands.flatMap((band, i) =>
        delayForm(band, i, rule.bands.length, [...path, "bands", i]),
      );
      return formal.length > 0
        ? formal
        : coverFaults(buildDelayBands(rule.bands).toReversed(), [...path, "bands"], { of: "delay" });
    }
    default:
      return [];
  }
}

function risingForm(
  band: { from?: unknown; above?: unknown; below?: unknown; upTo?: unknown; otherwise?: true | undefined },
  i: number,
  count: number,
  path: Path,
): PlacedFault[] {
  const lowers = [band.from, band.above, band.otherwise].filter((each) => each !== undefined).length;
  const uppers = [band.below, band.upTo].filter((each) => each !== undefined).length;
  if (lowers === 1 && uppers <= 1 && (band.otherwise === undefined || i === count - 1)) return [];
  return [
    fault(
      "band-form",
      path,
      [
        "Mỗi mức viết một đầu dưới: from (kể cả), above (không kể), hoặc otherwise ở mức cuối.",
        "Each band has one lower end: from (included), above (not included), or otherwise in the last band.",
      ],
      [
        'Ví dụ: { from: "90%", points: 8 } … { otherwise: true, points: 0 }.',
        'For example { from: "90%", points: 8 } … { otherwise: true, points: 0 }.',
      ],
    ),
  ];
}

function delayForm(
  band: { upTo?: unknown; beyond?: unknown },
  i: number,
  count: number,
  path: Path,
): PlacedFault[] {
  const last = i === count - 1;
  const right = last ? band.upTo === undefined && band.beyond !== undefined : band.upTo !== undefined;
  if (right) return [];
  return [
    fault(
      "band-form",
      path,
      [
        "Các mức chậm viết theo upTo tăng dần, mức cuối là beyond.",
        "Delay bands rise by upTo, the last one is beyond.",
      ],
      [
        "Ví dụ: { upTo: 30, points: 3 }, { upTo: 60, points: 1.5 }, { beyond: 60, points: 0 }.",
        "For example { upTo: 30, points: 3 }, { upTo: 60, points: 1.5 }, { beyond: 60, points: 0 }.",
      ],
    ),
  ];
}

/** `bands` from the highest values down. */
function coverFaults(bands: readonly Band[], path: Path, { of }: { of: Steps }): PlacedFault[] {
  const place = (i: number): Path => [...path, of === "delay" ? bands.length - 1 - i : i];
  const faults = bands.flatMap((band, i) =>
    isEmpty(band, of === "count") ? [unreachable(band, of, place(i))] : [],
  );
  if (faults.length > 0) return faults;
  return [
    ...bands.slice(1).flatMap((lower, i) => seamFaults(bands[i], lower, of, place(i + 1))),
    ...bottomFaults(bands.at(-1), of, place(bands.length - 1)),
  ];
}

type Steps = "ratio" | "count" | "delay";

/** An end of a band as the file writes it. */
function shown(value: Exact | undefined, of: Steps): string {
  if (!value) return "…";
  return of === "ratio" ? `${value.times(Exact.of(100)).text}%` : value.text;
}

function isEmpty(band: Band, counts: boolean): boolean {
  if (!band.low || !band.high) return false;
  if (band.low.above(band.high)) return true;
  if (band.low.equals(band.high)) return band.lowOpen || !band.highClosed;
  return counts && wholesBetween(band) === 0;
}

function wholesBetween({ low, high, lowOpen, highClosed }: Band): number {
  if (!low || !high) return Number.POSITIVE_INFINITY;
  const first = low.rounded({ decimals: 0, by: "down" }).toNumber() + (lowOpen || !low.isWhole ? 1 : 0);
  const last = high.rounded({ decimals: 0, by: "down" }).toNumber() - (!highClosed && high.isWhole ? 1 : 0);
  return Math.max(0, last - first + 1);
}

function unreachable(band: Band, of: Steps, path: Path): PlacedFault {
  return fault(
    "band-unreachable",
    path,
    [
      `Không giá trị nào rơi vào mức này (từ ${shown(band.low, of)} đến ${shown(band.high, of)}).`,
      `No value can fall into this band (${shown(band.low, of)} to ${shown(band.high, of)}).`,
    ],
    [
      "Xếp các mức theo thứ tự và bỏ mức bị mức khác che.",
      "Put the bands in order and drop the one that another covers.",
    ],
  );
}

function seamFaults(upper: Band | undefined, lower: Band, of: Steps, path: Path): PlacedFault[] {
  if (!upper?.low || !lower.high) return [];
  const order = lower.high.compare(upper.low);
  const between: Band = {
    low: lower.high,
    lowOpen: lower.highClosed,
    high: upper.low,
    highClosed: upper.lowOpen,
    points: Exact.ZERO,
  };
  if (order < 0 && !(of === "count" && wholesBetween(between) === 0))
    return [gap(shown(lower.high, of), shown(upper.low, of), path)];
  if (order > 0) return [overlap(shown(upper.low, of), shown(lower.high, of), path)];
  if (order === 0 && upper.lowOpen && !lower.highClosed) return [hole(shown(upper.low, of), path)];
  if (order === 0 && !upper.lowOpen && lower.highClosed) return [double(shown(upper.low, of), path)];
  return [];
}

function bottomFaults(last: Band | undefined, of: Steps, path: Path): PlacedFault[] {
  if (of === "delay" || !last?.low || (!last.low.above(Exact.ZERO) && !last.lowOpen)) return [];
  return [gap(shown(Exact.ZERO, of), shown(last.low, of), path)];
}

function gap(from: string, to: string, path: Path): PlacedFault {
  return fault(
    "band-gap",
    path,
    [
      `Có khoảng trống: giá trị giữa ${from} và ${to} không thuộc mức nào.`,
      `There is a gap: values between ${from} and ${to} belong to no band.`,
    ],
    [
      "Nối các mức liền nhau, hoặc thêm { otherwise: true, points: 0 }.",
      "Let the bands meet, or add { otherwise: true, points: 0 }.",
    ],
  );
}

function overlap(from: string, to: string, path: Path): PlacedFault {
  return fault(
    "band-overlap",
    path,
    [
      `Hai mức chồng nhau: giá trị từ ${from} đến ${to} thuộc cả hai.`,
      `Two bands overlap: values from ${from} to ${to} belong to both.`,
    ],
    [
      "Mỗi giá trị chỉ thuộc một mức; sửa đầu trên của mức này.",
      "Let each value belong to one band; mend the upper end of this one.",
    ],
  );
}

function hole(at: string, path: Path): PlacedFault {
  return fault(
    "band-gap",
    path,
    [
      `Có khoảng trống: giá trị đúng ${at} không thuộc mức nào.`,
      `There is a gap: the value ${at} itself belongs to no band.`,
    ],
    [
      "Viết from thay cho above ở mức trên, hoặc upTo thay cho below ở mức này.",
      "Write from instead of above in the band before, or upTo instead of below in this one.",
    ],
  );
}

function double(at: string, path: Path): PlacedFault {
  return fault(
    "band-overlap",
    path,
    [
      `Hai mức chồng nhau: giá trị đúng ${at} thuộc cả hai.`,
      `Two bands overlap: the value ${at} itself belongs to both.`,
    ],
    ["Viết below thay cho upTo ở mức này.", "Write below instead of upTo in this band."],
  );
}

function thresholdFaults(rule: RuleText, path: Path): PlacedFault[] {
  if (rule.kind !== "threshold-proportional" || Exact.of(rule.full).above(Exact.of(rule.floor))) return [];
  return [
    fault(
      "threshold-order",
      [...path, "floor"],
      [
        `Ngưỡng dưới (${rule.floor}) phải nhỏ hơn ngưỡng đủ điểm (${rule.full}).`,
        `The floor (${rule.floor}) must be below the full mark (${rule.full}).`,
      ],
      ["Đổi lại floor và full.", "Mend floor and full."],
    ),
  ];
}
