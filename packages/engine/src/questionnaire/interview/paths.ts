import type { Trail, Turn } from "../expression/index.ts";
import type { Repeat } from "../model.ts";

/** @example pathOf([{ repeat: "members", index: 2 }], "age") // "members[2]/age" */
export function pathOf(trail: Trail, key: string): string {
  return trail.map(({ repeat, index }) => `${repeat}[${index}]/`).join("") + key;
}

/** The parts of a path; undefined when it is none. */
export function readPath(path: string): { readonly trail: Trail; readonly key: string } | undefined {
  const [, turns = "", key = ""] = /^((?:[^[\]]+\[\d{1,4}\]\/)*)([^[\]]+)$/.exec(path) ?? [];
  if (key === "") return undefined;
  const trail = [...turns.matchAll(/([^[\]]+)\[(\d+)\]\//g)].map(([, repeat = "", index = ""]) => ({
    repeat,
    index: Number(index),
  }));
  return { trail, key };
}

/** Every instance of repeated groups inside each other, seen from a place: the own one where it stands in one of them. */
export function trailsOf(
  repeats: readonly Repeat[],
  counts: ReadonlyMap<string, number>,
  from: Trail = [],
): Trail[] {
  let trails: Trail[] = [[]];
  let isOnWay = true;
  for (const { key } of repeats) {
    const own: Turn | undefined = isOnWay ? from.find(({ repeat }) => repeat === key) : undefined;
    isOnWay = own !== undefined;
    trails = trails.flatMap((trail) => {
      const count = counts.get(pathOf(trail, key)) ?? 0;
      if (own !== undefined) return own.index >= 1 && own.index <= count ? [[...trail, own]] : [];
      return Array.from({ length: count }, (_, at) => [...trail, { repeat: key, index: at + 1 }]);
    });
  }
  return trails;
}
