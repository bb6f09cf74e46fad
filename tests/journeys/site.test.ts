/** The site as a folder: only what changed is drawn, the rest is linked, and nobody could tell from the files. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentsOfEdition } from "@thang-diem/contract";
import { DEMONSTRATION } from "../../packages/press/src/installation/index.ts";
import { verifyEdition } from "../../packages/press/src/editions/index.ts";
import { renderSite, type RenderedSite } from "../../packages/press/src/site/index.ts";
import { readUnitsAround, UNITS_AS_OF } from "../../packages/press/src/units/index.ts";
import { editionOf, readSeries } from "../../packages/samples/src/published/testing.ts";
import { buildPortal, type BuiltPortal } from "../../packages/web/build.ts";

let folder: string;
let portal: BuiltPortal;
let first: RenderedSite;
let second: RenderedSite;
/** Papers that were signed, beside the editions. */
const documents: DocumentsOfEdition[] = [];

/** Series and years at first; one more year of the smallest follows. */
const FIRST = [
  "sipas/2022",
  "sipas/2023",
  "par-index-tinh/2022",
  "par-index-tinh/2023",
  "dgi-quang-ninh/2020",
];
const NEXT = "dgi-quang-ninh/2021";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "td-site-"));
  portal = await buildPortal();
  for (const name of FIRST) await putEdition(name);
  first = await render("sites");
  await putEdition(NEXT);
  second = await render("sites");
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function putEdition(name: string): Promise<void> {
  const [slug, year] = name.split("/");
  const round = (await readSeries())
    .find((series) => series.slug === slug)
    ?.rounds.find(({ head }) => String(head.year) === year);
  if (!round) throw new Error(name);
  const { manifest, files } = await editionOf(round);
  for (const [path, bytes] of files) {
    const file = join(folder, "editions", manifest.id, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

function render(sites: string): Promise<RenderedSite> {
  return renderSite({
    editions: join(folder, "editions"),
    sites: join(folder, sites),
    identity: { ...DEMONSTRATION, origin: "https://cong.example.vn/chi-so" },
    order: ["par-index-tinh", "sipas"],
    unitsAsOf: UNITS_AS_OF,
    keys: [],
    beside: { complaints: [], documents },
    documents: join(folder, "documents"),
    units: (chains, kept, stamp) =>
      readUnitsAround(join(import.meta.dirname, "../../data"), chains, kept, stamp),
    portal,
  });
}

async function filesBelow(site: string): Promise<Map<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [path.slice(site.length + 1), (await readFile(path)).toString("base64")] as const,
      ),
    ),
  );
}

const page = async (path: string) =>
  (await readFile(join(second.folder, path, "index.html"), "utf8")).replaceAll("<!-- -->", "");

describe("one more edition", () => {
  it("draws the pages of its own series alone; the others are the same files as before", async () => {
    expect(first.drawn).toBeGreaterThan(100);
    // figures among them
    expect(second.drawn).toBeLessThan(60);
    const inode = async (site: RenderedSite, path: string) => (await stat(join(site.folder, path))).ino;
    for (const path of ["vi/par-index-tinh/2023/index.html", "editions/sipas-2022-1/manifest.json"])
      expect([path, await inode(second, path)]).toEqual([path, await inode(first, path)]);
    const changed = "vi/dgi-quang-ninh/2020/index.html";
    expect(await inode(second, changed)).not.toBe(await inode(first, changed));
  });

  it("draws a picture once: what was not drawn from something else is the same file as before", async () => {
    const path = "vi/dgi-quang-ninh/2020/hinh.png";
    const [before, after] = await Promise.all(
      [first, second].map((site) => readFile(join(site.folder, path))),
    );
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
    expect([after?.subarray(1, 4).toString(), after?.readUInt32BE(16), after?.readUInt32BE(20)]).toEqual([
      "PNG",
      800,
      420,
    ]);
    const kept = (site: RenderedSite) => readdir(join(site.folder, ".pictures"));
    const [old, now] = [await kept(first), await kept(second)];
    expect(old.filter((name) => now.includes(name)).length).toBeGreaterThan(old.length / 2);
  });

  it("makes the site that would be made from nothing, byte for byte", async () => {
    const anew = await render("sites-anew");
    const [linked, drawn] = [await filesBelow(second.folder), await filesBelow(anew.folder)];
    expect([...linked.keys()].toSorted()).toEqual([...drawn.keys()].toSorted());
    expect([...linked].filter(([path, bytes]) => drawn.get(path) !== bytes).map(([path]) => path)).toEqual(
      [],
    );
    expect(anew.pages).toBe(second.pages);
  });

  it("is not rendered twice, and of the sites before only the last is kept", async () => {
    expect(await render("sites")).toMatchObject({ folder: second.folder, rendered: false });
    await putEdition("sipas/2024");
    const third = await render("sites");
    // Out of the way at once; nobody waits until the last of it is gone.
    const kept = [second.folder, third.folder].map((each) => each.slice(folder.length + "/sites/".length));
    const standing = async () => (await readdir(join(folder, "sites"))).toSorted();
    expect((await standing()).filter((name) => !name.startsWith("."))).toEqual(kept.toSorted());
    await expect.poll(standing, { timeout: 60_000 }).toEqual(kept.toSorted());
  });
});

