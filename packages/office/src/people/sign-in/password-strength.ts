import { searchKey } from "@thang-diem/engine";
import type { FieldFaultCode } from "@thang-diem/contract";

/** What people choose first, folded: without marks, blanks and case. A password that consists of these is refused. */
const COMMON = [
  "password",
  "matkhau",
  "passw0rd",
  "p@ssw0rd",
  "p@ssword",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "letmein",
  "welcome",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "vietnam",
  "hanoi",
  "saigon",
  "hochiminh",
  "thangdiem",
  "caicachhanhchinh",
  "admin",
  "administrator",
  "quantri",
  "quantrivien",
  "nguyenvan",
  "abc",
  "xyz",
  "dmcs",
  "a@",
  "uy ban nhan dan",
];

/**
 * Why a password is too easy to guess, if it is (NIST SP
 * 800-63B, 5.1.1.2: lists and context, no rules of composition).
 */
export function passwordWeakness(password: string, signInName: string): FieldFaultCode | undefined {
  const folded = searchKey(password).replaceAll(" ", "");
  if (new Set(folded).size < 5) return "password-common";
  const rest = [...COMMON, signInName, ...signInName.split(/[._@-]/).filter((part) => part.length > 2)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word.replaceAll(" ", ""), ""), folded);
  const unexpected = rest.replace(/[\d!@#$%^&*._-]/g, "");
  return folded.includes(signInName) || unexpected.length < 3 ? "password-common" : undefined;
}
