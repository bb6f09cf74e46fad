import {
  type EvaluationId,
  Exact,
  type ItemLoss,
  lossesOf,
  lostBy,
  type UnitVersionId,
} from "@thang-diem/engine";
import { improvementRoutes, LOSS_CAUSE_WORDS } from "@thang-diem/contract";
import { percent, points, pointsOfColumn, signedOfColumn } from "@thang-diem/presentation";
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { LossBar } from "./loss-bar.tsx";
import { OverClaiming } from "./over-claiming.tsx";
import { SimilarUnits } from "./similar-units.tsx";
import type { EditionRead } from "./use-edition.ts";
import { WORDS } from "./words.ts";

interface Given {
  readonly evaluationId: EvaluationId;
  readonly unit: UnitVersionId;
  readonly read: EditionRead;
  readonly before: EditionRead | undefined;
  readonly changed: ReadonlySet<string>;
}

/** One unit: the finding first, then domains with their bars, causes, every item, units like it, over-claiming. */
export function UnitLosses({ evaluationId, unit, read, before, changed }: Given): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { claims, known } = useClaims(evaluationId, unit, read);
  const losses = useMemo(
    () => lossesOf({ scheme: read.scheme, units: read.units, before, changed }, unit, known),
    [read, before, changed, unit, known],
  );
  const leaves = losses.filter(({ leaf }) => leaf);
  const whole = Exact.sum(leaves.map(({ lost }) => lost));
  const causes = [...lostBy(losses, ({ cause }) => cause)].toSorted(([, a], [, b]) => b.compare(a));
  const [first] = causes;
  const shown = (value: Exact) => points(value.text, language);
  return (
    <>
      <section className="section">
        <h2>
          {first === undefined
            ? words.nothingLost(read.nameOf(unit))
            : words.finding(
                read.nameOf(unit),
                shown(whole),
                LOSS_CAUSE_WORDS[first[0]][language],
                shown(first[1]),
              )}
        </h2>
        <p className="quiet">{words.measured}</p>
        <DomainTable read={read} losses={losses} />
      </section>
      <section className="section">
        <h2>{words.byCause}</h2>
        <Table
          label={words.byCause}
          columns={causeColumns(words, language, whole)}
          rows={causes}
          keyOf={([cause]) => cause}
        />
        <p className="quiet">{words.causeHint}</p>
      </section>
      <ItemTable read={read} losses={leaves} />
      <SimilarUnits read={read} before={before} unit={unit} losses={losses} />
      <OverClaiming units={claims} unit={unit} name={read.nameOf(unit)} />
    </>
  );
}

/** What the evaluations know of claims, for those who may see it. */
function useClaims(evaluationId: EvaluationId, unit: UnitVersionId, read: EditionRead) {
  const person = usePerson();
  const { data } = useQuery({
    queryKey: ["improvement-claimed", evaluationId],
    queryFn: () => ask(improvementRoutes.claimed, { evaluationId }),
    enabled: holdsIn(person, "result.read", evaluationId),
  });
  return useMemo(() => {
    const claims = data?.units ?? [];
    const own = claims.find(
      ({ roundId, unitVersionId }) => roundId === read.line.roundId && unitVersionId === unit,
    );
    return {
      claims,
      known:
        own === undefined
          ? {}
          : {
              claimed: new Map(own.items.map(({ item, claimed }) => [item, Exact.of(claimed)])),
              documented: new Set(own.items.flatMap(({ item, documents }) => (documents > 0 ? [item] : []))),
            },
    };
  }, [data, unit, read]);
}

type Words = (typeof WORDS)["vi"];

function causeColumns(
  words: Words,
  language: "vi" | "en",
  whole: Exact,
): Column<[ItemLoss["cause"], Exact]>[] {
  return [
    { key: "cause", title: words.cause, names: true, cell: ([cause]) => LOSS_CAUSE_WORDS[cause][language] },
    {
      key: "lost",
      title: words.lost,
      className: "numeric",
      cell: ([, lost]) => points(lost.text, language),
    },
    {
      key: "share",
      title: words.shareOfLost,
      className: "numeric",
      cell: ([, lost]) => percent(lost.over(whole).text, 0, language),
    },
  ];
}

