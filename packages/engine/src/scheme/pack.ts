import { Exact } from "../numbers/index.ts";
import type { Scheme } from "./model.ts";

/** A scheme as plain data that can be copied between threads, where classes lose their methods. */
export type PackedScheme = { readonly packedScheme: unknown };

/** @example unpackScheme(structuredClone(packScheme(scheme))) // the same scheme */
export function packScheme(scheme: Scheme): PackedScheme {
  return {
    packedScheme: copy(scheme, (value) =>
      value instanceof Exact ? { exact: [value.n, value.d] } : undefined,
    ),
  };
}

export function unpackScheme({ packedScheme }: PackedScheme): Scheme {
  return copy(packedScheme, exactOf) as Scheme;
}

/** No fact holds a list, so a fact that is called "exact" is not taken for one. */
function exactOf(value: object): Exact | undefined {
  if (!("exact" in value) || !Array.isArray(value.exact)) return undefined;
  const [n, d] = value.exact as (number | bigint)[];
  return n === undefined || d === undefined ? undefined : Exact.lowest(n, d);
}

/** Parts that stand in several places stay one part. */
function copy(whole: unknown, replaced: (value: object) => object | undefined): unknown {
  const copies = new Map<object, unknown>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const made = replaced(value) ?? contentOf(value, copyOf);
    copies.set(value, made);
    return made;
  };
  return copyOf(whole);
}

function contentOf(value: object, copyOf: (part: unknown) => unknown): object {
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, copyOf(part)]));
  if (value instanceof Set) return new Set([...value].map(copyOf));
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)]));
}
