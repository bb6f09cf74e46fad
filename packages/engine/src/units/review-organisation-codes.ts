import { readOrganisationCode } from "./organisation-codes.ts";

/** What a review says of the code of a body: none, unreadable, the same as another's, or a letter O for a zero. */
export const CODE_FINDINGS = ["missing", "invalid", "doubled", "letter-o"] as const;
export type CodeFinding = (typeof CODE_FINDINGS)[number];

export interface ReviewedCode {
  readonly name: string;
  readonly code: string;
  /** Left to right and right to left; "" where the code cannot be read, may be mistyped or has no such form. */
  readonly qd20: string;
  readonly qcvn102: string;
  readonly findings: readonly CodeFinding[];
  /** What was probably meant; "" for no proposal. */
  readonly suggestion: string;
}

/**
 * Reviews the codes of bodies against each other: those without one, those that cannot be read, those that two bodies
 * share in whatever direction they are written, and those in which O and 0 were taken for each other.
 *
 * @example reviewOrganisationCodes([{ name: "Sở Nội vụ", code: "H49.O2" }])[0].suggestion // "H49.02"
 */
export function reviewOrganisationCodes(
  bodies: readonly { readonly name: string; readonly code: string }[],
): ReviewedCode[] {
  const read = bodies.map(({ code }) => readOrganisationCode(code));
  const held = Map.groupBy(
    read.flatMap((each) => (each.ok ? [each.value.qd20] : [])),
    (code) => code,
  );
  return bodies.map(({ name, code }, i) => {
    const known = read[i];
    const value = known?.ok === true ? known.value : undefined;
    const suggestion = code.trim() === "" ? "" : withoutMixedO(code);
    const findings: CodeFinding[] = [
      ...(code.trim() === "" ? (["missing"] as const) : []),
      ...(value === undefined && code.trim() !== "" ? (["invalid"] as const) : []),
      ...(value !== undefined && (held.get(value.qd20)?.length ?? 0) > 1 ? (["doubled"] as const) : []),
      ...(suggestion === "" ? [] : (["letter-o"] as const)),
    ];
    const sure = suggestion === "" ? value : undefined;
    return { name, code, qd20: sure?.qd20 ?? "", qcvn102: sure?.qcvn102 ?? "", findings, suggestion };
  });
}

/**
 * Level 1 is a letter and two digits; a lower level of digits holds no letter O.
 *
 * @returns "" where nothing was mixed, or where the code does not read even so
 */
function withoutMixedO(code: string): string {
  const groups = code.trim().toUpperCase().split(".");
  const top = /^[\dO]{3}$/.test(groups[0] ?? "") && groups.length === 4 ? 3 : 0;
  const meant = groups
    .map((group, i) => {
      if (i === top) return group.slice(0, 1).replace("0", "O") + group.slice(1).replaceAll("O", "0");
      return /^[\dO]+$/.test(group) ? group.replaceAll("O", "0") : group;
    })
    .join(".");
  return meant !== groups.join(".") && readOrganisationCode(meant).ok ? meant : "";
}
