import type { SurveyCell, SurveyResultTable } from "@thang-diem/contract";
import {
  hideCells,
  type SatisfactionPart,
  type SatisfactionRow,
  type TableSum,
} from "@thang-diem/engine/survey";

type Titles = { readonly vi: string; readonly en: string };

/** A table before anything is hidden: its rows of shares, and what they are called. */
export interface RawTable {
  readonly by: string;
  readonly title: Titles;
  readonly domains: readonly { readonly key: string; readonly title: Titles }[];
  readonly rows: readonly SatisfactionRow[];
}

export const ALL = "all";

/**
 * Tables as they may be seen: small cells hidden, and others with them so that nobody finds them by
 * subtraction, neither
 * within a table, nor across tables of the same total, nor from a part and its other questions.
 *
 * @param fixed parts that become figures of units: those shares are published with the round in any case
 */
export function protectedTables(
  tables: readonly RawTable[],
  structure: SatisfactionPart,
  fixed: ReadonlySet<string>,
): { readonly tables: SurveyResultTable[]; readonly open: readonly string[] } {
  const parts = partNames(structure);
  const rowAt = new Map(
    tables.flatMap(({ by, rows }) =>
      rows.map((row) => [cellId(by, row.domain?.[by] ?? "", row.part), row] as const),
    ),
  );
  const cells = [...rowAt].map(([id, { answers, result, part }]) => ({
    id,
    answers,
    isSensitive: result.status === "suppressed",
    isFixed: id.startsWith("unit\u0000") && fixed.has(part),
  }));
  const { hidden, open } = hideCells(cells, sumsOf(tables, structure, parts));
  return {
    open,
    tables: tables.map(({ by, title, domains }) => ({
      by,
      title,
      rows: domains.map(({ key, title: of }) => ({
        key,
        title: of,
        cells: parts.map((part) => {
          const id = cellId(by, key, part);
          return shown(rowAt.get(id), hidden.get(id));
        }),
      })),
    })),
  };
}

function cellId(by: string, domain: string, part: string): string {
  return `${by}\u0000${domain}\u0000${part}`;
}

function shown(row: SatisfactionRow | undefined, hidden: "few" | "derived" | undefined): SurveyCell {
  if (row === undefined || row.answers === 0) return { hidden: "none" };
  if (row.result.status !== "estimated") return { hidden: "few" };
  if (hidden !== undefined) return { hidden };
  const { share, interval } = row.result;
  const [low, high] = [Math.max(0, interval.low), Math.min(1, interval.high)];
  // An interval that cannot be found says that there are too few answers for one.
  return Number.isFinite(low) && Number.isFinite(high)
    ? { n: row.answers, share, low, high }
    : { hidden: "few" };
}

export function partNames(part: SatisfactionPart): string[] {
  return "item" in part ? [part.item] : [part.name, ...part.parts.flatMap(partNames)];
}

/** Domains of a table add up to the whole, question by question; a part is the mean of what is in it. */
function sumsOf(
  tables: readonly RawTable[],
  structure: SatisfactionPart,
  parts: readonly string[],
): TableSum[] {
  const across = tables
    .filter(({ by }) => by !== ALL)
    .flatMap(({ by, rows }) => {
      const domains = [...new Set(rows.map(({ domain }) => domain?.[by] ?? ""))];
      return parts.map((part) => ({
        total: cellId(ALL, "", part),
        members: domains.map((domain) => cellId(by, domain, part)),
      }));
    });
  const within = tables.flatMap(({ by, rows }) =>
    [...new Set(rows.map(({ domain }) => domain?.[by] ?? ""))].flatMap((domain) =>
      groupsIn(structure).map(({ name, members }) => ({
        total: cellId(by, domain, name),
        members: members.map((each) => cellId(by, domain, each)),
      })),
    ),
  );
  return [...across, ...within];
}

function groupsIn(part: SatisfactionPart): { readonly name: string; readonly members: readonly string[] }[] {
  if ("item" in part) return [];
  const members = part.parts.map((each) => ("item" in each ? each.item : each.name));
  return [{ name: part.name, members }, ...part.parts.flatMap(groupsIn)];
}
