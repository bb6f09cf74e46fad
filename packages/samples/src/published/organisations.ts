import { join } from "node:path";
import { searchKey, type UnitId, type UnitVersionId } from "@thang-diem/engine";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { readTable } from "@thang-diem/press/units";

/** Ministries, departments, divisions …: units that no list of administrative units holds. */
export interface Organisations {
  /**
   * @param of code of the administrative unit whose organisation it is ("31", "193"), or "VN"
   * @param written the name as a table of results writes it
   */
  find(of: string, written: string): Omit<PinnedUnit, "group"> | undefined;
}

/**
 * Organisations by `data/rounds/organisations.csv`; the id `org:<of>:<slug
 * of the Vietnamese name>` stays with a body through the years.
 */
export async function readOrganisations(data: string): Promise<Organisations> {
  const rows = await readTable(join(data, "rounds", "organisations.csv"));
  const known = new Map(rows.map((row) => [`${row["of"]}:${row["written"]}`, organisation(row)]));
  return { find: (of, written) => known.get(`${of}:${written}`) };
}

function organisation(row: Record<string, string>): Omit<PinnedUnit, "group"> {
  const name = { vi: row["name_vi"] ?? "", en: row["name_en"] ?? "" };
  const slug = searchKey(name.vi).replace(/[^a-z0-9]+/g, "-");
  const id = `org:${row["of"]}:${slug}`;
  return {
    id: id as UnitVersionId,
    chain: id as UnitId,
    code: slug,
    name,
    shortName: name,
    kind: row["kind"] ?? "",
  };
}
