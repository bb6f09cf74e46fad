import { calendarRoutes, type Evaluation, type ExtensionLine } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { ROOMS } from "./rooms.ts";
import { useEvaluation } from "./use-evaluation.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The front page of an evaluation: what there is to do for whoever reads it, then the calendar. */
export function EvaluationPage(): ReactElement {
  const { words: frame, say } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useEvaluation(evaluationId);
  const refusal = refusalOf({ data, error });
  useTitle(data === undefined ? words.list : say(data.title));
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.list}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <>
        <h1>{words.list}</h1>
        <p>{frame.loading}</p>
      </>
    );
  return (
    <>
      <h1>{say(data.title)}</h1>
      <p className="quiet">
        {data.officeName} · {words.states[data.status]}
        {data.sample && ` · ${words.sample}`}
      </p>
      <Rooms evaluation={data} />
      <Calendar evaluation={data} />
      <section className="section">
        <h2>{words.rounds}</h2>
        <ul className="plain-list">
          {data.rounds.map(({ id, title, units }) => (
            <li key={id}>
              {say(title)} <span className="quiet">({words.units(units)})</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Rooms({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const person = usePerson();
  const rooms = ROOMS.filter(({ permission }) => holdsIn(person, permission, evaluation.id));
  return (
    <section className="section">
      <h2>{words.work}</h2>
      {rooms.length === 0 ? (
        <p>{words.noWork}</p>
      ) : (
        <ul className="rooms">
          {rooms.map(({ to, title, about }) => (
            <li key={to}>
              <Link to={to} params={{ evaluationId: evaluation.id }}>
                {say(title)}
              </Link>
              <br />
              <span className="quiet">{say(about)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the own units got besides: the latest extension of each phase, until it is over. */
function useOwnTerms({ id, now }: Evaluation): readonly ExtensionLine[] {
  const { data } = useQuery({
    queryKey: ["extensions", id],
    queryFn: () => ask(calendarRoutes.extensions, { evaluationId: id }),
  });
  const own = (data?.extensions ?? []).filter(({ own: isOwn, closesAt }) => isOwn && closesAt > now);
  return own.filter(
    (line) =>
      !own.some(
        (other) =>
          other.kind === line.kind &&
          other.roundId === line.roundId &&
          other.unitVersionId === line.unitVersionId &&
          other.givenAt > line.givenAt,
      ),
  );
}

function Calendar({ evaluation }: { readonly evaluation: Evaluation }): ReactElement | undefined {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const { phases, now } = evaluation;
  const terms = useOwnTerms(evaluation);
  if (phases.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.calendar}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.phase}</th>
            <th scope="col">{words.opens}</th>
            <th scope="col">{words.closes}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ kind, opensAt, closesAt }) => (
            <tr key={kind}>
              <th scope="row">
                {words.phases[kind]}
                {opensAt <= now && now < closesAt && <strong className="under">{words.now}</strong>}
              </th>
              <td>{time(opensAt)}</td>
              <td>
                {time(closesAt)}
                {terms
                  .filter((term) => term.kind === kind)
                  .map((term) => (
                    <strong key={term.id} className="under">
                      {words.ownTerm(term.unitName, time(term.closesAt))}
                    </strong>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
