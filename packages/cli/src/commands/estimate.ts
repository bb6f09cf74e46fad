import { readFile, writeFile } from "node:fs/promises";
import { type FactRow, figureRow } from "@thang-diem/engine";
import {
  openSurvey,
  type Outcome,
  readSurveyFile,
  type SurveyFile,
  surveyFigures,
  type SurveyProblem,
  toldByLine,
  type UnitFigure,
} from "@thang-diem/engine/survey";
import type { Call, Command } from "../command.ts";
import { csvLine } from "../csv-line.ts";
import { told as lineWords, weightWords } from "../estimate-lines.ts";
import { replicatedEstimates } from "../replicated-estimates.ts";
import { requestedEstimates } from "../requested-estimates.ts";
import { namesIn, tableOrFaults } from "../read-table.ts";

/**
 * Sentence of the user: "I have answers and the design they were drawn by; what do they say, and how
 * surely?"
 */
export const estimate: Command = {
  name: "estimate",
  usage:
    "estimate --design FILE.yaml --data FILE.csv [--by COLUMNS] [--means …] " +
    "[--totals …] [--ratios a/b,…] [--shares …] [--quantiles q@0.5,…] [--satisfaction] " +
    "[--difference q@A/B,…] [--alpha …] [--facts FACTS.csv]",
  purpose: {
    vi:
      "Ước lượng theo phương án mẫu: trung bình, tổng, tỷ số, tỷ lệ, phân vị, " +
      "mức độ hài lòng theo miền, kèm sai số chuẩn, khoảng tin cậy, bậc tự do, hệ số thiết kế, số phiếu.",
    en:
      "Design-based estimates: means, totals, ratios, shares, quantiles, satisfaction by domain, " +
      "with standard error, interval, degrees of freedom, design effect, answers.",
  },
  options: {
    design: {
      type: "string",
      help: {
        vi: "phương án điều tra (YAML): ids, strata, weights, fpc, calibration, replicates, satisfaction …",
        en: "survey design (YAML): ids, strata, weights, fpc, calibration, replicates, satisfaction …",
      },
    },
    data: {
      type: "string",
      help: {
        vi: "bảng trả lời (CSV, dấu chấm thập phân; ô trống hoặc NA là không trả lời)",
        en: "table of answers (CSV, decimal point; an empty cell or NA is no answer)",
      },
    },
    by: {
      type: "string",
      help: {
        vi: "các cột tạo miền, cách nhau bằng dấu phẩy",
        en: "columns that form the domains, with commas between",
      },
    },
    means: { type: "string", help: { vi: "trung bình của các cột này", en: "means of these columns" } },
    totals: { type: "string", help: { vi: "tổng của các cột này", en: "totals of these columns" } },
    ratios: { type: "string", help: { vi: "tỷ số a/b của hai tổng", en: "ratios a/b of two totals" } },
    shares: {
      type: "string",
      help: { vi: "tỷ lệ từng mức của các cột này", en: "share of each level of these columns" },
    },
    quantiles: { type: "string", help: { vi: "phân vị: cột@xác suất", en: "quantiles: column@probability" } },
    satisfaction: {
      type: "boolean",
      help: {
        vi: "mức độ hài lòng theo cấu trúc trong phương án",
        en: "satisfaction by the structure in the design",
      },
    },
    difference: {
      type: "string",
      help: {
        vi: "chênh lệch trung bình của hai miền, kèm kiểm định: cột@miền/miền (cần --by)",
        en: "difference of the means of two domains with its test: column@domain/domain (needs --by)",
      },
    },
    alpha: {
      type: "string",
      help: { vi: "Cronbach alpha của các cột này", en: "Cronbach's alpha of these columns" },
    },
    facts: {
      type: "string",
      help: {
        vi:
          "ghi bảng số liệu (CSV) theo mục facts của phương án, kèm sai số và hiệp phương sai: " +
          "compute và import đọc được",
        en:
          "writes the table of facts (CSV) that the design's section facts names, with errors and " +
          "covariances: compute and import read it",
      },
    },
  },
  async run(call) {
    const { options, console } = call;
    const { design: designFile, data: dataFile } = options;
    if (typeof designFile !== "string" || typeof dataFile !== "string" || !asksSomething(call)) {
      console.fault({
        vi: `Cần --design, --data và ít nhất một thứ để ước lượng (${ASKED.join(", ")}).`,
        en: `--design, --data and something to estimate are needed (${ASKED.join(", ")}).`,
      });
      return 2;
    }
    const file = readSurveyFile(await readFile(designFile, "utf8"));
    if (!file.ok) return refuse(call, file.problems);
    const table = await tableOrFaults(console, dataFile);
    if (!table) return 1;
    const survey = openSurvey(file.value, table.columns);
    if (!survey.ok)
      return refuse(
        call,
        survey.problems.map((each) => toldByLine(each, table.lines)),
      );
    const lines = Array.from(survey.value.rows, (row) => table.lines[row] ?? 0);
    const told = (problems: readonly SurveyProblem[]) =>
      refuse(
        call,
        problems.map((each) => toldByLine(each, lines)),
      );
    const by = survey.value.domains(namesIn(options["by"]));
    if (!by.ok) return told(by.problems);
    const { replicates } = survey.value;
    const made = replicates
      ? replicatedEstimates(call.options, file.value, survey.value, replicates, by.value)
      : requestedEstimates(call.options, file.value, survey.value, by.value);
    const figures = options["facts"] === undefined ? undefined : surveyFigures(file.value, survey.value);
    const problems = [...made, ...(figures ? [figures] : [])].flatMap(problemsOf);
    if (problems.length > 0) return told(problems);
    const rows = figures?.ok ? factRows(figures.value, file.value) : [];
    if (typeof options["facts"] === "string") await writeFile(options["facts"], factsText(rows));
    const estimates = made.flatMap((outcome) => (outcome.ok ? outcome.value : []));
    const { design, stages } = survey.value;
    for (const stage of stages) console.say(weightWords(stage));
    console.result(
      {
        rows: design.rowCount,
        weights: stages.map(({ name, diagnostics }) => ({ stage: name, ...diagnostics })),
        estimates,
        ...(figures && { facts: rows }),
      },
      () => estimates.map(lineWords),
    );
    return 0;
  },
};

