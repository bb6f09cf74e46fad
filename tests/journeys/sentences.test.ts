/**
 * Every sentence that the portal prints of the shipped series, computed again from the published tables by code of
 * its own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IndexSeries, PortalInput, PublishedEdition } from "@thang-diem/contract";
import { beforeAll, expect, test } from "vitest";
import { editionOf, readSeries } from "../../packages/samples/src/published/testing.ts";
import { buildPortal } from "../../packages/web/build.ts";
import { CLAIMS, type Context } from "./sentences/claims.ts";
import { csv, keyOf, type RawYear } from "./sentences/raw-tables.ts";
import { printedMeans, rawSeries } from "./sentences/series.ts";

interface Printed {
  readonly path: string;
  readonly kind: string;
  /** The year that a line of a table speaks of, where it is not that of the page. */
  readonly year: string | undefined;
  readonly text: string;
}

/**
 * Not computed from the tables: days (held against their own table below), the sample, whose figures are estimates,
 * the tile map's regions.
 */
const ELSEWHERE = new Set(["site-day", "source-day", "own-day", "title", "map", "against-source"]);

let printedPages: Printed[] = [];
const raw = rawSeries();
const means = printedMeans();

beforeAll(async () => {
  const series: IndexSeries[] = [];
  for (const { slug, title, summary, rounds } of await readSeries()) {
    const editions: PublishedEdition[] = [];
    for (const round of rounds) {
      const { manifest, fingerprint, computed } = await editionOf(round);
      const { scheme, results } = computed;
      editions.unshift({ manifest, fingerprint, current: true, scheme, results, restsOn: [] });
    }
    series.push({ slug, title, summary, shortTitle: editions[0]?.manifest.shortTitle ?? title, editions });
  }
  const text = { vi: "Cổng", en: "Portal" };
  const built = await buildPortal();
  const { renderPortal } = (await import(built.module)) as {
    renderPortal: (input: PortalInput) => Iterable<{ path: string; body: string }>;
  };
  const site = { name: text, owner: text, responsible: text, address: text, demonstration: false };
  for (const { path, body } of renderPortal({ site, series }))
    if (path.startsWith("vi/")) printedPages = [...printedPages, ...saidOn(path, body)];
}, 600_000);

/** The sentences of a page with the kinds that they carry. */
function saidOn(path: string, body: string): Printed[] {
  return [...body.matchAll(/<(\w+)[^>]* data-said="([a-z-]+)"(?: data-year="(\d+)")?[^>]*>(.*?)<\/\1>/g)].map(
    ([, , kind = "", year, inner = ""]) => ({
      path,
      kind,
      year,
      text: inner
        .replace(/<[^>]*>/g, "")
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"')
        .replace(/\s+/g, " ")
        .trim()
        .replace(/\.$/, ""),
    }),
  );
}

/** Titles of the dimensions of PAPI and of the contents of DGI, from the texts of their schemes. */
const PARTS = new Map(
  ["papi/2011", "papi/2018", "papi/2019", "papi/2021", "dgi-quang-ninh/2019"].flatMap((version) => {
    const text = readFileSync(join(import.meta.dirname, `../../schemes/${version}/scheme.yaml`), "utf8");
    return [...text.matchAll(/- code: (?:C0|ND)(\d)\n\s+title: \{ vi: "?([^"}]+?)"?, en:/g)].map(
      ([, code = "", title = ""]) => [title, code] as const,
    );
  }),
);

function contextOf({ path, year: own }: Printed): Context | undefined {
  const [, slug = "", second = "", third] = path.split("/");
  const years = raw.get(slug);
  if (!years) return undefined;
  const year =
    second === "dien-bien" ? years.at(-1) : years.find((each) => String(each.year) === (own ?? second));
  if (!year) return undefined;
  const segment = third === undefined || third.includes(".") ? undefined : third;
  return {
    slug,
    years,
    year,
    unit: segment === undefined ? undefined : unitOf(year, segment),
    parts: PARTS,
    mean: means.get(`${slug} ${year.year}`),
    unitOf: (key) => unitOf(year, key)?.key ?? key,
  };
}

