import {
  outsideFigureRoutes,
  requestOf,
  type OutsideFiguresReport,
  type ProblemReply,
  type RouteReply,
} from "@thang-diem/contract";
import { Button, FileButton, NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ErrorSummary } from "../../../kit/index.ts";
import { ask, call } from "../../client.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { ProblemSummary } from "../../form.tsx";
import { useSpeech, useWords } from "../../language.tsx";
import { useTitle } from "../../title.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import { placeOf, ReportTable } from "./report-table.tsx";
import { OUTSIDE_WORDS } from "./outside-words.ts";
import "./self-assessment.css";

/** Figures of surveys and statistics of one round: what is there, and a file in. */
export function OutsideFiguresPage(): ReactElement {
  const words = useWords(OUTSIDE_WORDS);
  const { say } = useSpeech();
  const { evaluationId = "" } = useParams({ strict: false });
  const { data } = useEvaluation(evaluationId);
  const [chosen, setChosen] = useState("");
  const roundId = chosen === "" ? data?.rounds[0]?.id : chosen;
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {data !== undefined && data.rounds.length > 1 && (
        <NativeSelect
          className="claim-item"
          label={words.round}
          value={roundId ?? ""}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={data.rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      )}
      {roundId !== undefined && <RoundFigures key={roundId} place={{ evaluationId, roundId }} />}
    </>
  );
}

function RoundFigures({
  place,
}: {
  readonly place: { readonly evaluationId: string; readonly roundId: string };
}): ReactElement {
  const words = useWords(OUTSIDE_WORDS);
  const { say, words: frame } = useSpeech();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["outside", place.roundId],
    queryFn: () => ask(outsideFigureRoutes.read, place),
  });
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<OutsideFiguresReport>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [missing, setMissing] = useState(false);
  const run = async (write: "yes" | "no") => {
    const content = await file?.arrayBuffer().catch(() => undefined);
    setMissing(content === undefined);
    if (file === null || content === undefined) return;
    const answer = await call(
      outsideFigureRoutes.importFile,
      { ...place, fileName: file.name, write },
      new Blob([content]),
    );
    setProblem(answer.ok ? undefined : answer.problem);
    setReport(answer.ok ? answer.value : undefined);
    if (answer.ok)
      await Promise.all(
        [
          ["outside", place.roundId],
          ["results", place.evaluationId],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
  };
  return (
    <>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <ReportTable
          heads={[words.item, words.source, words.entered]}
          rows={data.items.map(({ item, title, source, entered }) => [
            item === "" ? `${words.wholeUnit}: ${say(title)}` : `${item} ${say(title)}`,
            words.sources[source],
            words.of(entered, data.units),
          ])}
        />
      )}
      {data !== undefined && !data.everythingOpen && (
        <p className="notice">{data.openings.length === 0 ? words.closed : words.onlyOpened}</p>
      )}
      <Openings place={place} openings={data?.openings ?? []} />
      <p>
        <a href={requestOf(outsideFigureRoutes.file, place).url} download>
          {words.download}
        </a>
      </p>
      {missing && (
        <ErrorSummary title={frame.errorTitle} faults={[{ fieldId: "outside-file", text: words.choose }]} />
      )}
      <ProblemSummary problem={problem} />
      <div className="actions">
        <FileButton
          onChange={(chosen) => (setFile(chosen), setReport(undefined), setMissing(false))}
          accept=".xlsx,.csv"
          inputProps={{ "aria-label": words.choose }}
        >
          {(button) => (
            <Button {...button} id="outside-file" variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>
        {file !== null && <span role="status">{file.name}</span>}
        <Button
          onClick={() => void run("no")}
          variant={report?.outcome === "would-be-written" ? "default" : "filled"}
        >
          {words.check}
        </Button>
      </div>
      {report?.outcome === "refused" && (
        <>
          <ErrorSummary title={frame.errorTitle} faults={[{ text: words.refused(report.faultsTotal) }]} />
          <ReportTable
            heads={[words.place, words.fault]}
            rows={report.faults.map((fault) => [placeOf(fault), say(fault.message)])}
          />
        </>
      )}
      {report?.outcome === "would-be-written" && (
        <div className="notice" role="status">
          <p>{words.would(report.counts.new, report.counts.changed, report.counts.same)}</p>
          <div>
            <Button onClick={() => void run("yes")}>{words.write}</Button>
          </div>
        </div>
      )}
      {report?.outcome === "written" && (
        <p className="notice" role="status">
          {words.written(report.counts.new, report.counts.changed)}
        </p>
      )}
    </>
  );
}

/** Items of single units that the chair has opened again. */
function Openings({
  place,
  openings,
}: {
  readonly place: { readonly evaluationId: string; readonly roundId: string };
  readonly openings: RouteReply<typeof outsideFigureRoutes.read>["openings"];
}): ReactElement | undefined {
  const words = useWords(REOPENING_WORDS);
  const { time } = useSpeech();
  const queries = useQueryClient();
  if (openings.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {openings.map(({ id, item, unitName, by, until, reason }) => (
        <li key={id} className="notice">
          <p>{words.opened(`${item} (${unitName})`, by, time(until), reason)}</p>
          <CloseOpening
            evaluationId={place.evaluationId}
            reopeningId={id}
            as="outside"
            onClosed={() => queries.invalidateQueries({ queryKey: ["outside", place.roundId] })}
          />
        </li>
      ))}
    </ul>
  );
}
