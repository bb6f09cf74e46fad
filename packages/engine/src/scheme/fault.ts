import type { Bilingual } from "./language.ts";

/** Every fault that a scheme file can have; one broken example of each lives in `schemes/invalid/`. */
export const FAULT_CODES = [
  "yaml-syntax",
  "unknown-key",
  "missing-key",
  "wrong-type",
  "unknown-word",
  "wrong-form",
  "not-a-number",
  "not-a-date",
  "duplicate-code",
  "reserved-name",
  "leaf-without-rule",
  "rule-above-leaf",
  "points-do-not-add-up",
  "points-above-maximum",
  "wrong-sign",
  "component-weight-missing",
  "component-weight-unused",
  "rounding-missing",
  "unknown-fact",
  "unused-fact",
  "wrong-kind-of-fact",
  "unknown-item",
  "item-cycle",
  "unknown-level",
  "levels-missing",
  "comparison-count",
  "condition-unreachable",
  "percent-missing",
  "band-unreachable",
  "band-gap",
  "band-overlap",
  "band-form",
  "threshold-order",
  "unknown-basis",
  "clause-missing",
  "dates-disordered",
  "depth-beyond-levels",
  "class-order",
  "class-unreachable",
  "duplicate-class",
  "unknown-class",
  "case-incomplete",
  "penalty-beyond-points",
  "fact-from-elsewhere",
] as const;

/** What schemes were not refused for at first: those that were pinned before are still read. */
export const FOUND_LATER: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "percent-missing",
  "condition-unreachable",
  "penalty-beyond-points",
]);
export type FaultCode = (typeof FAULT_CODES)[number];

/** What is lawful and often not meant: the file is taken, and whoever writes it is told. */
export const WARNING_CODES = ["points-out-of-reach", "days-off-unknown"] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/**
 * One fault of a scheme file: where it stands, what is wrong, what to write instead.
 * Lines and columns count from 1.
 */
export interface SchemeFault<Code = FaultCode> {
  readonly code: Code;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** As a fault, of a scheme that is taken all the same. */
export type SchemeWarning = SchemeFault<WarningCode>;

export type Path = readonly (string | number)[];

/** A fault before its place in the file is looked up. */
export interface PlacedFault<Code = FaultCode> {
  readonly code: Code;
  readonly path: Path;
  readonly message: Bilingual;
  readonly fix: Bilingual;
  /** Another place that the message names as {line}. */
  readonly first?: Path;
}

export function fault<Code extends FaultCode | WarningCode>(
  code: Code,
  path: Path,
  message: [vi: string, en: string],
  fix: [vi: string, en: string],
  first?: Path,
): PlacedFault<Code> {
  return {
    code,
    path,
    message: { vi: message[0], en: message[1] },
    fix: { vi: fix[0], en: fix[1] },
    ...(first && { first }),
  };
}
