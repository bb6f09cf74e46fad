import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullUnitName, unitsOn } from "@thang-diem/engine";
import { shippedUnits } from "../../../../tests/read-data.ts";
import {
  renderTileMap,
  tileLayout34,
  tileLayout63,
  tileLayoutOn,
  type TileFigure,
  type TileLayout,
  type TileMapOptions,
} from "./index.ts";

const registry = shippedUnits();
const layouts: readonly (readonly [day: string, layout: TileLayout])[] = [
  ["2024-12-31", tileLayout63],
  ["2026-11-01", tileLayout34],
];

function figures(
  day: string,
  language: "vi" | "en",
  more: Partial<TileFigure> = {},
): ReadonlyMap<string, TileFigure> {
  return new Map(
    unitsOn(registry, day, "province").map((unit, i) => [
      unit.code,
      {
        name: unit.name[language],
        mark: String(i + 1),
        step: 2,
        spoken: fullUnitName(unit, language),
        href: `/${unit.code}`,
        ...more,
      },
    ]),
  );
}

function draw(day: string, more: Partial<TileMapOptions> = {}): string {
  return renderTileMap({
    layout: tileLayoutOn(day),
    language: "vi",
    id: "map",
    title: "PAPI",
    description: "63 tỉnh",
    figures: figures(day, more.language ?? "vi"),
    legend: [],
    ...more,
  });
}

describe("tile layouts", () => {
  it("hold every province of their day exactly once", () => {
    for (const [day, layout] of layouts) {
      expect(layout.tiles.map((tile) => tile.code).toSorted()).toEqual(
        unitsOn(registry, day, "province")
          .map((unit) => unit.code)
          .toSorted(),
      );
      expect(tileLayoutOn(day)).toBe(layout);
    }
    expect(tileLayoutOn("2025-06-30")).toBe(tileLayout63);
    expect(tileLayoutOn("2025-07-01")).toBe(tileLayout34);
  });

  it("overlap nowhere, archipelagos and legend included, and stay in their frame", () => {
    for (const [, layout] of layouts) {
      const legend = Array.from({ length: 9 }, (_, i) => [
        layout.legend.column + (i % 3),
        layout.legend.row + Math.floor(i / 3),
      ]);
      const islands = layout.archipelagos.flatMap(({ column, row }) => [
        [column, row],
        [column + 1, row],
        [column, row + 1],
        [column + 1, row + 1],
      ]);
      const cells = [...layout.tiles.map(({ column, row }) => [column, row]), ...islands, ...legend];
      expect(new Set(cells.map(String)).size).toBe(cells.length);
      for (const [column = -1, row = -1] of cells)
        expect([column >= 0 && column < layout.columns, row >= 0 && row < layout.rows]).toEqual([true, true]);
    }
  });

  it("put the provinces as the country lies: from north to south, sea in the east", () => {
    for (const [, layout] of layouts) {
      const at = (code: string) => layout.tiles.find((tile) => tile.code === code) ?? { column: -1, row: -1 };
      const rows = ["04", "01", "38", "40", "42", "46", "48", "51", "66", "79", "96"].map(
        (code) => at(code).row,
      );
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect(at("22").column).toBeGreaterThan(at("11").column);
      expect(at("56").column).toBeGreaterThan(at("91").column);
      const [hoangSa, truongSa] = layout.archipelagos;
      expect(hoangSa.column).toBeGreaterThan(at("48").column);
      expect(truongSa.column).toBeGreaterThan(at("79").column);
      expect(hoangSa.row).toBeLessThanOrEqual(at("48").row);
      expect(truongSa.row).toBeGreaterThan(at("56").row);
    }
  });
});

