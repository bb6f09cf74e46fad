import { dayInVietnam } from "@thang-diem/presentation";
import type { Bilingual } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { type Published, publishRound, type PublishOptions } from "@thang-diem/press/publication";
import type { Command } from "../command.ts";
import { roundNamed, withInstallation } from "../installation.ts";

/**
 * Sentence of the user: "The figures of this published series are in; publish them, or publish the correction
 * and say why."
 */
export const publish: Command = {
  name: "publish",
  usage: "publish --round SERIES/YEAR|ID [--reason TEXT] [--reissue]",
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
    reissue: {
      type: "boolean",
      help: {
        vi: "công bố lại luôn các năm sau có so sánh với năm được đính chính",
        en: "also publish the later years again that compare with the corrected one",
      },
    },
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
      const options = {
        actor: String(call.options["actor"] ?? process.env["USER"] ?? "cli"),
        editions,
        publishedOn: typeof date === "string" ? date : dayInVietnam(new Date()),
      };
      const made = await publishRound(database, roundId, {
        ...options,
        ...(typeof reason === "string" && {
          reason: { vi: reason, en: String(call.options["reason-en"] ?? reason) },
        }),
      });
      const reissued =
        made.outcome === "published" && call.options["reissue"] === true
          ? await reissue(database, options, made)
          : [];
      call.console.result({ ...made, ...(reissued.length > 0 && { reissued }) }, () => {
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
          ...laterWords(made, reissued),
        ];
      });
      return made.outcome === "refused" ? 1 : 0;
    }),
};

type Corrected = Exclude<Published, { readonly outcome: "refused" }>;

/** The later years once more, with the corrected one to compare with; rounds of an evaluation wait for its chair. */
async function reissue(
  database: Database,
  options: PublishOptions,
  { id, restOnIt }: Corrected,
): Promise<string[]> {
  const reason = {
    vi: `Năm được so sánh đã đính chính (${id}): tính lại các so sánh.`,
    en: `A year that it compares with was corrected (${id}): comparisons computed again.`,
  };
  const made: string[] = [];
  for (const { roundId, held } of restOnIt) {
    const later = held ? undefined : await publishRound(database, roundId, { ...options, reason });
    if (later?.outcome === "published") made.push(later.id);
  }
  return made;
}

/** Which later editions rest on the corrected one, and what was done about them. */
function laterWords({ restOnIt }: Corrected, reissued: readonly string[]): Bilingual[] {
  if (reissued.length > 0)
    return [
      { vi: `Đã công bố lại: ${reissued.join(", ")}.`, en: `Published again: ${reissued.join(", ")}.` },
    ];
  if (restOnIt.length === 0) return [];
  const ids = restOnIt.map(({ id }) => id).join(", ");
  return [
    {
      vi:
        `Các lần công bố sau có so sánh với năm này: ${ids}. Cổng đánh ` +
        `dấu chúng và so theo bản đính chính; công bố lại bằng --reissue.`,
      en:
        `Later editions compare with this year: ${ids}. The portal marks them ` +
        `and compares with the correction; publish them again with --reissue.`,
    },
  ];
}
