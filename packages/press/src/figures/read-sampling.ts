import { errorFault, readStandardError, type SamplingTexts, type Result } from "@thang-diem/engine";
import type { TableRow } from "@thang-diem/platform/spreadsheet";
import { figureFault, type FaultList } from "./faults.ts";
import { cellPlace, itemShown, type SamplingColumns, shown, type Target } from "./layout.ts";
import type { DecimalMark } from "./read-number.ts";
import { readValue } from "./read-value.ts";

/** What is wrong has been put on its cells. */
type Read = Result<SamplingTexts | undefined, object>;

/**
 * The sampling error that a row states with its figure; none where the cells are empty.
 * Every fault is put on its cell.
 */
export function readSampling(
  row: TableRow,
  columns: SamplingColumns,
  target: Target,
  { mark, faults }: { readonly mark?: DecimalMark | undefined; readonly faults: FaultList },
): Read {
  const before = faults.total;
  const number = (column: number | undefined, kind: "number" | "share" = "number") => {
    const cell = column === undefined ? undefined : row.cells[column];
    if (cell === undefined || column === undefined || cell.kind === "empty" || shown(cell).trim() === "")
      return undefined;
    const place = cellPlace(row, column);
    const read = readValue(cell, { item: itemShown(target.item), fact: target.fact, kind }, mark);
    if (!read.ok) {
      faults.add(figureFault(read.code, place, read.details));
      return undefined;
    }
    // only an error of a share has an end that it cannot pass
    const error = readStandardError(kind, read.value);
    if (error.ok) return read.value;
    faults.add(
      figureFault("sampling-error-wrong", place, { whyVi: error.message.vi, whyEn: error.message.en }),
    );
    return undefined;
  };
  const [standardError, n, df, deff] = [
    number(columns.standardError, target.kind === "share" ? "share" : "number"),
    number(columns.n),
    number(columns.df),
    number(columns.deff),
  ];
  const cell = columns.covariances === undefined ? undefined : row.cells[columns.covariances];
  const covariances = cell && (shown(cell).trim() || undefined);
  if (faults.total > before) return { ok: false };
  if ([standardError, n, df, deff, covariances].every((each) => each === undefined))
    return { ok: true, value: undefined };
  const wrong = errorFault({
    standardError: Number(standardError ?? "x"),
    answers: numberOf(n),
    degreesOfFreedom: numberOf(df),
    designEffect: numberOf(deff),
  });
  if (!wrong && standardError !== undefined)
    return { ok: true, value: { standardError, n, df, deff, covariances } };
  faults.add(
    figureFault(
      "sampling-error-wrong",
      cellPlace(row, columns.standardError ?? columns.n ?? 0),
      standardError === undefined ? NO_ERROR : { whyVi: wrong?.vi ?? "", whyEn: wrong?.en ?? "" },
    ),
  );
  return { ok: false };
}

const NO_ERROR = {
  whyVi: "Có số phiếu, bậc tự do hoặc hệ số thiết kế nhưng không có sai số chuẩn.",
  whyEn: "There are answers, degrees of freedom or a design effect, but no standard error.",
};

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
