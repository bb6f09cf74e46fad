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
index: { value: share, points: 8, show: { decimals: 2 } }
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
  - code: "4"
    title: { vi: Khen, en: Praise }
    points: 2
    clause: d1
    source: self
    facts: { praised: { kind: yes-no, vi: được khen, en: the unit was praised } }
    rule: { kind: all-or-nothing, when: [praised], provided: [{ item: "2", atLeast: "50%" }] }
    cases:
      - { given: { praised: true }, items: { "2": 1.5 }, points: 2 }
      - { given: { praised: true }, items: { "2": 1 }, points: 0 }
penalty:
  items:
    - code: P1
      title: { vi: Hội đồng trừ, en: Deducted }
      points: -2
      clause: d1
      facts: { taken: { kind: number, vi: điểm hội đồng trừ, en: points deducted } }
      rule: { kind: external, of: taken, as: points }
      cases: [{ given: { taken: -1.5 }, points: -1.5 }]
    - code: P2
      title: { vi: Nộp chậm, en: Late }
      points: -3
      clause: d1
      facts: { late: { kind: days, vi: số ngày chậm, en: days late } }
      rule: { kind: penalty-per-day, of: late, perDay: -1 }
      cases: [{ given: { late: 9 }, points: -3 }]
`;

function scheme(): Scheme {
  const read = parseScheme(SCHEME);
  if (!read.ok) throw new Error(read.faults.map((fault) => `${fault.line}: ${fault.message.en}`).join("\n"));
  return read.value;
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

  it("says that a % on another item is a share of its maximum", () => {
    expect(said("4", "vi")).toBe(
      "2 điểm khi được khen; nếu không, 0 điểm. | Chỉ tính khi điểm của mục 2 từ 50% điểm tối đa; nếu không, 0 điểm.",
    );
  });

  it("says how far a penalty goes", () => {
    expect(said("P1", "vi")).toBe(
      "Bằng đúng điểm của điểm hội đồng trừ. | Từ −2 đến 0, ngoài khoảng đó không nhận.",
    );
    expect(said("P2", "en")).toBe("1 point off for each day of days late. | 3 points at most.");
  });

  it("explains a threshold with its formula", () => {
    expect(said("3", "en")).toBe(
      "By disbursement rate: 85% or more earns all 2 points; " +
        "from 60% to below 85% earns (rate ÷ 85%) × 2; below 60% earns 0.",
    );
  });
});
