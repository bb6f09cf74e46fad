import { expect, test } from "vitest";
import { figuresOutside } from "./index.ts";

const outside = (text: string, claims: { start: number; end: number }[] = []): string[] =>
  figuresOutside({ text, claims }).map(({ start, end }) => text.slice(start, end));

test("figures that no claim covers are told; years, days and numbers of documents are no figures", () => {
  expect(outside("Khảo sát 5.000 người tại 63 tỉnh, tăng 12,5% (năm 2024).")).toEqual([
    "5.000",
    "63",
    "12,5",
  ]);
  expect(outside("Quyết định số 766/QĐ-TTg ngày 23/6/2022; Nghị định 61/2018/NĐ-CP, tháng 12.")).toEqual([]);
  expect(outside("1. Kết quả\n2) Tồn tại\nCOVID-19, Điều 5, H49.05")).toEqual([]);
});

test("figures of claims are left out wherever they stand in the list", () => {
  const text = "Hạng 3, 92,18 điểm, 15 xã";
  expect(
    outside(text, [
      { start: 8, end: 13 },
      { start: 5, end: 6 },
    ]),
  ).toEqual(["15"]);
});
