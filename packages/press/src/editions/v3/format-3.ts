/**
 * Format 3: facts that hold without a "but", reasons without codes, what the source says for itself; tables with
 * numbers that every program reads, and a dictionary of their columns.
 */
import type { EditionResults } from "@thang-diem/contract";
import type { EditionFormat } from "../format.ts";
import { format1, rankFiles, textBytes } from "../v1/index.ts";
import { columnsCsv } from "./columns.ts";
import { inputFiles, readInputs } from "./input-files.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsWorkbook } from "./results-workbook.ts";

export const format3: EditionFormat = {
  name: "thang-diem-edition/3",
  inputFiles,
  readInputs,
  readResults: (text) => JSON.parse(text) as EditionResults,
  async resultFiles(inputs, computed) {
    const texts: [string, string][] = [
      ["results/results.json", `${JSON.stringify(computed.results)}\n`],
      ["results/facts.json", `${JSON.stringify(computed.facts, undefined, 1)}\n`],
      ["results/results.csv", resultsCsv(computed)],
      ...rankFiles(computed.ranks),
      ["schema/columns.csv", columnsCsv(computed)],
      ["schema/README.txt", README],
    ];
    return new Map([...textBytes(texts), ["results/results.xlsx", await resultsWorkbook(inputs, computed)]]);
  },
  manifest(inputs, computed, engine, files) {
    const { publishedOn, files: listed, ...manifest } = format1.manifest(inputs, computed, engine, files);
    const { source } = inputs.round;
    return {
      ...manifest,
      format: format3.name,
      publishedOn,
      ...(source && { source }),
      ...(inputs.approval && { approval: inputs.approval }),
      files: listed,
    };
  },
};

const README = `Một lần công bố của Thang Điểm / an edition published with Thang Điểm

inputs/    mọi thứ mà kết quả được tính từ đó / everything that the results are computed from
results/   kết quả, lý do từng điểm, các nhận định / results, the reasons of every point, the findings
schema/columns.csv  nghĩa của từng cột trong results/results.csv / what every column of results/results.csv means
manifest.json  danh sách tệp với mã băm SHA-256 / list of files with their SHA-256

results/results.csv: UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân; mở bằng Excel thì dùng results/results.xlsx
                     UTF-8, commas between columns, decimal point; in Excel open results/results.xlsx instead

Tự kiểm chứng / verify it yourself:  thangdiem verify <thư mục này / this folder>
`;
