import { Exact } from "@thang-diem/engine";
import type { OneStopScore, OneStopSums } from "@thang-diem/contract";
import { count, decimal, type Language, percent, points } from "@thang-diem/presentation";
import { useWords } from "../../../kit/index.ts";
import type { Column } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

type Pair = { readonly part: number; readonly whole: number };

export function settledOf({ kept, late }: Pick<OneStopSums, "kept" | "late">): Pair {
  return { part: kept, whole: kept + late };
}

/** A share in percent, or why there is none: nothing reported is not the same as nothing done. */
export function shareText(
  pair: Pair | undefined,
  words: Pick<(typeof WORDS)["vi"], "notReported" | "nothing">,
  language: Language,
): string {
  if (pair === undefined) return words.notReported;
  return pair.whole === 0 ? words.nothing : percent(Exact.ratio(pair.part, pair.whole).text, 2, language);
}

/** The columns of dossiers, shares and points that the tables of months and of units have in common. */
export function useSumColumns<
  Row extends { readonly sums: OneStopSums; readonly score?: OneStopScore },
>(): Column<Row>[] {
  const words = useWords(WORDS);
  const { language, say } = useSpeech();
  const whole = (key: "received" | "kept" | "late"): Column<Row> => ({
    key,
    title: words[key],
    className: "numeric",
    cell: ({ sums }) => count(sums[key], language),
  });
  const share = (
    key: "keptShare" | "online" | "paid" | "digitised" | "satisfied",
    of: (sums: OneStopSums) => Pair | undefined,
  ): Column<Row> => ({
    key,
    title: words[key],
    className: "numeric",
    cell: ({ sums }) => shareText(of(sums), words, language),
  });
  return [
    whole("received"),
    whole("kept"),
    whole("late"),
    share("keptShare", settledOf),
    share("online", ({ online }) => online),
    share("paid", ({ paid }) => paid),
    share("digitised", ({ digitised }) => digitised),
    share("satisfied", ({ satisfied }) => satisfied),
    {
      key: "score",
      title: words.score,
      className: "numeric",
      cell: ({ score }) =>
        score === undefined
          ? ""
          : score.points === ""
            ? say(score.why ?? { vi: words.notReported, en: words.notReported })
            : words.of(decimal(score.points, 2, language), points(score.maximum, language)),
    },
  ];
}
