/** An expression as a tree: plain data, so that it can be stored and sent. Nothing in it is code. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** The question itself: "." */
  | { readonly kind: "self" }
  /** The group around it: "..", which stands only in `position(..)`. */
  | { readonly kind: "parent" }
  /** The question that asks, seen from inside a condition in brackets: `current()/.` */
  | { readonly kind: "asker" }
  /** Another question, group or repeated group by its name: `${age}`, `/form/age`, `../age` */
  | {
      readonly kind: "name";
      readonly name: string;
      readonly from: "here" | "asker";
      /** Written as a path, which may lead nowhere: then it finds nothing. */
      readonly path?: true;
    }
  /** A bare name: a column of the choices inside a choice filter, a question inside brackets after a name. */
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: "negative"; readonly of: Expression }
  /** Operators of one rank, from left to right; never nested by their number, so that no stack is used up. */
  | {
      readonly kind: "chain";
      readonly first: Expression;
      readonly rest: readonly { readonly operator: Operator; readonly term: Expression }[];
    }
  /** `${members}[age > 5]/name`: instances that meet the conditions, then a question of each. */
  | {
      readonly kind: "filtered";
      readonly name: string;
      readonly from: "here" | "asker";
      readonly conditions: readonly Expression[];
      readonly child?: string;
    }
  /** `instance('communes')/root/item[code = ${c}]/label`: a column of a list of choices. */
  | {
      readonly kind: "items";
      readonly list: string;
      readonly conditions: readonly Expression[];
      readonly column?: string;
    };

export const OPERATORS = ["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod"] as const;
export type Operator = (typeof OPERATORS)[number];

/** Every expression directly inside another. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.given;
    case "negative":
      return [expression.of];
    case "chain":
      return [expression.first, ...expression.rest.map(({ term }) => term)];
    case "filtered":
    case "items":
      return expression.conditions;
    default:
      return [];
  }
}

/** The expression and everything inside it. */
export function* within(expression: Expression): Iterable<Expression> {
  const open: Expression[] = [expression];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    yield each;
    open.push(...partsOf(each));
  }
}
