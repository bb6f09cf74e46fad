import type { EvaluationId } from "@thang-diem/engine";
import { AGENDA_MAX, councilRoutes, type CouncilCandidate, type CouncilOverview } from "@thang-diem/contract";
import { count, points } from "@thang-diem/presentation";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

interface Of {
  readonly evaluationId: EvaluationId;
  readonly data: CouncilOverview;
  readonly prepares: boolean;
  readonly onMore: () => void;
}

const keyOf = ({ roundId, unitVersionId, item }: CouncilCandidate) => `${roundId} ${unitVersionId} ${item}`;

/** What waits for an agenda; the secretary chooses and puts it on a session's. */
export function Candidates({ evaluationId, data, prepares, onMore }: Of): ReactElement {
  const { candidates, sessions } = data;
  const { language } = useSpeech();
  const atOnce = candidates.slice(0, AGENDA_MAX);
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const waiting = sessions.filter(({ state }) => state !== "closed");
  const [sessionId, setSessionId] = useState("");
  const target = sessionId || (waiting[0]?.id ?? "");
  const sending = useSending(
    councilRoutes.addItems,
    "agenda",
    async () => {
      setChosen(new Set());
      await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
    },
    "nothing-typed",
  );
  const toggle = (key: string) =>
    setChosen(new Set(chosen.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key]));
  const items = candidates
    .filter((candidate) => chosen.has(keyOf(candidate)))
    .map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
  return (
    <section className="section">
      <h2>
        {words.candidates} ({count(data.waiting, language)})
      </h2>
      {candidates.length === 0 ? (
        <p>{words.noCandidates}</p>
      ) : (
        <CandidateTable
          candidates={candidates}
          chosen={prepares && waiting.length > 0 ? chosen : undefined}
          onToggle={toggle}
          onAll={() => setChosen(chosen.size === atOnce.length ? new Set() : new Set(atOnce.map(keyOf)))}
        />
      )}
      <More data={data} onMore={onMore} />
      {prepares && candidates.length > 0 && waiting.length > 0 && (
        <SendForm
          sending={sending}
          submit={words.add(items.length)}
          onSubmit={() => void sending.send({ evaluationId, sessionId: target, items })}
        >
          <NativeSelect
            id="agenda-session"
            label={words.addTo}
            value={target}
            data={waiting.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => setSessionId(event.currentTarget.value)}
          />
          {items.length === 0 && <p className="quiet">{words.nothingChosen}</p>}
        </SendForm>
      )}
    </section>
  );
}

/** How much of what waits is shown, where that is not all of it. */
function More({
  data: { candidates, waiting },
  onMore,
}: Pick<Of, "data" | "onMore">): ReactElement | undefined {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  if (candidates.length === waiting) return undefined;
  return (
    <p>
      {words.listed(count(candidates.length, language), count(waiting, language))}{" "}
      <Button variant="default" size="compact-sm" onClick={onMore}>
        {words.more}
      </Button>
    </p>
  );
}

interface TableOf {
  readonly candidates: readonly CouncilCandidate[];
  /** Absent for whoever only reads. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onToggle: (key: string) => void;
  readonly onAll: () => void;
}

function CandidateTable({ candidates, chosen, onToggle, onAll }: TableOf): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const shown = (text: string) => (text === "" ? "–" : points(text, language));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.candidates}>
      <table className="table">
        <thead>
          <tr>
            {chosen !== undefined && (
              <th scope="col">
                <Checkbox
                  aria-label={words.chooseAll}
                  checked={chosen.size === Math.min(candidates.length, AGENDA_MAX)}
                  onChange={onAll}
                />
              </th>
            )}
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.why}</th>
            <th scope="col" className="numeric">
              {words.claimed}
            </th>
            <th scope="col" className="numeric">
              {words.standing}
            </th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => {
            const key = keyOf(candidate);
            return (
              <tr key={key}>
                {chosen !== undefined && (
                  <td>
                    <Checkbox
                      aria-label={words.choose(`${candidate.unitName} ${candidate.item}`)}
                      checked={chosen.has(key)}
                      onChange={() => onToggle(key)}
                    />
                  </td>
                )}
                <th scope="row">{candidate.unitName}</th>
                <td>
                  {candidate.item} <span className="under">{say(candidate.title)}</span>
                </td>
                <td>{words.whys[candidate.why]}</td>
                <td className="numeric">{shown(candidate.claimed)}</td>
                <td className="numeric">{shown(candidate.standing)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
