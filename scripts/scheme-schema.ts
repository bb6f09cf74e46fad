/**
 * Writes `schemes/scheme.schema.json` from the scheme language, for editors that complete and check while one types.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemeJsonSchema } from "@thang-diem/engine";

export const SCHEMA_FILE = join(import.meta.dirname, "..", "schemes", "scheme.schema.json");

export function schemaText(): string {
  return `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText());
