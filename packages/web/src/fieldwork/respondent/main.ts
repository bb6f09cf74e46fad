/**
 * Goes on when the line drops: from the first page on, pages are drawn on the device by the engine that the server
 * uses, answers are kept until they are received, and the form is sent again with the same id until it is. Without
 * this script the server draws every page.
 */
import type { Bilingual } from "@thang-diem/engine";
import { openForm, type OpenForm, type Questionnaire } from "@thang-diem/engine/questionnaire";
import { sayIn } from "@thang-diem/presentation/interview-pages";
import { doesOf, fillFields, newWalk, typedIn, type Walk, walked } from "../../interview/index.ts";
import { hideUntilSent, nextPerson, watchKiosk } from "./kiosk.ts";
import { keep, keptAt } from "./memory.ts";
import { LINE_WORDS } from "./words.ts";

const address = location.pathname;
const main = document.querySelector("main");
watchKiosk();
if (main !== null) void begin(main);

interface Open {
  readonly main: HTMLElement;
  readonly form: OpenForm;
  readonly consent?: Bilingual | undefined;
  /** Milliseconds that the server's clock is ahead of this one. */
  readonly ahead: number;
}

async function begin(main: HTMLElement): Promise<void> {
  const kept = keptAt(address);
  const asked = await fetch(`${address}/bang-hoi`).catch(() => undefined);
  const drawn = main.querySelector("form");
  if (asked?.ok !== true || drawn === null) return;
  const { questionnaire, now, consent } = (await asked.json()) as {
    questionnaire: Questionnaire;
    now: string;
    consent?: Bilingual;
  };
  const open: Open = { main, form: openForm(questionnaire), consent, ahead: Date.parse(now) - Date.now() };
  const wanted = new URLSearchParams(location.search).get("ngon-ngu");
  if (kept === undefined) {
    const given = new FormData(drawn);
    const text = (name: string) => String(given.get(name) ?? "");
    const walk = { ...newWalk(text("phieu"), text("ngon-ngu")), at: text("trang") };
    return listen(open, { ...walk, typed: typedIn(drawn) });
  }
  const walk = { ...kept.walk, language: wanted ?? kept.walk.language };
  if (kept.isSending) return void sendUntilReceived(open, walk);
  show(open, walk, "show");
  say(open, walk, LINE_WORDS.restored);
}

/** Draws a page and waits for what is done on it. */
function show(open: Open, walk: Walk, does: Parameters<typeof walked>[2]): void {
  const next = walked(open.form, walk, does, new Date(Date.now() + open.ahead), open.consent);
  if (next.isFinished) return void sendUntilReceived(open, { ...next.walk, answers: next.answers });
  open.main.innerHTML = next.html;
  const drawn = open.main.querySelector("form");
  if (does === "show" && drawn !== null) fillFields(drawn, walk.typed);
  open.main.querySelector<HTMLElement>("h1,[role=alert]")?.scrollIntoView();
  listen(open, does === "show" ? { ...next.walk, typed: walk.typed } : next.walk);
}

function listen(open: Open, walk: Walk): void {
  const drawn = open.main.querySelector("form");
  if (drawn === null) return;
  const keepTyped = () => {
    if (!keep(address, { walk: { ...walk, typed: typedIn(drawn) }, isSending: false }))
      say(open, walk, LINE_WORDS.notKept);
  };
  drawn.addEventListener("input", keepTyped);
  drawn.addEventListener("submit", (event) => {
    event.preventDefault();
    show(open, { ...walk, typed: typedIn(drawn) }, doesOf(event));
  });
  if (Object.keys(walk.answers).length > 0) keepTyped();
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** The same id and answers again and again, until the server says what became of them. */
async function sendUntilReceived(open: Open, walk: Walk): Promise<void> {
  keep(address, { walk, isSending: true });
  hideUntilSent(open.main);
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const answer = await sendOnce(walk);
    if (answer !== undefined) {
      const page = new DOMParser().parseFromString(answer.html, "text/html").querySelector("main");
      open.main.replaceChildren(...(page === null ? [] : [...page.childNodes]));
      nextPerson();
      if (answer.isReceived) keep(address, undefined);
      else keep(address, { walk, isSending: false });
      if (!answer.isReceived && open.main.querySelector("form") !== null) listen(open, walk);
      return;
    }
    await waitFor(open, walk, wait);
  }
}

/** undefined when no answer came, or one that says to come back later. */
async function sendOnce(walk: Walk): Promise<{ html: string; isReceived: boolean } | undefined> {
  const body = new URLSearchParams({
    phieu: walk.responseId,
    "ngon-ngu": walk.language,
    trang: "",
    truoc: JSON.stringify(walk.answers),
    lan: JSON.stringify(walk.instances),
    di: "send",
  });
  try {
    const response = await fetch(address, { method: "POST", body });
    if (response.status >= 500 || response.status === 429) return undefined;
    const html = await response.text();
    return { html, isReceived: response.status === 200 && html.includes('class="receipt"') };
  } catch {
    return undefined;
  }
}

/** Says that the form waits; goes on after a while, when the line is back, or when somebody presses the button. */
function waitFor(open: Open, walk: Walk, ms: number): Promise<void> {
  const line = say(open, walk, LINE_WORDS.waiting);
  const button = document.createElement("button");
  button.textContent = sayIn(walk.language)(LINE_WORDS.again);
  line.append(" ", button);
  return new Promise((go) => {
    const timer = setTimeout(go, ms);
    const now = () => (clearTimeout(timer), go());
    button.addEventListener("click", now, { once: true });
    addEventListener("online", now, { once: true });
  });
}

function say(open: Open, walk: Walk, words: { readonly vi: string; readonly en: string }): HTMLElement {
  const line = open.main.querySelector<HTMLElement>(".line") ?? document.createElement("p");
  line.className = "line";
  line.setAttribute("role", "status");
  line.textContent = sayIn(walk.language)(words);
  open.main.prepend(line);
  return line;
}
