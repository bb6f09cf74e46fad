import { describe, expect, it } from "vitest";
import { readUnitLists, shippedUnits } from "../../../../tests/read-data.ts";
import {
  buildUnits,
  findUnit,
  fullUnitName,
  goesOnWhole,
  isWithin,
  regionOf,
  regionSchemesOn,
  unitsOn,
  type UnitLists,
  type UnitVersion,
} from "./index.ts";

const registry = shippedUnits();
const lists = readUnitLists();

function unit(text: string, on: string): UnitVersion {
  const answer = findUnit(registry, text, { on });
  if (answer.outcome !== "found") throw new Error(`${text} on ${on}: ${answer.outcome}`);
  return answer.version;
}

describe("the shipped units", () => {
  it("are 63 provinces to 30/06/2025 and 34 from the next day, 705 districts and then none", () => {
    const count = (on: string) => [
      unitsOn(registry, on, "province").length,
      unitsOn(registry, on, "district").length,
    ];
    expect(count("2022-12-31")).toEqual([63, 705]);
    expect(count("2025-06-30")).toEqual([63, 705]);
    expect(count("2025-07-01")).toEqual([34, 0]);
  });

  it("are 3,321 communes since 01/07/2025: 697 wards, 2,611 communes and 13 special zones since 30/04/2026", () => {
    const kinds = (on: string) => Map.groupBy(unitsOn(registry, on, "commune"), (version) => version.kind);
    const now = kinds("2026-05-01");
    expect([now.get("phuong")?.length, now.get("xa")?.length, now.get("dac_khu")?.length]).toEqual([
      697, 2611, 13,
    ]);
    const before = kinds("2025-07-01");
    expect([before.get("phuong")?.length, before.get("xa")?.length, before.get("dac_khu")?.length]).toEqual([
      687, 2621, 13,
    ]);
  });

  it("count 27 provinces and 7 cities after Đồng Nai became a city, 28 and 6 before", () => {
    const cities = (on: string) =>
      unitsOn(registry, on, "province").filter((version) => version.kind === "thanh_pho_tw").length;
    expect([cities("2024-12-31"), cities("2025-01-01"), cities("2026-04-29"), cities("2026-04-30")]).toEqual([
      5, 6, 6, 7,
    ]);
  });

  it("hold in 2021 the 13 districts and 177 communes of Quảng Ninh and the 15 and 217 of Hải Phòng", () => {
    const inside = (province: string, level: "district" | "commune") =>
      unitsOn(registry, "2021-12-31", level).filter((version) =>
        isWithin(registry, version, unit(province, "2021-12-31")),
      ).length;
    expect([inside("Quảng Ninh", "district"), inside("Quảng Ninh", "commune")]).toEqual([13, 177]);
    expect([inside("Hải Phòng", "district"), inside("Hải Phòng", "commune")]).toEqual([15, 217]);
  });

  it("hold every commune of the list under the number of its province", () => {
    const communes = unitsOn(registry, "2026-05-01", "commune");
    for (const row of lists.provinces34) {
      const province = unit(row["code"] ?? "", "2026-05-01");
      expect([
        row["name_vi"],
        communes.filter((version) => isWithin(registry, version, province)).length,
      ]).toEqual([row["name_vi"], Number(row["communes_total"])]);
    }
  });

  it("give seven codes to another name on 01/07/2025 and never one code to two units on a day", () => {
    const renamed = unitsOn(registry, "2025-07-01", "province").filter(
      (now) => unit(now.code, "2025-06-30").name.vi !== now.name.vi,
    );
    expect(renamed.map((version) => version.code)).toEqual(["15", "24", "44", "52", "80", "82", "91"]);
  });

  it("let a unit go on through a new kind or name and end it in a merger", () => {
    expect(unit("Huế", "2025-02-01").unitId).toBe(unit("Thừa Thiên Huế", "2024-12-31").unitId);
    expect(unit("Đồng Nai", "2026-05-01").unitId).toBe(unit("Đồng Nai", "2025-07-01").unitId);
    expect(unit("Đồng Nai", "2025-07-01").unitId).not.toBe(unit("Đồng Nai", "2025-06-30").unitId);
    expect(unit("Quảng Ninh", "2025-07-01").id).toBe(unit("Quảng Ninh", "2021-12-31").id);
  });

  it("lead every province of before into the one that the mapping names, with one seat each", () => {
    const merged = lists.provinceMerge2025.filter((row) => row["relation"] === "merged");
    expect(merged).toHaveLength(52);
    for (const row of merged) {
      const edges = registry.successors.get(unit(row["old_code"] ?? "", "2025-06-30").id) ?? [];
      expect(edges.map((edge) => [edge.to, edge.kind, edge.seat])).toEqual([
        [unit(row["new_code"] ?? "", "2025-07-01").id, "merged", row["hosts_new_capital"] === "1"],
      ]);
    }
    for (const province of unitsOn(registry, "2025-07-01", "province")) {
      const merges = (registry.predecessors.get(province.id) ?? []).filter((edge) => !goesOnWhole(edge));
      expect(merges.filter((edge) => edge.seat)).toHaveLength(merges.length > 0 ? 1 : 0);
    }
  });

  it("give every commune of today a predecessor and every former one a successor", () => {
    for (const version of unitsOn(registry, "2025-07-01", "commune"))
      expect(registry.predecessors.get(version.id), fullUnitName(version, "vi")).toBeDefined();
    for (const version of unitsOn(registry, "2025-06-30", "commune"))
      expect(registry.successors.get(version.id), fullUnitName(version, "vi")).toBeDefined();
  });

  it("leave the former province of a commune open where the source does not tell it", () => {
    expect(
      unitsOn(registry, "2025-06-30", "commune").find((version) => version.code === "19780")?.parent.is,
    ).toBe("known");
    const open = unitsOn(registry, "2025-06-30", "commune").filter(
      (version) => version.parent.is === "one-of",
    );
    expect(open.length).toBeGreaterThan(5000);
    expect(open.every((version) => version.parent.is === "one-of" && version.parent.units.length >= 2)).toBe(
      true,
    );
  });

  it("put Quảng Ninh in the Red River Delta by plan and in the North East by geography", () => {
    const quangNinh = unit("Quảng Ninh", "2022-12-31");
    expect(regionOf(registry, quangNinh, "six-2021")).toMatchObject({ is: "region", code: "DBSH" });
    expect(regionOf(registry, quangNinh, "eight-geographic")).toMatchObject({
      is: "region",
      name: { vi: "Đông Bắc Bộ" },
    });
    expect(regionOf(registry, unit("Phú Thọ", "2024-12-31"), "six-2025")).toMatchObject({ is: "none" });
  });

  it("divide the 63 into regions of 14, 11, 14, 5, 6 and 13, and name the schemes of a day", () => {
    const sizes = Map.groupBy(unitsOn(registry, "2024-12-31", "province"), (version) =>
      version.regions.get("six-2021"),
    );
    expect(
      ["TDMNPB", "DBSH", "BTBDHMT", "TN", "DNB", "DBSCL"].map((code) => sizes.get(code)?.length),
    ).toEqual([14, 11, 14, 5, 6, 13]);
    expect(regionSchemesOn(registry, "2024-12-31").map((scheme) => scheme.id)).toEqual([
      "six-2021",
      "eight-geographic",
    ]);
    expect(regionSchemesOn(registry, "2025-12-31").map((scheme) => scheme.id)).toEqual(["six-2025"]);
    expect(
      unitsOn(registry, "2025-12-31", "province").every((version) => version.regions.has("six-2025")),
    ).toBe(true);
  });
});

