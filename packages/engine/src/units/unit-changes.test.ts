import { describe, expect, it } from "vitest";
import { shippedUnits } from "../../../../tests/read-data.ts";
import {
  endedUnit,
  explainEnded,
  findUnit,
  fullUnitName,
  planUnitChange,
  searchUnits,
  type UnitChange,
  type UnitRegistry,
  unitNameMatches,
  unitsOn,
  type UnitVersion,
  type WantedChange,
  withUnitChanges,
} from "./index.ts";

const shipped = shippedUnits();
const ON = "2027-01-01";

function unit(registry: UnitRegistry, text: string, on = "2026-12-31"): UnitVersion {
  const answer = findUnit(registry, text, { on });
  if (answer.outcome !== "found") throw new Error(`${text} on ${on}: ${answer.outcome}`);
  return answer.version;
}

function planned(registry: UnitRegistry, wanted: Partial<WantedChange>): UnitChange {
  const plan = planUnitChange(registry, {
    kind: "rename",
    on: ON,
    legalBasis: "1/NQ ngày 01/12/2026",
    of: [],
    into: [],
    seat: "",
    ...wanted,
  });
  if (!plan.ok) throw new Error(plan.faults.map(({ code, field }) => `${field}: ${code}`).join(", "));
  return plan.value;
}

describe("changes laid over the shipped units", () => {
  const [hongGai, baiChay] = ["Phường Hồng Gai, Quảng Ninh", "Phường Bãi Cháy, Quảng Ninh"].map((text) =>
    unit(shipped, text),
  ) as [UnitVersion, UnitVersion];

  it("keep a commune that is renamed itself, and find it by both names", () => {
    const change = planned(shipped, {
      of: [hongGai.unitId],
      into: [{ name: "Hòn Gai", kind: "phuong", code: hongGai.code }],
    });
    const registry = withUnitChanges(shipped, [change]);
    expect(registry.units.get(hongGai.unitId)?.map(({ id, validTo }) => [id, validTo])).toEqual([
      [hongGai.id, "2026-12-31"],
      [`${hongGai.code}@${ON}`, undefined],
    ]);
    expect(unit(registry, "P. Hòn Gai, Quảng Ninh", ON).unitId).toBe(hongGai.unitId);
    const [ended] = endedUnit(registry, hongGai, ON);
    expect(ended && explainEnded(ended).vi).toBe(
      "Phường Hồng Gai kết thúc ngày 31/12/2026; nay là phường Hòn Gai.",
    );
    expect(searchUnits(registry, "hong gai", ON, 3).map((version) => fullUnitName(version, "vi"))).toContain(
      "Phường Hòn Gai",
    );
    expect(shipped.versions.get(hongGai.id)?.validTo).toBeUndefined();
  });

  it("make a new unit of communes that merge, with its seat and the same code where that goes on", () => {
    const change = planned(shipped, {
      kind: "merge",
      of: [hongGai.unitId, baiChay.unitId],
      into: [{ name: "Vịnh Xanh", kind: "phuong", code: baiChay.code }],
      seat: baiChay.unitId,
    });
    expect(change.lineage.map(({ from, kind, seat }) => [from, kind, seat])).toEqual([
      [hongGai.id, "merged", false],
      [baiChay.id, "merged", true],
    ]);
    expect(change.begins[0]).toMatchObject({
      unitId: `#${baiChay.code}@${ON}`,
      parent: hongGai.parent,
      name: { vi: "Vịnh Xanh", en: "Vinh Xanh" },
    });
  });

  it("cannot give a ward the name of another ward of its province", () => {
    const plan = planUnitChange(shipped, {
      kind: "rename",
      on: ON,
      legalBasis: "1/NQ",
      of: [hongGai.unitId],
      into: [{ name: "Hạ Long", kind: "phuong", code: hongGai.code }],
      seat: "",
    });
    expect(plan.ok ? [] : plan.faults.map(({ code, field }) => [code, field])).toEqual([
      ["name-twice", "into.0.name"],
    ]);
  });

  it("let the communes of provinces that merge be themselves in the new province", () => {
    const [a, b] = ["Tỉnh Quảng Ninh", "Thành phố Hải Phòng"].map((text) => unit(shipped, text)) as [
      UnitVersion,
      UnitVersion,
    ];
    const change = planned(shipped, {
      kind: "merge",
      of: [a.unitId, b.unitId],
      into: [{ name: "Duyên Hải", kind: "thanh_pho_tw", code: "22" }],
    });
    const registry = withUnitChanges(shipped, [change]);
    const count = (on: string, name: string) => {
      const { unitId } = unit(registry, name, on);
      return unitsOn(registry, on, "commune").filter(
        ({ parent }) => parent.is === "known" && parent.unit === unitId,
      ).length;
    };
    const before = count("2026-12-31", "Tỉnh Quảng Ninh") + count("2026-12-31", "Thành phố Hải Phòng");
    expect(count(ON, "Thành phố Duyên Hải")).toBe(before);
    expect(unitsOn(registry, ON, "commune")).toHaveLength(unitsOn(shipped, ON, "commune").length);
    expect(unitsOn(registry, ON, "province")).toHaveLength(33);
    expect(unit(registry, "Phường Hồng Gai", ON).unitId).toBe(hongGai.unitId);
  });

  it("are laid once where a later edition of the lists holds them itself", () => {
    const change = planned(shipped, {
      of: [hongGai.unitId],
      into: [{ name: "Hòn Gai", kind: "phuong", code: hongGai.code }],
    });
    const once = withUnitChanges(shipped, [change]);
    const twice = withUnitChanges(once, [change]);
    expect([...twice.versions.keys()]).toEqual([...once.versions.keys()]);
    expect(twice.lineage).toEqual(once.lineage);
  });
});

