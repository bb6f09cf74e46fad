import { type ItemCode, type UnitId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { makeEdition } from "./make-edition.ts";
import type { EditionInputs, Figure } from "./inputs.ts";

const text = (vi: string) => ({ vi, en: vi });
const SCHEME = JSON.stringify({
  scheme: "classes",
  version: "1",
  status: "sample",
  title: { vi: "Chỉ số", en: "Index" },
  basis: { d1: { document: "Ví dụ" } },
  years: { from: 2026 },
  units: ["xã"],
  levels: [{ vi: "phần", en: "part" }],
  facts: {
    disciplined: { kind: "yes-no", vi: "Bị kỷ luật", en: "Disciplined", source: "data" },
  },
  index: { value: "points", points: 10, show: { decimals: 2 } },
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
  items: [
    {
      code: "1",
      title: { vi: "Tỷ lệ", en: "Rate" },
      points: 10,
      facts: { rate: { kind: "share", vi: "Tỷ lệ", en: "Rate" } },
      rule: { kind: "proportional", of: "rate" },
    },
  ],
  classes: [
    { id: "A", title: { vi: "Tốt", en: "Good" }, from: 8 },
    { id: "B", title: { vi: "Yếu", en: "Weak" }, from: 0 },
  ],
  vetoes: [{ when: ["disciplined"], class: "B", title: { vi: "Bị kỷ luật", en: "Disciplined" } }],
});

function inputs(rate: string, answers: Readonly<Record<string, string>>): EditionInputs {
  const units = ["A", "B", "C"] as UnitVersionId[];
  return {
    round: {
      series: "classes",
      indexTitle: text("Chỉ số"),
      shortTitle: text("CS"),
      summary: text("…"),
      title: text("CS 2026"),
      year: 2026,
      number: 1,
      publishedOn: "2026-11-22",
      sources: [],
    },
    scheme: SCHEME,
    units: units.map((id) => ({
      id,
      chain: id as string as UnitId,
      code: id,
      name: text(`Xã ${id}`),
      shortName: text(id),
      kind: "xa",
      group: "",
    })),
    groups: [{ id: "", title: text("Xã") }],
    figures: units.flatMap((unit): Figure[] => [
      { unit, item: "1" as ItemCode, fact: "rate", value: rate, source: "" },
      ...(answers[unit]
        ? [{ unit, item: WHOLE, fact: "disciplined", value: answers[unit], source: "" }]
        : []),
    ]),
    history: [],
  };
}

test("a unit whose class is undecidable is published without one; the format says what is missing", async () => {
  const made = await makeEdition(inputs("0.9", { A: "no", B: "yes" }));
  if (!made.ok) throw new Error(made.faults.map(({ en }) => en).join("; "));
  const file = (path: string) => Buffer.from(made.value.files.get(path) ?? []).toString("utf8");
  const { rows } = JSON.parse(file("results/results.json")) as {
    rows: { unit: string; class?: string; classReason?: { vi: string } }[];
  };
  expect(rows.map((row) => [row.unit, row.class, row.classReason?.vi])).toEqual([
    ["A", "A", undefined],
    ["B", "B", "không quá hạng này vì: Bị kỷ luật (nếu không có: “Tốt”)"],
    ["C", undefined, "chưa xác định: thiếu “Bị kỷ luật”"],
  ]);
  expect(made.value.computed.results.rows.map(({ classReason }) => classReason?.vi)).toEqual([
    undefined,
    "không quá hạng này vì: Bị kỷ luật (nếu không có: “Tốt”)",
    "chưa xác định: thiếu “Bị kỷ luật”",
  ]);
});

test("a figure that no rule takes stops a publication and is named; what was published is read as then", async () => {
  const faulty = inputs("90", { A: "no", B: "no", C: "no" });
  const refused = await makeEdition(faulty);
  expect(refused.ok ? [] : refused.faults.map(({ vi }) => vi)).toEqual(
    ["A", "B", "C"].map(
      (unit) => `Xã ${unit}, 1, rate: “90” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "90%".`,
    ),
  );
  const published = await makeEdition(faulty, { figures: "published" });
  expect(published.ok && published.value.computed.results.rows.map(({ points }) => points)).toEqual([
    "10",
    "10",
    "10",
  ]);
});
