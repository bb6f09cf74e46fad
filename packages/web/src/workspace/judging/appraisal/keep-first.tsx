import { type AppraisalRow, countingFinding } from "@thang-diem/contract";
import { Button, Textarea } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { KeptHere, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import type { Findings } from "./use-findings.ts";
import { WORDS } from "./words.ts";

/** What the first appraisal found, where the unit contests it and the reader has not judged again. */
export function firstToKeep(row: AppraisalRow): AppraisalRow["findings"][number] | undefined {
  if (row.explanation?.answer !== "contests" || row.findings.some(({ stage }) => stage === "second"))
    return undefined;
  const blind = row.gap !== undefined;
  const first = countingFinding({ blind, findings: row.findings, gap: row.gap });
  return first?.verdict === "changed" ? first : undefined;
}

/** Second appraisal: the first finding stands, its figures as they were, with an answer to what the unit says. */
export function KeepFirst({
  row,
  first,
  findings,
  onDone,
  onLeave,
}: {
  readonly row: AppraisalRow;
  readonly first: AppraisalRow["findings"][number];
  readonly findings: Findings;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`keep first ${row.roundId} ${row.unitVersionId} ${row.item}`, { reason: "" });
  const { reason } = kept.value;
  const [missing, setMissing] = useState(false);
  const { facts, status, points, maximum } = first;
  const write = async () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "" || !(await findings.change(row, { facts, status, points, maximum, reason })))
      return;
    kept.forget();
    onDone();
  };
  return (
    <form
      noValidate
      className="form"
      aria-label={words.keepFirst}
      onSubmit={(event) => (event.preventDefault(), void write())}
    >
      <p>{words.keepFirstMeans}</p>
      <Textarea
        label={words.keepFirstReason}
        autosize
        minRows={2}
        maxLength={4_000}
        value={reason}
        error={missing ? words.keepFirstMissing : undefined}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
      />
      <KeptHere kept={kept} />
      <div className="actions">
        <Button type="submit" aria-busy={findings.busy}>
          {words.keepFirst}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
