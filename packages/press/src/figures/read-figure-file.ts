import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import { readTable, type TableInput } from "@thang-diem/platform/spreadsheet";
import type { Expected, LegacyText } from "./expected.ts";
import { faultList } from "./faults.ts";
import { type ClaimedFigure, readFigures } from "./read-figures.ts";
import type { DecimalMark } from "./read-number.ts";

export interface ReadFigureFile {
  /** Every figure that could be read, in the order of the file. */
  readonly figures: readonly ClaimedFigure[];
  readonly faults: readonly Problem[];
  readonly faultsTotal: number;
  readonly notes: readonly Problem[];
}

const FAULTS_KEPT = 1_000;

/**
 * The figures of a CSV or XLSX file as an import reads them, with no round and no database: all faults at
 * once, each with
 * its cell. Whether two rows say the same is left to whoever computes.
 *
 * @example await readFigureFile(createReadStream(path), "so-lieu.csv", { ...expectedOfScheme(scheme),
 * findUnit })
 */
export async function readFigureFile(
  input: TableInput,
  fileName: string,
  expected: Expected,
  options: {
    readonly mark?: DecimalMark;
    readonly legacy?: LegacyText;
    readonly convertLegacy?: boolean;
  } = {},
): Promise<ReadFigureFile> {
  const opened = await readTable(input, fileName);
  if (!opened.ok) return { figures: [], faults: opened.faults, faultsTotal: opened.faults.length, notes: [] };
  const faults = faultList(FAULTS_KEPT);
  const notes = [...opened.value.notes];
  const figures: ClaimedFigure[] = [];
  try {
    const reading = { ...options, expected, faults, note: (problem: Problem) => void notes.push(problem) };
    for await (const figure of readFigures(opened.value, reading)) figures.push(figure);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.add(error.problem);
  } finally {
    await opened.value.close();
  }
  return { figures, faults: faults.first, faultsTotal: faults.total, notes };
}
