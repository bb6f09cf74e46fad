/**
 * The inputs of format 1 with what the source says for itself and with earlier lines that have gaps. A file or column
 * is there only where it says something, so that inputs without it keep the bytes and the fingerprint they always had.
 */
import type { UnitId, UnitVersionId } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import { parse } from "csv-parse/sync";
import type { EditionApproval } from "@thang-diem/contract";
import { type ClaimedSum, type EditionInputs, isWhole, type PastPlace } from "../inputs.ts";
import * as first from "../v1/index.ts";

const APPROVAL = "inputs/approval.json";
const GAPS = "inputs/history-with-gaps.csv";
const UNITS = "inputs/units.csv";
const CLAIMED = "inputs/claimed.csv";
const SUM = ["unit", "points", "maximum", "bonus", "bonus_maximum", "penalty"];
const PRINTED = "published_index";
const HISTORY = ["year", "edition", "method", "chain", "group", "value", "place", "shared", "of", "printed"];

/** The inputs as files, in an order that does not depend on who gave them. */
export function inputFiles(inputs: EditionInputs): Map<string, string> {
  const printed = new Map<string, string>(
    inputs.units.map(({ id, publishedIndex }) => [id, publishedIndex ?? ""]),
  );
  const files = first.inputFiles({ ...inputs, history: inputs.history.filter(isOfFormat1) });
  const units = files.get(UNITS);
  if (units !== undefined && inputs.units.some(({ publishedIndex }) => publishedIndex !== undefined)) {
    const [head = [], ...rows] = parse(units) as string[][];
    files.set(
      UNITS,
      csvText(
        [...head, PRINTED],
        rows.map((row) => [...row, printed.get(row[0] ?? "") ?? ""]),
      ),
    );
  }
  const gaps = inputs.history.filter((row) => !isOfFormat1(row)).map(cells);
  if (gaps.length > 0) files.set(GAPS, csvText(HISTORY, gaps.toSorted(inOrder)));
  if (inputs.claimed && inputs.claimed.length > 0)
    files.set(CLAIMED, csvText(SUM, inputs.claimed.map(sumCells).toSorted(inOrder)));
  if (inputs.approval) files.set(APPROVAL, `${JSON.stringify(inputs.approval, undefined, 2)}\n`);
  return files;
}

/** Reads the files back. @throws Error when a file is missing: `verifyEdition` has checked the manifest before. */
export function readInputs(files: ReadonlyMap<string, string>): EditionInputs {
  const { units, history, ...inputs } = first.readInputs(files);
  const printed = new Map(table(files.get(UNITS)).map((row) => [row["id"], row[PRINTED]]));
  const approval = files.get(APPROVAL);
  const claimed = table(files.get(CLAIMED)).map(readSum);
  return {
    ...inputs,
    units: units.map((unit) => {
      const index = printed.get(unit.id);
      return index ? { ...unit, publishedIndex: index } : unit;
    }),
    history: [...history, ...table(files.get(GAPS)).map(readPast)],
    ...(claimed.length > 0 && { claimed }),
    ...(approval !== undefined && { approval: JSON.parse(approval) as EditionApproval }),
  };
}

function sumCells({ unit, points, maximum, bonus, penalty }: ClaimedSum): string[] {
  return [unit, points, maximum, bonus?.points ?? "", bonus?.maximum ?? "", penalty ?? ""];
}

function readSum(row: Record<string, string>): ClaimedSum {
  const text = (column: string) => row[column] ?? "";
  return {
    unit: text("unit") as UnitVersionId,
    points: text("points"),
    maximum: text("maximum"),
    ...(text("bonus") && { bonus: { points: text("bonus"), maximum: text("bonus_maximum") } }),
    ...(text("penalty") && { penalty: text("penalty") }),
  };
}

function isOfFormat1(row: PastPlace): boolean {
  return isWhole(row) && row.printed !== true;
}

function cells(row: PastPlace): string[] {
  return [
    String(row.year),
    row.edition,
    row.method,
    row.chain,
    row.group,
    row.value ?? "",
    String(row.place ?? ""),
    row.shared ? "yes" : "no",
    String(row.of ?? ""),
    row.printed ? "yes" : "no",
  ];
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join("\u0000"), b.join("\u0000")];
  return left < right ? -1 : left > right ? 1 : 0;
}

function table(text: string | undefined): Record<string, string>[] {
  return text === undefined ? [] : (parse(text, { columns: true }) as Record<string, string>[]);
}

function readPast(row: Record<string, string>): PastPlace {
  const text = (column: string) => row[column] ?? "";
  return {
    year: Number(text("year")),
    edition: text("edition"),
    method: text("method"),
    chain: text("chain") as UnitId,
    group: text("group"),
    ...(text("value") && { value: text("value") }),
    ...(text("place") && { place: Number(text("place")) }),
    shared: text("shared") === "yes",
    ...(text("of") && { of: Number(text("of")) }),
    ...(text("printed") === "yes" && { printed: true }),
  };
}
