export { CloseOpening } from "./close-opening.tsx";
export { REOPENING_WORDS } from "./words.ts";
