export { announce, type Announced } from "./announce.ts";
export { EVENTS, PHASE_PAGES } from "./events.ts";
export { notify } from "./notify.ts";
export type { Audience, NoticeToSend } from "./notice.ts";
export { startLetters, type Letters, type LetterSettings } from "./letters.ts";
export { mountNotices } from "./routes.ts";
export { dayOf, timeText } from "./time-text.ts";
