import type { EvaluationId } from "@thang-diem/engine";
import { boardRoutes, type Board } from "@thang-diem/contract";
import { count } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { addressOf, ask, ProblemSummary, refusalOf, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { AppraiserTable, MovementTable } from "./board-tables.tsx";
import { BoardUnits } from "./board-units.tsx";
import { Reminders } from "./reminders.tsx";
import { WORDS } from "../words.ts";
import "../watching.css";
import { useIds } from "../../front/ids.ts";

/**
 * How far everybody is: who is late with what, where points move, what appraisers have left; and a word to
 * those who are late.
 */
export function BoardPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data, error } = useQuery({
    queryKey: ["board", evaluationId],
    queryFn: () => ask(boardRoutes.read, { evaluationId }),
  });
  const refusal = refusalOf({ data, error });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const person = usePerson();
  useTitle(words.board);
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.board}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <>
        <h1>{words.board}</h1>
        <p>{frame.loading}</p>
      </>
    );
  const mayRemind = holdsIn(person, "evaluation.write", evaluationId);
  return (
    <>
      <h1>{words.board}</h1>
      <Head board={data} evaluationId={evaluationId} />
      <BoardUnits
        now={data.now}
        evaluationId={evaluationId}
        rounds={data.rounds}
        chosen={chosen}
        {...(mayRemind && { onChoose: setChosen })}
      />
      {mayRemind && <Reminders evaluationId={evaluationId} chosen={chosen} />}
      <MovementTable board={data} />
      <AppraiserTable board={data} />
    </>
  );
}

/** The state in sentences, for a look of five seconds. */
function Head({
  board,
  evaluationId,
}: {
  readonly board: Board;
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time, language } = useSpeech();
  const n = (value: number) => count(value, language);
  return (
    <>
      <ul className="plain-list">
        {board.rounds.map(({ roundId, title, units, signed, late, unanswered }) => (
          <li key={roundId}>
            <strong>{say(title)}</strong>: {words.signedOf(n(signed), n(units))};{" "}
            {late === 0 ? words.noneLate : <strong>{words.lateOf(n(late))}</strong>}
            {unanswered > 0 && `; ${words.unansweredOf(n(unanswered))}`}
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${units === 0 ? 0 : (signed / units) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button
          component="a"
          variant="default"
          href={addressOf(boardRoutes.export, { evaluationId, language })}
          download
          className="no-print"
        >
          {words.export}
        </Button>
        <span className="quiet">{words.asOf(time(board.now))}</span>
      </div>
    </>
  );
}
