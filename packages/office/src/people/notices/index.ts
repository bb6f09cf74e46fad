export { announce, type Announced } from "./announce.ts";
export {
  at,
  claimPage,
  COUNCIL,
  ended,
  event,
  EVERYBODY,
  holding,
  office,
  ofUnit,
  unitKey,
  say,
  UNIT,
  type Letter,
  type NoticeEvent,
  type OfEvaluation,
  type OfRound,
  type OfUnit,
} from "./event-words.ts";
export { notify } from "./notify.ts";
export type { Audience, NoticeToSend } from "./notice.ts";
export {
  openTransport,
  startLetters,
  type Letters,
  type LetterSettings,
  type LetterSource,
  type PostedLetter,
} from "./letters.ts";
export { mountNotices } from "./routes.ts";
export { sweepNotices } from "./store.ts";
export { tellHolders } from "./tell-holders.ts";
export { timeText } from "./time-text.ts";
