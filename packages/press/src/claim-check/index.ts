export { checkFile, checkFileHere, type CheckedFile, readyToCheck, type ReadyToCheck } from "./check-file.ts";
