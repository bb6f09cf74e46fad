/** One broken file for every fault that a scheme can have: it is found, alone, at its place. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FAULT_CODES, parseScheme, type SchemeFault } from "../../packages/engine/src/scheme/index.ts";

const folder = join(import.meta.dirname, "..", "..", "schemes", "invalid");

function faultsOf(file: string): readonly SchemeFault[] {
  const read = parseScheme(readFileSync(join(folder, file), "utf8"));
  return read.ok ? [] : read.faults;
}

test("every fault code has its broken example", () => {
  const files = readdirSync(folder).filter((file) => file !== "many-faults.yaml");
  expect(files.toSorted()).toEqual(FAULT_CODES.map((code) => `${code}.yaml`).toSorted());
});

describe.each([...FAULT_CODES])("%s", (code) => {
  const text = readFileSync(join(folder, `${code}.yaml`), "utf8");
  const [announced = ""] = text.split("\n");

  test("the file has exactly this fault, at the place that its first line names", () => {
    const found = faultsOf(`${code}.yaml`).map((fault) => `# ${fault.code} at ${fault.line}:${fault.column}`);
    expect(found).toEqual([announced.split(" – ")[0]]);
  });

  test("the message and what to write instead stand in Vietnamese and English", () => {
    for (const { message, fix } of faultsOf(`${code}.yaml`)) {
      for (const { vi, en } of [message, fix]) {
        expect(vi).toMatch(/^\P{Ll}.*[.…]$|.*: .*/u);
        expect(en.length).toBeGreaterThan(5);
        expect(vi).not.toBe(en);
        expect(vi).toBe(vi.normalize("NFC"));
        expect(`${vi} ${en}`).not.toMatch(/undefined|\[object/);
      }
    }
  });
});

test("faults of form and of meaning in one file are reported all at once, from the top down", () => {
  expect(faultsOf("many-faults.yaml").map(({ code, line }) => `${line} ${code}`)).toEqual([
    "4 unknown-word",
    "7 not-a-date",
    "8 dates-disordered",
    "18 unknown-key",
    "19 unused-fact",
    "20 unknown-fact",
    "27 points-above-maximum",
    "27 band-gap",
    "30 not-a-number",
    "32 unknown-word",
    "34 class-unreachable",
    "35 class-order",
  ]);
});
