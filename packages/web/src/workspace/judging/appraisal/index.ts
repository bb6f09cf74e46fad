import { lazyPage } from "../../../kit/index.ts";

export const ItemSheetPage = lazyPage(() => import("./item-sheet-page.tsx"), "ItemSheetPage");
export const QueuePage = lazyPage(() => import("./queue-page.tsx"), "QueuePage");
export const UnitSheetPage = lazyPage(() => import("./unit-sheet-page.tsx"), "UnitSheetPage");
