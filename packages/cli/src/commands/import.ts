import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import type { Problem } from "@thang-diem/platform/problems";
import { importFigures } from "@thang-diem/press/figures";
import { expectedFigures, legacyText, roundContent } from "@thang-diem/press/rounds";
import { readShippedUnits } from "@thang-diem/press/units";
import type { Command } from "../command.ts";
import { roundNamed, withInstallation } from "../installation.ts";

/**
 * Sentence of the user: "Here is the Excel file with the figures of this round;
 * tell me everything that is wrong before you write."
 */
export const importFile: Command = {
  name: "import",
  usage: "import --round SERIES/YEAR|ID FILE",
  purpose: {
    vi:
      "Nhập số liệu của một kỳ từ CSV hoặc XLSX: mọi lỗi một lần, kèm trang, dòng, cột; có lỗi thì không " +
      "ghi gì. Trong kỳ đánh giá chỉ nhập được số liệu từ bên ngoài, và chỉ khi chưa phê duyệt.",
    en:
      "Imports the figures of a round from CSV or XLSX: all faults at once with sheet, row, column; " +
      "with one fault nothing is written. In an evaluation it takes figures from outside only, " +
      "and only before the approval.",
  },
  options: {
    round: { type: "string", help: { vi: "kỳ đánh giá: loạt/năm hoặc mã", en: "round: series/year or id" } },
    "dry-run": {
      type: "boolean",
      help: { vi: "chạy thử: làm mọi việc rồi hoàn lại", en: "does everything, then takes it back" },
    },
    mark: {
      type: "string",
      help: {
        vi: "dấu thập phân trong tệp: comma hoặc point",
        en: "decimal mark in the file: comma or point",
      },
    },
    tcvn3: {
      type: "boolean",
      help: { vi: "chuyển chữ TCVN3 (.VnTime) sang Unicode", en: "convert TCVN3 text (.VnTime) to Unicode" },
    },
    actor: {
      type: "string",
      help: { vi: "người thực hiện, ghi vào nhật ký", en: "who does it, for the audit log" },
    },
  },
  run: (call) =>
    withInstallation(call, async ({ database }) => {
      const [file] = call.args;
      const roundId = await roundNamed(call, database);
      if (!file || !roundId) return 2;
      const content = await roundContent(database, roundId);
      const expected = await expectedFigures(
        content.scheme,
        content.units,
        content.head.year,
        await readShippedUnits(join(call.product, "data")),
      );
      const mark = call.options["mark"];
      const report = await importFigures(database, {
        roundId,
        actor: String(call.options["actor"] ?? process.env["USER"] ?? "cli"),
        input: createReadStream(file),
        fileName: basename(file),
        expected,
        dryRun: call.options["dry-run"] === true,
        legacy: await legacyText(join(call.product, "data")),
        convertLegacy: call.options["tcvn3"] === true,
        ...((mark === "comma" || mark === "point") && { mark }),
      });
      const { counts, faults, faultsTotal, notes } = report;
      call.console.result(report, () => [
        ...faults.map(lineOf),
        report.ok
          ? {
              vi:
                `${counts.new} mới, ${counts.changed} thay đổi, ${counts.same} như cũ. ` +
                `${report.written ? "Đã ghi." : "Chạy thử: chưa ghi gì."}`,
              en:
                `${counts.new} new, ${counts.changed} changed, ${counts.same} the same. ` +
                `${report.written ? "Written." : "Dry run: nothing is written."}`,
            }
          : {
              vi: `${faultsTotal} lỗi. Chưa có gì được ghi. Sửa trong tệp rồi nhập lại.`,
              en: `${faultsTotal} faults. Nothing is written. Mend the file and import again.`,
            },
        ...notes.map(lineOf).map(({ vi, en }) => ({ vi: `Lưu ý: ${vi}`, en: `Note: ${en}` })),
      ]);
      return report.ok ? 0 : 1;
    }),
};

/** "Bảng 1 C3: what is wrong. What to do." */
function lineOf({ place, message, suggestion }: Problem): Bilingual {
  const cell = place?.row === undefined ? "" : `${place.column ?? ""}${place.row}`;
  const at = [place?.sheet, cell].filter(Boolean).join(" ");
  const line = (language: "vi" | "en") =>
    [at && `${at}:`, message[language], suggestion?.[language]].filter(Boolean).join(" ");
  return { vi: line("vi"), en: line("en") };
}
