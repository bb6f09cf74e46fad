import { myAccountRoutes } from "@thang-diem/contract";
import { useState, type ReactElement } from "react";
import { ActButton, ProblemSummary, useSending } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { AccountPart } from "../accounts/account-part.ts";

/** Where the account is open, and how to close it there. */
export function Sessions({ account, changed }: AccountPart): ReactElement {
  const { words, time } = useSpeech();
  const [ended, setEnded] = useState(false);
  const done = () => {
    setEnded(true);
    changed();
  };
  const one = useSending(myAccountRoutes.endSession, "session", done);
  const others = useSending(myAccountRoutes.endOtherSessions, "sessions", done);
  const elsewhere = account.sessions.filter(({ current }) => !current);
  return (
    <section className="section">
      <h2>{words.my.sessions}</h2>
      <p>{words.my.sessionsLead}</p>
      {ended && (
        <p role="status" className="notice">
          {words.my.ended}
        </p>
      )}
      <ProblemSummary problem={one.problem} />
      <ul className="plain-list">
        {account.sessions.map(({ id, current, device, address, lastSeenAt }) => (
          <li key={id}>
            <strong>{device}</strong>
            {current && ` (${words.my.thisOne})`}
            <br />
            <span className="quiet">{words.my.lastSeen(time(lastSeenAt), address)}</span>
            {!current && (
              <>
                <br />
                <button type="button" className="plain" onClick={() => void one.send({ sessionId: id })}>
                  {words.my.endSession(device)}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {elsewhere.length > 1 ? (
        <ActButton label={words.my.endOthers} sending={others} act={() => void others.send({})} />
      ) : (
        elsewhere.length === 0 && <p className="quiet">{words.my.onlyThis}</p>
      )}
    </section>
  );
}
