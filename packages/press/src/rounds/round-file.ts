import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  bilingual,
  COUNTRY,
  explainFindUnit,
  findUnit,
  parseScheme,
  type UnitId,
  type UnitRegistry,
  type UnitVersionId,
} from "@thang-diem/engine";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Problem } from "@thang-diem/platform/problems";
import type { PinnedUnit } from "../editions/index.ts";
import { pinnedVersion } from "./pin-version.ts";
import type { RoundToOpen } from "./round.ts";

/**
 * A round as an office writes it: what is assessed, by which scheme, who takes part.
 * Paths are relative to the file.
 */
const roundFile = z.strictObject({
  series: z.string().regex(/^[a-z][a-z0-9-]*$/),
  year: z.int().min(1990).max(2200),
  indexTitle: bilingual,
  shortTitle: bilingual,
  summary: bilingual,
  title: bilingual,
  scope: bilingual.optional(),
  sources: z.array(bilingual).min(1),
  scheme: z.string().min(1),
  units: z.string().min(1),
  groups: z.array(z.strictObject({ id: z.string(), title: bilingual })).min(1),
  topUnit: z.string().optional(),
});

export type RoundFile =
  | { readonly ok: true; readonly round: RoundToOpen }
  | { readonly ok: false; readonly faults: readonly Problem[] };

/**
 * Reads a round file (YAML) with its scheme and its list of units (CSV: `unit` in any spelling, `group`;
 * for bodies that are no administrative units also `id`, `name_en`, `kind`; `not_ranked` with a reason).
 * All faults at once, nothing opened.
 */
export async function readRoundFile(file: string, registry: UnitRegistry): Promise<RoundFile> {
  const read = roundFile.safeParse(parseYaml(await readFile(file, "utf8")));
  if (!read.success) return { ok: false, faults: read.error.issues.map(headFault) };
  const { scheme, units, groups, topUnit, ...head } = read.data;
  const beside = (path: string) => join(dirname(file), path);
  const text = await readFile(beside(scheme), "utf8");
  const rows = parseCsv(await readFile(beside(units), "utf8"), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  }) as Record<string, string>[];
  const pinned = rows.map((row, i) => pinRow(row, i + 2, head.year, registry));
  const known = new Set(groups.map(({ id }) => id));
  const faults = [
    ...schemeFaults(text),
    ...pinned.flatMap((each) => ("fault" in each ? [each.fault] : [])),
    ...pinned.flatMap((each, i) => groupFaults(each, known, i + 2)),
    ...twiceFaults(pinned),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const { scope, ...titles } = head;
  const list = pinned.flatMap((each) => ("unit" in each ? [each.unit] : []));
  return {
    ok: true,
    round: {
      topUnit: (topUnit as UnitId | undefined) ?? COUNTRY,
      head: { ...titles, ...(scope && { scope }), number: 1, publishedOn: "" },
      scheme: text,
      units: list,
      groups,
    },
  };
}

type PinnedRow = { readonly unit: PinnedUnit } | { readonly fault: Problem };

function pinRow(row: Record<string, string>, line: number, year: number, registry: UnitRegistry): PinnedRow {
  const { unit = "", id = "", group = "", name_en = "", kind = "", not_ranked = "" } = row;
  const notRanked = not_ranked
    ? { notRanked: { vi: not_ranked, en: row["not_ranked_en"] || not_ranked } }
    : {};
  if (id) {
    if (!unit || !name_en || !kind)
      return {
        fault: fault(
          line,
          "Đơn vị có id cần đủ unit, name_en, kind.",
          "A unit with an id needs unit, name_en and kind.",
        ),
      };
    const name = { vi: unit.normalize("NFC"), en: name_en };
    const own = { id: id as UnitVersionId, chain: id as UnitId };
    return { unit: { ...own, code: id, name, shortName: name, kind, group, ...notRanked } };
  }
  const on = `${year}-12-31`;
  const found = findUnit(registry, unit, { on });
  if (found.outcome === "found")
    return { unit: { ...pinnedVersion(found.version, year, registry, group), ...notRanked } };
  const { vi, en } = explainFindUnit(found, unit, on);
  return { fault: fault(line, vi, en) };
}

function fault(line: number, vi: string, en: string): Problem {
  return {
    code: "round-unit",
    message: { vi, en },
    place: { row: line },
    suggestion: {
      vi: "Ghi thêm loại và đơn vị cấp trên (“Xã A, tỉnh B”); đơn vị không phải hành chính thì thêm id, name_en, kind.",
      en:
        'Add the kind and the unit above ("Xã A, tỉnh B"); ' +
        "for bodies that are no administrative units add id, name_en, kind.",
    },
  };
}

function groupFaults(row: PinnedRow, known: ReadonlySet<string>, line: number): Problem[] {
  if (!("unit" in row) || known.has(row.unit.group)) return [];
  return [
    fault(
      line,
      `Không có nhóm “${row.unit.group}” trong groups.`,
      `There is no group "${row.unit.group}" in groups.`,
    ),
  ];
}

function twiceFaults(rows: readonly PinnedRow[]): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    if (!("unit" in row)) return [];
    const twice = seen.has(row.unit.id);
    seen.add(row.unit.id);
    return twice
      ? [fault(i + 2, `${row.unit.name.vi} có hai lần.`, `${row.unit.name.en} stands twice.`)]
      : [];
  });
}

function schemeFaults(text: string): Problem[] {
  const read = parseScheme(text);
  return read.ok
    ? []
    : read.faults.map(({ line, message, fix }) => ({
        code: "scheme-faulty",
        message,
        suggestion: fix,
        place: { row: line },
      }));
}

function headFault({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Problem {
  const key = path.map(String).join(".") || "tệp / file";
  return {
    code: "round-file",
    message: {
      vi: `“${key}” thiếu hoặc viết sai (${message}).`,
      en: `"${key}" is missing or wrong (${message}).`,
    },
  };
}
