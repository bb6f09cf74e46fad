import { waitingSince } from "@thang-diem/platform/audit";
import type { Database } from "@thang-diem/platform/db";
import type { LogServer } from "@thang-diem/platform/syslog";
import { bad, type Finding } from "./finding.ts";

/** A log server that was away for so long is somebody's business. */
const WAIT_MINUTES = 15;

/** Lines of the log that its server has not taken for a quarter of an hour. */
export async function checkForwarding(
  { db }: Pick<Database, "db">,
  server: LogServer | undefined,
  now: Date,
): Promise<Finding[]> {
  if (server === undefined) return [];
  const since = await waitingSince(db);
  const minutes = since === undefined ? 0 : Math.floor((now.getTime() - since.getTime()) / 60_000);
  return minutes < WAIT_MINUTES ? [] : [bad("log", notTaken(server.host, minutes))];
}

function notTaken(host: string, minutes: number) {
  return {
    code: "log-not-forwarded",
    message: {
      vi: `Máy chủ nhật ký ${host} chưa nhận được các dòng nhật ký từ ${minutes} phút trước. Không mất dòng nào.`,
      en: `The log server ${host} has not taken lines of the log for ${minutes} minutes. None is lost.`,
    },
    suggestion: {
      vi:
        "Kiểm tra mục syslog trong thangdiem.yaml, chứng thư và máy chủ nhật ký; lý do nằm trong nhật ký chương " +
        "trình. Khi thông lại, chương trình tự gửi tiếp.",
      en:
        "Look after the setting syslog of thangdiem.yaml, the certificate and the log server; the reason stands in " +
        "the log of the program. It goes on by itself once the server is back.",
    },
  };
}
