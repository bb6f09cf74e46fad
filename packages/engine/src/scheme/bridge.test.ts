import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bridgeSchemes } from "./bridge.ts";
import { parseScheme } from "./parse.ts";
import type { Scheme } from "./model.ts";

const yaml = readFileSync(
  join(import.meta.dirname, "../../../../schemes/par-index-department/sample-2026/scheme.yaml"),
  "utf8",
);

function scheme(text: string): Scheme {
  const read = parseScheme(text);
  if (!read.ok) throw new Error(read.faults.map(({ line, message }) => `${line}: ${message.en}`).join("\n"));
  return read.value;
}

const moved = (text: string) =>
  bridgeSchemes(scheme(yaml), scheme(text)).filter(({ state }) => state !== "same");

describe("the bridge between two versions", () => {
  test("calls everything the same when only the version, comments and worked examples differ", () => {
    expect(
      moved(
        yaml
          .replace("version: sample-2026", "version: b")
          .replace("- { given: { issued: không }, points: 0 }\n", "\n"),
      ),
    ).toEqual([]);
  });

  test("names what differs in an item, and whether claims are read as before", () => {
    expect(
      moved(
        yaml.replace(
          '{ vi: "Ban hành kế hoạch kịp thời", en: "Plan issued in time" }',
          '{ vi: "Kế hoạch kịp thời", en: "Plan in time" }',
        ),
      ),
    ).toMatchObject([{ code: "1.1.1", state: "changed", parts: ["title"], claimsStay: true }]);
  });

  test("finds an item of the same title under another code, on both sides", () => {
    const renumbered = moved(yaml.replace('- code: "1.1.1"', '- code: "1.1.9"'));
    expect(
      renumbered.map(({ code, state, alsoAs, points }) => [code, state, alsoAs, points.before, points.after]),
    ).toEqual([
      ["1.1.9", "new", "1.1.1", "", "0.5"],
      ["1.1.1", "gone", "1.1.9", "0.5", ""],
    ]);
  });

  test("has every item of either version once", () => {
    const codes = bridgeSchemes(scheme(yaml), scheme(yaml.replace('- code: "1.1.1"', '- code: "1.1.9"'))).map(
      ({ code }) => code,
    );
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(scheme(yaml).items.size + 1);
  });
});
