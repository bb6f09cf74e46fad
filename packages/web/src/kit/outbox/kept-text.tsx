import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { copyText } from "../clipboard.ts";
import { useWords } from "../language.tsx";
import { localMemory } from "../local-memory.ts";
import { KIT_WORDS } from "../words.ts";
import { underNamesOfNow } from "./earlier-names.ts";
import { valuesOnPageOnly } from "./outbox.ts";

/**
 * What somebody has typed and not sent yet: kept on this machine, for this person alone, until it is sent or
 * thrown away.
 */
export interface Kept<T extends Texts = Texts> {
  readonly value: T;
  /** Whether it was typed and not sent, here or before the page was closed. */
  readonly waits: boolean;
  /** Whether it outlives the page; if not, `KeptHere` says so. */
  readonly safe: boolean;
  /** Keeps what was typed; the other fields go on showing what they show. */
  put(typed: Partial<T>): void;
  forget(): void;
}

export type Texts = Readonly<Record<string, string>>;

const BEGINNING = "thang-diem kept ";

/**
 * The state of a small form that outlives the page: a phase that closes while one types, a reload and a
 * closed lid lose nothing.
 *
 * @param owner the account; another person at the same machine finds nothing
 * @param place what the form is about: "explanation <round> <unit> <item>"
 * @param initial what the form shows when nothing waits; a field that was not kept shows it too
 */
export function useKeptOf<T extends Texts>(owner: string, place: string, initial: T): Kept<T> {
  const key = `${BEGINNING}${owner} ${place}`;
  const readNow = () => read(key, Object.keys(initial));
  const [typed, setTyped] = useState(() => ({ key, texts: readNow(), safe: true }));
  // The same control over another place, or in another person's hands, starts with what was kept there.
  const now = typed.key === key ? typed : { key, texts: readNow(), safe: true };
  if (now !== typed) setTyped(now);
  // The same object while it says the same, so that whoever depends on it does not start anew with every drawing.
  const first = useSame(initial);
  const value = useMemo(() => ({ ...first, ...now.texts }), [first, now.texts]);
  return {
    value,
    waits: now.texts !== undefined,
    safe: now.safe,
    put(part) {
      // From what is kept now, not from what this drawing showed: two fields written in one breath both stay.
      const texts = Object.fromEntries(Object.entries({ ...readNow(), ...part }).filter(isText));
      setTyped({ key, texts, safe: localMemory.write(key, JSON.stringify(texts)) });
    },
    forget() {
      localMemory.write(key, undefined);
      setTyped({ key, texts: undefined, safe: true });
    },
  };
}

function useSame<T extends Texts>(texts: T): T {
  const [same, setSame] = useState(texts);
  if (same === texts || JSON.stringify(same) === JSON.stringify(texts)) return same;
  setSame(texts);
  return texts;
}

/**
 * Stands in every form whose text is kept: says so where the browser cannot keep it, and unfolds what hides a text that
 * waits, so that a page that is opened again shows it.
 */
export function KeptHere({ kept }: { readonly kept: Kept }): ReactElement {
  const words = useWords(KIT_WORDS);
  const place = useRef<HTMLParagraphElement>(null);
  const found = useRef(kept.waits);
  useEffect(() => {
    if (!found.current) return;
    for (let fold = foldAround(place.current); fold; fold = foldAround(fold.parentElement)) fold.open = true;
  }, []);
  return (
    <p role="status" ref={place}>
      {kept.safe ? "" : <strong>{words.keptOnPage}</strong>}
    </p>
  );
}

const foldAround = (element: Element | null) => element?.closest("details");

/** Texts that were typed and are on this page only, for the last page that is drawn when all else has failed. */
export function textsOnPageOnly(): string[] {
  const drafts = localMemory.onPageOnly(BEGINNING).flatMap((text) => Object.values(textsIn(text) ?? {}));
  return [...drafts, ...valuesOnPageOnly()].filter((text) => text.trim() !== "");
}

/** What waits when the form has closed: the text, what to do with it, and how to throw it away. */
export function KeptNotice({
  kept,
  text,
  advice,
}: {
  readonly kept: Kept;
  readonly text: string;
  readonly advice: string;
}): ReactElement | undefined {
  const words = useWords(KIT_WORDS);
  if (!kept.waits || text.trim() === "") return undefined;
  return (
    <section className="notice" role="status" aria-label={words.keptTitle}>
      <p>
        <strong>{words.keptTitle}</strong>
      </p>
      <p>{advice}</p>
      <blockquote className="kept-text">{text}</blockquote>
      <div className="actions">
        <CopyButton text={text} />
        <Button variant="default" onClick={() => kept.forget()}>
          {words.keptForget}
        </Button>
      </div>
    </section>
  );
}

/** Copies a text that stands above it; where the browser cannot, it says how to do it by hand. */
export function CopyButton({ text }: { readonly text: string }): ReactElement {
  const words = useWords(KIT_WORDS);
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Button variant="default" onClick={() => void copyText(text).then(setCopied)}>
        {copied === true ? words.keptCopied : words.keptCopy}
      </Button>
      {copied === false && <span role="status">{words.keptCopyByHand}</span>}
    </>
  );
}

function read(key: string, fields: readonly string[]): Texts | undefined {
  const texts = textsIn(localMemory.read(key) ?? "null");
  return texts && underNamesOfNow(texts, fields);
}

function textsIn(json: string): Texts | undefined {
  const found: unknown = JSON.parse(json);
  if (typeof found !== "object" || found === null) return undefined;
  return Object.fromEntries(Object.entries(found).filter(isText));
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";
