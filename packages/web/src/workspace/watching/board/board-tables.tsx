import type { Board } from "@thang-diem/contract";
import { count, percent, pointsOfColumn, signedOfColumn } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { difference } from "./board-units.tsx";
import { WORDS } from "../words.ts";

/** By domain: claimed and standing points as a table, the share that stands as a bar on one axis beside it. */
export function MovementTable({ board: { domains, rounds } }: { readonly board: Board }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const any = domains.some(({ found }) => found > 0);
  return (
    <section className="section">
      <h2>{words.movement}</h2>
      {!any ? (
        <p>{words.noMovement}</p>
      ) : (
        <>
          <p className="quiet">{words.movementLead}</p>
          {rounds.map(({ roundId, title }) => {
            const own = domains.filter((domain) => domain.roundId === roundId && domain.found > 0);
            return own.length === 0 ? undefined : (
              <RoundMovement key={roundId} title={say(title)} domains={own} />
            );
          })}
        </>
      )}
    </section>
  );
}

function RoundMovement({
  title,
  domains,
}: {
  readonly title: string;
  readonly domains: Board["domains"];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const column = domains.flatMap(({ selfPoints, foundPoints }) => [selfPoints, foundPoints]);
  const [write, moved] = [pointsOfColumn(column, language), signedOfColumn(column, language)];
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${words.movement}: ${title}`}>
      <table className="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.domain}</th>
            <th scope="col" className="numeric">
              {words.self}
            </th>
            <th scope="col" className="numeric">
              {words.found}
            </th>
            <th scope="col" className="numeric">
              {words.moved}
            </th>
            <th scope="col" className="numeric">
              {words.changed}
            </th>
            <th scope="col">{words.kept}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ domain, title: name, selfPoints, foundPoints, changed, found }) => {
            const share = Number(selfPoints) === 0 ? 1 : Number(foundPoints) / Number(selfPoints);
            const shown = percent(share.toFixed(6), 1, language);
            return (
              <tr key={domain}>
                <th scope="row">
                  {domain === "bonus" || domain === "penalty" ? say(name) : `${domain}. ${say(name)}`}
                </th>
                <td className="numeric">{write(selfPoints)}</td>
                <td className="numeric">{write(foundPoints)}</td>
                <td className="numeric">{moved(difference(foundPoints, selfPoints))}</td>
                <td className="numeric">{words.ofItems(changed, found)}</td>
                <td>
                  <span role="img" aria-label={words.chart(say(name), shown)} className="share">
                    <span style={{ width: `${Math.min(1, share) * 100}%` }} />
                  </span>{" "}
                  {shown}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function AppraiserTable({ board: { appraisers, rounds } }: { readonly board: Board }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const n = (value: number) => count(value, language);
  return (
    <section className="section">
      <h2>{words.appraisers}</h2>
      {appraisers.length === 0 ? (
        <p>{words.noAppraisers}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={words.appraisers}>
          <table className="table">
            <AppraiserHeads />
            <tbody>
              {appraisers.map(({ accountId, fullName, roundId, seat, assigned, ready, done, again }) => (
                <tr key={`${accountId} ${roundId} ${seat}`}>
                  <th scope="row">
                    {fullName}
                    {rounds.length > 1 && (
                      <span className="under">
                        {rounds.filter((round) => round.roundId === roundId).map(({ title }) => say(title))}
                      </span>
                    )}
                  </th>
                  <td className="numeric">{seat}</td>
                  <td className="numeric">
                    {seat === 3 ? <span className="quiet">{words.onlyWhenApart}</span> : n(assigned)}
                  </td>
                  <td className="numeric">{seat === 3 ? "–" : n(ready)}</td>
                  <td className="numeric">{n(done)}</td>
                  <td className="numeric">
                    {seat === 3 ? "–" : <strong>{n(Math.max(0, assigned - done))}</strong>}
                  </td>
                  <td className="numeric">{n(again)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function AppraiserHeads(): ReactElement {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        <th scope="col">{words.appraiser}</th>
        <th scope="col" className="numeric">
          {words.seat}
        </th>
        <th scope="col" className="numeric">
          {words.assigned}
        </th>
        <th scope="col" className="numeric">
          {words.ready}
        </th>
        <th scope="col" className="numeric">
          {words.done}
        </th>
        <th scope="col" className="numeric">
          {words.left}
        </th>
        <th scope="col" className="numeric">
          {words.again}
        </th>
      </tr>
    </thead>
  );
}
