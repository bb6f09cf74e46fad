/** Faults of YAML itself, in words of our own; what can be read of the file all the same. */
import { type Document, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { Bilingual } from "./language.ts";

/** A fault of the text as YAML, with its place, from 1. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

export interface ReadYaml {
  /** What the file says; where a fault leaves nothing to read, `undefined`. */
  readonly document: Document | undefined;
  readonly lines: LineCounter;
  /** All faults, the first of each line. */
  readonly faults: readonly SyntaxFault[];
}

type Words = readonly [vi: string, en: string];

/**
 * Reads a YAML file of ours: one document of plain values, without tags, anchors and aliases. A key that
 * stands twice, a tab
 * before a line and a number that is too large are faults that leave the rest to be read.
 *
 * @param asPinned a text that was accepted before some of this was refused: read as far as it can be
 * @example readYaml("a: 1\na: 2\n").faults // line 2: "a" stands already on line 1
 */
export function readYaml(text: string, asPinned = false): ReadYaml {
  const nfc = text.normalize("NFC");
  const encoding = asPinned ? undefined : encodingFault(nfc);
  if (encoding !== undefined) return { document: undefined, lines: new LineCounter(), faults: [encoding] };
  const tabs = [...nfc.matchAll(/^ *\t+(?=[ \t]*\S)/gm)];
  const lines = new LineCounter();
  const document = parseDocument(tabs.length === 0 ? nfc : withoutTabs(nfc), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    uniqueKeys: false,
  });
  const at = (offset: number, [message, fix]: readonly [Words, Words]): SyntaxFault => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, message: bilingual(message), fix: bilingual(fix) };
  };
  const lineAt = (offset: number) => nfc.slice(0, offset).split("\n").length;
  const faults = [
    ...tabs.map(({ index }): SyntaxFault => ({ line: lineAt(index), column: 1, ...TAB })),
    ...document.errors.map(({ code, pos, message }) => at(pos[0], SYNTAX[code] ?? unnamed(message))),
    ...document.warnings.flatMap(({ code, pos }) => (code === "TAG_RESOLVE_FAILED" ? [at(pos[0], TAG)] : [])),
    ...nodeFaults(document, (offset) => lines.linePos(offset).line).map(({ offset, words }) =>
      at(offset, words),
    ),
  ];
  // What a tab moves out of its group breaks what follows: the tab is the fault.
  const told = tabs.length > 0 && document.errors.length > 0 ? faults.slice(0, tabs.length) : faults;
  const first = new Map<number, SyntaxFault>();
  for (const each of told.toSorted((a, b) => a.line - b.line || a.column - b.column))
    if (!first.has(each.line)) first.set(each.line, each);
  // An alias lets a small file stand for an endless one: it is not followed.
  return {
    document: document.errors.length > 0 || hasAlias(document) ? undefined : document,
    lines,
    faults: [...first.values()],
  };
}

/** Lines that begin with a tab, indented like the line before them. */
function withoutTabs(text: string): string {
  let indent = "";
  return text
    .split("\n")
    .map((line) => {
      const blank = /^[ \t]*/.exec(line)?.[0] ?? "";
      if (blank.length === line.length) return line;
      if (blank.includes("\t")) return indent + line.slice(blank.length);
      indent = blank + (/^- +/.exec(line.slice(blank.length))?.[0].replace(/./g, " ") ?? "");
      return line;
    })
    .join("\n");
}

function bilingual([vi, en]: Words): Bilingual {
  return { vi, en };
}

