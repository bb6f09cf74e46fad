import type { Words } from "./vi.ts";

const worth = (points: string) => (points === "1" ? "1 point" : `${points} points`);

/** What an item has of its maximum: "80% of the maximum". */
export const ofMaximum: Words["method"]["ofMaximum"] = (share) => `${share} of the maximum`;

/** What a rule of a scheme says, word by word. */
export const rule: Words["rule"] = {
  name: {
    "all-or-nothing": "All or nothing",
    "step-by-ratio": "Steps by ratio",
    "step-by-count": "Steps by count",
    "step-by-delay": "Steps by days of delay",
    "threshold-proportional": "Proportional above a threshold",
    proportional: "Proportional",
    level: "By level",
    "per-unit": "Per unit counted",
    "compared-with-mean": "Compared with the mean",
    external: "Taken from another result",
    bonus: "Bonus",
    penalty: "Penalty",
    "penalty-per-day": "Penalty per day",
    information: "For information alone",
    branch: "Depends on the case",
    sum: "Sum of the items below",
    mean: "Mean of the items below",
    "weighted-mean": "Weighted mean",
    "geometric-mean": "Geometric mean",
  },
  full: (points, when) => `${worth(points)} when ${when}; otherwise 0.`,
  provided: (when) => `Counts only when ${when}; otherwise 0.`,
  bands: (measure) => `By ${measure}:`,
  band: (range, points) => `${range}: ${worth(points)}`,
  otherwise: "otherwise",
  from: (low) => `from ${low}`,
  above: (low) => `above ${low}`,
  below: (high) => `below ${high}`,
  upTo: (high) => `up to ${high}`,
  threshold: (measure, full, floor, max) =>
    `By ${measure}: ${full} or more earns all ${worth(max)}; ` +
    `from ${floor} to below ${full} earns (rate ÷ ${full}) × ${max}; below ${floor} earns 0.`,
  thresholdFromFloor: (measure, full, floor, max) =>
    `By ${measure}: ${full} or more earns all ${worth(max)}; ` +
    `from ${floor} to below ${full} points rise evenly from 0 to ${max}; below ${floor} earns 0.`,
  proportional: (measure, max) => `${measure} × ${worth(max)}.`,
  level: (fact) => `By ${fact}:`,
  perUnit: (measure, each, max) => `${worth(each)} for each: ${measure}; ${worth(max)} at most.`,
  mean: (measure, mean, high, low) => `${measure} at or above ${mean}: ${worth(high)}; below: ${worth(low)}.`,
  groupMean: "the mean of the group",
  externalShare: (fact, max) => `${fact} × ${worth(max)}.`,
  externalPoints: (fact) => `Exactly the points of: ${fact}.`,
  externalRange: (from, upTo) => `From ${from} to ${upTo}; nothing outside is taken.`,
  bonus: (points, when) => `${worth(points)} are added when ${when}.`,
  penalty: (points, when) => `${worth(points)} are taken off when ${when}.`,
  perDay: (measure, perDay) => `${worth(perDay)} off for each day of ${measure}.`,
  perDayMost: (points) => `${worth(points)} at most.`,
  perDayFirst: (upTo, points) => `Up to ${upTo} days: ${worth(points)} are taken off.`,
  perDayRefused: (beyond) => `Beyond ${beyond} days: not scored.`,
  pointsFor: (group, most) => `For ${group}: up to ${most} points, all steps in proportion.`,
  information: "Reported for information, without points.",
  branch: (when) => `If ${when}:`,
  branchElse: "Otherwise:",
  ratio: (of, to) => `${of} ÷ ${to}`,
  difference: (of, to) => `${of} − ${to}`,
  between: {
    "working-days": (days) => `working days (${days})`,
    months: (days) => `whole months (${days})`,
  },
  and: " and ",
  is: (subject, value) => `${subject} is ${value}`,
  yes: (subject) => subject,
  no: (subject) => `not: ${subject}`,
  comparison: { is: "equal to", atLeast: "at least", above: "above", below: "below", atMost: "at most" },
  pointsOf: (item) => `points of item ${item}`,
};
