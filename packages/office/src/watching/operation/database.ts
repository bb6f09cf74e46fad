import type { Database } from "@thang-diem/platform/db";
import { bad, type Finding, warning } from "./finding.ts";
import { type DatabaseFacts, databaseFacts } from "./store.ts";

/** So far two clocks may be apart before times in the log mislead. */
const CLOCK_MS_MAX = 60_000;

/** Whether the database can be written, its own rules are switched on, and its clock is ours. */
export async function checkDatabase({ db }: Pick<Database, "db">, now: Date): Promise<Finding[]> {
  const facts = await databaseFacts(db);
  return [
    ...(facts.readOnly ? [bad("database", READ_ONLY)] : []),
    ...(facts.triggersOff.length > 0 ? [bad("database", triggersOff(facts.triggersOff))] : []),
    ...(facts.indexesBroken.length > 0 ? [bad("database", indexesBroken(facts.indexesBroken))] : []),
    ...(facts.roleIsOwner ? [warning("database", OWNER)] : []),
    ...clockFindings(facts, now),
  ];
}

function clockFindings({ now: there, newestLine }: DatabaseFacts, now: Date): Finding[] {
  const apart = Math.abs(there.getTime() - now.getTime());
  if (apart > CLOCK_MS_MAX) return [bad("clock", clocksApart(apart))];
  const ahead = newestLine === undefined ? 0 : newestLine.getTime() - now.getTime();
  return ahead > CLOCK_MS_MAX ? [bad("clock", clockSetBack(ahead))] : [];
}

const minutes = (ms: number) => String(Math.round(ms / 60_000));

function clocksApart(apart: number) {
  return {
    code: "clocks-apart",
    message: {
      vi: `Đồng hồ máy này và máy cơ sở dữ liệu lệch nhau ${minutes(apart)} phút.`,
      en: `The clocks of this machine and of the database are ${minutes(apart)} minutes apart.`,
    },
    suggestion: SET_CLOCK,
  };
}

function clockSetBack(ahead: number) {
  return {
    code: "clock-set-back",
    message: {
      vi: `Nhật ký có dòng muộn hơn bây giờ ${minutes(ahead)} phút: đồng hồ máy đã hoặc đang sai.`,
      en: `The log holds a line ${minutes(ahead)} minutes later than now: the clock of this machine is or was wrong.`,
    },
    suggestion: SET_CLOCK,
  };
}

const SET_CLOCK = {
  vi: "Đồng bộ giờ (chrony hoặc systemd-timesyncd) trên mọi máy. Hạn nộp tính theo đồng hồ này.",
  en: "Synchronise the time (chrony or systemd-timesyncd) on every machine. Terms are kept by this clock.",
};

const READ_ONLY = {
  code: "database-read-only",
  message: {
    vi: "Cơ sở dữ liệu chỉ cho đọc (máy dự phòng, hoặc bị đặt ở chế độ chỉ đọc).",
    en: "The database can only be read (a standby, or set to read only).",
  },
  suggestion: {
    vi: "Trỏ DATABASE_URL tới máy chính, hoặc bỏ chế độ chỉ đọc.",
    en: "Point DATABASE_URL to the primary, or take the setting away.",
  },
};

const OWNER = {
  code: "database-role-owner",
  message: {
    vi: "Chương trình đang làm việc với quyền chủ cơ sở dữ liệu, không có vai trò riêng.",
    en: "The program works with the rights of the database's owner, without a role of its own.",
  },
  suggestion: {
    vi:
      "Người quản trị PostgreSQL chạy: create role thangdiem_program; grant " +
      "thangdiem_program to TÊN-CHỦ; rồi khởi động lại.",
    en:
      "The administrator of PostgreSQL runs: create role thangdiem_program; grant " +
      "thangdiem_program to OWNER; then start again.",
  },
};

function triggersOff(tables: readonly string[]) {
  return {
    code: "database-triggers-off",
    message: {
      vi: `Các quy tắc bảo vệ của cơ sở dữ liệu đang bị tắt ở bảng: ${tables.join(", ")}.`,
      en: `The rules that protect these tables are switched off: ${tables.join(", ")}.`,
    },
    suggestion: {
      vi: "Kiểm chứng nhật ký (audit verify), rồi bật lại: alter table … enable trigger all.",
      en: "Verify the log (audit verify), then switch them on: alter table … enable trigger all.",
    },
  };
}

function indexesBroken(names: readonly string[]) {
  return {
    code: "database-index-broken",
    message: {
      vi: `Chỉ mục hỏng trong cơ sở dữ liệu: ${names.join(", ")}.`,
      en: `Indexes of the database are not valid: ${names.join(", ")}.`,
    },
    suggestion: { vi: "Chạy: reindex index TÊN.", en: "Run: reindex index NAME." },
  };
}