describe("lists with faults", () => {
  const faultsOf = (changed: Partial<UnitLists>): string[] => {
    const built = buildUnits({ ...lists, ...changed });
    return built.ok
      ? []
      : built.faults.map((fault) => `${fault.code} ${fault.place.list} ${fault.place.row}`);
  };

  it("come back with all of them at once and where they stand", () => {
    const districts2021 = [
      ...lists.districts2021.slice(0, 2),
      { ...lists.districts2021[2], province_code: "99" },
      { ...lists.districts2021[3], type: "khu" },
    ];
    const aliases = [
      ...lists.aliases,
      { code: "98", on: "2021-11-01", alias: "Hà Tây" },
      { code: "01", on: "2021-02-30", alias: "Thăng Long" },
    ];
    const faults = faultsOf({ districts2021, communes2021: [], aliases });
    expect(faults).toContain("parent-unknown districts-2021 3");
    expect(faults).toContain("kind-unknown districts-2021 4");
    expect(faults).toContain(`alias-of-nobody aliases ${aliases.length - 1}`);
    expect(faults).toContain(`date-invalid aliases ${aliases.length}`);
  });

  it("name a code that two units would carry on one day", () => {
    expect(faultsOf({ communes2026: [...lists.communes2026, ...lists.communes2026.slice(0, 1)] })).toEqual([
      "code-twice-on-a-date communes-2026 3322",
    ]);
  });

  it("name lineage that leads nowhere: the two codes that the corrections put right", () => {
    const faults = faultsOf({ communeCodeCorrections: [] });
    expect(faults).toHaveLength(6);
    expect(faults.every((fault) => fault.startsWith("lineage-to-nowhere commune-merge-2025"))).toBe(true);
  });

  it("name a merger into a province that is not there, and a list without dates", () => {
    expect(
      faultsOf({ provinces34: lists.provinces34.slice(1), communes2026: [], communeMerge2025: [] })[0],
    ).toBe("lineage-to-nowhere province-merge-2025 1");
    expect(faultsOf({ lists: lists.lists.filter((row) => row["list"] !== "districts-2021") })).toContain(
      "list-undated districts-2021 0",
    );
  });
});
