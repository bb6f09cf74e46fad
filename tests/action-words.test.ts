import { expect, test } from "vitest";
import { actionWords } from "../packages/web/src/workspace/watching/log/action-words.ts";
import { isTest, readText, repositoryFiles } from "./tidy/read-tree.ts";

/** What the rooms write into the log, as their code says it. */
function actionsOf(): string[] {
  const rooms = repositoryFiles().filter(
    (path) => /^packages\/(platform|press|office|samples|cli)\/src\/.*\.ts$/.test(path) && !isTest(path),
  );
  const texts = rooms.flatMap((path) =>
    [
      ...readText(path).matchAll(/\baction:\s*(?<first>"[a-z]+\.[a-z-]+")(?:\s*:\s*(?<second>"[a-z.-]+"))?/g),
    ].map(({ groups }) => [groups?.["first"] ?? "", groups?.["second"] ?? ""]),
  );
  return [...new Set(texts.flat())]
    .filter(Boolean)
    .map((text) => text.slice(1, -1))
    .toSorted();
}

test("every act that the log can hold has a name in both languages", () => {
  const actions = actionsOf();
  expect(actions.length).toBeGreaterThan(80);
  expect(actions.filter((action) => actionWords(action).vi === action)).toEqual([]);
});
