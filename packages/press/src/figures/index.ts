export { importFigures, type FigureImport, type FigureImportReport } from "./import-figures.ts";
export type { Expected, ExpectedItem, FactKind, LegacyText, UnitAnswer } from "./expected.ts";
export { readNumber, type DecimalMark, type NumberReading } from "./read-number.ts";
export { putFigures, type FiguresToPut } from "./put-figures.ts";
export type { FigureOwner } from "./figure-owner.ts";
export { readFigureFile, type ReadFigureFile } from "./read-figure-file.ts";
export type { ClaimedFigure } from "./read-figures.ts";
export { faultList, type FaultList } from "./faults.ts";
