import { publishRound } from "@thang-diem/press/publication";
import type { Command } from "../command.ts";
import { roundNamed, withInstallation } from "../installation.ts";

/**
 * Sentence of the user: "The figures of this published series are in; publish them, or publish the correction
 * and say why."
 */
export const publish: Command = {
  name: "publish",
  usage: "publish --round SERIES/YEAR|ID [--reason TEXT]",
  purpose: {
    vi:
      "Tính và công bố kết quả của một kỳ thành một lần công bố bất biến; bản đính chính cần lý do. " +
      "Kỳ đánh giá có tự chấm, thẩm định, hội đồng thì công bố trong phần mềm, sau khi phê duyệt.",
    en:
      "Computes and publishes a round as an immutable edition; a correction needs a reason. An evaluation " +
      "with self-assessment, appraisal and council is published in the workspace, after its approval.",
  },
  options: {
    round: { type: "string", help: { vi: "kỳ đánh giá: loạt/năm hoặc mã", en: "round: series/year or id" } },
    reason: { type: "string", help: { vi: "lý do đính chính", en: "reason of the correction" } },
    "reason-en": { type: "string", help: { vi: "lý do bằng tiếng Anh", en: "the reason in English" } },
    date: {
      type: "string",
      help: {
        vi: "ngày công bố yyyy-mm-dd (mặc định: hôm nay)",
        en: "date of publication yyyy-mm-dd (default: today)",
      },
    },
    actor: {
      type: "string",
      help: { vi: "người thực hiện, ghi vào nhật ký", en: "who does it, for the audit log" },
    },
  },
  run: (call) =>
    withInstallation(call, async ({ database, editions }) => {
      const roundId = await roundNamed(call, database);
      if (!roundId) return 2;
      const { reason, date } = call.options;
      const made = await publishRound(database, roundId, {
        actor: String(call.options["actor"] ?? process.env["USER"] ?? "cli"),
        editions,
        publishedOn: typeof date === "string" ? date : new Date().toISOString().slice(0, 10),
        ...(typeof reason === "string" && {
          reason: { vi: reason, en: String(call.options["reason-en"] ?? reason) },
        }),
      });
      call.console.result(made, () => {
        if (made.outcome === "refused") return made.faults;
        const words =
          made.outcome === "published"
            ? { vi: "Đã công bố", en: "Published" }
            : { vi: "Không có gì thay đổi", en: "Nothing has changed" };
        return [
          {
            vi: `${words.vi}: ${made.id}, SHA-256 ${made.fingerprint}`,
            en: `${words.en}: ${made.id}, SHA-256 ${made.fingerprint}`,
          },
        ];
      });
      return made.outcome === "refused" ? 1 : 0;
    }),
};
