import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { LOG_FORMATS } from "@thang-diem/contract";
import { anchorSettingsOf } from "@thang-diem/office/composition/configuration";
import { parseAnchors, verifyInstallation } from "@thang-diem/office/watching/log";
import { exportAudit } from "@thang-diem/platform/audit";
import type { Call, Command, ExitCode } from "../command.ts";
import { configured } from "../configured.ts";
import { withInstallation } from "../installation.ts";
import { VERIFIED_PARTS } from "../verified-parts.ts";

/** Sentence of the user: "Has anybody changed anything behind the log's back? And give me the log." */
export const audit: Command = {
  name: "audit",
  usage: "audit verify | audit export --to FILE",
  purpose: {
    vi:
      "Kiểm chứng nhật ký (mọi dòng, mọi bảng), tài liệu kiểm chứng, bản công bố và khóa; " +
      "hoặc xuất nhật ký ra tệp, đầy đủ hoặc không có gì.",
    en:
      "Verifies the log (every line, every table), evidence, editions and the key; " +
      "or exports the log to a file, completely or not at all.",
  },
  options: {
    anchors: {
      type: "string",
      help: {
        vi: "verify: tệp mốc đã giữ bên ngoài, để so",
        en: "verify: file of anchors kept elsewhere, to compare with",
      },
    },
    keep: {
      type: "string",
      help: {
        vi: "verify: ghi mốc mới ra tệp khi nhật ký khớp",
        en: "verify: writes new anchors to this file when the log holds",
      },
    },
    to: { type: "string", help: { vi: "export: tệp đích", en: "export: target file" } },
    format: {
      type: "string",
      help: { vi: "export: jsonl (mặc định), csv hoặc syslog", en: "export: jsonl (default), csv or syslog" },
    },
    actor: {
      type: "string",
      help: {
        vi: "export: chỉ của người này (account:ten)",
        en: "export: of this actor only (account:name)",
      },
    },
    action: {
      type: "string",
      help: { vi: "export: chỉ việc này (claim.sign)", en: "export: this action only (claim.sign)" },
    },
    object: { type: "string", help: { vi: "export: chỉ đối tượng này", en: "export: this object only" } },
    from: {
      type: "string",
      help: { vi: "export: từ thời điểm (2026-01-01)", en: "export: from this moment (2026-01-01)" },
    },
    until: { type: "string", help: { vi: "export: trước thời điểm", en: "export: before this moment" } },
  },
  async run(call) {
    if (call.args[0] === "verify") return verify(call);
    if (call.args[0] === "export") return exportTo(call);
    call.console.fault({
      vi: "Cần: audit verify hoặc audit export --to TỆP",
      en: "Needed: audit verify or audit export --to FILE",
    });
    return 2;
  },
};

async function verify(call: Call): Promise<ExitCode> {
  const { console, options } = call;
  const configuration = await configured(call);
  if (configuration === undefined) return 1;
  const sentTo = anchorSettingsOf(configuration, call.home)?.file;
  const sent = sentTo === undefined ? [] : parseAnchors(await readFile(sentTo, "utf8").catch(() => ""));
  const given =
    typeof options["anchors"] === "string" ? parseAnchors(await readFile(options["anchors"], "utf8")) : [];
  const anchors = sent && given && [...sent, ...given];
  if (anchors === undefined) {
    console.fault({ vi: "Tệp mốc không đúng dạng.", en: "The file of anchors has the wrong form." });
    return 2;
  }
  return withInstallation(call, async ({ database, home }) => {
    const report = await verifyInstallation(
      database,
      { home, now: new Date() },
      anchors,
      (part, done, total) => console.progress(VERIFIED_PARTS[part], done, total),
    );
    const keep = options["keep"];
    if (report.ok && typeof keep === "string")
      await writeWhole(keep, `${JSON.stringify(report.heads, undefined, 1)}\n`);
    const { lines, heads, contents, editions, faults, notes } = report;
    console.result(report, () => [
      report.ok
        ? {
            vi:
              `Nhật ký khớp: ${lines} dòng, ` +
              `${heads.length} chuỗi${anchors.length > 0 ? `, ${anchors.length} mốc` : ""}. ` +
              `Trên đĩa khớp: ${contents} tài liệu kiểm chứng, ${editions} bản công bố, khóa.`,
            en:
              `The log holds: ${lines} lines, ` +
              `${heads.length} chains${anchors.length > 0 ? `, ${anchors.length} anchors` : ""}. ` +
              `The disk holds: ${contents} pieces of evidence, ${editions} editions, the key.`,
          }
        : { vi: `KHÔNG khớp: ${faults.length} chỗ.`, en: `It does NOT hold: ${faults.length} faults.` },
      ...[...faults, ...notes].map(({ message }) => ({ vi: `  ${message.vi}`, en: `  ${message.en}` })),
    ]);
    return report.ok ? 0 : 1;
  });
}

async function exportTo(call: Call): Promise<ExitCode> {
  const { console, options } = call;
  const to = options["to"];
  const format = LOG_FORMATS.find((each) => each === (options["format"] ?? "jsonl"));
  const moments = ["from", "until"].flatMap((name) =>
    typeof options[name] === "string" ? [[name, new Date(options[name])] as const] : [],
  );
  if (
    typeof to !== "string" ||
    format === undefined ||
    moments.some(([, at]) => Number.isNaN(at.getTime()))
  ) {
    console.fault({
      vi: "Cần --to TỆP; --format là jsonl, csv hoặc syslog; thời điểm dạng 2026-01-31 hoặc 2026-01-31T17:00:00Z.",
      en: "Needed: --to FILE; --format is jsonl, csv or syslog; moments as 2026-01-31 or 2026-01-31T17:00:00Z.",
    });
    return 2;
  }
  const words = ["actor", "action", "object"].flatMap((name) =>
    typeof options[name] === "string" ? [[name, options[name]] as const] : [],
  );
  return withInstallation(call, async ({ database }) => {
    const lines = await intoFile(to, (write) =>
      exportAudit(database, Object.fromEntries([...words, ...moments]), format, write),
    );
    console.result({ file: to, lines }, () => [
      { vi: `Đã xuất ${lines} dòng vào ${to}.`, en: `Exported ${lines} lines to ${to}.` },
    ]);
    return 0;
  });
}

/** The file appears under its name when it is whole. */
async function intoFile<T>(
  path: string,
  work: (write: (part: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  try {
    const result = await work(async (part) => {
      if (!stream.write(part)) await once(stream, "drain");
    });
    stream.end();
    await finished(stream);
    await rename(unfinished, path);
    return result;
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
