import {
  oneStopRoutes,
  type OneStopLine,
  type OneStopUnitMonth,
  type RouteReply,
} from "@thang-diem/contract";
import { count, dateText, percent } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { ControlChart, roughShare } from "./control-chart.tsx";
import { settledOf, shareText, useSumColumns } from "./shares.tsx";
import { WORDS } from "./words.ts";

type Read = RouteReply<(typeof oneStopRoutes)["unit"]>;

/** One unit over the months: control chart, what stands out, corrections, and the newest month by procedure. */
export function OneStopUnitPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId, unitVersionId } = useIds("evaluationId", "unitVersionId");
  const { data, error } = useQuery({
    queryKey: ["one-stop", evaluationId, unitVersionId],
    queryFn: () => ask(oneStopRoutes.unit, { evaluationId, unitVersionId }),
  });
  const title = data === undefined ? words.title : `${words.title}: ${data.name}`;
  useTitle(title);
  const newest = data?.months.at(-1)?.month;
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Link to="/ky-danh-gia/$evaluationId/mot-cua" params={{ evaluationId }}>
          {words.back}
        </Link>
      </p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : newest === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Chart read={data} />
          <Series months={data.months.toReversed()} />
          <Lines month={newest} lines={data.lines} />
        </>
      )}
    </>
  );
}

function Chart({ read: { name, centre, months } }: { readonly read: Read }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  if (centre === undefined) return <p>{words.chartNone}</p>;
  const told = months.filter(({ signal }) => signal !== "none");
  return (
    <section className="section">
      <h2>{words.chart(name)}</h2>
      <p>{words.chartLead(percent(roughShare(centre), 2, language))}</p>
      <ControlChart months={months} centre={centre} label={words.chart(name)} monthText={words.monthText} />
      {told.length === 0 ? (
        <p>{words.steady}</p>
      ) : (
        <ul>
          {told.map(({ month, sums, signal }) => (
            <li key={month}>
              {words.told(
                words.monthText(month),
                shareText(settledOf(sums), words, language),
                words.signals[signal],
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Series({ months }: { readonly months: readonly OneStopUnitMonth[] }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const shared = useSumColumns<OneStopUnitMonth>();
  const limit = (share: number) => percent(roughShare(share), 1, language);
  const columns: Column<OneStopUnitMonth>[] = [
    { key: "month", title: words.month, names: true, cell: ({ month }) => words.monthText(month) },
    ...shared,
    {
      key: "limits",
      title: words.limits,
      className: "numeric",
      cell: ({ lower, upper }) => `${limit(lower)}–${limit(upper)}`,
    },
    {
      key: "origin",
      title: words.origin,
      cell: ({ stamp, earlier }) => (
        <>
          {words.stamp(stamp.source, dateText(stamp.takenOn, language))}
          {stamp.reason !== "" && earlier.length > 0 && <div>{`${words.why}: ${stamp.reason}`}</div>}
          {earlier.map(({ sums, stamp: before }) => (
            <div key={before.id}>
              {words.earlier(
                count(sums.kept, language),
                count(sums.kept + sums.late, language),
                before.fileName,
                before.by,
              )}
            </div>
          ))}
        </>
      ),
    },
  ];
  return (
    <section className="section">
      <h2>{words.series}</h2>
      <Table label={words.series} columns={columns} rows={months} keyOf={({ month }) => month} />
    </section>
  );
}

function Lines({
  month,
  lines,
}: {
  readonly month: string;
  readonly lines: readonly OneStopLine[];
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const whole = (key: "received" | "late"): Column<OneStopLine> => ({
    key,
    title: words[key],
    className: "numeric",
    cell: (line) => count(line[key], language),
  });
  const keptOf = ({ early = 0, onTime }: OneStopLine) => early + onTime;
  const columns: Column<OneStopLine>[] = [
    { key: "procedure", title: words.procedure, names: true, cell: ({ procedure }) => procedure },
    { key: "field", title: words.field, cell: ({ field }) => field },
    whole("received"),
    { key: "kept", title: words.kept, className: "numeric", cell: (line) => count(keptOf(line), language) },
    whole("late"),
    {
      key: "keptShare",
      title: words.keptShare,
      className: "numeric",
      cell: (line) => shareText({ part: keptOf(line), whole: keptOf(line) + line.late }, words, language),
    },
  ];
  const title = words.lines(words.monthText(month));
  return (
    <section className="section">
      <h2>{title}</h2>
      <Table
        label={title}
        columns={columns}
        rows={lines}
        keyOf={({ field, procedure }) => `${field} ${procedure}`}
      />
    </section>
  );
}
