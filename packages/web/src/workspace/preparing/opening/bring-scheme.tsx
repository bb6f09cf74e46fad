import {
  openingRoutes,
  type ProblemReply,
  type SchemeFaultLine,
  type SchemeLine,
} from "@thang-diem/contract";
import { Button, FileButton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { call, ErrorSummary, ProblemSummary, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

interface Checked {
  readonly file: File;
  readonly outcome: "kept" | "good" | "faulty";
  readonly scheme?: SchemeLine | undefined;
  readonly faults: readonly SchemeFaultLine[];
}

/** The office's own scheme file: checked as soon as it is chosen, every fault with its line; kept when it has none. */
export function BringScheme(): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  const run = async (file: File | null, keep: "yes" | "no") => {
    if (file === null || busy) return;
    setBusy(true);
    const content = await file.arrayBuffer().catch(() => undefined);
    const answer = content && (await call(openingRoutes.bringScheme, { keep }, new Blob([content])));
    setBusy(false);
    setProblem(answer === undefined || answer.ok ? undefined : answer.problem);
    setChecked(answer?.ok === true ? { file, ...answer.value } : undefined);
    if (answer?.ok === true && answer.value.outcome === "kept")
      await queries.invalidateQueries({ queryKey: ["schemes"] });
  };
  return (
    <details className="section">
      <summary>{words.bringScheme}</summary>
      <div className="form wide">
        <p>{words.bringLead}</p>
        <div className="actions">
          <FileButton
            onChange={(file) => void run(file, "no")}
            accept=".yaml,.yml"
            inputProps={{ "aria-label": words.schemeFile }}
            key={checked?.file.name ?? "none"}
          >
            {(button) => (
              <Button {...button} variant="default" aria-busy={busy}>
                {busy ? words.checking : words.chooseScheme}
              </Button>
            )}
          </FileButton>
          {checked !== undefined && <span role="status">{checked.file.name}</span>}
        </div>
        <ProblemSummary problem={problem} />
        {checked?.outcome === "faulty" && <FaultTable faults={checked.faults} />}
        {checked?.outcome === "good" && checked.scheme !== undefined && (
          <div className="notice" role="status">
            <p>{words.schemeGood(say(checked.scheme.title), checked.scheme.items, checked.scheme.points)}</p>
            <div>
              <Button onClick={() => void run(checked.file, "yes")} aria-busy={busy}>
                {words.keepScheme}
              </Button>
            </div>
          </div>
        )}
        {checked?.outcome === "kept" && (
          <p className="notice" role="status">
            {words.schemeKept}
          </p>
        )}
      </div>
    </details>
  );
}

function FaultTable({ faults }: { readonly faults: readonly SchemeFaultLine[] }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <>
      <ErrorSummary title={words.schemeFaulty(faults.length)} faults={[{ text: words.schemeFaultyLead }]} />
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.schemeFaulty(faults.length)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.whatIsWrong}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, column, code, message, fix }, i) => (
              <tr key={`${line} ${column} ${code} ${i}`}>
                <th scope="row">{line}</th>
                <td>
                  {say(message)}
                  <span className="under">{say(fix)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
