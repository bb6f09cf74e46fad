import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  buildUnits,
  type ListRow,
  type UnitLists,
  type UnitRegistry,
} from "../packages/engine/src/units/index.ts";

const data = join(import.meta.dirname, "..", "data");

/** Rows of a file under `data/`, every cell a text. */
export function readRows(file: string): ListRow[] {
  return parse<Record<string, string>>(readFileSync(join(data, file)), { columns: true, bom: true });
}

/** The lists of `data/units` as the product ships them. */
export function readUnitLists(): UnitLists {
  return {
    lists: readRows("units/lists.csv"),
    provinces63: readRows("units/provinces-63.csv"),
    provinceChanges: readRows("units/province-changes.csv"),
    provinces34: readRows("units/provinces-34.csv"),
    provinceMerge2025: readRows("units/province-merge-2025.csv"),
    districts2021: readRows("units/districts-2021.csv"),
    communes2021: readRows("units/communes-quang-ninh-hai-phong-2021.csv"),
    communes2026: readRows("units/communes-2026.csv"),
    communeMerge2025: readRows("units/commune-merge-2025.csv"),
    communeCodeCorrections: readRows("units/commune-code-corrections.csv"),
    regionSchemes: readRows("units/region-schemes.csv"),
    aliases: readRows("units/aliases.csv"),
  };
}

/** The shipped units; a fault in them fails the test that asks. */
export function shippedUnits(): UnitRegistry {
  const built = buildUnits(readUnitLists());
  if (!built.ok)
    throw new Error(
      built.faults.map((fault) => `${fault.place.list} ${fault.place.row}: ${fault.message.en}`).join("\n"),
    );
  return built.value;
}
