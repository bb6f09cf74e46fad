import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckedText } from "@thang-diem/presentation";
import { afterAll, beforeAll, expect, test } from "vitest";
import { thangdiemHere } from "./testing.ts";

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-text-"));
  file = join(folder, "bai.txt");
  await writeFile(file, "PAR INDEX 2023: Quảng Ninh đứng đầu với 92,18%, Hà Nội xếp thứ 3 với 91,34%.");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("check-text names each figure, whose it is and the right one, and ends with 1 where one is wrong", async () => {
  const { code, out } = await thangdiemHere(["check-text", file, "--json"], { home: folder });
  const { text, claims } = JSON.parse(out) as CheckedText;
  expect(code).toBe(1);
  expect(
    claims.map(({ figure, verdict, kind, unit, right }) => [figure, verdict, kind, unit, right]),
  ).toEqual([
    ["đứng đầu", "equal", "rank", "Quảng Ninh", "1"],
    ["92,18%", "equal", "value", "Quảng Ninh", "92.18"],
    ["3", "equal", "rank", "Hà Nội", "3"],
    ["91,34%", "different", "value", "Hà Nội", "91.43"],
  ]);
  for (const { start, end, figure } of claims) expect(text.slice(start, end)).toBe(figure);
});

test("check-text says the same in words, with the line of each figure", async () => {
  const { out } = await thangdiemHere(["check-text", file], { home: folder });
  expect(out).toContain("dòng 1: 91,34% – KHÁC. Theo PAR INDEX năm 2023, Hà Nội: 91,43.");
  expect(out).toContain("4 con số, 1 con số cần sửa.");
});

test("check-text refuses a file that is none, in words", async () => {
  const { code, err } = await thangdiemHere(["check-text", join(folder, "khong-co.docx")], { home: folder });
  expect(code).toBe(2);
  expect(err).toContain("Không có tệp");
});
