import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { schemeVersionRoutes, type SchemeProposalLine } from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import {
  KeptHere,
  ask,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { BringScheme, mayFollow, useSchemes, useSchemeText } from "../../preparing/opening/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { Preview, Returned, usePreview } from "./version-preview.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Another version of a scheme in use: proposed with before and after, decided by the chair. */
export function SchemePage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const person = usePerson();
  const { evaluationId } = useIds("evaluationId");
  const { data: evaluation } = useEvaluation(evaluationId);
  const { data, error } = useQuery({
    queryKey: ["scheme-proposals", evaluationId],
    queryFn: () => ask(schemeVersionRoutes.proposals, { evaluationId }),
  });
  useTitle(words.schemeChange);
  return (
    <>
      <h1>{words.schemeChange}</h1>
      <p>{words.schemeChangeLead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.proposals.length === 0 ? (
        <p>{words.noProposals}</p>
      ) : (
        <ul className="plain-list">
          {data.proposals.map((line) => (
            <li key={line.id} className="section">
              <OneProposal evaluationId={evaluationId} line={line} />
            </li>
          ))}
        </ul>
      )}
      {evaluation?.status === "open" && holdsIn(person, "evaluation.write", evaluationId) && (
        <ProposeVersion evaluationId={evaluationId} rounds={evaluation.rounds} />
      )}
    </>
  );
}