describe("a paper that was signed about an edition", () => {
  it("stands on the edition's page and below the table, beside the edition's own folder", async () => {
    const bytes = Buffer.from("%PDF-1.7\n%%EOF\n");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await mkdir(join(folder, "documents"), { recursive: true });
    await writeFile(join(folder, "documents", `${sha256}.pdf`), bytes);
    const reason = { vi: "Thiếu dấu <treo>", en: "Thiếu dấu <treo>" };
    const decision = { kind: "decision", number: "97/QĐ-UBND", signedOn: "2022-02-05", sha256 } as const;
    const replaced = [{ on: "2022-03-01", reason }];
    documents.push({
      series: "dgi-quang-ninh",
      edition: "dgi-quang-ninh-2021-1",
      documents: [{ ...decision, bytes: bytes.byteLength, replaced }],
    });
    const own = await readdir(join(second.folder, "editions/dgi-quang-ninh-2021-1"));
    const site = await render("sites-documents");
    const html = async (path: string) =>
      (await readFile(join(site.folder, path, "index.html"), "utf8")).replaceAll("<!-- -->", "");
    const path = "documents/dgi-quang-ninh-2021-1/quyet-dinh-97-qd-ubnd.pdf";
    expect(await readFile(join(site.folder, path))).toEqual(bytes);
    expect(await readdir(join(site.folder, "editions/dgi-quang-ninh-2021-1"))).toEqual(own);
    expect(await html("vi/an-ban/dgi-quang-ninh-2021-1")).toContain(
      `<a href="../../../${path}">Quyết định số 97/QĐ-UBND ngày 05/02/2022 (PDF, 1 kB)</a>`,
    );
    expect(await html("en/edition/dgi-quang-ninh-2021-1")).toContain(
      'The file was replaced on 1 March 2022: <span lang="vi">Thiếu dấu &lt;treo&gt; (in Vietnamese)</span>',
    );
    expect(await html("vi/dgi-quang-ninh/2021")).toContain("Quyết định số 97/QĐ-UBND");
    expect(await html("vi/an-ban/dgi-quang-ninh-2020-1")).not.toContain("97/QĐ-UBND");
    documents.pop();
  });
});

