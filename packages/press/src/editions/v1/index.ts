export { format1, textBytes } from "./format-1.ts";
export { inputFiles, readInputs } from "./input-files.ts";
export { onlyFormat } from "./only-format.ts";
export { rankFiles } from "./rank-files.ts";
export { pointsByCode } from "./results-csv.ts";
export { resultsWorkbook } from "./results-workbook.ts";
export { retold } from "./retold.ts";
