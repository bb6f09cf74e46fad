import type { OperationCheck, OperationState } from "@thang-diem/contract";
import type { Problem, Words } from "@thang-diem/platform/problems";

/** What one look at an installation has found. */
export interface Finding {
  readonly check: OperationCheck;
  /** `bad`: somebody loses work or is told what is not true; `warn`: it will become so if nobody looks after it. */
  readonly state: Exclude<OperationState, "good">;
  readonly code: string;
  readonly message: Words;
  /** What to do. */
  readonly fix?: Words;
}

export function bad(check: OperationCheck, { code, message, suggestion }: Problem): Finding {
  return { check, state: "bad", code, message, ...(suggestion && { fix: suggestion }) };
}

export function warning(check: OperationCheck, { code, message, suggestion }: Problem): Finding {
  return { check, state: "warn", code, message, ...(suggestion && { fix: suggestion }) };
}
