import {
  type Exact,
  type ItemLoss,
  lossesOf,
  similarUnits,
  type SimilarUnit,
  type UnitVersionId,
} from "@thang-diem/engine";
import { decimal, points, signed } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { EditionRead } from "./use-edition.ts";
import { WORDS } from "./words.ts";

const SHOWN = 5;
const LEARNED = 3;

/** The nearest units by a stated distance, what each has gained since the year before, and where it does better. */
export function SimilarUnits({
  read,
  before,
  unit,
  losses,
}: {
  readonly read: EditionRead;
  readonly before: EditionRead | undefined;
  readonly unit: UnitVersionId;
  readonly losses: readonly ItemLoss[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const near = similarUnits(read.scheme, read.units, unit, before?.units).slice(0, SHOWN);
  const own = new Map<string, Exact | undefined>(
    losses.filter(({ leaf }) => leaf).map(({ code, points: have }) => [code, have]),
  );
  const better = ({ unit: other }: SimilarUnit) =>
    betterItems(read, other, own).map(
      ({ code, by }) =>
        `${code} ${say(read.scheme.items.get(code)?.title ?? { vi: code, en: code })} (+${points(by.text, language)})`,
    );
  const columns: Column<SimilarUnit>[] = [
    { key: "unit", title: words.unit, names: true, cell: (each) => read.nameOf(each.unit) },
    {
      key: "distance",
      title: words.distance,
      className: "numeric",
      cell: ({ distance }) => decimal(distance.toFixed(6), 2, language),
    },
    {
      key: "gained",
      title: words.gained,
      className: "numeric",
      cell: ({ gained }) => (gained === undefined ? words.noComparison : signed(gained.text, 2, language)),
    },
    {
      key: "better",
      title: words.betterAt,
      cell: (each) => better(each).join("; ") || words.nowhereBetter,
    },
  ];
  return (
    <section className="section">
      <h2>{words.similar}</h2>
      <p className="quiet">{words.distanceHint}</p>
      {near.length === 0 ? (
        <p>{words.noSimilar}</p>
      ) : (
        <Table label={words.similar} columns={columns} rows={near} keyOf={(each) => each.unit} />
      )}
    </section>
  );
}

/** Where the other unit has most more than the own. */
function betterItems(
  { scheme, units }: EditionRead,
  other: UnitVersionId,
  own: ReadonlyMap<string, Exact | undefined>,
): { readonly code: string; readonly by: Exact }[] {
  return lossesOf({ scheme, units, changed: new Set() }, other)
    .flatMap(({ leaf, code, points: theirs }) => {
      const ours = own.get(code);
      return leaf && theirs !== undefined && ours !== undefined && theirs.above(ours)
        ? [{ code, by: theirs.minus(ours) }]
        : [];
    })
    .toSorted((a, b) => b.by.compare(a.by))
    .slice(0, LEARNED);
}
