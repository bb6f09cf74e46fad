import { describe, expect, test } from "vitest";
import {
  carryAnswers,
  NO_CHANGES,
  type Questionnaire,
  readForm,
  readMarkdownForm,
  versionFaults,
} from "./index.ts";

const form = (survey: string, choices = "| yn | yes | Yes |\n| yn | no | No |\n"): Questionnaire => {
  const { questionnaire, findings } = readForm(
    readMarkdownForm(
      `## survey\n| type | name | label |\n${survey}\n## choices\n| list_name | name | label |\n${choices}`,
    ),
    "f.md",
  );
  if (questionnaire === undefined) throw new Error(JSON.stringify(findings));
  return questionnaire;
};
const BEFORE = form(
  "| select_multiple yn | q | Q |\n| integer | age | Age |\n| begin_repeat | r | R |\n| text | name | N |\n| end_repeat | | |\n| note | told | T |",
);

describe("a newer version under way", () => {
  test("texts, order, notes and new questions may change without a word", () => {
    const after = form(
      "| text | new | New |\n| integer | age | How old? |\n| select_multiple yn | q | Which? |\n| begin_repeat | r | R |\n| text | name | N |\n| end_repeat | | |",
      "| yn | yes | Yes |\n| yn | no | No |\n| yn | both | Both |\n",
    );
    expect(versionFaults(BEFORE, after, NO_CHANGES)).toEqual([]);
  });

  test("whatever would lose or bend an answer must be stated", () => {
    const after = form(
      "| select_multiple yn | q | Q |\n| text | age | Age |\n| text | name | N |",
      "| yn | yes | Yes |\n",
    );
    expect(versionFaults(BEFORE, after, NO_CHANGES)).toEqual([
      { code: "choice-gone", key: "q", choice: "no" },
      { code: "kind-changed", key: "age" },
      { code: "repeats-changed", key: "name" },
    ]);
    expect(
      versionFaults(BEFORE, after, { questions: { age: null, name: null }, choices: { q: { no: null } } }),
    ).toEqual([]);
    expect(
      versionFaults(BEFORE, form("| text | x | X |"), { questions: { nix: null }, choices: {} }),
    ).toEqual([
      { code: "unknown-question", key: "nix" },
      { code: "question-gone", key: "q" },
      { code: "question-gone", key: "age" },
      { code: "question-gone", key: "name" },
    ]);
  });

  test("two questions do not become one", () => {
    const after = form("| integer | age | A |");
    const two = form("| integer | a | A |\n| integer | b | B |");
    expect(versionFaults(two, after, { questions: { a: "age", b: "age" }, choices: {} })).toEqual([
      { code: "two-into-one", key: "b" },
    ]);
  });

  test("answers are carried over, and what has no place is kept apart", () => {
    const answers = { q: "yes no", age: "17", "r[2]/name": "An" };
    expect(
      carryAnswers(BEFORE, answers, {
        questions: { age: "years", name: null },
        choices: { q: { no: "never" } },
      }),
    ).toEqual({
      answers: { q: "yes never", years: "17" },
      left: { "r[2]/name": "An" },
    });
    expect(carryAnswers(BEFORE, answers, { questions: {}, choices: { q: { no: null } } }).left).toEqual({
      q: "yes no",
    });
    expect(carryAnswers(BEFORE, answers, NO_CHANGES)).toEqual({ answers, left: {} });
  });
});
