import { openForm, type Questionnaire } from "@thang-diem/engine/questionnaire";
import { interviewOf, type Step, stepPage, takeStep } from "@thang-diem/presentation/interview-pages";
import { Button } from "@mantine/core";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { doesOf, newWalk, typedIn, type Walk } from "../../../interview/index.ts";
import { newId, useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

interface Shown {
  readonly walk: Walk;
  readonly does: Step["does"];
}

/** The questionnaire as it is asked on a phone, drawn as the server draws it; one answers it like anybody else. */
export function Phone({ form }: { readonly form: Questionnaire }): ReactElement {
  const words = useWords(WORDS);
  const [shown, setShown] = useState<Shown>(() => ({ walk: newWalk(newId(), form.language), does: "begin" }));
  const frame = useRef<HTMLIFrameElement>(null);
  const open = useMemo(() => openForm(form), [form]);
  const { stepped, html } = useMemo(() => {
    const interview = interviewOf(open, shown.walk, new Date());
    const taken = takeStep(interview, { at: shown.walk.at, does: shown.does, typed: shown.walk.typed });
    return { stepped: taken, html: stepPage(open, taken, shown.walk) };
  }, [open, shown]);
  const here: Walk = {
    ...shown.walk,
    answers: Object.fromEntries(stepped.interview.given),
    instances: Object.fromEntries(stepped.interview.instances),
    at: stepped.screen?.path ?? "",
    typed: {},
  };
  const latest = useRef(here);
  latest.current = here;
  useEffect(() => {
    const inside = frame.current;
    if (inside === null) return undefined;
    const loaded = () =>
      listen(inside, (part, does) => setShown({ walk: { ...latest.current, ...part }, does }));
    inside.addEventListener("load", loaded);
    inside.srcdoc = html;
    return () => inside.removeEventListener("load", loaded);
  }, [html]);
  const isDone = stepped.wantsToSend && stepped.faults.length === 0;
  return (
    <section aria-label={words.phone} className="phone-preview">
      <h2>{words.phone}</h2>
      <iframe ref={frame} title={words.phone} sandbox="allow-same-origin allow-forms" />
      {isDone && <p role="status">{words.wouldSend}</p>}
      <div className="actions">
        <Button
          variant="default"
          onClick={() => setShown({ walk: newWalk(newId(), here.language), does: "begin" })}
        >
          {words.anew}
        </Button>
      </div>
    </section>
  );
}

/** Nothing leaves the page: what is pressed inside becomes the next step here. */
function listen(frame: HTMLIFrameElement, step: (part: Partial<Walk>, does: Step["does"]) => void): void {
  const inside = frame.contentDocument;
  if (inside === null) return;
  inside.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = inside.querySelector("form");
    // Elements of the frame are of its own window: asked for by what they have, not by their class.
    if (form !== null) step({ typed: typedIn(form) }, doesOf(event));
  });
  inside.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest("a");
    if (link === null || link === undefined) return;
    event.preventDefault();
    const language = new URLSearchParams(link.getAttribute("href") ?? "").get("ngon-ngu");
    if (language !== null) step({ language }, "show");
  });
}
