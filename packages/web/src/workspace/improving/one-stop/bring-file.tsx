import type { EvaluationId } from "@thang-diem/engine";
import { oneStopRoutes, type RouteReply } from "@thang-diem/contract";
import { count } from "@thang-diem/presentation";
import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  call,
  ErrorSummary,
  FileChoice,
  FileFaults,
  TryButton,
  useFileImport,
  useWords,
} from "../../../kit/index.ts";
import { Table } from "../../../tables/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";
import "./one-stop.css";

type Report = RouteReply<(typeof oneStopRoutes)["importFile"]>;

/** A file of dossiers with where it comes from: tried first, then written. */
export function BringFile({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`one-stop ${evaluationId}`, { source: "", takenOn: "", reason: "" });
  const incoming = useFileImport<Report>(
    (fileName, content, write) =>
      call(oneStopRoutes.importFile, { evaluationId, fileName, write, ...kept.value }, content),
    async (report) => {
      if (report.outcome === "written") kept.put({ reason: "" });
      await queries.invalidateQueries({ queryKey: ["one-stop", evaluationId] });
      await queries.invalidateQueries({ queryKey: ["one-stop-facts", evaluationId] });
    },
  );
  const faults = incoming.problem?.details?.faults ?? [];
  const { say } = useSpeech();
  const field = (name: keyof typeof kept.value) => {
    const fault = faults.find((each) => each.field === name);
    return {
      label: words[name],
      value: kept.value[name],
      id: `one-stop-${name}`,
      error: fault && say(fault.message),
      onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
        kept.put({ [name]: currentTarget.value }),
    };
  };
  return (
    <section className="section no-print">
      <h2>{words.bring}</h2>
      <p>{words.bringHint}</p>
      <FileFaults id="one-stop-file" incoming={incoming} missing={words.choose} />
      <div className="one-stop-form">
        <TextInput {...field("source")} />
        <TextInput type="date" {...field("takenOn")} />
        <TextInput {...field("reason")} />
      </div>
      <div className="actions">
        <FileChoice id="one-stop-file" label={words.choose} accept=".xlsx,.csv,.json" incoming={incoming} />
        <TryButton
          label={words.check}
          tried={incoming.report?.outcome === "would-be-written"}
          incoming={incoming}
        />
      </div>
      {incoming.report !== undefined && (
        <Outcome report={incoming.report} write={() => void incoming.run("yes")} />
      )}
    </section>
  );
}

function Outcome({
  report: { outcome, counts, faults, faultsTotal },
  write,
}: {
  readonly report: Report;
  readonly write: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language, words: frame } = useSpeech();
  const [fresh, corrected, same] = [counts.new, counts.corrected, counts.same].map((each) =>
    count(each, language),
  ) as [string, string, string];
  if (outcome === "written")
    return (
      <p className="notice" role="status">
        {words.written(fresh, corrected)}
      </p>
    );
  if (outcome === "would-be-written")
    return (
      <div className="notice" role="status">
        <p>{words.would(fresh, corrected, same)}</p>
        <Button onClick={write}>{words.write}</Button>
      </div>
    );
  return (
    <>
      <ErrorSummary
        title={frame.errorTitle}
        faults={[{ text: words.refused(count(faultsTotal, language)) }]}
      />
      <Table
        label={words.fault}
        columns={[
          {
            key: "place",
            title: words.place,
            names: true,
            cell: ({ place }) =>
              [place?.sheet, `${place?.column ?? ""}${place?.row ?? ""}`].filter(Boolean).join(" ") || "–",
          },
          {
            key: "fault",
            title: words.fault,
            cell: ({ message, suggestion }) =>
              [say(message), ...(suggestion === undefined ? [] : [say(suggestion)])].join(" "),
          },
        ]}
        rows={faults}
        keyOf={(_fault, n) => n}
      />
    </>
  );
}