describe("a name in a list", () => {
  it.each([
    ["ubnd p. hong", "Phường Hồng Gai", true],
    ["UBND phường Hồng Gai", "Phường Hồng Gai", true],
    ["P.Hồng Gai", "Phường Hồng Gai", true],
    ["xã Hồng Gai", "Phường Hồng Gai", false],
    ["Hồng Gái", "Phường Hồng Gai", false],
    ["tp.hcm", "Thành phố Hồ Chí Minh", true],
    ["skhcn", "Sở Khoa học và Công nghệ", true],
    ["Sở KH&CN", "Sở Khoa học và Công nghệ", true],
    ["VP UBND", "Văn phòng Ủy ban nhân dân tỉnh", true],
    ["so noi", "Sở Nội vụ", true],
    ["", "Sở Nội vụ", true],
    ["sở tài", "Sở Nội vụ", false],
  ])("is looked for with %s: %s, %s", (typed, name, meant) =>
    expect(unitNameMatches(typed, name)).toBe(meant),
  );
});

describe("a search box", () => {
  const first = (text: string) => {
    const [found] = searchUnits(shipped, text, "2026-11-30", 5);
    return found && fullUnitName(found, "vi");
  };

  it.each([
    ["tp.hcm", "Thành phố Hồ Chí Minh"],
    ["TP HCM", "Thành phố Hồ Chí Minh"],
    ["UBND phường Hồng Gai", "Phường Hồng Gai"],
    ["P. Hồng Gai", "Phường Hồng Gai"],
    ["p hong gai", "Phường Hồng Gai"],
    ["Bắc Giang", "Tỉnh Bắc Ninh"],
    ["quang nin", "Tỉnh Quảng Ninh"],
  ])("that holds %s means %s", (text, name) => expect(first(text)).toBe(name));

  it("holds nothing for one letter, and nothing for a mark that contradicts", () => {
    expect(searchUnits(shipped, "a", "2026-11-30", 5)).toEqual([]);
    const names = searchUnits(shipped, "Hồng Gái", "2026-11-30", 5).map(({ name }) => name.vi);
    expect(names.every((name) => name !== "Hồng Gái")).toBe(true);
  });
});
