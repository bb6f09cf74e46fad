import type { Bilingual, EvaluationId, RoundId } from "@thang-diem/engine";
import { appraisalRoutes, type RouteReply } from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { Conflicts } from "../../preparing/duties/index.ts";
import { OwnRechecks } from "../findings-review/index.ts";
import { WORDS } from "./words.ts";
import "../judging.css";
import { useIds } from "../../front/ids.ts";

type Queue = RouteReply<typeof appraisalRoutes.queue>;

/** What waits for an appraiser, by item and by unit; before the first file, the declaration of conflicts. */
export function QueuePage(): ReactElement {
  const { evaluationId } = useIds("evaluationId");
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["appraisal-queue", evaluationId],
    queryFn: () => ask(appraisalRoutes.queue, { evaluationId }),
  });
  const refusal = refusalOf({ data, error });
  const { data: evaluation } = useEvaluation(evaluationId);
  useTitle(words.title);
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined || evaluation === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <p>{frame.loading}</p>
      </>
    );
  const reread = () => queries.invalidateQueries({ queryKey: ["appraisal-queue", evaluationId] });
  return (
    <>
      <h1>{words.title}</h1>
      <PhaseLine phases={data.phases} />
      {data.stated && <Work evaluationId={evaluationId} queue={data} rounds={evaluation.rounds} />}
      {data.stated && <OwnRechecks evaluationId={evaluationId} />}
      <Conflicts evaluationId={evaluationId} stated={data.stated} barred={data.barred} onDone={reread} />
    </>
  );
}

function PhaseLine({ phases }: Pick<Queue, "phases">): ReactElement | undefined {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const second = phases.find(({ kind }) => kind === "second-appraisal");
  const first = phases.find(({ kind }) => kind === "appraisal");
  const now = second?.state === "open" ? second : first;
  if (now === undefined) return undefined;
  const text = now === second ? words.secondNow : (words.phaseNow[now.state] ?? "");
  return (
    <p className="quiet">
      {text}
      {now.state === "open" && now.closesAt !== undefined && ` ${words.until(time(now.closesAt))}`}.
    </p>
  );
}

function sums(
  lines: readonly { readonly left: number; readonly total: number }[],
): [left: number, total: number] {
  return [lines.reduce((sum, { left }) => sum + left, 0), lines.reduce((sum, { total }) => sum + total, 0)];
}

function Work({
  evaluationId,
  queue: { items, units },
  rounds,
}: {
  readonly evaluationId: EvaluationId;
  readonly queue: Queue;
  readonly rounds: readonly { readonly id: RoundId; readonly title: Bilingual }[];
}): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  if (items.length === 0) return <p className="notice">{words.nothing}</p>;
  return (
    <>
      {items.every(({ left }) => left === 0) && <p className="notice">{words.allDone}</p>}
      {rounds
        .filter(({ id }) => items.some(({ roundId }) => roundId === id))
        .map(({ id, title }) => (
          <RoundWork
            key={id}
            place={{ evaluationId, roundId: id }}
            title={say(title)}
            items={items.filter(({ roundId }) => roundId === id)}
            units={units.filter(({ roundId }) => roundId === id)}
          />
        ))}
    </>
  );
}

/** What is left in one round, by item and by unit: two ways to the same work. */
function RoundWork({
  place,
  title,
  items,
  units,
}: {
  readonly place: { readonly evaluationId: EvaluationId; readonly roundId: RoundId };
  readonly title: string;
  readonly items: Queue["items"];
  readonly units: Queue["units"];
}): ReactElement {
  const words = useWords(WORDS);
  const counts = useCounts();
  return (
    <section className="section">
      <h2>{title}</h2>
      <p>{words.leftOf(...sums(items))}</p>
      <div className="two-lists">
        <Table
          label={`${title}: ${words.byItem}`}
          caption={words.byItem}
          className="table counts"
          rows={items}
          keyOf={({ item, seat, stage }) => `${item} ${seat} ${stage}`}
          columns={[
            {
              key: "item",
              title: words.item,
              names: true,
              cell: (work) => <ItemWork place={place} work={work} />,
            },
            ...counts,
          ]}
        />
        <Table
          label={`${title}: ${words.byUnit}`}
          caption={words.byUnit}
          className="table counts"
          rows={units}
          keyOf={({ unitVersionId }) => unitVersionId}
          columns={[
            {
              key: "unit",
              title: words.unit,
              names: true,
              cell: (unit) => <UnitWork place={place} unit={unit} />,
            },
            ...counts,
          ]}
        />
      </div>
    </section>
  );
}

function ItemWork({
  place,
  work: { item, title, seat, stage },
}: {
  readonly place: { readonly evaluationId: EvaluationId; readonly roundId: RoundId };
  readonly work: Queue["items"][number];
}): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  return (
    <>
      <Link
        to="/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item"
        params={{ ...place, item }}
        search={{}}
      >
        {item} {say(title)}
      </Link>
      {(seat > 1 || stage === "second") && (
        <span className="under">{stage === "second" ? words.stages.second : words.seats[seat]}</span>
      )}
    </>
  );
}

function UnitWork({
  place,
  unit: { unitVersionId, name },
}: {
  readonly place: { readonly evaluationId: EvaluationId; readonly roundId: RoundId };
  readonly unit: Queue["units"][number];
}): ReactElement {
  return (
    <Link
      to="/ky-danh-gia/$evaluationId/tham-dinh/$roundId/don-vi/$unitVersionId"
      params={{ ...place, unitVersionId }}
      search={{}}
    >
      {name}
    </Link>
  );
}

/** How much is left, of how much. */
function useCounts(): readonly Column<{ readonly left: number; readonly total: number }>[] {
  const words = useWords(WORDS);
  return [
    {
      key: "left",
      title: words.left,
      className: "numeric",
      cell: ({ left }) => (left > 0 ? <strong>{left}</strong> : left),
    },
    { key: "total", title: words.total, className: "numeric", cell: ({ total }) => total },
  ];
}
