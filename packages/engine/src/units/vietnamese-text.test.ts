import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../../../../data/conventions/locale-vectors.json" with { type: "json" };
import { cleanText, compareVietnamese, matchKey, searchKey, searchMatches, tidyText } from "./index.ts";

describe("Vietnamese text", () => {
  it("sorts letters and names as the shipped vectors do", () => {
    expect(vectors.collation_sorted.toReversed().toSorted(compareVietnamese)).toEqual(
      vectors.collation_sorted,
    );
    expect(vectors.names_sorted.toReversed().toSorted(compareVietnamese)).toEqual(vectors.names_sorted);
  });

  it("folds names for search as the shipped vectors do", () => {
    for (const [name, folded] of vectors.search_fold) expect(searchKey(name ?? "")).toBe(folded);
  });

  it("cleans any text into one that JSON, XML and a database keep, and leaves the others alone", () => {
    const bad = fc.constantFrom("\u0000", "\ud83d", "\u000b", "\udc00x", "\ufffe");
    // XML 1.0, 2.2 Characters; a lone surrogate is none of them.
    const lawful = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), bad, (text, between) => {
        const clean = cleanText(`${text}${between}${text}`);
        return lawful.test(clean) && cleanText(clean) === clean;
      }),
    );
    const kept = "Báo cáo số 5/BC-UBND\tngày 05/03/2026\n  “92,18%” 😀 ";
    expect(cleanText(kept)).toBe(kept);
  });

  it("holds hoà and hòa for equal, hòa and hóa for different", () => {
    expect(matchKey("Khánh Hoà")).toBe(matchKey("Khánh Hòa"));
    expect(matchKey("Thuỷ Nguyên")).toBe(matchKey("Thủy Nguyên"));
    expect(matchKey("Hòa")).not.toBe(matchKey("Hóa"));
  });

  it("searches with and without marks, blind to the place of the tone", () => {
    expect(searchMatches("hai ph", "Hải Phòng")).toBe(true);
    expect(searchMatches("Hả", "Hải Phòng")).toBe(true);
    expect(searchMatches("khánh hoà", "Tỉnh Khánh Hòa")).toBe(true);
    expect(searchMatches("dak", "Đắk Lắk")).toBe(true);
    expect(searchMatches("đak", "Đắk Lắk")).toBe(true);
    expect(searchMatches("Hài", "Hải Phòng")).toBe(false);
    expect(searchMatches("đa", "Da Hươu")).toBe(false);
    expect(searchMatches("dao tao boi duong", "Đào tạo, bồi dưỡng (cán bộ)")).toBe(true);
    expect(searchMatches("đào tạo, bồi dưỡng", "Đào tạo, bồi dưỡng")).toBe(true);
    expect(searchMatches("", "Huế")).toBe(true);
  });

  it("gives the same keys for NFC and NFD and does not change what it has tidied", () => {
    const name = fc
      .array(fc.constantFrom(..."aàảãáạăằâđêệơựy bcHTÀĐ- "), { maxLength: 20 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(name, (text) => {
        expect(searchKey(text.normalize("NFD"))).toBe(searchKey(text));
        expect(matchKey(text.normalize("NFD"))).toBe(matchKey(text));
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(searchMatches(searchKey(text), text)).toBe(true);
      }),
    );
  });
});
