import { createHash, randomBytes } from "node:crypto";

/** Without 0, 1, i, l, o, u: what people read aloud and type again. */
const LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 20;

/** A new code: 98 bits of chance. It is shown once; what is kept is its SHA-256. */
export function newCode(): string {
  let code = "";
  while (code.length < LENGTH)
    for (const byte of randomBytes(LENGTH))
      if (byte < LETTERS.length * 8 && code.length < LENGTH) code += LETTERS[byte % LETTERS.length] ?? "";
  return code;
}

/** As people write it: in any case, with blanks or hyphens. @returns undefined for what no code can be */
export function codeHash(code: string): string | undefined {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, "");
  if (plain.length !== LENGTH || [...plain].some((each) => !LETTERS.includes(each))) return undefined;
  return createHash("sha256").update(`survey code ${plain}`).digest("hex");
}
