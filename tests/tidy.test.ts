/** The walls and habits of the house as a test: docs/ARCHITECTURE.md says why each stands. */
import { describe, expect, test } from "vitest";
import {
  clockAndChance,
  FILE_LINES_MAX,
  longFunctions,
  oneSidedTexts,
  secureContextOnly,
  strayQueries,
  typeHoles,
  unrunTests,
  wideLines,
} from "./tidy/habits.ts";
import {
  brokenLinks,
  floorPlan,
  namedInGuides,
  namelessPlaces,
  ruleKindsWithoutCase,
  straySpeech,
} from "./tidy/papers.ts";
import { backDoors, otherStatements } from "./tidy/tables.ts";
import { otherResults } from "./tidy/results.ts";
import { readCode, readText, repositoryFiles } from "./tidy/read-tree.ts";
import { foreignReads, foreignWrites, idleExceptions, idleReads } from "./tidy/table-owners.ts";
import {
  cycles,
  entrances,
  looseServerFiles,
  MAY_IMPORT,
  packageWalls,
  serverWalls,
  webWalls,
} from "./tidy/walls.ts";

const paths = repositoryFiles();
const code = readCode(paths);

describe("walls", () => {
  test("the import table knows every package", () => {
    expect([...new Set(paths.flatMap((path) => /^packages\/([^/]+)\//.exec(path)?.[1] ?? []))]).toEqual(
      Object.keys(MAY_IMPORT).toSorted(),
    );
  });
  test("a package imports those below it, through their entry, and only what it declares", () =>
    expect(packageWalls(code)).toEqual([]));
  test("a folder is entered through its index.ts", () => expect(entrances(code)).toEqual([]));
  test("in the server platform knows no feature, and a store belongs to its folder", () =>
    expect([...serverWalls(code), ...looseServerFiles(code)]).toEqual([]));
  test("a table is written by the room that declares it", () =>
    expect([...foreignWrites(code), ...idleExceptions(code)]).toEqual([]));
  test("a table is read by its room, and by others below which it stands when it lets them", () =>
    expect([...foreignReads(code), ...idleReads(code)]).toEqual([]));
  test("in the web portal, workspace and fieldwork do not know each other", () =>
    expect(webWalls(code)).toEqual([]));
  test("no files import each other in a circle", () => expect(cycles(code)).toEqual([]));
});

describe("habits", () => {
  test("SQL stands in store.ts and migrations only", () => expect(strayQueries(code)).toEqual([]));
  test("what stands is asked of one view", () => expect(otherStatements(code)).toEqual([]));
  test("tests come in through the doors that people use", () => expect(backDoors(code)).toEqual([]));
  test("pure packages have no clock, no chance and nothing of the machine", () =>
    expect(clockAndChance(code)).toEqual([]));
  test("the web calls nothing that a page without HTTPS lacks", () =>
    expect(secureContextOnly(code)).toEqual([]));
  test("types have no holes", () => expect(typeHoles(code)).toEqual([]));
  test("an answer that may be a refusal has one shape", () => expect(otherResults(code)).toEqual([]));
  test("functions fit on a screen", () => expect(longFunctions(code)).toEqual([]));
  test("files stay short", () => {
    const long = paths
      .filter((path) => /\.(ts|tsx|mjs|css|sql)$/.test(path) && !path.startsWith("tests/homes/"))
      .filter((path) => readText(path).trimEnd().split("\n").length > FILE_LINES_MAX);
    expect(long).toEqual([]);
  });
  test("lines are read without moving sideways", () => {
    const written = paths
      .filter((path) => /^(packages|tests|bench|scripts)\/.*\.(ts|tsx|mjs|css)$/.test(path))
      .filter((path) => !path.startsWith("tests/homes/"));
    expect(wideLines(written.map((path) => ({ path, text: readText(path) })))).toEqual([]);
  });
  test("every test runs", () => expect(unrunTests(code)).toEqual([]));
  test("every text stands in Vietnamese and in English", () => expect(oneSidedTexts(code)).toEqual([]));
  test("every file and folder has a name of its own", () => expect(namelessPlaces(paths)).toEqual([]));
});

describe("papers", () => {
  test("the floor plan is the house as it stands", () => expect(floorPlan(paths)).toEqual([]));
  test("what the guides name is there", () => expect(namedInGuides(paths, code)).toEqual([]));
  test("links between documents lead somewhere", () => expect(brokenLinks(paths)).toEqual([]));
  test("every rule kind has a worked example in a shipped scheme", () =>
    expect(ruleKindsWithoutCase(paths)).toEqual([]));
  test("the project speaks of itself alone", () => expect(straySpeech(paths)).toEqual([]));
});
