import type { UnitId } from "@thang-diem/engine";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { EditionRow } from "@thang-diem/contract";
import { orderFaults } from "./printed-order.ts";
import { printedShareRemark, sharesIn } from "./printed-share.ts";
import type { ShippedRound, ShippedSeries } from "./shipped-round.ts";
import { DATA, editionOf, readSeries, verified } from "./testing.ts";
import { readTable } from "@thang-diem/press/units";

let all: ShippedSeries[] = [];
beforeAll(async () => {
  all = await readSeries();
});

function roundOf(slug: string, year: number): ShippedRound {
  const found = all.find((series) => series.slug === slug)?.rounds.find((round) => round.head.year === year);
  if (!found) throw new Error(`${slug} ${year}`);
  return found;
}

/** What rounds said before the sources' own index, mean and day were kept. */
function asFirstPublished(round: ShippedRound): ShippedRound {
  const { source: _source, ...head } = round.head;
  return { ...round, head, units: round.units.map(({ publishedIndex: _printed, ...unit }) => unit) };
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
      for (const text of [title, summary])
        expect([text.vi, text.en].every((each) => each.length > 3 && each === each.normalize("NFC"))).toBe(
          true,
        );
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

  it("comes out in format 1 byte for byte as it was first published", async () => {
    const made: string[] = [];
    for (const round of all.flatMap(({ rounds }) => rounds)) {
      const { manifest, fingerprint } = await editionOf(asFirstPublished(round), [], "thang-diem-edition/1");
      made.push(`${fingerprint}  ${manifest.id}`);
    }
    // Never changed: installations hold these editions, and their fingerprints were printed.
    const first = await readFile(join(import.meta.dirname, "fingerprints.txt"), "utf8");
    expect(made.toSorted()).toEqual(first.trim().split("\n").toSorted());
  });

  it("tells its units apart by their full names", () => {
    for (const { units, figures } of all.flatMap(({ rounds }) => rounds))
      expect([figures.fileName, new Set(units.map(({ name }) => name.vi)).size]).toEqual([
        figures.fileName,
        units.length,
      ]);
  });

  it("gives every unit of a list with gaps its printed place or the reason why there is none", () => {
    const rounds = all.flatMap((series) => series.rounds).filter(({ head }) => head.partial);
    for (const { units } of rounds)
      for (const { publishedPlace, notRanked } of units)
        expect(Boolean(publishedPlace) !== Boolean(notRanked)).toBe(true);
  });
});

