import { describe, expect, it } from "vitest";
import { shippedUnits } from "../../../../tests/read-data.ts";
import { comparableSeries, findUnit, type ComparabilityRule, type UnitVersion } from "./index.ts";
import type { UnitVersionId } from "../ids/index.ts";

const registry = shippedUnits();

function unit(text: string, on: string): UnitVersion {
  const answer = findUnit(registry, text, { on });
  if (answer.outcome !== "found") throw new Error(`${text} on ${on}: ${answer.outcome}`);
  return answer.version;
}

/** Values in hundredths by year and name, as they were published under the version of the year. */
function values(
  years: Record<number, Record<string, number>>,
): ReadonlyMap<number, ReadonlyMap<UnitVersionId, number>> {
  return new Map(
    Object.entries(years).map(([year, byName]) => [
      Number(year),
      new Map(Object.entries(byName).map(([name, value]) => [unit(name, `${year}-12-31`).id, value])),
    ]),
  );
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

function series(
  version: UnitVersion,
  years: Record<number, Record<string, number>>,
  rule: ComparabilityRule,
): string[] {
  return comparableSeries(registry, version, values(years), rule, mean).map((point) =>
    point.is === "value"
      ? `${point.year} ${point.value} ${point.by} ${point.from.join("+")}`
      : `${point.year} ${point.reason.vi}`,
  );
}

const papi = {
  2023: { "Bắc Giang": 40, "Bắc Ninh": 44 },
  2024: { "Bắc Giang": 42 },
  2025: { "Bắc Ninh": 45 },
};

describe("a series across the merger of 2025", () => {
  const bacNinh = unit("Bắc Ninh", "2025-12-31");

  it("stops with its reason under rules that do not cross a merger", () => {
    const stopped = [
      "2023 không có đơn vị tiền thân so sánh được",
      "2024 không có đơn vị tiền thân so sánh được",
      "2025 45 itself 24@2025-07-01",
    ];
    expect(series(bacNinh, papi, "none")).toEqual(stopped);
    expect(series(bacNinh, papi, "one-to-one")).toEqual(stopped);
  });

  it("takes the plain mean of the parts only where every part has a value", () => {
    expect(series(bacNinh, papi, "mean-of-parts")).toEqual([
      "2023 42 mean-of-parts 24@2008-08-01+27@2008-08-01",
      "2024 có đơn vị cũ không có số liệu",
      "2025 45 itself 24@2025-07-01",
    ]);
  });

  it("takes the part that holds the new seat when told to", () => {
    expect(series(bacNinh, papi, "seat")).toEqual([
      "2023 40 seat 24@2008-08-01",
      "2024 42 seat 24@2008-08-01",
      "2025 45 itself 24@2025-07-01",
    ]);
  });

  it("does not lead a merged unit into the new one of the same name", () => {
    expect(series(unit("Bắc Ninh", "2024-12-31"), papi, "seat")).toEqual([
      "2023 44 itself 27@2008-08-01",
      "2024 chưa công bố",
      "2025 không có đơn vị kế tục so sánh được",
    ]);
  });
});

describe("a series of an unmerged unit", () => {
  it("runs through for Quảng Ninh under every rule", () => {
    const years = { 2024: { "Quảng Ninh": 47 }, 2025: { "Quảng Ninh": 48 } };
    for (const rule of ["none", "one-to-one", "mean-of-parts", "seat"] as const) {
      expect(series(unit("Quảng Ninh", "2025-12-31"), years, rule)).toEqual([
        "2024 47 itself 22@2008-08-01",
        "2025 48 itself 22@2008-08-01",
      ]);
    }
  });

  it("crosses the new name and kind of Huế one to one, both ways, and not under none", () => {
    const years = { 2024: { "Thừa Thiên Huế": 44 }, 2025: { Huế: 45 } };
    expect(series(unit("Huế", "2025-12-31"), years, "one-to-one")).toEqual([
      "2024 44 one-to-one 46@2008-08-01",
      "2025 45 itself 46@2025-01-01",
    ]);
    expect(series(unit("Thừa Thiên Huế", "2024-12-31"), years, "one-to-one")).toEqual([
      "2024 44 itself 46@2008-08-01",
      "2025 45 one-to-one 46@2025-01-01",
    ]);
    expect(series(unit("Huế", "2025-12-31"), years, "none")[0]).toBe(
      "2024 không có đơn vị tiền thân so sánh được",
    );
  });

  it("goes through two changes and says the stronger rule: Đồng Nai, merged 2025, a city 2026", () => {
    const years = {
      2024: { "Đồng Nai": 40, "Bình Phước": 42 },
      2025: { "Đồng Nai": 41 },
      2026: { "Đồng Nai": 43 },
    };
    const city = unit("Đồng Nai", "2026-12-31");
    expect(series(city, years, "mean-of-parts")).toEqual([
      "2024 41 mean-of-parts 70@2008-08-01+75@2008-08-01",
      "2025 41 one-to-one 75@2025-07-01",
      "2026 43 itself 75@2026-04-30",
    ]);
    expect(series(city, years, "one-to-one")[0]).toBe("2024 không có đơn vị tiền thân so sánh được");
  });

  it("never takes a ward made of parts of wards for comparable", () => {
    const ward = unit("Phường Hải An, TP Hải Phòng", "2025-12-31");
    for (const rule of ["mean-of-parts", "seat", "one-to-one"] as const)
      expect(series(ward, { 2021: {} }, rule)).toEqual(["2021 không có đơn vị tiền thân so sánh được"]);
  });
});
