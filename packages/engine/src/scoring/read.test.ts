import { describe, expect, test } from "vitest";
import { given, item, schemeOf } from "./example-scheme.ts";
import { readFacts } from "./read.ts";

describe("facts from a table", () => {
  const scheme = schemeOf([
    given("1", 10),
    item("2", 3, {
      facts: {
        sent: { kind: "date", vi: "Ngày gửi", en: "Sent" },
        due: { kind: "date", vi: "Hạn", en: "Due" },
      },
      rule: {
        kind: "step-by-delay",
        of: "sent - due",
        bands: [
          { upTo: 0, points: 3 },
          { beyond: 0, points: 0 },
        ],
      },
    }),
  ]);

  test("an empty cell is not reported, an exemption carries its reason", () => {
    const read = readFacts(scheme, [
      { unit: "A", item: "1", fact: "", value: "" },
      { unit: "A", item: "2", fact: "exempt", value: "không phát sinh" },
    ]);
    expect(read.ok && read.value[0]?.facts.get("1")?.get("score")).toEqual({
      missing: { vi: "chưa có số liệu", en: "not reported" },
    });
    expect(read.ok && read.value[0]?.exemptions?.get("2")?.reason.vi).toBe("không phát sinh");
  });

  test("all faults of a table come at once, each with its row and column", () => {
    const read = readFacts(scheme, [
      { unit: "", item: "1", fact: "", value: "1" },
      { unit: "A", item: "9", fact: "", value: "1" },
      { unit: "A", item: "2", fact: "", value: "1" },
      { unit: "A", item: "1", fact: "score", value: "một" },
      { unit: "A", item: "1", fact: "score", value: "1" },
      { unit: "A", item: "1", fact: "score", value: "2" },
      { unit: "A", item: "2", fact: "sent", value: "31/02/2026" },
      { unit: "A", item: "2", fact: "exempt", value: " " },
    ]);
    expect(!read.ok && read.faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "0 unit",
      "1 item",
      "2 fact",
      "3 value",
      "5 fact",
      "6 value",
      "7 value",
    ]);
  });
});
