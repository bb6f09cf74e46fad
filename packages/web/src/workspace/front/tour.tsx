import { Dialog, localMemory, useWords } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { usePerson } from "../session.ts";
import { stopsFor } from "./tour-stops.ts";
import { WORDS } from "./words.ts";

const KEPT = "thangdiem-tour";

/** At the first visit of an account with this browser, on the front page; nothing afterwards. */
export function Tour(): ReactElement | undefined {
  const words = useWords(WORDS);
  const { signInName, roles } = usePerson();
  const [seen, setSeen] = useState(() => seenBy().includes(signInName));
  if (seen || roles.length === 0) return undefined;
  const end = () => {
    localMemory.write(KEPT, JSON.stringify([...seenBy(), signInName]));
    setSeen(true);
  };
  return (
    <section className="notice tour" aria-label={words.tour}>
      <Stops onEnd={end} />
    </section>
  );
}

/** The same from the menu. */
export function TourDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(WORDS);
  return (
    <Dialog title={words.tour} closeLabel={words.close} onClose={onClose}>
      <Stops onEnd={onClose} />
    </Dialog>
  );
}

function Stops({ onEnd }: { readonly onEnd: () => void }): ReactElement | undefined {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const stops = stopsFor(usePerson().roles.map(({ role }) => role));
  const [at, setAt] = useState(0);
  const stop = stops[at];
  if (stop === undefined) return undefined;
  const last = at === stops.length - 1;
  return (
    <>
      <p className="quiet">{words.stop(at + 1, stops.length)}</p>
      <div aria-live="polite" className="tour-stop">
        <h2>{say(stop.title)}</h2>
        <p>{say(stop.text)}</p>
      </div>
      <div className="actions">
        <Button onClick={() => (last ? onEnd() : setAt(at + 1))}>{last ? words.done : words.next}</Button>
        {at > 0 && (
          <Button variant="default" onClick={() => setAt(at - 1)}>
            {words.previous}
          </Button>
        )}
        {!last && (
          <button type="button" className="plain" onClick={onEnd}>
            {words.skip}
          </button>
        )}
      </div>
    </>
  );
}

function seenBy(): string[] {
  try {
    const kept: unknown = JSON.parse(localMemory.read(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
