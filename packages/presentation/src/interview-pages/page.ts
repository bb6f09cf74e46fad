import { type Interview, type OpenForm, textIn } from "@thang-diem/engine/questionnaire";
import type { Bilingual } from "@thang-diem/engine";
import { fieldsOf } from "./fields.ts";
import { escaped, tag } from "./html.ts";
import type { Stepped } from "./steps.ts";
import { FAULT_WORDS, WORDS } from "./words.ts";

/** What goes along from page to page, as a browser without script keeps nothing. */
export interface Carried {
  readonly responseId: string;
  readonly language: string;
}

/** How a page is offered: what stands around its content. */
export interface Offered {
  /** Address of the script that goes on when the line drops; without it the page works all the same. */
  readonly script?: string;
  /** What whoever answers agrees to; it stands on the first page. */
  readonly consent?: Bilingual | undefined;
  /** On a machine that many people use one after the other: nothing is kept, and the page begins anew by itself. */
  readonly kiosk?: boolean;
}

export const INTERVIEW_STYLE = `*{box-sizing:border-box}
body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:1rem}
body{color:#1a1a1a;background:#fff}
h1{font-size:1.25rem}h2{font-size:1.0625rem}fieldset{border:0;margin:0 0 1.5rem;padding:0;min-width:0}
legend,.q{font-weight:600;padding:0;margin-bottom:.5rem}
label{display:flex;gap:.6rem;padding:.55rem .25rem;align-items:flex-start}
input[type=radio],input[type=checkbox]{width:1.3rem;height:1.3rem;flex:none;margin:.1rem 0 0}
input:not([type=radio]):not([type=checkbox]),select,textarea{font:inherit;width:100%;padding:.5rem;
border:1px solid #666;border-radius:.25rem}

button{font:inherit;padding:.65rem 1.2rem;border:1px solid #0b57a4;border-radius:.25rem;background:#fff;color:#0b57a4;
margin:0 .5rem .5rem 0;min-height:2.75rem}

button.main{background:#0b57a4;color:#fff}
.line{background:#fff4d6;border:1px solid #8a6100;padding:.5rem .75rem;border-radius:.25rem}
.hint,.page{color:#444;font-size:.9375rem;margin:.25rem 0}
.fault{color:#a40000;font-weight:600;margin:.25rem 0}
.languages a{margin-inline-end:1rem}.scale{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.consent{border-left:.25rem solid #0b57a4;padding-left:.75rem;font-size:.9375rem}
.receipt{font-size:1.25rem;letter-spacing:.05em}`;

/** The page of a step: questions with what was answered, or the last page with the button that sends. */
export function stepPage(form: OpenForm, stepped: Stepped, carried: Carried, offered: Offered = {}): string {
  return whole(stepped.interview, form, stepContent(form, stepped, carried, offered.consent), offered);
}

