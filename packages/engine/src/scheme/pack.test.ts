import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packScheme, parseScheme, schemeAsJson, schemeFromJson, unpackScheme } from "./index.ts";

const schemes = join(import.meta.dirname, "../../../../schemes");
const files = globSync("*/*/scheme.yaml", { cwd: schemes }).filter((file) => !file.startsWith("invalid"));

test.each(files)("%s is the same scheme after a copy between threads and as JSON", (file) => {
  const read = parseScheme(readFileSync(join(schemes, file), "utf8"));
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message.en).join("; "));
  const copied = unpackScheme(structuredClone(packScheme(read.value)));
  const sent = schemeFromJson(JSON.parse(JSON.stringify(schemeAsJson(read.value))) as unknown[]);
  for (const arrived of [copied, sent]) {
    expect(arrived).toStrictEqual(read.value);
    for (const item of arrived.items.values())
      for (const child of item.children) expect(arrived.items.get(child.code)).toBe(child);
  }
});
