import { describe, expect, test } from "vitest";
import { everyPart, type Question } from "../model.ts";
import { type FormRead, readForm, readMarkdownForm, writeForm, writeMarkdownForm } from "./index.ts";
import { readAppearance } from "./appearances.ts";
import { readHeading } from "./headings.ts";
import { readType } from "./question-types.ts";

const read = (text: string): FormRead => readForm(readMarkdownForm(text), "test.md");
const codes = ({ findings }: FormRead) =>
  findings.map(({ weight, code, sheet, row, column }) => `${weight} ${code} ${sheet}!${column}${row}`);
const questions = (form: FormRead): Question[] =>
  [...everyPart(form.questionnaire?.parts ?? [])].filter(
    (each): each is Question => each.part === "question",
  );
/** A form of one row: the headings, then its cells. */
const row = (headings: string, cells: string, choices = "") =>
  read(`## survey\n| ${headings} |\n| ${cells} |\n${choices}`);
const YES_NO = "## choices\n| list_name | name | label |\n| yn | yes | Yes |\n| yn | no | No |\n";

describe("headings and types are read as the specification allows them to be written", () => {
  test.each([
    ["label", "label", undefined],
    [" Label ", "label", undefined],
    ["LABEL::English (en)", "label", "English (en)"],
    ["label : English", "label", "English"],
    ["label:English (en)", "label", "English (en)"],
    ["Label :: Tiếng Việt (vi)", "label", "Tiếng Việt (vi)"],
    ["caption::French", "label", "French"],
    ["constraint message::English", "constraint_message", "English"],
    ["constraint-msg", "constraint_message", undefined],
    ["bind::jr:constraintMsg", "constraint_message", undefined],
    ["bind:jr:constraintMsg", "constraint_message", undefined],
    ["bind::jr:requiredMsg::English", "required_message", "English"],
    ["requiredMsg", "required_message", undefined],
    ["Relevance", "relevant", undefined],
    ["bind:relevant", "relevant", undefined],
    ["calculate", "calculation", undefined],
    ["read only", "read_only", undefined],
    ["readonly", "read_only", undefined],
    ["control:appearance", "appearance", undefined],
    ["jr:count", "repeat_count", undefined],
    ["repeat-count", "repeat_count", undefined],
    ["media::image::English (en)", "image", "English (en)"],
    ["Choice Filter", "choice_filter", undefined],
    ["instance::odk:tag", "instance::odk:tag", undefined],
    ["my notes", "my_notes", undefined],
  ])("%s", (heading, name, language) =>
    expect(readHeading(heading, "survey")).toEqual({ name, ...(language !== undefined && { language }) }),
  );

  test.each([
    ["select_one yn", { as: "single", list: "yn", orOther: false, from: "sheet" }],
    ["select one yn", { as: "single", list: "yn" }],
    ["Select_One  yn or_other", { as: "single", list: "yn", orOther: true }],
    ["select one from yn or specify other", { as: "single", list: "yn", orOther: true }],
    ["select1 yn", { as: "single", list: "yn" }],
    ["add select one prompt using yn", { as: "single", list: "yn" }],
    ["select all that apply from yn", { as: "multiple", list: "yn" }],
    ["select_multiple yn or other", { as: "multiple", list: "yn", orOther: true }],
    ["select multiple from yn", { as: "multiple", list: "yn" }],
    ["select_one_from_file c.csv", { as: "single", list: "c.csv", from: "file" }],
    ["select multiple from file c.csv", { as: "multiple", list: "c.csv", from: "file" }],
    ["select_one_external yn", { as: "single", list: "yn", from: "external-sheet" }],
    ["select_one ${name}", { as: "single", from: "answers" }],
    ["rank yn", { as: "rank", list: "yn" }],
    ["begin_group", { kind: "begin", of: "group" }],
    ["Begin Group", { kind: "begin", of: "group" }],
    ["begin lgroup", { kind: "begin", of: "repeat" }],
    ["end repeat", { kind: "end", of: "repeat" }],
    ["begin loop over yn", { kind: "unsupported-group", begins: true }],
    ["begin_kobomatrix", { kind: "unsupported-group", begins: true }],
    ["Integer", { as: "number", whole: true }],
    ["add image prompt", { as: "photo" }],
    ["dateTime", { as: "date", precision: "minute" }],
    ["GPS", { as: "place" }],
    ["get start time", { as: "calculated", calculation: "once(now())" }],
    ["imei", { kind: "left-out", why: "device" }],
    ["audio", { kind: "left-out", why: "recording" }],
    ["constructor", { kind: "unknown" }],
    ["texts", { kind: "unknown" }],
  ])("%s", (written, expected) => expect(readType(written)).toMatchObject(expected));

  test("appearances: the common ones are drawn, widths make no difference, others are named", () => {
    expect(readAppearance("w4 horizontal-compact").map(({ said }) => said)).toEqual([
      { kind: "usual" },
      { kind: "display", words: ["horizontal", "compact"] },
    ]);
    expect(readAppearance("search('cities')")).toMatchObject([{ said: { kind: "search" } }]);
    expect(codes(row("type | name | label | appearance", "text | a | A | ex:org.app"))).toEqual([
      "unsupported appearance-unsupported survey!D3",
    ]);
  });
});

