/** Every shipped scheme is lawful, says where it comes from and computes its own examples. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Exact } from "../../packages/engine/src/numbers/index.ts";
import type { Item } from "../../packages/engine/src/scheme/index.ts";
import { runGoldenCases, runWholeCases } from "../../packages/engine/src/scoring/index.ts";
import { SCHEMA_FILE, schemaText } from "../../scripts/scheme-schema.ts";
import { filesIn, readYaml, schemeFolders, schemesFolder, shippedScheme } from "./read-schemes.ts";

const folders = schemeFolders();

test("the indices that the project speaks of are all there", () => {
  expect([...new Set(folders.map((folder) => folder.split("/")[0]))].toSorted()).toEqual([
    "commune-resolution-57",
    "ddci-quang-ninh",
    "dgi-quang-ninh",
    "head-of-agency-hai-phong",
    "index-766-sample",
    "papi",
    "par-index-commune",
    "par-index-department",
    "par-index-local",
    "par-index-ministry",
    "par-index-province",
    "pci-sample",
    "sipas",
    "sipas-local",
    "sipas-sample",
  ]);
});

test("no two schemes share their name and version", () => {
  const names = folders.map((folder) => shippedScheme(folder)).map(({ id, version }) => `${id}/${version}`);
  expect(names).toEqual(folders);
});

test("the JSON Schema for editors is the one that the language gives (scripts/scheme-schema.ts writes it)", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
});

describe.each(["par-index-department/sample-2026", "par-index-commune/sample-2026"])(
  "sample set %s",
  (folder) => {
    const scheme = shippedScheme(folder);
    const leaves = [...scheme.items.values()].filter(
      (item) => item.rule && !scheme.bonus?.items.includes(item) && !scheme.penalty?.items.includes(item),
    );

    test("cuts its 100 points into 61.5 appraised, 6.5 socio-economic, SIPAS 10 and leaders 22", () => {
      const sum = (chosen: (item: Item) => boolean) =>
        Exact.sum(leaves.filter(chosen).map((item) => item.points)).text;
      const ofDomain8 = (item: Item) => item.code.startsWith("8");
      const survey = (item: Item) => item.source?.kind === "survey";
      expect([
        sum((item) => !ofDomain8(item) && !survey(item)),
        sum((item) => ofDomain8(item) && !survey(item)),
        sum((item) => ofDomain8(item) && survey(item)),
        sum((item) => !ofDomain8(item) && survey(item)),
      ]).toEqual(["61.5", "6.5", "10", "22"]);
    });

    test("has eight domains and between 60 and 90 scored items of at least ten kinds of rule", () => {
      expect(scheme.root.children).toHaveLength(8);
      expect(leaves.length).toBeGreaterThanOrEqual(60);
      expect(leaves.length).toBeLessThanOrEqual(90);
      expect(
        new Set([...scheme.items.values()].flatMap((item) => (item.rule ? [item.rule.kind] : []))).size,
      ).toBeGreaterThanOrEqual(10);
    });
  },
);

describe.each(folders)("%s", (folder) => {
  const scheme = shippedScheme(folder);
  const leaves = [...scheme.items.values()].filter((item) => item.rule);

  test("each scored item has a worked example, and each example comes out as written", () => {
    expect(leaves.filter((item) => item.cases.length === 0).map((item) => item.code)).toEqual([]);
    expect(runGoldenCases(scheme)).toEqual({
      count: leaves.reduce((sum, item) => sum + item.cases.length, 0),
      failed: [],
    });
  });

  test("whole units come out as written", () => {
    const files = filesIn(folder).filter((file) => file.startsWith("cases/"));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { count, failed } = runWholeCases(scheme, readYaml(join(folder, file)));
      expect({ file, failed }).toEqual({ file, failed: [] });
      expect(count).toBeGreaterThan(0);
    }
  });

  test("sources.md says what is verified, what is inferred and what is unknown", () => {
    const sources = readFileSync(join(schemesFolder, folder, "sources.md"), "utf8");
    for (const heading of ["Đã kiểm chứng / Verified", "Suy ra / Inferred", "Chưa biết / Unknown"])
      expect(sources).toContain(`## ${heading}`);
  });

  test("a scheme that is no issued document says so in its note; a sample also in its title", () => {
    if (scheme.status !== "issued") expect(scheme.note?.vi.length).toBeGreaterThan(20);
    if (scheme.status === "sample")
      expect([scheme.title.vi, scheme.title.en, scheme.note?.vi].join(" ")).toMatch(
        /mẫu.*sample.*mẫu, không phải văn bản ban hành/i,
      );
  });

  test("evidence stands in both languages wherever the unit itself reports", () => {
    const without = leaves
      .filter((item) => item.source?.kind === "self" && !item.evidence)
      .map((item) => item.code);
    expect(without).toEqual([]);
  });

  test("texts are composed Unicode without double spaces", () => {
    const text = readFileSync(join(schemesFolder, folder, "scheme.yaml"), "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(text.split("\n").filter((line) => /\S {2,}\S/.test(line))).toEqual([]);
  });
});
