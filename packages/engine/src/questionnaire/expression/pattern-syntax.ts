import type { Result } from "../../result/index.ts";
import { type ExpressionFault, expressionFault } from "./fault.ts";
import {
  type Accepts,
  characterOfEscape,
  type CharacterSet,
  readClass,
  setOfEscape,
} from "./pattern-sets.ts";

export type PatternNode =
  | { readonly kind: "character"; readonly accepts: Accepts }
  | { readonly kind: "place"; readonly at: "start" | "end" | "word-edge" | "no-word-edge" }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeated"; readonly of: PatternNode; readonly fewest: number; readonly most: number };

export type ReadPattern = Result<
  { readonly node: PatternNode; readonly ignoresCase: boolean },
  { readonly fault: ExpressionFault }
>;

interface Reading {
  readonly characters: readonly string[];
  at: number;
  depth: number;
  fault?: ExpressionFault;
}

const NOTHING: PatternNode = { kind: "sequence", parts: [] };
const DEPTH_MAX = 100;
const TIMES_MAX = 1_000;

/** Reads the syntax of regular expressions that Java, JavaScript and XPath share. */
export function readPattern(source: string): ReadPattern {
  const ignoresCase = source.startsWith("(?i)");
  const reading: Reading = { characters: Array.from(source.slice(ignoresCase ? 4 : 0)), at: 0, depth: 0 };
  const node = readChoice(reading);
  if (reading.fault === undefined && reading.at < reading.characters.length)
    refuse(reading, malformed("Có dấu ) thừa.", "There is a ) too many."));
  return reading.fault === undefined
    ? { ok: true, value: { node, ignoresCase } }
    : { ok: false, fault: reading.fault };
}

function refuse(reading: Reading, fault: ExpressionFault): PatternNode {
  reading.fault ??= fault;
  reading.at = reading.characters.length;
  return NOTHING;
}

function readChoice(reading: Reading): PatternNode {
  const options = [readSequence(reading)];
  while (reading.characters[reading.at] === "|") {
    reading.at += 1;
    options.push(readSequence(reading));
  }
  return options.length === 1 ? (options[0] ?? NOTHING) : { kind: "choice", options };
}

function readSequence(reading: Reading): PatternNode {
  const parts: PatternNode[] = [];
  for (;;) {
    const next = reading.characters[reading.at];
    if (next === undefined || next === "|" || next === ")") return { kind: "sequence", parts };
    parts.push(readTimes(reading, readOne(reading)));
  }
}

function readTimes(reading: Reading, of: PatternNode): PatternNode {
  let node = of;
  for (let nested = 1; ; nested += 1) {
    const times = timesAt(reading);
    if (times === undefined) return node;
    if (nested > DEPTH_MAX) return refuse(reading, tooDeep());
    const [fewest, most] = times;
    if ((most !== Infinity && (most > TIMES_MAX || most < fewest)) || fewest > TIMES_MAX)
      return refuse(
        reading,
        malformed(
          `Số lần lặp phải từ nhỏ đến lớn và không quá ${TIMES_MAX}.`,
          `Repetitions go from the smaller to the larger number, up to ${TIMES_MAX}.`,
        ),
      );
    node = { kind: "repeated", of: node, fewest, most };
    // Whether as much or as little as possible is taken makes no difference to whether the whole text fits.
    if (["?", "+"].includes(reading.characters[reading.at] ?? "")) reading.at += 1;
  }
}

function timesAt(reading: Reading): readonly [number, number] | undefined {
  const next = reading.characters[reading.at];
  const simple = { "*": [0, Infinity], "+": [1, Infinity], "?": [0, 1] } as const;
  if (next === "*" || next === "+" || next === "?") {
    reading.at += 1;
    return simple[next];
  }
  if (next !== "{") return undefined;
  const rest = reading.characters.slice(reading.at, reading.at + 24).join("");
  const [whole = "", fewest = "0", comma, most] = /^\{(\d{1,8})\s*(,)?\s*(\d{1,8})?\}/.exec(rest) ?? [];
  if (whole === "") return undefined;
  reading.at += whole.length;
  return [
    Number(fewest),
    comma === undefined ? Number(fewest) : most === undefined ? Infinity : Number(most),
  ];
}