/** The page's own spelling of a unit: full names of local bodies are longer than those of the tables. */
function unitOf({ units }: RawYear, key: string) {
  return (
    units.find((unit) => unit.key === key) ??
    units.find(
      (unit) =>
        key.startsWith(`${unit.key}-`) || key.endsWith(`-${unit.key}`) || unit.key.startsWith(`${key}-`),
    )
  );
}

test("is true: each claim of each page comes out of the published tables again", () => {
  const faults: string[] = [];
  const checked = new Map<string, number>();
  for (const said of printedPages) {
    const context = contextOf(said);
    if (!context || ELSEWHERE.has(said.kind)) continue;
    const claim = CLAIMS[said.kind];
    const fault = claim ? claim(said.text, context) : "nobody checks this kind";
    if (fault !== undefined) faults.push(`${said.path} [${said.kind}] ${said.text} – ${fault}`);
    checked.set(said.kind, (checked.get(said.kind) ?? 0) + 1);
  }
  expect(faults.slice(0, 40)).toEqual([]);
  // None was passed over; these two stand in `facts.json`, behind facts that are worth more room.
  expect(Object.keys(CLAIMS).filter((kind) => !checked.has(kind))).toEqual(["top-three-unchanged", "range"]);
  expect([...checked.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5_000);
});

test("stands on start and index pages only as on the page of its year", () => {
  const elsewhere = new Set(
    printedPages.filter(({ path }) => path.split("/").length > 3).map(({ text }) => text),
  );
  const few = printedPages.filter(({ path, kind }) => path.split("/").length <= 3 && !kind.endsWith("-day"));
  expect(few.length).toBeGreaterThan(10);
  const alone = few.filter(
    ({ text }) => !elsewhere.has(text) && !elsewhere.has(text.replace(/^\d{4}: /, "")),
  );
  expect(alone.map(({ path, text }) => `${path} ${text}`)).toEqual([]);
});

test("names the day on which the source published, where it is known, and never the day of the copy for it", () => {
  const days = csv("data/rounds/published-on.csv").map((line) =>
    (line["day"] ?? "").split("-").toReversed().join("/"),
  );
  const source = new Set(
    printedPages.filter(({ kind }) => kind === "source-day").map(({ text }) => text.slice(-10)),
  );
  expect([...source].toSorted()).toEqual(days.toSorted());
  expect(
    printedPages.filter(
      ({ kind, path }) => kind === "own-day" && !path.includes("hai-long-mau") && path !== "vi/index.html",
    ),
  ).toEqual([]);
});

test("has the figures that a newspaper found wrong", () => {
  const on = (path: string) => printedPages.filter((said) => said.path === path).map(({ text }) => text);
  expect(on("vi/par-index-tinh/dien-bien/index.html")).toContain("Quảng Ninh đứng đầu nhiều năm nhất: 6 năm");
  expect(on("vi/papi/2018/index.html").join(" ")).toContain("sát nút đơn vị kế tiếp");
  expect(on("vi/papi/2018/index.html").join(" ")).not.toContain("nhiều bậc nhất");
  expect(on("vi/papi/2024/index.html").join(" ")).toMatch(/Hà Giang.*cùng giảm nhiều bậc nhất: giảm 19 bậc/);
  expect(on("vi/papi/2024/index.html").join(" ")).toContain(
    "Tính trên 59 tỉnh, thành phố có kết quả cả hai năm, trung bình tăng 0,88 điểm so với năm 2023",
  );
  expect(on("vi/par-index-hai-phong/2025/index.html").join(" ")).toContain("sở, ban, ngành 6 trong 14");
  expect(on("vi/sipas/2024/quang-ninh/index.html")).toContain("↓ giảm 3 bậc");
  expect(on("vi/papi/2024/tien-giang/index.html").join(" ")).not.toContain("Cao hơn trung bình");
  const all = printedPages.map(({ text }) => text).join("\n");
  for (const bad of ["…", "SC11", "năm trước không có kết quả", " 0 đơn vị", "null", "undefined"])
    expect(all).not.toContain(bad);
  expect(keyOf("TP. Hồ Chí Minh")).toBe("ho-chi-minh");
});
