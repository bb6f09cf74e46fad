import { type HistoryEntry, NOTE, type PointSum } from "@thang-diem/contract";
import type { RoundId, Scheme } from "@thang-diem/engine";
import { points, pointSumText } from "@thang-diem/presentation";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "../words.ts";

/**
 * Values of the history as people read them.
 *
 * @param schemeOf the scheme of a round, for what its fields and levels are called; undefined until it is read
 */
export function useValueWords(schemeOf: (roundId: RoundId) => Scheme | undefined): {
  value: (entry: HistoryEntry, raw: string) => string;
  where: (entry: HistoryEntry) => string;
  reason: (entry: HistoryEntry) => string;
} {
  const words = useWords(WORDS);
  const { language, time, say } = useSpeech();
  const factOf = ({ roundId, item, field }: HistoryEntry) =>
    item === "" ? schemeOf(roundId)?.facts.get(field) : schemeOf(roundId)?.items.get(item)?.facts.get(field);
  const score = (raw: string) =>
    raw
      .split(" / ")
      .map((part) => (/^-?[\d./]+$/.test(part) ? points(part, language) : (words.values[part] ?? part)))
      .join(" / ");
  return {
    value(entry, raw) {
      const { kind } = entry;
      if (raw === "") return words.empty;
      if (kind === "finding" || kind === "decision") return score(raw);
      if (kind === "signed") return pointSumText(JSON.parse(raw) as PointSum, language);
      if (kind === "extension") return time(raw);
      const level = kind === "claim" ? factOf(entry)?.levels.get(raw) : undefined;
      if (level !== undefined) return say(level);
      return kind === "claim" ? raw : (words.values[raw] ?? raw);
    },
    where(entry) {
      const { kind, field } = entry;
      const [stage = "", seat = ""] = field.split(" ");
      if (kind === "finding") return words.seats(stage, seat);
      if (kind === "decision") return words.sides[field] ?? field;
      if (kind === "extension") return words.phases[field as keyof typeof words.phases] ?? field;
      const fact = factOf(entry);
      return field === NOTE ? words.note : fact === undefined ? field : say(fact.title);
    },
    reason: ({ kind, reason }) => (kind === "claim" ? (words.parked[reason] ?? reason) : reason),
  };
}
