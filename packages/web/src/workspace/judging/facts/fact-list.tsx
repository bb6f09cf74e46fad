import type { ItemShape, ScoredFacts } from "@thang-diem/contract";
import type { Language } from "@thang-diem/presentation";
import { Exact } from "@thang-diem/engine";
import { dateText, points as pointsText } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/**
 * A fact as people read it: a level by its title, yes and no as words, a day as 05/01/2026, numbers with the
 * decimal mark of the language.
 */
export function factText(
  { kind, levels }: ItemShape["facts"][number],
  value: string | undefined,
  language: Language,
): string {
  if (value === undefined || value === "") return "–";
  if (kind === "level") return levels.find((level) => level.value === value)?.title[language] ?? value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value, language);
  if (kind !== "yes-no") return numberText(value, kind === "share", language);
  const yes = ["yes", "true", "1", "có", "co", "đạt", "x"].includes(value.toLowerCase());
  return language === "vi" ? (yes ? "có" : "không") : yes ? "yes" : "no";
}

/** As it was typed where it is no plain number. */
function numberText(value: string, isShare: boolean, language: Language): string {
  // An estimate comes with its standard error.
  const [estimate = "", error] = value.split(" ± ");
  if (error !== undefined)
    return `${numberText(estimate, isShare, language)} ± ${numberText(error, isShare, language)}`;
  const written = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(value);
  if (!written) return value;
  const [, number = "", sign] = written;
  if (sign === "%") return `${pointsText(number, language)}%`;
  return isShare
    ? `${pointsText(Exact.of(number).times(Exact.of(100)).text, language)}%`
    : pointsText(number, language);
}

/** Points, or the word for why there are none. */
export function usePoints(): (scored: Pick<ScoredFacts, "status" | "points"> | undefined) => string {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  return (scored) =>
    scored === undefined
      ? words.notSigned
      : scored.status === "scored"
        ? pointsText(scored.points, language)
        : scored.status === "not-applicable"
          ? words.notApplicable
          : words.missing;
}

export function FactList({
  shape,
  facts,
  than,
}: {
  readonly shape: ItemShape;
  readonly facts: Readonly<Record<string, string>>;
  /** Facts that these are compared with: what differs stands out. */ readonly than?:
    | Readonly<Record<string, string>>
    | undefined;
}): ReactElement {
  const { language, say } = useSpeech();
  return (
    <dl className="facts">
      {shape.facts.map((fact) => {
        const [value, other] = [
          factText(fact, facts[fact.name], language),
          than && factText(fact, than[fact.name], language),
        ];
        return (
          <div key={fact.name} className="fact">
            <dt>{say(fact.title)}</dt>
            <dd>
              {other !== undefined && other !== value ? (
                <>
                  <s>{other}</s> → <strong>{value}</strong>
                </>
              ) : (
                value
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
