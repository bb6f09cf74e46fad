/** Forms as the specification allows them and as nobody should write them: each comes in, or is answered by name. */
import { describe, expect, test } from "vitest";
import { openForm, readForm, readMarkdownForm, walkByChance } from "@thang-diem/engine/questionnaire";

const CHOICES = "## choices\n| list_name | name | label |\n| l | a | A |\n| l | b | B |\n";
/** Rows below the three usual headings. */
const rows = (...lines: readonly string[]) => sheet("type | name | label", ...lines);
/** Rows below headings of one's own. */
const sheet = (headings: string, ...lines: readonly string[]) =>
  `## survey\n| ${headings} |\n${lines.map((each) => `| ${each} |`).join("\n")}\n`;
const findings = (text: string) =>
  readForm(readMarkdownForm(text), "x.md")
    .findings.filter(({ weight }) => weight !== "note")
    .map(({ code, sheet: of, column, row }) => `${code} ${of}!${column}${row}`);

/** Written otherwise than one writes today, and whole all the same. */
const WHOLE: Readonly<Record<string, string>> = {
  "select one": rows("select one l | q | Q") + CHOICES,
  SELECT_ONE: sheet("TYPE | Name | LABEL", "SELECT_ONE l | q | Q") + CHOICES.replace("choices", "Choices"),
  select1: rows("select1 l | q | Q") + CHOICES,
  "add select one prompt using": rows("add select one prompt using l | q | Q") + CHOICES,
  "select all that apply from": rows("select all that apply from l | q | Q") + CHOICES,
  "select multiple": rows("select multiple l | q | Q") + CHOICES,
  "or other": rows("select_one l or other | q | Q") + CHOICES,
  "or specify other": rows("select_one l or specify other | q | Q") + CHOICES,
  rank: rows("rank l | q | Q") + CHOICES,
  "list name": rows("select_one l | q | Q") + "## choices\n| list name | name | label |\n| l | a | A |\n",
  "value for name":
    rows("select_one l | q | Q") + "## choices\n| list_name | value | label |\n| l | a | A |\n",
  "command, tag, caption": sheet("command | tag | caption", "text | q | Q"),
  "one colon": sheet("type | name | label:English | label:Tiếng Việt", "text | q | Q | H"),
  "blanks about colons": sheet("type | name | label :: English (en)", "text | q | Q"),
  "constraint message": sheet(
    "type | name | label | constraint | constraint message",
    "integer | q | Q | . > 3 | no",
  ),
  relevance: sheet("type | name | label | relevance", "text | a | A | ", "text | q | Q | ${a} = '1'"),
  "bind::relevant": sheet("type | name | label | bind::relevant | bind::required", "text | a | A | | true()"),
  "read only": sheet("type | name | label | read only | calculation", "text | a | A | yes | 1+1"),
  "begin group": rows("begin group | g | G", "text | a | A", "end group | | "),
  "Begin Repeat": sheet(
    "type | name | label | repeat_count",
    "Begin Repeat | g | G | 3",
    "text | a | A |",
    "End Repeat | | |",
  ),
  cascading:
    sheet("type | name | label | choice_filter", "select_one p | p | P |", "select_one x | x | X | p=${p}") +
    "## choices\n| list_name | name | label | p |\n| p | d | Đ | |\n| x | 1 | X1 | d |\n| x | 2 | X2 | d |\n",
  "names in two cases": rows("text | a | A", "text | A | A"),
  "texts that look like formulas": rows('text | a | =HYPERLINK("http://x")', "text | b | @SUM(1)"),
  "a label with markup": rows("note | a | <script>alert(1)</script> **b** ${b}", "text | b | B"),
  "once inside once": sheet(
    "type | name | label | calculation",
    "calculate | a | | once(random())",
    "calculate | b | | once(${b})",
  ),
  "a repeat that would be a million": sheet(
    "type | name | label | repeat_count",
    "begin_repeat | r | R | 1000000",
    "text | a | A |",
    "end_repeat | | |",
  ),
};

