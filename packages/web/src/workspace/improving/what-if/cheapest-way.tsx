import {
  cheapestWay,
  type CheapestWay as Found,
  type PublishedRound,
  type UnitVersionId,
  type WonItem,
} from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";
import { count, points } from "@thang-diem/presentation";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { EditionRead } from "../losses/index.ts";
import { classShown, indexShown } from "./answer.tsx";
import { targetOf } from "./suppose.ts";
import { WORDS } from "./words.ts";

interface Given {
  readonly published: PublishedRound;
  readonly read: EditionRead;
  readonly unit: UnitVersionId;
  readonly efforts: ReadonlyMap<string, number>;
  readonly given: Supposition;
  readonly put: (next: Supposition) => void;
}

/** A target, and the least work that reaches it. */
export function CheapestWay(all: Given): ReactElement {
  const { published, read, unit, efforts, given, put } = all;
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [found, setFound] = useState<Found>();
  const [unread, setUnread] = useState(false);
  const [kind = "index", value = ""] = given.target.split(":");
  const change = (nextKind: string, next: string) => {
    setFound(undefined);
    put({ ...given, target: `${nextKind}:${next}` });
  };
  const typed = { label: words.targetValue, value };
  const find = () => {
    const target = targetOf(read.scheme, given.target);
    setUnread(target === undefined);
    setFound(target && cheapestWay(published, unit, target, efforts));
  };
  return (
    <section className="section">
      <h2>{words.cheapest}</h2>
      <p className="quiet">{words.cheapestHint}</p>
      <div className="actions no-print">
        <NativeSelect
          label={words.targetKind}
          value={kind}
          data={[
            {
              value: "index",
              label: read.scheme.indexValue === "share" ? words.targetShare : words.targetPoints,
            },
            { value: "place", label: words.targetPlace },
            ...(read.scheme.classes.length > 0 ? [{ value: "class", label: words.targetClass }] : []),
          ]}
          onChange={(event) => change(event.currentTarget.value, "")}
        />
        {kind === "class" ? (
          <NativeSelect
            {...typed}
            data={[
              { value: "", label: words.choose },
              ...read.scheme.classes.map(({ id, title }) => ({ value: id, label: say(title) })),
            ]}
            onChange={(event) => change(kind, event.currentTarget.value)}
          />
        ) : (
          <TextInput
            {...typed}
            inputMode="decimal"
            onChange={(event) => change(kind, event.currentTarget.value)}
          />
        )}
        <Button onClick={find}>{words.find}</Button>
      </div>
      <div role="status">
        {unread && <p className="notice">{words.targetUnread}</p>}
        {found !== undefined && <Way {...all} found={found} />}
      </div>
    </section>
  );
}

function Way({ found, read, given, put }: Given & { readonly found: Found }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  if (found.outcome === "no-such-target") return <p className="notice">{words.noSuchTarget}</p>;
  const result = found.outcome === "reached" ? found.result : found.best;
  const said = [indexShown(read.scheme, result, language), classShown(result, language)]
    .filter(Boolean)
    .join(", ");
  const columns: Column<WonItem>[] = [
    {
      key: "item",
      title: words.item,
      names: true,
      cell: ({ code }) => `${code} ${say(read.scheme.items.get(code)?.title ?? { vi: code, en: code })}`,
    },
    {
      key: "points",
      title: words.fromTo,
      className: "numeric",
      cell: ({ from, to }) =>
        `${from === undefined ? words.unknown : points(from.text, language)} → ${points(to.text, language)}`,
    },
    { key: "effort", title: words.days, className: "numeric", cell: ({ effort }) => count(effort, language) },
    { key: "note", title: words.note, cell: ({ survey }) => (survey ? words.bySurvey : "") },
  ];
  return (
    <>
      <p className="notice">{wayWords(found, said, words, language)}</p>
      {found.items.length > 0 && (
        <>
          <Table label={words.cheapest} columns={columns} rows={found.items} keyOf={({ code }) => code} />
          <div className="no-print">
            <Button
              variant="default"
              onClick={() =>
                put({
                  ...given,
                  points: {
                    ...given.points,
                    ...Object.fromEntries(found.items.map(({ code, to }) => [code, to.text])),
                  },
                })
              }
            >
              {words.apply}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What was found, with everything that is uncertain of it. */
function wayWords(
  found: Exclude<Found, { readonly outcome: "no-such-target" }>,
  result: string,
  words: (typeof WORDS)["vi"],
  language: "vi" | "en",
): string {
  const survey = found.items.some(({ survey: hoped }) => hoped) ? [words.surveyHint] : [];
  if (found.outcome === "out-of-reach")
    return [words.outOfReach(result), ...(found.why ? [`${found.why[language]}.`] : []), ...survey].join(" ");
  const said =
    found.items.length === 0
      ? words.reachedAlready
      : words.reached(count(found.effort, language), found.items.length, result);
  return [said, ...(found.exact ? [] : [words.notExact]), ...survey].join(" ");
}
