/** The tidy test itself: each wall and habit refuses what it should. */
import { expect, test } from "vitest";
import {
  FUNCTION_LINES_MAX,
  LINE_LENGTH_MAX,
  clockAndChance,
  longFunctions,
  oneSidedTexts,
  secureContextOnly,
  strayQueries,
  typeHoles,
  unrunTests,
  wideLines,
} from "./tidy/habits.ts";
import { namedInGuides } from "./tidy/papers.ts";
import { backDoors, otherStatements } from "./tidy/tables.ts";
import { asCode, type CodeFile } from "./tidy/read-tree.ts";
import { otherResults } from "./tidy/results.ts";
import { foreignReads, foreignWrites, idleExceptions } from "./tidy/table-owners.ts";
import { cycles, entrances, looseServerFiles, packageWalls, serverWalls, webWalls } from "./tidy/walls.ts";

const engine = "packages/engine/src/ranking/places.ts";
const press = "packages/press/src";
const office = "packages/office/src";
const roundTables = {
  [`${press}/rounds/tables.ts`]:
    "interface Tables {\n    /** Other rooms read it. */\n    round: { id: string };\n" +
    "    scheme: { hash: string };\n  }",
};

test.each<[broken: string, rule: (files: readonly CodeFile[]) => string[], files: Record<string, string>]>([
  [
    "the engine imports the press",
    packageWalls,
    { [engine]: 'import { openRound } from "@thang-diem/press/rounds";' },
  ],
  ["the engine reads a file", packageWalls, { [engine]: 'import { readFileSync } from "node:fs";' }],
  ["a package is used that is not declared", packageWalls, { [engine]: 'import pg from "pg";' }],
  [
    "a package is left by a path",
    packageWalls,
    { [engine]: 'export type { Page } from "../../../web/src/portal/layout/page.ts";' },
  ],
  [
    "a page makes an id in a way that needs HTTPS",
    secureContextOnly,
    { "packages/web/src/workspace/front/home.tsx": "export const id = window.crypto.randomUUID();" },
  ],
  [
    "a page copies in a way that needs HTTPS",
    secureContextOnly,
    { "packages/web/src/kit/form.tsx": "export const copy = () => navigator.clipboard.writeText('');" },
  ],
  [
    "a page takes apart what needs HTTPS",
    secureContextOnly,
    { "packages/web/src/kit/form.tsx": "const { randomUUID } = crypto; export { randomUUID };" },
  ],
  [
    "a folder is entered past its index.ts",
    entrances,
    {
      [engine]: 'import { parse } from "../scheme/parse.ts";',
      "packages/engine/src/scheme/index.ts": "",
      "packages/engine/src/scheme/parse.ts": "",
    },
  ],
  [
    "the press imports the office",
    packageWalls,
    { [`${press}/rounds/open-round.ts`]: 'import { tell } from "@thang-diem/office/people/notices";' },
  ],
  [
    "a wing imports upwards",
    serverWalls,
    { [`${office}/preparing/duties/assign.ts`]: 'import { find } from "../../judging/appraisal/index.ts";' },
  ],
  [
    "a feature reads another's store",
    serverWalls,
    { [`${press}/rounds/open-round.ts`]: 'import { findEdition } from "../publication/store.ts";' },
  ],
  [
    "a feature imports the composition",
    serverWalls,
    {
      [`${office}/watching/board/board.ts`]: 'import { openWorkspace } from "../../composition/index.ts";',
    },
  ],
  ["a file stands loose in a package", looseServerFiles, { [`${press}/dates.ts`]: "" }],
  ["a file stands loose in a wing", looseServerFiles, { [`${office}/judging/dates.ts`]: "" }],
  [
    "the portal imports the workspace",
    webWalls,
    { "packages/web/src/portal/render.tsx": 'import { Form } from "../workspace/form.tsx";' },
  ],
  [
    "two files import each other's types",
    cycles,
    {
      "packages/cli/src/a.ts": 'import type { B } from "./b.ts";',
      "packages/cli/src/b.ts": 'import type { A } from "./a.ts";',
    },
  ],
  [
    "SQL in a template",
    strayQueries,
    { [`${press}/rounds/open-round.ts`]: "db.execute(`select id from round where id = ${id}`);" },
  ],
  [
    "SQL by the query builder",
    strayQueries,
    { [`${press}/rounds/open-round.ts`]: 'db.deleteFrom("round").execute();' },
  ],
  [
    "a board that looks at findings itself",
    otherStatements,
    { [`${office}/watching/board/store.ts`]: "sql`select points from finding where seat = 1`;" },
  ],
  [
    "a history that joins decisions by the query builder",
    otherStatements,
    { [`${office}/watching/history/store.ts`]: 'query.leftJoin("decision as d", "d.item", "x.item");' },
  ],
  [
    "a test that writes a finding past the appraisal",
    backDoors,
    { [`${office}/watching/board/board.test.ts`]: 'db.insertInto("finding").values(row).execute();' },
  ],
  [
    "a set-up that signs without a leader",
    backDoors,
    { [`${office}/judging/results/testing.ts`]: "sql`insert into sign_off values (${unit})`;" },
  ],
  [
    "a table that another room declares is written by the query builder",
    foreignWrites,
    {
      ...roundTables,
      [`${office}/preparing/schemes/store.ts`]:
        'db.insertInto("scheme").execute(); db.selectFrom("round").execute();',
    },
  ],
  [
    "a table that another room declares is written in SQL",
    foreignWrites,
    {
      ...roundTables,
      [`${office}/preparing/schemes/store.ts`]: "sql`update scheme\n set status = 'in-force'`.execute(db);",
    },
  ],
  [
    "a table is written under a name that is not there to read",
    foreignWrites,
    { [`${press}/rounds/store.ts`]: "db.deleteFrom(table).execute();" },
  ],
  [
    "two rooms declare one table",
    foreignWrites,
    {
      ...roundTables,
      [`${office}/preparing/schemes/tables.ts`]: "interface Tables {\n    scheme: { hash: string };\n  }",
    },
  ],
  [
    "a table that a room keeps to itself is read by another",
    foreignReads,
    {
      ...roundTables,
      [`${office}/preparing/schemes/store.ts`]: 'db.selectFrom("scheme as s").execute();',
    },
  ],
  [
    "a table that a room keeps to itself is joined in SQL",
    foreignReads,
    {
      ...roundTables,
      [`${office}/preparing/schemes/store.ts`]:
        "sql`select 1 from round_item i\n join scheme s using (hash)`;",
    },
  ],
  [
    "a shared table is read by a room that its owner imports",
    foreignReads,
    {
      [`${press}/rounds/tables.ts`]:
        "interface Tables {\n    /** Other rooms read it. */\n    round: { id: string };\n  }",
      [`${press}/rounds/open-round.ts`]: 'import { units } from "../units/index.ts";',
      [`${press}/units/store.ts`]: 'db.selectFrom("round").execute();',
    },
  ],
  ["the engine asks the clock", clockAndChance, { [engine]: "export const now = Date.now();" }],
  ["the engine asks for today", clockAndChance, { [engine]: "export const today = new Date();" }],
  ["the engine throws dice", clockAndChance, { [engine]: "export const dice = Math.random();" }],
  ["any", typeHoles, { [engine]: "export const hole: any = 1;" }],
  [
    "an answer of its own",
    otherResults,
    { [engine]: "export type Ranked = { readonly ok: true; readonly ranks: 1 } | { readonly ok: false };" },
  ],
  ["a cast through unknown", typeHoles, { [engine]: 'export const hole = "1" as unknown as number;' }],
  [
    `a function of ${FUNCTION_LINES_MAX + 1} lines`,
    longFunctions,
    { [engine]: `export function long() {\n${"  work();\n".repeat(FUNCTION_LINES_MAX - 1)}}` },
  ],
  [
    "a test that is skipped",
    unrunTests,
    { "packages/engine/src/a.test.ts": 'test.skip("later", () => {});' },
  ],
  ["a text in one language", oneSidedTexts, { [engine]: 'export const text = { vi: "Tỉnh" };' }],
  [
    "a text in two pieces that fills other blanks",
    oneSidedTexts,
    { [engine]: 'export const text = { vi: "Dòng " + "{row}", en: "Row {line}" };' },
  ],
  [
    "a text that fills other blanks",
    oneSidedTexts,
    { [engine]: 'export const text = { vi: "Dòng {row}", en: "Row {line}" };' },
  ],
])("%s is refused", (_broken, rule, files) => {
  expect(rule(Object.entries(files).map(([path, text]) => asCode(path, text)))).toHaveLength(1);
});

