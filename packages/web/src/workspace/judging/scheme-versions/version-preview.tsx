import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { type SchemePreview, schemeVersionRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BeforeAfter } from "./before-after.tsx";
import { WORDS } from "./words.ts";

/** What another version would bring: the bridge from item to item, before and after, and what is lost. */
export function Preview({
  evaluationId,
  roundId,
  schemeHash,
}: {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly schemeHash: string;
}): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { data, error } = usePreview(evaluationId, roundId, schemeHash);
  if (error instanceof RefusedError) return <ProblemSummary problem={error.problem} />;
  if (data === undefined) return <p role="status">{frame.loading}</p>;
  return (
    <>
      <Bridge preview={data} />
      <section className="section">
        <h3>{words.beforeAfter}</h3>
        <p className="quiet">{words.whatThereIs}</p>
        <BeforeAfter rows={data.rows} shares={data.indexValue} />
      </section>
      <Consequences preview={data} />
    </>
  );
}

export function usePreview(evaluationId: EvaluationId, roundId: RoundId, schemeHash: string) {
  return useQuery({
    queryKey: ["scheme-preview", evaluationId, roundId, schemeHash],
    queryFn: () => ask(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash }),
  });
}

/** Signed units that the approval returns, with what is touched. */
export function Returned({ preview: { touched } }: { readonly preview: SchemePreview }): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <p>
        <strong>{words.returned(touched.length)}</strong>
      </p>
      {touched.length > 0 && (
        <ul className="fault-list">
          {touched.map(({ unitVersionId, name, items }) => (
            <li key={unitVersionId}>
              {name}: {items.map(({ item, why }) => `${item} (${words.touchedWhy[why]})`).join(", ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Bridge({ preview: { bridge } }: { readonly preview: SchemePreview }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const moved = bridge.filter(({ state }) => state !== "same");
  return (
    <section className="section">
      <h3>{words.bridge}</h3>
      <p>{words.bridgeCounts(bridge.length - moved.length, moved.length)}</p>
      <ul className="fault-list">
        {moved.map(({ code, title, state, parts, alsoAs, points, claimsStay, rule }) => (
          <li key={`${state} ${code}`}>
            <strong>{words.bridgeStates[state]}</strong> {code} {say(title)}
            {state === "changed" && (
              <>
                :{" "}
                {parts
                  .map((part) =>
                    part === "points" ? words.pointsFromTo(points.before, points.after) : words.parts[part],
                  )
                  .join(", ")}
                . {claimsStay ? words.claimsStay : words.claimsAgain}
              </>
            )}
            {alsoAs !== undefined && <>: {words.alsoAs(alsoAs)}</>}
            {rule !== undefined && (
              <dl className="facts">
                <dt>{words.ruleBefore}</dt>
                <dd>{rule.before.map(say).join(" ")}</dd>
                <dt>{words.ruleAfter}</dt>
                <dd>{rule.after.map(say).join(" ")}</dd>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Consequences({ preview }: { readonly preview: SchemePreview }): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { unfitting, signed, touched, findings, withoutLead } = preview;
  if (unfitting.length + signed.length + findings + withoutLead.length === 0)
    return <p>{words.nothingLost}</p>;
  return (
    <section className="section">
      <h3>{words.consequences}</h3>
      {signed.length > 0 && <Returned preview={preview} />}
      <ul className="fault-list">
        {signed.length > touched.length && <li>{words.signedStay(signed.length - touched.length)}</li>}
        {findings > 0 && <li>{words.findingsMade(findings)}</li>}
        {withoutLead.length > 0 && (
          <li>
            {words.leadsMissing} {withoutLead.join(", ")}
          </li>
        )}
        {unfitting.map(({ unit, name, item, field, value, message }) => (
          <li key={`${unit} ${item} ${field}`}>
            {name}, {item}: “{value}”. {say(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
