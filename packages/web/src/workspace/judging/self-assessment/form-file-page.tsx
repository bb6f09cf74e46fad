import { claimFileRoutes, type ClaimImportReport } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  addressOf,
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
import { cellName, ReportTable } from "./report-table.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The form as a workbook, for those who prefer one: out, in, a trial before the writing. */
export function FormFilePage(): ReactElement {
  const form = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const place = { evaluationId, roundId, unitVersionId };
  useTitle(form.toFile);
  return (
    <>
      <h1>{form.toFile}</h1>
      <FormFile
        id="form-file"
        file={addressOf(claimFileRoutes.file, place)}
        send={(fileName, content, write) =>
          call(claimFileRoutes.importFile, { ...place, fileName, write }, content)
        }
        written={["claim"]}
      />
    </>
  );
}

/** A form of the workspace as a workbook: out, in, a trial before the writing. */
export function FormFile({
  id,
  file,
  send,
  written,
  lead,
}: {
  readonly id: string;
  /** What the workbook is for, where it is not a form to fill in. */
  readonly lead?: string;
  /** Address of the workbook. */
  readonly file: string;
  readonly send: Parameters<typeof useFileImport<ClaimImportReport>>[0];
  /** Keys of what is read anew once the file is written. */
  readonly written: readonly string[];
}): ReactElement {
  const words = useWords(FILE_WORDS);
  const queries = useQueryClient();
  const incoming = useFileImport<ClaimImportReport>(
    send,
    ({ outcome }) =>
      outcome === "written" &&
      Promise.all(written.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  );
  const { report, run, busy } = incoming;
  return (
    <>
      <p>{lead ?? words.lead}</p>
      <p>
        <a href={file} download>
          {words.download}
        </a>
      </p>
      <FileFaults id={id} incoming={incoming} missing={words.choose} />
      <div className="actions">
        <FileChoice id={id} label={words.choose} accept=".xlsx,.csv" incoming={incoming} />
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
            rows={conflicts.map(({ unit, item, title, inFile, stands }) => [
              fieldText(unit, item, title),
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
            rows={changes.map(({ unit, item, title, before, value }) => [
              fieldText(unit, item, title),
              texts(before),
              texts(value),
            ])}
          />
        </>
      )}
    </section>
  );
}

function fieldText(unit: string | undefined, item: string, title: string): string {
  return [unit, item, title].filter((part) => part !== undefined && part !== "").join(" · ");
}

function Outcome({
  report: { outcome, changes, faults, doubts },
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
            cellName(fault),
            [say(fault.message), fault.suggestion === undefined ? "" : say(fault.suggestion)]
              .join(" ")
              .trim(),
          ])}
        />
      )}
      {outcome === "would-be-written" && doubts.length > 0 && (
        <>
          <h2>{words.doubts(doubts.length)}</h2>
          <p>{words.doubtsAdvice}</p>
          <ReportTable
            heads={[words.place, words.doubt]}
            rows={doubts.map((doubt) => [cellName(doubt), say(doubt.message)])}
          />
        </>
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
