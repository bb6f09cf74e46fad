export { notify, type Audience, type NoticeToSend } from "./notify.ts";
export { startLetters, type Letters, type LetterSettings } from "./letters.ts";
export { mountNotices } from "./routes.ts";
