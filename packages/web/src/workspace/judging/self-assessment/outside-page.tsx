import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { outsideFigureRoutes, type OutsideFiguresReport, type RouteReply } from "@thang-diem/contract";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  addressOf,
  ask,
  call,
  ErrorSummary,
  FileChoice,
  FileFaults,
  TryButton,
  useFileImport,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { CloseOpening, REOPENING_WORDS } from "../reopening/index.ts";
import { cellName, ReportTable } from "./report-table.tsx";
import { OUTSIDE_WORDS } from "./outside-words.ts";
import "./self-assessment.css";
import { useIds } from "../../front/ids.ts";

/** Figures of surveys and statistics of one round: what is there, and a file in. */
export function OutsideFiguresPage(): ReactElement {
  const words = useWords(OUTSIDE_WORDS);
  const { say } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data } = useEvaluation(evaluationId);
  const [chosen, setChosen] = useState("");
  const roundId = chosen === "" ? data?.rounds[0]?.id : (chosen as RoundId);
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
  readonly place: { readonly evaluationId: EvaluationId; readonly roundId: RoundId };
}): ReactElement {
  const words = useWords(OUTSIDE_WORDS);
  const { say, words: frame } = useSpeech();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["outside", place.roundId],
    queryFn: () => ask(outsideFigureRoutes.read, place),
  });
  const incoming = useFileImport<OutsideFiguresReport>(
    (fileName, content, write) =>
      call(outsideFigureRoutes.importFile, { ...place, fileName, write }, content),
    () =>
      Promise.all(
        [
          ["outside", place.roundId],
          ["results", place.evaluationId],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  );
  const { report } = incoming;
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
        <a href={addressOf(outsideFigureRoutes.file, place)} download>
          {words.download}
        </a>
      </p>
      <FileFaults id="outside-file" incoming={incoming} missing={words.choose} />
      <div className="actions">
        <FileChoice id="outside-file" label={words.choose} accept=".xlsx,.csv" incoming={incoming} />
        <TryButton label={words.check} tried={report?.outcome === "would-be-written"} incoming={incoming} />
      </div>
      {report !== undefined && <Outcome report={report} write={() => void incoming.run("yes")} />}
    </>
  );
}

function Outcome({
  report,
  write,
}: {
  readonly report: OutsideFiguresReport;
  readonly write: () => void;
}): ReactElement {
  const words = useWords(OUTSIDE_WORDS);
  const { say, words: frame } = useSpeech();
  return (
    <>
      {report.outcome === "refused" && (
        <>
          <ErrorSummary title={frame.errorTitle} faults={[{ text: words.refused(report.faultsTotal) }]} />
          <ReportTable
            heads={[words.place, words.fault]}
            rows={report.faults.map((fault) => [cellName(fault), say(fault.message)])}
          />
        </>
      )}
      {report.outcome === "would-be-written" && (
        <div className="notice" role="status">
          <p>{words.would(report.counts.new, report.counts.changed, report.counts.same)}</p>
          <div>
            <Button onClick={write}>{words.write}</Button>
          </div>
        </div>
      )}
      {report.outcome === "written" && (
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
  readonly place: { readonly evaluationId: EvaluationId; readonly roundId: RoundId };
  readonly openings: RouteReply<typeof outsideFigureRoutes.read>["openings"];
}): ReactElement | undefined {
  const words = useWords(REOPENING_WORDS);
  const { time, say } = useSpeech();
  const queries = useQueryClient();
  if (openings.length === 0) return undefined;
  return (
    <ul className="plain-list">
      {openings.map(({ id, item, title, unitName, by, until, reason }) => (
        <li key={id} className="notice">
          <p>
            {title === undefined
              ? words.opened(`${item} (${unitName})`, by, time(until), reason)
              : words.openedFact(`“${say(title)}” (${unitName})`, by, time(until), reason)}
          </p>
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
