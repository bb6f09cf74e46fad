import { beforeAll, describe, expect, it } from "vitest";
import type { EditionRow } from "@thang-diem/contract";
import { orderFaults } from "./printed-order.ts";
import type { ShippedRound, ShippedSeries } from "./shipped-round.ts";
import { editionOf, readSeries, verified } from "./testing.ts";

let all: ShippedSeries[] = [];
beforeAll(async () => {
  all = await readSeries();
});

function roundOf(slug: string, year: number): ShippedRound {
  const found = all.find((series) => series.slug === slug)?.rounds.find((round) => round.head.year === year);
  if (!found) throw new Error(`${slug} ${year}`);
  return found;
}

async function rowsOf(slug: string, year: number): Promise<Map<string, EditionRow>> {
  const { results } = (await editionOf(roundOf(slug, year))).computed;
  const names = new Map(results.units.map((unit) => [unit.id, unit.shortName.vi]));
  return new Map(results.rows.map((row) => [names.get(row.unit) ?? "", row]));
}

describe("every shipped series", () => {
  it("has an address of its own, a title and a summary in both languages, and years in order", () => {
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
    for (const { slug, title, summary, rounds } of all) {
      expect(slug).toMatch(/^[a-z0-9-]+$/);
      for (const text of [title, summary]) expect([text.vi, text.en].every((each) => each.length > 3 && each === each.normalize("NFC"))).toBe(true);
      const years = rounds.map(({ head }) => head.year);
      expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
    }
  });

  it("makes editions without faults that verify from their own files", async () => {
    const outcomes: string[] = [];
    for (const round of all.flatMap(({ rounds }) => rounds)) {
      const { ok, faults } = await verified(await editionOf(round));
      if (!ok) outcomes.push(`${round.figures.fileName}: ${faults.map(({ en }) => en).join("; ")}`);
    }
    expect(outcomes).toEqual([]);
  });

  it("tells its units apart by their full names", () => {
    for (const { units, figures } of all.flatMap(({ rounds }) => rounds)) expect([figures.fileName, new Set(units.map(({ name }) => name.vi)).size]).toEqual([figures.fileName, units.length]);
  });

  it("gives every unit of a list with gaps its printed place or the reason why there is none", () => {
    const rounds = all.flatMap((series) => series.rounds).filter(({ head }) => head.partial);
    for (const { units } of rounds) for (const { publishedPlace, notRanked } of units) expect(Boolean(publishedPlace) !== Boolean(notRanked)).toBe(true);
  });
});

describe("PAR INDEX of provinces", () => {
  it("comes out of the two parts of 2012 as printed", async () => {
    const rows = await rowsOf("par-index-tinh", 2012);
    expect(rows.get("Đà Nẵng")).toMatchObject({ index: "0.8712", rank: { place: 1, of: 63 } });
    expect(rows.get("Quảng Ninh")).toMatchObject({ index: "0.8021", rank: { place: 19 } });
  });

  it("keeps the place of a unit whose parts were not printed and computes nothing for it", async () => {
    const laiChau = (await rowsOf("par-index-tinh", 2012)).get("Lai Châu");
    expect(laiChau).toMatchObject({ rank: { place: 59 }, rankSource: "published" });
    expect(laiChau?.index).toBeUndefined();
    expect(roundOf("par-index-tinh", 2012).head.sources.map(({ vi }) => vi)).toContain("Lai Châu: nguồn chỉ in chỉ số 66,46, không in các phần");
  });

  it("puts Quảng Ninh first in 2020 with 91.05 from its four parts, and says that 91.04 is printed", async () => {
    expect((await rowsOf("par-index-tinh", 2020)).get("Quảng Ninh")).toMatchObject({ index: "0.9105", rank: { place: 1, shared: false }, class: "A" });
    expect(roundOf("par-index-tinh", 2020).head.sources.map(({ en }) => en).filter((text) => text.includes("add up"))).toEqual([
      "Quang Ninh: the parts add up to 91.05, the index is printed as 91.04",
      "Dong Thap: the parts add up to 86.76, the index is printed as 86.77",
      "Phu Tho: the parts add up to 85.73, the index is printed as 85.74",
    ]);
  });

  it("keeps places 15 and 16 of 2021 apart although both print 87.61", async () => {
    const rows = await rowsOf("par-index-tinh", 2021);
    expect([rows.get("Sơn La"), rows.get("Bà Rịa - Vũng Tàu")]).toMatchObject([
      { index: "0.8761", rank: { place: 15, shared: false } },
      { index: "0.8761", rank: { place: 16, shared: false } },
    ]);
  });

  it("says with the figure that it was derived", () => {
    expect(Buffer.from(roundOf("par-index-tinh", 2018).figures.bytes).toString("utf8")).toContain("suy ra: giá trị năm 2019 là 90,09 trừ mức tăng 1,03 đã công bố");
  });

  it("compares years in points only under one decision", () => {
    const methods = all.find(({ slug }) => slug === "par-index-tinh")?.rounds.map(({ head }) => head.method);
    expect(methods).toEqual("1294 1294 1294 1294 4361 2948 2636 1150 1149 1149 876 876 892".split(" ").map((number) => `${number}/QĐ-BNV`));
  });
});

describe("SIPAS", () => {
  it("names no place for provinces that are only said to be among the lowest", async () => {
    const caoBang = (await rowsOf("sipas", 2022)).get("Cao Bằng");
    expect(caoBang?.rank).toBeUndefined();
    expect(caoBang?.notRanked).toEqual({ vi: "một trong năm tỉnh thấp nhất; nguồn không in hạng", en: "one of the five lowest; the source prints no place" });
  });

  it("tells the mean of the country and is no unit of it", () => {
    const { units, head } = roundOf("sipas", 2022);
    expect(head.sources[2]?.vi).toContain("Bình quân cả nước: 80,08 %");
    expect(units.map(({ shortName }) => shortName.en)).not.toContain("Vietnam");
  });
});

describe("the order of a printed list", () => {
  it("names every pair in which the index rises with the place, and lets equal values be", () => {
    const line = (unit: string, place: number, printed: string) => ({ unit, group: "", place, printed });
    expect(orderFaults([line("a", 1, "90"), line("b", 2, "91"), line("c", 3, "91"), line("d", 4, ""), line("e", 5, "91.5")])).toEqual(["a (1): 90 < b (2): 91", "c (3): 91 < e (5): 91.5"]);
  });
});
