export { importFigures, type FigureImport, type FigureImportReport } from "./import-figures.ts";
export type { Expected, ExpectedItem, FactKind, LegacyText, UnitAnswer } from "./expected.ts";
export { readNumber, type DecimalMark, type NumberReading } from "./read-number.ts";
export { putFigures, type FiguresToPut } from "./put-figures.ts";
export type { FigureOwner } from "./figure-owner.ts";
