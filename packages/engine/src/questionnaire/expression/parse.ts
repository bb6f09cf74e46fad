import type { Result } from "../../result/index.ts";
import { type ExpressionFault, expressionFault } from "./fault.ts";
import { FUNCTIONS, UNSUPPORTED_FUNCTIONS } from "./functions.ts";
import { readPath } from "./paths.ts";
import { compilePattern } from "./pattern.ts";
import { expectSign, fail, isSign, peek, type Reader, take, unexpected } from "./reader.ts";
import type { Expression, Operator } from "./syntax.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type ParsedExpression = Result<Expression, { readonly fault: ExpressionFault }>;

/** What a cell of a spreadsheet holds at most. */
export const EXPRESSION_CHARACTERS_MAX = 32_767;
/** Brackets and calls inside each other; sixty nested if() are seen in practice. */
export const EXPRESSION_DEPTH_MAX = 150;

/**
 * Reads an expression: the part of XPath 1.0 that XLSForm uses,
 * in a grammar of its own (docs/questionnaires.md). What is
 * read is data that `evaluate` interprets; no text ever becomes code.
 *
 * @example parseExpression("selected(${services}, 'land') and ${age} >= 18")
 */
export function parseExpression(source: string): ParsedExpression {
  if (source.length > EXPRESSION_CHARACTERS_MAX) return { ok: false, fault: tooLong(source.length) };
  const tokens = tokensOf(source.normalize("NFC"));
  if ("code" in tokens) return { ok: false, fault: tokens };
  const reader: Reader = { tokens, next: 0, depth: 0, fault: undefined, whole };
  const expression = whole(reader);
  const rest = peek(reader);
  if (rest.kind !== "end") fail(reader, unexpected(rest));
  return reader.fault === undefined ? { ok: true, value: expression } : { ok: false, fault: reader.fault };
}

/** From the loosest to the tightest, as XPath 1.0 ranks them. */
const RANKS: readonly (readonly Operator[])[] = [
  ["or"],
  ["and"],
  ["=", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "div", "mod"],
];

function whole(reader: Reader): Expression {
  if (reader.depth >= EXPRESSION_DEPTH_MAX) return fail(reader, tooDeep(peek(reader)));
  reader.depth += 1;
  const read = readRank(reader, 0);
  reader.depth -= 1;
  return read;
}

function readRank(reader: Reader, rank: number): Expression {
  const operators = RANKS[rank];
  return operators === undefined ? readSigned(reader) : readChain(reader, rank, operators);
}

function readChain(reader: Reader, rank: number, operators: readonly Operator[]): Expression {
  const first = readRank(reader, rank + 1);
  const rest: { operator: Operator; term: Expression }[] = [];
  for (;;) {
    const operator = operators.find((each) => isOperator(peek(reader), each));
    if (operator === undefined) return rest.length === 0 ? first : { kind: "chain", first, rest };
    take(reader);
    rest.push({ operator, term: readRank(reader, rank + 1) });
  }
}

/** People write AND, OR, DIV and MOD in capitals too. */
function isOperator({ kind, text }: Token, operator: Operator): boolean {
  return (kind === "sign" || kind === "name") && text.toLowerCase() === operator;
}

function readSigned(reader: Reader): Expression {
  let isNegative = false;
  while (isSign(peek(reader), "-") || isSign(peek(reader), "+"))
    if (take(reader).text === "-") isNegative = !isNegative;
  const of = readValue(reader);
  return isNegative ? { kind: "negative", of } : of;
}

function readValue(reader: Reader): Expression {
  const token = peek(reader);
  if (token.kind === "number") return { kind: "number", value: Number(take(reader).text) };
  if (token.kind === "text") return { kind: "text", value: take(reader).text };
  if (isSign(token, "(")) {
    take(reader);
    const inside = whole(reader);
    expectSign(reader, ")");
    return inside;
  }
  const isCall = token.kind === "name" && isSign(peek(reader, 1), "(");
  if (isCall && !PATH_FUNCTIONS.has(token.text)) return readCall(reader);
  return readPath(reader);
}

const PATH_FUNCTIONS = new Set(["current", "instance"]);

function readCall(reader: Reader): Expression {
  const { text, at } = take(reader);
  expectSign(reader, "(");
  const given: Expression[] = [];
  while (reader.fault === undefined && !isSign(peek(reader), ")")) {
    if (given.length > 0) expectSign(reader, ",");
    given.push(whole(reader));
  }
  expectSign(reader, ")");
  const name = Object.hasOwn(FUNCTIONS, text) ? text : text.toLowerCase();
  const faulty = faultOfCall(name, given, at + 1);
  return faulty === undefined ? { kind: "call", name, given } : fail(reader, faulty);
}

function faultOfCall(name: string, given: readonly Expression[], at: number): ExpressionFault | undefined {
  const instead = Object.hasOwn(UNSUPPORTED_FUNCTIONS, name) ? UNSUPPORTED_FUNCTIONS[name] : undefined;
  if (instead !== undefined)
    return expressionFault(
      "function-unsupported",
      at,
      [`Hàm ${name}() chưa được hỗ trợ.`, `The function ${name}() is not supported.`],
      instead,
    );
  const counts = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (counts === undefined)
    return expressionFault(
      "function-unknown",
      at,
      [`Không có hàm ${name}().`, `There is no function ${name}().`],
      ["Kiểm tra cách viết tên hàm.", "Check how the name of the function is written."],
    );
  const [fewest, most] = counts;
  if (given.length < fewest || given.length > most) return wrongCount(name, given.length, counts, at);
  const pattern = name === "regex" ? given[1] : undefined;
  if (pattern?.kind !== "text") return undefined;
  const compiled = compilePattern(pattern.value);
  return compiled.ok ? undefined : { ...compiled.fault, at };
}

function wrongCount(
  name: string,
  count: number,
  [fewest, most]: readonly [number, number],
  at: number,
): ExpressionFault {
  const wanted = fewest === most ? String(fewest) : `${fewest}–${most}`;
  return expressionFault(
    "function-arguments",
    at,
    [
      `Hàm ${name}() cần ${wanted} giá trị, ở đây có ${count}.`,
      `${name}() takes ${wanted} values; here are ${count}.`,
    ],
    ["Kiểm tra dấu phẩy và dấu ngoặc của hàm.", "Check the commas and brackets of the function."],
  );
}

function tooLong(length: number): ExpressionFault {
  const most = EXPRESSION_CHARACTERS_MAX;
  return expressionFault(
    "expression-too-long",
    1,
    [
      `Công thức dài ${length} ký tự, nhiều nhất là ${most}.`,
      `The expression has ${length} characters; ${most} at most.`,
    ],
    ["Chia thành nhiều câu hỏi loại calculate.", "Divide it among several questions of type calculate."],
  );
}

function tooDeep(token: Token): ExpressionFault {
  return expressionFault(
    "expression-too-deep",
    token.at + 1,
    [
      `Ngoặc và hàm lồng nhau quá ${EXPRESSION_DEPTH_MAX} tầng.`,
      `Brackets and calls stand more than ${EXPRESSION_DEPTH_MAX} deep inside each other.`,
    ],
    ["Chia thành nhiều câu hỏi loại calculate.", "Divide it among several questions of type calculate."],
  );
}
