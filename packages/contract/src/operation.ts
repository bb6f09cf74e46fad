import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { bilingual, moment, text } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** How well something is. */
export const OPERATION_STATES = ["good", "warn", "bad"] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** What an installation is looked over for. */
export const OPERATION_CHECKS = [
  "configuration",
  "database",
  "home",
  "log",
  "editions",
  "evidence",
  "keys",
  "disk",
  "clock",
  "mail",
  "backup",
  "jobs",
] as const;
export type OperationCheck = (typeof OPERATION_CHECKS)[number];

export const OPERATION_WORDS: Readonly<Record<OperationCheck, Bilingual>> = {
  configuration: { vi: "Cấu hình", en: "Configuration" },
  database: { vi: "Cơ sở dữ liệu", en: "Database" },
  home: { vi: "Thư mục dữ liệu", en: "Home" },
  log: { vi: "Nhật ký", en: "Log" },
  editions: { vi: "Bản công bố", en: "Editions" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  keys: { vi: "Khóa và bí mật", en: "Keys and secrets" },
  disk: { vi: "Ổ đĩa", en: "Disk" },
  clock: { vi: "Đồng hồ", en: "Clock" },
  mail: { vi: "Thư", en: "Mail" },
  backup: { vi: "Sao lưu", en: "Backup" },
  jobs: { vi: "Việc nền", en: "Jobs" },
};

/** Texts are empty where no work is announced. */
const maintenance = z.object({
  vi: z.string(),
  en: z.string(),
  /** Nobody but administrators changes anything meanwhile. */
  closed: z.boolean(),
});
export type Maintenance = z.output<typeof maintenance>;

const momentOrNever = z.union([moment, z.literal("never")]);
const state = z.object({
  version: z.string(),
  node: z.string(),
  database: z.string(),
  startedAt: moment,
  freeBytes: z.number(),
  backupAt: momentOrNever,
  backupsScheduled: z.boolean(),
  verifiedAt: momentOrNever,
  findings: z.array(
    z.object({
      check: z.enum(OPERATION_CHECKS),
      state: z.enum(OPERATION_STATES),
      message: bilingual,
      /** Empty where there is nothing to say. */
      fix: bilingual,
    }),
  ),
});
export type Operation = z.output<typeof state>;

/** How the installation is, for those who run it. */
export const operationRoutes = {
  state: route({
    permission: "operation.run",
    method: "GET",
    path: "/api/operation",
    input: NOTHING,
    reply: state,
  }),
  /** What everybody is told, before signing in too. */
  maintenance: route({
    permission: "public",
    method: "GET",
    path: "/api/operation/maintenance",
    input: NOTHING,
    reply: maintenance,
  }),
  /** Begins, changes or (with empty texts) ends it. */
  maintain: route({
    permission: "operation.run",
    method: "POST",
    path: "/api/operation/maintenance",
    input: z.object({ vi: text(300), en: text(300), closed: z.boolean() }),
    reply: maintenance,
  }),
};
