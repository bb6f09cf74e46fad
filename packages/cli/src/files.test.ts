import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "./console.ts";
import { type Ended, ROOT, thangdiemHere } from "./testing.ts";

const SCHEME = `scheme: vi-du
version: "1"
status: sample
title: { vi: Ví dụ, en: Example }
basis: { d1: { document: Văn bản ví dụ } }
years: { from: 2020, to: 2030 }
units: [xã]
levels: [{ vi: tiêu chí, en: criterion }]
index: { value: points, points: 10, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: "1"
    title: { vi: Hồ sơ, en: Files }
    points: 5
    facts: { done: { kind: count, vi: Đã giải quyết, en: Done } }
    rule:
      kind: step-by-count
      of: done
      bands: [{ from: 1000, points: 5 }, { from: 1, points: 2 }, { otherwise: true, points: 0 }]
  - code: "2"
    title: { vi: Kế hoạch, en: Plan }
    points: 5
    facts: { plan: { kind: yes-no, vi: Có kế hoạch, en: Plan } }
    rule: { kind: all-or-nothing, when: [plan] }
`;

let folder: string;
let scheme: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-files-"));
  scheme = await written("scheme.yaml", SCHEME);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
const thangdiem = (...args: string[]): Promise<Ended> => thangdiemHere(args, { home: join(folder, "home") });
const compute = (facts: string, ...more: string[]) =>
  thangdiem("compute", "--scheme", scheme, "--facts", facts, ...more);
const faultsIn = ({ out }: Ended) => (JSON.parse(out) as { ok: false; faults: Fault[] }).faults;

describe("compute reads a table as import does", () => {
  test.each([
    ["commas", "unit,group,item,fact,value\nA,g,1,done,1000\nA,g,2,plan,có\n"],
    ["semicolons", "unit;group;item;fact;value\nA;g;1;done;1000\nA;g;2;plan;có\n"],
    [
      "Vietnamese headings",
      "Đơn vị,Nhóm,Mã,Dữ kiện,Giá trị\nA,g,1,Đã giải quyết,1000\nA,g,2,Có kế hoạch,có\n",
    ],
    ["a column for each item", "Đơn vị;Nhóm;1;2\nA;g;1000;có\n"],
    [
      "a remark that rows leave out",
      "unit,group,item,fact,value,ghi chú\nA,g,1,done,1000,x\nA,g,2,plan,có\n",
    ],
    [
      "a unit in NFD, and with its tone elsewhere",
      `unit,group,item,fact,value\nXã Hòa,g,1,done,1000\n${"Xã Hoà".normalize("NFD")},g,2,plan,có\n`,
    ],
  ])("with %s", async (_what, table) => {
    const { code, out } = await compute(await written("a.csv", table), "--json");
    const { results } = JSON.parse(out) as { results: { group: string; index: string }[] };
    expect([code, results.map(({ group, index }) => [group, index])]).toEqual([0, [["g", "10"]]]);
  });

  test("in UTF-16", async () => {
    const table = Buffer.from("\uFEFFunit\titem\tvalue\nA\t1\t1000\nA\t2\tcó\n", "utf16le");
    expect((await compute(await written("u.csv", table))).out).toContain("10/10");
  });

  test.each([
    ["no column of values", "unit,item\nA,1\n", ["header-missing"]],
    ["a row that ends too early", "unit,item,value\nA,1,5\nA,2\n", ["row-width 3"]],
    ["an ambiguous number", "unit,item,value\nA,1,1.000\n", ["number-ambiguous 2"]],
    ["the same figure twice", "unit,item,value\nA,1,5\nA,1,6\n", ["fact-wrong 3"]],
    ["no row", "unit,item,value\n", ["no-figures"]],
    ["nothing", "", ["file-is-empty"]],
    [
      "several faults",
      'unit,item,value\nA,9,5\nA,1,x\nA,"2"x,1\n',
      ["item-unknown 2", "value-wrong-kind 3", "csv-quote 4"],
    ],
  ])("with %s says so in words and as one JSON value, without a trace", async (_what, table, faults) => {
    const file = await written("f.csv", table);
    const json = await compute(file, "--json");
    expect(json.code).toBe(1);
    expect(faultsIn(json).map(({ code, place }) => `${code} ${place?.row ?? ""}`.trim())).toEqual(faults);
    const { err, out } = await compute(file);
    expect(out).toBe("");
    // Neither an empty code nor an empty name is proposed.
    expect(err).not.toMatch(/(Gần giống|Similar):[^.]*(, \.|: \.|, ,)/);
    expect(err).not.toMatch(/at .*\.ts:|Lỗi của phần mềm/);
  });
});

