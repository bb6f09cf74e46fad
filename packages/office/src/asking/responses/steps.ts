import {
  addInstance,
  answer,
  type AnswerFault,
  faultsOf,
  type Interview,
  type Question,
  removeInstance,
  type Screen,
  screensOf,
} from "@thang-diem/engine/questionnaire";

/** What a respondent did on a page. */
export interface Step {
  /** The page, by its path; "" before the first. */
  readonly at: string;
  readonly does: "begin" | "next" | "back" | "more" | "fewer" | "send";
  /** What stands in the fields of the page, by path; several where several were chosen. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

export interface Stepped {
  readonly interview: Interview;
  /** The page to show; none when everything is answered. */
  readonly screen: Screen | undefined;
  readonly page: number;
  readonly pages: number;
  readonly faults: readonly AnswerFault[];
  /** What was typed and could not be taken, by path. */
  readonly typed: Readonly<Record<string, string>>;
  readonly wantsToSend: boolean;
}

/** Takes what was typed on a page and finds the next one; a page with faults is shown again with what was typed. */
export function takeStep(from: Interview, { at, does, typed }: Step): Stepped {
  const current = screensOf(from).find(({ path }) => path === at);
  const { interview, refused, kept } =
    current === undefined ? { interview: from, refused: [], kept: {} } : takeTyped(from, current, typed);
  const open = current === undefined ? [] : faultsOfScreen(interview, current, refused);
  if (does === "send") return shown(interview, undefined, faultsOf(interview), {}, true);
  if (open.length > 0 && does === "next") return shown(interview, current, open, kept);
  if (does === "more" || does === "fewer") return shown(...withInstance(interview, at, does));
  const screens = screensOf(interview);
  const index = screens.findIndex(({ path }) => path === at);
  const next =
    does === "back" ? screens[Math.max(0, (index < 0 ? screens.length : index) - 1)] : screens[index + 1];
  return shown(interview, next, [], {});
}

function shown(
  interview: Interview,
  screen: Screen | undefined,
  faults: readonly AnswerFault[],
  typed: Readonly<Record<string, string>>,
  wantsToSend = false,
): Stepped {
  const screens = screensOf(interview);
  const page =
    screen === undefined
      ? screens.length + 1
      : screens.findIndex(({ path, kind }) => path === screen.path && kind === screen.kind) + 1;
  return { interview, screen, page, pages: screens.length + 1, faults, typed, wantsToSend };
}

function takeTyped(
  from: Interview,
  screen: Screen,
  typed: Step["typed"],
): { interview: Interview; refused: readonly AnswerFault[]; kept: Readonly<Record<string, string>> } {
  let interview = from;
  const refused: AnswerFault[] = [];
  const kept: Record<string, string> = {};
  if (screen.kind === "more") return { interview, refused, kept };
  for (const { path, question } of screen.questions) {
    if (question.kind === "note" || question.calculation !== undefined) continue;
    const text = textOf(question, typed[path] ?? []);
    const taken = answer(interview, path, text);
    if (taken.ok) interview = taken.value;
    else if (taken.faults.every(({ code }) => code !== "not-asked" && code !== "not-answerable")) {
      refused.push(...taken.faults);
      kept[path] = text;
    }
  }
  return { interview, refused, kept };
}

/** What fields give as the answer is stored. */
function textOf({ kind, precision }: Question, given: readonly string[]): string {
  const texts = given.map((each) => each.trim()).filter((each) => each !== "");
  if (kind === "multiple" || kind === "rank") return texts.join(" ");
  const text = texts[0] ?? "";
  if (kind === "number") return text.replaceAll(/[\s\u00A0]/g, "").replace(",", ".");
  if (kind === "date" && precision === "minute") return text.slice(0, 16);
  return kind === "text" ? (given[0] ?? "").replaceAll("\r\n", "\n").trim() : text;
}

function faultsOfScreen(
  interview: Interview,
  screen: Screen,
  refused: readonly AnswerFault[],
): readonly AnswerFault[] {
  if (screen.kind === "more") return [];
  const here = new Set(screen.questions.map(({ path }) => path));
  const named = new Set(refused.map(({ path }) => path));
  return [...refused, ...faultsOf(interview).filter(({ path }) => here.has(path) && !named.has(path))];
}

function withInstance(
  interview: Interview,
  at: string,
  does: "more" | "fewer",
): [Interview, Screen | undefined, readonly AnswerFault[], Readonly<Record<string, string>>] {
  const count = interview.computed.counts.get(at) ?? 0;
  const changed = does === "more" ? addInstance(interview, at) : removeInstance(interview, at, count);
  const next = changed.ok ? changed.value : interview;
  const screens = screensOf(next);
  const added = `${at}[${count + 1}]/`;
  const target =
    does === "more" && changed.ok
      ? screens.find(({ path }) => path.startsWith(added) || path === at)
      : screens.find(({ path, kind }) => path === at && kind === "more");
  return [next, target, changed.ok ? [] : changed.faults, {}];
}
