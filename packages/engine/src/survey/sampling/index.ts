/** How large a sample must be, how it is shared among strata, and a draw that anyone can repeat. */
export { sampleSizes, sampleSizesForMean } from "./sample-size.ts";
export type { MeanSizeQuestion, MeanSizes, SampleSizeQuestion, SampleSizes } from "./sample-size.ts";
export { allocate, largestRemainder, varianceOfStratifiedMean } from "./allocation.ts";
export type { Allocation, AllocationOptions, AllocationRule, AllocationStratum } from "./allocation.ts";
export { selectPpsSystematic, selectSystematic } from "./select.ts";
export type { Selection } from "./select.ts";
export { readDrawFile } from "./draw-file.ts";
export type { DrawFile, MultistageFile, OneStageFile } from "./draw-file.ts";
export { DRAW_ALGORITHM, drawSample, replayDraw } from "./draw.ts";
export type { Draw, DrawnUnit, DrawPlan, FrameUnit, SubstituteUnit, WithinStratum } from "./draw.ts";
export { drawMultistage, papiPlan, replayMultistage } from "./multistage.ts";
export type {
  FrameCluster,
  MultistageContact,
  MultistageDraw,
  MultistagePlan,
  MultistageSubstitute,
} from "./multistage.ts";
export { multistageFrame } from "./multistage-frame.ts";
export type { MultistageColumns, StageColumns } from "./multistage-frame.ts";
export { addressKey, type ListedPerson, samePeople, type SamePeople, telephoneKey } from "./same-people.ts";
