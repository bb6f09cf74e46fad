import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { reviewRoutes, type RouteReply, type UnequalTreatment } from "@thang-diem/contract";
import { percent, points as pointsText } from "@thang-diem/presentation";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  refusalOf,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import "../judging.css";
import { useIds } from "../../front/ids.ts";

/** For the office and the council: where the appraisal may be uneven, and the second look at a sample. */
export function ReviewPage(): ReactElement {
  const { evaluationId } = useIds("evaluationId");
  const words = useWords(REVIEW_WORDS);
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Unequal evaluationId={evaluationId} />
      <StrictnessTable evaluationId={evaluationId} />
      <Rechecks evaluationId={evaluationId} />
    </>
  );
}

interface OfEvaluation {
  readonly evaluationId: EvaluationId;
}

function Unequal({ evaluationId }: OfEvaluation): ReactElement {
  const { words: frame, say } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  const { data: evaluation } = useEvaluation(evaluationId);
  const roundTitle = (roundId: RoundId) =>
    evaluation?.rounds.filter(({ id }) => id === roundId).map(({ title }) => say(title));
  const { data, error } = useQuery({
    queryKey: ["review-unequal", evaluationId],
    queryFn: () => ask(reviewRoutes.unequal, { evaluationId }),
  });
  const refusal = refusalOf({ data, error });
  return (
    <section className="section">
      <h2>{words.unequal}</h2>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {data.unequal.length === 0 && <p className="notice">{words.noUnequal}</p>}
          {[...Map.groupBy(data.unequal, ({ roundId }) => roundId)].map(([roundId, cases]) => (
            <div key={roundId}>
              <h3>{roundTitle(roundId)}</h3>
              {cases.map((found) => (
                <Case
                  key={`${found.roundId} ${found.item} ${found.why} ${found.shared}`}
                  evaluationId={evaluationId}
                  found={found}
                />
              ))}
            </div>
          ))}
          <h3>{words.files}</h3>
          {data.files.length === 0 ? (
            <p>{words.noFiles}</p>
          ) : (
            <ul>
              {data.files.map(({ sha256, fileName, units }) => (
                <li key={sha256}>
                  {fileName}:{" "}
                  {units.map(({ unitName, items }) => `${unitName} (${items.join(", ")})`).join("; ")}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function Case({
  evaluationId,
  found: { roundId, item, title, why, shared, spread, units },
}: OfEvaluation & { readonly found: UnequalTreatment }): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  return (
    <details>
      <summary>
        {item} {say(title)}: {words.why[why]}, {words.spread(pointsText(spread, language))}
      </summary>
      <p className="quiet">{shared}</p>
      <p>
        <Link
          to="/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item"
          params={{ evaluationId, roundId, item }}
          search={{}}
        >
          {item} {say(title)}
        </Link>
      </p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={`${item} ${say(title)}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="numeric">
                {words.claimed}
              </th>
              <th scope="col" className="numeric">
                {words.found}
              </th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unitVersionId, unitName, claimed, points, by, reason }) => (
              <tr key={unitVersionId}>
                <th scope="row">{unitName}</th>
                <td className="numeric">{claimed === "" ? "–" : pointsText(claimed, language)}</td>
                <td className="numeric">
                  <strong>{points === "" ? "–" : pointsText(points, language)}</strong>
                </td>
                <td>{by}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function StrictnessTable({ evaluationId }: OfEvaluation): ReactElement {
  const { words: frame, language } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  const { data } = useQuery({
    queryKey: ["review-strictness", evaluationId],
    queryFn: () => ask(reviewRoutes.strictness, { evaluationId }),
  });
  const share = (value: number | undefined) =>
    value === undefined ? "–" : percent(value.toFixed(6), 1, language).replace("-", "−");
  return (
    <section className="section">
      <h2>{words.strictness}</h2>
      <p className="quiet">{words.strictnessAbout}</p>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.people.length === 0 ? (
        <p className="notice">{words.noStrictness}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={words.strictness}>
          <table className="table counts">
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                <th scope="col" className="numeric">
                  {words.count}
                </th>
                <th scope="col" className="numeric">
                  {words.changed}
                </th>
                <th scope="col" className="numeric">
                  {words.mean}
                </th>
                <th scope="col" className="numeric">
                  {words.error}
                </th>
                <th scope="col" className="numeric">
                  {words.others}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.people.map((one) => (
                <tr key={one.accountId}>
                  <th scope="row">{one.person}</th>
                  <td className="numeric">{one.findings}</td>
                  <td className="numeric">{one.changed}</td>
                  <td className="numeric">
                    <strong>{share(one.meanDifference)}</strong>
                  </td>
                  <td className="numeric">{share(one.standardError)}</td>
                  <td className="numeric">{share(one.otherMean)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Rechecks({ evaluationId }: OfEvaluation): ReactElement {
  const { words: frame, time, language } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  const person = usePerson();
  const { data } = useQuery({
    queryKey: ["review-rechecks", evaluationId],
    queryFn: () => ask(reviewRoutes.rechecks, { evaluationId }),
  });
  return (
    <section className="section">
      <h2>{words.rechecks}</h2>
      <p className="quiet">{words.rechecksAbout}</p>
      {holdsIn(person, "appraisal.assign", evaluationId) && <DrawForm evaluationId={evaluationId} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        data.draws.map((draw) => (
          <details key={draw.id}>
            <summary>
              {words.drawn(draw.drawn, draw.population, percent(draw.share, 0, language), draw.seed)};{" "}
              {words.checked(draw.checked, draw.differing)} <span className="quiet">({time(draw.at)})</span>
            </summary>
            <DrawnTable lines={data.lines.filter(({ drawId }) => drawId === draw.id)} />
          </details>
        ))
      )}
    </section>
  );
}

function DrawnTable({ lines }: Pick<RouteReply<typeof reviewRoutes.rechecks>, "lines">): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.rechecks}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.checker}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ unitVersionId, unitName, item, title, found, checker, result }) => (
            <tr key={`${unitVersionId} ${item}`}>
              <th scope="row">{unitName}</th>
              <td>
                {item} {say(title)}
              </td>
              <td>{found.points === "" ? "–" : pointsText(found.points, language)}</td>
              <td>{found.by}</td>
              <td>{checker === "" ? words.nobody : checker}</td>
              <td>
                {result === undefined ? (
                  words.waits
                ) : (
                  <>
                    <strong>{words[result.verdict]}</strong>
                    {result.verdict === "differs" &&
                      ` (${result.points === "" ? "–" : pointsText(result.points, language)}). ${result.reason}`}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DrawForm({ evaluationId }: OfEvaluation): ReactElement {
  const { say } = useSpeech();
  const words = useWords(REVIEW_WORDS);
  const queries = useQueryClient();
  const { data: evaluation } = useEvaluation(evaluationId);
  const kept = useKept(`draw ${evaluationId}`, { roundId: "", seed: "" });
  const { roundId: chosen, seed } = kept.value;
  const sending = useSending(
    reviewRoutes.draw,
    "draw",
    () => queries.invalidateQueries({ queryKey: ["review-rechecks", evaluationId] }),
    kept,
  );
  const rounds = evaluation?.rounds ?? [];
  const roundId = (chosen === "" ? (rounds[0]?.id ?? "") : chosen) as RoundId;
  return (
    <SendForm
      sending={sending}
      submit={words.draw}
      tone="default"
      onSubmit={() => void sending.send({ evaluationId, roundId, seed })}
    >
      <NativeSelect
        {...sending.field("roundId")}
        label={words.round}
        value={roundId}
        onChange={(event) => kept.put({ roundId: event.currentTarget.value })}
        data={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <TextInput
        {...sending.field("seed")}
        label={words.seed}
        description={words.seedHint}
        inputMode="numeric"
        value={seed}
        onChange={(event) => kept.put({ seed: event.currentTarget.value })}
      />
    </SendForm>
  );
}
