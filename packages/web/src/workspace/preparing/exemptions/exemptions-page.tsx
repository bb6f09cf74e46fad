import {
  exemptionRoutes,
  grantsOf,
  may,
  reaches,
  type EvaluationUnit,
  type ExemptionLine,
} from "@thang-diem/contract";
import { type EvaluationId, type ItemCode, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { Button, TextInput, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, type ReactElement } from "react";
import {
  KeptHere,
  ask,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
  Select,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../evaluations/index.ts";
import { usePerson, useKept } from "../../session.ts";
import { useScheme } from "../../scheme.ts";
import { unitKey, useUnits } from "./units.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Exemptions: what waits, what was decided, and a proposal. */
export function ExemptionsPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["exemptions", evaluationId],
    queryFn: () => ask(exemptionRoutes.list, { evaluationId }),
  });
  useTitle(words.exemptions);
  return (
    <>
      <h1>{words.exemptions}</h1>
      <p>{words.exemptionsLead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.exemptions.length === 0 ? (
        <p>{words.noExemptions}</p>
      ) : (
        <ul className="plain-list">
          {data.exemptions.map((line) => (
            <li key={line.id} className="section">
              <OneExemption evaluationId={evaluationId} line={line} />
            </li>
          ))}
        </ul>
      )}
      <Propose evaluationId={evaluationId} />
    </>
  );
}

function OneExemption({
  evaluationId,
  line,
}: {
  readonly evaluationId: EvaluationId;
  readonly line: ExemptionLine;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  return (
    <>
      <h2>
        {line.item} {say(line.itemTitle)}
      </h2>
      <p>
        <strong>{line.unitName}</strong> · {words.verdicts[line.verdict]}
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
      {line.mayDecide && <Decide evaluationId={evaluationId} line={line} />}
      {line.mayWithdraw && <Withdraw evaluationId={evaluationId} line={line} />}
    </>
  );
}

function useReread(evaluationId: EvaluationId): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["exemptions", evaluationId] });
}

function Decide({
  evaluationId,
  line,
}: {
  readonly evaluationId: EvaluationId;
  readonly line: ExemptionLine;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`exemption decision ${line.id}`, { reason: "" });
  const { reason } = kept.value;
  const sending = useSending(exemptionRoutes.decide, `decide-${line.id}`, useReread(evaluationId), kept);
  const send = (verdict: "approved" | "refused" | "withdrawn") =>
    void sending.send({ evaluationId, exemptionId: line.id, verdict, reason });
  return (
    <details>
      <summary>{line.verdict === "waiting" ? words.decide : words.revoke}</summary>
      <div className="form">
        <ProblemSummary problem={sending.problem} prefix={sending.prefix} />
        <TextInput
          label={words.decisionReason}
          value={reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
        <KeptHere kept={kept} />
        <div className="actions">
          {line.verdict === "waiting" ? (
            <>
              <Button onClick={() => send("approved")}>{words.approve}</Button>
              <Button variant="default" onClick={() => send("refused")}>
                {words.refuse}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => send("withdrawn")}>
              {words.revokeSubmit}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

function Withdraw({
  evaluationId,
  line,
}: {
  readonly evaluationId: EvaluationId;
  readonly line: ExemptionLine;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`exemption withdrawal ${line.id}`, { reason: "" });
  const { reason } = kept.value;
  const sending = useSending(exemptionRoutes.withdraw, `withdraw-${line.id}`, useReread(evaluationId), kept);
  return (
    <details>
      <summary>{words.withdraw}</summary>
      <SendForm
        sending={sending}
        submit={words.withdraw}
        tone="default"
        onSubmit={() => void sending.send({ evaluationId, exemptionId: line.id, reason })}
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

function Propose({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement | undefined {
  const words = useWords(WORDS);
  const { roles } = usePerson();
  const { data: evaluation } = useEvaluation(evaluationId);
  const kept = useKept(`exemption ${evaluationId}`, { unit: "", item: WHOLE, reason: "" });
  const given = kept.value;
  const sending = useSending(exemptionRoutes.propose, "propose", useReread(evaluationId), kept);
  const mine = useOwnUnits(evaluationId);
  const [first] = mine;
  const unit = mine.find((each) => unitKey(each) === given.unit) ?? (mine.length === 1 ? first : undefined);
  const hash = evaluation?.rounds.find(({ id }) => id === unit?.roundId)?.schemeHash ?? "";
  const items = useItems(evaluationId, hash);
  if (evaluation?.status !== "open" || first === undefined) return undefined;
  const office = may(roles, "exemption.decide", { evaluation: evaluationId });
  return (
    <section className="section">
      <h2>{words.propose}</h2>
      <p className="quiet">{office ? words.proposeOffice : words.proposeUnit}</p>
      <SendForm
        sending={sending}
        submit={words.proposeSubmit}
        onSubmit={() =>
          void sending.send({
            evaluationId,
            // Without a unit the refusal says that one is to be chosen.
            roundId: (unit ?? first).roundId,
            unitVersionId: unit?.unitVersionId ?? ("" as UnitVersionId),
            item: given.item,
            reason: given.reason,
          })
        }
      >
        {mine.length > 1 && (
          <OwnUnitField
            units={mine}
            value={given.unit}
            onChange={(chosen) => kept.put({ unit: chosen, item: WHOLE })}
            {...sending.field("unitVersionId")}
          />
        )}
        <ItemField
          items={items}
          value={given.item}
          onChange={(item) => kept.put({ item })}
          {...sending.field("item")}
        />
        <Textarea
          label={words.reason}
          description={words.exemptionReason}
          autosize
          minRows={2}
          value={given.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </section>
  );
}

/** Units for which the reader may propose. */
function useOwnUnits(evaluationId: EvaluationId) {
  const { roles } = usePerson();
  const { data } = useUnits(evaluationId);
  return useMemo(
    () =>
      (data?.units ?? []).filter(({ organisationId }) =>
        reaches(grantsOf(roles, "exemption.propose"), { organisationId, evaluation: evaluationId }),
      ),
    [data, roles, evaluationId],
  );
}

function OwnUnitField({
  units,
  value,
  onChange,
  id,
  error,
}: {
  readonly units: readonly EvaluationUnit[];
  readonly value: string;
  readonly onChange: (unit: string) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <Select
      label={words.unit}
      searchable
      allowDeselect={false}
      limit={80}
      data={units.map((each) => ({ value: unitKey(each), label: each.name }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      id={id}
      error={error}
    />
  );
}

function ItemField({
  items,
  value,
  onChange,
  id,
  error,
}: {
  readonly items: ReturnType<typeof useItems>;
  readonly value: string;
  readonly onChange: (item: ItemCode) => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <Select
      label={words.item}
      searchable
      allowDeselect={false}
      limit={200}
      data={items.map(({ code, title }) => ({ value: code, label: `${code} ${say(title)}` }))}
      value={value === "" ? null : value}
      onChange={(item) => onChange((item ?? "") as ItemCode)}
      id={id}
      error={error}
    />
  );
}

function useItems(evaluationId: EvaluationId, schemeHash: string) {
  const scheme = useScheme(evaluationId, schemeHash === "" ? undefined : schemeHash);
  return useMemo(() => (scheme === undefined ? [] : [...scheme.items.values()]), [scheme]);
}
