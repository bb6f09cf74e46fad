import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import "./results.css";
import { resultRoutes, type OfficeResults, type OfficeRound } from "@thang-diem/contract";
import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { ProblemSummary, refusalOf, SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { OpenPoints } from "./open-points.tsx";
import { indexText, resultsKey, useResults } from "./shown.ts";
import { OwnEntries } from "./own-entries.tsx";
import { CloseOpening } from "../reopening/index.ts";
import { NO_REASON, passedOverText, UnheldFields } from "./unheld.tsx";
import { WORDS, type Words } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** For the chair, on a phone too: what is approved in a few numbers, what is open, one button. */
export function ApprovalPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useResults(evaluationId);
  const refusal = refusalOf({ data, error });
  useTitle(words.approveTitle);
  return (
    <>
      <h1>{words.approveTitle}</h1>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Approval evaluationId={evaluationId} data={data} />
      )}
    </>
  );
}

interface Of {
  readonly evaluationId: EvaluationId;
  readonly data: OfficeResults;
}

function Approval({ evaluationId, data }: Of): ReactElement {
  const words = useWords(WORDS);
  const chairs = holdsIn(usePerson(), "council.approve", evaluationId);
  const open = data.rounds.some((round) => round.open.length + round.faults.length > 0);
  return (
    <>
      <p>
        {words.approveLead} <strong>{words.state(words.states[data.status])}</strong>
      </p>
      {data.rounds.map((round) => (
        <Summary key={round.roundId} round={round}>
          <OwnEntries evaluationId={evaluationId} round={round} open={data.status === "open"} />
        </Summary>
      ))}
      {data.status === "open" && open && (
        <section className="section">
          <h2>{words.cannot}</h2>
          {data.rounds.map((round) => (
            <OpenPoints key={round.roundId} round={round} titled />
          ))}
        </section>
      )}
      <section className="section">
        <dl className="facts">
          <dt>{words.fingerprint}</dt>
          <dd>
            <code className="fingerprint">{data.sha256}</code>
            <br />
            <span className="quiet">{words.fingerprintHint}</span>
          </dd>
        </dl>
        {data.status === "open" &&
          !open &&
          (chairs ? <Approve evaluationId={evaluationId} data={data} /> : <p>{words.onlyChair}</p>)}
      </section>
      <Past evaluationId={evaluationId} data={data} />
      {chairs && (data.status === "approved" || data.status === "published") && (
        <ReopenWhole evaluationId={evaluationId} />
      )}
    </>
  );
}

function Summary({
  round,
  children,
}: {
  readonly round: OfficeRound;
  readonly children: ReactNode;
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const ranked = round.rows
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank?.place ?? 0) - (b.rank?.place ?? 0));
  const line = (row: OfficeRound["rows"][number] | undefined) => {
    if (row?.index === undefined) return words.notComputed;
    const same = ranked.filter(({ index }) => index === row.index);
    const who = same.length > 1 ? words.sharedBy(same.length) : row.name;
    return `${who}: ${indexText(round.scheme, row.index, language)}`;
  };
  const classes = Map.groupBy(
    round.rows.filter((row) => row.class !== undefined),
    (row) => row.class ?? "",
  );
  const undecided = round.rows.filter((row) => row.class === undefined && row.classReason !== undefined);
  return (
    <section className="section">
      <h2>{say(round.title)}</h2>
      <dl className="facts">
        <dt>{words.unit}</dt>
        <dd>{words.units(round.rows.length)}</dd>
        <dt>{words.highest}</dt>
        <dd>{line(ranked[0])}</dd>
        <dt>{words.lowest}</dt>
        <dd>{line(ranked.at(-1))}</dd>
        <dt>{words.classTitle}</dt>
        <dd>
          {Object.entries(round.scheme.classes)
            .filter(([id]) => classes.has(id))
            .map(([id, title]) => `${say(title)} ${classes.get(id)?.length ?? 0}`)
            .concat(undecided.length === 0 ? [] : [words.classUndecided(undecided.length)])
            .join(" · ") || words.none}
          {undecided.map(({ unitVersionId, name, classReason }) => (
            <p key={unitVersionId} className="quiet">
              {name}: {classReason && say(classReason)}
            </p>
          ))}
        </dd>
      </dl>
      {children}
    </section>
  );
}

