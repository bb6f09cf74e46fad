import { Button } from "@mantine/core";
import { useMemo, useState, type ReactElement } from "react";
import { useSpeech } from "./language.tsx";
import { usePerson } from "./session.ts";

/** What somebody has typed and not sent yet: kept on this machine, for this person alone, until it is sent or thrown away. */
export interface Kept {
  readonly value: Texts;
  /** Whether it was typed and not sent, here or before the page was closed. */
  readonly waits: boolean;
  put(value: Texts): void;
  forget(): void;
}

type Texts = Readonly<Record<string, string>>;

/**
 * The state of a small form that outlives the page: a phase that closes while one types, a reload and a closed lid lose nothing.
 *
 * @param place what the form is about: "explanation <round> <unit> <item>"
 * @param initial what the form shows when nothing waits
 */
export function useKept(place: string, initial: Texts): Kept {
  const { accountId } = usePerson();
  const key = `thang-diem kept ${accountId} ${place}`;
  const [typed, setTyped] = useState(() => read(key));
  // The same object while it says the same, so that whoever depends on it does not start anew with every drawing.
  const written = JSON.stringify(initial);
  const first = useMemo(() => textsIn(written) ?? {}, [written]);
  return {
    value: typed ?? first,
    waits: typed !== undefined,
    put(value) {
      setTyped(value);
      write(key, value);
    },
    forget() {
      setTyped(undefined);
      write(key, undefined);
    },
  };
}

/** What waits when the form has closed: the text, what to do with it, and how to throw it away. */
export function KeptNotice({
  kept,
  text,
}: {
  readonly kept: Kept;
  readonly text: string;
}): ReactElement | undefined {
  const { words } = useSpeech();
  const [copied, setCopied] = useState(false);
  if (!kept.waits || text.trim() === "") return undefined;
  const copy = async () =>
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  return (
    <section className="notice" role="status" aria-label={words.keptTitle}>
      <p>
        <strong>{words.keptTitle}</strong>
      </p>
      <p>{words.keptAdvice}</p>
      <blockquote className="kept-text">{text}</blockquote>
      <div className="actions">
        <Button variant="default" onClick={() => void copy()}>
          {copied ? words.keptCopied : words.keptCopy}
        </Button>
        <Button variant="default" onClick={() => kept.forget()}>
          {words.keptForget}
        </Button>
      </div>
    </section>
  );
}

function read(key: string): Texts | undefined {
  try {
    return textsIn(localStorage.getItem(key) ?? "null");
  } catch {
    // A browser that keeps nothing: the page itself still holds what was typed.
    return undefined;
  }
}

function textsIn(json: string): Texts | undefined {
  const found: unknown = JSON.parse(json);
  if (typeof found !== "object" || found === null) return undefined;
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function write(key: string, value: Texts | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // As above.
  }
}
