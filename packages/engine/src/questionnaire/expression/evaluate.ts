import { callFunction } from "./call.ts";
import type { Expression, Operator } from "./syntax.ts";
import { fifteenDigits, numberOf, type Seen, textOf, type Trail, truthOf, type Value } from "./values.ts";
import type { ChoiceSeen, Viewpoint } from "./viewpoint.ts";

/**
 * What an expression gives, seen from a question. It changes nothing, waits for nothing and takes its clock and chance
 * from the viewpoint. Every step spends from `world.budget`; when that is used up everything that follows gives "", and
 * whoever asked sees that `budget.left` is below 0.
 *
 * @example truthOf(evaluate(relevant, viewpoint))
 */
export function evaluate(expression: Expression, view: Viewpoint): Value {
  view.world.budget.left -= 1;
  if (view.world.budget.left < 0) return "";
  switch (expression.kind) {
    case "number":
    case "text":
      return expression.value;
    case "self":
      return view.self;
    case "parent":
      return "";
    case "asker":
      return view.asker.self;
    case "name":
      return named(expression.name, view, expression.from === "asker" ? view.asker.trail : view.trail);
    case "column":
      return view.column?.(expression.name) ?? named(expression.name, view, view.trail);
    case "negative":
      return -numberOf(evaluate(expression.of, view), view.world.offset);
    case "chain":
      return chain(expression, view);
    case "call":
      return callFunction(expression.name, expression.given, view, evaluate);
    case "filtered":
      return filtered(expression, view);
    case "items":
      return items(expression, view);
  }
}

function named(name: string, { world }: Viewpoint, trail: Trail): readonly Seen[] {
  const seen = world.named(name, trail);
  world.budget.left -= seen.length;
  return seen;
}

function chain({ first, rest }: Extract<Expression, { kind: "chain" }>, view: Viewpoint): Value {
  let value = evaluate(first, view);
  for (const { operator, term } of rest) {
    if (operator === "or" || operator === "and") {
      const truth = truthOf(value);
      value = truth === (operator === "or") ? truth : truthOf(evaluate(term, view));
    } else value = combine(operator, value, evaluate(term, view), view);
  }
  return value;
}

function combine(operator: Operator, left: Value, right: Value, { world }: Viewpoint): Value {
  const { offset, budget } = world;
  if (typeof left === "object" && typeof right === "object") budget.left -= left.length * right.length;
  if (budget.left < 0) return "";
  switch (operator) {
    case "=":
    case "!=":
      return someEqual(left, right, operator === "=", offset);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return someOrdered(operator, left, right, offset);
    default:
      return computed(operator, numberOf(left, offset), numberOf(right, offset));
  }
}

function computed(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return fifteenDigits(left + right);
    case "-":
      return fifteenDigits(left - right);
    case "*":
      return fifteenDigits(left * right);
    case "div":
      return fifteenDigits(left / right);
    default:
      return fifteenDigits(left % right);
  }
}

/** Of several instances one that fits is enough, as XPath 1.0 compares node-sets; nobody's answer is the empty text. */
function each(value: Value): readonly Exclude<Value, readonly Seen[]>[] {
  if (typeof value !== "object") return [value];
  return value.length === 0 ? [""] : value.map(({ text }) => text);
}

function someEqual(left: Value, right: Value, wanted: boolean, offset: number): boolean {
  if (typeof left === "boolean" || typeof right === "boolean")
    return (truthOf(left) === truthOf(right)) === wanted;
  const isNumeric = typeof left === "number" || typeof right === "number";
  return each(left).some((one) =>
    each(right).some(
      (other) =>
        (isNumeric ? numberOf(one, offset) === numberOf(other, offset) : textOf(one) === textOf(other)) ===
        wanted,
    ),
  );
}

function someOrdered(operator: Operator, left: Value, right: Value, offset: number): boolean {
  return each(left).some((one) =>
    each(right).some((other) => {
      const [a, b] = [numberOf(one, offset), numberOf(other, offset)];
      if (operator === "<") return a < b;
      if (operator === "<=") return a <= b;
      return operator === ">" ? a > b : a >= b;
    }),
  );
}

/** A number in brackets is a position; anything else is true or false for each. */
function meets(condition: Expression, view: Viewpoint): boolean {
  const value = evaluate(condition, view);
  return typeof value === "number" ? value === view.position : truthOf(value);
}

function filtered(expression: Extract<Expression, { kind: "filtered" }>, view: Viewpoint): readonly Seen[] {
  const trail = expression.from === "asker" ? view.asker.trail : view.trail;
  let seen = named(expression.name, view, trail);
  for (const condition of expression.conditions)
    seen = seen.filter((one, at) =>
      meets(condition, { ...view, trail: one.trail, self: one.text, position: at + 1, size: seen.length }),
    );
  const { child } = expression;
  return child === undefined ? seen : seen.flatMap((one) => named(child, view, one.trail));
}

function items(expression: Extract<Expression, { kind: "items" }>, view: Viewpoint): readonly Seen[] {
  let chosen: readonly ChoiceSeen[] = view.world.choices(expression.list);
  view.world.budget.left -= chosen.length;
  for (const condition of expression.conditions)
    chosen = chosen.filter((choice, at) =>
      meets(condition, {
        ...view,
        column: (name) => choice.column(name),
        position: at + 1,
        size: chosen.length,
      }),
    );
  const column = expression.column ?? "name";
  return chosen.map((choice) => ({ text: choice.column(column) ?? "", trail: [] }));
}
