/**
 * The one shape of an answer that may be a refusal: its value, or why there is none. Nothing is thrown that a
 * caller is expected
 * to meet.
 *
 * `Why` names what a refusal brings: `{ problem }` where a use case refuses, `{ faults }` or `{ problems }` where
 * everything that is
 * wrong with a file or with figures is said at once, `{ message }` for one typed value.
 *
 * @example
 * function half(of: number): Result<number, { readonly message: string }> {
 *   return of % 2 === 0 ? done(of / 2) : failed({ message: "an odd number" });
 * }
 */
export type Result<Value, Why extends object> = Done<Value> | Failed<Why>;

export interface Done<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Failed<Why extends object> = { readonly ok: false } & Readonly<Why>;

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value };
}

export function failed<Why extends object>(why: Why): Failed<Why> {
  return { ok: false, ...why };
}
