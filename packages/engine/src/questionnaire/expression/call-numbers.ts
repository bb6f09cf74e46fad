import { fifteenDigits, numberOf, textOf, type Value } from "./values.ts";
import type { Viewpoint } from "./viewpoint.ts";

const SIMPLE: Readonly<Record<string, (value: number) => number>> = {
  int: Math.trunc,
  floor: Math.floor,
  ceiling: Math.ceil,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp: Math.exp,
  exp10: (value) => 10 ** value,
  log: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
};

/** Functions that give a number; undefined for every other. */
export function numberFunction(name: string, values: readonly Value[], view: Viewpoint): Value | undefined {
  const { offset, chance } = view.world;
  const number = (at: number) => numberOf(values[at] ?? view.self, offset);
  const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined;
  if (simple !== undefined) return simple(number(0));
  switch (name) {
    case "number":
      return number(0);
    case "round":
      return rounded(number(0), values.length > 1 ? number(1) : 0);
    case "pow":
      return number(0) ** number(1);
    case "atan2":
      return Math.atan2(number(0), number(1));
    case "pi":
      return Math.PI;
    case "random":
      return chance();
    case "distance":
      return distance(textOf(values[0] ?? ""), textOf(values[1] ?? ""));
    default:
      return undefined;
  }
}

/** Half goes away from zero, as offices round; after fifteen digits, so that 1.005 to two decimals is 1.01. */
function rounded(value: number, decimals: number): number {
  if (!Number.isFinite(value) || !Number.isInteger(decimals) || Math.abs(decimals) > 15) return value;
  const shifted = fifteenDigits(Math.abs(value) * 10 ** decimals);
  return fifteenDigits((Math.sign(value) * Math.round(shifted)) / 10 ** decimals);
}

const EARTH_RADIUS_M = 6_371_008.8;

/** Metres between two places "latitude longitude …", on a sphere (haversine). */
function distance(one: string, other: string): number {
  const [lat1, lon1] = radians(one);
  const [lat2, lon2] = radians(other);
  if (lat1 === undefined || lon1 === undefined || lat2 === undefined || lon2 === undefined) return Number.NaN;
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(place: string): number[] {
  return place
    .trim()
    .split(/\s+/)
    .filter((each) => each !== "")
    .map((each) => (Number(each) * Math.PI) / 180);
}
