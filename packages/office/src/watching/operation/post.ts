import type { Database } from "@thang-diem/platform/db";
import { type LetterSettings, openTransport } from "../../people/notices/index.ts";
import { bad, type Finding, warning } from "./finding.ts";
import { postAndJobs } from "./store.ts";

/** Letters that wait or were given up, publications that did not end well. */
export async function checkPostAndJobs({ db }: Pick<Database, "db">, now: Date): Promise<Finding[]> {
  const { lettersWaiting, lettersLost, publicationsFailed } = await postAndJobs(db, now);
  return [
    ...(lettersWaiting > 0 ? [bad("mail", letters("letters-waiting", lettersWaiting))] : []),
    ...(lettersLost > 0 ? [warning("mail", letters("letters-lost", lettersLost))] : []),
    ...(publicationsFailed > 0 ? [bad("jobs", notPublished(publicationsFailed))] : []),
  ];
}

function letters(code: "letters-waiting" | "letters-lost", count: number) {
  const waiting = code === "letters-waiting";
  return {
    code,
    message: {
      vi: waiting
        ? `${count} thư báo chờ gửi quá một giờ.`
        : `${count} thư báo không gửi được trong bảy ngày qua.`,
      en: waiting
        ? `${count} letters have waited for more than an hour.`
        : `${count} letters could not be sent in the last seven days.`,
    },
    suggestion: {
      vi:
        "Kiểm tra máy chủ thư; lý do của từng thư nằm trong nhật ký chương trình. Thông báo " +
        "vẫn có trong không gian làm việc.",
      en:
        "Look after the mail server; the reasons stand in the log of the program. The notices " +
        "stand in the workspace.",
    },
  };
}

function notPublished(count: number) {
  return {
    code: "publication-failed",
    message: {
      vi: `${count} lần công bố kết thúc với lỗi.`,
      en: `${count} publications ended with faults.`,
    },
    suggestion: {
      vi: "Mở trang kết quả của kỳ đánh giá để xem lỗi và công bố lại.",
      en: "Open the results of the evaluation, see the faults and publish again.",
    },
  };
}

/** Whether the mail server lets us in. It may take half a minute. */
export async function checkMailServer(settings: LetterSettings | undefined): Promise<Finding[]> {
  if (settings === undefined) return [];
  const transport = openTransport(settings);
  try {
    await transport.verify();
    return [];
  } catch (error) {
    return [bad("mail", noMail(settings.smtp.host, error instanceof Error ? error.message : String(error)))];
  } finally {
    transport.close();
  }
}

function noMail(host: string, reason: string) {
  return {
    code: "mail-server-refuses",
    message: {
      vi: `Không gửi được thư qua ${host}: ${reason}`,
      en: `No letter can be sent through ${host}: ${reason}`,
    },
    suggestion: {
      vi: "Kiểm tra mục letters trong thangdiem.yaml và máy chủ thư.",
      en: "Look after the setting letters of thangdiem.yaml and the mail server.",
    },
  };
}
