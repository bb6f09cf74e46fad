/** Who may write which table: the room whose `tables.ts` declares it. Each function returns complaints. */
import { posix } from "node:path";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";

/** Stores that still write a table of another room, by path and table. The list only gets shorter. */
const STILL_WRITES: readonly string[] = [
  "packages/office/src/judging/standing/store.ts decision",
  "packages/office/src/judging/self-assessment/sign-offs/store.ts signed_paper",
];

/** A table is declared in one room, and only stores of that room, or inside it, write it; others ask its owner. */
export function foreignWrites(files: readonly CodeFile[]): string[] {
  const owners = new Map<string, string>();
  const twice = ofServer(files, "tables.ts").flatMap((file) =>
    declaredIn(file).flatMap((table) => {
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

/** Exceptions to {@link foreignWrites} that nothing needs any more. */
export function idleExceptions(files: readonly CodeFile[]): string[] {
  const written = new Set(writesIn(files).map(({ file, table }) => `${file.path} ${table}`));
  return STILL_WRITES.filter((each) => !written.has(each)).map((each) => `${each}: no exception is needed`);
}

interface Write {
  readonly file: CodeFile;
  /** "" when the table is not a literal. */
  readonly table: string;
  readonly at: number;
}

function writesIn(files: readonly CodeFile[]): Write[] {
  return ofServer(files, "store.ts").flatMap((file) =>
    [...file.text.matchAll(WRITES)].map(({ index, groups }) => ({
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

/** Keys of the first level of `interface Tables`. */
function declaredIn({ text }: CodeFile): string[] {
  const [, body = ""] = /interface Tables \{\n([\s\S]*?)\n {2}\}/.exec(text) ?? [];
  return [...body.matchAll(/^ {4}(\w+):/gm)].map(([, name = ""]) => name);
}
