import type { SurveyCell, SurveyEstimate, SurveyResultTable } from "@thang-diem/contract";
import { NativeSelect } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { numbersIn } from "./numbers.ts";
import { WORDS } from "./words.ts";

interface Shown {
  readonly estimate: SurveyEstimate;
}

/** The whole and its contents, a panel each: every unit with its share and interval, and the number beside it. */
export function Multiples({ estimate }: Shown): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const units = estimate.tables.find(({ by }) => by === "unit");
  if (units === undefined) return undefined;
  return (
    <section className="section">
      <h2>{words.charts}</h2>
      <p>{words.chartsLead}</p>
      <div className="survey-multiples">
        {estimate.parts.map(({ name, title, depth }, place) =>
          depth > 1 ? undefined : (
            <table key={name}>
              <caption>{say(title)}</caption>
              <tbody>
                {units.rows.map(({ key, title: of, cells }) => (
                  <UnitRow key={key} name={say(of)} cell={cells[place]} />
                ))}
              </tbody>
            </table>
          ),
        )}
      </div>
    </section>
  );
}

function UnitRow({
  name,
  cell,
}: {
  readonly name: string;
  readonly cell: SurveyCell | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { percent } = numbersIn(language);
  if (cell === undefined || "hidden" in cell)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2} className="quiet">
          {words.hidden[cell?.hidden ?? "none"]}
        </td>
      </tr>
    );
  const at = (share: number) => `${100 * share}%`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className="survey-track" aria-hidden="true">
          <i style={{ left: at(cell.low), width: at(cell.high - cell.low) }} />
          <b style={{ left: at(cell.share) }} />
        </span>
      </td>
      <td>{percent(cell.share)}</td>
    </tr>
  );
}

type Row = SurveyResultTable["rows"][number];

/** One table at a time, one part at a time, with answers and intervals. */
export function ResultTables({ estimate }: Shown): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [by, setBy] = useState("unit");
  const [part, setPart] = useState(estimate.parts[0]?.name ?? "");
  const table = estimate.tables.find((each) => each.by === by) ?? estimate.tables[0];
  const place = Math.max(
    0,
    estimate.parts.findIndex(({ name }) => name === part),
  );
  const all = estimate.tables[0]?.rows[0];
  const rows = [...(table?.rows ?? []), ...(by === "all" || all === undefined ? [] : [all])];
  const columns = useColumns(table, place);
  return (
    <section className="section">
      <h2>{words.tables}</h2>
      <div className="actions">
        <NativeSelect
          label={words.table}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          data={estimate.tables.map((each) => ({ value: each.by, label: say(each.title) }))}
        />
        <NativeSelect
          label={words.part}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
          data={estimate.parts.map(({ name, title, depth }) => ({
            value: name,
            label: `${"– ".repeat(depth)}${say(title)}`,
          }))}
        />
      </div>
      <Table label={words.tables} columns={columns} rows={rows} keyOf={({ key }, at) => `${at} ${key}`} />
    </section>
  );
}

function useColumns(table: SurveyResultTable | undefined, place: number): readonly Column<Row>[] {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const { percent } = numbersIn(language);
  const of = (row: Row, show: (cell: Extract<SurveyCell, { n: number }>) => string) => {
    const cell = row.cells[place];
    return cell === undefined || "hidden" in cell ? "" : show(cell);
  };
  return [
    {
      key: "name",
      title: table === undefined ? "" : say(table.title),
      names: true,
      cell: ({ title }) => say(title),
    },
    { key: "n", title: words.n, cell: (row) => of(row, ({ n }) => String(n)) },
    {
      key: "share",
      title: words.share,
      cell: (row) => {
        const cell = row.cells[place];
        return cell === undefined || "hidden" in cell ? (
          <span className="quiet">{words.hidden[cell?.hidden ?? "none"]}</span>
        ) : (
          percent(cell.share)
        );
      },
    },
    {
      key: "interval",
      title: words.interval,
      cell: (row) => of(row, ({ low, high }) => `${percent(low)} – ${percent(high)}`),
    },
  ];
}

type Figure = SurveyEstimate["figures"][number];

/** What went to the schemes, unit by unit, with error and answers. */
export function FigureTable({ estimate }: Shown): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  if (estimate.figures.length === 0) return undefined;
  const units = estimate.tables.find(({ by }) => by === "unit")?.rows ?? [];
  const nameOf = new Map(units.map(({ key, title }) => [key, say(title)]));
  const partOf = new Map(estimate.parts.map(({ name, title }) => [name, say(title)]));
  const columns: readonly Column<Figure>[] = [
    {
      key: "unit",
      title: words.unit,
      names: true,
      cell: ({ unitVersionId }) => nameOf.get(unitVersionId) ?? unitVersionId,
    },
    { key: "item", title: words.item, cell: ({ item }) => item },
    { key: "part", title: words.part, cell: ({ part }) => partOf.get(part) ?? part },
    {
      key: "value",
      title: words.value,
      cell: ({ value }) => (value.startsWith("suppressed") ? words.hidden.few : value),
    },
    { key: "error", title: words.error, cell: ({ standardError }) => standardError ?? "" },
    { key: "n", title: words.n, cell: ({ n }) => n ?? "" },
  ];
  return (
    <details className="section">
      <summary>{words.figures}</summary>
      <Table
        label={words.figures}
        columns={columns}
        rows={estimate.figures}
        keyOf={({ unitVersionId, item, fact, roundId }) => `${roundId} ${unitVersionId} ${item} ${fact}`}
      />
    </details>
  );
}
