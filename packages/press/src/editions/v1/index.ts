export { format1, textBytes } from "./format-1.ts";
export { resultsWorkbook } from "./results-workbook.ts";
export { inputFiles, readInputs } from "./input-files.ts";
