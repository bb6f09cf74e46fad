import { resultRoutes, type FiguresReport, type ProblemReply, requestOf } from "@thang-diem/contract";
import { Button, FileInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { call } from "../client.ts";
import { useEvaluation } from "../evaluation/index.ts";
import { ProblemSummary } from "../form.tsx";
import { useSpeech, useWords } from "../language.tsx";
import { useTitle } from "../title.ts";
import { resultsKey } from "./shown.ts";
import { WORDS } from "./words.ts";

/** Figures that come from outside, a round at a time: template, trial, writing. */
export function FiguresPage(): ReactElement {
  const { words: frame, say } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId = "" } = useParams({ strict: false });
  const { data } = useEvaluation(evaluationId);
  useTitle(words.figuresTitle);
  return (
    <>
      <h1>{words.figuresTitle}</h1>
      <p>{words.figuresLead}</p>
      {data === undefined ? <p>{frame.loading}</p> : data.rounds.map((round) => <RoundFigures key={round.id} evaluationId={evaluationId} roundId={round.id} title={say(round.title)} />)}
    </>
  );
}

function RoundFigures({ evaluationId, roundId, title }: { readonly evaluationId: string; readonly roundId: string; readonly title: string }): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<FiguresReport>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  const run = async (write: "yes" | "no") => {
    if (file === null || busy) return;
    setBusy(true);
    const answer = await call(resultRoutes.importFigures, { evaluationId, roundId, fileName: file.name, write }, new Blob([await file.arrayBuffer()]));
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    setReport(answer.ok ? answer.value : undefined);
    if (answer.ok && answer.value.written) await queries.invalidateQueries({ queryKey: resultsKey(evaluationId) });
  };
  return (
    <section className="section">
      <h2>{title}</h2>
      <div className="form">
        <div><a href={requestOf(resultRoutes.figuresTemplate, { evaluationId, roundId }).url} download>{words.template}</a></div>
        <ProblemSummary problem={problem} />
        <FileInput label={words.file} description={words.fileHint} accept=".xlsx,.csv" value={file} onChange={(chosen) => (setFile(chosen), setReport(undefined), setProblem(undefined))} />
        <div className="actions">
          {report?.ok === true && !report.written ? <Button aria-busy={busy} onClick={() => void run("yes")}>{words.write}</Button> : <Button aria-busy={busy} onClick={() => void run("no")}>{busy ? frame.sending : words.tryIt}</Button>}
        </div>
        {report !== undefined && <Report report={report} />}
      </div>
    </section>
  );
}

function Report({ report: { ok, written, counts, faults, faultsTotal } }: { readonly report: FiguresReport }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  if (ok) return <p className="notice" role="status">{written ? words.written(counts.new, counts.changed) : words.tried(counts.new, counts.changed, counts.same)}</p>;
  return (
    <div className="error-summary" role="alert">
      <h2>{words.faultsInFile(faultsTotal)}</h2>
      <ul>{faults.map(({ message, place }, i) => <li key={`${place} ${i}`}>{place !== "" && <strong>{place}: </strong>}{say(message)}</li>)}</ul>
    </div>
  );
}
