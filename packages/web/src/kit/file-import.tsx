import type { ProblemReply } from "@thang-diem/contract";
import { Button, FileButton } from "@mantine/core";
import { useState, type ReactElement } from "react";
import type { Answered } from "./client.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { ProblemSummary } from "./form.tsx";
import { useWords } from "./language.tsx";
import { KIT_WORDS } from "./words.ts";

/** A file on its way in: chosen, tried, written. */
export interface FileImport<Report> {
  readonly file: File | null;
  readonly report: Report | undefined;
  readonly problem: ProblemReply | undefined;
  /** Nothing was chosen, or what was chosen can be read no more. */
  readonly missing: boolean;
  readonly busy: boolean;
  choose(file: File | null): void;
  /** Begins anew with the same file, such as after another choice beside it. */
  forget(): void;
  /** @param write "no" tries: everything is done but the writing */
  run(write: "yes" | "no"): Promise<void>;
}

/**
 * Choose, try, correct, write: the trial is the real thing without the writing.
 *
 * @param send one call; the answer's value is the report
 * @param taken when a report came back
 */
export function useFileImport<Report>(
  send: (fileName: string, content: Blob, write: "yes" | "no") => Promise<Answered<Report>>,
  taken: (report: Report) => unknown,
): FileImport<Report> {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const forget = () => {
    setReport(undefined);
    setProblem(undefined);
    setMissing(false);
  };
  return {
    file,
    report,
    problem,
    missing,
    busy,
    forget,
    choose(chosen) {
      setFile(chosen);
      forget();
    },
    async run(write) {
      if (busy) return;
      // Read here: a file that changed on disk since it was chosen is read as it now is.
      const content = await file?.arrayBuffer().catch(() => undefined);
      setMissing(content === undefined);
      if (file === null || content === undefined) return setFile(null);
      setBusy(true);
      const answer = await send(file.name, new Blob([content]), write);
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.problem);
      setReport(answer.ok ? answer.value : undefined);
      if (answer.ok) await taken(answer.value);
    },
  };
}

/** What keeps a file from being read, on top of the page. */
export function FileFaults({
  id,
  incoming,
  missing,
}: {
  readonly id: string;
  readonly incoming: Pick<FileImport<unknown>, "missing" | "problem">;
  /** What to say when no file was chosen. */
  readonly missing: string;
}): ReactElement {
  const words = useWords(KIT_WORDS);
  return (
    <>
      {incoming.missing && (
        <ErrorSummary title={words.errorTitle} faults={[{ fieldId: id, text: missing }]} />
      )}
      <ProblemSummary problem={incoming.problem} />
    </>
  );
}

/** The button that chooses a file, and the name of the chosen one. */
export function FileChoice({
  id,
  label,
  chosen,
  accept,
  incoming: { file, choose },
  children,
}: {
  readonly id: string;
  readonly label: string;
  /** How the chosen file is named; its own name without it. */
  readonly chosen?: (name: string) => string;
  readonly accept: string;
  readonly incoming: Pick<FileImport<unknown>, "file" | "choose">;
  readonly children?: string;
}): ReactElement {
  return (
    <>
      <FileButton
        onChange={choose}
        accept={accept}
        key={file === null ? "none" : "some"}
        inputProps={{ "aria-label": label }}
      >
        {(button) => (
          <Button {...button} id={id} variant="default">
            {children ?? label}
          </Button>
        )}
      </FileButton>
      {file !== null && <span role="status">{chosen?.(file.name) ?? file.name}</span>}
    </>
  );
}

/** The button of the trial; it steps back when writing is the next step. */
export function TryButton({
  label,
  tried,
  incoming: { busy, run },
}: {
  readonly label: string;
  readonly tried: boolean;
  readonly incoming: Pick<FileImport<unknown>, "busy" | "run">;
}): ReactElement {
  const words = useWords(KIT_WORDS);
  return (
    <Button onClick={() => void run("no")} variant={tried ? "default" : "filled"} aria-busy={busy}>
      {busy ? words.sending : label}
    </Button>
  );
}
