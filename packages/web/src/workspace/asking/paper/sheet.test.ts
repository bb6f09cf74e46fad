import { openForm, type Questionnaire, readForm, readMarkdownForm } from "@thang-diem/engine/questionnaire";
import { expect, it } from "vitest";
import { readSheet } from "./sheet.ts";

function formOf(): Questionnaire {
  const text = `## survey
| type | name | label | relevant | required | constraint |
| select_one yn | den | Đã đến chưa? | | yes | |
| integer | lan | Mấy lần? | \${den} = 'co' | yes | . < 100 |
## choices
| list_name | name | label |
| yn | co | Có |
| yn | khong | Không |
`;
  const { questionnaire } = readForm(readMarkdownForm(text), "test.md");
  if (questionnaire === undefined) throw new Error("no form");
  return questionnaire;
}

const read = (keyed: Readonly<Record<string, string>>) => readSheet(openForm(formOf()), keyed);

it("asks what follows from what was typed, and leaves what is empty on the sheet out", () => {
  expect(read({}).asked.map(({ path }) => path)).toEqual(["den"]);
  expect(read({ den: "1" })).toMatchObject({ answers: { den: "co" }, faults: {} });
  expect(read({ den: "1" }).asked).toHaveLength(2);
  expect(read({ den: "2", lan: "3" }).answers).toEqual({ den: "khong" });
});

it("names boxes that are not there and answers that cannot stand", () => {
  expect(read({ den: "3" }).faults).toEqual({ den: "no-such-box" });
  expect(read({ den: "1", lan: "1,5" }).faults).toEqual({ lan: "not-whole" });
  expect(read({ den: "1", lan: "150" }).faults).toEqual({ lan: "constraint" });
});
