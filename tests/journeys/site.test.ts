/** The site as a folder: only what changed is drawn, the rest is linked, and nobody could tell from the files. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION } from "../../packages/press/src/installation/index.ts";
import { renderSite, type RenderedSite } from "../../packages/press/src/site/index.ts";
import { readShippedUnits, UNITS_AS_OF } from "../../packages/press/src/units/index.ts";
import { editionOf, readSeries } from "../../packages/samples/src/published/testing.ts";
import { buildPortal, type BuiltPortal } from "../../packages/web/build.ts";

let folder: string;
let portal: BuiltPortal;
let first: RenderedSite;
let second: RenderedSite;

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
    registry: () => readShippedUnits(join(import.meta.dirname, "../../data")),
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
    expect(second.drawn).toBeLessThan(40);
    const inode = async (site: RenderedSite, path: string) => (await stat(join(site.folder, path))).ino;
    for (const path of ["vi/par-index-tinh/2023/index.html", "editions/sipas-2022-1/manifest.json"])
      expect([path, await inode(second, path)]).toEqual([path, await inode(first, path)]);
    const changed = "vi/dgi-quang-ninh/2020/index.html";
    expect(await inode(second, changed)).not.toBe(await inode(first, changed));
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
    expect((await readdir(join(folder, "sites"))).toSorted()).toEqual(
      [second.folder, third.folder].map((each) => each.slice(folder.length + "/sites/".length)).toSorted(),
    );
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
