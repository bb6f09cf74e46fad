import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  bilingual,
  COUNTRY,
  parseScheme,
  readYaml,
  type Scheme,
  type SchemeFault,
  type UnitId,
  type UnitRegistry,
  type Done,
  type Failed,
} from "@thang-diem/engine";
import { z } from "zod";
import type { Problem } from "@thang-diem/platform/problems";
import { type ListedUnit, readRoundList, unitFault } from "./round-list.ts";
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
  /** Where they are absent, the groups that the list of units names; one for all where it names none. */
  groups: z
    .array(z.strictObject({ id: z.string(), title: bilingual }))
    .min(1)
    .optional(),
  topUnit: z.string().optional(),
  /** Only some of the results were published: places and indices are those that the source prints. */
  partial: z.boolean().optional(),
});

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** `notes`: what is not wrong and should be known, such as a unit of another level. */
export type RoundFile =
  | (Done<RoundToOpen> & { readonly notes: readonly FileProblem[] })
  | Failed<{ readonly faults: readonly FileProblem[] }>;

/** A problem with the file that it stands in. */
export type FileProblem = Problem & { readonly file: string };

/**
 * Reads a round file (YAML) with its scheme and its list of units (CSV or XLSX: `unit` in any spelling,
 * `group`;
 * for bodies that are no administrative units also `id`, `name_en`, `kind`; `not_ranked` with a reason; in a
 * round that was published with gaps `place`, `of` and `index` as the source prints them).
 * All faults of the three files at once, nothing opened.
 *
 * @throws the operating system's error when one of the files cannot be opened
 */
export async function readRoundFile(file: string, registry: UnitRegistry): Promise<RoundFile> {
  const { document, lines, faults: malformed } = readYaml(await readFile(file, "utf8"));
  const inFile = (problems: readonly Problem[], of: string) =>
    problems.map((problem): FileProblem => ({ ...problem, file: of }));
  const broken = malformed.map(({ line, column, message, fix }): Problem => ({
    code: "yaml-syntax",
    message,
    suggestion: fix,
    place: { row: line, column: String(column) },
  }));
  if (document === undefined) return { ok: false, faults: inFile(broken, file) };
  const lineAt = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true);
    const start = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    return Array.isArray(start) ? lines.linePos(Number(start[0])).line : 1;
  };
  const read = roundFile.safeParse(document.toJS());
  if (!read.success)
    return {
      ok: false,
      faults: inFile(
        [...broken, ...read.error.issues.map((issue) => headFault(issue, lineAt(issue.path)))],
        file,
      ),
    };
  const { scheme, units, groups, topUnit, partial, ...head } = read.data;
  const beside = (path: string) => join(dirname(file), path);
  const text = await readFile(beside(scheme), "utf8");
  const parsed = parseScheme(text);
  const list = await readRoundList(
    beside(units),
    { year: head.year, partial: partial === true, scheme: parsed.ok ? parsed.value : undefined },
    registry,
  );
  const known = groups ?? groupsOf(list.units);
  const faults = [
    ...inFile([...broken, ...(parsed.ok ? yearFaults(parsed.value, head.year, lineAt(["year"])) : [])], file),
    ...inFile(parsed.ok ? [] : parsed.faults.map(schemeFault), beside(scheme)),
    ...inFile([...list.faults, ...groupFaults(list.units, known)], beside(units)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const { scope, ...titles } = head;
  return {
    ok: true,
    value: {
      topUnit: (topUnit as UnitId | undefined) ?? COUNTRY,
      head: {
        ...titles,
        ...(scope && { scope }),
        ...(partial === true && { partial }),
        number: 1,
        publishedOn: "",
      },
      scheme: text,
      units: list.units.map(({ unit }) => ({ ...unit, group: unit.group || ALL.id })),
      groups: known,
    },
    notes: inFile(list.notes, beside(units)),
  };
}

const ALL = { id: "all", title: { vi: "Tất cả đơn vị", en: "All units" } };

/** The groups that the list names, called as it calls them. */
function groupsOf(units: readonly ListedUnit[]): RoundToOpen["groups"] {
  const named = [...new Set(units.map(({ unit }) => unit.group))].filter((group) => group !== "");
  const rest = named.length === 0 || units.some(({ unit }) => unit.group === "") ? [ALL] : [];
  return [...named.map((id) => ({ id, title: { vi: id, en: id } })), ...rest];
}

function groupFaults(units: readonly ListedUnit[], groups: RoundToOpen["groups"]): Problem[] {
  const known = new Set(groups.map(({ id }) => id));
  const only = groups.length === 1 && groups[0]?.id === ALL.id;
  return units.flatMap(({ unit: { group }, row }) =>
    known.has(group || (only ? ALL.id : group)) || (group === "" && known.has(ALL.id))
      ? []
      : [
          unitFault(row, {
            vi: `Không có nhóm “${group}” trong groups.`,
            en: `There is no group "${group}" in groups.`,
          }),
        ],
  );
}

function yearFaults({ years: { from, to } }: Scheme, year: number, line: number): Problem[] {
  if (year >= from && (to === undefined || year <= to)) return [];
  const years =
    to === undefined
      ? { vi: `từ ${from}`, en: `from ${from}` }
      : { vi: `${from}–${to}`, en: `${from}–${to}` };
  return [
    {
      code: "year-outside-scheme",
      message: {
        vi: `Bộ tiêu chí áp dụng cho các năm ${years.vi}, kỳ này đánh giá năm ${year}.`,
        en: `The scheme is for the years ${years.en}; this round assesses ${year}.`,
      },
      suggestion: {
        vi: "Dùng bộ tiêu chí của năm đó, hoặc sửa years trong bộ tiêu chí nếu văn bản cho phép.",
        en: "Use the scheme of that year, or correct years in the scheme where its document allows it.",
      },
      place: { row: line },
    },
  ];
}

function schemeFault({ line, column, message, fix }: SchemeFault): Problem {
  return { code: "scheme-faulty", message, suggestion: fix, place: { row: line, column: String(column) } };
}

function headFault({ path, message }: Issue, line: number): Problem {
  const key = path.map(String).join(".") || "tệp / file";
  return {
    code: "round-file",
    message: {
      vi: `“${key}” thiếu hoặc viết sai.`,
      en: `"${key}" is missing or wrong (${message}).`,
    },
    suggestion: {
      vi: "Xem mẫu tệp của một kỳ trong tài liệu hướng dẫn kỹ sư.",
      en: "See the sample of a round file in the engineer's guide.",
    },
    place: { row: line },
  };
}