describe("compute", () => {
  test("says in words and as JSON what held a class back and what is missing to decide one", async () => {
    const [scheme, facts] = [join(ROOT, "tests/golden/small/two-vetoes.yaml"), join(folder, "vetoes.csv")];
    const rows = [
      ["Xã A", "không", "không"],
      ["Xã B", "có", "không"],
      ["Xã C", "", "không"],
    ].flatMap(([unit, d, e]) => [
      `${unit},,1,a,4`,
      `${unit},,2,b,6`,
      `${unit},,*,d,${d}`,
      `${unit},,*,e,${e}`,
    ]);
    await writeFile(facts, `unit,group,item,fact,value\n${rows.join("\n")}\n`);
    const json = await thangdiem("compute", "--scheme", scheme, "--facts", facts, "--json");
    const { results } = JSON.parse(json.out) as { results: unknown[] };
    expect(results).toMatchObject([
      { unit: "Xã A", class: "A", classDecision: { decided: true, heldBack: [] } },
      { unit: "Xã B", class: "B", classDecision: { veto: { title: { vi: "d" }, without: { id: "A" } } } },
      {
        unit: "Xã C",
        classDecision: { decided: false, missing: [{ subject: { fact: "d" } }] },
        classReason: { vi: "chưa xác định: thiếu “kỷ luật”", en: 'not decided: "disc" not reported' },
      },
    ]);
    expect(results[2]).not.toHaveProperty("class");
    const words = await thangdiem("compute", "--scheme", scheme, "--facts", facts);
    expect(words.out).toContain("Xếp loại: B (không quá hạng này vì: d (nếu không có: “A”)).");
    expect(words.out).toContain("Xếp loại: chưa xác định: thiếu “kỷ luật”.");
  });
});

describe("--json gives one JSON value", () => {
  test.each([
    ["a wrong option", ["compute", "--nothing", "--json"], 2],
    ["an option that is missing", ["compute", "--json"], 2],
    ["a file that is not there", ["check", "khong-co.yaml", "--json"], 1],
    ["a folder where a file should be", ["compute", "--scheme", "/", "--facts", "/", "--json"], 1],
    ["a round file that is not YAML", ["open", "KY", "--json"], 1],
  ])("for %s", async (_what, args, code) => {
    const round = await written("ky-hong.yaml", 'series: "a\n');
    const ended = await thangdiem(...args.map((arg) => (arg === "KY" ? round : arg)));
    expect(ended.code).toBe(code);
    const faults = faultsIn(ended);
    expect(faults.length).toBeGreaterThan(0);
    for (const { message } of faults) expect(message.vi && message.en).toBeTruthy();
  });

  test("for a scheme with faults names code, place and what to write", async () => {
    const faulty = await written("faulty.yaml", SCHEME.replace("points: 10", "points: 11"));
    const ended = await thangdiem("compute", "--scheme", faulty, "--facts", faulty, "--json");
    expect(faultsIn(ended)).toMatchObject([
      { code: "points-do-not-add-up", file: faulty, place: { row: 9 }, fix: { vi: expect.any(String) } },
    ]);
  });
});

describe("tables of estimate and draw", () => {
  const design = () => written("design.yaml", "ids: [psu]\nweights: w\n");
  const answers = ["psu;w;y", "a;12,5;9,5", "a;12,5;10,5", "b;12,5;8", "b;12,5;12"];

  test("are read with semicolons and decimal commas", async () => {
    const data = await written("semi.csv", `${answers.join("\n")}\n`);
    const { out, code } = await thangdiem(
      "estimate",
      "--design",
      await design(),
      "--data",
      data,
      "--means",
      "y",
    );
    expect([code, out]).toEqual([0, expect.stringContaining("y  10 ")]);
  });

  test("with a text that holds a comma between semicolons are read", async () => {
    const frame = await written("frame.csv", "id;ten;size\nh0;Thôn 0, xã B;5\nh1;Thôn 1, xã B;5\n");
    const { code, out } = await thangdiem(
      "draw",
      "--frame",
      frame,
      "--seed",
      "1",
      "--method",
      "simple",
      "--n",
      "1",
    );
    expect([code, out.match(/^h\d,/gm)?.length]).toEqual([0, 1]);
  });

  test("with a short row or a wrong quotation mark name every such row", async () => {
    const data = await written("short.csv", 'psu,w,y\na,1,2\na,1\nb,1,"3"x\nb,1,4\n');
    const ended = await thangdiem(
      "estimate",
      "--design",
      await design(),
      "--data",
      data,
      "--means",
      "y",
      "--json",
    );
    expect(ended.code).toBe(1);
    expect(faultsIn(ended).map(({ code, place }) => [code, place?.row])).toEqual([
      ["row-width", 3],
      ["csv-quote", 4],
    ]);
  });
});

