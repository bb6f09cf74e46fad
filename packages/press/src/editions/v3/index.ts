export { format3 } from "./format-3.ts";
export { inputFiles, readInputs } from "./input-files.ts";
