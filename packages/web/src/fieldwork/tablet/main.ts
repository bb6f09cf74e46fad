/** The interviewer's program: takes on work once, interviews for days without a line, and sends when there is one. */
import { deviceRoutes, type FieldPack } from "@thang-diem/contract";
import { call } from "../../kit/index.ts";
import { changeBook, draftIds, type Enrolment, enrolmentOf, readBook } from "./book.ts";
import { button, element, field } from "./dom.ts";
import { goThrough, newDraft } from "./interview.ts";
import { alone, installProgram, type Lock, lockBy, newSalt, OPEN_LOCK } from "./secure-only.ts";
import { compare, openSending, readDraft, type Sending } from "./sending.ts";
import { WORDS } from "./words.ts";

const say = (words: { readonly vi: string; readonly en: string }) =>
  document.documentElement.lang === "en" ? words.en : words.vi;
const main = document.querySelector("main") ?? document.body.appendChild(element("main"));
const CHECK = "thang-diem";

void begin();

async function begin(): Promise<void> {
  await installProgram();
  const code = location.hash.slice(1);
  // The code leaves the address: it would stand in the list of pages that were visited.
  if (code !== "") history.replaceState(undefined, "", location.pathname);
  const { pin } = readBook();
  const lock = pin === undefined ? OPEN_LOCK : await unlocked(pin);
  if (code !== "" && !(await enrol(code))) return void askCode(lock, code);
  await home(lock);
}

/** Waits for the PIN that opens what lies here. */
function unlocked({ salt, check }: { readonly salt: string; readonly check: string }): Promise<Lock> {
  return new Promise((opened) => {
    const { whole, input } = field(say(WORDS.pin), { type: "password" });
    const problem = element("p", { className: "fault", role: "alert" });
    const open = async () => {
      const lock = await lockBy(input.value, salt);
      const text = await lock.open(check).catch(() => "");
      if (text === CHECK) opened(lock);
      else problem.textContent = say(WORDS.pinWrong);
    };
    main.replaceChildren(
      heading(),
      whole,
      problem,
      button(say(WORDS.unlock), () => void open(), "main"),
    );
    input.focus();
  });
}

const heading = () => element("h1", { text: say(WORDS.title) });

/** Fetches everything that the work needs. @returns false when it could not be fetched */
async function enrol(code: string): Promise<boolean> {
  const answer = await call(deviceRoutes.pack, { code });
  if (!answer.ok) return false;
  takeOn({ code, pack: answer.value });
  return true;
}

function takeOn({ code, pack }: Enrolment): void {
  changeBook((book) => ({
    ...book,
    enrolments: [
      ...book.enrolments.filter((each) => each.pack.interviewer.id !== pack.interviewer.id),
      { code, pack },
    ],
    current: pack.interviewer.id,
    ahead: Date.parse(pack.now) - Date.now(),
  }));
}

function askCode(lock: Lock, typed = ""): void {
  const { whole, input } = field(say(WORDS.code), { value: typed });
  const problem = element("p", { className: "fault", role: "alert" });
  const take = async () => {
    const answer = await call(deviceRoutes.pack, { code: input.value });
    if (!answer.ok)
      problem.textContent = answer.problem.status === 0 ? say(WORDS.offlineNow) : say(answer.problem.message);
    else {
      takeOn({ code: input.value, pack: answer.value });
      await home(lock);
    }
  };
  main.replaceChildren(
    heading(),
    element("p", { className: "hint", text: say(WORDS.codeHint) }),
    ...warnings(),
    whole,
    problem,
    button(say(WORDS.enter), () => void take(), "main"),
  );
}

function warnings(): HTMLElement[] {
  const { ahead } = readBook();
  return [
    ...(isSecureContext
      ? []
      : [element("p", { className: "line", role: "alert", text: say(WORDS.insecure) })]),
    ...(Math.abs(ahead) > 300_000 ? [element("p", { className: "line", text: say(WORDS.clock) })] : []),
  ];
}

let sendings: Sending[] = [];

/** What somebody finds who opens the program: new interview, open ones, what waits, what the server has. */
async function home(lock: Lock): Promise<void> {
  const book = readBook();
  const enrolment = enrolmentOf(book, book.current);
  if (enrolment === undefined) return askCode(lock);
  for (const each of sendings) each.close();
  const counts = element("div");
  const drawn = () => void drawCounts(counts);
  // Everybody's who has worked here: what somebody left waiting goes out with their own code.
  sendings = book.enrolments.map((each) => openSending(each, lock, drawn));
  const sendAll = async () => {
    for (const each of sendings) await each.flush();
    const heard = await compare(book.current, lock);
    await drawCounts(counts, heard ? "" : say(WORDS.noLine));
  };
  main.replaceChildren(
    heading(),
    element("p", { text: `${enrolment.pack.interviewer.name} · ${say(enrolment.pack.survey.title)}` }),
    ...warnings(),
    newInterview(enrolment, lock),
    await draftList(enrolment, lock),
    counts,
    button(say(WORDS.send), () => void sendAll()),
    pinPart(),
    handOver(lock),
  );
  await drawCounts(counts);
  void sendAll();
}