describe("renderTileMap", () => {
  it("names Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa) on every map, in both languages", () => {
    for (const [day] of layouts) {
      for (const svg of [draw(day), draw(day, { figures: new Map() })]) {
        expect(svg).toContain('aria-label="Quần đảo Hoàng Sa (Đà Nẵng)"');
        expect(svg).toContain('aria-label="Quần đảo Trường Sa (Khánh Hòa)"');
        for (const line of ["Quần đảo", "Hoàng Sa", "(Đà Nẵng)", "Trường Sa", "(Khánh Hòa)"])
          expect(svg).toContain(`>${line}</text>`);
      }
      expect(draw(day, { language: "en" })).toContain("Hoang Sa Archipelago (Da Nang)");
      expect(draw(day, { language: "en" })).toContain("Truong Sa Archipelago (Khanh Hoa)");
    }
  });

  it("is an image without links and a labelled group of links with them", () => {
    const linked = draw("2026-11-01");
    expect(linked).toMatch(
      /^<svg [^>]*role="group"[^>]*aria-labelledby="map-title" aria-describedby="map-desc"/u,
    );
    expect(linked.match(/<a href="\/\d\d" data-code="\d\d" aria-label="/gu)).toHaveLength(34);
    const plain = new Map(
      [...figures("2026-11-01", "vi")].map(([code, { name, mark, step, spoken }]): [string, TileFigure] => [
        code,
        { name, spoken, ...(mark ? { mark } : {}), ...(step ? { step } : {}) },
      ]),
    );
    const still = draw("2026-11-01", { figures: plain });
    expect(still).toMatch(/^<svg [^>]*role="img"/u);
    expect(still).not.toContain("<a ");
  });

  it("writes a mark in every tile, so that colour is never alone", () => {
    const svg = draw("2024-12-31");
    for (let place = 1; place <= 63; place += 1) expect(svg).toContain(`>${place}</text>`);
    expect(
      draw("2024-12-31", {
        figures: new Map([["22", { name: "Quảng Ninh", spoken: "Quảng Ninh: chưa công bố" }]]),
      }),
    ).toContain(">–</text>");
  });

  it("scales by its viewBox alone", () => {
    const root = /^<svg [^>]*>/u.exec(draw("2024-12-31"))?.[0] ?? "";
    expect(root).toContain('viewBox="0 0 360 1058"');
    expect(root).not.toMatch(/ (?:width|height)=/u);
  });

  it("lets no text out of its place, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (evil, other) => {
        const svg = draw("2026-11-01", {
          title: evil,
          description: other,
          id: "m",
          figures: figures("2026-11-01", "vi", { name: evil, mark: other, spoken: evil, href: `/${other}` }),
          legend: [{ mark: other, text: evil }],
        });
        const shape = svg
          .replace(/>[^<]*</gu, "><")
          .replace(/="[^"]*"/gu, "")
          .replace(/<(\/?[a-z]+)[^>]*>/gu, "<$1>");
        expect(shape.replace(/<text><\/text>/gu, "").replace(/\s/gu, "")).toBe(SHAPE);
      }),
      { numRuns: 50 },
    );
    expect(draw("2026-11-01", { title: `<script>"'&` })).toContain("&lt;script&gt;&quot;&#39;&amp;");
  });

  it("keeps 4.5 : 1 between ink and every step", () => {
    const svg = ([1, 2, 3, 4, 5] as const).map((step) =>
      draw("2026-11-01", { figures: figures("2026-11-01", "vi", { step }) }),
    );
    for (const map of svg) {
      const tile = /<a [^]*?<\/a>/u.exec(map)?.[0] ?? "";
      const fill = /var\(--q\d,(#[\da-f]{6})\)/u.exec(tile)?.[1] ?? "";
      const ink = /<text[^>]*var\(--q\d-ink,(#[\da-f]{6})\)/u.exec(tile)?.[1] ?? "";
      expect(contrast(fill, ink)).toBeGreaterThan(4.5);
    }
  });
});

/** What any map of the 34 with one legend line consists of when its texts are taken away. */
const SHAPE = draw("2026-11-01", { legend: [{ mark: "A", text: "B" }] })
  .replace(/>[^<]*</gu, "><")
  .replace(/="[^"]*"/gu, "")
  .replace(/<(\/?[a-z]+)[^>]*>/gu, "<$1>")
  .replace(/<text><\/text>/gu, "")
  .replace(/\s/gu, "");

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
