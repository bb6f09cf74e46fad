export {
  readBoardSearch,
  readClaimUnitsSearch,
  readHistorySearch,
  readLogSearch,
  type BoardSearch,
  type ClaimUnitsSearch,
  type HistorySearch,
  type LogSearch,
} from "./addresses.ts";
export { applyDisplay, useDisplay } from "./display.ts";
export { Bell, FrameTools } from "./frame-tools.tsx";
export { GUIDE_NAMES, GUIDE_TITLES, type GuideName } from "./guide-names.ts";
export { Breadcrumb } from "./breadcrumb.tsx";
export { Tour } from "./tour.tsx";
export { NoticesPage } from "./notices-page.tsx";
