import { describe, expect, it } from "vitest";
import type { Questionnaire } from "../model.ts";
import { readForm, readMarkdownForm } from "../xlsform/index.ts";
import { keyedAnswer, keyOfAnswer, paperLines, type PaperQuestion, unfitForPaper } from "./index.ts";

function formOf(survey: string): Questionnaire {
  const text = `## survey
| type | name | label | relevant | calculation | parameters |
${survey}
## choices
| list_name | name | label |
| yn | co | Có |
| yn | khong | Không |
| how | truc_tiep | Trực tiếp |
| how | truc_tuyen | Trực tuyến |
| how | buu_chinh | Bưu chính |
`;
  const read = readForm(readMarkdownForm(text), "test.md");
  if (read.questionnaire === undefined) throw new Error(JSON.stringify(read.findings));
  return read.questionnaire;
}

const SERVICE = formOf(`
| note | loi | Xin ông/bà đánh dấu vào ô | | | |
| select_one yn | den | Đã đến chưa? | | | |
| begin_group | khi_den | Khi đến | \${den} = 'co' | | |
| select_multiple how | cach | Nộp cách nào? | | | |
| text | vi_sao | Vì sao nộp trực tuyến? | selected(\${cach}, 'truc_tuyen') or selected(\${cach}, 'buu_chinh') | | |
| integer | lan | Mấy lần? | \${lan_truoc} > 2 | | |
| end_group | | | | | |
| calculate | lan_truoc | | | 3 | |
| range | diem | Cho điểm | | | start=1 end=10 step=1 |
| date | ngay | Ngày nộp | | | |
| time | gio | Giờ nộp | | | |
| acknowledge | dong_y | Đồng ý | | | |
`);

const questions = paperLines(SERVICE).filter((line): line is PaperQuestion => line.line === "question");
const named = (name: string) => {
  const found = questions.find(({ question }) => question.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe("a questionnaire on paper", () => {
  it("numbers what is asked through, headings and notes between, calculations left out", () => {
    expect(
      paperLines(SERVICE).map((line) =>
        line.line === "question" ? `${line.number} ${line.question.name}` : line.line,
      ),
    ).toEqual([
      "note",
      "1 den",
      "heading",
      "2 cach",
      "3 vi_sao",
      "4 lan",
      "5 diem",
      "6 ngay",
      "7 gio",
      "8 dong_y",
    ]);
  });

  it("says a condition in boxes where it can, and owns that it cannot elsewhere", () => {
    const heading = paperLines(SERVICE).find(({ line }) => line === "heading");
    expect(heading?.when).toEqual({ question: 1, boxes: [1] });
    expect(named("vi_sao").when).toEqual({ question: 2, boxes: [2, 3] });
    expect([named("lan").when, named("den").when]).toEqual(["read", "always"]);
  });

  it("cannot bear photos and groups that are there several times", () => {
    const form = formOf(`
| begin_repeat | nguoi | Người | | | |
| image | anh | Ảnh | | | |
| end_repeat | | | | | |
| text | khac | Khác | | | |`);
    expect(unfitForPaper(form).map(({ name }) => name)).toEqual(["nguoi", "anh"]);
    expect(unfitForPaper(SERVICE)).toEqual([]);
  });
});

describe("what somebody types from a form", () => {
  it.each([
    ["den", "2", "khong"],
    ["den", "3", undefined],
    ["den", "0", undefined],
    ["den", "co", undefined],
    ["cach", "1, 3", "truc_tiep buu_chinh"],
    ["cach", "3 1", "buu_chinh truc_tiep"],
    ["cach", "1 4", undefined],
    ["lan", "1,5", "1.5"],
    ["diem", "7", "7"],
    ["ngay", "5/1/2026", "2026-01-05"],
    ["ngay", "hôm qua", undefined],
    ["gio", "7h30", "07:30"],
    ["dong_y", "1", "OK"],
    ["dong_y", "x", undefined],
    ["vi_sao", "  Nhanh, gọn ", "Nhanh, gọn"],
    ["vi_sao", "", ""],
  ])("%s: %s is %s", (name, typed, answer) => expect(keyedAnswer(named(name), typed)).toBe(answer));

  it("comes back as it was typed", () => {
    for (const [name, typed] of [
      ["den", "2"],
      ["cach", "1 3"],
      ["lan", "1,5"],
      ["ngay", "05/01/2026"],
      ["dong_y", "1"],
      ["diem", "7"],
    ] as const)
      expect(keyOfAnswer(named(name), keyedAnswer(named(name), typed) ?? "")).toBe(typed);
  });
});
