import {
  type BroughtForm,
  type KeptQuestionnaire,
  questionnaireRoutes,
  type QuestionnaireFinding,
} from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import {
  ask,
  call,
  FileChoice,
  FileFaults,
  ProblemSummary,
  TryButton,
  useFileImport,
  useSending,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useReread } from "./use-survey.ts";
import { WORDS } from "./words.ts";

interface Place {
  readonly evaluationId: EvaluationId;
}

/** What is kept, what ships ready, and a file in. */
export function Questionnaires({ evaluationId, runs }: Place & { readonly runs: boolean }): ReactElement {
  const words = useWords(WORDS);
  const { data } = useQuestionnaires(evaluationId);
  return (
    <section className="section">
      <h2>{words.questionnaires}</h2>
      <p>{words.questionnairesLead}</p>
      {data?.kept.length === 0 ? (
        <p>{words.noQuestionnaires}</p>
      ) : (
        <KeptTable evaluationId={evaluationId} kept={data?.kept ?? []} />
      )}
      {runs && (
        <>
          <Ready evaluationId={evaluationId} ready={data?.ready ?? []} />
          <BringFile evaluationId={evaluationId} />
        </>
      )}
    </section>
  );
}

export function useQuestionnaires(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["questionnaires", evaluationId],
    queryFn: () => ask(questionnaireRoutes.list, { evaluationId }),
  });
}

function KeptTable({
  evaluationId,
  kept,
}: Place & { readonly kept: readonly KeptQuestionnaire[] }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const columns: readonly Column<KeptQuestionnaire>[] = [
    {
      key: "title",
      title: words.questionnaire,
      names: true,
      cell: ({ versionId, title, formId }) => (
        <>
          <Link
            to="/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId"
            params={{ evaluationId, versionId }}
          >
            {title}
          </Link>
          <span className="under">{formId}</span>
        </>
      ),
    },
    {
      key: "version",
      title: words.version,
      cell: ({ version, keptAt }) => (
        <>
          {version}
          <span className="under">{time(keptAt)}</span>
        </>
      ),
    },
    { key: "questions", className: "numeric", title: words.questions, cell: ({ questions }) => questions },
    { key: "surveys", title: words.usedBy, cell: ({ surveys }) => surveys },
  ];
  return (
    <Table label={words.questionnaires} columns={columns} rows={kept} keyOf={({ versionId }) => versionId} />
  );
}

function Ready({
  evaluationId,
  ready,
}: Place & { readonly ready: readonly { readonly name: string; readonly title: string }[] }): ReactElement {
  const words = useWords(WORDS);
  const reread = useReread(evaluationId);
  const sending = useSending(questionnaireRoutes.takeReady, "ready", reread);
  return (
    <details>
      <summary>{words.ready}</summary>
      <ProblemSummary problem={sending.problem} />
      <ul className="plain-list">
        {ready.map(({ name, title }) => (
          <li key={name} className="actions">
            <span>{title}</span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${words.takeReady}: ${title}`}
              onClick={() => void sending.send({ evaluationId, name })}
            >
              {words.takeReady}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function BringFile({ evaluationId }: Place): ReactElement {
  const words = useWords(WORDS);
  const reread = useReread(evaluationId);
  const [isKept, setKept] = useState(false);
  const incoming = useFileImport<BroughtForm>(
    (fileName, content, write) => call(questionnaireRoutes.bring, { evaluationId, fileName, write }, content),
    (report) => {
      setKept(report.versionId !== undefined);
      return reread();
    },
  );
  const { report } = incoming;
  const hasFaults = report?.findings.some(({ weight }) => weight === "fault") === true;
  return (
    <div className="form">
      <h3>{words.file}</h3>
      <FileFaults id="questionnaire-file" incoming={incoming} missing={words.fileMissing} />
      <div className="actions">
        <FileChoice
          id="questionnaire-file"
          label={words.chooseFile}
          accept=".xlsx,.csv,.md"
          incoming={incoming}
        />
        <TryButton label={words.tryFile} tried={report !== undefined} incoming={incoming} />
        {report !== undefined && !hasFaults && (
          <Button onClick={() => void incoming.run("yes")}>{words.keepFile}</Button>
        )}
      </div>
      {isKept && <p role="status">{words.kept}</p>}
      {report !== undefined && <Findings report={report} />}
    </div>
  );
}

function Findings({ report }: { readonly report: BroughtForm }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  if (report.findings.length === 0) return <p>{words.noFindings}</p>;
  const columns: readonly Column<QuestionnaireFinding>[] = [
    {
      key: "place",
      title: words.findingPlace,
      names: true,
      cell: ({ sheet, row, column }) => words.place(sheet, row, column),
    },
    { key: "kind", title: words.findingKind, cell: ({ weight }) => words.weights[weight] },
    { key: "what", title: words.findingWhat, cell: ({ message }) => say(message) },
    { key: "fix", title: words.findingFix, cell: ({ fix }) => say(fix) },
  ];
  return (
    <>
      <Table label={words.findingWhat} columns={columns} rows={report.findings} keyOf={(_, at) => at} />
      {report.more > 0 && <p>{words.moreFindings(report.more)}</p>}
    </>
  );
}
