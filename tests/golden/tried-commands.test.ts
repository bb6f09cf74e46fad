/** Commands on the files that people brought in a trial of the product. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { thangdiemHere } from "../../packages/cli/src/testing.ts";

const TRIED = join(import.meta.dirname, "tried");
let home: string;
beforeAll(async () => void (home = await mkdtemp(join(tmpdir(), "thangdiem-tried-"))));
afterAll(() => rm(home, { recursive: true, force: true }));

const run = (...args: string[]) => thangdiemHere(args, { home });
/** What was said, without the folder and the spaces that align a table. */
const said = (text: string) =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/^\S*\//, "")
        .replaceAll(/ {2,}/g, " ")
        .trim(),
    )
    .filter((line) => line !== "");

async function compute(scheme: string, facts: string): Promise<string[]> {
  const { code, out, err } = await run(
    "compute",
    "--scheme",
    join(TRIED, scheme),
    "--facts",
    join(TRIED, facts),
  );
  return [String(code), ...said(out + err)];
}

const A = "1 A Tổng điểm: 27/30 điểm. [mẫu]";
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  "dup-diff.csv": ["1", "dup-diff.csv: E8: [fact-wrong] Dữ kiện “score” của A, 5 có hai lần."],
  "empty.csv": ["1", "empty.csv: [file-is-empty] Tệp không có nội dung. → Kiểm tra lại tệp đã chọn."],
  "extra-col.csv": ["0", A],
  "levels-money.csv": [
    "1",
    expect.stringMatching(/^levels-money\.csv: E3: \[number-ambiguous\] “1.000” có thể là/),
  ],
  "missing-col.csv": ["1", expect.stringMatching(/\[header-missing\] .*“mã” và “giá trị”/)],
  "nfd.csv": ["0", "– Xã Hòa Chưa có điểm: thiếu số liệu của 1 tiêu chí (5). [mẫu]"],
  "semicolon.csv": ["0", A],
  "short-row.csv": ["1", expect.stringMatching(/C8: \[row-width\] Dòng có 3 ô, dòng tiêu đề có 5 ô/)],
  "utf16.csv": ["0", A],
  "vi-header.csv": ["0", A],
};

describe("compute reads what people save", () => {
  test("no file is without its right value", async () => {
    expect((await readdir(join(TRIED, "compute"))).toSorted()).toEqual(Object.keys(COMPUTED));
  });
  test.each(Object.entries(COMPUTED))("%s", async (name, right) => {
    expect(await compute("figures-2022/scheme.yaml", `compute/${name}`)).toEqual(right);
  });
});

const missing = (name: string, at: string, n: number) =>
  expect.stringContaining(
    `${name}.yaml:${at} [percent-missing] Tỷ lệ được so với ${n}, tức là ${n}00%: quên dấu %.`,
  );
const RULES: Readonly<Record<string, readonly string[]>> = {
  "all-shared-na": [
    "0",
    "1 V Tổng điểm, nhân 2 để chia điểm của mục không áp dụng: 2/8 điểm. [mẫu]",
    "– U Chưa có điểm: không có tiêu chí nào áp dụng cho đơn vị này. [mẫu]",
  ],
  bands95: ["1", missing("bands95", "20:55", 90), missing("bands95", "20:80", 80)],
  "cls-item-points": ["0", "1 U Tổng điểm: 10/10 điểm. Xếp loại: A. [mẫu]"],
  "cls-veto": [
    "0",
    "1= high-d Tổng điểm: 10/10 điểm. Xếp loại: B (không quá hạng này vì: d (nếu không có: “A”)). [mẫu]",
    "1= high-de Tổng điểm: 10/10 điểm. Xếp loại: C (không quá hạng này vì: e (nếu không có: “A”)). [mẫu]",
    "1= high-e Tổng điểm: 10/10 điểm. Xếp loại: C (không quá hạng này vì: e (nếu không có: “A”)). [mẫu]",
    "1= vmiss Tổng điểm: 10/10 điểm. Xếp loại: chưa xác định: thiếu “kỷ luật”. [mẫu]",
    "5 hold Tổng điểm: 8/10 điểm. Xếp loại: B (không xếp “A” vì không đạt: " +
      "mọi lĩnh vực từ 60% điểm tối đa trở lên). [mẫu]",
    "6 na Tổng điểm: 4/4 điểm. Xếp loại: C. [mẫu]",
    "7 low-d Tổng điểm: 2/10 điểm. Xếp loại: C. [mẫu]",
  ],
  cond85: ["1", missing("cond85", "20:42", 85)],
  "pen-ext": [
    "1",
    expect.stringContaining("pen-ext.csv: E3: [value-refused] Giá trị 1,5 nằm ngoài khoảng từ −2 đến 0."),
  ],
  "pen-ext2": ["0", "1 A Tổng điểm: 0,5/2 điểm. [mẫu]"],
  "pen-perunit0": ["0", "1 A Tổng điểm: 2/2 điểm. [mẫu]"],
  "perday-cap": ["0", "1 A Tổng điểm: 0,5/2 điểm. [mẫu]", "2 B Tổng điểm: 0/2 điểm. [mẫu]"],
  "prov-share": [
    "0",
    "1 B Tổng điểm: 5/7 điểm. [mẫu]",
    "2 A Tổng điểm: 1/7 điểm. [mẫu]",
    "3 C Tổng điểm: 0/7 điểm. [mẫu]",
    "– D Chưa có điểm: thiếu số liệu của 2 tiêu chí (1, 2). [mẫu]",
  ],
  share85: [
    "1",
    ...[2, 3, 4, 5].map((row) => expect.stringContaining(`share85.csv: E${row}: [value-refused] “60”`)),
  ],
  thr95: ["1", missing("thr95", "20:54", 95), missing("thr95", "20:64", 70)],
  "veto-item": [
    "0",
    "1= Xã A Đạt 13,5 trên 13 điểm có thể đạt = 103,85%. Xếp loại: Xuất sắc. [mẫu]",
    "1= Xã B Đạt 13,5 trên 13 điểm có thể đạt = 103,85%. Xếp loại: Xuất sắc. [mẫu]",
  ],
};

