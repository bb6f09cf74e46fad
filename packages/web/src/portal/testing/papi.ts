/**
 * A portal input from published PAPI scores, for tests and for looking at pages: the real publication makes
 * its own.
 */
import { addressSegment } from "@thang-diem/presentation";
import {
  computeRound,
  Exact,
  parseScheme,
  quarters,
  rankUnits,
  type UnitId,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { IndexResult, Scheme, UnitFacts } from "@thang-diem/engine";
import type {
  EditionNode,
  EditionResults,
  EditionRow,
  EditionUnit,
  ItemSummary,
  PortalInput,
  PublishedEdition,
} from "@thang-diem/contract";

export interface PapiTexts {
  readonly scores: string;
  readonly provinces: string;
  readonly schemes: readonly string[];
}

export function papiInput(texts: PapiTexts, years: readonly number[]): PortalInput {
  const schemes = texts.schemes.flatMap((text) => {
    const read = parseScheme(text);
    return read.ok ? [read.value] : [];
  });
  const units = provinces(texts.provinces);
  const scores = table(texts.scores);
  const editions: PublishedEdition[] = [];
  for (const year of years) {
    const scheme = schemes.find((each) => each.years.from <= year && year <= (each.years.to ?? 9999));
    if (!scheme) throw new Error(`no scheme for ${year}`);
    editions.unshift(
      edition(
        scheme,
        year,
        units,
        scores.filter((row) => row.year === String(year)),
      ),
    );
  }
  return {
    site: {
      name: { vi: "Thang Điểm", en: "Thang Điểm" },
      owner: { vi: "Cổng thông tin chỉ số hành chính công", en: "Portal of public administration indices" },
      responsible: { vi: "Nguyễn Văn Mẫu", en: "Nguyễn Văn Mẫu" },
      address: { vi: "Số 1 phố Mẫu, Hà Nội", en: "1 Mẫu Street, Hà Nội" },
      phone: "024 0000 0000",
      email: "lienhe@example.vn",
      demonstration: true,
      origin: "https://portal.example.vn",
    },
    series: [
      {
        slug: "papi",
        title: {
          vi: "Chỉ số Hiệu quả Quản trị và Hành chính công cấp tỉnh (PAPI)",
          en: "Provincial Governance and Public Administration Performance Index (PAPI)",
        },
        shortTitle: SHORT,
        summary: SUMMARY,
        editions,
      },
    ],
  };
}

const SHORT = { vi: "PAPI", en: "PAPI" };
const SUMMARY = {
  vi: "Người dân 63 tỉnh, thành phố đánh giá hiệu quả quản trị và hành chính công.",
  en: "Citizens of 63 provinces judge governance and public administration.",
};

type Row = Readonly<Record<string, string>>;

function table(csv: string): Row[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i] ?? "", cell])));
}

function provinces(csv: string): EditionUnit[] {
  return table(csv).map((row) => {
    const city = row.type === "thanh_pho_tw";
    const name = row.name_vi ?? "";
    const english = row.name_en ?? "";
    return {
      id: `province-${row.code}-2008` as UnitVersionId,
      chain: `province-${row.code}` as UnitId,
      code: row.code ?? "",
      name: { vi: `${city ? "Thành phố" : "Tỉnh"} ${name}`, en: `${english} ${city ? "City" : "Province"}` },
      shortName: { vi: name, en: english },
      kind: row.type ?? "",
      region: {
        id: row.region ?? "",
        title: { vi: row.region_name_vi ?? "", en: REGIONS[row.region ?? ""] ?? row.region ?? "" },
      },
      group: "",
    };
  });
}

const REGIONS: Readonly<Record<string, string>> = {
  TDMNPB: "Northern midlands and mountains",
  DBSH: "Red River Delta",
  BTBDHMT: "North Central and Central Coast",
  TN: "Central Highlands",
  DNB: "Southeast",
  DBSCL: "Mekong River Delta",
};

function edition(
  scheme: Scheme,
  year: number,
  units: readonly EditionUnit[],
  scores: readonly Row[],
): PublishedEdition {
  const facts = factsByUnit(scheme, units, scores);
  const results = computeRound(scheme, facts);
  const ranks = rankUnits(
    results.map((each) => ({ unit: each.unit, group: each.group, value: each.index })),
    { on: "exact", decimals: 2, ties: "shared-gap" },
  );
  const thirds = quarters(
    new Map(results.flatMap((each) => (each.index ? [[each.unit, each.index] as const] : []))),
  );
  const rows = results.map((each) => editionRow(each, { ranks, thirds }));
  const summary = { "": summaries(results, ranks) };
  const published = {
    units,
    groups: [{ id: "", title: { vi: "Tỉnh, thành phố", en: "Provinces and cities" } }],
    rows,
    summary,
  } satisfies EditionResults;
  return {
    manifest: manifest(scheme, year),
    fingerprint: "b2".repeat(32),
    current: true,
    scheme,
    results: published,
    restsOn: [],
  };
}

