import { type OfficeRound, type OwnEntry, ownEntryRoutes } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useId } from "react";
import type { EvaluationId } from "@thang-diem/engine";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { holdsIn, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { OWN_ENTRIES_WORDS } from "./own-entries-words.ts";
import { resultsKey } from "./shown.ts";

interface Of {
  readonly evaluationId: EvaluationId;
  readonly round: OfficeRound;
  /** Whether they can still be confirmed: until the approval. */ readonly open: boolean;
}

/** What lead agencies entered about themselves, and whether somebody else has looked at it. */
export function OwnEntries({ evaluationId, round, open }: Of): ReactElement | undefined {
  const words = useWords(OWN_ENTRIES_WORDS);
  const heading = useId();
  const { ownEntries } = round;
  if (ownEntries.length === 0) return undefined;
  const waiting = ownEntries.filter(({ confirmed }) => confirmed === undefined).length;
  return (
    <details open={waiting > 0 && open}>
      <summary id={heading}>
        {words.title} ({ownEntries.length}
        {waiting > 0 && `, ${words.none(waiting)}`})
      </summary>
      <p className="quiet">{words.lead}</p>
      <ul className="plain-list" aria-labelledby={heading}>
        {ownEntries.map((entry) => (
          <li key={`${entry.unitVersionId} ${entry.item}`}>
            <Entry evaluationId={evaluationId} round={round} open={open} entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ evaluationId, round, open, entry }: Of & { readonly entry: OwnEntry }): ReactElement {
  const words = useWords(OWN_ENTRIES_WORDS);
  const { say, time } = useSpeech();
  const { unitVersionId, item, confirmed, shown } = entry;
  const confirms = holdsIn(usePerson(), "lead.confirm", evaluationId);
  return (
    <>
      <strong>{round.rows.find((row) => row.unitVersionId === unitVersionId)?.name}</strong>
      <br />
      {item} {say(round.items[item] ?? { vi: "", en: "" })}:{" "}
      {shown.map(({ title, value }) => `${say(title)}: ${value}`).join("; ")}
      <br />
      {confirmed === undefined ? (
        <span>{words.notConfirmed}</span>
      ) : (
        <span className="quiet">{words.confirmed(confirmed.by, time(confirmed.at), confirmed.reason)}</span>
      )}
      {confirms && open && confirmed === undefined && (
        <Confirm evaluationId={evaluationId} round={round} entry={entry} />
      )}
    </>
  );
}

function Confirm({
  evaluationId,
  round: { roundId },
  entry: { unitVersionId, item, facts },
}: Omit<Of, "open"> & { readonly entry: OwnEntry }): ReactElement {
  const words = useWords(OWN_ENTRIES_WORDS);
  const queries = useQueryClient();
  const kept = useKept(`own entry ${roundId} ${unitVersionId} ${item}`, { reason: "" });
  const sending = useSending(
    ownEntryRoutes.confirm,
    `confirm-${unitVersionId}-${item}`,
    () => queries.invalidateQueries({ queryKey: resultsKey(evaluationId) }),
    kept,
  );
  return (
    <SendForm
      sending={sending}
      submit={words.confirm}
      tone="default"
      onSubmit={() =>
        void sending.send({ evaluationId, roundId, unitVersionId, item, facts, reason: kept.value.reason })
      }
    >
      <TextInput
        {...sending.field("reason")}
        label={words.reason}
        description={words.reasonHint}
        value={kept.value.reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
      />
    </SendForm>
  );
}