addEventListener("online", () => void Promise.all(sendings.map((each) => each.flush())));

function newInterview({ pack }: Enrolment, lock: Lock): HTMLElement {
  const select = element("select", { id: "don-vi" });
  for (const { unitVersionId, name } of pack.units)
    select.append(Object.assign(element("option", { text: name }), { value: unitVersionId }));
  const label = element("label", { className: "field" }, element("span", { text: say(WORDS.unit) }), select);
  const start = () => {
    const unit = pack.units.find(({ unitVersionId }) => unitVersionId === select.value);
    if (unit !== undefined) void open(pack, newDraft(pack, unit.unitVersionId), lock);
  };
  return element("section", {}, label, button(say(WORDS.begin), start, "main"));
}

async function draftList({ pack }: Enrolment, lock: Lock): Promise<HTMLElement> {
  const list = element("ul");
  for (const id of draftIds()) {
    const draft = await readDraft(id, lock);
    if (draft?.interviewerId !== pack.interviewer.id) continue;
    const name = pack.units.find(({ unitVersionId }) => unitVersionId === draft.unitVersionId)?.name ?? "";
    const goOn = button(
      `${say(WORDS.goOn)}: ${name}, ${draft.beganAt.slice(0, 16)}`,
      () => void open(pack, draft, lock),
    );
    list.append(element("li", {}, goOn));
  }
  return list.childElementCount === 0
    ? element("section")
    : element("section", {}, element("h2", { text: say(WORDS.drafts) }), list);
}

/** One tab at a time holds an interview; the other one is told. */
async function open(pack: FieldPack, draft: Parameters<typeof goThrough>[2], lock: Lock): Promise<void> {
  const walk = () =>
    goThrough(main, pack, draft, {
      lock,
      finish: (done) => own(pack).finish(done),
      home: () => void home(lock),
    });
  if (await alone(draft.walk.responseId, walk)) return;
  main.prepend(element("p", { className: "line", role: "alert", text: say(WORDS.otherTab) }));
}

function own(pack: FieldPack): Sending {
  const at = readBook().enrolments.findIndex((each) => each.pack.interviewer.id === pack.interviewer.id);
  const found = sendings[at];
  if (found === undefined) throw new Error("nobody sends for this interviewer");
  return found;
}

async function drawCounts(place: HTMLElement, note = ""): Promise<void> {
  const book = readBook();
  const mine = Object.values(book.made).filter(({ interviewerId }) => interviewerId === book.current);
  const waiting = (await Promise.all(sendings.map((each) => each.waiting()))).reduce((a, b) => a + b, 0);
  const refused = mine.filter((each) => each.refusal !== undefined && each.receipt === undefined);
  const { statement } = book;
  const line = (text: string) => element("li", { text });
  place.replaceChildren(
    element(
      "ul",
      {},
      line(`${say(WORDS.waiting)}: ${waiting}`),
      line(`${say(WORDS.received)}: ${mine.filter(({ receipt }) => receipt !== undefined).length}`),
      ...(refused.length === 0 ? [] : [line(`${say(WORDS.refused)}: ${refused.length}`)]),
      ...refused.slice(0, 5).map(({ refusal }) => line(refusal === undefined ? "" : say(refusal))),
    ),
    element("p", { role: "status", text: note }),
  );
  if (statement === undefined) return;
  const words = !statement.isGenuine
    ? say(WORDS.wrongSignature)
    : statement.missing === 0
      ? `${say(WORDS.nothingLacks)} (${say(WORDS.signed)} ${new Date(statement.at).toLocaleString("vi-VN")})`
      : `${say(WORDS.lacks)} ${statement.missing}`;
  place.append(element("p", { className: "receipt", text: words }));
}

function pinPart(): HTMLElement {
  if (readBook().pin !== undefined) return element("p", { className: "hint", text: say(WORDS.pinSet) });
  if (!isSecureContext) return element("section");
  const { whole, input } = field(say(WORDS.pin), { type: "password" });
  const note = element("p", { role: "status" });
  const set = async () => {
    const waiting = (await Promise.all(sendings.map((each) => each.waiting()))).some((count) => count > 0);
    if (waiting || draftIds().length > 0) return void (note.textContent = say(WORDS.pinFirstSend));
    if (!/^\d{6,}$/.test(input.value)) return void (note.textContent = say(WORDS.pin));
    const salt = newSalt();
    const closed = await lockBy(input.value, salt);
    const check = await closed.seal(CHECK);
    changeBook((book) => ({ ...book, pin: { salt, check } }));
    return home(closed);
  };
  const press = button(say(WORDS.setPin), () => void set());
  const what = element("p", { className: "hint", text: say(WORDS.pinWhat) });
  return element("details", {}, element("summary", { text: say(WORDS.setPin) }), what, whole, note, press);
}

function handOver(lock: Lock): HTMLElement {
  return element(
    "details",
    {},
    element("summary", { text: say(WORDS.handOver) }),
    element("p", { className: "hint", text: say(WORDS.handOverWhat) }),
    button(say(WORDS.handOver), () => askCode(lock)),
  );
}
