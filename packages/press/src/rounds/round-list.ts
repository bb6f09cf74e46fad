/** The list of units of a round, as an office writes it: CSV or XLSX. */
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import {
  cleanText,
  explainFindUnit,
  findUnit,
  type Scheme,
  type UnitId,
  type UnitRegistry,
  type UnitVersion,
  type UnitVersionId,
} from "@thang-diem/engine";
import { type Problem, ProblemError, type Words } from "@thang-diem/platform/problems";
import { type Cell, readTable, rowWidthFault, type TableFile } from "@thang-diem/platform/spreadsheet";
import type { PinnedUnit } from "../editions/index.ts";
import { pinnedVersion } from "./pin-version.ts";
import { NOT_PRINTED, printedInWhole, readPrinted } from "./printed-results.ts";

/** A unit with the row in which it stands. */
export interface ListedUnit {
  readonly unit: PinnedUnit;
  readonly row: number;
}

export interface RoundList {
  readonly units: readonly ListedUnit[];
  readonly faults: readonly Problem[];
  readonly notes: readonly Problem[];
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  unit: ["unit", "đơn vị", "tên đơn vị"],
  group: ["group", "nhóm"],
  id: ["id", "mã"],
  name_en: ["name_en", "tên tiếng anh"],
  kind: ["kind", "loại"],
  not_ranked: ["not_ranked", "không xếp hạng"],
  not_ranked_en: ["not_ranked_en"],
  place: ["place", "hạng"],
  of: ["of", "trên tổng số"],
  index: ["index", "chỉ số"],
};

export interface ListOfRound {
  readonly year: number;
  /** Only some of the results were published: the list may say what the source prints. */
  readonly partial: boolean;
  /** The scheme, where it could be read. */
  readonly scheme: Scheme | undefined;
}

/** All faults at once with their rows. @throws the operating system's error when the file cannot be opened */
export async function readRoundList(
  file: string,
  round: ListOfRound,
  registry: UnitRegistry,
): Promise<RoundList> {
  const opened = await readTable(createReadStream(file), basename(file));
  if (!opened.ok) return { units: [], faults: opened.faults, notes: [] };
  try {
    const { rows, faults } = await listed(opened.value);
    const pinned = rows.map(({ row, text }) => ({ row, ...pinRow(text, row, round.year, registry) }));
    const printed = new Map(rows.map(({ row, text }) => [row, printedIn(text, row, round)]));
    const units = pinned.flatMap(({ row, unit }) =>
      unit ? [{ unit: { ...printed.get(row)?.printed, ...unit }, row }] : [],
    );
    return {
      units,
      faults: [
        ...faults,
        ...pinned.flatMap(({ fault: each }) => each ?? []),
        ...[...printed.values()].flatMap(({ faults: each }) => each),
        ...twiceFaults(units),
      ],
      notes: otherLevels(pinned),
    };
  } finally {
    await opened.value.close();
  }
}

type Row = Readonly<Record<string, string>>;

/** What the source prints of a unit; in a round with gaps a unit without a place says that there is none. */
function printedIn(text: Row, row: number, { partial, scheme }: ListOfRound) {
  const { printed, faults } = readPrinted(text, row, scheme);
  if (partial)
    return { printed: { ...(!printed.publishedPlace && { notRanked: NOT_PRINTED }), ...printed }, faults };
  const says = [text["place"], text["of"], text["index"]].some((cell) => cell);
  return { printed: {}, faults: says ? [printedInWhole(row)] : [] };
}

