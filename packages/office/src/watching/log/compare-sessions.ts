import type { Database } from "@thang-diem/platform/db";
import type { Compared, Problem } from "@thang-diem/platform/problems";
import { sessionsWithoutLine } from "./store.ts";

/**
 * Whether every session that is open was opened by a line of the log, for the account that holds it now: a row that
 * somebody has written into the table signs him in without one.
 */
export async function compareSessions(db: Database["db"], now: Date): Promise<Compared> {
  const found = await sessionsWithoutLine(db, now);
  return { faults: found.map(({ id, signInName }) => withoutLine(id, signInName)), notes: [] };
}

function withoutLine(session: string, signInName: string): Problem {
  return {
    code: "session-without-line",
    message: {
      vi:
        `Tài khoản ${signInName} đang có một phiên đăng nhập mà nhật ký không ghi lúc mở. ` +
        "Hãy kết thúc mọi phiên của tài khoản này và tìm xem ai đã vào được cơ sở dữ liệu.",
      en:
        `The account ${signInName} has an open session that no line of the log has opened. ` +
        "End every session of this account and find out who reached the database.",
    },
    details: { session },
  };
}
