import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { figureRow, type UnitId, type UnitVersionId } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import {
  type OpenedSurvey,
  openSurvey,
  type Outcome,
  readSurveyFile,
  type SurveyFile,
  surveyFigures,
} from "@thang-diem/engine/survey";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { SHIPPED_ON, type ShippedRound, type ShippedSeries } from "./shipped-round.ts";
import { readTable } from "@thang-diem/press/units";

const TITLE = {
  vi: "Chỉ số hài lòng – mẫu, không phải kết quả công bố",
  en: "Satisfaction index – sample, no published result",
};
const SHORT = { vi: "Hài lòng (mẫu)", en: "Satisfaction (sample)" };
const SUMMARY = {
  vi:
    "Mẫu, không phải kết quả công bố: mười tỉnh không có thật, phiếu do máy sinh ra. " +
    "Cho thấy chỉ số từ mẫu khảo sát được công bố kèm khoảng tin cậy, " +
    "khoảng thứ hạng và tầng hạng (các đơn vị không phân biệt được).",
  en:
    "Sample, no published result: ten provinces that do not exist, answers made by a machine. " +
    "It shows how an index from a survey is published with its interval, rank interval and tiers.",
};
const SOURCE = {
  vi: "Mẫu, không phải kết quả công bố: data/samples/sipas (phiếu do máy sinh ra)",
  en: "Sample, no published result: data/samples/sipas (answers made by a machine)",
};

/**
 * A sample round that goes the whole way: answers → base and calibrated weights → share of satisfied answers for each
 * province and question with standard error and covariances → figures → edition with intervals and tiers.
 * @throws Error when the shipped files are not right
 */
export async function shippedSipasSample(data: string): Promise<ShippedSeries> {
  const folder = join(data, "samples", "sipas");
  const file = known(readSurveyFile(await readFile(join(folder, "design.yaml"), "utf8")));
  const rows = await readTable(join(folder, "answers.csv"));
  const table = Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((column) => [column, rows.map((row) => row[column] ?? "")]),
  );
  const survey = known(openSurvey(file, table));
  const provinces = [...new Set(table["province"])].toSorted();
  return {
    slug: "hai-long-mau",
    title: TITLE,
    summary: SUMMARY,
    rounds: [roundOf(provinces, figuresOf(file, survey))],
  };
}

function roundOf(provinces: readonly string[], figures: readonly string[][]): ShippedRound {
  const year = 2026;
  return {
    head: {
      series: "hai-long-mau",
      indexTitle: TITLE,
      shortTitle: SHORT,
      summary: SUMMARY,
      title: {
        vi: `Chỉ số hài lòng ${year} – mẫu, không phải kết quả công bố`,
        en: `Satisfaction index ${year} – sample, no published result`,
      },
      scope: { vi: "Mười tỉnh mẫu", en: "Ten sample provinces" },
      year,
      number: 1,
      publishedOn: SHIPPED_ON,
      sources: [SOURCE],
      uncertainty: { seed: 20_260_401, draws: 2_000 },
    },
    scheme: "sipas-sample/1",
    units: provinces.map(sampleProvince),
    groups: [{ id: "", title: { vi: "Tỉnh mẫu", en: "Sample provinces" } }],
    figures: {
      fileName: `hai-long-mau-${year}.csv`,
      bytes: Buffer.from(
        csvText(
          [
            "đơn vị",
            "mã",
            "dữ kiện",
            "giá trị",
            "nguồn",
            "sai số chuẩn",
            "n",
            "bậc tự do",
            "hệ số thiết kế",
            "hiệp phương sai",
          ],
          figures,
        ),
        "utf8",
      ),
    },
  };
}

function sampleProvince(code: string): PinnedUnit {
  const name = { vi: `Tỉnh mẫu ${code}`, en: `Sample province ${code}` };
  const id = `mau-${code}`;
  return {
    id: id as UnitVersionId,
    chain: id as UnitId,
    code,
    name,
    shortName: name,
    kind: "mau",
    group: "",
  };
}

/** One line for each province and question; a suppressed one says so instead of a number. */
function figuresOf(file: SurveyFile, survey: OpenedSurvey): string[][] {
  const decimals = file.facts?.decimals ?? 6;
  return known(surveyFigures(file, survey)).map((figure) => {
    const made = figureRow(figure, { decimals, from: 0, upTo: 1 });
    if (!made.ok) throw new Error(made.faults.map(({ message }) => message.en).join("; "));
    const { unit, item, fact, value, sampling } = made.value;
    return [
      `Tỉnh mẫu ${unit}`,
      item,
      fact,
      value,
      SOURCE.vi,
      sampling?.standardError ?? "",
      sampling?.n ?? "",
      sampling?.df ?? "",
      sampling?.deff ?? "",
      sampling?.covariances ?? "",
    ];
  });
}

function known<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join("; "));
  return outcome.value;
}
