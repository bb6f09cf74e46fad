export { format1, textBytes } from "./format-1.ts";
export { inputFiles, readInputs } from "./input-files.ts";
