import { join } from "node:path";
import { regionOf } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { readUnitsAround } from "./index.ts";

const DATA = join(import.meta.dirname, "../../../../data");

test("units that were kept know their regions as those that were read", async () => {
  const read = await readUnitsAround(DATA, [], undefined, "test");
  const kept = await readUnitsAround(DATA, [], read.text, "test");
  expect(kept.text).toBe(read.text);
  const told = ({ registry }: typeof read) =>
    [...registry.versions.values()].flatMap((version) =>
      [...registry.regionSchemes.keys()].flatMap((scheme) => {
        const answer = regionOf(registry, version, scheme);
        return answer.is === "region" ? [`${version.id} ${scheme}: ${answer.name.vi}`] : [];
      }),
    );
  expect(told(kept)).toEqual(told(read));
  expect(told(kept).length).toBeGreaterThan(63);
});
