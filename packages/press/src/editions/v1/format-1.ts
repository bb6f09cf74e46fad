/** Format 1, frozen: editions were published in it. What a new edition needs besides goes into the next format. */
import { createHash } from "node:crypto";
import type { EditionManifest } from "@thang-diem/contract";
import { type ComputedEdition, methodOf } from "../compute-edition.ts";
import type { EditionFormat } from "../format.ts";
import type { EditionInputs } from "../inputs.ts";
import { inputFiles, readInputs } from "./input-files.ts";
import { inReaderWords } from "./in-reader-words.ts";
import { onlyFormat } from "./only-format.ts";
import { rankFiles } from "./rank-files.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsWorkbook } from "./results-workbook.ts";
import { retold } from "./retold.ts";

export const format1: EditionFormat = {
  name: "thang-diem-edition/1",
  inputFiles,
  readInputs,
  readResults: inReaderWords,
  async resultFiles(inputs, newest) {
    const computed = retold(inputs, newest);
    const texts: [string, string][] = [
      ["results/results.json", `${JSON.stringify(onlyFormat("1", computed.results))}\n`],
      ["results/facts.json", `${JSON.stringify(computed.facts, undefined, 1)}\n`],
      ["results/results.csv", resultsCsv(computed)],
      ...rankFiles(computed.ranks),
      ["schema/README.txt", README],
    ];
    return new Map([...textBytes(texts), ["results/results.xlsx", await resultsWorkbook(inputs, computed)]]);
  },
  manifest,
};

/** Texts as the bytes that lie in files. */
export function textBytes(texts: Iterable<readonly [path: string, text: string]>): Map<string, Uint8Array> {
  return new Map(Array.from(texts, ([path, text]) => [path, Buffer.from(text, "utf8")]));
}

function manifest(
  { round, scheme }: EditionInputs,
  computed: ComputedEdition,
  engine: string,
  files: EditionManifest["files"],
): EditionManifest {
  return {
    format: "thang-diem-edition/1",
    id: `${round.series}-${round.year}-${round.number}`,
    index: round.series,
    indexTitle: round.indexTitle,
    shortTitle: round.shortTitle,
    summary: round.summary,
    year: round.year,
    number: round.number,
    title: round.title,
    ...(round.scope && { scope: round.scope }),
    publishedOn: round.publishedOn,
    status: computed.scheme.status,
    method: methodOf(computed.scheme, round),
    scheme: {
      id: computed.scheme.id,
      version: computed.scheme.version,
      hash: createHash("sha256").update(scheme).digest("hex"),
    },
    engine,
    sources: round.sources,
    ...(round.remarks && { remarks: round.remarks }),
    ...(round.corrects && { corrects: round.corrects }),
    files,
  };
}

const README = `Một lần công bố của Thang Điểm / an edition published with Thang Điểm

inputs/    mọi thứ mà kết quả được tính từ đó / everything that the results are computed from
results/   kết quả, lý do từng điểm, các nhận định / results, the reasons of every point, the findings
manifest.json  danh sách tệp với mã băm SHA-256 / list of files with their SHA-256

Tự kiểm chứng / verify it yourself:  thangdiem verify <thư mục này / this folder>
`;
