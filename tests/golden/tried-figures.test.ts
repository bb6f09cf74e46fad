/** Tables of figures as people brought them in a trial of the product: what is taken, asked back and noted. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { UnitId, UnitRegistry, UnitVersionId } from "../../packages/engine/src/index.ts";
import type { PinnedUnit } from "../../packages/press/src/editions/index.ts";
import { readFigureFile } from "../../packages/press/src/figures/index.ts";
import { expectedFigures, legacyText, readRoundFile } from "../../packages/press/src/rounds/index.ts";
import { readShippedUnits } from "../../packages/press/src/units/index.ts";
import { schemesFolder } from "./read-schemes.ts";

const TRIED = join(import.meta.dirname, "tried");
const DATA = join(import.meta.dirname, "..", "..", "data");

let registry: UnitRegistry;
let legacy: Awaited<ReturnType<typeof legacyText>>;
beforeAll(async () => {
  registry = await readShippedUnits(DATA);
  legacy = await legacyText(DATA);
});

interface Right {
  readonly taken?: readonly string[];
  /** Figures taken, where all are alike. */
  readonly count?: number;
  readonly faults?: readonly string[];
  readonly notes?: readonly string[];
}

/** `Đơn vị mã dữ-kiện giá-trị`, faults as `code cell`. */
async function outcome(file: string, scheme: string, units: readonly PinnedUnit[], year: number) {
  const names = new Map(units.map(({ id, name }) => [id, name.vi]));
  const expected = await expectedFigures(readFileSync(scheme, "utf8"), units, year, registry);
  const read = await readFigureFile(readFileSync(file), file, expected, { legacy });
  return {
    taken: read.figures.map(
      ({ unitVersionId, item, fact, value, sampling }) =>
        `${names.get(unitVersionId)} ${item || "*"} ${fact} ${value}` +
        (sampling ? ` ± ${sampling.standardError}` : ""),
    ),
    faults: read.faults.map(({ code, place }) => `${code} ${place?.column ?? ""}${place?.row ?? ""}`.trim()),
    notes: read.notes.map(({ code }) => code).filter((code) => code !== "units-without-figures"),
  };
}

function check(found: Awaited<ReturnType<typeof outcome>>, right: Right): void {
  const { taken = [], count = taken.length, faults = [], notes = [] } = right;
  expect(found.faults).toEqual(faults);
  expect(found.notes).toEqual(notes);
  expect(found.taken).toHaveLength(count);
  if (right.count === undefined) expect(found.taken).toEqual(taken);
  else if (right.taken !== undefined) expect(found.taken).toEqual(expect.arrayContaining([...taken]));
}