test(`a line of ${LINE_LENGTH_MAX + 1} characters is refused, one of ${LINE_LENGTH_MAX} is not`, () => {
  const of = (length: number) => wideLines([{ path: engine, text: `${"ế".repeat(length)}\n` }]);
  expect([of(LINE_LENGTH_MAX), of(LINE_LENGTH_MAX + 1)]).toEqual([[], [`${engine}:1 is too wide`]]);
});

test("what looks alike but is allowed passes", () => {
  const files = [
    asCode(
      engine,
      'import { Exact } from "../numbers/index.ts";\nexport const day = new Date("2026-01-01");\n' +
        'export const title = { vi: "Chọn", en: "Select a province from the list" };',
    ),
    asCode(
      `${office}/watching/board/store.ts`,
      "sql`select points from finding_live f join decision_made d`;",
    ),
    asCode(`${office}/judging/appraisal/findings/store.ts`, 'db.selectFrom("finding").execute();'),
    asCode(`${office}/watching/board/board.test.ts`, 'db.selectFrom("finding").execute();'),
    ...Object.entries(roundTables).map(([path, text]) => asCode(path, text)),
    asCode(
      `${press}/rounds/store.ts`,
      'db.execute(`select id from round`); db.updateTable("round").execute();',
    ),
    asCode(`${press}/publication/store.ts`, 'db.selectFrom("round").forUpdate().execute();'),
    asCode("packages/engine/src/a.test.ts", `describe("a chapter", () => {\n${"  work();\n".repeat(90)}});`),
  ];
  for (const rule of [
    packageWalls,
    entrances,
    serverWalls,
    strayQueries,
    otherStatements,
    backDoors,
    foreignWrites,
    foreignReads,
    clockAndChance,
    typeHoles,
    longFunctions,
    oneSidedTexts,
  ])
    expect(rule(files)).toEqual([]);
});

test("an exception that nothing needs any more is refused", () => {
  const of = (table: string) =>
    idleExceptions([
      asCode(`${office}/judging/standing/store.ts`, `db.deleteFrom("${table}").execute();`),
      asCode(
        `${office}/judging/self-assessment/sign-offs/store.ts`,
        'db.insertInto("signed_paper").execute();',
      ),
    ]);
  expect(of("decision")).toEqual([]);
  expect(of("result")).toEqual([
    "packages/office/src/judging/standing/store.ts decision: no exception is needed",
  ]);
});

test("a guide that names what is not there is refused", () => {
  const paths = ["packages/engine/src/result/index.ts", "packages/web/src/workspace/front/tour-stops.ts"];
  const said = (text: string) =>
    namedInGuides(paths, [{ text: "export function done() {}" }], [{ path: "guide", text }]);
  expect(
    said("`engine/result`, `front/tour-stops.ts`, `packages/<name>/src/result`, `done(value)`, `npm test`"),
  ).toEqual([]);
  expect(said("`engine/results`, `tour-stop.ts`, `doneWith(value)`")).toEqual([
    "guide names engine/results, which is nowhere",
    "guide names tour-stop.ts, which is nowhere",
    "guide names doneWith(value), which is nowhere",
  ]);
});
