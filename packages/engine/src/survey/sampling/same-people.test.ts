import { describe, expect, test } from "vitest";
import { addressKey, samePeople, telephoneKey } from "./same-people.ts";

const person = (name: string, telephone = "", address = "", unit = "u") => ({
  unit,
  name,
  telephone,
  address,
});

describe("telephones in one spelling", () => {
  test.each([
    ["0905 123 456", "0905123456"],
    ["+84 905.123.456", "0905123456"],
    ["0084905123456", "0905123456"],
    ["905123456", "0905123456"],
    ["0120-312-3456", "0703123456"],
    ["+841693123456", "0393123456"],
    ["0236 3822 123", "02363822123"],
    ["113", ""],
    ["không có", ""],
  ])("%s is %s", (written, read) => expect(telephoneKey(written)).toBe(read));
});

test("addresses are compared without marks and without kinds of places", () => {
  const whole = addressKey("Số 12 đường Lê Lợi, P. Hải Châu, TP Đà Nẵng");
  expect(whole).toBe("12 le loi hai chau da nang");
  expect(addressKey("12 Le Loi - phuong Hai Chau - thanh pho Da Nang")).toBe(whole);
});

describe("people of one list", () => {
  test("who stands twice stays once: same name and telephone, or same name and address", () => {
    const found = samePeople([
      person("Trần Thị Hoà", "0905123456"),
      person("Bà TRẦN THỊ HÒA", "+84 905 123 456", "12 Lê Lợi"),
      person("Tran Thi Hoa", "905123456"),
      person("Lê Bình", "", "Số 5, đường Trần Phú"),
      person("Lê Bình", "0911111111", "5 Trần Phú"),
    ]);
    expect(found.kept).toEqual([0, 3]);
    expect(found.left).toEqual([
      { at: 1, as: 0, why: "telephone" },
      { at: 2, as: 0, why: "telephone" },
      { at: 4, as: 3, why: "address" },
    ]);
  });

  test("two names at one telephone both stay and are named; two marks are two names; two units are two lists", () => {
    const { kept, left, doubtful } = samePeople([
      person("Nguyễn Hà", "0905123456"),
      person("Nguyễn Hạ", "0905123456"),
      person("Nguyễn Hà", "0905123456", "", "w"),
      person("Nguyễn Hà", "0905999999", "1 Lê Lợi"),
      person("Nguyễn Hà", "0905888888", "1 Lê Lợi"),
    ]);
    expect(kept).toEqual([0, 1, 2, 3, 4]);
    expect(left).toEqual([]);
    expect(doubtful).toEqual([{ at: 1, as: 0 }]);
  });
});
