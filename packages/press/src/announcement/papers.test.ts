import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BRIEFING_SECTIONS, type EditionNode, type EditionResults } from "@thang-diem/contract";
import { parseScheme } from "@thang-diem/engine";
import { strFromU8, unzipSync } from "fflate";
import Fraction from "fraction.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsOf, readPaper, treeOf, within, wordsOf } from "../../../documents/src/testing.ts";
import { announcementPackage, type PackageAsked } from "./index.ts";
import { HOUSE, writeProvince } from "./testing.ts";

const ORIGIN = "https://cchc.lamson.gov.vn";
const folder = mkdtempSync(join(tmpdir(), "announced-"));
let editions: string[] = [];
let files: Record<string, Uint8Array> = {};
let results: EditionResults[] = [];
/** Of each edition: who brings the figures of an item. */
let sources: ReadonlyMap<string, string>[] = [];

beforeAll(async () => {
  editions = await writeProvince(folder, { departments: 5, communes: 7 });
  files = unzipSync(await packageOf());
  results = await Promise.all(
    editions.map(
      async (edition) =>
        JSON.parse(await readFile(join(edition, "results/results.json"), "utf8")) as EditionResults,
    ),
  );
  sources = await Promise.all(
    editions.map(async (edition) => {
      const scheme = parseScheme(await readFile(join(edition, "inputs/scheme.yaml"), "utf8"));
      if (!scheme.ok) throw new Error(edition);
      return new Map([...scheme.value.items.values()].map(({ code, source }) => [code, source?.kind ?? ""]));
    }),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function packageOf(more: Partial<PackageAsked> = {}, coded = true): Promise<Uint8Array> {
  const made = await announcementPackage({
    editions,
    house: HOUSE,
    sections: BRIEFING_SECTIONS,
    ...(coded && { origin: ORIGIN }),
    ...more,
  });
  if (!made.ok) throw new Error(made.faults.map(({ en }) => en).join("\n"));
  return made.value.bytes;
}

/** A paper as another program reads it. */
const opened = (path: string) => readPaper(files[path] ?? new Uint8Array());

/** A printed number as a fraction, and half of its last digit. */
function printed(text: string): { readonly value: Fraction; readonly half: Fraction } {
  const percent = text.endsWith("%");
  const plain = text.replaceAll(".", "").replace(",", ".").replace("−", "-").replace(/[%+=]/g, "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const scale = percent ? new Fraction(1, 100) : new Fraction(1);
  return {
    value: new Fraction(plain).mul(scale),
    half: new Fraction(1, 2).div(new Fraction(10).pow(decimals) ?? 1).mul(scale),
  };
}

function isRounding(text: string, exact: Fraction): boolean {
  const { value, half } = printed(text);
  return value.sub(exact).abs().lte(half);
}

/** Whether some known number rounds to it; as floats, many at a time. */
function isKnown(text: string, known: Float64Array): boolean {
  const [value, half] = [printed(text).value.valueOf(), printed(text).half.valueOf() + 1e-9];
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] ?? 0) < value - half) low = middle + 1;
    else high = middle;
  }
  return (known[low] ?? Number.POSITIVE_INFINITY) <= value + half;
}

const byCode = (node: EditionNode, code: string): EditionNode | undefined =>
  node.code === code
    ? node
    : (node.children ?? []).map((child) => byCode(child, code)).find((found) => found !== undefined);

