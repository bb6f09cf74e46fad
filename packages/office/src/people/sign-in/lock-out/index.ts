export { beforeGuess, guessedRight } from "./lock-out.ts";
export { clearAttempts, lockOf } from "./store.ts";
