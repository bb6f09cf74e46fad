import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  assembleUnits,
  buildUnits,
  type LineageEdge,
  type ListRow,
  type UnitLists,
  type UnitParts,
  type UnitRegistry,
  type UnitVersion,
} from "@thang-diem/engine";
import { parse } from "csv-parse/sync";
import { beside } from "@thang-diem/platform/threads";

/** The day up to which the lists of units were kept. */
export const UNITS_AS_OF = "2026-11-22";

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

/**
 * The units over time that ship with the product, read where it is called.
 * @throws Error naming every fault of the lists.
 */
export async function readShippedUnits(data: string): Promise<UnitRegistry> {
  return (await readListsAndUnits(data)).registry;
}

/** The units with the lists that they were built from. */
export async function readListsAndUnits(
  data: string,
): Promise<{ readonly lists: UnitLists; readonly registry: UnitRegistry }> {
  const lists = await readLists(data);
  return { lists, registry: unitsOf(lists) };
}

/** The files that the units are read from. */
export function listFiles(data: string): string[] {
  return Object.values(FILES).map((name) => join(data, "units", `${name}.csv`));
}

/** The same, read in a thread: 14,000 versions take a second. */
export async function loadShippedUnits(data: string): Promise<UnitRegistry> {
  const versions: UnitVersion[] = [];
  const lineage: LineageEdge[] = [];
  const rest = await sendUnits(data, (slice: UnitSlice) => {
    versions.push(...slice.versions);
    lineage.push(...slice.lineage);
  });
  return assembleUnits({ versions, lineage, ...rest });
}

type UnitSlice = Pick<UnitParts, "versions" | "lineage">;

/** So many arrive within a few milliseconds. */
const SLICE = 250;
const PAUSE_MS = 3;

const sendUnits = beside(import.meta.url, "sendUnitsHere", sendUnitsHere);

/** Reads the units and sends them in slices: all at once would hold up whoever receives them. */
export async function sendUnitsHere(
  data: string,
  send: (slice: UnitSlice) => void,
): Promise<Pick<UnitParts, "regionSchemes" | "aliases">> {
  const { lists, registry } = await readListsAndUnits(data);
  const versions = [...registry.versions.values()];
  for (let from = 0; from < Math.max(versions.length, registry.lineage.length); from += SLICE) {
    send({
      versions: versions.slice(from, from + SLICE),
      lineage: registry.lineage.slice(from, from + SLICE),
    });
    await sleep(PAUSE_MS);
  }
  return { regionSchemes: registry.regionSchemes, aliases: lists.aliases };
}

async function readLists(data: string): Promise<UnitLists> {
  const entries = await Promise.all(
    Object.entries(FILES).map(
      async ([key, name]) => [key, await readTable(join(data, "units", `${name}.csv`))] as const,
    ),
  );
  return Object.fromEntries(entries) as Record<keyof UnitLists, ListRow[]>;
}

function unitsOf(lists: UnitLists): UnitRegistry {
  const built = buildUnits(lists);
  if (!built.ok)
    throw new Error(
      built.faults.map(({ place, message }) => `${place.list}, ${place.row}: ${message.en}`).join("\n"),
    );
  return built.value;
}

/** A CSV file as rows by column name. */
export async function readTable(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
}