describe("open", () => {
  const round = (year: number, more = "") => `series: vi-du
year: ${year}
indexTitle: { vi: Ví dụ, en: Example }
shortTitle: { vi: Ví dụ, en: Example }
summary: { vi: Ví dụ., en: Example. }
title: { vi: Ví dụ, en: Example }
sources: [{ vi: Nguồn, en: Source }]
scheme: scheme.yaml
units: units.csv
${more}`;

  test("tells faults of the round file, its scheme and its list together, each with file and line", async () => {
    const sub = join(folder, "round");
    await mkdir(sub, { recursive: true });
    await writeFile(join(sub, "scheme.yaml"), SCHEME.replace("points: 10", "points: 11"));
    await writeFile(join(sub, "units.csv"), 'unit,group\nXã Không Có,a\n"Xã Ba Chẽ, tỉnh Quảng Ninh",a\n');
    await writeFile(join(sub, "ky.yaml"), round(2026, "groups: [{ id: b, title: { vi: B, en: B } }]\n"));
    const ended = await thangdiem("open", join(sub, "ky.yaml"), "--json");
    expect(
      faultsIn(ended).map(({ code, file, place }) => [code, file?.split("/").at(-1), place?.row]),
    ).toEqual([
      ["scheme-faulty", "scheme.yaml", 9],
      ["round-unit", "units.csv", 2],
      ["round-unit", "units.csv", 3],
    ]);
  });

  test("takes what a source prints in a round with gaps alone, and names every cell at fault", async () => {
    const sub = join(folder, "partial");
    await mkdir(sub, { recursive: true });
    await writeFile(join(sub, "scheme.yaml"), SCHEME.replace("value: points", "value: share"));
    await writeFile(
      join(sub, "units.csv"),
      "đơn vị;hạng;trên tổng số;chỉ số\nXã Ba Chẽ, tỉnh Quảng Ninh;0;;87,61\nXã Đầm Hà, tỉnh Quảng Ninh;3;2;x\n",
    );
    const printed = async (more: string) => {
      await writeFile(join(sub, "ky.yaml"), round(2026, more));
      return faultsIn(await thangdiem("open", join(sub, "ky.yaml"), "--json"));
    };
    expect(
      (await printed("partial: true\n")).map(({ place, message }) => `${place?.row} ${message.vi}`),
    ).toEqual([
      "2 “0” không phải là một hạng.",
      "2 “87,61” lớn hơn 1 trong khi chỉ số là một tỷ lệ: viết có dấu %, ví dụ 87,61%.",
      "3 “2” không phải là số đơn vị được xếp hạng mà hạng “3” nằm trong đó.",
      "3 “x” không phải là một chỉ số.",
    ]);
    expect((await printed("")).map(({ code, place }) => `${code} ${place?.row}`)).toEqual([
      "round-printed 2",
      "round-printed 3",
    ]);
  });

  test("refuses a year that the scheme is not for, and a head that is not complete, with its line", async () => {
    await written("units.csv", 'unit\n"Xã Ba Chẽ, tỉnh Quảng Ninh"\n');
    const late = await thangdiem("open", await written("ky-2035.yaml", round(2035)), "--json");
    expect(faultsIn(late)).toMatchObject([{ code: "year-outside-scheme", place: { row: 2 } }]);
    const poor = await written("ky-thieu.yaml", round(2026).replace("year: 2026", "year: muộn"));
    expect(faultsIn(await thangdiem("open", poor, "--json"))).toMatchObject([
      { code: "round-file", place: { row: 2 } },
    ]);
  });
});

test("the shape of every JSON answer for faults is written down for engineers", async () => {
  const guide = await readFile(join(import.meta.dirname, "../../../docs/guides/ky-su.md"), "utf8");
  for (const word of ['"ok": false', '"faults"', '"place"', "`index`", "`standardError`", "`tree`"])
    expect(guide).toContain(word);
});