describe("what cannot be used is named with its place and never lost", () => {
  test.each([
    ["type | name | label", "texx | a | A", ["fault type-unknown survey!A3"]],
    ["type | name | label", "text | | A", ["fault name-missing survey!B3"]],
    ["type | name | label", "text | a b | A", ["fault name-malformed survey!B3"]],
    ["type | name | label", "text | =1+1 | A", ["fault name-malformed survey!B3"]],
    ["type | name | label", "text | __proto__ | A", ["fault name-malformed survey!B3"]],
    ["type | name | label", "select_one yn | a | A", ["fault list-unknown survey!A3"]],
    ["type | name | label", "end_group | a | A", ["fault end-without-begin survey!A3"]],
    ["type | name | label", "begin_group | a | A", ["fault not-ended survey!A3"]],
    ["type | name | label", "audio | a | A", ["unsupported type-unsupported survey!A3"]],
    ["type | name | label", "note | a | Hello ${b}", ["fault name-unknown survey!C3"]],
    ["type | name | label | relevant", "text | a | A | ${b} > 1", ["fault name-unknown survey!D3"]],
    ["type | name | label | relevant", "text | a | A | b > 1", ["unsupported bare-name survey!D3"]],
    ["type | name | label | relevant", "text | a | A | ${a} = '", ["fault expression-malformed survey!D3"]],
    ["type | name | label | relevant", "text | a | A | ${a} = 'x'", ["fault cycle survey!B3"]],
    ["type | name | label | calculation", "calculate | a | | ${a} + 1", ["fault cycle survey!B3"]],
    [
      "type | name | label | calculation",
      "calculate | a | | once(",
      ["fault expression-malformed survey!D3"],
    ],
    [
      "type | name | label | calculation",
      "calculate | a | | pulldata('f','a','b',1)",
      ["unsupported function-unsupported survey!D3"],
    ],
    [
      "type | name | label | constraint",
      "text | a | A | regex(., '(?<=a)b')",
      ["unsupported pattern-unsupported survey!D3"],
    ],
    ["type | name | label | default", "integer | a | A | many", ["unsupported default-not-usable survey!D3"]],
    [
      "type | name | label | parameters",
      "range | a | A | start=1 end=1",
      ["fault range-malformed survey!D3"],
    ],
    ["type | name | label | media::image", "text | a | A | x.png", ["unsupported column-not-read survey!D3"]],
    ["type | name | label | remark", "text | a | A | ask twice", ["note column-not-read survey!D3"]],
    ["type | name | label", " | | ", ["fault nothing-asked survey!2"]],
    ["kind | name | label", "text | a | A", ["note column-not-read survey!A3", "fault no-types survey!2"]],
  ])("%s / %s", (headings, cells, expected) => {
    const form = row(headings, cells);
    expect(codes(form)).toEqual(expected);
    expect(form.questionnaire === undefined).toBe(expected.some((each) => each.startsWith("fault")));
    for (const { message, fix } of form.findings)
      for (const text of [message.vi, message.en, fix.vi, fix.en]) expect(text.length).toBeGreaterThan(5);
  });

  test("a circle over three questions is named in its order", () => {
    const form = read(`## survey
| type | name | label | relevant | calculation |
| --- | --- | --- | --- | --- |
| text | a | A | \${c} = 1 | |
| calculate | b | | | \${a} |
| calculate | c | | | \${b} + 1 |
`);
    expect(form.findings[0]?.message.en).toContain("a → c → b → a");
  });

  test("a question inside a group that asks for it is a circle", () => {
    const form = read(`## survey
| type | name | label | relevant |
| --- | --- | --- | --- |
| begin_group | g | G | \${a} = 1 |
| text | a | A | |
| end_group | | | |
`);
    expect(codes(form)).toEqual(["fault cycle survey!B4"]);
  });

  test("a name that two groups use may not be looked at; without that each keeps its own", () => {
    const twice = (relevant: string) => `## survey
| type | name | label | relevant |
| --- | --- | --- | --- |
| begin_group | g | G | |
| text | a | A | |
| end_group | | | |
| begin_group | h | H | |
| text | a | A | |
| text | b | B | ${relevant} |
| end_group | | | |
`;
    expect(codes(read(twice("${a} = 1")))).toEqual(["fault name-ambiguous survey!D9"]);
    expect(questions(read(twice(""))).map(({ key }) => key)).toEqual(["g/a", "h/a", "b"]);
  });

  test("choices: doubles, missing names and lists are faults unless the settings allow doubles", () => {
    const choices =
      "## choices\n| list_name | name | label |\n| yn | yes | A |\n| yn | yes | B |\n| | no | C |\n| yn | | D |\n";
    const form = row("type | name | label", "select_one yn | q | Q", choices);
    expect(codes(form)).toEqual([
      "fault choice-twice choices!B7",
      "fault list-name-missing choices!A8",
      "fault choice-name-missing choices!B9",
    ]);
    const allowed = row(
      "type | name | label",
      "select_one yn | q | Q",
      "## choices\n| list_name | name | label |\n| yn | yes | A |\n| yn | yes | B |\n## settings\n" +
        "| allow_choice_duplicates |\n| yes |\n",
    );
    expect(codes(allowed)).toEqual([]);
  });

  test("a list that is misspelled is met with the one that was meant", () =>
    expect(row("type | name | label", "select_one ynn | q | Q", YES_NO).findings[0]?.fix.en).toBe(
      "Is “yn” meant?",
    ));

  test("a left-out question keeps its name, so that what looks at it finds no answer", () => {
    const form = read(`## survey
| type | name | label | relevant |
| audio | a | A | |
| text | b | B | \${a} = '' |
`);
    expect(codes(form)).toEqual(["unsupported type-unsupported survey!A3"]);
    expect(questions(form).map(({ name, kind }) => `${name} ${kind}`)).toEqual(["a calculated", "b text"]);
  });

  test("more than a thousand findings are counted, not listed", () => {
    const form = read(
      "## survey\n| type | name | label |\n" +
        Array.from({ length: 1_500 }, (_, at) => `| nix | q${at} | Q |`).join("\n"),
    );
    expect(form.findings).toHaveLength(1_000);
    expect(form.more).toBe(500);
    expect(form.questionnaire).toBeUndefined();
  });
});

