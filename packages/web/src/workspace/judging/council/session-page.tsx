import type { EvaluationId } from "@thang-diem/engine";
import "./council.css";
import { councilRoutes, type CouncilItem, type CouncilSession } from "@thang-diem/contract";
import { votingRulesText } from "@thang-diem/presentation";
import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  addressOf,
  ask,
  AskingButton,
  ProblemSummary,
  refusalOf,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { Ballot } from "./ballot.tsx";
import { SecretaryDesk } from "./secretary-desk.tsx";
import { useReread } from "./shown.ts";
import { Statements } from "./statements.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** One session: every item with both sides beside each other, and the vote right below. */
export function SessionPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId, sessionId } = useIds("evaluationId", "sessionId");
  // Others vote meanwhile: how many, and what was counted, shows without asking.
  const { data, error } = useQuery({
    queryKey: ["council-session", sessionId],
    queryFn: () => ask(councilRoutes.session, { evaluationId, sessionId }),
    refetchInterval: ({ state }) => (state.data?.head.state === "open" ? 5_000 : false),
  });
  const refusal = refusalOf({ data, error });
  useTitle(data?.head.title ?? words.title);
  return (
    <>
      <h1>{data?.head.title ?? words.title}</h1>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Session evaluationId={evaluationId} data={data} />
      )}
    </>
  );
}

interface Of {
  readonly evaluationId: EvaluationId;
  readonly data: CouncilSession;
}

function Session({ evaluationId, data }: Of): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const { head, items } = data;
  const prepares = holdsIn(usePerson(), "council.prepare", evaluationId);
  return (
    <>
      <p className="quiet">
        {words.kinds[head.kind]}
        {head.place !== "" && `, ${head.place}`} · {time(head.startsAt)}
        {head.endsAt !== undefined && ` ${words.until(time(head.endsAt))}`} ·{" "}
        {head.secret ? words.secretVote : words.openVote} · <strong>{words.states[head.state]}</strong>
      </p>
      <p role="status">
        {words.progress(head.decided, head.items)}
        {head.toVote > 0 && <strong> · {words.toVote(head.toVote)}</strong>}
      </p>
      {prepares && <Steps evaluationId={evaluationId} data={data} />}
      {head.state !== "draft" && <Attendance evaluationId={evaluationId} data={data} prepares={prepares} />}
      {items.length === 0 && <p>{words.noItems}</p>}
      {items.map((item, index) => (
        <Item
          key={item.id}
          evaluationId={evaluationId}
          data={data}
          item={item}
          index={index}
          prepares={prepares}
        />
      ))}
    </>
  );
}

function Steps({ evaluationId, data: { head, items } }: Of): ReactElement {
  const words = useWords(WORDS);
  const reread = useReread(evaluationId, head.id);
  const opening = useSending(councilRoutes.open, "open", reread);
  const closing = useSending(councilRoutes.close, "close", reread);
  const of = { evaluationId, sessionId: head.id };
  return (
    <section className="form">
      <ProblemSummary problem={opening.problem ?? closing.problem} />
      {head.state === "draft" && <p className="quiet">{words.openHint}</p>}
      <div className="actions">
        {head.state === "draft" && items.length > 0 && (
          <AskingButton
            label={words.open}
            busy={opening.busy}
            ask={{ title: words.askOpen, means: words.openMeans(items.length) }}
            onAct={() => void opening.send(of)}
          />
        )}
        {head.state === "open" && (
          <Button
            variant={items.some(({ state }) => state === "waiting") ? "default" : "filled"}
            onClick={() => void closing.send(of)}
          >
            {words.close}
          </Button>
        )}
        <a href={addressOf(councilRoutes.minutes, { evaluationId, sessionId: head.id })} download>
          {words.minutes}
        </a>
      </div>
    </section>
  );
}

function Attendance({
  evaluationId,
  data: { head, seats },
  prepares,
}: Of & { readonly prepares: boolean }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const sending = useSending(councilRoutes.attend, "attend", useReread(evaluationId, head.id));
  const marks = prepares && head.state === "open" && head.kind === "meeting";
  return (
    <details>
      <summary>{words.present(seats.filter(({ present }) => present).length, seats.length)}</summary>
      <p className="quiet">{words.rules(say(votingRulesText(head.rules)))}</p>
      <ProblemSummary problem={sending.problem} />
      <ul className="plain-list">
        {seats.map(({ accountId, fullName, organisationName, chair, present }) => (
          <li key={accountId}>
            {marks ? (
              <Checkbox
                label={`${fullName}${chair ? ` (${words.chair})` : ""}, ${organisationName}`}
                checked={present}
                onChange={(event) =>
                  void sending.send({
                    evaluationId,
                    sessionId: head.id,
                    accountId,
                    present: event.currentTarget.checked,
                  })
                }
              />
            ) : (
              <>
                {fullName}
                {chair && ` (${words.chair})`}{" "}
                <span className="quiet">
                  {organisationName}
                  {present && ` · ${words.attendance}`}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Item({
  evaluationId,
  data: { head },
  item,
  index,
  prepares,
}: Of & { readonly item: CouncilItem; readonly index: number; readonly prepares: boolean }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  return (
    <section className="section council-item" aria-labelledby={`item-${item.id}`}>
      <h2 id={`item-${item.id}`}>
        {index + 1}. {item.unitName}: {item.item} {say(item.shape.title)}
      </h2>
      <p className="quiet">
        {words.whys[item.why]} · {words.itemStates[item.state]}
      </p>
      <Statements evaluationId={evaluationId} item={item} />
      <Ballot evaluationId={evaluationId} session={head} item={item} />
      {prepares && item.state === "waiting" && (
        <SecretaryDesk evaluationId={evaluationId} session={head} item={item} />
      )}
    </section>
  );
}
