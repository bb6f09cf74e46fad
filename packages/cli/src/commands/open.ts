import { join } from "node:path";
import { withUnitChanges } from "@thang-diem/engine";
import { type FileProblem, openRound, readRoundFile } from "@thang-diem/press/rounds";
import { readShippedUnits, standingChanges } from "@thang-diem/press/units";
import type { Call, Command, ExitCode } from "../command.ts";
import { faultOf, faultWords } from "../file-faults.ts";
import { withInstallation } from "../installation.ts";

/** Sentence of the user: "Here are our scheme and our list of units; open this year's round." */
export const open: Command = {
  name: "open",
  usage: "open ROUND.yaml",
  purpose: {
    vi:
      "Mở một kỳ đánh giá từ tệp mô tả: bộ tiêu chí, danh sách đơn vị (CSV), nhóm; " +
      "từ đây quy tắc không đổi được nữa.",
    en: "Opens a round from its file: scheme, list of units (CSV), groups; from here its rules cannot move.",
  },
  options: {
    actor: {
      type: "string",
      help: { vi: "người thực hiện, ghi vào nhật ký", en: "who does it, for the audit log" },
    },
  },
  async run(call) {
    const [file] = call.args;
    if (!file) {
      call.console.fault({ vi: "Hãy nêu tệp của kỳ đánh giá.", en: "Name the file of the round." });
      return 2;
    }
    const shipped = await readShippedUnits(join(call.product, "data"));
    const tried = await readRoundFile(file, shipped);
    // What is wrong whatever units were recorded here is told without a database.
    if (!tried.ok && !tried.faults.some(({ code }) => code === "round-unit")) return tell(call, tried.faults);
    return await withInstallation(call, async ({ database }) => {
      const units = withUnitChanges(shipped, await standingChanges(database.db));
      const read = await readRoundFile(file, units);
      if (!read.ok) return tell(call, read.faults);
      for (const note of read.notes) call.console.say(faultWords(faultOf(note, note.file)));
      const opened = await openRound(
        database,
        String(call.options["actor"] ?? process.env["USER"] ?? "cli"),
        read.value,
      );
      const { series, year } = read.value.head;
      call.console.result(
        { ...opened, series, year, units: read.value.units.length, notes: read.notes },
        () => [
          opened.opened
            ? {
                vi:
                  `Đã mở ${series}/${year}: ${read.value.units.length} đơn vị. ` +
                  `Nhập số liệu: thangdiem import --round ${series}/${year} TỆP`,
                en:
                  `Opened ${series}/${year}: ${read.value.units.length} units. ` +
                  `Import figures: thangdiem import --round ${series}/${year} FILE`,
              }
            : {
                vi: `${series}/${year} đã mở từ trước, không có gì thay đổi.`,
                en: `${series}/${year} stood open already; nothing has changed.`,
              },
        ],
      );
      return 0;
    });
  },
};

function tell({ console }: Call, faults: readonly FileProblem[]): ExitCode {
  for (const problem of faults) {
    const fault = faultOf(problem, problem.file);
    console.fault(faultWords(fault), fault);
  }
  return 1;
}
