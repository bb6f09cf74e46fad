/** Who may name which table in a query, and what tests may not write past the doors that people use. */
import { Visitor } from "oxc-parser";
import { type CodeFile, isTest, lineOf } from "./read-tree.ts";

const JUDGING = "packages/office/src/judging";

/**
 * What stands is chosen in one view; findings and decisions are named by those who write them
 * and by that room alone.
 */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  finding: [`${JUDGING}/appraisal/findings/store.ts`, `${JUDGING}/standing/store.ts`],
  decision: [`${JUDGING}/council/store.ts`, `${JUDGING}/standing/store.ts`],
};

/** Queries over findings or decisions elsewhere: they would choose for themselves what stands. */
export function otherStatements(files: readonly CodeFile[]): string[] {
  return tablesNamed(
    files.filter(({ path }) => path.startsWith("packages/") && !isTest(path)),
    (table, path) => NAMED_BY[table]?.includes(path) === false,
    (table) => `queries the table ${table}; what stands is asked of the view standing_item`,
  );
}

const THROUGH_DOORS = new Set([
  "finding",
  "blind_gap",
  "sign_off",
  "signed_claim",
  "explanation",
  "decision",
]);

/** Set-ups that write findings, sign-offs or decisions themselves make states that the product cannot reach. */
export function backDoors(files: readonly CodeFile[]): string[] {
  return tablesNamed(
    // Speed is measured on years of work that nobody could type in.
    files.filter(({ path }) => isTest(path) && !path.startsWith("bench/")),
    (table) => THROUGH_DOORS.has(table),
    (table) => `writes the table ${table}; tests come in through the doors that people use`,
    WRITING,
  );
}

const WRITING = new Set(["insertInto", "updateTable", "deleteFrom"]);
const READING = new Set([
  ...WRITING,
  "selectFrom",
  "innerJoin",
  "leftJoin",
  "rightJoin",
  "fullJoin",
  "mergeInto",
]);

function tablesNamed(
  files: readonly CodeFile[],
  refused: (table: string, path: string) => boolean,
  words: (table: string) => string,
  methods: ReadonlySet<string> = READING,
): string[] {
  const inText =
    methods === WRITING
      ? /\b(?:insert\s+into|update|delete\s+from)\s+(\w+)/gi
      : /\b(?:from|join|into|update)\s+(\w+)/gi;
  return files.flatMap((file) => {
    const found: string[] = [];
    const complain = (offset: number, table: string) => {
      if (refused(table, file.path)) found.push(`${file.path}:${lineOf(file, offset)} ${words(table)}`);
    };
    const query = (offset: number, text: string) => {
      for (const [, table = ""] of text.matchAll(inText)) complain(offset, table.toLowerCase());
    };
    new Visitor({
      CallExpression: ({ callee, arguments: [first] }) => {
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (!methods.has(callee.property.name) || first?.type !== "Literal") return;
        if (typeof first.value === "string") complain(first.start, first.value.split(" ")[0] ?? "");
      },
      TaggedTemplateExpression: ({ tag, quasi }) => {
        if (tag.type === "Identifier" && tag.name === "sql")
          for (const { value, start } of quasi.quasis) query(start, value.raw);
      },
      Literal: ({ value, start }) => {
        if (typeof value === "string" && /^\s*(select|with|insert|update|delete)\s/i.test(value))
          query(start, value);
      },
    }).visit(file.parsed.program);
    return found;
  });
}
