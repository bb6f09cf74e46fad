import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { openingRoutes, type Trial } from "@thang-diem/contract";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BringScheme, useSchemes, useSchemeText } from "../../preparing/opening/index.ts";
import { BeforeAfter } from "./before-after.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

interface Chosen {
  /** The round whose figures are taken; "" until one is chosen. */
  readonly from: string;
  /** Hash of the scheme. */
  readonly scheme: string;
}

/** A draft scheme on the figures of an earlier round: what everybody would have had. */
export function TrialPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const [chosen, setChosen] = useState<Chosen>({ from: "", scheme: "" });
  const {
    data,
    isFetching,
    error: refused,
  } = useQuery({
    queryKey: ["trial", evaluationId, chosen],
    queryFn: () =>
      ask(openingRoutes.trial, {
        evaluationId,
        schemeHash: chosen.scheme,
        fromRoundId: chosen.from as RoundId,
      }),
    enabled: chosen.from !== "" && chosen.scheme !== "",
  });
  useTitle(words.trial);
  return (
    <>
      <p>
        <Link to="/ky-danh-gia/$evaluationId/lap/$step" params={{ evaluationId, step: "bang" }}>
          ← {words.toRounds}
        </Link>
      </p>
      <h1>{words.trial}</h1>
      <p>{words.trialLead}</p>
      <TrialChoice evaluationId={evaluationId} chosen={chosen} onChoose={setChosen} />
      <BringScheme />
      {refused instanceof RefusedError && <ProblemSummary problem={refused.problem} />}
      {isFetching && <p role="status">{frame.loading}</p>}
      {data !== undefined && !isFetching && <TrialResult trial={data} />}
    </>
  );
}

/** Whose figures, and which scheme. */
function TrialChoice({
  evaluationId,
  chosen,
  onChoose,
}: {
  readonly evaluationId: EvaluationId;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const text = useSchemeText();
  const { data: schemes } = useSchemes();
  const { data: sources, error } = useQuery({
    queryKey: ["trial-sources", evaluationId],
    queryFn: () => ask(openingRoutes.trialSources, { evaluationId }),
  });

  return (
    <>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {sources?.sources.length === 0 ? (
        <p className="notice">{words.noSources}</p>
      ) : (
        <div className="form">
          <NativeSelect
            label={words.figuresOf}
            value={chosen.from}
            onChange={(event) => onChoose({ ...chosen, from: event.currentTarget.value })}
            data={[
              { value: "", label: words.choose },
              ...(sources?.sources ?? []).map(({ roundId, title, year, units }) => ({
                value: roundId,
                label: words.source(say(title), year, units),
              })),
            ]}
          />
          <NativeSelect
            label={words.newScheme}
            value={chosen.scheme}
            onChange={(event) => onChoose({ ...chosen, scheme: event.currentTarget.value })}
            data={[
              { value: "", label: words.choose },
              ...(schemes?.schemes ?? []).map((line) => ({ value: line.hash, label: text(line) })),
            ]}
          />
        </div>
      )}
    </>
  );
}

/** Before and after, and what of the scheme could not be tried. */
function TrialResult({
  trial: { rows, indexValue, withoutData, unread },
}: {
  readonly trial: Trial;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <>
      <section className="section">
        <h2>{words.beforeAfter}</h2>
        <p className="quiet">{words.whatThereIs}</p>
        <BeforeAfter rows={rows} shares={indexValue} />
      </section>
      {withoutData.length > 0 && (
        <section className="section">
          <h2>{words.withoutData(withoutData.length)}</h2>
          <p>{words.withoutDataLead}</p>
          <ul className="fault-list">
            {withoutData.map(({ code, title }) => (
              <li key={code}>
                {code} {say(title)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unread.length > 0 && (
        <section className="section">
          <h2>{words.unread}</h2>
          <ul className="fault-list">
            {unread.map(({ code, fact, units, message }) => (
              <li key={`${code} ${fact}`}>
                {code} · {fact}: {say(message)} {words.inUnits(units)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
