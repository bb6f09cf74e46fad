export { beforeGuess, guessedRight, type Guesser } from "./lock-out.ts";
export { clearPerson, lockOf, sweepAttempts } from "./store.ts";
