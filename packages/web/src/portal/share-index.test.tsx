import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Exact } from "@thang-diem/engine";
import type { IndexSeries, ItemSummary, PortalInput, PublishedEdition } from "@thang-diem/contract";
import { expect, test } from "vitest";
import { renderPortal } from "./index.ts";
import { lossesOf, siteOf } from "./site/index.ts";
import { papiInput } from "./testing/papi.ts";

const root = join(import.meta.dirname, "../../../..");
const text = (path: string) => readFileSync(join(root, path), "utf8");
const MAXIMUM = Exact.of(80);

/** PAPI 2024 as an index that is told in per cent: the weighted mean of its eight contents, the first counted twice. */
function shareInput(): PortalInput {
  const input = papiInput(
    {
      scores: text("data/results/papi_subdimensions_2011_2024.csv"),
      provinces: text("data/units/provinces-63.csv"),
      schemes: [text("schemes/papi/2021/scheme.yaml")],
    },
    [2024],
  );
  const [series] = input.series;
  const [edition] = series?.editions ?? [];
  if (!series || !edition) throw new Error("no edition");
  const editions = [asShare(edition)];
  return { ...input, series: [{ ...series, editions } satisfies IndexSeries] };
}

function asShare(edition: PublishedEdition): PublishedEdition {
  const share = (value: string) => Exact.of(value).over(MAXIMUM).text;
  const { scheme, results } = edition;
  const of = (summary: ItemSummary): ItemSummary => ({
    ...summary,
    mean: share(summary.mean),
    best: { ...summary.best, value: share(summary.best.value) },
    worst: { ...summary.worst, value: share(summary.worst.value) },
  });
  const [whole, ...others] = Object.entries(results.summary[""] ?? {});
  if (!whole) throw new Error("no summary");
  const items = new Map(
    [...scheme.items].map(([code, item]) => [
      code,
      { ...item, componentWeight: Exact.of(code === "C01" ? 2 : 1) },
    ]),
  );
  return {
    ...edition,
    scheme: {
      ...scheme,
      items,
      indexValue: "share",
      root: { ...scheme.root, aggregate: "weighted-mean", points: Exact.of(100) },
    },
    results: {
      ...results,
      rows: results.rows.map((row) => (row.index === undefined ? row : { ...row, index: share(row.index) })),
      summary: { "": Object.fromEntries([[whole[0], of(whole[1])], ...others]) },
    },
  };
}

const input = shareInput();
const profile =
  [...renderPortal(input)].find(({ path }) => path === "vi/papi/2024/quang-ninh/index.html")?.body ?? "";

test("the difference of two percentages is told in percentage points: 59,78% is not 5,48% above 54,29%", () => {
  // 47.8212 and 43.4361 points of 80: 59.7765 and 54.2951 per cent, 5.4814 apart.
  const said = />([^<]*)<\/strong><span data-said="against-mean">([^<]*)</.exec(profile)?.slice(1);
  expect(said).toEqual(["54,29%", "cao hơn trung bình 5,48 điểm % (tính từ số chưa làm tròn)"]);
});

test("the highest index is told in the form of the index itself", () => {
  expect(/<dt>Cao nhất<\/dt><dd>([^<]*)</.exec(profile)?.[1]).toBe("59,78% (Quảng Ninh)");
});

test("what a part takes from a weighted mean counts with its weight, and all parts take what the index lacks", () => {
  const [series] = siteOf(input).series;
  const [edition] = series?.years ?? [];
  const view = edition?.rows.find(({ unit }) => unit.shortName.vi === "Quảng Ninh");
  if (!edition || !view) throw new Error("no row");
  const losses = lossesOf(edition, view);
  // Electronic governance lacks 10 − 3.9351 points, which is the most; the first content lacks 4.1257 and counts twice.
  const of = (code: string) => losses.find(({ node }) => node.code === code)?.lost.toNumber() ?? 0;
  const contents = [...view.nodes].filter(([code]) => /^C0\d$/.test(code));
  const points = (code: string) =>
    Exact.of(contents.find(([own]) => own === code)?.[1].points ?? "0").toNumber();
  expect(of("C08")).toBeCloseTo(((10 - points("C08")) / 10) * (100 / 9), 8);
  expect(of("C01")).toBeCloseTo(((10 - points("C01")) / 10) * (200 / 9), 8);
  expect(losses[0]?.node.code).toBe("C01");
  const weighted = contents.reduce((sum, [code]) => sum + (points(code) / 10) * (code === "C01" ? 2 : 1), 0);
  const lost = losses.reduce((sum, each) => sum + each.lost.toNumber(), 0);
  expect(lost).toBeCloseTo(100 - (100 * weighted) / 9, 6);
});

test("points on another maximum are not set beside those of others: no mean, no best, no place", () => {
  const [series] = input.series;
  const [edition] = series?.editions ?? [];
  if (!series || !edition) throw new Error("no edition");
  const id = edition.results.units.find(({ shortName: { vi } }) => vi === "Quảng Ninh")?.id;
  const name = edition.results.rows.find(({ unit }) => unit === id);
  const own = (row: typeof name) =>
    row === undefined || row !== name
      ? row
      : {
          ...row,
          tree: {
            ...row.tree,
            children: (row.tree.children ?? []).map((node) =>
              node.code === "C01" ? { ...node, maximum: "8" } : node,
            ),
          },
        };
  const rows = edition.results.rows.flatMap((row) => own(row) ?? []);
  const changed = { ...edition, results: { ...edition.results, rows } };
  const body =
    [...renderPortal({ ...input, series: [{ ...series, editions: [changed] }] })].find(
      ({ path }) => path === "vi/papi/2024/quang-ninh/index.html",
    )?.body ?? "";
  const cellsOf = (html: string, code: string) =>
    [...html.matchAll(/<tr class="item[^>]*>(.*?)<\/tr>/g)]
      .map(([, line = ""]) => line)
      .filter((line) => line.includes(`>${code}<`))
      .map((line) => [...line.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell = ""]) => cell));
  expect(cellsOf(body, "C01")[0]?.slice(1)).toEqual(["8,00", "–", "–", "–"]);
  expect(cellsOf(profile, "C01")[0]?.slice(1, 4)).toEqual(["10,00", "4,98", "5,95"]);
  expect(body).toContain("không so điểm với đơn vị khác được");
  expect(profile).not.toContain("không so điểm với đơn vị khác được");
  expect(body).toContain("7 nội dung");
});
