import { LETTER_KINDS, type LetterKind, type LetterWave, surveyLetterRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { NativeSelect, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import {
  ask,
  ProblemSummary,
  RefusedError,
  ROOT,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import { WORDS } from "./words.ts";

interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** Invitations and reminders by mail, and what became of them. */
export function LettersPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const place = useIds("evaluationId", "surveyId");
  const queries = useQueryClient();
  const { data: survey } = useSurvey(place.evaluationId, place.surveyId);
  const key = ["survey-letters", place.evaluationId, place.surveyId];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => ask(surveyLetterRoutes.read, place),
    // While letters are on their way their counts change.
    refetchInterval: ({ state }) => (state.data?.waves.some(({ waiting }) => waiting > 0) ? 5_000 : false),
  });
  useTitle(words.title);
  const isOpen = survey !== undefined && survey.state !== "closed" && survey.state !== "estimated";
  return (
    <>
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={place}>
          {words.back}
        </Link>
      </p>
      <h1>
        {words.title}
        {survey !== undefined && `: ${say(survey.title)}`}
      </h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined || survey === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {isOpen && <p>{data.open === 0 ? words.noContacts : words.open(data.open)}</p>}
          {isOpen && !data.canSend && <p className="notice">{words.noMail}</p>}
          {isOpen && data.canSend && survey.mayRun && data.open > 0 && (
            <Sending
              place={place}
              first={data.waves.length === 0 ? "invitation" : "reminder"}
              onSent={() => queries.invalidateQueries({ queryKey: key })}
            />
          )}
          <Waves waves={data.waves} />
        </>
      )}
    </>
  );
}

function Sending({
  place,
  first,
  onSent,
}: {
  readonly place: Place;
  readonly first: LetterKind;
  readonly onSent: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`survey letters ${place.surveyId}`, { message: "" });
  const [kind, setKind] = useState<LetterKind>(first);
  const [told, setTold] = useState("");
  const sending = useSending(
    surveyLetterRoutes.send,
    "letters",
    async ({ letters, without }) => {
      setTold(words.queued(letters, without));
      await onSent();
    },
    kept,
  );
  const address = location.origin + ROOT;
  return (
    <SendForm
      sending={sending}
      submit={words.send}
      ask={{ title: words.kinds[kind], means: words.means }}
      onSubmit={() => void sending.send({ ...place, kind, address, ...kept.value })}
    >
      <NativeSelect
        {...sending.field("kind")}
        label={words.kind}
        description={words.kindHint}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(LETTER_KINDS.find((each) => each === currentTarget.value) ?? first)
        }
        data={LETTER_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <Textarea
        {...sending.field("message")}
        label={words.message}
        description={words.messageHint}
        autosize
        minRows={2}
        value={kept.value.message}
        onChange={({ currentTarget }) => kept.put({ message: currentTarget.value })}
      />
      {told !== "" && <p role="status">{told}</p>}
    </SendForm>
  );
}

function Waves({ waves }: { readonly waves: readonly LetterWave[] }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const counted = (name: "letters" | "sent" | "waiting" | "failed" | "answered"): Column<LetterWave> => ({
    key: name,
    className: "numeric",
    title: words[name],
    cell: (wave) => wave[name],
  });
  const columns: readonly Column<LetterWave>[] = [
    {
      key: "number",
      title: words.number,
      names: true,
      cell: ({ number, kind }) => `${number}. ${words.kinds[kind]}`,
    },
    { key: "at", title: words.at, cell: ({ madeAt }) => time(madeAt) },
    { key: "by", title: words.by, cell: ({ by }) => by },
    counted("letters"),
    counted("sent"),
    counted("waiting"),
    counted("failed"),
    counted("answered"),
  ];
  return (
    <section className="section">
      <h2>{words.waves}</h2>
      {waves.length === 0 ? (
        <p>{words.noWaves}</p>
      ) : (
        <Table label={words.waves} columns={columns} rows={waves} keyOf={({ number }) => String(number)} />
      )}
    </section>
  );
}