function encodingFault(text: string): SyntaxFault | undefined {
  const wrong = Math.max(text.indexOf("\u0000"), text.indexOf("\uFFFD"));
  if (wrong >= 0)
    return {
      line: text.slice(0, wrong).split("\n").length,
      column: 1,
      message: { vi: "Tệp không ở dạng UTF-8.", en: "The file is not UTF-8." },
      fix: { vi: "Lưu lại tệp với bảng mã UTF-8.", en: "Save the file again as UTF-8." },
    };
  if (/^\uFEFF?(?:\s|#.*$)*$/m.exec(text)?.[0].length === text.length || text.split("\n").every(isBlank))
    return {
      line: 1,
      column: 1,
      message: { vi: "Tệp trống.", en: "The file is empty." },
      fix: {
        vi: "Kiểm tra lại tệp đã chọn; bộ tiêu chí mẫu có trong thư mục schemes.",
        en: "Check that the right file was chosen; samples are in the folder schemes.",
      },
    };
  return undefined;
}

function isBlank(line: string): boolean {
  return /^\uFEFF?\s*(#.*)?$/.test(line);
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

interface NodeFault {
  readonly offset: number;
  readonly words: readonly [Words, Words];
}

/** What YAML allows and our files do not hold. */
function nodeFaults(document: Document, lineAt: (offset: number) => number): NodeFault[] {
  const found: NodeFault[] = [];
  visit(document, {
    Alias: (_, { source, range }) => void found.push({ offset: range?.[0] ?? 0, words: alias(source) }),
    Map: (_, node) => void found.push(...doubledKeys(node.items, lineAt)),
    Node: (_, node: Node) => {
      const offset = node.range?.[0] ?? 0;
      if ("anchor" in node && typeof node.anchor === "string")
        found.push({ offset, words: alias(node.anchor) });
      if (isScalar(node) && typeof node.value === "number" && !Number.isFinite(node.value))
        found.push({ offset, words: tooLarge(String(node.source)) });
      if (typeof node.tag === "string" && node.tag.startsWith("!")) found.push({ offset, words: TAG });
    },
  });
  return found;
}

function doubledKeys(pairs: readonly unknown[], lineAt: (offset: number) => number): NodeFault[] {
  const seen = new Map<string, number>();
  return pairs.flatMap((pair): NodeFault[] => {
    const key = typeof pair === "object" && pair !== null && "key" in pair ? pair.key : undefined;
    if (!isScalar(key)) return [];
    const offset = key.range?.[0] ?? 0;
    const before = seen.get(String(key.value));
    if (before === undefined) {
      seen.set(String(key.value), offset);
      return [];
    }
    const line = lineAt(before);
    return [
      {
        offset,
        words: [
          [
            `Khóa “${key.value}” đã có ở dòng ${line}.`,
            `The key "${key.value}" stands already on line ${line}.`,
          ],
          ["Giữ lại một trong hai.", "Keep one of the two."],
        ],
      },
    ];
  });
}

const alias = (name: string): readonly [Words, Words] => [
  [
    `Không dùng bí danh và neo (*${name}, &${name}).`,
    `Aliases and anchors are not used (*${name}, &${name}).`,
  ],
  ["Viết đầy đủ từng chỗ.", "Write each place out."],
];
const tooLarge = (source: string): readonly [Words, Words] => [
  [`${source} là số quá lớn.`, `${source} is too large a number.`],
  ['Viết 3, 0.5, "85%" hoặc "10/3".', 'Write 3, 0.5, "85%" or "10/3".'],
];
const unnamed = (message: string): readonly [Words, Words] => [
  [`Tệp YAML sai cú pháp (${message}).`, `The YAML is malformed (${message}).`],
  [
    "Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc ở dòng này và dòng trên.",
    "Check indentation, colons and brackets on this line and the one above.",
  ],
];
const TAB = {
  message: { vi: "Đầu dòng có dấu tab.", en: "The line begins with a tab." },
  fix: { vi: "Thụt lề bằng dấu cách.", en: "Indent with spaces." },
};
const TAG: readonly [Words, Words] = [
  ["Không dùng nhãn kiểu (!…) trong tệp này.", "Tags (!…) are not used in this file."],
  ["Xóa nhãn, chỉ viết giá trị.", "Delete the tag and write the value alone."],
];
const INDENT: readonly [Words, Words] = [
  [
    "Dòng này thụt lề không khớp với các dòng cùng nhóm.",
    "This line is not indented like the others of its group.",
  ],
  ["Thụt lề các dòng cùng nhóm bằng nhau.", "Indent the lines of a group alike."],
];
const KEY: readonly [Words, Words] = [
  [
    "Dòng này không đọc được thành “khóa: giá trị”: có thể thiếu dấu hai " +
      "chấm, hoặc văn bản có dấu hai chấm mà không đặt trong dấu nháy kép.",
    'This line cannot be read as "key: value": a colon may be ' +
      "missing, or a text that holds a colon is not in quotation marks.",
  ],
  [
    "Viết “khóa: giá trị”; văn bản có dấu hai chấm đặt trong dấu nháy kép.",
    'Write "key: value"; put a text with a colon in double quotes.',
  ],
];
const CLOSING: readonly [Words, Words] = [
  [
    "Thiếu dấu đóng: dấu nháy kép, } hoặc ] đã mở mà chưa đóng.",
    "Something is not closed: a quotation mark, } or ] was opened.",
  ],
  ["Đóng dấu nháy hoặc ngoặc ở đúng chỗ.", "Close the quotation mark or bracket where it ends."],
];
const ESCAPE: readonly [Words, Words] = [
  ["Dấu \\ trong chuỗi nháy kép viết sai.", "A \\ in a text in double quotes is written wrongly."],
  ["Viết \\\\ cho một dấu \\.", "Write \\\\ for one \\."],
];
const DOCUMENTS: readonly [Words, Words] = [
  ["Tệp có nhiều phần ngăn bởi ---.", "The file holds several parts divided by ---."],
  [
    "Mỗi tệp chỉ một bộ tiêu chí: xóa dòng --- và phần thừa.",
    "One scheme a file: delete the --- and what is too much.",
  ],
];

/** By the kinds that the parser knows. */
const SYNTAX: Readonly<Record<string, readonly [Words, Words]>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: [
    [TAB.message.vi, TAB.message.en],
    [TAB.fix.vi, TAB.fix.en],
  ],
  BLOCK_IN_FLOW: CLOSING,
  BLOCK_AS_IMPLICIT_KEY: KEY,
  MULTILINE_IMPLICIT_KEY: KEY,
  MISSING_CHAR: CLOSING,
  UNEXPECTED_TOKEN: KEY,
  KEY_OVER_1024_CHARS: KEY,
  BAD_SCALAR_START: [
    [
      "Văn bản bắt đầu bằng ký hiệu mà YAML dùng riêng (%, @, ` …).",
      "A text begins with a sign that YAML keeps for itself (%, @, ` …).",
    ],
    ["Đặt văn bản trong dấu nháy kép.", "Put the text in double quotes."],
  ],
  BAD_DQ_ESCAPE: ESCAPE,
  MULTIPLE_DOCS: DOCUMENTS,
  BAD_DIRECTIVE: DOCUMENTS,
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_ANCHORS: alias("tên"),
  BAD_ALIAS: alias("tên"),
};