function Approve({ evaluationId, data: { sha256, unheld, rounds } }: Of): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`approval ${evaluationId}`, NO_REASON);
  const sending = useSending(
    resultRoutes.approve,
    "approve",
    () => queries.invalidateQueries({ queryKey: resultsKey(evaluationId) }),
    kept,
  );
  return (
    <SendForm
      sending={sending}
      submit={words.approve}
      ask={{
        title: words.askApprove,
        means: words.approveMeans(rounds.reduce((sum, round) => sum + round.rows.length, 0)),
      }}
      onSubmit={() => void sending.send({ evaluationId, sha256, ...kept.value })}
    >
      <UnheldFields unheld={unheld} value={kept.value} onChange={kept.put} field={sending.field} />
    </SendForm>
  );
}

function Past({ evaluationId, data: { approvals, reopenings, rounds } }: Of): ReactElement {
  const { time, language, say } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const chairs = holdsIn(usePerson(), "council.approve", evaluationId);
  const unitName = (roundId: RoundId | undefined, unitVersionId: UnitVersionId | undefined) =>
    rounds.find((round) => round.roundId === roundId)?.rows.find((row) => row.unitVersionId === unitVersionId)
      ?.name ?? "";
  const lines = [
    ...approvals.map((approval) => ({
      key: `a${approval.number}`,
      at: approval.at,
      text: `${words.approvalNumber(approval.number)}: ${words.approved(approval.by, time(approval.at))}`,
      more: approval.passedOver && passedOverText(approval.passedOver, words, language === "en"),
      open: undefined,
      under:
        approval.withdrawnAt === undefined ? approval.sha256 : words.withdrawn(time(approval.withdrawnAt)),
    })),
    ...reopenings.map((each) => ({
      key: each.id,
      at: each.at,
      text:
        `${each.by}, ${time(each.at)}: ${words.scopes[each.scope]}` +
        (each.item === undefined
          ? ""
          : ` (${unitName(each.roundId, each.unitVersionId)}, ${each.factTitle ? say(each.factTitle) : each.item})`),
      more: openedText(each, words, time),
      open:
        each.openedFor !== undefined && each.closedAt === undefined && !each.settled ? each.id : undefined,
      under: `${words.reason}: ${each.reason}`,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="section">
      <h2>{words.history}</h2>
      {lines.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <ul className="plain-list">
          {lines.map(({ key, text, under, more, open }) => (
            <li key={key}>
              {text}
              <br />
              <span className="quiet fingerprint">{under}</span>
              {more !== undefined && <p>{more}</p>}
              {open !== undefined && chairs && (
                <CloseOpening
                  evaluationId={evaluationId}
                  reopeningId={open}
                  as="chair"
                  onClosed={() => queries.invalidateQueries({ queryKey: resultsKey(evaluationId) })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** For whom an item is or was open, and until when. */
function openedText(
  { openedFor, closesAt, closedAt }: OfficeResults["reopenings"][number],
  words: Words,
  time: (iso: string) => string,
): string | undefined {
  if (openedFor === undefined || closesAt === undefined) return undefined;
  return closedAt === undefined
    ? words.openedFor[openedFor](time(closesAt))
    : words.openingEnded(time(closedAt));
}

function ReopenWhole({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`re-opening ${evaluationId}`, { reason: "", reasonEn: "" });
  const { reason, reasonEn } = kept.value;
  const sending = useSending(
    resultRoutes.reopen,
    "reopen",
    () => queries.invalidateQueries({ queryKey: resultsKey(evaluationId) }),
    kept,
  );
  return (
    <section className="section">
      <h2>{words.reopenTitle}</h2>
      <p>{words.reopenWhole}</p>
      <SendForm
        sending={sending}
        submit={words.reopen}
        tone="default"
        ask={{ title: words.askReopen, means: words.reopenWhole }}
        onSubmit={() => void sending.send({ evaluationId, reason, reasonEn })}
      >
        <Textarea
          {...sending.field("reason")}
          label={words.reason}
          description={words.reasonHint}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
        />
        <TextInput
          {...sending.field("reasonEn")}
          label={words.reasonEn}
          description={words.reasonEnHint}
          value={reasonEn}
          onChange={(event) => kept.put({ reasonEn: event.currentTarget.value })}
        />
      </SendForm>
    </section>
  );
}
