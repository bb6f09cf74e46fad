import { createReadStream } from "node:fs";
import { cleanText } from "@thang-diem/engine";
import type { Problem } from "../problems/index.ts";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import type { Spooled } from "./spool.ts";
import type { Cell, TableRow, Told } from "./table-file.ts";

const RECORD_CHARACTERS_MAX = 1_000_000;

/**
 * The rows of a JSON file that is a list of flat objects, `[{"Đơn vị": "Sở Y tế", "Tiếp nhận": 120}, …]`, alone
 * or as the first list inside an object. The names of the first object are the heading (row 1); the nth object
 * is row n + 1. A number keeps the digits that it is written with. An object that cannot be read, one with
 * another name, or a value that is itself an object is told at its row and left out.
 *
 * @throws ProblemError `file-is-broken` when the list does not end
 */
export async function* jsonRows(
  { path }: Pick<Spooled, "path">,
  counter: Counter,
): AsyncIterable<TableRow | Told> {
  const heading: string[] = [];
  let row = 1;
  for await (const text of objectsOf(path)) {
    row += 1;
    counter.row({ row });
    counter.time();
    const values = flatObject(text);
    if (values === undefined) {
      yield { kind: "fault", problem: refusal("json-object", {}, { row }).problem };
      continue;
    }
    if (heading.length === 0 && values.size > 0) {
      heading.push(...values.keys());
      counter.column(heading.length, { row: 1 });
      yield { kind: "row", row: 1, cells: heading.map((name) => ({ kind: "text", text: cleanText(name) })) };
    }
    const name = [...values.keys()].find((each) => !heading.includes(each));
    if (name !== undefined) {
      yield { kind: "fault", problem: unknownName(cleanText(name), row) };
      continue;
    }
    counter.cells(heading.length, { row });
    yield { kind: "row", row, cells: heading.map((each) => values.get(each) ?? { kind: "empty" }) };
  }
}

/** The texts of the objects of the first list, cut out of the stream: no more than one is held. */
async function* objectsOf(path: string): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8");
  let [depth, listed, inText, escaped, over] = [0, false, false, false, false];
  let held = "";
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const sign of decoder.decode(chunk, { stream: true })) {
      if (over) break;
      if (depth > 0) held += sign;
      if (inText) {
        inText = escaped || sign !== '"';
        escaped = !escaped && sign === "\\";
        continue;
      }
      if (sign === '"') inText = true;
      else if (!listed) listed = sign === "[";
      else if (sign === "{" || (sign === "[" && depth > 0)) {
        depth += 1;
        if (depth === 1) held = sign;
      } else if (depth === 0) over = sign === "]";
      else if (sign === "}" || sign === "]") {
        depth -= 1;
        if (depth === 0) yield held;
      }
      if (held.length > RECORD_CHARACTERS_MAX) throw refusal("file-is-broken", {});
    }
  }
  if (!over) throw refusal("file-is-broken", {});
}

/** Names and values of one object; undefined where it is none or holds another. */
function flatObject(text: string): Map<string, Cell> | undefined {
  const cells = new Map<string, Cell>();
  try {
    const read = JSON.parse(text, withDigits) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(read)) {
      const cell = cellOf(value);
      if (cell === undefined) return undefined;
      cells.set(name, cell);
    }
    return cells;
  } catch {
    return undefined;
  }
}

/** Marks a number as it is written: its digits are not to be lost in a floating one. */
const DIGITS = Symbol("digits");

function withDigits(_name: string, value: unknown, written?: { readonly source?: string }): unknown {
  return typeof value === "number" ? { [DIGITS]: written?.source ?? String(value) } : value;
}

function cellOf(value: unknown): Cell | undefined {
  if (value === null) return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "truth", value };
  if (typeof value === "string")
    return value.trim() === "" ? { kind: "empty" } : { kind: "text", text: cleanText(value) };
  if (typeof value !== "object" || !(DIGITS in value)) return undefined;
  const digits = String(value[DIGITS]);
  return /^-?\d+(\.\d+)?$/.test(digits)
    ? { kind: "number", text: digits, percent: false }
    : { kind: "text", text: digits };
}

function unknownName(name: string, row: number): Problem {
  return {
    code: "json-name",
    message: {
      vi: `Phần tử này có tên “${name}” mà phần tử đầu tiên không có.`,
      en: `This element has the name “${name}”, which the first one has not.`,
    },
    suggestion: {
      vi: "Ghi mọi tên ở phần tử đầu tiên; giá trị chưa có thì ghi null.",
      en: "Give the first element every name; write null where there is no value.",
    },
    place: { row },
  };
}
