import { searchKey } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { nameFits } from "./name-fits.ts";

const fits = (typed: string, ...names: string[]) => nameFits(searchKey(typed), searchKey(names.join("|")));

test("a name is found without marks and before it is typed to its end", () => {
  expect(fits("quang ni", "Tỉnh Quảng Ninh", "Quảng Ninh")).toBe(true);
  expect(fits("Quảng Ninh", "Tỉnh Quảng Ninh", "Quảng Ninh")).toBe(true);
  expect(fits("ha n", "Thành phố Hà Nội", "Hà Nội")).toBe(true);
  expect(fits("", "Thành phố Hà Nội")).toBe(true);
});

test("an abbreviation is found however its letters are set apart", () => {
  const names = ["Thành phố Hồ Chí Minh", "Hồ Chí Minh", "TP.HCM", "TPHCM", "Sài Gòn"];
  for (const typed of ["tphcm", "TP HCM", "tp.hcm", "Tp. Hcm", "sài gòn", "saigon", "hochiminh"])
    expect([typed, fits(typed, ...names)]).toEqual([typed, true]);
  expect(fits("brvt", "Tỉnh Bà Rịa - Vũng Tàu", "BR-VT", "BRVT")).toBe(true);
  expect(fits("ba ria vung tau", "Tỉnh Bà Rịa - Vũng Tàu")).toBe(true);
});

test("the end of one word and the beginning of the next are no name: Uông Bí is not in Bình Dương, Bình Định", () => {
  expect(fits("uong bi", "Tỉnh Bình Dương", "Bình Dương", "Binh Duong")).toBe(false);
  expect(fits("inh", "Tỉnh Bình Dương", "Bình Dương")).toBe(false);
  expect(fits("duong binh", "Bình Dương", "Bình Định")).toBe(false);
});
