import { describe, expect, it } from "vitest";
import { readRows } from "../../../../tests/read-data.ts";
import { detectLegacyEncoding, fromTcvn3, tcvn3Table } from "./index.ts";

const table = tcvn3Table(readRows("conventions/tcvn3-unicode.csv"));
const names = [
  ...readRows("units/communes-2026.csv").map((row) => row["full_name_vi"] ?? ""),
  ...readRows("units/commune-merge-2025.csv").map((row) => row["old_full_name_vi"] ?? ""),
];

/** What an old machine stored; small letters, because capital toned letters have no code. */
function toTcvn3(text: string): string {
  return Array.from(text, (char) => table.fromUnicode.get(char) ?? char).join("");
}

describe("TCVN3", () => {
  it("reads the well-known examples", () => {
    expect(fromTcvn3(table, "hép møt tÕt")).toBe("hộp mứt tết");
    expect(fromTcvn3(table, "Céng hßa x· héi chñ nghÜa ViÖt Nam")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
  });

  it("gives every commune name back after the way there", () => {
    for (const name of names) {
      const small = name.toLowerCase().normalize("NFC");
      expect(fromTcvn3(table, toTcvn3(small))).toBe(small);
      expect(fromTcvn3(table, toTcvn3(small), true)).toBe(small.toUpperCase());
    }
  });

  it("is never suspected in Unicode names, composed or decomposed", () => {
    for (const name of names) {
      expect([name, detectLegacyEncoding(table, name).is]).not.toEqual([name, "tcvn3"]);
      expect([name, detectLegacyEncoding(table, name.normalize("NFD")).is]).not.toEqual([name, "tcvn3"]);
    }
  });

  it("is seen by its letters in a column and in nine of ten single names", () => {
    const stored = names.map((name) => toTcvn3(name.toLowerCase())).filter((name) => /\P{ASCII}/u.test(name));
    expect(detectLegacyEncoding(table, stored.slice(0, 20).join("\n"))).toMatchObject({
      is: "tcvn3",
      sign: "letters",
    });
    const seen = stored.filter((name) => detectLegacyEncoding(table, name).is === "tcvn3").length;
    expect(seen / stored.length).toBeGreaterThan(0.9);
    expect(stored.every((name) => detectLegacyEncoding(table, name).is !== "unicode")).toBe(true);
  });

  it("is certain by the font, which alone tells capitals", () => {
    expect(detectLegacyEncoding(table, "h¶i phßng", ".VnTimeH")).toEqual({
      is: "tcvn3",
      sign: "font",
      capitals: true,
    });
    expect(detectLegacyEncoding(table, "H¶i Phßng", ".VnArial")).toEqual({
      is: "tcvn3",
      sign: "font",
      capitals: false,
    });
  });

  it("stays open where letters of both encodings say nothing", () => {
    expect(detectLegacyEncoding(table, "Xã Hà").is).toBe("unclear");
    expect(detectLegacyEncoding(table, "Ha Long").is).toBe("unicode");
  });
});
