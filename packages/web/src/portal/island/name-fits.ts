/** Between the names that one unit is known by. */
const BETWEEN = "|";

/**
 * Whether what was typed is a name of a unit or the beginning of one: whole words in their order, the last one perhaps
 * not finished, or the letters of an abbreviation whatever stands between them. "uong bi" is not in "duong binh".
 *
 * @param wanted as `searchKey` folds it; nothing typed fits every unit
 * @param names folded names, with | between them
 * @example nameFits("tp hcm", "thanh pho ho chi minh|tphcm") // true
 */
export function nameFits(wanted: string, names: string): boolean {
  const typed = partsOf(wanted);
  if (typed.length === 0) return true;
  const joined = typed.join("");
  return names.split(BETWEEN).some((name) => {
    const words = partsOf(name);
    return words.some((_, at) => beginsAt(words, at, typed)) || words.join("").startsWith(joined);
  });
}

/** The same for everything that may be meant by a text, as `searchForms` gives it. */
export function anyFits(forms: readonly string[], names: string): boolean {
  return forms.some((form) => nameFits(form, names));
}

function partsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function beginsAt(words: readonly string[], at: number, typed: readonly string[]): boolean {
  return typed.every((word, i) => {
    const own = words[at + i];
    return own !== undefined && (i === typed.length - 1 ? own.startsWith(word) : own === word);
  });
}
