import { join } from "node:path";
import type { EditionRow } from "@thang-diem/contract";
import { unitsOn, type UnitRegistry, type UnitVersion } from "@thang-diem/engine";
import { beforeAll, expect, test } from "vitest";
import { readShippedUnits, UNITS_AS_OF } from "../units/index.ts";
import { carriedSeries, madeOf } from "./carried-series.ts";

let registry: UnitRegistry;
let today: readonly UnitVersion[];

beforeAll(async () => {
  registry = await readShippedUnits(join(import.meta.dirname, "../../../../data"));
  today = unitsOn(registry, UNITS_AS_OF, "province");
});

const partsOf = (name: string) => {
  const version = today.find((each) => each.name.vi === name);
  return version && madeOf(registry, version).map((part) => part.name.vi);
};

test("a change of kind after the merger hides none of the former units: Đồng Nai is Bình Phước and Đồng Nai", () => {
  expect(partsOf("Đồng Nai")?.toSorted()).toEqual(["Bình Phước", "Đồng Nai"]);
  expect(partsOf("Hồ Chí Minh")).toHaveLength(3);
  expect(partsOf("Lâm Đồng")?.toSorted()).toEqual(["Bình Thuận", "Lâm Đồng", "Đắk Nông"]);
});

test("a new name is a former unit, the same name is nobody else", () => {
  expect(partsOf("Huế")).toEqual(["Thừa Thiên Huế"]);
  expect(partsOf("Quảng Ninh")).toEqual([]);
  expect(today).toHaveLength(34);
});

test("the mean of Đồng Nai's parts stands beside their names", () => {
  const on2024 = unitsOn(registry, "2024-12-31", "province");
  const value = (name: string) => ({ "Bình Phước": "41.63", "Đồng Nai": "41.82" })[name] ?? "40";
  const rows = on2024.map(({ id, name }) => ({ unit: id, index: value(name.vi) }) as EditionRow);
  const mean = carriedSeries([{ year: 2024, rows }], registry, UNITS_AS_OF).find(
    ({ rule }) => rule === "mean-of-parts",
  );
  const dongNai = mean?.units.find(({ shortName }) => shortName.vi === "Đồng Nai");
  expect(dongNai?.formerly.map(({ vi }) => vi).toSorted()).toEqual(["Bình Phước", "Đồng Nai"]);
  expect(dongNai?.points).toEqual([expect.objectContaining({ year: 2024, value: "41.725" })]);
});
