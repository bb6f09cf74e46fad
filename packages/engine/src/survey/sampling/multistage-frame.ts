import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome, SurveyProblem } from "../problem.ts";
import type { FrameCluster } from "./multistage.ts";

/** Columns of a frame in stages: one line a contact, or a line without a name for a cluster that has no list yet. */
export interface MultistageColumns {
  /** Name of the contact. */
  readonly id: string;
  /** The units that each get a sample of their own, e.g. provinces. */
  readonly top: string;
  readonly stages: readonly StageColumns[];
}

export interface StageColumns {
  /** Name of the cluster. */
  readonly column: string;
  /**
   * Its measure of size, a whole number, the same on each of its lines;
   * without it the sizes of its parts add up, at the last stage its contacts.
   */
  readonly size?: string | undefined;
  /** A mark (1, x, yes, có) on clusters that are taken in any case; empty or 0 on the others. */
  readonly certainty?: string | undefined;
}

/**
 * Builds the clusters of a frame from its lines, in their order. Problems, all at once: columns that are
 * missing, lines without a cluster (named by their number in the file, the head being line 1), sizes that
 * are no whole numbers (1.200 for 1200), clusters with another size or mark on another line.
 */
export function multistageFrame(
  table: Readonly<Record<string, readonly string[]>>,
  columns: MultistageColumns,
): Outcome<FrameCluster[]> {
  const asked = [
    columns.id,
    columns.top,
    ...columns.stages.flatMap(({ column, size, certainty }) => [column, size, certainty]),
  ];
  const missing = asked.filter((name) => name !== undefined).filter((name) => !table[name]);
  if (missing.length > 0)
    return fail([
      problem(
        "survey.column-missing",
        {
          vi: `Danh sách thiếu cột (có: ${Object.keys(table).join(", ")})`,
          en: `The frame lacks columns (it has: ${Object.keys(table).join(", ")})`,
        },
        placed("variable", new Set(missing)),
      ),
    ]);
  const faults: Faults = { nameless: new Set(), notNumbers: new Set(), unlike: new Set() };
  const root: GrowingCluster = { parts: new Map(), contacts: [], facts: "", certainty: false };
  for (let row = 0; row < (table[columns.id]?.length ?? 0); row += 1)
    addLine(root, table, columns, row, faults);
  const problems = problemsOf(faults);
  return problems.length > 0
    ? fail(problems)
    : succeed(Array.from(root.parts, ([id, cluster]) => finished(id, cluster)));
}

interface GrowingCluster {
  readonly parts: Map<string, GrowingCluster>;
  readonly contacts: string[];
  /** Size and mark as written, to find lines that say otherwise. */
  readonly facts: string;
  readonly size?: number;
  readonly certainty: boolean;
}

interface Faults {
  readonly nameless: Set<string>;
  readonly notNumbers: Set<string>;
  readonly unlike: Set<string>;
}

function addLine(
  root: GrowingCluster,
  table: Readonly<Record<string, readonly string[]>>,
  { id, top, stages }: MultistageColumns,
  row: number,
  faults: Faults,
): void {
  const cell = (column: string | undefined) =>
    column === undefined ? "" : (table[column]?.[row] ?? "").trim();
  let cluster = root;
  const path: string[] = [];
  for (const { column, size, certainty } of [
    { column: top, size: undefined, certainty: undefined },
    ...stages,
  ]) {
    const name = cell(column);
    if (name === "") {
      faults.nameless.add(`${row + 2} (${column})`);
      return;
    }
    path.push(name);
    const facts = JSON.stringify([cell(size), cell(certainty)]);
    const known = cluster.parts.get(name);
    if (known && known.facts !== facts) faults.unlike.add(path.join(" / "));
    if (size !== undefined && !/^\d+$/u.test(cell(size))) faults.notNumbers.add(path.join(" / "));
    const next: GrowingCluster = known ?? {
      parts: new Map(),
      contacts: [],
      facts,
      ...(size !== undefined && { size: Number(cell(size)) }),
      certainty: isMarked(cell(certainty)),
    };
    cluster.parts.set(name, next);
    cluster = next;
  }
  if (cell(id) !== "") cluster.contacts.push(cell(id));
}

function isMarked(text: string): boolean {
  return !["", "0", "no", "false", "không", "-"].includes(text.toLowerCase());
}

function finished(id: string, { parts, contacts, size, certainty }: GrowingCluster): FrameCluster {
  const below = Array.from(parts, ([name, part]) => finished(name, part));
  const counted = below.reduce((sum, part) => sum + part.size, contacts.length);
  return {
    id,
    size: size ?? counted,
    ...(certainty && { certainty }),
    ...(below.length > 0 ? { parts: below } : { contacts }),
  };
}

function problemsOf({ nameless, notNumbers, unlike }: Faults): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  if (nameless.size > 0)
    problems.push(
      problem(
        "survey.label-missing",
        { vi: "Dòng không ghi đơn vị", en: "Line names no cluster" },
        placed("row", nameless),
      ),
    );
  if (notNumbers.size > 0)
    problems.push(
      problem(
        "survey.number-not-valid",
        { vi: "Quy mô không phải là số nguyên viết liền", en: "Size is no whole number in plain digits" },
        placed("unit", notNumbers),
      ),
    );
  if (unlike.size > 0)
    problems.push(
      problem(
        "survey.population-not-constant",
        {
          vi: "Quy mô hoặc dấu chọn chắc chắn của đơn vị khác nhau giữa các dòng",
          en: "Size or certainty mark of the cluster differs between its lines",
        },
        placed("unit", unlike),
      ),
    );
  return problems;
}
