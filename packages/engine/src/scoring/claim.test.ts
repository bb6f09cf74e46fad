import type { ItemCode, UnitVersionId } from "../ids/index.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseScheme } from "../scheme/index.ts";
import { readClaim } from "./claim.ts";
import { computeIndex } from "./compute.ts";

const read = parseScheme(
  readFileSync(
    join(import.meta.dirname, "../../../../schemes/par-index-department/sample-2026/scheme.yaml"),
    "utf8",
  ),
);
if (!read.ok) throw new Error("the sample scheme does not parse");
const { value: scheme } = read;
const unit = { unit: "so-noi-vu" as UnitVersionId, group: "so" };

test("a half-filled form scores what is there and says which fields cannot be read", () => {
  const { facts, faults } = readClaim(scheme, unit, [
    { item: "1.1.1" as ItemCode, fact: "issued", value: "có" },
    { item: "1.1.1" as ItemCode, fact: "since", value: "05/01/2026" },
    { item: "1.1.1" as ItemCode, fact: "day", value: "20/01/2026" },
    { item: "1.1.3" as ItemCode, fact: "done", value: "mười" },
    { item: "9.9" as ItemCode, fact: "none", value: "1" },
  ]);
  expect(faults.map(({ item, fact }) => `${item} ${fact}`)).toEqual(["1.1.3 done", "9.9 none"]);
  const scored = computeIndex(scheme, facts);
  expect(
    scored.tree.children[0]?.children[0]?.children.map(
      ({ status, points }) => `${status} ${points?.text ?? ""}`,
    ),
  ).toEqual(["scored 0.5", "missing ", "missing "]);
});

test("an exemption leaves the maximum", () => {
  const exempt = new Map([["1.1.1", { reason: { vi: "đơn vị mới lập", en: "new unit" } }]]);
  expect(
    computeIndex(scheme, readClaim(scheme, unit, [], exempt).facts).tree.children[0]?.children[0]?.children[0]
      ?.status,
  ).toBe("not-applicable");
});