describe("the annexes of the decision", () => {
  test("hold every row of the edition, cell for cell, in the order of the places", async () => {
    const { tables } = await opened("01-quyet-dinh.docx");
    const all = results.flatMap(({ rows, units, groups }) =>
      groups.map(({ id }) => rows.filter(({ unit }) => units.find((each) => each.id === unit)?.group === id)),
    );
    const ranks = tables.filter(([head]) => head?.includes("Xếp hạng"));
    expect(ranks.map(({ length }) => length - 1)).toEqual(all.map(({ length }) => length));
    for (const [i, [head = [], ...lines]] of ranks.entries())
      for (const line of lines) {
        const cell = (title: string) => line[head.indexOf(title)] ?? "";
        const { units, rows } = results.find((each) =>
          each.units.some(({ name }) => name.vi === cell("Đơn vị")),
        ) ?? { units: [], rows: [] };
        const unit = units.find(({ name }) => name.vi === cell("Đơn vị"));
        const row = rows.find((each) => each.unit === unit?.id);
        expect(all[i]).toContain(row);
        expect(isRounding(cell("Chỉ số"), new Fraction(row?.index ?? "0"))).toBe(true);
        expect(isRounding(cell("Tổng điểm"), new Fraction(row?.points ?? "0"))).toBe(true);
        expect(isRounding(cell("Điểm tự chấm"), new Fraction(row?.claimed?.points ?? "0"))).toBe(true);
        expect(cell("Xếp hạng")).toBe(`${row?.rank?.place}${row?.rank?.shared ? "=" : ""}`);
        const parts = [
          "Điểm thẩm định",
          "Cơ quan chủ trì, số liệu",
          "Điểm điều tra XHH",
          "Điểm thưởng",
          "Điểm trừ",
        ];
        const sum = parts
          .filter((title) => head.includes(title))
          .reduce((whole, title) => whole.add(printed(cell(title)).value), new Fraction(0));
        expect(
          sum
            .sub(new Fraction(row?.points ?? "0"))
            .abs()
            .lte(new Fraction(1, 1000)),
        ).toBe(true);
      }
  });

  test("hold every domain of every unit, and every estimate with its answers and its interval", async () => {
    const { tables } = await opened("01-quyet-dinh.docx");
    const domains = tables.filter(([head]) => head?.some((title) => title.startsWith("1. ")));
    expect(domains).toHaveLength(3);
    for (const [head = [], ...lines] of domains)
      for (const line of lines) {
        const found = results.flatMap(({ units, rows }) =>
          rows.filter(({ unit }) => units.find(({ id }) => id === unit)?.name.vi === line[1]),
        );
        for (const [i, title] of head.entries()) {
          const code =
            /^(\d+)\. /.exec(title)?.[1] ?? { "Điểm thưởng": "bonus", "Điểm trừ": "penalty" }[title];
          if (code === undefined) continue;
          const node = found[0] && byCode(found[0].tree, code);
          expect(isRounding(line[i] ?? "", new Fraction(node?.points ?? "x"))).toBe(true);
        }
      }
    const figures = (await readFile(join(editions[0] ?? "", "inputs/figures.csv"), "utf8"))
      .trim()
      .split("\r\n");
    const sampled = figures.slice(1).filter((line) => line.includes(",0.021,"));
    const [survey] = tables.filter(([head]) => head?.includes("Số phiếu"));
    expect(sampled.length).toBeGreaterThan(0);
    expect(survey?.length).toBe(sampled.length + 1);
    // Student's t at 40 degrees of freedom: 2.0211 (any printed table).
    const [, , , estimate = "", answers = "", interval = ""] = survey?.[1] ?? [];
    expect(sampled.some((line) => line.includes(`,${answers},`))).toBe(true);
    const [low = ""] = interval.split(" – ");
    expect(isRounding(low, printed(estimate).value.sub(new Fraction("0.0424431")))).toBe(true);
  });

  test("lie on their side, repeat their heads, split no row, and say how to check them", async () => {
    const document = treeOf(
      partsOf(files["01-quyet-dinh.docx"] ?? new Uint8Array()).get("word/document.xml") ?? "",
    );
    const pages = within(document, "w:pgSz").map(({ attributes }) => attributes["w:orient"] ?? "portrait");
    expect(pages[0]).toBe("portrait");
    expect(new Set(pages.slice(1))).toEqual(new Set(["landscape"]));
    const { lines } = await opened("01-quyet-dinh.docx");
    const titles = lines.filter((line) => /^Phụ lục [IVX]+$/.test(line));
    expect(titles).toHaveLength(pages.length - 1);
    const all = wordsOf(document);
    const checks = all.match(/Phụ lục này có \d+ dòng; mã kiểm tra: [0-9a-f]{4}(?:-[0-9a-f]{4}){3}\./g) ?? [];
    expect(checks).toHaveLength(titles.length);
    expect(new Set(checks).size).toBe(checks.length);
    const tables = within(document, "w:tbl").filter((table) => within(table, "w:tblHeader").length > 0);
    for (const table of tables)
      expect(within(table, "w:cantSplit")).toHaveLength(within(table, "w:tr").length);
  });

  test("bear a code that leads to the edition's page", async () => {
    const document = partsOf(files["01-quyet-dinh.docx"] ?? new Uint8Array()).get("word/document.xml") ?? "";
    expect(document).toContain(`${ORIGIN}/vi/an-ban/so-nganh-2026-1/`);
    const without = unzipSync(await packageOf({}, false))["01-quyet-dinh.docx"];
    expect(
      Object.keys(unzipSync(without ?? new Uint8Array())).filter((name) => name.includes("media")),
    ).toEqual([]);
  });
});

