import { parseScheme } from "@thang-diem/engine";
import type { Scheme } from "@thang-diem/engine";
import { describe, expect, it } from "vitest";
import { ruleInWords } from "./index.ts";

const SCHEME = `
scheme: sample
version: "1"
status: sample
title: { vi: Mẫu, en: Sample }
basis: { d1: { document: "Quyết định mẫu", issued: 2026-01-01, inForce: 2026-01-01 } }
years: { from: 2026 }
units: [xã]
levels: [{ vi: tiêu chí, en: criterion }]
index: { value: share, points: 6, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: "1"
    title: { vi: Kế hoạch, en: Plan }
    points: 1
    clause: d1
    source: self
    facts: { issued: { kind: yes-no, vi: đã ban hành kế hoạch, en: the plan was issued } }
    rule: { kind: all-or-nothing, when: [issued] }
    cases: [{ given: { issued: true }, points: 1 }, { given: { issued: false }, points: 0 }]
  - code: "2"
    title: { vi: Kiểm tra, en: Inspection }
    points: 3
    clause: d1
    source: self
    facts:
      inspected: { kind: count, vi: số bộ phận được kiểm tra, en: divisions inspected }
      divisions: { kind: count, vi: số bộ phận, en: divisions }
    rule:
      kind: step-by-ratio
      of: inspected / divisions
      bands: [{ from: 30%, points: 3 }, { from: 20%, below: 30%, points: 1.5 }, { otherwise: true, points: 0 }]
    cases:
      - { given: { inspected: 3, divisions: 10 }, points: 3 }
      - { given: { inspected: 2, divisions: 10 }, points: 1.5 }
      - { given: { inspected: 1, divisions: 10 }, points: 0 }
  - code: "3"
    title: { vi: Giải ngân, en: Disbursement }
    points: 2
    clause: d1
    source: self
    facts: { rate: { kind: share, vi: tỷ lệ giải ngân, en: disbursement rate } }
    rule: { kind: threshold-proportional, of: rate, full: 85%, floor: 60% }
    cases:
      - { given: { rate: 85% }, points: 2 }
      - { given: { rate: 60% }, points: 24/17 }
      - { given: { rate: 59% }, points: 0 }
`;

function scheme(): Scheme {
  const read = parseScheme(SCHEME);
  if (!read.ok) throw new Error(read.faults.map((fault) => `${fault.line}: ${fault.message.en}`).join("\n"));
  return read.scheme;
}

function said(code: string, language: "vi" | "en"): string {
  const parsed = scheme();
  const item = parsed.items.get(code);
  if (!item?.rule) throw new Error(`no rule in ${code}`);
  return ruleInWords(item.rule, item, parsed, language)
    .flatMap((line) => [line.text, ...(line.list ?? [])])
    .join(" | ");
}

describe("a rule in words", () => {
  it("says all or nothing", () => {
    expect(said("1", "vi")).toBe("1 điểm khi đã ban hành kế hoạch; nếu không, 0 điểm.");
    expect(said("1", "en")).toBe("1 point when the plan was issued; otherwise 0.");
  });

  it("lists bands with both ends, the lower one included", () => {
    expect(said("2", "vi")).toBe(
      "Theo số bộ phận được kiểm tra ÷ số bộ phận: | từ 30%: 3 điểm | từ 20% dưới 30%: 1,5 điểm | dưới 20%: 0 điểm",
    );
  });

  it("explains a threshold with its formula", () => {
    expect(said("3", "en")).toBe(
      "By disbursement rate: 85% or more earns all 2 points; " +
        "from 60% to below 85% earns (rate ÷ 85%) × 2; below 60% earns 0.",
    );
  });
});