/** The first level: the unit's bar from zero to the maximum, a tick at the mean of the group, a ring at the best. */
function DomainTable({
  read,
  losses,
}: {
  readonly read: EditionRead;
  readonly losses: readonly ItemLoss[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const domains = new Set<string>(read.scheme.root.children.map(({ code }) => code));
  const rows = losses.filter(({ code }) => domains.has(code));
  const write = pointsOfColumn(
    rows.flatMap(({ lost, points: own }) => [lost.text, own?.text]),
    language,
  );
  const columns: Column<ItemLoss>[] = [
    {
      key: "domain",
      title: words.domain,
      names: true,
      cell: ({ code }) => `${code}. ${say(read.scheme.items.get(code)?.title ?? { vi: code, en: code })}`,
    },
    { key: "bar", title: words.bar, className: "bar-cell", cell: (loss) => <LossBar loss={loss} /> },
    {
      key: "points",
      title: words.pointsOf,
      className: "numeric",
      cell: (loss) => (loss.points === undefined ? words.notReported : write(loss.points.text)),
    },
    {
      key: "maximum",
      title: words.maximum,
      className: "numeric",
      cell: ({ maximum }) => points(maximum.text, language),
    },
    { key: "lost", title: words.lost, className: "numeric", cell: ({ lost }) => write(lost.text) },
    ...comparisons(words, language, rows),
  ];
  return <Table label={words.byDomain} columns={columns} rows={rows} keyOf={({ code }) => code} />;
}

/** Against the group, the region and the year before: how far above or below, with its sign. */
function comparisons(words: Words, language: "vi" | "en", rows: readonly ItemLoss[]): Column<ItemLoss>[] {
  const apart = ({ points: own }: ItemLoss, other: Exact | undefined) =>
    own === undefined || other === undefined
      ? undefined
      : own.minus(other).rounded({ decimals: 4, by: "half-up" });
  const column = (
    key: string,
    title: string,
    otherOf: (row: ItemLoss) => Exact | undefined,
  ): Column<ItemLoss> => {
    const values = rows.flatMap((row) => apart(row, otherOf(row))?.text ?? []);
    const write = signedOfColumn(values, language);
    return {
      key,
      title,
      className: "numeric",
      cell: (row) => {
        const value = apart(row, otherOf(row));
        return value === undefined ? words.noComparison : write(value.text);
      },
    };
  };
  return [
    column("group", words.againstGroup, ({ group }) => group),
    ...(rows.some(({ region }) => region)
      ? [column("region", words.againstRegion, ({ region }) => region)]
      : []),
    column("before", words.againstBefore, ({ before }) =>
      before?.comparable === true ? before.points : undefined,
    ),
  ];
}

function ItemTable({
  read,
  losses,
}: {
  readonly read: EditionRead;
  readonly losses: readonly ItemLoss[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const [all, setAll] = useState(false);
  const rows = losses
    .filter(({ lost }) => all || !lost.isZero)
    .toSorted((a, b) => (all ? 0 : b.lost.compare(a.lost)));
  const write = pointsOfColumn(
    rows.map(({ lost }) => lost.text),
    language,
  );
  const best = (loss: ItemLoss) => bestWords(loss, read, words, language);
  const columns: Column<ItemLoss>[] = [
    {
      key: "item",
      title: words.item,
      names: true,
      cell: ({ code }) => `${code} ${say(read.scheme.items.get(code)?.title ?? { vi: code, en: code })}`,
    },
    { key: "lost", title: words.lost, className: "numeric", cell: ({ lost }) => write(lost.text) },
    {
      key: "points",
      title: words.ofMaximum,
      className: "numeric",
      cell: (loss) =>
        `${loss.points === undefined ? words.notReported : points(loss.points.text, language)} / ` +
        `${points(loss.maximum.text, language)}`,
    },
    { key: "cause", title: words.cause, cell: ({ cause }) => LOSS_CAUSE_WORDS[cause][language] },
    ...comparisons(words, language, rows),
    { key: "best", title: words.best, cell: best },
  ];
  return (
    <section className="section">
      <h2>{words.byItem}</h2>
      <Checkbox
        className="no-print"
        label={words.showAll}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {rows.length === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <Table label={words.byItem} columns={columns} rows={rows} keyOf={({ code }) => code} />
      )}
    </section>
  );
}

function bestWords({ best }: ItemLoss, { nameOf }: EditionRead, words: Words, language: "vi" | "en"): string {
  if (best === undefined) return words.noComparison;
  const who = best.units.length > 3 ? words.unitsMany(best.units.length) : best.units.map(nameOf).join(", ");
  return `${points(best.points.text, language)} (${who})`;
}
