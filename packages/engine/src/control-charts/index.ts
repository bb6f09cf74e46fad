export { pChart, type ChartSignal, type PartOfWhole, type PChart, type PChartPoint } from "./p-chart.ts";
