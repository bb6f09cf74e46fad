import type { Bilingual } from "../../scheme/index.ts";

/** What can be wrong with an expression by itself, before anybody asks whether the names in it exist. */
export interface ExpressionFault {
  readonly code: ExpressionFaultCode;
  /** Character of the expression, from 1. */
  readonly at: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

export type ExpressionFaultCode =
  | "expression-malformed"
  | "expression-too-long"
  | "expression-too-deep"
  | "function-unknown"
  | "function-unsupported"
  | "function-arguments"
  | "pattern-malformed"
  | "pattern-unsupported"
  | "pattern-too-large";

export function expressionFault(
  code: ExpressionFaultCode,
  at: number,
  message: readonly [vi: string, en: string],
  fix: readonly [vi: string, en: string],
): ExpressionFault {
  return { code, at, message: { vi: message[0], en: message[1] }, fix: { vi: fix[0], en: fix[1] } };
}