function factsByUnit(scheme: Scheme, units: readonly EditionUnit[], scores: readonly Row[]): UnitFacts[] {
  const byName = new Map(units.map((unit) => [addressSegment(unit.shortName.en).replaceAll("-", ""), unit]));
  return scores.flatMap((row): UnitFacts[] => {
    const name = addressSegment(row.province ?? "").replaceAll("-", "");
    const unit = byName.get(ALIASES[name] ?? name);
    if (!unit) throw new Error(`no unit ${row.province}`);
    const given = scheme.scoringOrder.map(
      (item) =>
        [
          item.code,
          new Map([
            [
              "score",
              row[item.code]
                ? Exact.of(row[item.code] ?? "")
                : { missing: { vi: "không đủ số liệu năm này", en: "not enough data this year" } },
            ],
          ]),
        ] as const,
    );
    return [{ unit: unit.id, group: "", facts: new Map(given) }];
  });
}

type Ranks = ReturnType<typeof rankUnits>;

interface RanksAndThirds {
  readonly ranks: Ranks;
  readonly thirds: ReturnType<typeof quarters>;
}

function editionRow(each: IndexResult, { ranks, thirds }: RanksAndThirds): EditionRow {
  const rank = ranks.get(each.unit);
  const quartile = thirds.get(each.unit);
  return {
    unit: each.unit,
    ...(each.index && { index: each.index.text, points: each.index.text }),
    maximum: each.maximum.text,
    ...(rank && { rank }),
    ...(quartile && { quartile }),
    ...(!rank && { notRanked: each.noIndex ?? { vi: "không xếp hạng", en: "not ranked" } }),
    tree: JSON.parse(JSON.stringify(each.tree)) as EditionNode,
  };
}

function manifest(scheme: Scheme, year: number): PublishedEdition["manifest"] {
  return {
    format: "thang-diem-edition/1",
    id: `papi-${year}-1`,
    index: "papi",
    indexTitle: scheme.title,
    shortTitle: SHORT,
    summary: SUMMARY,
    year,
    number: 1,
    title: { vi: `PAPI năm ${year}`, en: `PAPI ${year}` },
    publishedOn: "2026-11-22",
    status: scheme.status,
    method: scheme.root.points.text,
    scheme: { id: scheme.id, version: scheme.version, hash: "0f".repeat(32) },
    engine: "0.1.0",
    sources: [
      {
        vi: "UNDP, CECODES, VFF-CRT: điểm nội dung thành phần PAPI 2011–2024",
        en: "UNDP, CECODES, VFF-CRT: PAPI sub-dimension scores 2011–2024",
      },
    ],
    files: [
      "inputs/scheme.yaml",
      "results/facts.json",
      "results/results.csv",
      "results/results.json",
      "results/results.xlsx",
    ].map((path, i) => ({ path, bytes: 20_000 + i * 31_234, sha256: "a1".repeat(32) })),
  };
}

const ALIASES: Readonly<Record<string, string>> = { hochiminhcity: "hochiminh" };

function summaries(
  results: readonly IndexResult[],
  ranks: ReadonlyMap<string, unknown>,
): Record<string, ItemSummary> {
  const values = new Map<string, { unit: UnitVersionId; value: Exact }[]>();
  const put = (code: string, unit: UnitVersionId, value: Exact | undefined) => {
    if (!value) return;
    const list = values.get(code) ?? [];
    list.push({ unit, value });
    values.set(code, list);
  };
  for (const each of results.filter((result) => ranks.has(result.unit))) {
    put("", each.unit, each.index);
    for (const top of each.tree.children) {
      put(top.code, each.unit, top.points);
      for (const leaf of top.children) put(leaf.code, each.unit, leaf.points);
    }
  }
  return Object.fromEntries([...values].map(([code, list]) => [code, summarise(list)]));
}

function summarise(list: { unit: UnitVersionId; value: Exact }[]): ItemSummary {
  const sorted = list.toSorted((a, b) => b.value.compare(a.value));
  const middle = sorted[Math.floor(sorted.length / 2)]?.value ?? Exact.ZERO;
  const end = (at: number) => {
    const value = sorted.at(at)?.value ?? Exact.ZERO;
    return {
      value: value.text,
      units: sorted.filter((each) => each.value.equals(value)).map((each) => each.unit),
    };
  };
  return {
    count: list.length,
    mean: Exact.sum(list.map((each) => each.value)).over(Exact.of(list.length)).text,
    median: middle.text,
    best: end(0),
    worst: end(-1),
  };
}
