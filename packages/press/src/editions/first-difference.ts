import type { EditionNode, EditionResults, EditionRow } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { parse } from "csv-parse/sync";

/** The first place at which a file is not what its edition's own inputs give. */
export interface Difference {
  readonly path: string;
  /** From 1; of a file that people cannot read by lines, none. */
  readonly line?: number;
  /** The unit's full name. */
  readonly unit?: string;
  /** Code of an item, or the column of a table. */
  readonly item?: string;
  readonly found: string;
  readonly expected: string;
  /** All of it in one sentence. */
  readonly words: Bilingual;
}

type Where = Omit<Difference, "path" | "words">;

/**
 * Compares a file with what computing again gives. Tables are told by line, unit and column, the result tree by unit
 * and item, other texts by line; of a workbook only that it differs is known.
 *
 * @param names full names of units by their version
 */
export function firstDifference(
  path: string,
  found: Buffer,
  expected: Buffer,
  names: ReadonlyMap<string, string>,
): Difference | undefined {
  if (found.equals(expected) || path.endsWith(".xlsx")) return undefined;
  const [left, right] = [found.toString("utf8"), expected.toString("utf8")];
  const where =
    (path === "results/results.json" ? inResults(left, right, names) : undefined) ??
    (path.endsWith(".csv") ? inTable(left, right, names) : undefined) ??
    inLines(left, right);
  return where && { path, ...where, words: wordsOf(path, where) };
}

function inLines(found: string, expected: string): Where | undefined {
  const [left, right] = [found.split("\n"), expected.split("\n")];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => i).find(
    (i) => left[i] !== right[i],
  );
  return at === undefined ? undefined : { line: at + 1, ...around(left[at] ?? "", right[at] ?? "") };
}

/** What stands around the first character that differs: lines may be very long. */
function around(found: string, expected: string): Pick<Where, "found" | "expected"> {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const cut = (text: string) => text.slice(Math.max(0, at - 12), at + 20).trim();
  return { found: cut(found), expected: cut(expected) };
}

function inTable(found: string, expected: string, names: ReadonlyMap<string, string>): Where | undefined {
  const [left, right] = [tableOf(found), tableOf(expected)];
  const head = right?.[0];
  if (left === undefined || right === undefined || head === undefined) return undefined;
  for (let row = 0; row < Math.max(left.length, right.length); row += 1) {
    const [a = [], b = []] = [left[row], right[row]];
    const column = head.findIndex((_title, i) => a[i] !== b[i]);
    if (column < 0 && a.length === b.length) continue;
    const own = names.get(b[0] ?? "") ?? names.get(a[0] ?? "");
    const [title, item] = [head[column] ?? "", head.indexOf("item")];
    const of = item >= 0 ? (b[item] ?? "") : title;
    return {
      line: row + 1,
      ...(own !== undefined && { unit: own }),
      ...(of !== "" && { item: of }),
      found: a[column] ?? "",
      expected: b[column] ?? "",
    };
  }
  return undefined;
}

function tableOf(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true }) as string[][];
  } catch {
    return undefined;
  }
}

function inResults(found: string, expected: string, names: ReadonlyMap<string, string>): Where | undefined {
  try {
    const [left, right] = [found, expected].map((text) => JSON.parse(text) as EditionResults);
    for (const [i, row] of (right?.rows ?? []).entries()) {
      const other = left?.rows[i];
      const unit = names.get(row.unit) ?? row.unit;
      if (other === undefined || other.unit !== row.unit)
        return { line: 1, unit, found: other?.unit ?? "", expected: row.unit };
      const differing = inNode(other.tree, row.tree) ?? inRow(other, row);
      if (differing) return { line: 1, unit, ...differing };
    }
  } catch {
    // No JSON any more: the lines say where.
  }
  return undefined;
}

function inRow(found: EditionRow, expected: EditionRow): Omit<Where, "line" | "unit"> | undefined {
  const [{ tree: _left, ...left }, { tree: _right, ...right }] = [found, expected];
  return inFields(left, right);
}

/** The deepest node that differs: that is where the points come from. */
function inNode(found: EditionNode, expected: EditionNode): Omit<Where, "line" | "unit"> | undefined {
  for (const [i, child] of (expected.children ?? []).entries()) {
    const other = found.children?.[i];
    const below = other && inNode(other, child);
    if (below) return below;
  }
  const [{ children: _left, ...left }, { children: _right, ...right }] = [found, expected];
  const own = inFields(left, right);
  return own && { ...own, item: expected.code === "" ? (own.item ?? "") : expected.code };
}

function inFields(found: object, expected: object): Omit<Where, "line" | "unit"> | undefined {
  const [left, right] = [new Map(Object.entries(found)), new Map(Object.entries(expected))];
  const name = [...new Set([...right.keys(), ...left.keys()])].find(
    (key) => JSON.stringify(left.get(key)) !== JSON.stringify(right.get(key)),
  );
  if (name === undefined) return undefined;
  const text = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  return { item: name, ...around(text(left.get(name)), text(right.get(name))) };
}

function wordsOf(path: string, { line, unit, item, found, expected }: Where): Bilingual {
  const place = (words: { readonly line: string; readonly of: string }) =>
    [path, line === undefined ? "" : `${words.line} ${line}`, unit, item && `${words.of} ${item}`]
      .filter(Boolean)
      .join(", ");
  return {
    vi: `${place({ line: "dòng", of: "nội dung" })}: tệp ghi “${found}”, tính lại là “${expected}”.`,
    en: `${place({ line: "line", of: "item" })}: the file has "${found}", computing again gives "${expected}".`,
  };
}
