/**
 * Who may write and read which table: the room whose `tables.ts` declares it; others read what it says they may.
 * Each function returns complaints.
 */
import { posix } from "node:path";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";

/** Stores that still write a table of another room, by path and table. The list only gets shorter. */
const STILL_WRITES: readonly string[] = [
  "packages/office/src/judging/standing/store.ts decision",
  "packages/office/src/judging/self-assessment/sign-offs/store.ts signed_paper",
];

/**
 * Stores that read a table of a room which imports theirs, by path and table: an arrow that no import shows.
 * The list only gets shorter.
 */
const READS_UPWARD: readonly string[] = [
  "packages/office/src/asking/codes/store.ts survey",
  "packages/office/src/asking/surveys/store.ts survey_response",
  "packages/office/src/asking/surveys/store.ts survey_estimate",
  "packages/office/src/judging/appraisal/store.ts explanation",
  "packages/office/src/judging/item-requests/store.ts evidence_use",
  "packages/office/src/judging/self-assessment/store.ts explanation",
  "packages/office/src/judging/self-assessment/store.ts result_approval",
  "packages/office/src/people/notices/store.ts role_assignment",
  "packages/office/src/people/notices/store.ts organisation",
  "packages/office/src/people/sign-in/store.ts organisation",
  "packages/office/src/preparing/evaluations/store.ts exemption",
  "packages/office/src/preparing/round-items/store.ts evaluation_round",
  "packages/press/src/figures/store.ts round",
  "packages/press/src/figures/store.ts scheme",
  "packages/press/src/figures/store.ts round_unit",
  "packages/press/src/rounds/store.ts edition",
];

/** A table is declared in one room, and only stores of that room, or inside it, write it; others ask its owner. */
export function foreignWrites(files: readonly CodeFile[]): string[] {
  const owners = new Map<string, string>();
  const twice = ofServer(files, "tables.ts").flatMap((file) =>
    declaredIn(file).flatMap(({ table }) => {
      const former = owners.get(table);
      owners.set(table, posix.dirname(file.path));
      return former === undefined ? [] : [`${file.path} declares ${table}, which ${former} declares`];
    }),
  );
  const foreign = writesIn(files).flatMap(({ file, table, at }) => {
    const place = `${file.path}:${lineOf(file, at)}`;
    if (table === "") return [`${place} writes a table that is not named there`];
    const owner = owners.get(table);
    return owner === undefined ||
      file.path.startsWith(`${owner}/`) ||
      STILL_WRITES.includes(`${file.path} ${table}`)
      ? []
      : [`${place} writes ${table}, which is ${owner}'s`];
  });
  return [...twice, ...foreign];
}

/**
 * A store reads tables of its own room, and of others those that their owner lets others read
 * ("Other rooms read it."), unless the owner's room stands above: what imports a room is not read by it.
 */
export function foreignReads(files: readonly CodeFile[]): string[] {
  const owners = new Map(
    ofServer(files, "tables.ts").flatMap((file) =>
      declaredIn(file).map(
        ({ table, shared }) => [table, { room: posix.dirname(file.path), shared }] as const,
      ),
    ),
  );
  return readsIn(files).flatMap(({ file, table, at }) => {
    const owner = owners.get(table);
    const room = posix.dirname(file.path);
    if (owner === undefined || file.path.startsWith(`${owner.room}/`)) return [];
    const place = `${file.path}:${lineOf(file, at)} reads ${table}`;
    if (!owner.shared) return [`${place}, which ${owner.room} keeps to itself`];
    return owner.room.startsWith(`${room}/`) ||
      !imports(files, owner.room, room) ||
      READS_UPWARD.includes(`${file.path} ${table}`)
      ? []
      : [`${place} of ${owner.room}, which stands above`];
  });
}

function imports(files: readonly CodeFile[], from: string, of: string): boolean {
  return files.some(
    (file) =>
      file.path.startsWith(`${from}/`) &&
      !isTest(file.path) &&
      file.imports.some(({ target }) => target?.startsWith(`${of}/`)),
  );
}

/** Exceptions to {@link foreignWrites} that nothing needs any more. */
export function idleExceptions(files: readonly CodeFile[]): string[] {
  return idle(STILL_WRITES, writesIn(files));
}

/** Exceptions to {@link foreignReads} that nothing needs any more. */
export function idleReads(files: readonly CodeFile[]): string[] {
  return idle(READS_UPWARD, readsIn(files));
}

function idle(exceptions: readonly string[], used: readonly Statement[]): string[] {
  const places = new Set(used.map(({ file, table }) => `${file.path} ${table}`));
  return exceptions.filter((each) => !places.has(each)).map((each) => `${each}: no exception is needed`);
}

interface Statement {
  readonly file: CodeFile;
  /** "" when the table is not a literal. */
  readonly table: string;
  readonly at: number;
}

const writesIn = (files: readonly CodeFile[]) => statementsIn(files, WRITES);
const readsIn = (files: readonly CodeFile[]) => statementsIn(files, READS);

function statementsIn(files: readonly CodeFile[], pattern: RegExp): Statement[] {
  return ofServer(files, "store.ts").flatMap((file) =>
    [...file.text.matchAll(pattern)].map(({ index, groups }) => ({
      file,
      table: groups?.["built"] ?? groups?.["said"] ?? "",
      at: index,
    })),
  );
}

function ofServer(files: readonly CodeFile[], name: string): CodeFile[] {
  return files.filter(
    ({ path }) => /^packages\/[^/]+\/src\//.test(path) && path.endsWith(`/${name}`) && !isTest(path),
  );
}

const BUILT = /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*(?:"(?<built>\w+)")?/;
const VERBS = "insert into|delete from|merge into|update|copy|truncate";
const NEXT = /(?=\s*\(|\s+(?:set|as|where|using|values|select|from)\b)/;
const SAID = `\\b(?:${VERBS})\\s+(?<said>[a-z_]+)${NEXT.source}`;
/** By the query builder, with the table as a literal or not, or said in SQL. */
const WRITES = new RegExp(`${BUILT.source}|${SAID}`, "g");

const JOINS = "selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|innerJoinLateral|from|using";
const READS = new RegExp(
  `\\.(?:${JOINS})\\(\\s*\\[?"(?<built>\\w+)(?: as \\w+)?"|\\b(?:from|join)\\s+(?:only\\s+)?(?<said>[a-z_]+)\\b`,
  "g",
);

/** Keys of the first level of `interface Tables`, and whether others may read them. */
function declaredIn({ text }: CodeFile): { readonly table: string; readonly shared: boolean }[] {
  const [, body = ""] = /interface Tables \{\n([\s\S]*?)\n {2}\}/.exec(text) ?? [];
  return [...body.matchAll(/^(?<doc>(?: {4}(?:\/\*\*| \*).*\n)*) {4}(?<table>\w+):/gm)].map(({ groups }) => ({
    table: groups?.["table"] ?? "",
    shared: (groups?.["doc"] ?? "").includes("Other rooms read it."),
  }));
}
