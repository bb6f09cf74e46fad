import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRows, shippedUnits } from "../../../../tests/read-data.ts";
import {
  explainFindUnit,
  findUnit,
  fullUnitName,
  inForce,
  unitsOn,
  type FindUnitOptions,
  type UnitVersion,
} from "./index.ts";
import { searchKey } from "./vietnamese-text.ts";

const registry = shippedUnits();

/** The answer in a line: the version found, or the outcome with the versions it names. */
function ask(text: string, on: string, more: Omit<FindUnitOptions, "on"> = {}): string {
  const answer = findUnit(registry, text, { on, ...more });
  switch (answer.outcome) {
    case "found":
      return answer.version.id;
    case "several":
      return `several ${answer.candidates.length}`;
    case "ended":
      return `ended ${answer.ended
        .map(({ version, into }) => `${version.id} into ${into.map((unit) => unit.id).join(" ")}`)
        .join("; ")}`;
    case "not-yet":
      return `not yet ${answer.versions.map((version) => version.id).join(" ")}`;
    case "place-unknown":
      return `place ${answer.place}`;
    case "unknown":
      return `unknown ${answer.suggestions.map((version) => version.name.vi).join(", ")}`;
  }
}

describe("findUnit", () => {
  it("takes a province in every spelling of an office, a newspaper or an English table", () => {
    const spellings = [
      "Quảng Ninh",
      "quang ninh",
      "Quảng Ninh".normalize("NFD"),
      "Tỉnh Quảng Ninh",
      "UBND tỉnh Quảng Ninh",
      "Uỷ ban nhân dân tỉnh Quảng Ninh",
      "QUẢNG NINH",
      "Quang Ninh Province",
      "Quangninh",
      "22",
      "P14",
      "  Quảng   Ninh ",
    ];
    expect(new Set(spellings.map((text) => ask(text, "2021-12-31")))).toEqual(new Set(["22@2008-08-01"]));
    const city = [
      "TP. Hồ Chí Minh",
      "TP.HCM",
      "TPHCM",
      "Ho Chi Minh City",
      "HCMC",
      "T.P Hồ Chí Minh",
      "Thành phố Hồ Chí Minh",
      "UBND TP Hồ Chí Minh",
      "P50",
    ];
    expect(new Set(city.map((text) => ask(text, "2021-12-31")))).toEqual(new Set(["79@2008-08-01"]));
    const hue = ["TT Hue", "Thua Thien-Hue", "Thừa Thiên Huế", "TT. Huế", "Thua Thien Hue Province"];
    expect(new Set(hue.map((text) => ask(text, "2021-12-31")))).toEqual(new Set(["46@2008-08-01"]));
    const baRia = ["Ba Ria-Vung Tau", "Bà Rịa – Vũng Tàu", "Ba Ria Vung Tau", "BR-VT", "Bà Rịa-Vũng Tàu"];
    expect(new Set(baRia.map((text) => ask(text, "2021-12-31")))).toEqual(new Set(["77@2008-08-01"]));
    const dakLak = ["Đắk Lắk", "Đắc Lắc", "Dak Lak", "Daklak", "Đăk Lăk", "Dac Lac"];
    expect(new Set(dakLak.map((text) => ask(text, "2026-12-31")))).toEqual(new Set(["66@2025-07-01"]));
    expect(ask("Khánh Hoà", "2021-12-31")).toBe(ask("Khánh Hòa", "2021-12-31"));
  });

  it("gives the version of the day, for names and for codes", () => {
    expect(ask("24", "2025-06-30")).toBe("24@2008-08-01");
    expect(ask("24", "2025-07-01")).toBe("24@2025-07-01");
    expect(ask("Bắc Ninh", "2025-06-30")).toBe("27@2008-08-01");
    expect(ask("Bắc Ninh", "2025-07-01")).toBe("24@2025-07-01");
    expect(ask("27", "2025-07-01")).toBe("ended 27@2008-08-01 into 24@2025-07-01");
  });

  it("says into what a unit went when it had ended", () => {
    expect(ask("Bắc Giang", "2026-01-01", { kinds: ["tinh"] })).toBe(
      "ended 24@2008-08-01 into 24@2025-07-01",
    );
    expect(ask("Tỉnh Đồng Nai", "2026-05-05")).toBe("ended 75@2025-07-01 into 75@2026-04-30");
    expect(ask("Thừa Thiên Huế", "2026-01-01")).toBe("ended 46@2008-08-01 into 46@2025-01-01");
    expect(ask("Huyện Bạch Long Vĩ", "2026-01-01")).toBe("ended 318@2021-11-01 into 11948@2025-07-01");
    expect(
      explainFindUnit(findUnit(registry, "Bắc Giang", { on: "2026-01-01" }), "Bắc Giang", "2026-01-01"),
    ).toEqual({
      vi: "Tỉnh Bắc Giang kết thúc ngày 30/06/2025; nay thuộc tỉnh Bắc Ninh.",
      en: "Bac Giang Province ended on 30 June 2025; now part of Bac Ninh Province.",
    });
    expect(
      explainFindUnit(findUnit(registry, "Quận Hồng Bàng", { on: "2026-01-01" }), "", "2026-01-01").vi,
    ).toBe("Quận Hồng Bàng kết thúc ngày 30/06/2025; không còn cấp huyện.");
  });

  it("takes a former province rather than a ward of its name, unless the kind is said", () => {
    expect(ask("Hải Dương", "2026-01-01")).toMatch(/^ended 30@/u);
    expect(ask("Phường Hải Dương", "2026-01-01")).toMatch(/^\d{5}@2025-07-01$/u);
    expect(ask("Hải Dương", "2026-01-01", { kinds: ["phuong"] })).toBe(ask("Phường Hải Dương", "2026-01-01"));
  });

  it("lists candidates where a name repeats and takes the place after a comma", () => {
    expect(ask("Xã Tân Tiến", "2026-01-01")).toBe("several 7");
    expect(ask("xã Tân Tiến, tỉnh Cà Mau", "2026-01-01")).toBe("32188@2025-07-01");
    expect(ask("Phường Hải An, TP Hải Phòng", "2025-12-31")).toBe("11413@2025-07-01");
    expect(ask("P. Hồng Hà, TP. Hạ Long, Quảng Ninh", "2021-12-31")).toMatch(/^\d{5}@2021-11-01$/u);
    expect(ask("Cát Hải (đặc khu)", "2025-12-31")).toBe("11914@2025-07-01");
    expect(ask("Q1, TPHCM", "2022-01-01")).toBe("760@2021-11-01");
    expect(ask("Hòa Bình, Xứ Lạ", "2026-01-01")).toBe("place Xứ Lạ");
  });

  it("keeps apart what only looks like the word of a kind", () => {
    expect(ask("Phường Đúc", "2025-06-30")).toBe("19780@2025-06-30");
    expect(ask("Phường Phường Đúc", "2025-06-30")).toBe("19780@2025-06-30");
    expect(ask("Thành phố Thanh Hóa", "2026-01-01")).toMatch(/^ended 380@/u);
  });

  it("suggests near names instead of taking a wrong mark or letter", () => {
    expect(ask("Hà Tình", "2022-01-01")).toMatch(/^unknown Hà Tĩnh/u);
    expect(ask("Quảng Nin", "2022-01-01")).toMatch(/^unknown Quảng Ninh/u);
    expect(ask("Qaung Ninh", "2022-01-01")).toMatch(/^unknown .*Quảng Ninh/u);
    expect(ask("", "2022-01-01")).toBe("unknown ");
    expect(ask("Vương quốc Anh", "2022-01-01")).toBe("unknown ");
  });

  it("answers soon for whatever stands in a cell", () => {
    const begin = performance.now();
    for (const text of [
      "x".repeat(100_000),
      "Xã A, ".repeat(5_000),
      "(".repeat(50_000),
      "Tân ".repeat(20_000),
    ])
      expect(ask(text, "2026-01-01")).toMatch(/^(?:unknown|place)/u);
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  it("says from when the lists hold a unit that is asked too early", () => {
    expect(ask("Xã Chân Mây - Lăng Cô", "2020-01-01")).toMatch(/^not yet \d{5}@2025-07-01$/u);
  });

  it("resolves every province and every PAPI code of the shipped results", () => {
    const named = [
      ...readRows("results/papi_dimensions_2011_2024.csv").flatMap((row) => [
        [row["province"], row["year"]],
        [row["province_code"], row["year"]],
      ]),
      ...["par_index_provinces_points", "sipas_points"].flatMap((file) =>
        readRows(`results/${file}.csv`).map((row) => [row["unit"], row["year"]]),
      ),
      ...readRows("results/par_index_2020_top10_parts.csv").map((row) => [row["unit"], "2020"]),
      ...readRows("results/local_results.csv").map((row) => [row["place"], "2021"]),
    ];
    const unresolved = named.filter(([name, year]) => !/^\d{2,3}@/u.test(ask(name ?? "", `${year}-12-31`)));
    expect(new Set(unresolved.map(([name]) => name))).toEqual(new Set(["Vietnam"]));
    const codes = new Set(
      readRows("results/papi_dimensions_2011_2024.csv").map(
        (row) =>
          `${row["province_code"]} ${ask(row["province"] ?? "", "2020-12-31")} ` +
          `${ask(row["province_code"] ?? "", "2020-12-31")}`,
      ),
    );
    expect(codes.size).toBe(63);
    for (const line of codes) expect(line.split(" ")[1]).toBe(line.split(" ")[2]);
  });

  it("resolves the local units of 2020, 2021 and 2025 inside their place", () => {
    const rows = readRows("results/local_results.csv").filter(
      (row) => Number(row["year"]) >= 2020 && LOCAL_KINDS.has(row["unit_kind"] ?? ""),
    );
    expect(rows.length).toBeGreaterThan(35);
    for (const row of rows) {
      const on = `${row["year"]}-12-31`;
      const place = findUnit(registry, row["place"] ?? "", { on });
      if (place.outcome !== "found") throw new Error(`${row["place"]}: ${place.outcome}`);
      expect([row["unit"], ask(row["unit"] ?? "", on, { within: place.version })]).toEqual([
        row["unit"],
        expect.stringMatching(/^\d{3,5}@/u),
      ]);
    }
  });
});

const LOCAL_KINDS = new Set([
  "city",
  "ward",
  "commune",
  "commune / special zone",
  "district",
  "urban district",
  "rural district",
]);

describe("spelling variants of every unit", () => {
  const spellings: readonly ((version: UnitVersion) => string)[] = [
    (version) => version.name.vi,
    (version) => fullUnitName(version, "vi"),
    (version) => fullUnitName(version, "vi").normalize("NFD"),
    (version) => fullUnitName(version, "vi").toUpperCase(),
    (version) => searchKey(fullUnitName(version, "vi")),
    (version) => fullUnitName(version, "en"),
    (version) => `UBND ${fullUnitName(version, "vi")}`,
    (version) => `Ủy ban nhân dân ${fullUnitName(version, "vi").toLowerCase()}`,
    (version) => `${ABBREVIATIONS[version.kind] ?? ""}${version.name.vi}`,
    (version) => tonesMoved(fullUnitName(version, "vi")),
  ];
  const all = [...registry.versions.values()];

  it("find the same versions, or among more where marks were left out", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...spellings),
        fc.boolean(),
        (version, spell, lastDay) => {
          const on = lastDay ? (version.validTo ?? "2026-11-01") : version.validFrom;
          const text = spell(version);
          const answer = findUnit(registry, text, { on, kinds: [version.kind] });
          const named =
            answer.outcome === "found"
              ? [answer.version]
              : answer.outcome === "several"
                ? answer.candidates
                : [];
          const elsewhere =
            named.length > 0 &&
            named.every((other) => other.name.vi.toLowerCase() === searchKey(other.name.vi));
          expect(named.includes(version) || elsewhere, `${text} on ${on}: ${answer.outcome}`).toBe(true);
          expect(
            named.every((other) => inForce(other, on) && bareLetters(other) === bareLetters(version)),
          ).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("find exactly one version when the province is written too", () => {
    const provinces = new Map(
      unitsOn(registry, "2026-11-01", "province").map((version) => [version.unitId, version]),
    );
    for (const version of unitsOn(registry, "2026-11-01", "commune")) {
      const province = version.parent.is === "known" ? provinces.get(version.parent.unit) : undefined;
      const text = `${fullUnitName(version, "vi")}, ${province ? fullUnitName(province, "vi") : ""}`;
      expect([text, ask(text, "2026-11-01")]).toEqual([text, version.id]);
    }
  });
});

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  tinh: "T. ",
  thanh_pho_tw: "TP.",
  quan: "Q.",
  huyen: "H. ",
  thi_xa: "TX ",
  thanh_pho_thuoc_tinh: "TP ",
  thanh_pho_thuoc_tp_tw: "TP. ",
  phuong: "P.",
  xa: "X. ",
  thi_tran: "TT ",
  dac_khu: "ĐK ",
};

/** hòa ↔ hoà, thủy ↔ thuỷ: the tone on the other vowel of oa, oe, uy. */
function tonesMoved(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(o|u)([\u0300\u0301\u0303\u0309\u0323])([aey])(?=\P{L}|$)/gu, "$1$3$2")
    .normalize("NFC");
}

/** Ea Drông and Ea Đrông, Kon Tum and Kontum are one to a person who leaves out marks and blanks. */
function bareLetters(version: UnitVersion): string {
  return searchKey(version.name.vi).replace(/[^a-z\d]/gu, "");
}
