export { BoardPage } from "./board-page.tsx";
export { HistoryPage } from "./history-page.tsx";
export { LogPage } from "./log-page.tsx";
