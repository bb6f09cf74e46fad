/**
 * A text as any file may hold it. People copy from Word and PDF: a vertical tab or a form feed in it becomes a space,
 * other control characters (all but tab and line ends) and the two noncharacters go, half of a surrogate pair becomes
 * U+FFFD. XML 1.0 (section 2.2) forbids them all; one of them makes the whole file unreadable.
 *
 * @example printable("Đã xong\u0002 9\u000b10") // "Đã xong 9 10"
 */
export function printable(text: string): string {
  const paired = text.isWellFormed() ? text : text.toWellFormed();
  return FORBIDDEN.test(paired) ? paired.replaceAll(BREAKS, " ").replaceAll(FORBIDDEN_ALL, "") : paired;
}

/**
 * A text that no spreadsheet takes for a formula when it opens a table: what begins as one gets an apostrophe before it
 * (OWASP, CSV Injection). For words that people wrote; a number below zero is not to be given here.
 *
 * @example notFormula('=HYPERLINK("http://a")') // '\'=HYPERLINK("http://a")'
 */
export function notFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * A text as a cell of a workbook holds it. There "_x0041_" stands for the character of that number (ECMA-376, part 1,
 * 22.9.2.19), so a text that looks like that is written with its underscore escaped.
 */
export function cellText(text: string): string {
  return printable(text).replaceAll(/_x(?=[\dA-Fa-f]{4}_)/g, "_x005F_x");
}

// oxlint-disable no-control-regex -- control characters are what this file is about
const BREAKS = /[\u000b\u000c]/g;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const FORBIDDEN_ALL = new RegExp(FORBIDDEN, "g");
