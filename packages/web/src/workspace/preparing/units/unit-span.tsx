import type { UnitShown } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { useSpeech } from "../../words/index.ts";
import { useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

/** From when to when a unit is there, in words. */
export function useSpan(): (unit: Pick<UnitShown, "since" | "until">) => string {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  return ({ since, until }) =>
    [
      since === "" ? words.fromUnknown : words.from(dateText(since, language)),
      until === "" ? words.untilNow : words.to(dateText(until, language)),
    ].join(", ");
}
