import { type ExpressionFault, expressionFault } from "./fault.ts";
import type { Expression } from "./syntax.ts";
import type { Token } from "./tokens.ts";

/** Where the reading of an expression stands. After the first fault it stands at the end, so that everything ends. */
export interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  fault: ExpressionFault | undefined;
  /** A whole expression, as it stands in brackets. */
  readonly whole: (reader: Reader) => Expression;
}

const END: Token = { kind: "end", text: "", at: 0, apart: true };

export function peek(reader: Reader, ahead = 0): Token {
  return reader.tokens[reader.next + ahead] ?? reader.tokens.at(-1) ?? END;
}

export function take(reader: Reader): Token {
  const token = peek(reader);
  reader.next += 1;
  return token;
}

export function isSign(token: Token, text: string): boolean {
  return token.kind === "sign" && token.text === text;
}

export function expectSign(reader: Reader, text: string): void {
  const token = take(reader);
  if (!isSign(token, text)) fail(reader, expected(token, text));
}

/** Keeps the first fault and gives something to go on with. */
export function fail(reader: Reader, fault: ExpressionFault): Expression {
  reader.fault ??= fault;
  reader.next = reader.tokens.length;
  return { kind: "self" };
}

/** What XPath has and forms hardly use: unions, axes, attributes. */
const BEYOND = new Set(["|", "::", "@", "#"]);

export function unexpected(token: Token): ExpressionFault {
  const end = token.kind === "end";
  if (token.kind === "sign" && BEYOND.has(token.text))
    return expressionFault(
      "function-unsupported",
      token.at + 1,
      [`Phần “${token.text}” của XPath không được hỗ trợ.`, `“${token.text}” of XPath is not supported.`],
      [
        "Nhắc đến câu hỏi bằng ${ten_cau_hoi}, nối điều kiện bằng or.",
        "Name questions as ${question_name}, and join conditions by or.",
      ],
    );
  return expressionFault(
    "expression-malformed",
    token.at + 1,
    end
      ? ["Công thức dừng giữa chừng.", "The expression ends too early."]
      : [`“${token.text}” không đứng được ở đây.`, `“${token.text}” cannot stand here.`],
    end
      ? ["Viết nốt phần còn thiếu, kiểm tra dấu ngoặc.", "Write what is missing; check the brackets."]
      : [
          "Kiểm tra phép tính (and, or, =, <, +, div …), dấu ngoặc và dấu nháy quanh đoạn chữ.",
          "Check the operator before it (and, or, =, <, +, div …), brackets, and the quotation marks around texts.",
        ],
  );
}

function expected(token: Token, text: string): ExpressionFault {
  const found = token.kind === "end" ? ["hết công thức", "the end"] : [`“${token.text}”`, `“${token.text}”`];
  return expressionFault(
    "expression-malformed",
    token.at + 1,
    [`Cần “${text}”, nhưng gặp ${found[0]}.`, `“${text}” is expected, here is ${found[1]}.`],
    ["Đếm lại dấu ngoặc mở và đóng.", "Count the opening and closing brackets."],
  );
}
