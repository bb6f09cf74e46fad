import { claimRoutes, type ReadSignOff } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { SIGN_WORDS } from "./sign-words.ts";
import type { FormPlace } from "./use-form.ts";

/** What the unit has signed so far, each time in the words of the version that it was signed under. */
export function PastSignOffs({
  place,
  signedNow,
}: {
  readonly place: FormPlace;
  readonly signedNow: number;
}): ReactElement {
  const words = useWords(SIGN_WORDS);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ["sign-offs", place, signedNow],
    queryFn: () => ask(claimRoutes.signOffs, place),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.pastSignOffs}</summary>
      {data?.signOffs.length === 0 && <p>{words.neverSigned}</p>}
      {data?.signOffs.map((signOff) => (
        <OneSignOff key={signOff.number} signOff={signOff} />
      ))}
    </details>
  );
}

function OneSignOff({ signOff }: { readonly signOff: ReadSignOff }): ReactElement {
  const words = useWords(SIGN_WORDS);
  const { language, say, time } = useSpeech();
  const { number, signedBy, signedAt, version, returned, items } = signOff;
  const given = (text: string) => (text === "" ? "–" : points(text, language));
  return (
    <section className="section">
      <h3>{words.signedNumber(number, signedBy, time(signedAt))}</h3>
      <p className="quiet">
        {words.underVersion(version)} · {given(signOff.points)}/{given(signOff.maximum)}
      </p>
      {returned !== undefined && (
        <p>
          {words.returnedBy(returned.by, time(returned.at))}: {returned.reason}
        </p>
      )}
      <div
        className="table-frame"
        tabIndex={0}
        role="region"
        aria-label={words.signedNumber(number, signedBy, time(signedAt))}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.facts}</th>
              <th scope="col" className="figure">
                {words.points}
              </th>
              <th scope="col" className="figure">
                {words.maximum}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, title, facts, note, points: claimed, maximum }) => (
              <tr key={item}>
                <th scope="row">
                  {item} {say(title)}
                </th>
                <td>
                  {facts.map(({ title: fact, value }) => `${say(fact)}: ${value}`).join("; ")}
                  {note !== "" && <span className="under">{note}</span>}
                </td>
                <td className="figure">{given(claimed)}</td>
                <td className="figure">{given(maximum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