const rows = (code: string, column: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${code} ${column}${from + n}`);

const FIGURES: Readonly<Record<string, Right>> = {
  "01-code-1.10-as-number-long.xlsx": { taken: ["Phường Hồng Gai 1.10 score 5"] },
  "02-code-1.10-as-number-wide.xlsx": {
    // Every heading shows two decimals: 1.20 is no item, and is asked back.
    taken: ["Phường Hồng Gai 1.10 score 10"],
    faults: ["B", "C", "D", "E", "F", "G", "H", "I"].map((column) => `item-unknown ${column}1`),
  },
  "03-decimal-comma-in-comma-csv.csv": { faults: rows("row-width", "C", 2, 3) },
  "04-decimal-comma-in-comma-csv-wide.csv": { faults: rows("row-width", "C", 2, 3) },
  "05-mixed-line-ends.csv": {
    taken: ["Phường Hồng Gai 1.1 score 4", "Phường Cẩm Phả 1.1 score 5", "Phường Bãi Cháy 1.1 score 6"],
  },
  "06-share-92.18.csv": { faults: ["value-refused C2"] },
  "07-nul-in-source.xlsx": { taken: ["Phường Hồng Gai 1.1 score 4"] },
  "08-big-number-in-date-format.xlsx": {
    faults: ["cell-became-date C2", "unit-unknown A3", "value-wrong-kind C4"],
  },
  "09-boolean-word.xlsx": { faults: ["value-wrong-kind C2"] },
  "10-two-value-columns.csv": { faults: ["header-twice D1"], count: 1 },
  "11-two-value-columns-diem.csv": { faults: ["header-twice D1"], count: 1 },
  "12-shared-strings-other-name.xlsx": { taken: ["Phường Hồng Gai 1.1 score 9"] },
  "13-workbook22.xlsx": { taken: ["Phường Hồng Gai 1.1 score 4"] },
  "14-quote-line-2.csv": { faults: ["csv-quote 302"], count: 300 },
  "17-time-as-date.xlsx": { faults: ["value-wrong-kind C2"] },
  "18-zwsp.xlsx": {
    taken: ["Phường Hồng Gai 1.1 score 5", "Phường Cẩm Phả 1.1 score 5", "Phường Bãi Cháy 1.1 score 5"],
  },
  "20-hidden-row.xlsx": {
    taken: ["Phường Hồng Gai 1.1 score 4", "Phường Cẩm Phả 1.1 score 4"],
    notes: ["cells-hidden"],
  },
  "23-second-sheet-other-heading.xlsx": {
    taken: ["Phường Hồng Gai 1.4 score 7", "Phường Cẩm Phả 1.4 score 8", "Phường Bãi Cháy 1.4 score 9"],
  },
  "full.csv": {
    // 5,001 may be five thousand and one.
    faults: ["number-ambiguous C2", "number-ambiguous C15", "number-ambiguous C28"],
    count: 36,
    taken: [
      "Phường Hồng Gai 1.10 score 5",
      "Phường Bãi Cháy 2.1 tile 0.5",
      "Phường Cẩm Phả 2.2 due 2026-01-05",
    ],
  },
  "inj.csv": { taken: ["Phường Hồng Gai 1.3 score 3", "Phường Cẩm Phả 1.3 score 3"] },
};

const ALL_2022 = [
  "Thành phố Hạ Long",
  "Thành phố Móng Cái",
  "Huyện Vân Đồn",
  "Huyện Ba Chẽ",
  "Sở Kế hoạch và Đầu tư",
  "Sở Nội vụ",
  "Văn phòng Ủy ban nhân dân tỉnh",
];
const each = (figure: string) => ALL_2022.map((unit) => `${unit} ${figure}`);
const TABLE_2022 = {
  count: 28,
  taken: ["Thành phố Hạ Long 1 rate 0.8", "Huyện Ba Chẽ 2 done 1003", "Sở Nội vụ 5 score 3.5"],
};
const FIGURES_2022: Readonly<Record<string, Right>> = {
  "02-two-row-merged-header.xlsx": TABLE_2022,
  "04-hidden-row-col.xlsx": { ...TABLE_2022, notes: ["cells-hidden"] },
  "09-percent-as-85.xlsx": { faults: rows("value-refused", "B", 2, 8), count: 21 },
  "18-fact-by-vi-name.xlsx": { taken: each("3 sent 2022-12-05") },
  "21-names-abbrev.xlsx": { taken: each("5 score 3") },
  "22-names-ubnd.xlsx": { taken: each("5 score 3") },
  "31-over-max.xlsx": { faults: rows("value-refused", "D", 2, 8) },
  "32-negative-count.xlsx": { faults: rows("value-refused", "D", 2, 8) },
  "33-fraction-count.xlsx": { faults: rows("value-refused", "D", 2, 8) },
  "55-windows-1258.csv": { faults: rows("text-legacy", "A", 2, 8) },
  "63-pct-85.csv": { faults: rows("value-refused", "D", 2, 8) },
  "73-ods.ods": { faults: ["file-is-not-a-table"] },
};

const ROUNDS: Readonly<Record<string, Right>> = {
  "long2.csv": { taken: ["Sở Y tế * disciplined false"] },
  "shared.csv": {
    count: 36,
    taken: [
      "Sở Tài chính * satisfied 0.9117",
      "Xã Ba Chẽ * unitKind xa",
      "Phường Hạ Long * disciplined false",
    ],
  },
  "wide2.csv": { taken: ["Sở Y tế * disciplined false", "Sở Y tế 3.1 apology true"] },
};

describe.each([
  ["figures", "ky.yaml", "figures/scheme.yaml", FIGURES, "don-vi.csv"],
  ["figures-2022", "ky.yaml", "figures-2022/scheme.yaml", FIGURES_2022, "don-vi.csv"],
  ["rounds", "round.yaml", "rules/cchc-tinh-x.yaml", ROUNDS, "units.csv"],
] as const)("brought for the round of %s/%s", (folder, round, scheme, right, list) => {
  test("no file is without its right value", () => {
    const files = readdirSync(join(TRIED, folder)).filter((name) => /\.(csv|xlsx|ods)$/.test(name));
    expect(files.filter((name) => name !== list)).toEqual(Object.keys(right));
  });

  test.each(Object.entries(right))("%s", async (name, what) => {
    const read = await readRoundFile(join(TRIED, folder, round), registry);
    if (!read.ok) throw new Error(read.faults.map(({ message }) => message.en).join("; "));
    const { units, head } = read.value;
    check(await outcome(join(TRIED, folder, name), join(TRIED, scheme), units, head.year), what);
  });
});

const body = (name: string): PinnedUnit => ({
  id: name as UnitVersionId,
  chain: name as UnitId,
  code: name,
  name: { vi: name, en: name },
  shortName: { vi: name, en: name },
  kind: "body",
  group: "g",
});
const DEPARTMENTS = [
  "Ban Quản lý Khu kinh tế",
  "Công Thương",
  "Dân tộc và Tôn giáo",
  "Giáo dục và Đào tạo",
  "Khoa học và Công nghệ",
  "Nội vụ",
  "Nông nghiệp và Môi trường",
  "Tài chính",
  "Tư pháp",
  "Văn hóa, Thể thao và Du lịch",
  "Xây dựng",
  "Y tế",
  "Thanh tra tỉnh",
  "Văn phòng Ủy ban nhân dân tỉnh",
].map((name, n) => (n > 0 && n < 12 ? `Sở ${name} (mẫu)` : `${name} (mẫu)`));

test.each<[string, readonly string[], Right]>([
  [
    "outside0.xlsx",
    ["Sở Nội vụ", "Sở Tài chính"],
    {
      count: 30,
      taken: ["Sở Nội vụ 1.8 result 0.811", "Sở Nội vụ 8.2.3 ddci 71.9", "Sở Nội vụ P3 happened true"],
    },
  ],
  [
    "se-percent-refused.xlsx",
    DEPARTMENTS,
    { count: 14, taken: ["Ban Quản lý Khu kinh tế (mẫu) 8.1 result 0.8 ± 0.025"] },
  ],
  ["se-2.5-accepted.xlsx", DEPARTMENTS, { faults: rows("sampling-error-wrong", "G", 100, 113) }],
])("the survey office's workbook %s", async (name, units, right) => {
  const scheme = join(schemesFolder, "par-index-department/sample-2026/scheme.yaml");
  const found = await outcome(join(TRIED, "outside", name), scheme, units.map(body), 2026);
  check(found, right);
});

test.each<[string, Right]>([
  ["s23.csv", { taken: ["SC11", "SC12", "SC13"].map((code) => `Tây Ninh ${code} score 2.5`) }],
  ["sua.csv", { taken: ["Quảng Ninh SC11 score 0.804818"] }],
])("a correction of PAPI 2023, %s", async (name, right) => {
  const scheme = join(schemesFolder, "papi/2021/scheme.yaml");
  check(
    await outcome(join(TRIED, "portal", name), scheme, [body("Quảng Ninh"), body("Tây Ninh")], 2023),
    right,
  );
});
