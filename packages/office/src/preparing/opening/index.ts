export { checkCalendar } from "./check-calendar.ts";
export { fromVietnamMinute, vietnamMinute } from "./known.ts";
export { beginDraft, readDraft } from "./drafts.ts";
export { openPlan } from "./open-plan.ts";
export { savePlan } from "./save-plan.ts";
export { mountOpening } from "./routes.ts";
export { addCommunes } from "./units.ts";