describe("PAR INDEX of provinces", () => {
  it("comes out of the two parts of 2012 as printed", async () => {
    const rows = await rowsOf("par-index-tinh", 2012);
    expect(rows.get("Đà Nẵng")).toMatchObject({ index: "0.8712", rank: { place: 1, of: 63 } });
    expect(rows.get("Quảng Ninh")).toMatchObject({ index: "0.8021", rank: { place: 19 } });
  });

  it("keeps place and index of a unit whose parts were not printed, and adds up nothing for it", async () => {
    const laiChau = (await rowsOf("par-index-tinh", 2012)).get("Lai Châu");
    expect(laiChau).toMatchObject({ rank: { place: 59 }, rankSource: "published" });
    expect(laiChau).toMatchObject({ index: "0.6646", indexSource: "published" });
    expect(laiChau?.points).toBeUndefined();
    expect(roundOf("par-index-tinh", 2012).head.remarks?.map(({ vi }) => vi)).toContain(
      "Lai Châu: nguồn chỉ in chỉ số 66,46, không in các phần",
    );
  });

  it("shows the 91.04 printed for Quảng Ninh in 2020, and that its parts add up to 91.05", async () => {
    const rows = await rowsOf("par-index-tinh", 2020);
    expect(["Hà Giang", "Tuyên Quang", "Quảng Ngãi"].map((name) => rows.get(name)?.index)).toEqual([
      "0.8387",
      "0.8381",
      "0.7325",
    ]);
    expect(["Đồng Tháp", "Phú Thọ"].map((name) => rows.get(name)?.index)).toEqual(["0.8677", "0.8574"]);
    expect(rows.get("Quảng Ninh")).toMatchObject({
      index: "0.9104",
      indexSource: "published",
      computedIndex: "0.9105",
      rank: { place: 1, shared: false },
      class: "A",
    });
    expect(
      roundOf("par-index-tinh", 2020)
        .head.remarks?.map(({ en }) => en)
        .filter((text) => text.includes("add up")),
    ).toEqual([
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

  it("says with the figure that it was derived, down to the explanation of the points", async () => {
    const quangNinh = (await rowsOf("par-index-tinh", 2018)).get("Quảng Ninh");
    expect(quangNinh?.tree.children?.[0]?.inputs[0]?.source).toContain(
      "derived: the 2019 value 90.09 minus the published rise of 1.03",
    );
    expect(Buffer.from(roundOf("par-index-tinh", 2018).figures.bytes).toString("utf8")).toContain(
      "suy ra: giá trị năm 2019 là 90,09 trừ mức tăng 1,03 đã công bố",
    );
  });

  it("keeps the mean and the day that the ministry published", () => {
    expect(roundOf("par-index-tinh", 2024).head.source).toEqual({
      publishedOn: "2025-04-06",
      means: [{ group: "", value: "0.8837" }],
    });
    const means = all
      .find(({ slug }) => slug === "par-index-tinh")
      ?.rounds.filter(({ head }) => head.source?.means)
      .map(({ head }) => head.year);
    expect(means).toEqual([2013, 2014, 2016, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it("compares years in points only under one decision", () => {
    const methods = all.find(({ slug }) => slug === "par-index-tinh")?.rounds.map(({ head }) => head.method);
    expect(methods).toEqual(
      "1294 1294 1294 1294 4361 2948 2636 1150 1149 1149 876 876 892"
        .split(" ")
        .map((number) => `${number}/QĐ-BNV`),
    );
  });
});

describe("SIPAS", () => {
  it("names no place for provinces that are only said to be among the lowest", async () => {
    const caoBang = (await rowsOf("sipas", 2022)).get("Cao Bằng");
    expect(caoBang?.rank).toBeUndefined();
    expect(caoBang?.notRanked).toEqual({
      vi: "một trong năm tỉnh thấp nhất; nguồn không in hạng",
      en: "one of the five lowest; the source prints no place",
    });
  });

  it("tells the mean of the country and is no unit of it", () => {
    const { units, head } = roundOf("sipas", 2022);
    expect(head.remarks?.[0]?.vi).toContain("Bình quân cả nước: 80,08 %");
    expect(units.map(({ shortName }) => shortName.en)).not.toContain("Vietnam");
  });
});

describe("the order of a printed list", () => {
  it("names every pair in which the index rises with the place, and lets equal values be", () => {
    const line = (unit: string, place: number, printed: string) => ({ unit, group: "", place, printed });
    expect(
      orderFaults([
        line("a", 1, "90"),
        line("b", 2, "91"),
        line("c", 3, "91"),
        line("d", 4, ""),
        line("e", 5, "91.5"),
      ]),
    ).toEqual(["a (1): 90 < b (2): 91", "c (3): 91 < e (5): 91.5"]);
  });
});

describe("PAR INDEX of ministries", () => {
  it("names them in both languages and keeps their chain through the years", () => {
    const rounds = all.find(({ slug }) => slug === "par-index-bo")?.rounds ?? [];
    const finance = rounds.flatMap(({ units }) => units.filter(({ name }) => name.vi === "Bộ Tài chính"));
    expect(finance.length).toBe(9);
    expect(new Set(finance.map(({ chain, name }) => `${chain} ${name.en}`))).toEqual(
      new Set(["org:VN:bo-tai-chinh Ministry of Finance"]),
    );
  });

  it("puts the last of nineteen or seventeen at its place, and of an unknown number at none", async () => {
    expect((await rowsOf("par-index-bo", 2016)).get("Bộ Lao động - Thương binh và Xã hội")).toMatchObject({
      index: "0.7191",
      rank: { place: 19, of: 19 },
    });
    expect((await rowsOf("par-index-bo", 2023)).get("Bộ Công Thương")).toMatchObject({
      index: "0.7803",
      rank: { place: 17, of: 17 },
    });
    expect((await rowsOf("par-index-bo", 2019)).get("Bộ Y tế")?.notRanked?.vi).toBe(
      "xếp áp chót; nguồn không in hạng",
    );
  });

  it("holds the year in which only places are printed", async () => {
    const rows = await rowsOf("par-index-bo", 2020);
    expect(rows.get("Ngân hàng Nhà nước Việt Nam")?.rank).toEqual({ place: 1, shared: false });
    expect([...rows.values()].every((row) => row.index === undefined)).toBe(true);
  });
});

describe("DGI Quảng Ninh", () => {
  it("gives Uông Bí 75.24 points from eight contents, 94.05 %, first of 13 in 2021", async () => {
    expect((await rowsOf("dgi-quang-ninh", 2021)).get("Uông Bí")).toMatchObject({
      points: "75.24",
      maximum: "80",
      index: "0.9405",
      rank: { place: 1, of: 13 },
    });
  });

  it("gives Uông Bí 68.93 of 80 points in 2020, and tells the rise of five places since", async () => {
    const before = await editionOf(roundOf("dgi-quang-ninh", 2020));
    const row = before.computed.results.rows[0];
    expect(row).toMatchObject({ points: "68.93", index: "0.861625", rank: { place: 6, of: 13 } });
    const round = roundOf("dgi-quang-ninh", 2021);
    const chain = round.units[0]?.chain ?? ("" as UnitId);
    const after = await editionOf(round, [
      {
        year: 2020,
        edition: "dgi-quang-ninh-2020-1",
        method: round.head.method ?? "",
        chain,
        group: "",
        value: row?.index ?? "",
        place: 6,
        shared: false,
        of: 13,
      },
    ]);
    expect(after.computed.results.rows[0]?.change).toMatchObject({ places: 5, since: 2020 });
  });
});

describe("results inside provinces", () => {
  it("shares place 3 of the urban districts of Hải Phòng 2021 between Hồng Bàng and Hải An", async () => {
    const rows = await rowsOf("par-index-hai-phong", 2021);
    for (const name of ["Hồng Bàng", "Hải An"])
      expect(rows.get(name)).toMatchObject({ index: "0.8955", rank: { place: 3, shared: true, of: 7 } });
    expect(rows.get("Tiên Lãng")).toMatchObject({ rank: { place: 1, shared: false, of: 8 } });
    expect(rows.get("Sở Giao thông vận tải")?.rank).toEqual({ place: 1, shared: false });
  });

  it("ranks departments, wards, communes and special zones of Hải Phòng 2025 apart", () => {
    const { units, groups } = roundOf("par-index-hai-phong", 2025);
    expect(groups.map(({ id }) => id)).toEqual(["so-nganh", "phuong", "xa-dac-khu"]);
    expect(
      units
        .filter(({ publishedPlace }) => publishedPlace?.place === publishedPlace?.of)
        .map(({ name, publishedPlace }) => [name.vi, publishedPlace?.of]),
    ).toEqual([
      ["Ban Quản lý khu kinh tế Hải Phòng", 14],
      ["Phường Bắc An Phụ", 45],
      ["Xã Vĩnh Am", 68],
    ]);
    expect(units.find(({ kind }) => kind === "dac_khu")?.name).toEqual({
      vi: "Đặc khu Cát Hải",
      en: "Cat Hai Special Zone",
    });
  });

  it("names units that a round assessed before the lists begin, and a district that ended before", () => {
    expect(
      roundOf("ddci-quang-ninh", 2016)
        .units.filter(({ group }) => group === "cap-huyen")
        .map(({ id }) => id),
    ).toEqual(["207@2020-01-01", "org:22:huyen-hoanh-bo", "196@2020-01-01", "194@2020-01-01"]);
  });

  it("tells the means of Nam Định as printed and flags the share that does not fit its points", () => {
    const remarks = roundOf("par-index-nam-dinh", 2019).head.remarks?.map(({ vi }) => vi) ?? [];
    expect(remarks.filter((text) => text.includes("không khớp"))).toHaveLength(1);
    expect(remarks.find((text) => text.startsWith("Năm 2020, PAR, bình quân sở ngành: 89,45 %"))).toContain(
      "tỷ lệ in 89,45 % không khớp: 62,62/70 = 89,46 %",
    );
  });
});

describe("a printed share", () => {
  it("is flagged when it does not fit its points, and never corrected", () => {
    expect(printedShareRemark("75.24", "80", "94.05")).toEqual([]);
    expect(printedShareRemark("75.24", "80", "94")).toEqual([]);
    expect(printedShareRemark("75.24", "80", "94.5")[0]?.en).toBe(
      "the printed share of 94.5 % does not fit: 75.24/80 = 94.1 %",
    );
  });

  it("is found in a remark whichever comes first", () => {
    expect(sharesIn("94.05% = 75.24/80; 62.62/70 = 89.46%; 61.16/70 would be 87.37%")).toEqual([
      { points: "75.24", maximum: "80", share: "94.05" },
      { points: "62.62", maximum: "70", share: "89.46" },
    ]);
  });
});

describe("published aggregates that no round holds", () => {
  it("count the 44 units of Khánh Hòa in both years", async () => {
    const rows = (await readTable(join(DATA, "results", "local_results.csv"))).filter(
      (row) => row["place"] === "Khánh Hòa",
    );
    const counts = Map.groupBy(rows, (row) => row["year"]);
    expect(
      [...counts.values()].map((ofYear) => ofYear.reduce((sum, row) => sum + Number(row["value"]), 0)),
    ).toEqual([44, 44]);
  });
});
