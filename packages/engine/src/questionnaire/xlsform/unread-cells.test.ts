import { describe, expect, test } from "vitest";
import { everyPart } from "../model.ts";
import { type FormRead, readForm, readMarkdownForm } from "./index.ts";

const read = (text: string): FormRead => readForm(readMarkdownForm(text), "test.md");
const codes = ({ findings }: FormRead) =>
  findings.map(({ weight, code, sheet, row, column }) => `${weight} ${code} ${sheet}!${column}${row}`);
const CHOICES = "## choices\n| list_name | name | label |\n| yn | yes | Yes |\n| yn | no | No |\n";

describe("a cell that nobody reads is named", () => {
  test("two sheets of one name are a fault, and neither replaces the other in silence", () =>
    expect(
      codes(
        read(
          "## survey\n| type | name | label |\n| text | a | A |\n## Survey\n| type | name |\n| text | b |\n",
        ),
      ),
    ).toEqual(["fault sheet-twice survey!5"]));

  test("two columns of one meaning are a fault where both are filled, and none where one is empty", () => {
    const twice = (cells: string) => read(`## survey\n| type | name | label | Label |\n| ${cells} |\n`);
    expect(codes(twice("text | a | A | B"))).toEqual(["fault heading-twice survey!D3"]);
    expect(codes(twice("text | a | A | "))).toEqual([]);
    expect(codes(twice("text | a | | A"))).toEqual([]);
  });

  test("a cell below no heading, and a second row of settings", () =>
    expect(
      codes(
        read(
          "## survey\n| type | name | label | |\n| text | a | A | ask twice |\n" +
            "## settings\n| form_title |\n| One |\n| Two |\n",
        ),
      ),
    ).toEqual(["note cell-without-heading survey!D3", "note settings-row-not-read settings!7"]));

  test("headings below a title are found, and the title is said not to be read", () => {
    const form = read(
      "## survey\n| Household survey 2026 | | |\n| Type | Name | Label |\n| text | a | A |\n",
    );
    expect(codes(form)).toEqual(["note rows-above-headings survey!2"]);
    expect([...everyPart(form.questionnaire?.parts ?? [])].map(({ name }) => name)).toEqual(["a"]);
  });

  test.each([
    ["choice_filter", "text | a | A | 1 = 1", ["unsupported cell-no-effect survey!D3"]],
    ["repeat_count", "text | a | A | 3", ["unsupported cell-no-effect survey!D3"]],
    ["parameters", "text | a | A | rows=3", ["note parameter-not-read survey!D3"]],
    [
      "parameters",
      "select_one yn | a | A | randomize=true seed=${a}",
      ["unsupported parameter-not-read survey!D3"],
    ],
    ["parameters", "range | a | A | start=1 end=5 foo=2", ["unsupported parameter-not-read survey!D3"]],
    ["parameters", "range | a | A | start=1; end=5, step=2", []],
  ])("%s: %s", (heading, cells, expected) =>
    expect(codes(read(`## survey\n| type | name | label | ${heading} |\n| ${cells} |\n${CHOICES}`))).toEqual(
      expected,
    ),
  );

  test("a condition on the row that ends a group", () =>
    expect(
      codes(
        read(
          "## survey\n| type | name | label | relevant | required |\n| begin_group | g | G | | yes |\n" +
            "| text | a | A | | |\n| end_group | | | ${a} = 1 | no |\n",
        ),
      ),
    ).toEqual(["unsupported cell-no-effect survey!E3", "unsupported cell-no-effect survey!D5"]));

  test("a blank in a name of several answers, and a name that or_other needs", () => {
    const several = "## choices\n| list_name | name | label |\n| x | a b | A |\n";
    expect(
      codes(read(`## survey\n| type | name | label |\n| select_multiple x | a | A |\n${several}`)),
    ).toEqual(["fault choice-name-blank survey!A3"]);
    expect(codes(read(`## survey\n| type | name | label |\n| select_one x | a | A |\n${several}`))).toEqual(
      [],
    );
    expect(
      codes(
        read(
          `## survey\n| type | name | label |\n| text | q_other | A |\n| select_one yn or_other | q | Q |\n${CHOICES}`,
        ),
      ),
    ).toEqual(["fault name-twice survey!B4"]);
  });

  test("table-list beside field-list is a table of scales", () =>
    expect(
      read(
        "## survey\n| type | name | label | appearance |\n| begin_group | g | G | field-list table-list |\n" +
          `| select_one yn | a | A | |\n| select_one yn | b | B | |\n| end_group | | | |\n${CHOICES}`,
      ).questionnaire?.parts,
    ).toMatchObject([{ layout: "matrix" }]));

  test("functions of other programs are left out by name, and the form can be used", () => {
    const form = read(
      "## survey\n| type | name | label | calculation |\n| calculate | a | | count-if(${a}, 1) |\n| text | b | B | |\n",
    );
    expect(codes(form)).toEqual(["unsupported function-unsupported survey!D3"]);
    expect(form.questionnaire).toBeDefined();
  });
});