async function listed(file: TableFile): Promise<{ rows: { row: number; text: Row }[]; faults: Problem[] }> {
  const rows: { row: number; text: Row }[] = [];
  const faults: Problem[] = [];
  let names: (string | undefined)[] | undefined;
  let width = {};
  try {
    for await (const event of file.rows()) {
      if (event.kind === "fault") faults.push(event.problem);
      if (event.kind !== "row") continue;
      if (names === undefined) {
        names = event.cells.map((cell) => columnNamed(textOf(cell)));
        width = { width: event.width, delimiter: file.delimiter };
        if (!names.includes("unit")) faults.push(HEADING_MISSING);
        continue;
      }
      const wrong = rowWidthFault(event, width);
      if (wrong !== undefined) faults.push(wrong);
      else
        rows.push({
          row: event.row,
          text: Object.fromEntries(
            names.flatMap((name, i) => (name ? [[name, textOf(event.cells[i])]] : [])),
          ),
        });
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.push(error.problem);
  }
  return { rows: faults.includes(HEADING_MISSING) ? [] : rows, faults };
}

function columnNamed(heading: string): string | undefined {
  return Object.keys(COLUMNS).find((name) => COLUMNS[name]?.includes(heading.toLowerCase()));
}

function textOf(cell: Cell | undefined): string {
  return cell?.kind === "text" || cell?.kind === "number" ? cleanText(cell.text).trim() : "";
}

interface PinnedRow {
  readonly unit?: PinnedUnit;
  /** The version of an administrative unit. */
  readonly version?: UnitVersion;
  readonly fault?: Problem;
}

function pinRow(row: Row, line: number, year: number, registry: UnitRegistry): PinnedRow {
  const { unit = "", id = "", group = "", name_en = "", kind = "", not_ranked = "" } = row;
  const notRanked = not_ranked
    ? { notRanked: { vi: not_ranked, en: row["not_ranked_en"] || not_ranked } }
    : {};
  if (id) {
    if (!unit || !name_en || !kind)
      return {
        fault: unitFault(line, {
          vi: "Đơn vị có id cần đủ unit, name_en, kind.",
          en: "A unit with an id needs unit, name_en and kind.",
        }),
      };
    const name = { vi: unit, en: name_en };
    const own = { id: id as UnitVersionId, chain: id as UnitId };
    return { unit: { ...own, code: id, name, shortName: name, kind, group, ...notRanked } };
  }
  const on = `${year}-12-31`;
  const found = findUnit(registry, unit, { on });
  if (found.outcome === "found") {
    const { version } = found;
    return { unit: { ...pinnedVersion(version, year, registry, group), ...notRanked }, version };
  }
  return { fault: unitFault(line, explainFindUnit(found, unit, on)) };
}

export function unitFault(line: number, message: Words): Problem {
  return {
    code: "round-unit",
    message,
    place: { row: line },
    suggestion: {
      vi:
        "Ghi thêm loại và đơn vị cấp trên (“Xã A, tỉnh B”); " +
        "đơn vị không phải hành chính thì thêm id, name_en, kind.",
      en:
        'Add the kind and the unit above ("Xã A, tỉnh B"); ' +
        "for bodies that are no administrative units add id, name_en, kind.",
    },
  };
}

function twiceFaults(units: readonly ListedUnit[]): Problem[] {
  const first = new Map<string, number>();
  return units.flatMap(({ unit, row }) => {
    const before = first.get(unit.id);
    if (before === undefined) {
      first.set(unit.id, row);
      return [];
    }
    const { vi, en } = unit.name;
    return [
      unitFault(row, { vi: `${vi} đã có ở dòng ${before}.`, en: `${en} stands already in row ${before}.` }),
    ];
  });
}

const LEVEL_WORDS: Readonly<Record<UnitVersion["level"], Words>> = {
  province: { vi: "cấp tỉnh", en: "a province" },
  district: { vi: "cấp huyện", en: "a district" },
  commune: { vi: "cấp xã", en: "a commune" },
};

/** "Huế" alone is the city, not the ward of another name: who lists communes is told that one is none. */
function otherLevels(rows: readonly (PinnedRow & { readonly row: number })[]): Problem[] {
  const placed = rows.flatMap(({ row, version, unit }) =>
    version && unit ? [{ row, level: version.level, name: unit.name }] : [],
  );
  const counts = Map.groupBy(placed, ({ level }) => level);
  const [usual] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return placed
    .filter(({ level }) => level !== usual)
    .map(({ row, level, name }) => ({
      code: "unit-of-another-level",
      place: { row },
      message: {
        vi: `${name.vi} là đơn vị ${LEVEL_WORDS[level].vi}, các đơn vị khác trong danh sách thì không.`,
        en: `${name.en} is ${LEVEL_WORDS[level].en}, unlike the others of the list.`,
      },
      suggestion: {
        vi: "Nếu muốn nói đơn vị khác cùng tên, ghi thêm loại và đơn vị cấp trên.",
        en: "If another unit of that name is meant, add its kind and the unit above.",
      },
    }));
}

const HEADING_MISSING: Problem = {
  code: "header-missing",
  message: {
    vi: "Danh sách đơn vị không có cột “unit” (hoặc “đơn vị”).",
    en: 'The list of units has no column "unit".',
  },
  suggestion: {
    vi: "Dòng đầu ghi tên cột: unit, group; đơn vị không phải hành chính thêm id, name_en, kind.",
    en: "The first row names the columns: unit, group; for other bodies also id, name_en, kind.",
  },
  place: { row: 1 },
};
