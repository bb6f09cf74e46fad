import { type Bilingual, CODE_FINDINGS, type CodeFinding } from "@thang-diem/engine";
import { z } from "zod";
import { rowFault } from "./claims.ts";
import { words } from "./fields.ts";
import { route } from "./route.ts";

export const CODE_FINDING_WORDS: Readonly<Record<CodeFinding, Bilingual>> = {
  missing: { vi: "chưa có mã", en: "no code" },
  invalid: { vi: "mã không đúng dạng", en: "not a code" },
  doubled: { vi: "trùng mã với cơ quan khác", en: "shared with another body" },
  "letter-o": { vi: "lẫn chữ O với số 0", en: "letter O and zero mixed" },
};

const line = z.object({
  row: z.int(),
  name: z.string(),
  code: z.string(),
  qd20: z.string(),
  qcvn102: z.string(),
  findings: z.array(z.enum(CODE_FINDINGS)),
  suggestion: z.string(),
});
export type CodeLine = z.output<typeof line>;

export const organisationCodeRoutes = {
  /** Identification codes of bodies in a file, looked at; nothing is kept. */
  review: route({
    method: "POST",
    kind: "upload",
    permission: "organisation.read",
    reach: "by-handler",
    path: "/api/organisation-codes/review",
    input: z.object({ fileName: words("field-invalid", 255) }),
    reply: z.object({ lines: z.array(line), faults: z.array(rowFault) }),
  }),
} as const;
