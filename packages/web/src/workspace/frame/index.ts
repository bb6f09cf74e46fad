export { readBoardSearch, readClaimUnitsSearch, readHistorySearch, readLogSearch, type BoardSearch, type ClaimUnitsSearch, type HistorySearch, type LogSearch } from "./addresses.ts";
export { applyDisplay, useDisplay } from "./display.ts";
export { FrameTools } from "./frame-tools.tsx";
export { Breadcrumb } from "./breadcrumb.tsx";
export { Tour } from "./tour.tsx";
export { NoticesPage } from "./notices-page.tsx";
