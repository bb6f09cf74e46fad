import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { importFigures, type FigureImportReport } from "../figures/index.ts";
import { openTestRound, type TestRound } from "../figures/testing.ts";
import { expectedFigures } from "./index.ts";

const SCHEME = `scheme: small
version: "1"
status: sample
title: { vi: Ví dụ nhỏ, en: Small example }
basis: { d1: { document: Văn bản ví dụ } }
years: { from: 2026 }
units: [xã]
levels: [{ vi: tiêu chí, en: criterion }]
facts:
  disciplined: { kind: yes-no, vi: Bị kỷ luật, en: Disciplined, source: { lead: { vi: Sở Nội vụ, en: Home Affairs } } }
  island: { kind: yes-no, vi: Hải đảo, en: Island, source: data }
index: { value: points, points: 8, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: "1"
    title: { vi: Hồ sơ, en: Files }
    points: 1
    facts: { files: { kind: count, vi: Hồ sơ, en: Files }, late: { kind: days, vi: Ngày chậm, en: Days late } }
    rule: { kind: per-unit, of: files, each: 1, provided: [{ fact: late, atMost: 3 }] }
  - code: "2"
    title: { vi: Tỷ lệ, en: Rate }
    points: 1
    facts: { rate: { kind: share, vi: Tỷ lệ, en: Rate } }
    rule: { kind: proportional, of: rate }
  - code: "5"
    title: { vi: Điểm của sở, en: Points of a department }
    points: 5
    facts: { given: { kind: number, vi: Điểm, en: Points } }
    rule: { kind: external, of: given, as: points }
  - code: "6"
    title: { vi: Kinh phí, en: Funds }
    points: 1
    facts: { spent: { kind: money, vi: Đã chi, en: Spent } }
    rule: { kind: step-by-count, of: spent, bands: [{ from: 100, points: 1 }, { otherwise: true, points: 0 }] }
penalty:
  items:
    - code: P1
      title: { vi: Hội đồng trừ, en: Deducted }
      points: -2
      facts: { taken: { kind: number, vi: Điểm trừ, en: Deduction } }
      rule: { kind: external, of: taken, as: points }
`;

let database: Database;
let round: TestRound;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  round = await openTestRound(database, ["Xã Ba Chẽ", "Xã Đầm Hà"], {});
});

afterAll(() => database.close());

async function run(text: string): Promise<FigureImportReport> {
  const { findUnit } = round.expected;
  return importFigures(database, {
    roundId: round.roundId,
    actor: "clerk",
    input: Buffer.from(text),
    fileName: "so-lieu.csv",
    expected: { ...(await expectedFigures(SCHEME, [], 2026)), findUnit },
  });
}

async function faults(text: string): Promise<string[]> {
  const report = await run(text);
  return report.faults.map(({ place, message }) => `${place?.column ?? ""}${place?.row ?? ""} ${message.vi}`);
}

async function written(text: string): Promise<string[]> {
  const report = await run(text);
  expect(report.faults).toEqual([]);
  const rows = await database.db
    .selectFrom("figure")
    .select(["item", "fact", "value", "standard_error"])
    .where("round_id", "=", round.roundId)
    .orderBy("item")
    .orderBy("fact")
    .execute();
  return rows.map(({ item, fact, value, standard_error }) =>
    [item, fact, value, ...(standard_error === null ? [] : [standard_error])].join(" "),
  );
}

const LONG = "Đơn vị;Mã;Dữ kiện;Giá trị\n";

describe("what computing would refuse is refused at its cell", () => {
  test("a count or an amount below 0, a count or days with a fraction", async () => {
    expect(
      await faults(
        `${LONG}Xã Ba Chẽ;1;files;-5\n` +
          "Xã Ba Chẽ;1;late;1,5\n" +
          "Xã Đầm Hà;1;files;3,5\n" +
          "Xã Đầm Hà;6;spent;-100\n" +
          "Xã Đầm Hà;1;late;-2\n",
      ),
    ).toEqual([
      "D2 “-5” không phải là số nguyên không âm.",
      "D3 “1,5” không phải là số ngày nguyên.",
      "D4 “3,5” không phải là số nguyên không âm.",
      "D5 “-100” không phải là số tiền không âm.",
    ]);
  });

  test("a share above 1 is asked back, with the way to write it", async () => {
    expect(await faults("Đơn vị;2\nXã Ba Chẽ;80,5\nXã Đầm Hà;80,5%\n")).toEqual([
      'B2 “80,5” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "80,5%".',
    ]);
  });

  test("points of others outside what their item gives or takes", async () => {
    expect(await faults("Đơn vị;5;P1\nXã Ba Chẽ;7;1,5\nXã Đầm Hà;5;-2\n")).toEqual([
      "B2 Giá trị 7 nằm ngoài khoảng từ 0 đến 5.",
      "C2 Giá trị 1,5 nằm ngoài khoảng từ −2 đến 0.",
    ]);
  });
});

describe("the standard error of a share", () => {
  test("is read as the share itself is written", async () => {
    expect(await written("Đơn vị;2;2 | se\nXã Ba Chẽ;80%;2,5%\nXã Đầm Hà;0,8;0,025\n")).toEqual([
      "2 rate 0.8 0.025",
      "2 rate 0.8 0.025",
    ]);
  });

  test("cannot be larger than the share can be: 2.5 is asked back", async () => {
    expect(await faults("Đơn vị;2;2 | se\nXã Ba Chẽ;80%;2,5\n")).toEqual([
      'C2 “2,5” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "2,5%".',
    ]);
  });
});

describe("facts of the whole unit", () => {
  test("stand under * or “cả đơn vị” in a table with a row for each figure", async () => {
    expect(await written(`${LONG}Xã Ba Chẽ;*;disciplined;không\nXã Ba Chẽ;Cả đơn vị;island;có\n`)).toEqual([
      " disciplined false",
      " island true",
    ]);
  });

  test("have a column by their name in a table with a row for each unit", async () => {
    expect(await written("Đơn vị;disciplined;*:island;5\nXã Ba Chẽ;có;không;4\n")).toEqual([
      " disciplined true",
      " island false",
      "5 given 4",
    ]);
  });

  test("are asked for by name where there are several, and a row without code and fact stays a fault", async () => {
    expect(await faults(`${LONG}Xã Ba Chẽ;*;;không\nXã Ba Chẽ;*;none;không\nXã Ba Chẽ;;;không\n`)).toEqual([
      "C2 Mã * không có dữ kiện “”.",
      "C3 Mã * không có dữ kiện “none”.",
      "B4 Dòng không có mã tiêu chí.",
    ]);
  });
});