describe("a thorny rule gives every unit what is right, or the scheme is refused with its line", () => {
  test("no scheme is without its right value", async () => {
    const names = (await readdir(join(TRIED, "rules"))).filter((name) => name.endsWith(".yaml"));
    const others = ["cchc-tinh-x.yaml", "missing-veto-r.yaml", "missing-veto-s.yaml"];
    expect(names.filter((name) => !others.includes(name)).toSorted()).toEqual(
      Object.keys(RULES)
        .map((name) => `${name}.yaml`)
        .toSorted(),
    );
  });
  test.each(Object.entries(RULES))("%s", async (name, right) => {
    expect(await compute(`rules/${name}.yaml`, `rules/${name}.csv`)).toEqual(right);
  });
  test("a veto that nobody reported leaves the class open", async () => {
    expect(await compute("rules/missing-veto-s.yaml", "rules/missing-veto-f.csv")).toEqual([
      "0",
      expect.stringMatching(/Xã Ba Chẽ .*Xếp loại: chưa xác định: thiếu “/),
      expect.stringMatching(/Xã Đầm Hà .*Xếp loại: chưa xác định: thiếu “/),
    ]);
  });
});

/** What stands in cchc-tinh-x.yaml, and what was planted in its place. */
type Planted = readonly [from: string, to: string];
const MEANING: readonly Planted[] = [
  ["until: 2030-12-31", "until: 2025-12-31"],
  ["years: { from: 2026, to: 2030 }", "years: { from: 2030, to: 2026 }"],
  ["value: share, points: 100,", "value: share, points: 101,"],
  ["            clause: qd phụ lục I mục 1.1.1\n", ""],
  ["of: done / planned, full", "of: done / plannd, full"],
  ["clause: qd phụ lục I mục 1.2\n", "clause: nq phụ lục I mục 1.2\n"],
  ["{ from: 50, upTo: 99, points: 1.5 }", "{ from: 50, upTo: 120, points: 1.5 }"],
  [
    '{ from: "80%", points: 1 }, { from: "70%", points: 0.5 }',
    '{ from: "70%", points: 1 }, { from: "80%", points: 0.5 }',
  ],
  ['- code: "2.2"', '- code: "2.1"'],
  ["{ full: 3, part: 1.5, none: 0 }", "{ full: 3, partly: 1.5, none: 0 }"],
  ["kind: proportional, of: fit }", "kind: proportional, of: unitKind }"],
  ['of: disbursed / plan, full: "95%", floor: "70%"', 'of: disbursed / plan, full: "70%", floor: "95%"'],
  ["rule: { kind: penalty, when: [wrong], points: -1 }", "rule: { kind: penalty, when: [wrong], points: 1 }"],
  ['{ item: "8.1", atLeast: "85%" }', '{ item: "8.9", atLeast: "85%" }'],
  ['id: K, title: { vi: Khá, en: Fair }, from: "65%"', 'id: K, title: { vi: Khá, en: Fair }, from: "45%"'],
  ['{ item: "3.1", is: 0 }], class: TB', '{ item: "3.1", is: 0 }], class: XX'],
];
const ONE_LANGUAGE: Planted = ["title: { vi: Đối thoại, en: Dialogue }", "title: { vi: Đối thoại }"];
const FORM: readonly Planted[] = [
  ["issued: 2026-01-15", "issued: 2026-02-31"],
  ["ranking: { on: exact,", "ranking: { on: exactly,"],
  ["notApplicable: { when: [{ fact: subs, is: 0 }]", "notApplicabel: { when: [{ fact: subs, is: 0 }]"],
  ['  - code: "3"\n', "  - code: 3\n"],
  ["kind: threshold-proportional, of: online", "kind: treshold-proportional, of: online"],
  ["of: number, each: 0.75 }", 'of: number, each: "0,75" }'],
];

