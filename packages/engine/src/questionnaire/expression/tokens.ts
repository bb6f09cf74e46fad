import { type ExpressionFault, expressionFault } from "./fault.ts";

export type TokenKind = "number" | "text" | "reference" | "name" | "sign" | "end";
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Position of its first character, from 0. */
  readonly at: number;
  /** A blank or the beginning stands before it. */
  readonly apart: boolean;
}

const REFERENCE = /\$\{\s*((?:last-saved#)?[\p{L}_][\p{L}\p{N}\p{M}._-]*)\s*\}/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y;
/** One name, or two joined by ":" as in `jr:choice-name`. A hyphen between letters belongs to the name. */
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*(?:[.-][\p{L}\p{N}\p{M}_]+)*(?::[\p{L}_][\p{L}\p{N}_-]*)?/uy;
const SIGN = /!=|<=|>=|\/\/|::|\.\.|[-+*/=<>()[\],.|@#]/y;
const BLANK = /[\s\u00A0\u200B\uFEFF]+/y;

/** Cuts an expression into tokens; a character that belongs to none is a fault. Curly quotes of Word are quotes. */
export function tokensOf(source: string): readonly Token[] | ExpressionFault {
  const text = plainQuotes(source);
  const tokens: Token[] = [];
  let at = 0;
  let apart = true;
  while (at < text.length) {
    const blank = matchAt(BLANK, text, at);
    if (blank !== undefined) {
      at += blank[0].length;
      apart = true;
      continue;
    }
    const token = tokenAt(text, at, apart);
    if ("code" in token) return token;
    const { length, ...rest } = token;
    tokens.push(rest);
    at += length;
    apart = false;
  }
  return [...tokens, { kind: "end", text: "", at, apart: true }];
}

function tokenAt(text: string, at: number, apart: boolean): (Token & { length: number }) | ExpressionFault {
  const first = text[at] ?? "";
  if (first === "'" || first === '"') {
    const end = text.indexOf(first, at + 1);
    if (end < 0) return unclosed(at, first);
    return { kind: "text", text: text.slice(at + 1, end), at, apart, length: end + 1 - at };
  }
  const reference = matchAt(REFERENCE, text, at);
  if (reference !== undefined)
    return { kind: "reference", text: reference[1] ?? "", at, apart, length: reference[0].length };
  for (const [kind, pattern] of [
    ["number", NUMBER],
    ["name", NAME],
    ["sign", SIGN],
  ] as const) {
    const found = matchAt(pattern, text, at);
    if (found !== undefined) return { kind, text: found[0], at, apart, length: found[0].length };
  }
  return first === "$"
    ? wrongReference(at)
    : wrongCharacter(at, String.fromCodePoint(text.codePointAt(at) ?? 32));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Word and phones write “ ” ‘ ’ where a quotation mark of an expression is meant. */
function plainQuotes(text: string): string {
  return text.replaceAll(/[‘’‚‛]/g, "'").replaceAll(/[“”„‟]/g, '"');
}

function unclosed(at: number, mark: string): ExpressionFault {
  return expressionFault(
    "expression-malformed",
    at + 1,
    [`Dấu ${mark} không được đóng lại.`, `The quotation mark ${mark} is not closed.`],
    ["Thêm dấu đóng ở cuối đoạn chữ.", "Add the closing mark at the end of the text."],
  );
}

function wrongReference(at: number): ExpressionFault {
  return expressionFault(
    "expression-malformed",
    at + 1,
    [
      "Dấu $ phải mở đầu tên một câu hỏi trong ngoặc nhọn.",
      "The sign $ must begin the name of a question in braces.",
    ],
    ["Viết ${ten_cau_hoi}.", "Write ${question_name}."],
  );
}

function wrongCharacter(at: number, character: string): ExpressionFault {
  return expressionFault(
    "expression-malformed",
    at + 1,
    [`Ký tự “${character}” không dùng được ở đây.`, `The character “${character}” has no meaning here.`],
    [
      "Xóa ký tự này, hoặc đặt đoạn chữ vào giữa hai dấu nháy đơn.",
      "Remove it, or put the text between single quotation marks.",
    ],
  );
}