/** What is not offered, or is wrong: by code and place, all at once. */
const NAMED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  loop: [
    rows("begin loop over l | g | G", "text | a | A", "end loop | | ") + CHOICES,
    ["group-unsupported survey!A3"],
  ],
  "a group that does not end": [rows("begin_group | g | G", "text | a | A"), ["not-ended survey!A3"]],
  "an end without a beginning": [rows("text | a | A", "end_group | | "), ["end-without-begin survey!A4"]],
  "the end of something else": [
    rows("begin_group | g | G", "text | a | A", "end_repeat | | "),
    ["other-end survey!A5", "not-ended survey!A3"],
  ],
  "choices from a file": [rows("select_one_from_file x.csv | q | Q"), ["choices-from-file survey!A3"]],
  "choices from answers": [
    rows("begin_repeat | r | R", "text | n | N", "end_repeat | | ", "select_one ${n} | q | Q"),
    ["choices-from-answers survey!A6"],
  ],
  "no list": [rows("select_one | q | Q"), ["list-not-named survey!A3"]],
  "a list that is not there": [rows("select_one zz | q | Q") + CHOICES, ["list-unknown survey!A3"]],
  "a blank in a name": [rows("text | my name | Q"), ["name-malformed survey!B3"]],
  "a digit first": [rows("text | 1a | Q"), ["name-malformed survey!B3"]],
  "one name twice": [rows("text | a | Q", "text | a | Q"), ["name-twice survey!B4"]],
  "no name": [rows("text | | Q"), ["name-missing survey!B3"]],
  "names of the machine": [
    rows("text | __proto__ | A", "text | constructor | B", "text | toString | C"),
    ["name-malformed survey!B3", "name-malformed survey!B4"],
  ],
  "lines and areas on a map": [
    rows("geopoint | a | A", "geotrace | b | B", "geoshape | c | C"),
    ["type-unsupported survey!A4", "type-unsupported survey!A5"],
  ],
  "sound, film, file": [
    rows("image | a | A", "audio | b | B", "video | c | C", "file | d | D"),
    ["type-unsupported survey!A4", "type-unsupported survey!A5", "type-unsupported survey!A6"],
  ],
  "a scale without steps": [
    sheet("type | name | label | parameters", "range | e | E | start=10 end=1 step=0"),
    ["range-malformed survey!D3"],
  ],
  "a circle of two": [
    sheet("type | name | label | relevant", "text | a | A | ${b} = '1'", "text | b | B | ${a} = '1'"),
    ["cycle survey!B3"],
  ],
  "a circle of one": [
    sheet("type | name | label | calculation", "calculate | a | | ${a} + 1"),
    ["cycle survey!B3"],
  ],
  "patterns that explode, look ahead, do not end": [
    sheet(
      "type | name | label | constraint",
      "text | a | A | regex(., '^(a+)+$')",
      "text | b | B | regex(., '((((x{1,100}){1,100}){1,100}){1,100})')",
      "text | c | C | regex(., '(?=a)b')",
      "text | d | D | regex(., '[')",
    ),
    ["pattern-too-large survey!D4", "pattern-unsupported survey!D5", "pattern-malformed survey!D6"],
  ],
  "five thousand brackets": [
    sheet("type | name | label | constraint", `text | a | A | ${"(".repeat(5_000)}1${")".repeat(5_000)}`),
    ["expression-too-deep survey!D3"],
  ],
  "expressions that are none": [
    sheet(
      "type | name | label | relevant",
      "text | a | A | ${",
      "text | b | B | =",
      "text | c | C | ${nobody} = 1",
      "text | d | D | foo(1)",
    ),
    [
      "expression-malformed survey!D3",
      "expression-malformed survey!D4",
      "function-unknown survey!D6",
      "name-unknown survey!D5",
    ],
  ],
  "figures from elsewhere": [
    sheet(
      "type | name | label | calculation",
      "text | b | B |",
      "calculate | a | | pulldata('x','y','z','w')",
    ),
    ["function-unsupported survey!D4"],
  ],
  entities: [
    sheet("type | name | label | save_to", "text | a | A | x") +
      "## entities\n| list_name | label |\n| l | a |\n",
    ["sheet-not-read entities!0", "column-not-read survey!D3"],
  ],
  "pictures on a question": [
    sheet("type | name | label | media::image | trigger", "text | a | A | x.png | ${a}"),
    ["column-not-read survey!D3", "column-not-read survey!E3"],
  ],
  "ways of looking that are not drawn": [
    sheet("type | name | label | appearance", "select_one l | a | A | image-map", "text | b | B | masked") +
      CHOICES,
    ["appearance-unsupported survey!D3", "appearance-unsupported survey!D4"],
  ],
  "a label of two million letters": [
    rows(`text | a | ${"x".repeat(2_000_000)}`),
    ["cell-too-long survey!C3"],
  ],
  "nothing asked": [rows(), ["nothing-asked survey!2"]],
  "one heading twice": [sheet("type | name | name | label", "text | a | b | L"), ["heading-twice survey!C3"]],
  "letters that nobody sees": [rows("te\u200Bxt | a | A"), ["type-unknown survey!A3"]],
};