const OF_MEANING = [
  "8 dates-disordered",
  "9 dates-disordered",
  "16 points-do-not-add-up",
  "28 clause-missing",
  "41 unused-fact",
  "42 unknown-fact",
  "47 unknown-basis",
  "79 band-overlap",
  "97 band-unreachable",
  "112 duplicate-code",
  "187 unknown-level",
  "187 unknown-level",
  "214 unused-fact",
  "215 wrong-kind-of-fact",
  "252 threshold-order",
  "380 wrong-sign",
  "391 unknown-item",
  "394 class-order",
  "398 unknown-class",
];
const OF_FORM = [
  "8 not-a-date",
  "17 unknown-word",
  "62 unknown-key",
  "130 wrong-type",
  "283 unknown-word",
  "345 not-a-number",
];
const byLine = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10);
const places = ({ faults }: { faults: readonly string[] }) =>
  faults.map((fault) => fault.split(":")[0] ?? "");

async function check(
  planted: readonly Planted[],
  bytes: (text: string) => Uint8Array | string = (text) => text,
) {
  let text = await readFile(join(TRIED, "rules", "cchc-tinh-x.yaml"), "utf8");
  for (const [from, to] of planted) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  const file = join(home, "bo.yaml");
  await writeFile(file, bytes(text));
  const { code, out } = await run("check", file, "--json");
  const [checked] = JSON.parse(out) as {
    faults: { line: number; code: string; message: { vi: string } }[];
  }[];
  return {
    code,
    faults: (checked?.faults ?? []).map(({ line, code: kind, message }) => `${line} ${kind}: ${message.vi}`),
  };
}

describe("a whole scheme of a province", () => {
  test("is lawful, and its 60 cases come out", async () => {
    const { code, out } = await run("check", join(TRIED, "rules", "cchc-tinh-x.yaml"));
    expect([code, ...said(out)]).toEqual([0, "cchc-tinh-x.yaml: đúng, 60 ví dụ khớp"]);
  });

  test("one text in one language hides no other fault", async () => {
    expect(places(await check(MEANING))).toEqual(OF_MEANING);
    expect(places(await check([...MEANING, ONE_LANGUAGE]))).toEqual(
      [...OF_MEANING, "82 missing-key"].toSorted(byLine),
    );
  });

  test("faults of form stand beside all faults of meaning, and no word of the checker in their sentences", async () => {
    const { faults } = await check([...MEANING, ONE_LANGUAGE, ...FORM]);
    const others = OF_MEANING.filter((fault) => fault !== "8 dates-disordered");
    expect(places({ faults })).toEqual([...others, "82 missing-key", ...OF_FORM].toSorted(byLine));
    expect(faults.find((fault) => fault.includes("add-up"))).toBe(
      "16 points-do-not-add-up: Điểm của chỉ số là 101 nhưng các mục bên dưới cộng lại là 100 " +
        "(1: 15; 2: 10; 3: 18; 4: 9; 5: 10; 6: 10; 7: 13; 8: 15).",
    );
    const twice: Planted = ["status: issued\n", "status: issued\nstatus: issued\n"];
    const withTwice = (await check([...MEANING, ONE_LANGUAGE, ...FORM, twice])).faults;
    expect(withTwice[0]).toBe("5 yaml-syntax: Khóa “status” đã có ở dòng 4.");
    expect(withTwice).toHaveLength(faults.length + 1);
  });

  const POINTS = "        points: 2\n";
  test.each<[string, readonly Planted[], readonly string[]]>([
    [
      "a number beyond all bounds",
      [["each: 0.75", "each: 1e400"]],
      ["346 yaml-syntax: 1e400 là số quá lớn."],
    ],
    [
      "a code that is a number",
      [['- code: "2.1"\n', "- code: 2.10\n"]],
      ["104 wrong-type: “code” phải là văn bản, nhưng 2.10 được đọc thành số."],
    ],
    [
      "a tag",
      [["index: { value", "index: !!python/object:os.system { value"]],
      ["16 yaml-syntax: Không dùng nhãn kiểu (!…) trong tệp này."],
    ],
    [
      "a decimal comma in braces",
      [["each: 0.75", "each: 0,75"]],
      ["346 unknown-key: “75” bị đọc thành từ khóa: số thập phân trước đó viết dấu phẩy."],
    ],
    [
      "a key that stands twice",
      [[`${POINTS}        clause: qd`, `${POINTS}${POINTS}        clause: qd`]],
      ["48 yaml-syntax: Khóa “points” đã có ở dòng 47."],
    ],
    [
      "a share without %",
      [['full: "95%", floor: "70%"', "full: 95, floor: 70"]],
      [95, 70].map((n) => `253 percent-missing: Tỷ lệ được so với ${n}, tức là ${n}00%: quên dấu %.`),
    ],
    ["a tab", [[POINTS, "\tpoints: 2\n"]], ["47 yaml-syntax: Đầu dòng có dấu tab."]],
    [
      "two documents",
      [["$schema", "a: 1\n---\n$schema"]],
      ["2 yaml-syntax: Tệp có nhiều phần ngăn bởi ---."],
    ],
  ])("with %s has that fault alone, in words", async (_what, planted, right) => {
    expect(await check(planted)).toEqual({ code: 1, faults: right });
  });

  test.each<[string, (text: string) => Uint8Array | string, string]>([
    ["nothing in it", () => "", "1 yaml-syntax: Tệp trống."],
    [
      "bytes of another table",
      (text) => Buffer.from(text, "latin1"),
      "5 yaml-syntax: Tệp không ở dạng UTF-8.",
    ],
    ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le"), "1 yaml-syntax: Tệp không ở dạng UTF-8."],
  ])("with %s is refused by name", async (_what, bytes, right) => {
    expect(await check([], bytes)).toEqual({ code: 1, faults: [right] });
  });
});

