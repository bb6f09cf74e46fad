import type { EvaluationId } from "@thang-diem/engine";
import "./results.css";
import { resultRoutes, type OfficeResults, type OfficeRound, type PointSum } from "@thang-diem/contract";
import { count, outsideText, placeText, points, pointsOfColumn } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ProblemSummary, refusalOf, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { OwnEntries } from "./own-entries.tsx";
import { OpenPoints } from "./open-points.tsx";
import { indexText, resultsKey, useResults } from "./shown.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The office's table: what stands for every unit, what is open, and the next step. */
export function ResultsPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useResults(evaluationId);
  const refusal = refusalOf({ data, error });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Results evaluationId={evaluationId} data={data} />
      )}
    </>
  );
}

function Results({
  evaluationId,
  data,
}: {
  readonly evaluationId: EvaluationId;
  readonly data: OfficeResults;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <p>
        {words.lead} <strong>{words.state(words.states[data.status])}</strong>
      </p>
      <NextSteps evaluationId={evaluationId} data={data} />
      {data.rounds.map((round) => (
        <RoundTable key={round.roundId} evaluationId={evaluationId} round={round} status={data.status} />
      ))}
      <PlaceInPreview evaluationId={evaluationId} showPlace={data.showPlace} />
    </>
  );
}