describe("forms as the specification allows them", () => {
  test.each(Object.keys(WHOLE))("%s comes in whole and can be answered", (name) => {
    const text = WHOLE[name] ?? "";
    expect(findings(text)).toEqual([]);
    const { questionnaire } = readForm(readMarkdownForm(text), "x.md");
    if (questionnaire === undefined) throw new Error(name);
    const { finished } = walkByChance(openForm(questionnaire), { now: "2026-11-30T08:00:00+07:00", seed: 1 });
    if (!finished.ok)
      expect(finished.faults.map(({ code }) => code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/constraint|too-many-instances|too-heavy/)]),
      );
  });
});

describe("what is not offered, and what is wrong", () => {
  test.each(Object.keys(NAMED))("%s is named with its place", (name) => {
    const [text, expected] = NAMED[name] ?? ["", []];
    expect(findings(text)).toEqual(expected);
  });

  test("groups a hundred deep are refused row by row", () => {
    const deep = Array.from({ length: 100 }, (_, n) => `begin_group | g${n} | G`);
    const found = findings(rows(...deep, "text | a | A", ...deep.map(() => "end_group | | ")));
    expect(new Set(found.map((each) => each.split(" ")[0]))).toEqual(new Set(["groups-too-deep"]));
  });

  test("of ten thousand wrong rows a thousand are listed and the others counted", () => {
    const wrong = Array.from({ length: 10_000 }, () => "txxt | a | A");
    const { findings: listed, more } = readForm(readMarkdownForm(rows(...wrong)), "x.md");
    expect([listed.length, more > 8_000]).toEqual([1_000, true]);
  });

  test("a chain of three thousand calculations is computed in its order", () => {
    const chain = Array.from({ length: 3_000 }, (_, n) => `calculate | a${n + 1} | | \${a${n}} + 1`);
    const text = sheet("type | name | label | calculation", "integer | a0 | A | ", ...chain);
    expect(findings(text)).toEqual([]);
  });
});

describe("a form whose lines take a reader that tries every way for ever", () => {
  test("with a rule of 200,000 dashes below its headings comes in at once", () => {
    const dashes = "-".repeat(200_000);
    const form = sheet("type | name | label", `${dashes} x | b | c`, `${dashes} | --- | ---`, "text | q | Q");
    const names = readMarkdownForm(form)[0]?.rows.map(({ cells }) => cells[1]?.text);
    expect(names).toEqual(["name", "b", "q"]);
  });

  test("with a language whose code goes on and on is read as it is written", () => {
    const whole = `label::x (vi${"_a".repeat(200)})`;
    const broken = `label::y (vi${"_a".repeat(200)}!`;
    const { questionnaire } = readForm(
      readMarkdownForm(sheet(`type | name | ${whole} | ${broken}`, "text | q | Q | H")),
      "x.md",
    );
    expect(questionnaire?.languages.map(({ key, name }) => [key.length, name.slice(0, 1)])).toEqual([
      [402, "x"],
      [406, "y"],
    ]);
  });
});
