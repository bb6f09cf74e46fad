import { claimFileRoutes, requestOf, type ClaimImportReport } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
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
import { FILE_WORDS } from "./file-words.ts";
import "./self-assessment.css";
import { placeOf, ReportTable } from "./report-table.tsx";
import { WORDS } from "./words.ts";

/** The form as a workbook, for those who prefer one: out, in, a trial before the writing. */
export function FormFilePage(): ReactElement {
  const words = useWords(FILE_WORDS);
  const form = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useParams({
    from: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/tep",
  });
  const place = { evaluationId, roundId, unitVersionId };
  const queries = useQueryClient();
  const incoming = useFileImport<ClaimImportReport>(
    (fileName, content, write) => call(claimFileRoutes.importFile, { ...place, fileName, write }, content),
    ({ outcome }) => outcome === "written" && queries.invalidateQueries({ queryKey: ["claim"] }),
  );
  const { report, run, busy } = incoming;
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
      <FileFaults id="form-file" incoming={incoming} missing={words.choose} />
      <div className="actions">
        <FileChoice id="form-file" label={words.choose} accept=".xlsx,.csv" incoming={incoming} />
        <TryButton label={words.check} tried={report?.outcome === "would-be-written"} incoming={incoming} />
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
  const { outcome, changes, conflicts } = report;
  const texts = (was: string) => (was === "" ? words.empty : was);
  return (
    <section className="section">
      <Outcome report={report} write={write} busy={busy} />
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

function Outcome({
  report: { outcome, changes, faults },
  write,
  busy,
}: {
  readonly report: ClaimImportReport;
  readonly write: () => void;
  readonly busy: boolean;
}): ReactElement {
  const words = useWords(FILE_WORDS);
  const { say, words: frame } = useSpeech();
  return (
    <>
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
      {(outcome === "nothing-new" || outcome === "written") && (
        <p className="notice" role="status">
          {outcome === "written" ? words.written(changes.length) : words.nothingNew}
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
    </>
  );
}