test("the decision leaves number, day and signature open, and has its parts in their order", async () => {
  const { lines, tables } = await opened("01-quyet-dinh.docx");
  expect(tables[0]?.[0]?.[0]).toBe("ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nSố:         /QĐ-UBND");
  expect(tables[0]?.[0]?.[1]).toContain("Lâm Sơn, ngày …… tháng …… năm ………");
  const order = [
    "QUYẾT ĐỊNH",
    "Căn cứ Luật",
    "Theo đề nghị của Giám đốc Sở Nội vụ",
    "QUYẾT ĐỊNH:",
    "Điều 1.",
    "Điều 2.",
    "Điều 3.",
    "Điều 4.",
  ];
  const places = order.map((start) =>
    lines.findIndex((line) => line.startsWith(start) && (start !== "QUYẾT ĐỊNH:" || line === start)),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  const bases = lines.filter((line) => /^(Căn cứ|Theo đề nghị)/.test(line));
  expect(bases.map((line) => line.at(-1))).toEqual([...bases.slice(1).map(() => ";"), "."]);
  expect(lines.find((line) => line.startsWith("Điều 4."))).toMatch(/\.\/\.$/);
  const [receivers] = tables.find(([row]) => row?.[0]?.startsWith("Nơi nhận:")) ?? [];
  expect(receivers?.[0]).toMatch(/- Như Điều 4;\n- Bộ Nội vụ;[^]*- Lưu: VT, SNV\.$/);
  expect(receivers?.[1]?.trim()).toMatch(/^TM\. ỦY BAN NHÂN DÂN\nCHỦ TỊCH$/);
});

test("papers to a higher body say to whom, and receive themselves first", async () => {
  for (const path of ["02-to-trinh.docx", "03-bao-cao.docx"]) {
    const { lines, tables } = await opened(path);
    expect(lines).toContain("Kính gửi: Ủy ban nhân dân tỉnh Lâm Sơn.");
    expect(tables.flat(2).some((cell) => cell.startsWith("Nơi nhận:\n- Như trên;"))).toBe(true);
  }
});

describe("every figure", () => {
  test("of every paper comes from the edition, rounded rightly", async () => {
    const exact = results.flatMap((each, i) => knownFigures(each, sources[i] ?? new Map()));
    const known = Float64Array.from(exact, (value) => value.valueOf()).toSorted();
    for (const path of Object.keys(files).filter((name) => name.endsWith(".docx"))) {
      const { lines, tables } = await opened(path);
      const words = [...lines, ...tables.flat(2)].join("\n");
      const wrong = figuresIn(words).filter((text) => !isKnown(text, known));
      expect([path, wrong]).toEqual([path, []]);
    }
  });

  test("of a unit's notice is that unit's own", async () => {
    for (const { rows, units } of results)
      for (const row of rows) {
        const name = units.find(({ id }) => id === row.unit)?.name.vi ?? "";
        const path = Object.keys(files).find(
          (each) => each.startsWith("thong-bao/") && each.includes(slug(name)),
        );
        const { lines, tables } = await opened(path ?? "");
        const said = lines.find((line) => line.startsWith("1. Chỉ số: ")) ?? "";
        expect(isRounding(/Chỉ số: ([\d,]+%)/.exec(said)?.[1] ?? "", new Fraction(row.index ?? "x"))).toBe(
          true,
        );
        const [, ...domains] = tables.find(([head]) => head?.[0] === "Lĩnh vực") ?? [];
        expect(domains).toHaveLength(row.tree.children?.length ?? 0);
        for (const [i, [, got = "", most = ""]] of domains.entries()) {
          expect(isRounding(got, new Fraction(row.tree.children?.[i]?.points ?? "x"))).toBe(true);
          expect(isRounding(most, new Fraction(row.tree.children?.[i]?.maximum ?? "x"))).toBe(true);
        }
      }
  });
});

/** Numbers with a decimal comma or a percent sign; others count, date or name something. */
function figuresIn(words: string): string[] {
  return [...words.matchAll(/(?<![\d.,/])[−+]?\d+(?:\.\d{3})*(?:,\d+%?|%)(?![\d/])/g)].map(([text]) => text);
}

function nodes(node: EditionNode): EditionNode[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

/** What the edition holds, and what anybody may reckon of it: losses, shares, means of units and of a group. */
function knownFigures(
  { rows, units, summary, groups }: EditionResults,
  source: ReadonlyMap<string, string>,
): Fraction[] {
  const texts = rows.flatMap(({ index, points, maximum, claimed, interval }) =>
    [index, points, maximum, claimed?.points, claimed?.maximum, interval?.low, interval?.high].filter(
      (text) => text !== undefined,
    ),
  );
  const own = rows
    .flatMap(({ tree }) => nodes(tree))
    .flatMap(({ points, maximum, fullMaximum, inputs, sentence }) => [
      ...[points, maximum, fullMaximum].flatMap((text) => (text === undefined ? [] : [new Fraction(text)])),
      ...(points === undefined ? [] : [new Fraction(maximum).sub(new Fraction(points))]),
      ...(points === undefined || new Fraction(maximum).equals(0) ? [] : [new Fraction(points).div(maximum)]),
      ...inputs.flatMap(({ value }) =>
        /^[\d.]+%?$/.test(value)
          ? [new Fraction(value.replace("%", "")), printed(value.replace(".", ",")).value]
          : [],
      ),
      // The edition's own sentence is quoted; what it says is tested where it is made.
      ...figuresIn(sentence.vi).map((text) => printed(text).value),
    ]);
  const means = Object.values(summary).flatMap((items) =>
    Object.values(items).map(({ mean }) => new Fraction(mean)),
  );
  const ofGroups = groups.flatMap(({ id }) =>
    figuresOfGroup(rows.filter(({ unit }) => units.find((each) => each.id === unit)?.group === id)),
  );
  // What the fixture claims above what stands; points of items that units score themselves; estimates' intervals.
  const claims = [
    new Fraction("0.25"),
    ...rows.flatMap(({ claimed }) => (claimed ? [new Fraction(claimed.points).sub("0.25")] : [])),
  ];
  const estimates = own
    .filter((value) => value.lte(1))
    .flatMap((value) => [value.sub("0.0424431"), value.add("0.0424431")]);
  const bySource = rows.flatMap(({ tree }) => sums(tree, source));
  return [
    ...texts.map((text) => new Fraction(text)),
    ...own,
    ...means,
    ...ofGroups,
    ...claims,
    ...estimates,
    ...bySource,
    new Fraction("0.95"),
    new Fraction(1),
  ];
}

/** Means of items, their mean losses and shares; how far units of a group lie apart. */
function figuresOfGroup(members: EditionResults["rows"]): Fraction[] {
  const average = (values: readonly Fraction[]) =>
    values.length === 0 ? [] : [values.reduce((a, b) => a.add(b)).div(values.length)];
  const codes = new Set(members.flatMap(({ tree }) => nodes(tree).map(({ code }) => code as string)));
  const perCode = [...codes].flatMap((code) => {
    const found = members.flatMap(({ tree }) =>
      nodes(tree).filter(
        (node) => node.code === code && node.points !== undefined && !new Fraction(node.maximum).equals(0),
      ),
    );
    return [
      ...average(found.map(({ points = "0", maximum }) => new Fraction(maximum).sub(points))),
      ...average(found.map(({ points = "0", maximum }) => new Fraction(points).div(maximum))),
    ];
  });
  const index = members.flatMap(({ index: value }) => (value === undefined ? [] : [new Fraction(value)]));
  const range =
    index.length === 0
      ? []
      : [index.reduce((a, b) => (a.gt(b) ? a : b)).sub(index.reduce((a, b) => (a.lt(b) ? a : b)))];
  const leads = index.flatMap((value) => index.map((other) => value.sub(other).mul(100)));
  return [...perCode, ...leads, ...range, ...range.map((value) => value.mul(100))];
}

/** Points by who brings them, outside bonus and penalty. */
function sums({ children = [] }: EditionNode, source: ReadonlyMap<string, string>): Fraction[] {
  const leaves = (node: EditionNode): EditionNode[] =>
    node.children ? node.children.flatMap(leaves) : [node];
  const index = children.filter(({ code }) => (code as string) !== "bonus" && (code as string) !== "penalty");
  const of = (kinds: readonly string[]) =>
    index
      .flatMap(leaves)
      .filter(({ code }) => kinds.includes(source.get(code) ?? ""))
      .reduce((sum, { points = "0" }) => sum.add(points), new Fraction(0));
  return [of(["self"]), of(["survey"]), of(["lead", "data", "index"])];
}

function slug(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}

test("the list of contents names every file with its SHA-256, and the editions lie inside", () => {
  const [, ...lines] = strFromU8(files["MUC-LUC.csv"] ?? new Uint8Array())
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(Object.keys(files).length - 1);
  for (const line of lines) expect(line).toMatch(/,\d+,[0-9a-f]{64}$/);
  expect(Object.keys(files)).toContain("so-lieu/so-nganh-2026-1/manifest.json");
});

test("the same editions and words give the same bytes; another word gives others", async () => {
  const first = await packageOf();
  expect(Buffer.from(await packageOf()).equals(Buffer.from(first))).toBe(true);
  expect(
    Buffer.from(await packageOf({ house: { ...HOUSE, place: "Nơi khác" } })).equals(Buffer.from(first)),
  ).toBe(false);
});

test("no paper is made from an edition of which one digit was changed", async () => {
  const file = join(editions[0] ?? "", "results/results.csv");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/\d(?=\r\n)/, "x"));
  const made = await announcementPackage({ editions, house: HOUSE, sections: [] });
  await writeFile(file, text);
  expect(made).toMatchObject({ ok: false, faults: [{ vi: expect.stringContaining("results/results.csv") }] });
});
