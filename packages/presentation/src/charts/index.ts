export { lineChart } from "./line-chart.ts";
export type { ChartLine, LineChart, LineRole } from "./line-chart.ts";
export { bumpChart } from "./bump-chart.ts";
export type { BumpChart, BumpLine } from "./bump-chart.ts";
export { cellBar, dotStrip, spark, strip } from "./strip.ts";
export type { Strip } from "./strip.ts";
