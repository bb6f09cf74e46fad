import { readFile } from "node:fs/promises";
import type { Bilingual } from "@thang-diem/engine";
import { openSurvey, readSurveyFile, type SurveyProblem, toldByLine } from "@thang-diem/engine/survey";
import type { Call, Command } from "../command.ts";
import { csvLine } from "../csv-line.ts";
import { weightWords } from "../estimate-lines.ts";
import { tableOrFaults } from "../read-table.ts";

/** Sentence of the user: "what did each step do to the weights, and which weight has each answer now?" */
export const weights: Command = {
  name: "weights",
  usage: "weights --design FILE.yaml --data FILE.csv",
  purpose: {
    vi:
      "Quyền số từng bước theo phương án: cơ sở, hiệu chỉnh không trả lời (nonresponse), hiệu chỉnh theo tổng đã biết " +
      "(calibration), cắt (trimming); kèm hệ số Kish và cỡ mẫu hiệu dụng.",
    en:
      "Weights step by step as the design says: base, non-response, calibration to known totals, trimming; " +
      "with Kish's effect and effective sample size.",
  },
  options: {
    design: { type: "string", help: { vi: "phương án điều tra (YAML)", en: "survey design (YAML)" } },
    data: { type: "string", help: { vi: "bảng trả lời (CSV)", en: "table of answers (CSV)" } },
  },
  async run(call) {
    const { options, console } = call;
    if (typeof options["design"] !== "string" || typeof options["data"] !== "string") {
      console.fault({ vi: "Cần --design và --data.", en: "--design and --data are needed." });
      return 2;
    }
    const file = readSurveyFile(await readFile(options["design"], "utf8"));
    if (!file.ok) return refuse(call, file.problems);
    const table = await tableOrFaults(console, options["data"]);
    if (!table) return 1;
    const survey = openSurvey(file.value, table.columns);
    if (!survey.ok)
      return refuse(
        call,
        survey.problems.map((each) => toldByLine(each, table.lines)),
      );
    const { stages, rows } = survey.value;
    for (const stage of stages) console.say(weightWords(stage));
    const place = new Map(Array.from(rows, (row, i) => [row, i]));
    const made = table.lines.map((line, row) => ({
      line,
      ...Object.fromEntries(
        stages.map(({ name, surveyWeights }) => {
          // stages from the calibration on hold only the rows of the design
          const at = surveyWeights.length === table.lines.length ? row : place.get(row);
          const weight = at === undefined ? Number.NaN : (surveyWeights[at] ?? Number.NaN);
          return [name, Number.isNaN(weight) ? undefined : weight];
        }),
      ),
    }));
    const result = {
      stages: stages.map(({ name, diagnostics }) => ({ stage: name, ...diagnostics })),
      rows: made,
    };
    console.result(result, () => [
      same(csvLine(["line", ...stages.map(({ name }) => name)])),
      ...made.map((row) => same(csvLine(Object.values(row).map((cell) => cell ?? "")))),
    ]);
    return 0;
  },
};

const same = (text: string): Bilingual => ({ vi: text, en: text });

function refuse({ console }: Call, problems: readonly SurveyProblem[]): 1 {
  for (const { message } of problems) console.fault(message);
  if (console.json) console.result({ problems }, () => []);
  return 1;
}
