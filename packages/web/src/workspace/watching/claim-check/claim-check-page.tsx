import {
  CLAIM_CHECK_LIMITS,
  claimCheckRoutes,
  type CheckedTextReply,
  type ProblemReply,
} from "@thang-diem/contract";
import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent, type ReactElement } from "react";
import {
  call,
  ErrorSummary,
  FileChoice,
  KeptHere,
  ProblemSummary,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { decimal } from "@thang-diem/presentation";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { CheckedText } from "./checked-text.tsx";
import { WORDS } from "./words.ts";
import "./claim-check.css";

const FIELD = "claim-text";
const FILE = "claim-file";

/** "Before it is printed": every figure of a text held against the published results. */
export function ClaimCheckPage(): ReactElement {
  const words = useWords(WORDS);
  useTitle(words.title);
  const kept = useKept("claim check", { text: "" });
  const checking = useChecking();
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    const text = kept.value.text;
    if (text.trim() === "") checking.stop({ fieldId: FIELD, text: words.typeFirst });
    else void checking.run("van-ban.txt", new Blob([text]), undefined);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="no-print">{words.lead}</p>
      {checking.fault !== undefined && <Fault fault={checking.fault} />}
      <ProblemSummary problem={checking.problem} />
      <form onSubmit={onForm} noValidate className="claim-form no-print">
        <Textarea
          id={FIELD}
          label={words.text}
          description={words.textHelp}
          autosize
          minRows={6}
          maxRows={18}
          value={kept.value.text}
          onChange={(event) => kept.put({ text: event.currentTarget.value })}
        />
        <KeptHere kept={kept} />
        <div className="actions">
          <Button type="submit" aria-busy={checking.busy}>
            {checking.busy ? words.checking : words.check}
          </Button>
          {kept.value.text !== "" && (
            <Button variant="default" onClick={() => kept.forget()}>
              {words.clear}
            </Button>
          )}
          <FileChoice
            id={FILE}
            label={words.file}
            accept=".docx,.txt,.html,.htm,.pdf"
            incoming={{ file: null, choose: (file) => file && void checking.file(file) }}
          />
        </div>
        <p className="quiet">{words.fileHelp}</p>
      </form>
      {checking.result !== undefined && (
        <CheckedText name={checking.result.name ?? words.typed} checked={checking.result.checked} />
      )}
    </>
  );
}

interface LocalFault {
  readonly fieldId: string;
  readonly text: string;
}

function Fault({ fault }: { readonly fault: LocalFault }): ReactElement {
  const { words } = useSpeech();
  return <ErrorSummary title={words.errorTitle} faults={[fault]} />;
}

interface Checking {
  readonly busy: boolean;
  readonly problem: ProblemReply | undefined;
  readonly fault: LocalFault | undefined;
  /** `name` of the file; none for what stands in the field, which each language calls by its own words. */
  readonly result: { readonly name: string | undefined; readonly checked: CheckedTextReply } | undefined;
  stop(fault: LocalFault): void;
  run(fileName: string, content: Blob, name: string | undefined): Promise<void>;
  file(file: File): Promise<void>;
}

/** One text at a time; what was found before stays on the page until something new is found. */
function useChecking(): Checking {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<LocalFault>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [result, setResult] = useState<Checking["result"]>();
  const stop = (found: LocalFault) => {
    setProblem(undefined);
    setFault(found);
  };
  const run: Checking["run"] = async (fileName, content, name) => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    const answer = await call(claimCheckRoutes.check, { fileName }, content);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setResult({ name, checked: answer.value });
  };
  return {
    busy,
    problem,
    fault,
    result,
    stop,
    run,
    async file(file) {
      if (file.size > CLAIM_CHECK_LIMITS.bytes) {
        const mb = decimal(String(file.size / 1e6), 1, language);
        return stop({ fieldId: FILE, text: words.tooLarge(file.name, mb) });
      }
      // Read here: a file that changed on disk since it was chosen is read as it now is.
      const content = await file.arrayBuffer().catch(() => undefined);
      if (content === undefined) return stop({ fieldId: FILE, text: words.unreadable(file.name) });
      await run(file.name, new Blob([content]), file.name);
    },
  };
}
