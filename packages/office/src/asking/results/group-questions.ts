import { type Part, type Question, type Questionnaire, textIn } from "@thang-diem/engine/questionnaire";

/** At most so many tables by group: each one more hides more cells. */
const GROUPS_MAX = 3;
const CHOICES_MAX = 8;

export interface GroupQuestion {
  readonly key: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly choices: readonly {
    readonly name: string;
    readonly title: { readonly vi: string; readonly en: string };
  }[];
}

/**
 * Questions that results are shown by: one choice out of a few, asked of everybody, not on the scale; the last
 * three of
 * the questionnaire, where it asks who somebody is.
 */
export function groupQuestions(form: Questionnaire, counted: ReadonlySet<string>): GroupQuestion[] {
  const both = (texts: Parameters<typeof textIn>[0], fallback: string) => ({
    vi: textIn(texts, "vi", form.language) || fallback,
    en: textIn(texts, "en", form.language) || fallback,
  });
  return [...askedOfAll(form.parts)]
    .filter(({ key, kind, list, required }) => {
      const choices = list === undefined ? [] : (form.lists[list] ?? []);
      const isFew = choices.length >= 2 && choices.length <= CHOICES_MAX;
      return kind === "single" && !counted.has(key) && isFew && required === true;
    })
    .slice(-GROUPS_MAX)
    .map(({ key, label, list = "" }) => ({
      key,
      title: both(label, key),
      choices: (form.lists[list] ?? []).map(({ name, label: of }) => ({ name, title: both(of, name) })),
    }));
}

function* askedOfAll(parts: readonly Part[]): Iterable<Question> {
  for (const part of parts) {
    if (part.relevant !== undefined || part.part === "repeat") continue;
    if (part.part === "question") yield part;
    else yield* askedOfAll(part.parts);
  }
}