/** What stands in the frame of a page: the part that changes from step to step. */
export function stepContent(form: OpenForm, stepped: Stepped, carried: Carried, consent?: Bilingual): string {
  const { interview, screen, faults } = stepped;
  const say = sayIn(interview.start.language);
  const answers = Object.fromEntries(interview.given);
  const hidden = [
    ["phieu", carried.responseId],
    ["ngon-ngu", interview.start.language],
    ["trang", screen?.path ?? ""],
    ["truoc", JSON.stringify(answers)],
    ["lan", JSON.stringify(Object.fromEntries(interview.instances))],
  ].map(([name = "", value = ""]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`);
  const body =
    screen === undefined
      ? lastPage(stepped, say)
      : screen.kind === "more"
        ? tag("p", say(WORDS.moreQuestion), "q")
        : fieldsOf(interview, screen, stepped, say);
  const headings = (screen?.headings ?? []).map((each) => tag("h2", each));
  const buttons = [
    ...(stepped.page > 1 ? [button("back", say(WORDS.back))] : []),
    ...(screen?.kind === "more" ? [button("more", say(WORDS.more)), button("fewer", say(WORDS.fewer))] : []),
    screen === undefined ? button("send", say(WORDS.send), true) : button("next", say(WORDS.next), true),
  ];
  const content = [
    tag("h1", textIn(form.questionnaire.title, interview.start.language, form.questionnaire.language)),
    stepped.page === 1 ? languagesOf(form) : "",
    consent === undefined ? "" : tag("p", say(consent), "consent"),
    tag("p", `${say(WORDS.page)} ${stepped.page}/${stepped.pages}`, "page"),
    faults.length > 0 && screen !== undefined
      ? `<p class="fault" role="alert">${escaped(say(ANSWERS_OPEN))}</p>`
      : "",
    ...headings,
    `<form method="post" novalidate>${hidden.join("")}${body}<p>${buttons.join("")}</p></form>`,
  ];
  return content.join("\n");
}

const ANSWERS_OPEN: Bilingual = {
  vi: "Có câu cần xem lại; các câu khác còn nguyên.",
  en: "Some answers need another look; the others are kept.",
};

function lastPage({ interview, faults, wantsToSend }: Stepped, say: (words: Bilingual) => string): string {
  if (!wantsToSend || faults.length === 0) return tag("p", say(WORDS.ready));
  const { questionnaire, partsByKey } = interview.form;
  return `<div role="alert">${faults
    .slice(0, 50)
    .map(({ path, code, message }) => {
      const key = path.slice(path.lastIndexOf("]/") < 0 ? 0 : path.lastIndexOf("]/") + 2);
      const label = partsByKey.get(key)?.part.label ?? {};
      const name = textIn(label, interview.start.language, questionnaire.language) || path;
      return tag("p", `${name}: ${message ?? say(FAULT_WORDS[code])}`, "fault");
    })
    .join("")}</div>`;
}

/** What somebody reads whose form was taken. */
export function thanksPage(
  form: OpenForm,
  interview: Interview,
  { receipt }: { readonly receipt: string },
  offered: Offered = {},
): string {
  const say = sayIn(interview.start.language);
  return whole(
    interview,
    form,
    `${tag("h1", say(WORDS.thanks))}${tag("p", say(WORDS.receipt))}${tag("p", receipt, "receipt")}`,
    offered,
  );
}

/** What went wrong, in both languages: whoever holds a wrong code has no language yet. */
export function problemPage({
  message,
  suggestion,
}: {
  readonly message: Bilingual;
  readonly suggestion?: Bilingual;
}): string {
  const texts = [message.vi, suggestion?.vi ?? "", message.en, suggestion?.en ?? ""];
  return document(
    "vi",
    "ltr",
    message.vi,
    texts.map((text, at) => tag(at % 2 === 0 ? "h1" : "p", text)).join(""),
  );
}

function whole(interview: Interview, form: OpenForm, content: string, offered: Offered = {}): string {
  const { questionnaire } = form;
  const { language } = interview.start;
  const direction = questionnaire.languages.find(({ key }) => key === language)?.direction ?? "ltr";
  return document(
    language,
    direction,
    textIn(questionnaire.title, language, questionnaire.language),
    content,
    offered,
  );
}

function document(
  language: string,
  direction: string,
  title: string,
  content: string,
  { script, kiosk = false }: Offered = {},
): string {
  const lang = /^[a-z]{2,3}(-\w+)*$/.test(language) ? language : "und";
  return `<!doctype html>
<html lang="${lang}" dir="${direction}"${kiosk ? ' data-kiosk="yes"' : ""}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${INTERVIEW_STYLE}</style></head>
<body><main>${content}</main>${script === undefined ? "" : `<script type="module" src="${escaped(script)}"></script>`}
</body></html>`;
}

function languagesOf({ questionnaire }: OpenForm): string {
  if (questionnaire.languages.length < 2) return "";
  const links = questionnaire.languages.map(
    ({ key, name }) =>
      `<a href="?ngon-ngu=${encodeURIComponent(key)}" lang="${escaped(key)}">${escaped(name || key)}</a>`,
  );
  return `<p class="languages">${links.join("")}</p>`;
}

function button(does: string, text: string, isMain = false): string {
  return `<button name="di" value="${does}"${isMain ? ' class="main"' : ""}>${escaped(text)}</button>`;
}

/** Other languages than Vietnamese read the English words around the questionnaire. */
export function sayIn(language: string): (words: Bilingual) => string {
  return (words) => (language.startsWith("vi") || language === "default" ? words.vi : words.en);
}