describe("what comes in whole", () => {
  test("languages by their headings, the form's own first, right to left by their letters", () => {
    const form = read(`## survey
| type | name | label::English (en) | label::العربية (ar) | label::Tiếng Việt (vi) | hint::English (en) |
| text | a | Name? | ما اسمك؟ | Tên? | All of it |
## settings
| form_title | default_language |
| T | Tiếng Việt (vi) |
`);
    expect(form.questionnaire?.languages).toEqual([
      { key: "vi", name: "Tiếng Việt", direction: "ltr" },
      { key: "en", name: "English", direction: "ltr" },
      { key: "ar", name: "العربية", direction: "rtl" },
    ]);
    expect(questions(form)[0]?.label).toEqual({ en: "Name?", ar: "ما اسمك؟", vi: "Tên?" });
  });

  test("or_other adds a choice to this way of asking and a question for which", () => {
    const form = row("type | name | label", "select_multiple yn or_other | q | Q", YES_NO);
    expect(form.questionnaire?.lists["yn_or_other"]?.map(({ name }) => name)).toEqual(["yes", "no", "other"]);
    expect(questions(form)[1]).toMatchObject({
      name: "q_other",
      relevant: { source: "selected(${q}, 'other')" },
    });
  });

  test("tables of scales: table-list, and label with list-nolabel", () => {
    const form = read(`## survey
| type | name | label | appearance |
| begin_group | g | G | table-list |
| select_one yn | a | A | |
| select_one yn | b | B | |
| end_group | | | |
| begin_group | h | H | field-list |
| select_one yn | head | Rate | label |
| select_one yn | c | C | list-nolabel |
| select_one yn | d | D | list-nolabel |
| end_group | | | |
${YES_NO}`);
    expect(form.questionnaire?.parts).toMatchObject([{ layout: "matrix" }, { layout: "matrix" }]);
    expect(questions(form).map(({ kind }) => kind)).toEqual(["scale", "scale", "note", "scale", "scale"]);
  });

  test("required, read only, defaults, parameters and hidden values", () => {
    const form = read(`## survey
| type | name | label | required | read_only | default | parameters | relevant |
| text | a | A | TRUE | | =1+1 | | |
| date | b | B | \${a} = 'x' | yes | today() | | |
| range | c | C | no | | 3 | start=1; end=5; step=1 | |
| select_one yn | d | D | true() | | yes | randomize=true, seed=42 | |
| hidden | e | | | | fixed | | |
${YES_NO}`);
    expect(codes(form)).toEqual([]);
    expect(questions(form)).toMatchObject([
      { required: true, default: "=1+1" },
      { required: { source: "${a} = 'x'" }, readOnly: true, default: { source: "today()" } },
      { kind: "scale", range: { from: 1, to: 5, step: 1 }, default: "3", required: false },
      { shuffled: 42, default: "yes", required: true },
      { kind: "calculated", calculation: { source: "'fixed'" } },
    ]);
  });

  test("a form is written and read again as the same form", () => {
    const form = read(`## survey
| type | name | label::Tiếng Việt (vi) | label::English (en) | hint::English (en) | guidance_hint::Tiếng Việt (vi) | required | required_message::Tiếng Việt (vi) | relevant | constraint | constraint_message::English (en) | calculation | choice_filter | appearance | repeat_count | default | parameters | read_only |
| begin_repeat | r | Người | Person | | | | | | | | | | field-list | 3 | | | |
| text | a | Tên \\| họ | Name \\| family | both | Đọc to | yes | Cần trả lời | | string-length(.) > 1 | Too short | | | multiline | | | | |
| end_repeat | | | | | | | | | | | | | | | | | |
| select_one place | b | Xã<br>phường | Commune | | | | | count(\${r}) > 1 | | | | kind = 'x' | minimal | | c1 | randomize=true | |
| rank place | c | Xếp | Rank | | | | | | | | | | | | | | |
| range | d | Điểm | Mark | | | | | | | | | | rating | | | start=1 end=5 step=1 | |
| dateTime | e | Lúc | When | | | | | | | | | | | | now() | | yes |
| acknowledge | f | Đồng ý | Agree | | | | | | | | | | | | | | |
| begin_group | g | Nhóm | Group | | | | | | | | | | | | | randomize=true seed=5 | |
| decimal | h | Phí | Fee | | | | | | | | | | | | 0.5 | | |
| end_group | | | | | | | | | | | | | | | | | |
## choices
| list_name | name | label::Tiếng Việt (vi) | label::English (en) | kind |
| place | c1 | Ba Đình | Ba Dinh | x |
| place | c2 | Hàng Bài | | y |
## settings
| form_title | form_title::English (en) | form_id | version | default_language |
| Thử | Trial | thu | 2 | Tiếng Việt (vi) |
`);
    expect(form.findings).toEqual([]);
    const again = read(writeMarkdownForm(writeForm(form.questionnaire ?? never())));
    expect(again.findings).toEqual([]);
    expect(again.questionnaire).toEqual(form.questionnaire);
    expect(again.questionnaire?.title).toEqual({ vi: "Thử", en: "Trial" });
  });
});

function never(): never {
  throw new Error("not read");
}
