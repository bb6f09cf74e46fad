export { lineChart } from "./line-chart.ts";
export type { ChartLine, LineChart, LineRole } from "./line-chart.ts";
export { bumpChart } from "./bump-chart.ts";
export type { BumpChart, BumpLine } from "./bump-chart.ts";
export { linearScale } from "./scale.ts";
export type { Scale } from "./scale.ts";
export { cellDot, dotStrip, spark, strip } from "./strip.ts";
export type { CellDot, Strip } from "./strip.ts";
