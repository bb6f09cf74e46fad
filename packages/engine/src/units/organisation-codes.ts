import { done, type Result } from "../result/index.ts";
import type { Bilingual } from "../scheme/index.ts";
/**
 * Identification codes of organisations: right to left as in QCVN 102:2016/BTTTT (`000.00.00.H49`), left to right
 * as in Quyết định 20/2020/QĐ-TTg (`H49`, `H49.02`). They are a numbering of their own: Quảng Ninh is H49 here and
 * 22 among the statistical codes, so neither is ever derived from the other.
 */

export type OrganisationCodeScheme = "qcvn-102-2016" | "qd-20-2020";

export interface OrganisationCode {
  readonly scheme: OrganisationCodeScheme;
  readonly code: string;
  readonly qcvn102?: string;
  readonly qd20: string;
}

export interface OrganisationCodeFault {
  readonly code: "organisation-code-invalid";
  readonly message: Bilingual;
}

type ReadCode = Result<OrganisationCode, { readonly fault: OrganisationCodeFault }>;

const RIGHT_TO_LEFT = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/u;
const LEFT_TO_RIGHT = /^[A-Z]\d{2}(\.[0-9A-Z]+)*$/u;
const LONGEST = 35;

/**
 * Validates a code of either direction and gives it in both. `qcvn102` is absent where the newer code has groups that
 * the older shape cannot hold (letters, more than three lower levels, groups of other lengths, a first letter Z).
 * @example readOrganisationCode("000.00.18.G12") // { ok: true, value: { qd20: "G12.18", … } }
 * @example readOrganisationCode("H49") // { ok: true, value: { qcvn102: "000.00.00.H49", … } }
 */
export function readOrganisationCode(text: string): ReadCode {
  const code = text.trim().toUpperCase();
  const groups = RIGHT_TO_LEFT.exec(code);
  if (groups)
    return done({ scheme: "qcvn-102-2016", code, qcvn102: code, qd20: leftToRight(groups.slice(1)) });
  if (code.length > LONGEST || !LEFT_TO_RIGHT.test(code)) return invalid(text);
  const qcvn102 = rightToLeft(code.split("."));
  return done({ scheme: "qd-20-2020", code, qd20: code, ...(qcvn102 !== undefined && { qcvn102 }) });
}

/** Level 1 comes last in the old shape and first in the new; empty lower levels at the end are left away. */
function leftToRight(groups: readonly string[]): string {
  const levels = groups.toReversed();
  while (/^0+$/u.test(levels.at(-1) ?? "")) levels.pop();
  return levels.join(".");
}

function rightToLeft([first = "", second = "00", third = "00", fourth = "000", ...more]: readonly string[]):
  | string
  | undefined {
  const code = `${fourth}.${third}.${second}.${first}`;
  return more.length === 0 && RIGHT_TO_LEFT.test(code) ? code : undefined;
}

function invalid(text: string): ReadCode {
  const message = {
    vi:
      `“${text}” không phải mã định danh cơ quan: viết 000.00.00.H49 hoặc H49.xx, ` +
      `tối đa ${LONGEST} ký tự gồm số, chữ A–Z và dấu chấm.`,
    en:
      `“${text}” is no organisation code: write 000.00.00.H49 or H49.xx, ` +
      `at most ${LONGEST} digits, letters A–Z and dots.`,
  };
  return { ok: false, fault: { code: "organisation-code-invalid", message } };
}

const DOSSIER = /^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}-\d{6}-\d{4,}$/u;

/** Code of a dossier at the one-stop shop, `000.00.02.H49-221205-0001` (Thông tư 01/2018/TT-VPCP, Điều 19). */
export function isDossierCode(text: string): boolean {
  return DOSSIER.test(text.trim());
}
