import { grantsOf, reaches, type Permission, type Role } from "@thang-diem/contract";
import { barsOf } from "../duties/index.ts";
import { phaseState, type UnitOfEvaluation } from "../evaluations/index.ts";
import type { Database } from "../platform/db/index.ts";
import type { Problem } from "../platform/problems/index.ts";
import type { SignedIn } from "../sign-in/index.ts";
import { isSignedOff } from "./store.ts";

/** Who judges others, and therefore neither the body they belong to nor one that they have declared a conflict with. */
const JUDGES: readonly Role[] = ["appraiser", "lead-agency"];
/** Who sees everything at any time. */
const OVERSEES: readonly Role[] = ["auditor"];

/**
 * Whether somebody may see the evidence of a unit: the unit itself always; the evaluation's people once the unit has
 * signed off; appraisers and lead agencies never in that part when they are barred from the unit.
 */
export async function mayRead(db: Database["db"], who: SignedIn, unit: UnitOfEvaluation): Promise<boolean> {
  if (reachesUnit(who, "claim.read", unit, ({ role }) => OWN.includes(role) || OVERSEES.includes(role))) return true;
  const barred = (await barsOf(db, unit.evaluationId, [who.accountId]))(who.accountId, unit) !== undefined;
  const elsewhere = reachesUnit(who, "claim.read", unit, ({ role }) => !OWN.includes(role) && !(barred && JUDGES.includes(role)));
  return elsewhere && (await isSignedOff(db, unit));
}

const OWN: readonly Role[] = ["unit-clerk", "unit-leader"];

export type Writing = "yes" | "not-yours" | "signed" | "phase-not-open";

/** Whether somebody may add and change evidence of a unit now: while it fills in its form, and while it explains. */
export async function mayWrite(db: Database["db"], who: SignedIn, unit: UnitOfEvaluation, now: Date): Promise<Writing> {
  if (!reachesUnit(who, "claim.write", unit)) return "not-yours";
  const isOpen = async (phase: "self-assessment" | "explanation") => (await phaseState(db, unit.evaluationId, phase, now, unit)).state === "open";
  const filling = await isOpen("self-assessment");
  if (filling && !(await isSignedOff(db, unit))) return "yes";
  if (await isOpen("explanation")) return "yes";
  return filling ? "signed" : "phase-not-open";
}

function reachesUnit({ roles }: SignedIn, permission: Permission, { organisationId, evaluationId }: UnitOfEvaluation, counts: (held: SignedIn["roles"][number]) => boolean = () => true): boolean {
  return reaches(grantsOf(roles.filter(counts), permission), { organisationId, round: evaluationId });
}

export const CLOSED: Readonly<Record<Exclude<Writing, "yes" | "not-yours">, Problem>> = {
  signed: {
    code: "evidence-signed",
    message: { vi: "Lãnh đạo đã ký gửi, tài liệu kiểm chứng không đổi được nữa.", en: "The leader has signed off; evidence can no longer be changed." },
    suggestion: { vi: "Cần bổ sung thì đề nghị cơ quan thường trực trả lại, hoặc chờ bước giải trình.", en: "To add something ask the reform office to return it, or wait for the explanation." },
  },
  "phase-not-open": {
    code: "evidence-phase",
    message: { vi: "Hiện không phải thời gian tự chấm điểm hoặc giải trình nên không đổi được tài liệu.", en: "Evidence can be changed only during self-assessment and explanation." },
    suggestion: { vi: "Cần thêm thời gian thì đề nghị cơ quan thường trực gia hạn, nêu lý do.", en: "For more time ask the reform office for an extension and give the reason." },
  },
};