function readOne(reading: Reading): PatternNode {
  const character = reading.characters[reading.at] ?? "";
  reading.at += 1;
  switch (character) {
    case ".":
      return { kind: "character", accepts: (each) => each !== "\n" && each !== "\r" };
    case "^":
      return { kind: "place", at: "start" };
    case "$":
      return { kind: "place", at: "end" };
    case "(":
      return readGroup(reading);
    case "[":
      return readSet(reading);
    case "\\":
      return readEscape(reading);
    case "*":
    case "+":
    case "?":
      return refuse(
        reading,
        malformed(
          `Trước dấu ${character} chưa có gì để lặp.`,
          `There is nothing before ${character} to repeat.`,
        ),
      );
    default:
      return { kind: "character", accepts: (each) => each === character };
  }
}

function readGroup(reading: Reading): PatternNode {
  const next = reading.characters.slice(reading.at, reading.at + 3).join("");
  if (next.startsWith("?:")) reading.at += 2;
  else if (next.startsWith("?")) return refuse(reading, unsupported("(?…)"));
  reading.depth += 1;
  if (reading.depth > DEPTH_MAX) return refuse(reading, tooDeep());
  const inside = readChoice(reading);
  reading.depth -= 1;
  if (reading.characters[reading.at] !== ")")
    return refuse(reading, malformed("Thiếu dấu ).", "A ) is missing."));
  reading.at += 1;
  return inside;
}

const tooDeep = () =>
  malformed(
    "Ngoặc hoặc dấu lặp lồng nhau quá sâu.",
    "Brackets or repetitions stand too deep inside each other.",
  );

function readSet(reading: Reading): PatternNode {
  const read = readClass(reading.characters, reading.at);
  if (read === undefined)
    return refuse(
      reading,
      malformed("Thiếu dấu ] hoặc khoảng bị ngược.", "A ] is missing, or a range is reversed."),
    );
  reading.at = read.next;
  return { kind: "character", accepts: read.accepts };
}

function readEscape(reading: Reading): PatternNode {
  const letter = reading.characters[reading.at];
  if (letter === undefined)
    return refuse(reading, malformed("Sau dấu \\ phải có một ký tự.", "Something must follow \\."));
  if (letter === "b" || letter === "B") {
    reading.at += 1;
    return { kind: "place", at: letter === "b" ? "word-edge" : "no-word-edge" };
  }
  if (/[1-9k]/.test(letter)) return refuse(reading, unsupported(`\\${letter}`));
  const set: CharacterSet | undefined = setOfEscape(reading.characters, reading.at);
  if (set !== undefined) {
    reading.at = set.next;
    return { kind: "character", accepts: set.accepts };
  }
  const one = characterOfEscape(reading.characters, reading.at);
  reading.at = one.next;
  return { kind: "character", accepts: (each) => each === one.character };
}

function malformed(vi: string, en: string): ExpressionFault {
  return expressionFault(
    "pattern-malformed",
    1,
    [`Mẫu chữ của regex() viết sai: ${vi}`, `The pattern of regex() is malformed: ${en}`],
    ["Sửa mẫu chữ, ví dụ '^[0-9]{10}$'.", "Mend the pattern, such as '^[0-9]{10}$'."],
  );
}

function unsupported(what: string): ExpressionFault {
  return expressionFault(
    "pattern-unsupported",
    1,
    [
      `Mẫu chữ của regex() dùng ${what}, không được hỗ trợ.`,
      `The pattern of regex() uses ${what}, which is not supported.`,
    ],
    [
      "Tách thành nhiều điều kiện nối bằng and, dùng contains(), starts-with(), string-length().",
      "Say it by several conditions joined by and, with contains(), starts-with(), string-length().",
    ],
  );
}
