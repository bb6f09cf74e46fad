import type { EvaluationId } from "@thang-diem/engine";
import { type AppraisalRow, appraisalRoutes, type ItemShape, type ProblemReply } from "@thang-diem/contract";
import { Button, Textarea } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, type FormEvent, type ReactElement } from "react";
import { ask, KeptHere, KeptNotice, ProblemSummary, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { FactField, factText, usePoints } from "../facts/index.ts";
import { ownFinding } from "./sheet-search.ts";
import type { Change } from "./use-findings.ts";
import { WORDS } from "./words.ts";

/** Stands beside the facts, whose names never begin so. */
const REASON = "@reason";

function split({ [REASON]: reason = "", ...facts }: Readonly<Record<string, string>>): {
  readonly reason: string;
  readonly facts: Readonly<Record<string, string>>;
} {
  return { reason, facts };
}

/** Where a finding that was typed and not written is kept. */
export function keptFinding({ roundId, unitVersionId, item }: AppraisalRow): string {
  return `finding ${roundId} ${unitVersionId} ${item}`;
}

/** What waits of a finding when its sheet has closed. */
export function KeptFinding({
  row,
  shape,
}: {
  readonly row: AppraisalRow;
  readonly shape: ItemShape;
}): ReactElement {
  const { say, language, words } = useSpeech();
  const kept = useKept(keptFinding(row), {});
  const { reason, facts } = split(kept.value);
  const typed = shape.facts
    .filter(({ name }) => (facts[name] ?? "") !== "")
    .map((fact) => `${say(fact.title)}: ${factText(fact, facts[fact.name], language)}`);
  return <KeptNotice kept={kept} text={[...typed, reason].join("\n")} advice={words.keptAdvice} />;
}

interface ChangeFormProps {
  readonly evaluationId: EvaluationId;
  readonly row: AppraisalRow;
  readonly shape: ItemShape;
  readonly problem: ProblemReply | undefined;
  readonly onWrite: (change: Change) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** Facts as found and the reason; the points that they give stand below while one types. */
export function ChangeForm({
  evaluationId,
  row,
  shape,
  problem,
  onWrite,
  onLeave,
}: ChangeFormProps): ReactElement {
  const words = useWords(WORDS);
  const { kept, reason, facts, setReason } = useFindingText(row);
  const form = useRef<HTMLFormElement>(null);
  const { preview, scoredNow } = usePreview(evaluationId, row, facts);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const faultOf = useFaults(preview, problem);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // What stands below may still be of what was typed a moment ago: the sheet shows the points of what is sent.
    void scoredNow()
      .then(({ status, points, maximum }) => onWrite({ facts, reason, status, points, maximum }))
      .then((written) => written && kept.forget());
  };
  const leave = () => (kept.forget(), onLeave());
  return (
    <form
      ref={form}
      noValidate
      className="form"
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && leave()}
      aria-label={words.changeTitle}
    >
      <h3>{words.changeTitle}</h3>
      <ProblemSummary problem={problem} prefix="change" />
      {shape.facts.map((fact) => (
        <FactField
          key={fact.name}
          prefix="change"
          fact={fact}
          beside={{ is: words.claimed, value: row.claim?.facts[fact.name] }}
          value={facts[fact.name] ?? ""}
          error={faultOf(fact.name)}
          onChange={(value) => kept.put({ [fact.name]: value })}
        />
      ))}
      <Preview preview={preview} />
      <ReasonField reason={reason} preview={preview} error={faultOf("reason")} onChange={setReason} />
      <KeptHere kept={kept} />
      <div className="actions">
        <Button type="submit">{words.write}</Button>
        <Button variant="default" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What is typed, kept on this device until it is written. */
function useFindingText(row: AppraisalRow) {
  const before = ownFinding(row);
  const kept = useKept(keptFinding(row), {
    ...(before?.facts ?? row.claim?.facts),
    [REASON]: before?.reason ?? "",
  });
  const { reason, facts } = useMemo(() => split(kept.value), [kept.value]);
  const setReason = (text: string) => kept.put({ [REASON]: text });
  return { kept, reason, facts, setReason };
}

/** The fault of a field: what the rule reads while one types, else what the server said. */
function useFaults(preview: ShownPreview, problem: ProblemReply | undefined) {
  const { say } = useSpeech();
  return (name: string) => {
    const read = preview?.faults.find(({ fact }) => fact === name)?.message;
    const sent = problem?.details?.faults?.find(({ field }) => field === name)?.message;
    return read ? say(read) : sent && say(sent);
  };
}

function ReasonField({
  reason,
  preview,
  error,
  onChange,
}: {
  readonly reason: string;
  readonly preview: ShownPreview;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <Textarea
        id="change-reason"
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={reason}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {preview !== undefined && preview.status !== "missing" && (
        <button type="button" className="plain" onClick={() => onChange(preview.sentence.vi)}>
          {words.ruleReason}
        </button>
      )}
    </>
  );
}

function usePreview(
  evaluationId: EvaluationId,
  { roundId, unitVersionId, item }: AppraisalRow,
  facts: Readonly<Record<string, string>>,
) {
  const [settled, setSettled] = useState(facts);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(facts), 200);
    return () => clearTimeout(timer);
  }, [facts]);
  const queries = useQueryClient();
  const of = (typed: Readonly<Record<string, string>>) => ({
    queryKey: ["appraisal-preview", roundId, unitVersionId, item, typed],
    queryFn: () =>
      ask(appraisalRoutes.preview, { evaluationId, roundId, unitVersionId, item, facts: { ...typed } }),
    staleTime: 60_000,
  });
  const { data } = useQuery({ ...of(settled), placeholderData: keepPreviousData });
  return {
    preview: data,
    /** Of what is typed this very moment; without an answer the server says itself what it takes. */
    scoredNow: () =>
      queries.fetchQuery(of(facts)).catch(() => ({ status: "missing", points: "", maximum: "" }) as const),
  };
}

type ShownPreview = ReturnType<typeof usePreview>["preview"];

function Preview({ preview }: { readonly preview: ShownPreview }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const points = usePoints();
  return (
    <p role="status" className="notice">
      {preview === undefined ? (
        words.counting
      ) : (
        <span>
          {words.gives} <strong>{points(preview)}</strong>. {say(preview.sentence)}
        </span>
      )}
    </p>
  );
}