test("a round of a year that the scheme does not cover is refused with its line", async () => {
  const { code, err } = await run("open", join(TRIED, "rounds", "r2035.yaml"));
  expect([code, err]).toEqual([1, expect.stringContaining("r2035.yaml: 2: [year-outside-scheme]")]);
});

describe("statistics", () => {
  const at = (name: string) => join(TRIED, "statistics", name);
  const estimate = (design: string, data: string, ...more: string[]) =>
    run("estimate", "--design", at(design), "--data", at(data), ...more);

  const Y = "trung bình y 12,6345 se 0,6096 CV 4,82% [11,2928; 13,9762] df 11 deff 1,05387 n 51";

  test("a domain of one first-stage unit is withheld, and says so", async () => {
    const { out } = await estimate("one.yaml", "onepsu.csv", "--by", "huyen", "--means", "hailong");
    const of = (name: string) => said(out).find((line) => line.startsWith(`${name} `));
    expect(of("huyen-nong0")).toBe(
      "huyen-nong0 trung bình hailong – không công bố: " +
        "mọi phiếu thuộc một đơn vị mẫu cấp 1, không biết sai số (n = 40)",
    );
    // R, survey 4.1-1: 0.887317, SE 0.0306179, 1 degree of freedom.
    expect(of("huyen-nong9")).toContain("0,887317 se 0,0306179 CV 3,45% [0,49828; 1,27635] df 1 (6)");
  });

  test("a lonely unit is measured from the mean of its fellows, as the guide for readers of R says", async () => {
    const { out } = await estimate("l-adjust.yaml", "lonely.csv", "--totals", "y");
    expect(said(out)).toEqual(["tổng y 11647 se 1199,52 CV 10,3% [8933,49; 14360,5] df 9 deff 3,92849 n 44"]);
  });

  test("semicolons and decimal commas give what commas and points give", async () => {
    for (const data of ["d.csv", "semi.csv"])
      expect(said((await estimate("base.yaml", data, "--means", "y")).out)).toEqual([Y]);
    const frame = ["draw", "--frame", at("frame3.csv"), "--seed", "1", "--method", "simple", "--n", "3"];
    const drawn = await run(...frame);
    expect([drawn.code, drawn.err]).toEqual([0, expect.not.stringMatching(/at .*\.ts:/)]);
  });

  test("a short row, a word and an indicator without values are told with their places", async () => {
    expect((await estimate("base.yaml", "shortrow.csv", "--means", "y")).err).toContain(
      "shortrow.csv: H4: [row-width] Dòng có 8 ô, dòng tiêu đề có 11 ô",
    );
    expect((await estimate("base.yaml", "na.csv", "--means", "y")).err).toBe(
      "Cột y có ô không phải là số: dòng 6.\n",
    );
    expect((await run("sensitivity", at("i2.yaml"))).err).toBe("Chỉ tiêu không có giá trị nào: b\n");
  });
});
