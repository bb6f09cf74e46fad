import type { Question } from "../model.ts";
import type { TypeSaid } from "./question-types.ts";
import type { ListRead, Reading } from "./reading.ts";

type Choosing = Extract<TypeSaid, { kind: "choices" }>;
const OTHER = { vi: "Khác", en: "Other" };
const SPECIFY = { vi: "Ghi rõ", en: "Specify other" };

/** "or_other": the list with one choice more, for this way of asking alone. */
export function withOther(
  reading: Reading & { readonly lists: Map<string, ListRead> },
  said: Choosing,
): Choosing {
  const list =
    reading.lists.get(said.list) ??
    [...reading.lists.values()].find(({ name }) => name.toLowerCase() === said.list.toLowerCase());
  if (list === undefined || list.choices.some(({ name }) => name === "other")) return said;
  const name = `${list.name}_or_other`;
  if (!reading.lists.has(name)) {
    const label = inLanguagesOf(list.choices[0]?.label ?? {}, OTHER);
    reading.lists.set(name, {
      ...list,
      name,
      choices: [...list.choices, { name: "other", label, columns: {} }],
    });
  }
  return { ...said, list: name };
}

/** The question that asks which other, in the name that pyxform gives it. */
export function otherQuestion(question: Question, key: string): Question {
  const name = `${question.name}_other`;
  const of = question.name;
  return {
    part: "question",
    kind: "text",
    key: key.slice(0, key.length - question.name.length) + name,
    name,
    label: inLanguagesOf(question.label, SPECIFY),
    hint: {},
    guidance: {},
    relevant: {
      source: `selected(\${${of}}, 'other')`,
      tree: {
        kind: "call",
        name: "selected",
        given: [
          { kind: "name", name: of, from: "here" },
          { kind: "text", value: "other" },
        ],
      },
    },
    required: false,
    requiredMessage: {},
    constraintMessage: {},
    readOnly: false,
    display: [],
  };
}

function inLanguagesOf(
  texts: Readonly<Record<string, string>>,
  words: { vi: string; en: string },
): Record<string, string> {
  const keys = Object.keys(texts);
  return Object.fromEntries(
    (keys.length === 0 ? ["default"] : keys).map((key) => [
      key,
      /^(vi|ti[eế]ng vi|vietnam)/i.test(key) ? words.vi : words.en,
    ]),
  );
}