function NextSteps({
  evaluationId,
  data: { rounds, status },
}: {
  readonly evaluationId: EvaluationId;
  readonly data: OfficeResults;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const person = usePerson();
  const open = rounds.reduce((sum, round) => sum + round.open.length + round.faults.length, 0);
  const params = { evaluationId };
  return (
    <section className="notice" aria-label={words.next}>
      <p role="status">
        {status === "open"
          ? open === 0
            ? words.complete
            : words.openCount(count(open, language))
          : words.states[status]}
      </p>
      <div className="actions">
        <Button
          renderRoot={(props) => (
            <Link to="/ky-danh-gia/$evaluationId/ket-qua/phe-duyet" params={params} {...props} />
          )}
          variant={status === "open" ? "filled" : "default"}
        >
          {words.toApprove}
        </Button>
        {(status === "approved" || status === "published") && (
          <Button
            renderRoot={(props) => (
              <Link to="/ky-danh-gia/$evaluationId/ket-qua/cong-bo" params={params} {...props} />
            )}
            variant={status === "approved" ? "filled" : "default"}
          >
            {words.toPublish}
          </Button>
        )}
        {holdsIn(person, "survey.write", evaluationId) && (
          <Link to="/ky-danh-gia/$evaluationId/so-lieu-ngoai" params={params}>
            {words.toFigures}
          </Link>
        )}
        {holdsIn(person, "council.read", evaluationId) && (
          <>
            <Link to="/ky-danh-gia/$evaluationId/hoi-dong" params={params}>
              {words.toCouncil}
            </Link>
            <Link to="/ky-danh-gia/$evaluationId/kien-nghi" params={params}>
              {words.toComplaints}
            </Link>
          </>
        )}
      </div>
    </section>
  );
}

function RoundTable({
  evaluationId,
  round,
  status,
}: {
  readonly evaluationId: EvaluationId;
  readonly round: OfficeRound;
  readonly status: OfficeResults["status"];
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const rows = round.rows.toSorted((a, b) => (a.rank?.place ?? 1e9) - (b.rank?.place ?? 1e9));
  const sized = pointsOfColumn(
    rows.flatMap(({ claimed, standing }) => [claimed?.points, standing?.points]),
    language,
  );
  const total = pointsOfColumn(
    rows.map(({ sum }) => sum?.points),
    language,
  );
  return (
    <section className="section">
      <h2>{say(round.title)}</h2>
      {round.faults.length > 0 && (
        <div className="error-summary">
          <h3>{words.faults}</h3>
          <ul>
            {round.faults.map((fault) => (
              <li key={fault.vi}>{say(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="table-frame long" tabIndex={0} role="region" aria-label={say(round.title)}>
        <table className="table results-table">
          <ResultsHead />
          <tbody>
            {rows.map((row) => (
              <ResultRow
                key={row.unitVersionId}
                evaluationId={evaluationId}
                round={round}
                row={row}
                sized={sized}
                total={total}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{words.selfHint}</p>
      <OpenPoints round={round} />
      <OwnEntries evaluationId={evaluationId} round={round} open={status === "open"} />
    </section>
  );
}

function ResultsHead(): ReactElement {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        <th scope="col" className="numeric">
          {words.place}
        </th>
        <th scope="col">{words.unit}</th>
        <th scope="col" className="numeric">
          {words.claimed}
        </th>
        <th scope="col" className="numeric">
          {words.standing}
        </th>
        <th scope="col" className="numeric">
          {words.points}
        </th>
        <th scope="col" className="numeric">
          {words.index}
        </th>
        <th scope="col">{words.classTitle}</th>
        <th scope="col" className="numeric">
          {words.open}
        </th>
      </tr>
    </thead>
  );
}

/** One unit: its place, what it claimed, what stands, and what is open. */
function ResultRow({
  evaluationId,
  round,
  row,
  sized,
  total,
}: {
  readonly evaluationId: EvaluationId;
  readonly round: OfficeRound;
  readonly row: OfficeRound["rows"][number];
  readonly sized: (value: string) => string;
  readonly total: (value: string) => string;
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  return (
    <tr>
      <td className="numeric">{row.rank === undefined ? words.none : placeText(row.rank)}</td>
      <th scope="row">
        <Link
          to="/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId"
          params={{ evaluationId, roundId: round.roundId, unitVersionId: row.unitVersionId }}
        >
          {row.name}
        </Link>
      </th>
      <td className="numeric">
        <Sum sum={row.claimed} write={sized} />
      </td>
      <td className="numeric">
        <Sum sum={row.claimed && row.standing} write={sized} />
      </td>
      <td className="numeric">
        <Sum sum={row.sum} write={total} maximum />
      </td>
      <td className="numeric">
        {row.index === undefined ? (
          <span className="quiet">{words.notComputed}</span>
        ) : (
          <strong>{indexText(round.scheme, row.index, language)}</strong>
        )}
      </td>
      <td>
        {row.class === undefined
          ? row.classReason === undefined && words.none
          : say(round.scheme.classes[row.class] ?? { vi: row.class, en: row.class })}
        {row.classReason && <small className="reason">{say(row.classReason)}</small>}
      </td>
      <td className="numeric">{row.open === 0 ? "0" : <strong>{row.open}</strong>}</td>
    </tr>
  );
}

function PlaceInPreview({
  evaluationId,
  showPlace,
}: {
  readonly evaluationId: EvaluationId;
  readonly showPlace: boolean;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const person = usePerson();
  const queries = useQueryClient();
  const sending = useSending(resultRoutes.showPlace, "place", () =>
    queries.invalidateQueries({ queryKey: resultsKey(evaluationId) }),
  );
  if (!holdsIn(person, "evaluation.write", evaluationId)) return undefined;
  return (
    <section className="section">
      <h2>{words.previewTitle}</h2>
      <p>{showPlace ? words.placeShown : words.placeNotShown}</p>
      <ProblemSummary problem={sending.problem} />
      <div>
        <Button variant="default" onClick={() => void sending.send({ evaluationId, showPlace: !showPlace })}>
          {showPlace ? words.hidePlace : words.showPlace}
        </Button>
      </div>
    </section>
  );
}

/** Points of the index, with the maximum where it is asked for; bonus and penalty stand below them. */
function Sum({
  sum,
  write,
  maximum = false,
}: {
  readonly sum: PointSum | undefined;
  readonly write: (value: string) => string;
  readonly maximum?: boolean;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  if (sum === undefined) return <>{words.none}</>;
  const outside = outsideText(sum, language);
  return (
    <>
      {maximum ? `${write(sum.points)} / ${points(sum.maximum, language)}` : write(sum.points)}
      {outside !== "" && <span className="under">{outside}</span>}
    </>
  );
}
