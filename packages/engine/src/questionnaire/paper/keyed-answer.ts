import { chosenIn } from "../expression/index.ts";
import type { PaperQuestion } from "./paper-lines.ts";

type Asked = Pick<PaperQuestion, "question" | "choices">;

/**
 * What somebody who types a form means, as an answer is stored: numbers of boxes for choices ("2"; "1 3" or "1,3"
 * where several are ticked; in order of rank), a decimal comma, days as they are written here (31/12/2026), "1" for a
 * consent that is given. "" is no answer.
 *
 * @returns undefined for what cannot be meant; whether the answer may stand is for `answer` to say
 * @example keyedAnswer({ question, choices }, "2") // "khong"
 */
export function keyedAnswer({ question, choices }: Asked, typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return "";
  const { kind, precision, range } = question;
  if (kind === "multiple" || kind === "rank") return severalOf(choices, text);
  if (kind === "single" || (kind === "scale" && range === undefined)) return boxAt(choices, text);
  if (kind === "consent") return text === "1" ? "OK" : undefined;
  if (kind === "number" || kind === "scale") return text.replaceAll(/\s/g, "").replace(",", ".");
  if (kind === "date" && precision !== "minute") return dayOf(text);
  if (kind === "time") return timeOf(text);
  return text;
}

/** The same the other way round: what is typed for an answer that is stored. */
export function keyOfAnswer({ question, choices }: Asked, answer: string): string {
  const boxOf = (name: string) => String(choices.findIndex((choice) => choice.name === name) + 1);
  if (answer === "") return "";
  const { kind, precision, range } = question;
  if (kind === "multiple" || kind === "rank") return chosenIn(answer).map(boxOf).join(" ");
  if (kind === "single" || (kind === "scale" && range === undefined)) return boxOf(answer);
  if (kind === "consent") return "1";
  if (kind === "number" || kind === "scale") return answer.replace(".", ",");
  return kind === "date" && precision !== "minute" ? answer.split("-").toReversed().join("/") : answer;
}

function boxAt(choices: Asked["choices"], text: string): string | undefined {
  return /^\d{1,4}$/.test(text) ? choices[Number(text) - 1]?.name : undefined;
}

function severalOf(choices: Asked["choices"], text: string): string | undefined {
  const names = text
    .split(/[\s,;.]+/)
    .filter((each) => each !== "")
    .map((each) => boxAt(choices, each));
  return names.includes(undefined) ? undefined : names.join(" ");
}

function dayOf(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function timeOf(text: string): string | undefined {
  const [, hour = "", minute = ""] = /^(\d{1,2})[:hg.](\d{2})$/.exec(text.toLowerCase()) ?? [];
  return hour === "" ? undefined : `${hour.padStart(2, "0")}:${minute}`;
}