describe("a unit over all indices and years", () => {
  it("stands on one page, with every index and year and a way to why", async () => {
    const quangNinh = await page("vi/don-vi/quang-ninh");
    expect(quangNinh).toContain("<h1>Tỉnh Quảng Ninh: mọi chỉ số qua các năm</h1>");
    expect(quangNinh).toMatch(/<a href="[./]*vi\/par-index-tinh\/2023\/quang-ninh\/">1\/63 · 92,18%<\/a>/);
    expect(quangNinh).toMatch(/<a href="[./]*vi\/sipas\/2023\/quang-ninh\/">1\/63 · /);
    expect(await page("en/unit/quang-ninh")).toContain("Quang Ninh Province: all indices over the years");
  });

  it("tells where a unit has ended what follows it, there and on its results", async () => {
    const result = await page("vi/sipas/2023/hai-duong");
    expect(result).toMatch(
      /Tỉnh Hải Dương kết thúc ngày 30\/06\/2025\. Nay thuộc <a [^>]*don-vi\/hai-phong\/">Thành phố Hải Phòng<\/a>/,
    );
    const today = await page("vi/don-vi/hai-phong");
    expect(today).toContain("Hợp thành từ");
    expect(today).toContain("Trước khi sắp xếp: Tỉnh Hải Dương");
    expect(today).toContain("Trước khi sắp xếp: Thành phố Hải Phòng");
  });

  it("is found by every name that people use: old ones, abbreviations", async () => {
    const entries = JSON.parse(await readFile(join(second.folder, "data/units.json"), "utf8")) as {
      key: string;
      path: [string, string];
    }[];
    const has = (name: string, path: string) =>
      entries.some((each) => each.key.split("|").includes(name) && each.path[0] === path);
    expect(has("tphcm", "don-vi/ho-chi-minh/")).toBe(true);
    expect(has("saigon", "don-vi/ho-chi-minh/")).toBe(true);
    expect(entries.filter(({ key }) => key.includes("uong bi")).map(({ path }) => path[0])).toEqual([
      "dgi-quang-ninh/2021/uong-bi/",
    ]);
  });
});

describe("an edition as one file", () => {
  it("is its folder, file for file, under its own name, and is what verify takes", async () => {
    const id = "dgi-quang-ninh-2021-1";
    const files = unzipSync(await readFile(join(second.folder, "data/editions", `${id}.zip`)));
    const own = [...(await filesBelow(join(second.folder, "editions", id)))].map(
      ([path, content]) => [`${id}/${path}`, content] as const,
    );
    const zipped = Object.entries(files).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString("base64"),
    ]);
    expect(zipped.toSorted()).toEqual(own.toSorted());
    const unpacked = join(folder, "unpacked");
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(unpacked, path)), { recursive: true });
      await writeFile(join(unpacked, path), bytes);
    }
    expect(await verifyEdition(join(unpacked, id))).toMatchObject({ ok: true, faults: [] });
    expect(await page(`vi/an-ban/${id}`)).toContain(`href="../../../data/editions/${id}.zip"`);
  });
});

