import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PortalInput } from "@thang-diem/contract";
import { describe, expect, it } from "vitest";
import { renderPortal } from "./index.ts";
import { papiInput } from "./testing/papi.ts";
import { nestingFault } from "./testing/well-formed.ts";

const root = join(import.meta.dirname, "../../../..");
const text = (path: string) => readFileSync(join(root, path), "utf8");

/** Twelve provinces around a change of the criteria set: small, and with every kind of page. */
function smallInput(): PortalInput {
  const scores = text("data/results/papi_subdimensions_2011_2024.csv").split("\n");
  const some = scores.filter((line, i) => i === 0 || /,P(0[1-9]|1[0-2]),/.test(line)).join("\n");
  const schemes = ["2011", "2018"].map((version) => text(`schemes/papi/${version}/scheme.yaml`));
  return papiInput({ scores: some, provinces: text("data/units/provinces-63.csv"), schemes }, [2017, 2018]);
}

const files = new Map([...renderPortal(smallInput())].map(({ path, body }) => [path, body]));
const pages = [...files].filter(([path]) => path.endsWith(".html"));

describe("the pages of a small portal", () => {
  it("stand in both languages, page for page", () => {
    const count = (language: string) => pages.filter(([path]) => path.startsWith(`${language}/`)).length;
    // the last three: maps and means for others to embed
    expect(count("vi")).toBe(4 + 2 + 2 * (1 + 1 + 1 + 1 + 1 + 12) + 3);
    expect(count("en")).toBe(count("vi"));
  });

  it("are well formed, each with one heading of the first level and its language", () => {
    for (const [path, body] of pages) {
      expect(`${path} ${nestingFault(body)}`).toBe(`${path} `);
      expect(body.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(body, path).toMatch(path.startsWith("en/") ? /<html lang="en"/ : /<html lang="vi"/);
    }
  });

  it("link only to what is there", () => {
    const served = [
      "assets/",
      "data/editions/",
      "editions/",
      "data/papi/papi",
      "data/catalog.jsonld",
      "data/openapi.json",
    ];
    for (const [path, body] of pages) {
      for (const [, href = ""] of body.matchAll(/ (?:href|data-units|data-compare)="([^"#?]*)[^"]*"/g)) {
        if (href === "" || /^[a-z]+:/.test(href)) continue;
        const target = new URL(href, `http://portal/${path}`).pathname.slice(1);
        if (served.some((folder) => target.startsWith(folder)) || target.endsWith(".png")) continue;
        expect(
          files.has(target.endsWith("/") || target === "" ? `${target}index.html` : target),
          `${path} → ${href}`,
        ).toBe(true);
      }
    }
  });

  it("weigh at most 80 kB gzipped", () => {
    for (const [path, body] of pages) expect(gzipSync(body).byteLength, path).toBeLessThan(80_000);
  });

  it("say what the criteria set is when it is no issued text", () => {
    expect(files.get("vi/papi/2018/index.html")).toContain("Bộ tiêu chí dựng lại");
    expect(files.get("en/papi/2018/ha-noi/index.html")).toContain("Criteria set reconstructed");
  });

  it("are listed in sitemap.xml with their full address", () => {
    expect(files.get("sitemap.xml")).toContain("<loc>https://portal.example.vn/vi/papi/2018/ha-noi/</loc>");
    expect(files.get("sitemap.xml")?.match(/<loc>/g)).toHaveLength(
      pages.filter(([path]) => /^(vi|en)\//.test(path) && !/\/(nhung|embed)\//.test(path)).length,
    );
  });

  it("tell on a unit's page what is worth saying about it through its versions", () => {
    const profile = files.get("vi/papi/2018/thai-nguyen/index.html") ?? "";
    const facts = /<ul class="facts".*?<\/ul>/.exec(profile)?.[0] ?? "none";
    expect(facts).toContain("Thái Nguyên đứng đầu");
  });

  it("have no gap between numbers and their reasons: every line of a profile opens to say why", () => {
    const profile = files.get("vi/papi/2018/ha-noi/index.html") ?? "";
    expect(profile.match(/<tr class="item /g)?.length).toBe(profile.match(/<tr class="why">/g)?.length);
    expect(profile).toMatch(/Vì sao \d,\d\d điểm\?/);
  });
});

describe("a ranking behind which a sample stands", () => {
  const [series] = smallInput().series;
  const [newest] = series?.editions ?? [];
  if (!series || !newest) throw new Error("no edition");
  const tierOf = (place: number) => (place <= 3 ? 1 : place <= 5 ? 2 : 3);
  const rows = newest.results.rows.map((row) =>
    row.rank
      ? {
          ...row,
          standardError: "1",
          interval: {
            low: "30.5",
            high: "40.25",
            placeLow: Math.max(1, row.rank.place - 2),
            placeHigh: row.rank.place + 2,
            tier: tierOf(row.rank.place),
          },
        }
      : row,
  );
  const sampled = {
    ...newest,
    results: { ...newest.results, rows, uncertainty: { seed: 7, draws: 1000, level: 0.95 } },
  };
  const rendered = new Map(
    [...renderPortal({ ...smallInput(), series: [{ ...series, editions: [sampled] }] })].map(
      ({ path, body }) => [path, body],
    ),
  );
  const table = rendered.get("vi/papi/2018/index.html") ?? "";

  it("prints whiskers, the interval and the possible places in words, and says how they were computed", () => {
    expect(table.match(/class="whisker"/g)).toHaveLength(12);
    expect(table).toContain("dẫn đầu PAPI năm 2018, chưa phân biệt được trong sai số mẫu (từ 44,80 điểm");
    expect(table).toContain(
      "<span>từ 30,50 đến 40,25</span><span>hạng có thể từ 1 đến 3</span><span>tầng hạng 1</span>",
    );
    expect(table).toContain(
      "khi rút lại 1000 lần các ước lượng trong sai số của chúng và xếp hạng lại (hạt giống 7, ai cũng rút lại được)",
    );
    expect(rendered.get("en/papi/2018/index.html")).toContain(
      "from 30.50 to 40.25</span><span>rank may be 1 to 3</span><span>tier 1</span>",
    );
  });

  it("joins the units of a tier by one bracket from its first to its last", () => {
    const brackets = [...table.matchAll(/<td class="wide interval( bracket[^"]*)?" data-v/g)].map(
      ([, ends = ""]) => ends.trim(),
    );
    expect(brackets.slice(0, 6)).toEqual([
      "bracket first",
      "bracket",
      "bracket last",
      "bracket first",
      "bracket last",
      "bracket first",
    ]);
    expect(brackets.at(-1)).toBe("bracket last");
  });

  it("says on the profile from where to where index and place may lie", () => {
    const profiles = [...rendered]
      .filter(([path]) => /^vi\/papi\/2018\/[a-z-]+\/index\.html$/.test(path))
      .map(([, body]) => body);
    expect(
      profiles.filter((body) =>
        /từ 30,50 đến 40,25 \(khoảng tin cậy 95%\), hạng có thể từ \d+ đến \d+/.test(
          body.replaceAll("<!-- -->", ""),
        ),
      ),
    ).toHaveLength(12);
  });
});

describe("a ranking", () => {
  it("orders units by place, with the mean below", () => {
    const table = files.get("vi/papi/2017/index.html") ?? "";
    const places = [...table.matchAll(/<td class="place">(\d+)=?<\/td>/g)].map((match) => Number(match[1]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(1);
    expect(table).toContain('class="mean-row"');
  });
});

describe("names from outside", () => {
  it("never become markup", () => {
    const input = smallInput();
    const [series] = input.series;
    const hostile = { vi: '<script>alert("x")</script>', en: "<img src=x onerror=alert(1)>" };
    const edited = {
      ...input,
      series: series
        ? [
            {
              ...series,
              shortTitle: hostile,
              editions: series.editions.slice(0, 1).map((edition) => ({
                ...edition,
                results: {
                  ...edition.results,
                  rows: edition.results.rows.slice(0, 3),
                  units: edition.results.units.map((unit) => ({ ...unit, name: hostile })),
                },
              })),
            },
          ]
        : [],
    };
    for (const { path, body } of renderPortal(edited)) {
      if (path.endsWith(".html")) expect(body, path).not.toMatch(/<script>alert|<img src=x/);
    }
  });
});

describe("a long ranking", () => {
  it("is cut into pages under the budget, every unit on one of them", () => {
    const long = longInput(1000);
    const rendered = new Map<string, string>();
    for (const { path, body } of renderPortal(long)) {
      if (/^vi\/papi\/2018\/(trang-\d+\/)?index\.html$/.test(path)) rendered.set(path, body);
      else if (rendered.size > 0) break;
    }
    expect([...rendered.keys()]).toEqual([
      "vi/papi/2018/index.html",
      "vi/papi/2018/trang-2/index.html",
      "vi/papi/2018/trang-3/index.html",
    ]);
    const rows = [...rendered.values()].flatMap((body) =>
      [...body.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1]),
    );
    expect(new Set(rows).size).toBe(1000);
    for (const [path, body] of rendered) expect(gzipSync(body).byteLength, path).toBeLessThan(80_000);
  });
});

describe("the page of an edition that rests on an approval", () => {
  const input = smallInput();
  const [series] = input.series;
  const [edition] = series?.editions ?? [];
  if (!series || !edition) throw new Error("the small input has an edition");
  const approval = {
    number: 1,
    sha256: "a".repeat(64),
    inputs: "b".repeat(64),
    on: "2027-01-10",
    sentence: { vi: "Chủ tịch phê duyệt lần 1.", en: "Approved by the chair (1)." },
    passedOver: [
      {
        when: "publication" as const,
        steps: [{ vi: "xem trước kết quả (từ – đến)", en: "preview (from – to)" }],
        reason: { vi: "Tỉnh yêu cầu sớm.", en: "Asked for early." },
      },
    ],
  };
  const pageOf = (manifest: typeof edition.manifest, language: string) =>
    [...renderPortal({ ...input, series: [{ ...series, editions: [{ ...edition, manifest }] }] })].find(
      ({ path }) => path.startsWith(`${language}/`) && path.includes(manifest.id),
    )?.body ?? "";

  it("says who approved, which steps nobody waited for and why, in both languages", () => {
    const vi = pageOf({ ...edition.manifest, approval }, "vi");
    for (const said of [
      "Chủ tịch phê duyệt lần 1.",
      "Khi công bố, các bước sau trong lịch chưa kết thúc:",
      "xem trước kết quả (từ – đến)",
      "Lý do không chờ: Tỉnh yêu cầu sớm.",
    ])
      expect(vi.replaceAll("<!-- -->", "")).toContain(said);
    const en = pageOf({ ...edition.manifest, approval }, "en").replaceAll("<!-- -->", "");
    expect(en).toContain("Reason for not waiting: Asked for early.");
    expect(nestingFault(vi)).toBe("");
  });

  it("says nothing of an approval where there was none", () => {
    expect(pageOf(edition.manifest, "vi")).not.toContain('id="approval"');
    expect(pageOf(edition.manifest, "vi")).toContain(edition.manifest.id);
  });
});

/** The ranking of 2018 with as many units as a province has communes, each ranked after the one before. */
function longInput(count: number): PortalInput {
  const input = smallInput();
  const [series] = input.series;
  const [edition] = series?.editions ?? [];
  const [unit] = edition?.results.units ?? [];
  const [row] = edition?.results.rows.filter((each) => each.rank) ?? [];
  if (!series || !edition || !unit || !row) throw new Error("the small input has an edition");
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const units = numbers.map((n) => ({
    ...unit,
    id: `commune-${n}`,
    chain: `commune-${n}`,
    code: String(n).padStart(5, "0"),
    name: { vi: `Xã số ${n}`, en: `Commune ${n}` },
    shortName: { vi: `Số ${n}`, en: `No ${n}` },
  }));
  const { children: _, ...tree } = row.tree;
  const rows = numbers.map((n) => ({
    ...row,
    tree,
    unit: `commune-${n}`,
    rank: { place: n, shared: false, of: count },
  }));
  return {
    ...input,
    series: [{ ...series, editions: [{ ...edition, results: { ...edition.results, units, rows } }] }],
  };
}

describe("figures as files", () => {
  const svgs = [...files].filter(([path]) => path.endsWith(".svg"));

  it("stand beside their pages, each with its finding, source and edition, whole by itself", () => {
    expect(svgs.filter(([path]) => path.startsWith("vi/"))).toHaveLength(2 + 2 + 1 + 12);
    for (const [path, body] of svgs) {
      expect(`${path} ${nestingFault(body)}`).toBe(`${path} `);
      expect(body.match(/ class="| style="[^"]*var\(|%"|href=|undefined|NaN/g), path).toBeNull();
      const words = body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
      expect(words, path).toMatch(/(lần công bố|Lần công bố|edition|Edition) papi-201[78]-1/);
    }
    const map = files.get("vi/papi/2018/ban-do/hinh.svg") ?? "";
    expect(map).toContain("Quần đảo");
    expect(map).toContain("https://portal.example.vn/vi/papi/2018/ban-do/");
    const title = /<title>([^<]*)</.exec(map)?.[1] ?? "?";
    expect(files.get("vi/papi/2018/ban-do/index.html")).toContain(title);
  });

  it("are what a shared page shows, whoever shares it", () => {
    for (const path of ["vi/papi/2018/", "vi/papi/2018/ha-noi/", "vi/papi/dien-bien/"])
      expect(files.get(`${path}index.html`), path).toContain(
        '<meta property="og:image" content="https://portal.example.vn/vi/papi/2018/hinh.png"/>',
      );
    expect(files.get("vi/papi/2017/index.html")).toContain("/vi/papi/2017/hinh.png");
  });

  it("can be embedded: a page with the picture, its words for those who hear it, and the way back", () => {
    const embed = files.get("en/papi/2018/map/embed/index.html") ?? "";
    expect(embed).toMatch(/<img src="[./]*en\/papi\/2018\/map\/figure\.svg" alt="[^"]+"\/>/);
    expect(embed).not.toContain("<script");
    expect(files.get("en/papi/2018/map/index.html")).toContain(
      "&lt;iframe src=&quot;https://portal.example.vn/en/papi/2018/map/embed/&quot;",
    );
  });
});
