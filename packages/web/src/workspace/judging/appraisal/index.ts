export { ItemSheetPage } from "./item-sheet-page.tsx";
export { QueuePage } from "./queue-page.tsx";
export { UnitSheetPage } from "./unit-sheet-page.tsx";
