import { claimFileRoutes, requestOf, type ClaimImportReport, type ProblemReply } from "@thang-diem/contract";
import { Button, FileButton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { ErrorSummary } from "../../../kit/index.ts";
import { call } from "../../client.ts";
import { ProblemSummary } from "../../form.tsx";
import { useSpeech, useWords } from "../../language.tsx";
import { useTitle } from "../../title.ts";
import { FILE_WORDS } from "./file-words.ts";
import "./self-assessment.css";
import { placeOf, ReportTable } from "./report-table.tsx";
import { WORDS } from "./words.ts";

/** The form as a workbook, for those who prefer one: out, in, a trial before the writing. */
export function FormFilePage(): ReactElement {
  const words = useWords(FILE_WORDS);
  const form = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId = "", roundId = "", unitId = "" } = useParams({ strict: false });
  const place = { evaluationId, roundId, unitId };
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ClaimImportReport>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const run = async (write: "yes" | "no") => {
    // Read here: a file that changed on disk since it was chosen is read as it now is.
    const content = await file?.arrayBuffer().catch(() => undefined);
    setMissing(content === undefined);
    if (file === null || content === undefined || busy) return;
    setBusy(true);
    const answer = await call(
      claimFileRoutes.importFile,
      { ...place, fileName: file.name, write },
      new Blob([content]),
    );
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    setReport(answer.ok ? answer.value : undefined);
    if (answer.ok && answer.value.outcome === "written")
      await queries.invalidateQueries({ queryKey: ["claim"] });
  };
  useTitle(form.toFile);
  return (
    <>
      <h1>{form.toFile}</h1>
      <p>{words.lead}</p>
      <p>
        <a href={requestOf(claimFileRoutes.file, place).url} download>
          {words.download}
        </a>
      </p>
      {missing && (
        <ErrorSummary title={frame.errorTitle} faults={[{ fieldId: "form-file", text: words.choose }]} />
      )}
      <ProblemSummary problem={problem} />
      <div className="actions">
        <FileButton
          onChange={(chosen) => (
            setFile(chosen),
            setReport(undefined),
            setProblem(undefined),
            setMissing(false)
          )}
          accept=".xlsx,.csv"
          inputProps={{ "aria-label": words.choose }}
        >
          {(button) => (
            <Button {...button} id="form-file" variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>
        {file !== null && <span role="status">{file.name}</span>}
        <Button
          onClick={() => void run("no")}
          variant={report?.outcome === "would-be-written" ? "default" : "filled"}
          aria-busy={busy}
        >
          {busy ? frame.sending : words.check}
        </Button>
      </div>
      {report !== undefined && <Report report={report} write={() => void run("yes")} busy={busy} />}
    </>
  );
}

function Report({
  report,
  write,
  busy,
}: {
  readonly report: ClaimImportReport;
  readonly write: () => void;
  readonly busy: boolean;
}): ReactElement {
  const words = useWords(FILE_WORDS);
  const { say, words: frame } = useSpeech();
  const { outcome, changes, conflicts, faults } = report;
  const texts = (was: string) => (was === "" ? words.empty : was);
  return (
    <section className="section">
      {outcome === "refused" && (
        <ErrorSummary title={frame.errorTitle} faults={[{ text: words.refused(faults.length) }]} />
      )}
      {faults.length > 0 && (
        <ReportTable
          heads={[words.place, words.fault]}
          rows={faults.map((fault) => [
            placeOf(fault),
            [say(fault.message), fault.suggestion === undefined ? "" : say(fault.suggestion)]
              .join(" ")
              .trim(),
          ])}
        />
      )}
      {outcome === "nothing-new" && (
        <p className="notice" role="status">
          {words.nothingNew}
        </p>
      )}
      {outcome === "written" && (
        <p className="notice" role="status">
          {words.written(changes.length)}
        </p>
      )}
      {outcome === "would-be-written" && (
        <div className="notice" role="status">
          <p>{words.wouldChange(changes.length)}</p>
          <div>
            <Button onClick={write} aria-busy={busy}>
              {words.write(changes.length)}
            </Button>
          </div>
        </div>
      )}
      {conflicts.length > 0 && (
        <>
          <h2>{words.conflicts(conflicts.length)}</h2>
          <p>{words.conflictsAdvice}</p>
          <ReportTable
            heads={[words.field, words.inFile, words.stands]}
            rows={conflicts.map(({ item, title, inFile, stands }) => [
              `${item} · ${title}`,
              texts(inFile),
              texts(stands),
            ])}
          />
        </>
      )}
      {changes.length > 0 && outcome !== "refused" && (
        <>
          <h2>{words.changes}</h2>
          <ReportTable
            heads={[words.field, words.before, words.after]}
            rows={changes.map(({ item, title, before, value }) => [
              `${item} · ${title}`,
              texts(before),
              texts(value),
            ])}
          />
        </>
      )}
    </section>
  );
}
