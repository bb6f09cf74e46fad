import { type InterviewerSheet, surveyQualityRoutes } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { NumberInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type Board, type Place, shortId } from "./board.ts";
import { WORDS } from "./words.ts";

/** A sheet for each interviewer, day by day, and how far each is from the others. */
export function Interviewers({ board }: { readonly board: Board }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const decimal = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const columns: readonly Column<InterviewerSheet>[] = [
    { key: "name", title: words.interviewer, names: true, cell: ({ interviewer }) => interviewer },
    {
      key: "interviews",
      className: "numeric",
      title: words.interviews,
      cell: ({ interviews }) => interviews,
    },
    {
      key: "signals",
      className: "numeric",
      title: words.withSignals,
      cell: ({ withSignals }) => withSignals,
    },
    { key: "rejected", className: "numeric", title: words.rejectedCount, cell: ({ rejected }) => rejected },
    { key: "minutes", className: "numeric", title: words.minutes, cell: ({ minutes }) => decimal(minutes) },
    {
      key: "effect",
      title: words.effect,
      cell: ({ effect }) =>
        effect === undefined ? (
          words.noEffect
        ) : (
          <>
            {words.effectText(decimal(effect.mean), decimal(effect.othersMean))}
            {effect.isFar && <strong>. {words.far}</strong>}
          </>
        ),
    },
    { key: "days", title: words.days, cell: (sheet) => <Days sheet={sheet} /> },
  ];
  return (
    <section className="section">
      <h2>{words.interviewers}</h2>
      {board.interviewers.length === 0 ? (
        <p>{words.noInterviewers}</p>
      ) : (
        <Table
          label={words.interviewers}
          columns={columns}
          rows={board.interviewers}
          keyOf={({ interviewer }) => interviewer}
        />
      )}
      {board.rho >= 0 && <p>{words.rho(decimal(board.rho))}</p>}
    </section>
  );
}

function Days({ sheet }: { readonly sheet: InterviewerSheet }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  return (
    <ul className="plain-list">
      {sheet.days.map(({ day, interviews, withSignals, rejected }) => (
        <li key={day}>{words.day(dateText(day, language), interviews, withSignals, rejected)}</li>
      ))}
    </ul>
  );
}

/** Interviews that somebody else asks again. */
export function Rechecks({ place }: { readonly place: Place }): ReactElement {
  const words = useWords(WORDS);
  const [seed, setSeed] = useState<number | string>(1);
  const [count, setCount] = useState<number | string>(5);
  const [drawn, setDrawn] = useState<readonly string[]>();
  const sending = useSending(
    surveyQualityRoutes.drawRechecks,
    "rechecks",
    ({ responses }) => setDrawn(responses.map(({ responseId }) => shortId(responseId))),
    "nothing-typed",
  );
  return (
    <section className="section no-print">
      <h2>{words.rechecks}</h2>
      <p>{words.rechecksLead}</p>
      <SendForm
        sending={sending}
        submit={words.draw}
        tone="default"
        onSubmit={() => void sending.send({ ...place, seed: String(seed), count: String(count) })}
      >
        <NumberInput {...sending.field("seed")} label={words.seed} min={0} value={seed} onChange={setSeed} />
        <NumberInput
          {...sending.field("count")}
          label={words.count}
          min={1}
          max={999}
          value={count}
          onChange={setCount}
        />
        {drawn !== undefined && <p role="status">{words.drawn(drawn.join(", "))}</p>}
      </SendForm>
    </section>
  );
}
