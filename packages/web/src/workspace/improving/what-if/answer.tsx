import { type IndexResult, type Place, type Scheme, type WhatIf } from "@thang-diem/engine";
import { decimal, percent, placeText, points, signed, type Language } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** Points, index, class and place: as published, and as supposed. It stays in sight while one types. */
export function Answer({
  scheme,
  tried: { before, after, placeBefore, place },
  name,
}: {
  readonly scheme: Scheme;
  readonly tried: WhatIf;
  readonly name: string;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const gained = after.points && before.points ? after.points.minus(before.points) : undefined;
  const more = gained === undefined || gained.isZero ? "" : ` (${signed(gained.text, 2, language)})`;
  const lines: readonly (readonly [title: string, was: string, now: string])[] = [
    [
      words.points,
      before.points === undefined ? words.unknown : points(before.points.text, language),
      after.points === undefined ? words.unknown : `${points(after.points.text, language)}${more}`,
    ],
    [
      words.index,
      indexShown(scheme, before, language) ?? words.unknown,
      indexShown(scheme, after, language) ?? words.unknown,
    ],
    [words.place, placeShown(placeBefore) ?? words.notRanked, placeShown(place) ?? words.notRanked],
    ...(scheme.classes.length > 0
      ? [
          [
            words.class,
            classShown(before, language) ?? words.unknown,
            classShown(after, language) ?? words.unknown,
          ] as const,
        ]
      : []),
  ];
  return (
    <section className="answer-now" aria-live="polite" aria-label={words.answerFor(name)}>
      <dl>
        {lines.map(([title, was, now]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{was === now ? now : `${was} → ${now}`}</dd>
          </div>
        ))}
      </dl>
      {after.noIndex !== undefined && <p className="quiet">{after.noIndex[language]}</p>}
    </section>
  );
}

export function indexShown(
  { indexValue, show }: Scheme,
  { index }: Pick<IndexResult, "index">,
  language: Language,
): string | undefined {
  if (index === undefined) return undefined;
  return indexValue === "share"
    ? percent(index.text, show.decimals, language)
    : decimal(index.text, show.decimals, language);
}

export function classShown({ class: given }: IndexResult, language: Language): string | undefined {
  return given?.decided === true ? given.title[language] : undefined;
}

export function placeShown(place: Place | undefined): string | undefined {
  return place && `${placeText(place)} / ${place.of}`;
}
