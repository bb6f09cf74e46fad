import { OPERATION_CHECKS, OPERATION_WORDS, type OperationCheck } from "@thang-diem/contract";
import {
  anchorSettingsOf,
  CONFIGURATION_FILE,
  type Configuration,
  operationSettingsOf,
  readConfiguration,
} from "@thang-diem/office/composition/configuration";
import { keptAnchors } from "@thang-diem/office/watching/log";
import {
  bad,
  examine,
  type Finding,
  glance,
  secretsOf,
  warning,
} from "@thang-diem/office/watching/operation";
import { ProblemError, type Words } from "@thang-diem/platform/problems";
import { type Installation, openInstallation } from "@thang-diem/press/installation";
import type { Call, Command } from "../command.ts";
import { beforeStopping } from "../stopping.ts";
import { VERIFIED_PARTS } from "../verified-parts.ts";

/** Sentence of the user: "Is everything here that belongs together, and if not, what is missing and what do I do?" */
export const doctor: Command = {
  name: "doctor",
  usage: "doctor [--quick]",
  purpose: {
    vi:
      "Khám cả bản cài đặt: cơ sở dữ liệu, nhật ký, bản công bố, tài liệu kiểm chứng, khóa, ổ đĩa, đồng hồ, " +
      "thư, bản sao lưu; nêu tên thứ thiếu hoặc sai và cách sửa. Không sửa gì.",
    en:
      "Looks the whole installation over: database, log, editions, evidence, keys, disk, clock, mail, backups; " +
      "names what is missing or wrong and what to do. It changes nothing.",
  },
  options: {
    quick: {
      type: "boolean",
      help: {
        vi: "chỉ những gì thấy được trong vài giây, không đọc lại từng tệp và từng dòng nhật ký",
        en: "only what can be seen in seconds; files and lines of the log are not read again",
      },
    },
  },
  async run(call) {
    const findings = await found(call);
    const { console } = call;
    const worst = findings.some(({ state }) => state === "bad");
    console.result({ ok: !worst, findings }, () => [
      ...OPERATION_CHECKS.flatMap((check) =>
        linesOf(
          check,
          findings.filter((each) => each.check === check),
        ),
      ),
      worst
        ? { vi: "CÓ CHỖ HỎNG: xem các dòng trên.", en: "SOMETHING IS WRONG: see the lines above." }
        : { vi: "Bản cài đặt lành lặn.", en: "The installation is sound." },
    ]);
    return worst ? 1 : 0;
  },
};

async function found(call: Call): Promise<Finding[]> {
  const { home, product, databaseUrl } = call;
  const read = await readConfiguration(home);
  if (!read.ok) return read.faults.map(ofConfiguration);
  let installation: Installation;
  try {
    installation = await openInstallation({ home, product }, databaseUrl);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return [bad(problem.code.startsWith("home-") ? "home" : (OPENING[problem.code] ?? "database"), problem)];
  }
  const release = beforeStopping(() => installation.close());
  try {
    return await lookOver(call, read.value, installation);
  } finally {
    release();
    await installation.close();
  }
}

const OPENING: Readonly<Record<string, OperationCheck>> = {
  "log-key-missing": "keys",
  "log-key-damaged": "keys",
};

async function lookOver(
  { home, options, console }: Call,
  configuration: Configuration,
  { database, standingSite }: Installation,
): Promise<Finding[]> {
  const settings = operationSettingsOf(configuration, home, await secretsOf(home));
  const place = { database, home, now: new Date(), settings };
  const pages = (await standingSite()) === undefined ? [warning("home", NO_PAGES)] : [];
  if (options["quick"] === true) return [...(await glance(place)), ...pages];
  const sent = anchorSettingsOf(configuration, home)?.file;
  const anchors = sent === undefined ? [] : await keptAnchors(sent);
  const deep = await examine(place, anchors, (part, done, total) =>
    console.progress(VERIFIED_PARTS[part], done, total),
  );
  return [...deep, ...pages];
}

function ofConfiguration({
  place,
  details,
  ...problem
}: { place?: { row?: number } } & Parameters<typeof bad>[1]) {
  const at = `${CONFIGURATION_FILE}:${place?.row ?? ""} ${String(details?.["path"] ?? "")}`.trim();
  const { vi, en } = problem.message;
  return bad("configuration", { ...problem, message: { vi: `${at}: ${vi}`, en: `${at}: ${en}` } });
}

function linesOf(check: OperationCheck, findings: readonly Finding[]): Words[] {
  const { vi, en } = OPERATION_WORDS[check];
  if (findings.length === 0) return [{ vi: `[ổn]   ${vi}`, en: `[good] ${en}` }];
  return findings.flatMap(({ state, message, fix }) => [
    {
      vi: `${state === "bad" ? "[HỎNG]" : "[nhắc]"} ${vi}: ${message.vi}`,
      en: `${state === "bad" ? "[BAD] " : "[note]"} ${en}: ${message.en}`,
    },
    ...(fix ? [{ vi: `         → ${fix.vi}`, en: `         → ${fix.en}` }] : []),
  ]);
}

const NO_PAGES = {
  code: "site-missing",
  message: { vi: "Chưa có trang công khai nào được dựng.", en: "No public pages have been rendered yet." },
  suggestion: {
    vi: "Khởi động hệ thống; các trang được dựng lại.",
    en: "Start the system; pages are rendered anew.",
  },
};
