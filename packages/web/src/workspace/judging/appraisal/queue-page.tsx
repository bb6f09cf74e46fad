import { appraisalRoutes, type RouteReply } from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, RefusedError } from "../../client.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { ProblemSummary } from "../../form.tsx";
import { useSpeech, useWords } from "../../language.tsx";
import { useTitle } from "../../title.ts";
import { Conflicts } from "../../preparing/duties/index.ts";
import { OwnRechecks } from "../findings-review/index.ts";
import { WORDS } from "./words.ts";
import "../judging.css";

type Queue = RouteReply<typeof appraisalRoutes.queue>;

/** What waits for an appraiser, by item and by unit; before the first file, the declaration of conflicts. */
export function QueuePage(): ReactElement {
  const { evaluationId = "" } = useParams({ strict: false });
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["appraisal-queue", evaluationId],
    queryFn: () => ask(appraisalRoutes.queue, { evaluationId }),
  });
  const { data: evaluation } = useEvaluation(evaluationId);
  useTitle(words.title);
  if (error instanceof RefusedError)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={error.problem} />
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
  readonly evaluationId: string;
  readonly queue: Queue;
  readonly rounds: readonly {
    readonly id: string;
    readonly title: { readonly vi: string; readonly en: string };
  }[];
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
          <section key={id} className="section">
            <h2>{say(title)}</h2>
            <p>{words.leftOf(...sums(items.filter(({ roundId }) => roundId === id)))}</p>
            <div className="two-lists">
              <div className="table-frame">
                <table className="table counts">
                  <caption>{words.byItem}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{words.item}</th>
                      <th scope="col" className="numeric">
                        {words.left}
                      </th>
                      <th scope="col" className="numeric">
                        {words.total}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items
                      .filter(({ roundId }) => roundId === id)
                      .map(({ item, title: name, left, total, seat, stage }) => (
                        <tr key={`${item} ${seat} ${stage}`}>
                          <th scope="row">
                            <Link
                              to="/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item"
                              params={{ evaluationId, roundId: id, item }}
                              search={{}}
                            >
                              {item} {say(name)}
                            </Link>
                            {(seat > 1 || stage === "second") && (
                              <span className="under">
                                {stage === "second" ? words.stages.second : words.seats[seat]}
                              </span>
                            )}
                          </th>
                          <td className="numeric">{left > 0 ? <strong>{left}</strong> : left}</td>
                          <td className="numeric">{total}</td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </div>
              <div className="table-frame">
                <table className="table counts">
                  <caption>{words.byUnit}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{words.unit}</th>
                      <th scope="col" className="numeric">
                        {words.left}
                      </th>
                      <th scope="col" className="numeric">
                        {words.total}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {units
                      .filter(({ roundId }) => roundId === id)
                      .map(({ unitId, name, left, total }) => (
                        <tr key={unitId}>
                          <th scope="row">
                            <Link
                              to="/ky-danh-gia/$evaluationId/tham-dinh/$roundId/don-vi/$unitId"
                              params={{ evaluationId, roundId: id, unitId }}
                              search={{}}
                            >
                              {name}
                            </Link>
                          </th>
                          <td className="numeric">{left > 0 ? <strong>{left}</strong> : left}</td>
                          <td className="numeric">{total}</td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </div>
            </div>
          </section>
        ))}
    </>
  );
}
