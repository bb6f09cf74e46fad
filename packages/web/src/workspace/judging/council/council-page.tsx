import type { EvaluationId } from "@thang-diem/engine";
import "./council.css";
import { councilRoutes, type CouncilOverview, type CouncilSessionHead } from "@thang-diem/contract";
import { votingRulesText } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { Candidates } from "./candidates.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Sessions, what waits for an agenda, and who votes. */
export function CouncilPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId } = useIds("evaluationId");
  /** How much of what waits is asked for; 0: as much as is shown at first. */
  const [listed, setListed] = useState(0);
  const { data, error } = useQuery({
    queryKey: ["council", evaluationId, listed],
    queryFn: () =>
      ask(councilRoutes.overview, { evaluationId, ...(listed > 0 && { listed: String(listed) }) }),
    // What is shown stays while more of it comes.
    placeholderData: keepPreviousData,
  });
  const refusal = refusalOf({ data, error });
  const onMore = () => setListed(2 * (data?.candidates.length ?? 0));
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Overview evaluationId={evaluationId} data={data} onMore={onMore} />
      )}
    </>
  );
}

function Overview({
  evaluationId,
  data,
  onMore,
}: {
  readonly evaluationId: EvaluationId;
  readonly data: CouncilOverview;
  readonly onMore: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const prepares = holdsIn(usePerson(), "council.prepare", evaluationId);
  return (
    <>
      <section className="section">
        <h2>{words.sessions}</h2>
        {data.sessions.length === 0 ? (
          <p>{words.noSessions}</p>
        ) : (
          <ul className="plain-list">
            {data.sessions.map((session) => (
              <SessionLine key={session.id} evaluationId={evaluationId} session={session} />
            ))}
          </ul>
        )}
        {prepares && (
          <div>
            <Button
              renderRoot={(props) => (
                <Link
                  to="/ky-danh-gia/$evaluationId/hoi-dong/trieu-tap"
                  params={{ evaluationId }}
                  {...props}
                />
              )}
              variant={data.sessions.some(({ state }) => state === "draft") ? "default" : "filled"}
            >
              {words.call}
            </Button>
          </div>
        )}
      </section>
      <Candidates evaluationId={evaluationId} data={data} prepares={prepares} onMore={onMore} />
      <Members members={data.members} rules={data.rules} />
    </>
  );
}

/** Who sits in the council, and by which rules it votes. */
function Members({ members, rules }: Pick<CouncilOverview, "members" | "rules">): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{words.members}</h2>
      {members.length === 0 ? (
        <p>{words.noMembers}</p>
      ) : (
        <ul className="plain-list">
          {members.map(({ accountId, fullName, organisationName, chair }) => (
            <li key={accountId}>
              {fullName}
              {chair && ` (${words.chair})`} <span className="quiet">{organisationName}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{words.rules(say(votingRulesText(rules)))}</p>
    </section>
  );
}

function SessionLine({
  evaluationId,
  session,
}: {
  readonly evaluationId: EvaluationId;
  readonly session: CouncilSessionHead;
}): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  return (
    <li>
      <Link
        to="/ky-danh-gia/$evaluationId/hoi-dong/$sessionId"
        params={{ evaluationId, sessionId: session.id }}
      >
        {session.title}
      </Link>
      {session.toVote > 0 && <strong> · {words.toVote(session.toVote)}</strong>}
      <br />
      <span className="quiet">
        {words.kinds[session.kind]} · {time(session.startsAt)}
        {session.endsAt !== undefined && ` ${words.until(time(session.endsAt))}`} ·{" "}
        {words.states[session.state]} · {words.progress(session.decided, session.items)}
      </span>
    </li>
  );
}
