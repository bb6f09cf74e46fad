import type { Bilingual } from "@thang-diem/engine";
import type { Language } from "@thang-diem/presentation";
import { localMemory } from "./local-memory.ts";
import { createContext, use, useEffect, useState, type PropsWithChildren, type ReactElement } from "react";

/** How the reader is spoken to: language, texts in it, moments. */
export interface Speech {
  readonly language: Language;
  /** The part of a text that the reader has chosen. */
  readonly say: (text: Bilingual) => string;
  /** "16:58 ngày 05/03/2026", in the time of Vietnam. */
  readonly time: (iso: string) => string;
  readonly change: () => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);
const KEPT = "thangdiem-language";

export function Speaking({ children }: PropsWithChildren): ReactElement {
  const [language, setLanguage] = useState<Language>(() => (localMemory.read(KEPT) === "en" ? "en" : "vi"));
  useEffect(() => {
    document.documentElement.lang = language;
    localMemory.write(KEPT, language);
  }, [language]);
  const speech: Speech = {
    language,
    // Names that people give may be Vietnamese alone.
    say: (text) => text[language] || text.vi,
    time: (iso) => timeText(iso, language),
    change: () => setLanguage(language === "vi" ? "en" : "vi"),
  };
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useLanguage(): Speech {
  const speech = use(SpeechContext);
  if (speech === undefined) throw new Error("outside of Speaking");
  return speech;
}

/**
 * The hook of a room that has words for all its pages.
 *
 * @example export const useSpeech = speechWith({ vi, en });
 */
export function speechWith<W>(words: Readonly<Record<Language, W>>): () => Speech & { readonly words: W } {
  return () => {
    const speech = useLanguage();
    return { ...speech, words: words[speech.language] };
  };
}

/** The words that a folder brings, in the language of the reader. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[useLanguage().language];
}

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function timeText(iso: string, language: Language): string {
  const part = Object.fromEntries(PARTS.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const [clock, date] = [
    `${part["hour"]}:${part["minute"]}`,
    `${part["day"]}/${part["month"]}/${part["year"]}`,
  ];
  return language === "vi" ? `${clock} ngày ${date}` : `${clock} on ${date}`;
}
