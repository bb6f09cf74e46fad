import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { parseScheme, type Scheme } from "../../packages/engine/src/scheme/index.ts";

export const schemesFolder = join(import.meta.dirname, "..", "..", "schemes");

/** Folders below `schemes/` that hold a scheme, as "papi/2021". */
export function schemeFolders(): string[] {
  return readdirSync(schemesFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === "scheme.yaml")
    .map((file) => relative(schemesFolder, file.parentPath))
    .toSorted();
}

/** The scheme of a folder such as "papi/2021"; a fault in it fails the test that asks. */
export function shippedScheme(folder: string): Scheme {
  const read = parseScheme(readFileSync(join(schemesFolder, folder, "scheme.yaml"), "utf8"));
  if (!read.ok)
    throw new Error(
      read.faults
        .map((fault) => `${folder} ${fault.line}:${fault.column} ${fault.code} ${fault.message.en}`)
        .join("\n"),
    );
  return read.value;
}

export function filesIn(folder: string): string[] {
  return readdirSync(join(schemesFolder, folder), { recursive: true, encoding: "utf8" }).toSorted();
}

export function readYaml(file: string): unknown {
  return parse(readFileSync(join(schemesFolder, file), "utf8"));
}