const LISTS = ["means", "totals", "ratios", "shares", "quantiles", "difference", "alpha"];
const ASKED = [...LISTS, "satisfaction", "facts"].map((name) => `--${name}`);

function asksSomething({ options }: Call): boolean {
  return (
    LISTS.some((name) => namesIn(options[name]).length > 0) ||
    options["satisfaction"] === true ||
    typeof options["facts"] === "string"
  );
}

const problemsOf = (outcome: Outcome<unknown>): readonly SurveyProblem[] =>
  outcome.ok ? [] : outcome.problems;

const FACT_COLUMNS = [
  "unit",
  "item",
  "fact",
  "value",
  "standard_error",
  "n",
  "df",
  "deff",
  "covariances",
] as const;

/** Shares lie between 0 and 1; what the door does not take was refused where it was estimated. */
function factRows(figures: readonly UnitFigure[], { facts }: SurveyFile): FactRow[] {
  const decimals = facts?.decimals ?? 6;
  return figures.flatMap((figure) => {
    const made = figureRow(figure, { decimals });
    return made.ok ? [made.value] : [];
  });
}

function factsText(rows: readonly FactRow[]): string {
  const lines = rows.map(({ unit, item, fact, value, sampling }) => [
    unit,
    item,
    fact,
    value,
    sampling?.standardError ?? "",
    sampling?.n ?? "",
    sampling?.df ?? "",
    sampling?.deff ?? "",
    sampling?.covariances ?? "",
  ]);
  return [FACT_COLUMNS, ...lines].map((cells) => `${csvLine(cells)}\n`).join("");
}

function refuse({ console }: Call, problems: readonly SurveyProblem[]): 1 {
  const distinct = [...new Map(problems.map((each) => [each.message.en, each])).values()];
  for (const { message } of distinct) console.fault(message);
  if (console.json) console.result({ problems: distinct }, () => []);
  return 1;
}
