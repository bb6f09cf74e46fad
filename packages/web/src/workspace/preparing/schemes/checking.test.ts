import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkText, itemAt, linesOfItems } from "./checking.ts";

const yaml = readFileSync(
  join(import.meta.dirname, "../../../../../../schemes/par-index-commune/sample-2026/scheme.yaml"),
  "utf8",
);

describe("the text of a scheme", () => {
  test("that is lawful has no fault, and every item stands on a line", () => {
    const { faults, scheme } = checkText(yaml);
    expect(faults).toEqual([]);
    const lines = linesOfItems(yaml);
    expect([...(scheme?.items.keys() ?? [])].filter((code) => code !== "" && !lines.has(code))).toEqual([]);
    const [code = "", line = 0] = [...lines][3] ?? [];
    expect([
      yaml.split("\n")[line - 1]?.includes(code),
      itemAt(lines, line),
      itemAt(lines, line + 1),
      itemAt(lines, 1),
    ]).toEqual([true, code, code, undefined]);
  });

  test("that may not be meant is lawful with a warning at its line", () => {
    expect(checkText(yaml).warnings).toEqual([]);
    const asPoints = checkText(
      yaml.replace("index: { value: share, points: 100", "index: { value: points, points: 100"),
    );
    const { warnings } = asPoints;
    for (const { line } of warnings) expect(yaml.split("\n")[line - 1]).toContain("leaves-the-maximum");
    expect(warnings.length).toBeGreaterThan(0);
  });

  test("names the line on which points no longer add up, and an example that fails", () => {
    const spoilt = yaml.replace(/^( +points: )([\d.]+)$/m, "$1999");
    const { faults } = checkText(spoilt);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ line, message }) => line > 1 && message.vi !== "" && message.en !== "")).toBe(
      true,
    );
    const failing = checkText(yaml.replace(/(\{ given: \{[^}]*\}, points: )[\d.]+/, "$10.123"));
    expect(failing.scheme).toBeDefined();
    expect(failing.faults.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^The example of item .+ says 0\.123, the rule gives /),
    ]);
  });
});
