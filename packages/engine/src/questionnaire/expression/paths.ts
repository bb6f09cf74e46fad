import { expressionFault } from "./fault.ts";
import { expectSign, fail, isSign, peek, type Reader, take, unexpected } from "./reader.ts";
import type { Expression } from "./syntax.ts";

/**
 * Reads what names something: `${age}`, `.`, `..`, `../age`, `/form/group/age`, `current()/../age`,
 * `${members}[age > 5]/name`, `instance('list')/root/item[…]/label`, a bare column. Of a path the last name counts: names
 * of questions are known one by one, wherever they stand.
 */
export function readPath(reader: Reader): Expression {
  const token = peek(reader);
  if (token.kind === "reference") {
    take(reader);
    if (token.text.startsWith("last-saved#")) return fail(reader, lastSaved(token.at + 1));
    return conditionsAfter(reader, token.text, "here");
  }
  if (token.kind === "name" && token.text === "instance" && isSign(peek(reader, 1), "("))
    return readItems(reader);
  if (token.kind === "name" && token.text === "current" && isSign(peek(reader, 1), "(")) {
    take(reader);
    expectSign(reader, "(");
    expectSign(reader, ")");
    return isSign(peek(reader), "/") ? readSteps(reader, "asker") : { kind: "asker" };
  }
  return readSteps(reader, "here");
}

/** Steps between slashes; before the first slash there may be nothing (a path from the root). */
function readSteps(reader: Reader, from: "here" | "asker"): Expression {
  let last: Expression | undefined;
  let steps = 0;
  for (; ; steps += 1) {
    const slash = isSign(peek(reader), "/") || isSign(peek(reader), "//");
    if (slash) take(reader);
    else if (steps > 0) break;
    const token = peek(reader);
    if (isSign(token, ".")) last = last ?? (from === "asker" ? { kind: "asker" } : { kind: "self" });
    else if (isSign(token, "..")) last = { kind: "parent" };
    else if (token.kind === "name" && !isSign(peek(reader, 1), "("))
      last =
        steps === 0 && !slash && !isSign(peek(reader, 1), "/") && !isSign(peek(reader, 1), "[")
          ? { kind: "column", name: token.text }
          : { kind: "name", name: token.text, from, path: true };
    else if (token.kind === "reference") last = { kind: "name", name: token.text, from };
    else return fail(reader, unexpected(token));
    take(reader);
    if (last.kind === "name" && isSign(peek(reader), "[")) return conditionsAfter(reader, last.name, from);
  }
  return last ?? { kind: "self" };
}

function conditionsAfter(reader: Reader, name: string, from: "here" | "asker"): Expression {
  const conditions = readConditions(reader);
  if (conditions.length === 0)
    return isSign(peek(reader), "/") ? readSteps(reader, from) : { kind: "name", name, from };
  const child = isSign(peek(reader), "/") ? lastName(readSteps(reader, from)) : undefined;
  return { kind: "filtered", name, from, conditions, ...(child !== undefined && { child }) };
}

function lastName(path: Expression): string | undefined {
  return path.kind === "name" || path.kind === "column" ? path.name : undefined;
}

function readConditions(reader: Reader): Expression[] {
  const conditions: Expression[] = [];
  while (isSign(peek(reader), "[")) {
    take(reader);
    conditions.push(reader.whole(reader));
    expectSign(reader, "]");
  }
  return conditions;
}

/** `instance('list')/root/item[…]/column`: the words root and item are those that every tool writes. */
function readItems(reader: Reader): Expression {
  take(reader);
  expectSign(reader, "(");
  const list = take(reader);
  if (list.kind !== "text") return fail(reader, unexpected(list));
  expectSign(reader, ")");
  const conditions: Expression[] = [];
  let column: string | undefined;
  while (isSign(peek(reader), "/")) {
    take(reader);
    const step = take(reader);
    if (step.kind !== "name" && step.kind !== "reference") return fail(reader, unexpected(step));
    column = step.text;
    const more = readConditions(reader);
    if (more.length > 0) column = undefined;
    conditions.push(...more);
  }
  return {
    kind: "items",
    list: list.text,
    conditions,
    ...(column !== undefined && !ITEM_STEPS.has(column) && { column }),
  };
}

const ITEM_STEPS = new Set(["root", "item"]);

function lastSaved(at: number) {
  return expressionFault(
    "function-unsupported",
    at,
    [
      "Không lấy lại được câu trả lời của phiếu trước (last-saved#).",
      "Answers of an earlier response (last-saved#) are not available.",
    ],
    ["Bỏ phần này; mỗi phiếu đứng độc lập.", "Leave it out; every response stands by itself."],
  );
}
