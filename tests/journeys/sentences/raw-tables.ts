/**
 * The published tables of `data/results`, read for themselves: places and values by series and year, nothing
 * computed by the product.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { average, type Fraction, fraction, order, total } from "./fractions.ts";

const ROOT = join(import.meta.dirname, "../../..");
export type Line = Readonly<Record<string, string>>;

export function csv(path: string): Line[] {
  return parse(readFileSync(join(ROOT, path)), { columns: true, bom: true }) as Line[];
}

/** One unit of one year as the source has it. */
export interface RawUnit {
  /** By which pages and years find it: "ha-noi". */
  readonly key: string;
  readonly group: string;
  readonly value: Fraction | undefined;
  readonly place: number | undefined;
  readonly of: number | undefined;
  /** Points by part, of PAPI alone. */
  readonly parts: ReadonlyMap<string, Fraction>;
}

export interface RawYear {
  readonly year: number;
  /** Every unit has a value, and places follow from the values. */
  readonly complete: boolean;
  /** Years with another mark were measured in another way. */
  readonly method: string;
  readonly units: readonly RawUnit[];
}

export function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .replace(/^tp\.? /, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const RENAMED: Readonly<Record<string, string>> = { hanoi: "ha-noi", "ho-chi-minh-city": "ho-chi-minh" };

/** PAPI: the sum of the sub-dimensions; a unit without one of them has no value. */
export function papi(): RawYear[] {
  const years = Map.groupBy(
    csv("data/results/papi_subdimensions_2011_2024.csv"),
    (line) => line["year"] ?? "",
  );
  return [...years].map(([year, lines]) => {
    const measured = Object.keys(lines[0] ?? {}).filter(
      (column) => column.startsWith("SC") && lines.some((line) => line[column] !== ""),
    );
    const valued = lines.map((line) => {
      const whole = measured.every((column) => line[column] !== "");
      const key = keyOf(line["province"] ?? "");
      const parts = new Map<string, Fraction>();
      for (const [part, columns] of Map.groupBy(measured, (column) => column.slice(2, 3)))
        if (columns.every((column) => line[column] !== ""))
          parts.set(part, total(columns.map((column) => fraction(line[column] ?? ""))));
      return {
        key: RENAMED[key] ?? key,
        value: whole ? total(measured.map((column) => fraction(line[column] ?? ""))) : undefined,
        parts,
      };
    });
    const ranked = valued.flatMap(({ value }) => value ?? []);
    return {
      year: Number(year),
      complete: true,
      method: PAPI_METHODS.find(([from]) => Number(year) >= from)?.[1] ?? "",
      units: valued.map((unit) => ({
        ...unit,
        group: "",
        place: unit.value && ranked.filter((other) => order(other, unit.value ?? other) > 0).length + 1,
        of: ranked.length,
      })),
    };
  });
}

const PAPI_METHODS: readonly (readonly [from: number, method: string])[] = [
  [2021, "2021"],
  [2019, "2019"],
  [2018, "2018"],
  [2011, "2011"],
];

interface PrintedTable {
  readonly lines: readonly Line[];
  readonly unit: (line: Line) => string;
  readonly value: string;
  readonly group?: (line: Line) => string;
  readonly method: (year: number) => string;
  readonly ranked?: (line: Line) => number | undefined;
}

const FROM_THE_END = new Map([
  ["last", 0],
  ["second from last", 1],
  ["third from last", 2],
]);

/** A list of which only a part is printed: places and values stand as they are. */
export function printedTable({ lines, unit, value, group, method, ranked }: PrintedTable): RawYear[] {
  return [...Map.groupBy(lines, (line) => Number(line["year"]))]
    .toSorted(([a], [b]) => a - b)
    .map(([year, ofYear]) => ({
      year,
      complete: false,
      method: method(year),
      units: ofYear.map((line) => {
        const of = ranked?.(line);
        const fromEnd = FROM_THE_END.get(line["rank"] ?? "");
        const place = /^\d+$/.test(line["rank"] ?? "")
          ? Number(line["rank"])
          : of !== undefined && fromEnd !== undefined
            ? of - fromEnd
            : undefined;
        const text = line[value] ?? "";
        return {
          key: keyOf(unit(line)),
          group: group?.(line) ?? "",
          value: text === "" ? undefined : fraction(text),
          place,
          of,
          parts: new Map(),
        };
      }),
    }));
}

export function meanOf(
  units: readonly RawUnit[],
  pick = (unit: RawUnit) => unit.value,
): Fraction | undefined {
  const values = units.flatMap((unit) => pick(unit) ?? []);
  return values.length === 0 ? undefined : average(values);
}
