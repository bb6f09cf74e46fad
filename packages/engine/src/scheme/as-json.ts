import { Exact } from "../numbers/index.ts";
import type { Scheme } from "./model.ts";

/**
 * A scheme as plain JSON, for those who read it without the file and the language it is written in. Its parts in a
 * list, the whole at the end: a part that stands in several places is there once. `[7]` stands for the part 7.
 */
export type SchemeAsJson = readonly JsonPart[];

type JsonPart =
  | { readonly n: string }
  | { readonly map: readonly (readonly [string, unknown])[] }
  | { readonly set: readonly unknown[] }
  | { readonly list: readonly unknown[] }
  | { readonly of: Readonly<Record<string, unknown>> };

/** @example schemeFromJson(JSON.parse(JSON.stringify(schemeAsJson(scheme)))) // the same scheme */
export function schemeAsJson(scheme: Scheme): SchemeAsJson {
  const parts: JsonPart[] = [];
  const places = new Map<object, number>();
  const numbers = new Map<string, number>();
  const place = (part: JsonPart) => parts.push(part) - 1;
  const said = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = places.get(value) ?? placed(value);
    places.set(value, known);
    return [known];
  };
  const placed = (value: object): number => {
    if (value instanceof Exact) {
      const known = numbers.get(value.text) ?? place({ n: value.text });
      numbers.set(value.text, known);
      return known;
    }
    if (value instanceof Map)
      return place({ map: [...value].map(([key, part]) => [String(key), said(part)]) });
    if (value instanceof Set) return place({ set: [...value].map(said) });
    if (Array.isArray(value)) return place({ list: value.map(said) });
    return place({
      of: Object.fromEntries(Object.entries(value).map(([name, part]) => [name, said(part)])),
    });
  };
  said(scheme);
  return parts;
}

/** @throws TypeError when it is not what {@link schemeAsJson} made */
export function schemeFromJson(parts: readonly unknown[]): Scheme {
  const made: unknown[] = [];
  const meant = (value: unknown): unknown => (Array.isArray(value) ? made[Number(value[0])] : value);
  for (const part of parts as SchemeAsJson) made.push(madeOf(part, meant));
  const scheme = made.at(-1);
  if (typeof scheme !== "object" || scheme === null) throw new TypeError("no scheme");
  return scheme as Scheme;
}

function madeOf(part: JsonPart, meant: (value: unknown) => unknown): unknown {
  if ("n" in part) return Exact.of(part.n);
  if ("map" in part) return new Map(part.map.map(([key, value]) => [key, meant(value)]));
  if ("set" in part) return new Set(part.set.map(meant));
  if ("list" in part) return part.list.map(meant);
  return Object.fromEntries(Object.entries(part.of).map(([name, value]) => [name, meant(value)]));
}
