import {
  type EvaluationId,
  Exact,
  type LossCause,
  lossesByDomain,
  lossesOf,
  lostBy,
  type UnitVersionId,
} from "@thang-diem/engine";
import { LOSS_CAUSE_WORDS } from "@thang-diem/contract";
import { type Language, points, pointsOfColumn } from "@thang-diem/presentation";
import { Link } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { EditionRead } from "./use-edition.ts";
import { WORDS } from "./words.ts";

interface Row {
  readonly unit: UnitVersionId;
  readonly lost: ReadonlyMap<string, Exact>;
  readonly sum: Exact;
  readonly cause: LossCause;
}

/**
 * All units: who lost how much in which domain, the most first; a cell is darker the more of the column's most it is.
 */
export function ProvinceLosses({
  read,
  evaluationId,
}: {
  readonly read: EditionRead;
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const { domains, rows, causes } = useMemo(() => totals(read), [read]);
  const sum = Exact.sum(rows.map((row) => row.sum));
  const [worst] = domains.toSorted((a, b) => b.sum.compare(a.sum));
  const shown = (value: Exact) => points(rounded(value), language);
  const column = (of: (row: Row) => Exact) => columnOf(rows, of, language);
  const titleOf = (code: string) => say(read.scheme.items.get(code)?.title ?? { vi: code, en: code });
  const columns: Column<Row>[] = [
    {
      key: "unit",
      title: words.unit,
      names: true,
      cell: ({ unit }) => (
        <Link
          to="/ky-danh-gia/$evaluationId/khac-phuc"
          params={{ evaluationId }}
          search={{ roundId: read.line.roundId, unitVersionId: unit }}
        >
          {read.nameOf(unit)}
        </Link>
      ),
    },
    { key: "sum", title: words.lost, className: "numeric", cell: column((row) => row.sum) },
    { key: "cause", title: words.mostlyBy, cell: ({ cause }) => LOSS_CAUSE_WORDS[cause][language] },
    ...domains.map(({ code, most }): Column<Row> => ({
      key: code,
      title: <abbr title={titleOf(code)}>{code}</abbr>,
      className: "numeric",
      cell: column(({ lost }) => lost.get(code) ?? Exact.ZERO),
      attributes: ({ lost }) => ({
        className: `numeric loss-${shade(lost.get(code) ?? Exact.ZERO, most)}`,
      }),
    })),
  ];
  return (
    <section className="section">
      <h2>
        {worst === undefined || sum.isZero
          ? words.provinceNothing
          : words.provinceFinding(shown(sum), `${worst.code}. ${titleOf(worst.code)}`, shown(worst.sum))}
      </h2>
      <p className="quiet">
        {causes.map(([cause, lost]) => `${LOSS_CAUSE_WORDS[cause][language]}: ${shown(lost)}`).join(" · ")}
      </p>
      <Table label={words.provinceTable} columns={columns} rows={rows} keyOf={({ unit }) => unit} />
      <p className="quiet">{domains.map(({ code }) => `${code}: ${titleOf(code)}`).join(" · ")}</p>
    </section>
  );
}

/** A column whose points stand below each other, decimal below decimal. */
function columnOf(rows: readonly Row[], of: (row: Row) => Exact, language: Language): (row: Row) => string {
  const write = pointsOfColumn(
    rows.map((row) => rounded(of(row))),
    language,
  );
  return (row) => write(rounded(of(row)));
}

function rounded(value: Exact): string {
  return value.rounded({ decimals: 2, by: "half-up" }).text;
}

/** 0–3: nothing, up to a third, up to two thirds, more of the most that any unit lost there. */
function shade(lost: Exact, most: Exact): number {
  return lost.isZero || most.isZero ? 0 : Math.min(3, Math.ceil(lost.over(most).toNumber() * 3));
}

function totals({ scheme, units, nameOf }: EditionRead) {
  const byDomain = lossesByDomain(scheme, units);
  const domains = byDomain.map(({ domain, lost }) => ({
    code: domain as string,
    sum: Exact.sum(lost.values()),
    most: [...lost.values()].reduce((a, b) => Exact.max(a, b), Exact.ZERO),
  }));
  const whole = new Map<LossCause, Exact>();
  const causesOf = (unit: UnitVersionId) =>
    [...lostBy(lossesOf({ scheme, units, changed: new Set() }, unit), ({ cause }) => cause)].toSorted(
      ([, a], [, b]) => b.compare(a),
    );
  const rows = units.map(({ unit }): Row & { readonly key: string } => {
    const causes = causesOf(unit);
    for (const [cause, lost] of causes) whole.set(cause, (whole.get(cause) ?? Exact.ZERO).plus(lost));
    const lost = new Map(byDomain.map((each) => [each.domain as string, each.lost.get(unit) ?? Exact.ZERO]));
    return { unit, lost, sum: Exact.sum(lost.values()), cause: causes[0]?.[0] ?? "none", key: nameOf(unit) };
  });
  return {
    domains,
    rows: rows.toSorted((a, b) => b.sum.compare(a.sum) || a.key.localeCompare(b.key, "vi")),
    causes: [...whole].toSorted(([, a], [, b]) => b.compare(a)),
  };
}
