export { chooseInspected, INSPECTED_SHARE_MIN, type InspectedUnit } from "./inspected.ts";
export { closedMeasure, MEASURE_OUTCOMES, type MeasureOutcome } from "./closed-measure.ts";
export { changedItems } from "./changed-items.ts";
export { cheapestWay, type CheapestWay, type Efforts, type WonItem } from "./cheapest-way.ts";
export { LOSS_CAUSES, type LossCause, type WhatIsKnown } from "./loss-cause.ts";
export {
  domainOf,
  lossesByDomain,
  lossesOf,
  lostBy,
  type ItemLoss,
  type LossContext,
  type PublishedUnit,
} from "./losses.ts";
export {
  claimedYear,
  overClaiming,
  type ClaimedItem,
  type ClaimedYear,
  type OverClaiming,
} from "./over-claiming.ts";
export type { PublishedNode } from "./published-node.ts";
export { similarUnits, type SimilarUnit } from "./similar-units.ts";
export type { Target } from "./target.ts";
export { DAYS_A_POINT, usualEfforts } from "./usual-efforts.ts";
export {
  rankingOf,
  publishedRound,
  whatIf,
  type PublishedRound,
  type Supposed,
  type WhatIf,
} from "./what-if.ts";
export { winnablePoints } from "./winnable.ts";