function OneProposal({
  evaluationId,
  line,
}: {
  readonly evaluationId: EvaluationId;
  readonly line: SchemeProposalLine;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const person = usePerson();
  const [look, setLook] = useState(false);
  const waits = line.verdict === "waiting";
  return (
    <>
      <h2>{say(line.roundTitle)}</h2>
      <p>
        {words.fromTo(line.from, line.to)} · <strong>{words.verdicts[line.verdict]}</strong>
      </p>
      <p>
        {words.reason}: {line.reason}
      </p>
      <p className="quiet">
        {words.proposedBy(line.proposedBy, time(line.proposedAt))}
        {line.decidedAt !== "" && (
          <>
            {" "}
            · {words.decidedBy(line.decidedBy, time(line.decidedAt))}: {line.decidedReason}
          </>
        )}
      </p>
      {waits && !look && (
        <div>
          <Button variant="default" onClick={() => setLook(true)}>
            {words.lookAtIt}
          </Button>
        </div>
      )}
      {look && <Preview evaluationId={evaluationId} roundId={line.roundId} schemeHash={line.toHash} />}
      {waits && holdsIn(person, "council.approve", evaluationId) && (
        <DecideVersion evaluationId={evaluationId} line={line} />
      )}
      {waits && holdsIn(person, "evaluation.write", evaluationId) && (
        <WithdrawVersion evaluationId={evaluationId} proposalId={line.id} />
      )}
    </>
  );
}

function useReread(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** The approver sees which units come back before the buttons, and what was seen is sent along. */
function DecideVersion({
  evaluationId,
  line: { id: proposalId, roundId, toHash },
}: {
  readonly evaluationId: EvaluationId;
  readonly line: SchemeProposalLine;
}): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const kept = useKept(`scheme decision ${proposalId}`, { reason: "", closesAt: "" });
  const { reason, closesAt } = kept.value;
  const sending = useSending(schemeVersionRoutes.decide, `decide-${proposalId}`, useReread(), kept);
  const { data } = usePreview(evaluationId, roundId, toHash);
  const send = (verdict: "approved" | "refused") =>
    void sending.send({
      evaluationId,
      proposalId,
      verdict,
      reason,
      closesAt,
      returns: (data?.touched ?? []).map(({ unitVersionId }) => unitVersionId),
    });
  if (data === undefined) return <p role="status">{frame.loading}</p>;
  return (
    <div className="form">
      <ProblemSummary problem={sending.problem} prefix={sending.prefix} />
      <Returned preview={data} />
      {data.touched.length > 0 && !data.selfAssessmentOpen && (
        <TextInput
          type="datetime-local"
          label={words.termForReturned}
          description={words.termForReturnedHint}
          value={closesAt}
          onChange={(event) => kept.put({ closesAt: event.currentTarget.value })}
          {...sending.field("closesAt")}
        />
      )}
      <TextInput
        label={words.decisionReason}
        value={reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
        {...sending.field("reason")}
      />
      <KeptHere kept={kept} />
      <div className="actions">
        <Button onClick={() => send("approved")}>{words.approveVersion}</Button>
        <Button variant="default" onClick={() => send("refused")}>
          {words.refuse}
        </Button>
      </div>
    </div>
  );
}

function WithdrawVersion({
  evaluationId,
  proposalId,
}: {
  readonly evaluationId: EvaluationId;
  readonly proposalId: string;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`scheme withdrawal ${proposalId}`, { reason: "" });
  const { reason } = kept.value;
  const sending = useSending(schemeVersionRoutes.withdraw, `withdraw-${proposalId}`, useReread(), kept);
  return (
    <details>
      <summary>{words.withdraw}</summary>
      <SendForm
        sending={sending}
        submit={words.withdraw}
        tone="default"
        onSubmit={() => void sending.send({ evaluationId, proposalId, reason })}
      >
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}

interface ProposeVersionProps {
  readonly evaluationId: EvaluationId;
  readonly rounds: readonly {
    readonly id: RoundId;
    readonly title: { readonly vi: string; readonly en: string };
    readonly schemeHash: string;
  }[];
}

function ProposeVersion({ evaluationId, rounds }: ProposeVersionProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const kept = useKept(`scheme proposal ${evaluationId}`, {
    roundId: rounds[0]?.id ?? ("" as RoundId),
    schemeHash: "",
    reason: "",
  });
  const given = kept.value;
  const sending = useSending(schemeVersionRoutes.propose, "propose", useReread(), kept);
  const inUse = rounds.find(({ id }) => id === given.roundId)?.schemeHash;
  return (
    <>
      <BringScheme />
      <section className="section">
        <h2>{words.proposeVersion}</h2>
        <SendForm
          sending={sending}
          submit={words.proposeVersionSubmit}
          onSubmit={() => void sending.send({ evaluationId, ...given })}
        >
          <NativeSelect
            label={words.round}
            value={given.roundId}
            onChange={(event) => kept.put({ roundId: event.currentTarget.value as RoundId })}
            data={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
          {inUse !== undefined && (
            <p>
              <Link
                to="/bo-tieu-chi/$schemeHash"
                params={{ schemeHash: inUse }}
                search={{ ky: evaluationId }}
              >
                {words.editInUse}
              </Link>
            </p>
          )}
          <NewSchemeField
            value={given.schemeHash}
            inUse={inUse}
            onChange={(schemeHash) => kept.put({ schemeHash })}
            {...sending.field("schemeHash")}
          />
          <TextInput
            label={words.reason}
            value={given.reason}
            onChange={(event) => kept.put({ reason: event.currentTarget.value })}
            {...sending.field("reason")}
          />
        </SendForm>
        {given.schemeHash !== "" && (
          <Preview evaluationId={evaluationId} roundId={given.roundId} schemeHash={given.schemeHash} />
        )}
      </section>
    </>
  );
}

function NewSchemeField({
  value,
  inUse,
  onChange,
  id,
  error,
}: {
  readonly value: string;
  readonly inUse: string | undefined;
  readonly onChange: (schemeHash: string) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { data } = useSchemes();
  const text = useSchemeText();
  const before = data?.schemes.find(({ hash }) => hash === inUse);
  return (
    <NativeSelect
      label={words.newScheme}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: words.choose },
        ...(data?.schemes ?? [])
          .filter((line) => line.hash !== inUse && (before === undefined || mayFollow(line, before)))
          .map((line) => ({ value: line.hash, label: text(line) })),
      ]}
      id={id}
      error={error}
    />
  );
}