describe("open data", () => {
  const read = (path: string) => readFile(join(second.folder, path), "utf8");
  type Row = Readonly<Record<string, string>>;

  it("has every year of a series in one table, decimals beside exact numbers, as its description says", async () => {
    const text = await read("data/par-index-tinh/par-index-tinh.csv");
    const rows = parse(text, { columns: true }) as Row[];
    const own = rows.find(
      (row) => row["year"] === "2023" && row["name_vi"] === "Tỉnh Quảng Ninh" && row["item"] === "index",
    );
    expect(own).toMatchObject({ code: "22", scale: "share", value: "0.9218", rank: "1", state: "scored" });
    expect(new Set(rows.map((row) => row["year"]))).toEqual(new Set(["2022", "2023"]));
    const described = JSON.parse(await read("data/par-index-tinh/par-index-tinh.csv-metadata.json")) as {
      "dc:extent": string;
      "dc:identifier": string;
      tableSchema: { columns: { titles: string; datatype: string }[]; primaryKey: string[] };
    };
    expect(described["dc:extent"]).toBe(`${rows.length} rows`);
    expect(described["dc:identifier"]).toBe(`urn:sha256:${createHash("sha256").update(text).digest("hex")}`);
    const { columns, primaryKey } = described.tableSchema;
    expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(rows[0] ?? {}));
    const fits: Readonly<Record<string, RegExp>> = {
      decimal: /^(-?\d+(\.\d+)?)?$/,
      integer: /^\d*$/,
      gYear: /^\d{4}$/,
      string: /^/,
    };
    const wrong = rows.flatMap((row) =>
      columns.filter(({ titles, datatype }) => !fits[datatype]?.test(row[titles] ?? "")),
    );
    expect(wrong).toEqual([]);
    expect(new Set(rows.map((row) => primaryKey.map((key) => row[key]).join("|"))).size).toBe(rows.length);
  });

  it("has a table that Excel opens by itself in Vietnamese, and no missing value that looks like 0", async () => {
    const text = await read("data/sipas/sipas-excel.csv");
    expect(text.startsWith("\ufeffNăm;Đơn vị;Mã;Nhóm;Vùng;Chỉ số;")).toBe(true);
    expect(text).toMatch(/\r\n2023;Tỉnh Quảng Ninh;22;[^;]*;[^;]*;\d\d,\d{4};%;1;63;sipas-2023-1\r\n/);
    expect(text).not.toMatch(/;0,0000;/);
  });

  it("is a cube with a cell for every year, unit and measure", async () => {
    const cube = JSON.parse(await read("data/sipas/sipas.json-stat.json")) as {
      version: string;
      id: string[];
      size: number[];
      value: (number | null)[];
      status: Record<string, string>;
      dimension: Record<string, { category: { index: string[]; label?: Record<string, string> } }>;
    };
    expect([cube.version, cube.id]).toEqual(["2.0", ["year", "unit", "measure"]]);
    expect(cube.id.map((name) => cube.dimension[name]?.category.index.length)).toEqual(cube.size);
    expect(cube.value).toHaveLength(cube.size.reduce((product, size) => product * size, 1));
    const units = cube.dimension["unit"]?.category;
    const quangNinh = units?.index.findIndex((id) => units.label?.[id] === "Tỉnh Quảng Ninh") ?? -1;
    const year = cube.dimension["year"]?.category.index.indexOf("2023") ?? -1;
    expect(cube.value[(year * (cube.size[1] ?? 0) + quangNinh) * 2 + 1]).toBe(1);
    const missing = cube.value.flatMap((value, i) => (value === null ? [String(i)] : []));
    expect(Object.keys(cube.status)).toEqual(missing);
  });

  it("is told to catalogues with whole addresses of files that are there, and named with its terms", async () => {
    const { "dcat:dataset": sets } = JSON.parse(await read("data/catalog.jsonld")) as {
      "dcat:dataset": { "dcat:distribution": Record<string, { "@id": string; "@value": string }>[] }[];
    };
    expect(sets).toHaveLength(3);
    for (const distribution of sets.flatMap((each) => each["dcat:distribution"])) {
      const url = distribution["dcat:downloadURL"]?.["@id"] ?? "";
      expect(url).toMatch(/^https:\/\/cong\.example\.vn\/chi-so\/data\//);
      const { size } = await stat(join(second.folder, url.slice("https://cong.example.vn/chi-so/".length)));
      const said = distribution["dcat:byteSize"]?.["@value"];
      if (said !== undefined) expect(said).toBe(String(size));
      expect(distribution["dct:rights"] ?? distribution["dct:license"]).toBeDefined();
    }
    const { paths } = JSON.parse(await read("data/openapi.json")) as { paths: Record<string, unknown> };
    for (const path of Object.keys(paths)) {
      const file = path.replaceAll("{series}", "sipas").replaceAll("{edition}", "sipas-2023-1");
      expect([path, (await stat(join(second.folder, file))).isFile()]).toEqual([path, true]);
    }
  });

  it("is described on the page of the index for search engines, and every page names its one address", async () => {
    const index = await page("vi/sipas");
    const dataset = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(index)?.[1] ?? "{}";
    expect(JSON.parse(dataset)).toMatchObject({
      "@type": "Dataset",
      temporalCoverage: "2022/2023",
      url: "https://cong.example.vn/chi-so/vi/sipas/",
      distribution: [{ contentUrl: "https://cong.example.vn/chi-so/data/sipas/sipas.csv" }, {}],
    });
    const ranking = await page("en/sipas/2023");
    expect(ranking).toContain('<link rel="canonical" href="https://cong.example.vn/chi-so/en/sipas/2023/"/>');
    expect(ranking).toMatch(/property="og:title" content="[^"]+"/);
    expect(ranking).toMatch(/<summary>Cite<\/summary><p>[^<]*Edition sipas-2023-1, [^<]*sipas\/2023\/<\/p>/);
  });
});
