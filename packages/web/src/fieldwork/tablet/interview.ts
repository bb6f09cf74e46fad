import type { FieldPack, SentInterview } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import { openForm, type Questionnaire } from "@thang-diem/engine/questionnaire";
import { doesOf, fillFields, newWalk, typedIn, type Walk, walked } from "../../interview/index.ts";
import { newId } from "../../kit/index.ts";
import { keepDraft, readBook, serverNow } from "./book.ts";
import { button } from "./dom.ts";
import type { Lock } from "./secure-only.ts";
import type { Draft } from "./sending.ts";
import { WORDS } from "./words.ts";

interface Doors {
  readonly lock: Lock;
  finish(interview: SentInterview): Promise<void>;
  home(): void;
}

export function newDraft(
  { interviewer, survey, questionnaire }: FieldPack,
  unitVersionId: UnitVersionId,
): Draft {
  return {
    interviewerId: interviewer.id,
    unitVersionId,
    versionId: survey.versionId,
    beganAt: serverNow(readBook()).toISOString(),
    walk: newWalk(newId(), (questionnaire as Questionnaire).language),
  };
}

/**
 * Walks an interview on this device; every keystroke is kept before anything else happens. Ends when it is finished
 * or put aside.
 */
export function goThrough(main: HTMLElement, pack: FieldPack, draft: Draft, doors: Doors): Promise<void> {
  const form = openForm(pack.questionnaire as Questionnaire);
  return new Promise((end) => {
    let keeping: Promise<unknown> = Promise.resolve();
    const keep = (walk: Walk) => {
      const text = JSON.stringify({ ...draft, walk } satisfies Draft);
      keeping = keeping
        .then(() => doors.lock.seal(text))
        .then((sealed) => keepDraft(walk.responseId, sealed))
        .catch(() => undefined);
    };
    const leave = async () => {
      await keeping;
      end();
      doors.home();
    };
    const finish = async (walk: Walk, answers: Walk["answers"]) => {
      const { responseId, language, instances } = walk;
      const { unitVersionId, versionId, beganAt } = draft;
      const endedAt = serverNow(readBook()).toISOString();
      await doors.finish({
        responseId,
        versionId,
        unitVersionId,
        language,
        answers,
        instances,
        beganAt,
        endedAt,
      });
      await keeping;
      // Only now: a page that breaks in between finds the interview twice, and its id makes it one.
      keepDraft(responseId, undefined);
      await leave();
    };
    const show = (walk: Walk, does: Parameters<typeof walked>[2]) => {
      const next = walked(form, walk, does, serverNow(readBook()), pack.consent);
      if (next.isFinished) return void finish(next.walk, next.answers);
      main.innerHTML = next.html;
      const drawn = main.querySelector("form");
      if (drawn === null) return;
      if (does === "show") fillFields(drawn, walk.typed);
      const here = does === "show" ? { ...next.walk, typed: walk.typed } : next.walk;
      keep(here);
      drawn.addEventListener("input", () => keep({ ...here, typed: typedIn(drawn) }));
      drawn.addEventListener("submit", (event) => {
        event.preventDefault();
        show({ ...here, typed: typedIn(drawn) }, doesOf(event));
      });
      main.append(button(WORDS.leave.vi, () => void leave()));
      scrollTo(0, 0);
    };
    show(draft.walk, Object.keys(draft.walk.answers).length > 0 || draft.walk.at !== "" ? "show" : "begin");
  });
}
