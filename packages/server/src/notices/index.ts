export { notify } from "./notify.ts";
export type { Audience, NoticeToSend } from "./notice.ts";
export { startLetters, type Letters, type LetterSettings } from "./letters.ts";
export { mountNotices } from "./routes.ts";
