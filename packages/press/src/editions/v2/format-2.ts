/**
 * Format 2, frozen: format 1 with the approval that the edition rests on,
 * and with what held a class back or leaves it undecided.
 */
import type { EditionApproval, EditionRow } from "@thang-diem/contract";
import type { EditionFormat } from "../format.ts";
import { format1, onlyFormat, resultsWorkbook, retold, textBytes } from "../v1/index.ts";

const APPROVAL = "inputs/approval.json";

export const format2: EditionFormat = {
  name: "thang-diem-edition/2",
  inputFiles(inputs) {
    const files = format1.inputFiles(inputs);
    if (inputs.approval) files.set(APPROVAL, `${JSON.stringify(inputs.approval, undefined, 2)}\n`);
    return files;
  },
  readInputs(files) {
    const approval = files.get(APPROVAL);
    const inputs = format1.readInputs(files);
    return approval === undefined ? inputs : { ...inputs, approval: JSON.parse(approval) as EditionApproval };
  },
  readResults: format1.readResults,
  async resultFiles(inputs, newest) {
    const computed = retold(inputs, newest);
    const results = `${JSON.stringify(onlyFormat("2", computed.results))}\n`;
    return new Map([
      ...(await format1.resultFiles(inputs, newest)),
      ...textBytes([["results/results.json", results]]),
      ["results/results.xlsx", await resultsWorkbook(inputs, computed, undecided)],
    ]);
  },
  manifest(inputs, computed, engine, files) {
    const { files: listed, ...manifest } = format1.manifest(inputs, computed, engine, files);
    return {
      ...manifest,
      format: format2.name,
      ...(inputs.approval && { approval: inputs.approval }),
      files: listed,
    };
  },
};

function undecided({ classReason }: EditionRow, language: "vi" | "en"): string {
  return classReason?.[language] ?? "–";
}
