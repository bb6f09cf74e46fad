import type { HistoryEntry } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useSpeech, useWords } from "../language.tsx";
import { WORDS } from "./words.ts";

/** Values of the history as people read them. */
export function useValueWords(): { value: (entry: HistoryEntry, raw: string) => string; where: (entry: HistoryEntry) => string; reason: (entry: HistoryEntry) => string } {
  const words = useWords(WORDS);
  const { language, time } = useSpeech();
  const score = (raw: string) => raw.split(" / ").map((part) => (/^-?[\d./]+$/.test(part) ? points(part, language) : (words.values[part] ?? part))).join(" / ");
  return {
    value({ kind }, raw) {
      if (raw === "") return words.empty;
      if (kind === "finding" || kind === "decision" || kind === "signed") return score(raw);
      if (kind === "extension") return time(raw);
      return kind === "claim" ? raw : (words.values[raw] ?? raw);
    },
    where({ kind, field }) {
      const [stage = "", seat = ""] = field.split(" ");
      if (kind === "finding") return words.seats(stage, seat);
      if (kind === "decision") return words.sides[field] ?? field;
      if (kind === "extension") return words.phases[field as keyof typeof words.phases] ?? field;
      return field === "@note" ? words.note : field;
    },
    reason: ({ kind, reason }) => (kind === "claim" ? (words.parked[reason] ?? reason) : reason),
  };
}
