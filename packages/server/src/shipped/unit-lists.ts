import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildUnits, type ListRow, type UnitLists, type UnitRegistry } from "@thang-diem/engine";
import { parse } from "csv-parse/sync";

const FILES: Readonly<Record<keyof UnitLists, string>> = {
  lists: "lists",
  provinces63: "provinces-63",
  provinceChanges: "province-changes",
  provinces34: "provinces-34",
  provinceMerge2025: "province-merge-2025",
  districts2021: "districts-2021",
  communes2021: "communes-quang-ninh-hai-phong-2021",
  communes2026: "communes-2026",
  communeMerge2025: "commune-merge-2025",
  communeCodeCorrections: "commune-code-corrections",
  regionSchemes: "region-schemes",
  aliases: "aliases",
};

/** The units over time that ship with the product. @throws Error naming every fault of the lists. */
export async function readShippedUnits(data: string): Promise<UnitRegistry> {
  const entries = await Promise.all(Object.entries(FILES).map(async ([key, name]) => [key, await readTable(join(data, "units", `${name}.csv`))] as const));
  const built = buildUnits(Object.fromEntries(entries) as Record<keyof UnitLists, ListRow[]>);
  if (!built.ok) throw new Error(built.faults.map(({ place, message }) => `${place.list}, ${place.row}: ${message.en}`).join("\n"));
  return built.registry;
}

/** A CSV file as rows by column name. */
export async function readTable(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
}
