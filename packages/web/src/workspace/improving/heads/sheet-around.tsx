import {
  HEAD_PART_WORDS,
  HEAD_PETITION_DAYS,
  headRoutes,
  type HeadPart,
  type HeadSheet,
} from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ActButton, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import type { OfSheet } from "./part-form.tsx";
import { WORDS } from "./words.ts";

interface Given {
  readonly sheet: HeadSheet;
  readonly of: OfSheet;
  readonly again: () => Promise<void>;
}
interface Typed {
  readonly currentTarget: { readonly value: string };
}

/** What stands around the columns: opinions, parts given back, petitions and their answers. */
export function Around({ sheet, of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const { language, say } = useSpeech();
  const { opinions, petitions } = sheet;
  return (
    <>
      <section className="section">
        <h2>{words.opinions}</h2>
        {opinions.length === 0 ? (
          <p>{words.noOpinions}</p>
        ) : (
          <ul>
            {opinions.map(({ id, body, opinion, givenOn }) => (
              <li key={id}>
                {words.opinionLine(body, dateText(givenOn, language))}: {opinion}
              </li>
            ))}
          </ul>
        )}
        {sheet.mayOpine && <OpineForm sheet={sheet} of={of} again={again} />}
      </section>
      {(petitions.length > 0 || sheet.mayPetition) && (
        <section className="section">
          <h2>{words.petitions}</h2>
          <ul className="plain-list">
            {petitions.map(({ id, text, due, outcome, answer }) => (
              <li key={id}>
                <p>{text}</p>
                <p>
                  <strong>{words.outcomes[outcome]}</strong>
                  {outcome === "none" ? ` (${words.petitionDue(dateText(due, language))})` : `: ${answer}`}
                </p>
              </li>
            ))}
          </ul>
          {sheet.mayPetition && <PetitionForm sheet={sheet} of={of} again={again} />}
          {sheet.mayAnswer && <AnswerForm sheet={sheet} of={of} again={again} />}
        </section>
      )}
      {sheet.mayReturn &&
        sheet.sent.map((part) => (
          <GiveBack
            key={part}
            sheet={sheet}
            of={of}
            again={again}
            part={part}
            title={say(HEAD_PART_WORDS[part])}
          />
        ))}
      {sheet.mayReturn && sheet.sent.length === 0 && <Drop sheet={sheet} of={of} again={again} />}
    </>
  );
}

function OpineForm({ sheet, of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`head-opinion ${sheet.id}`, { body: "", opinion: "", givenOn: "" });
  const sending = useSending(headRoutes.opine, "opine", again, kept);
  const field = (name: keyof typeof kept.value) => ({
    label: words[name],
    value: kept.value[name],
    onChange: ({ currentTarget }: Typed) => kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  return (
    <details className="no-print">
      <summary>{words.opine}</summary>
      <SendForm
        sending={sending}
        submit={words.opineSend}
        onSubmit={() => void sending.send({ ...of, ...kept.value })}
      >
        <TextInput {...field("body")} />
        <Textarea autosize minRows={2} {...field("opinion")} />
        <TextInput type="date" {...field("givenOn")} />
      </SendForm>
    </details>
  );
}

function GiveBack({
  sheet,
  of,
  again,
  part,
  title,
}: Given & { readonly part: HeadPart; readonly title: string }): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`head-return ${sheet.id} ${part}`, { reason: "" });
  const sending = useSending(headRoutes.giveBack, `return-${part}`, again, kept);
  return (
    <details className="no-print">
      <summary>{words.giveBack(title)}</summary>
      <SendForm
        sending={sending}
        submit={words.giveBackSend}
        onSubmit={() => void sending.send({ ...of, part, ...kept.value })}
      >
        <TextInput
          label={words.giveBackReason}
          value={kept.value.reason}
          onChange={({ currentTarget }) => kept.put({ reason: currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}

function Drop({ of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { evaluationId, reviewId } = useIds("evaluationId", "reviewId");
  const sending = useSending(headRoutes.dropHead, "drop", async () => {
    await navigate({
      to: "/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId",
      params: { evaluationId, reviewId },
    });
    await again();
  });
  return <ActButton sending={sending} label={words.drop} act={() => void sending.send(of)} />;
}

function PetitionForm({ sheet, of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`head-petition ${sheet.id}`, { text: "" });
  const sending = useSending(headRoutes.petition, "petition", again, kept);
  return (
    <details className="no-print">
      <summary>{words.petition}</summary>
      <SendForm
        sending={sending}
        submit={words.petitionSend}
        onSubmit={() => void sending.send({ ...of, ...kept.value })}
      >
        <Textarea
          autosize
          minRows={3}
          label={words.petitionText}
          description={words.petitionHint(HEAD_PETITION_DAYS)}
          value={kept.value.text}
          onChange={({ currentTarget }) => kept.put({ text: currentTarget.value })}
          {...sending.field("text")}
        />
      </SendForm>
    </details>
  );
}

function AnswerForm({ sheet, of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`head-answer ${sheet.id}`, { outcome: "kept", answer: "" });
  const sending = useSending(headRoutes.answer, "answer", again, kept);
  const outcomes = ["kept", "again"] as const;
  return (
    <div className="no-print">
      <h3>{words.answer}</h3>
      <SendForm
        sending={sending}
        submit={words.answerSend}
        onSubmit={() =>
          void sending.send({
            ...of,
            outcome: outcomes.find((each) => each === kept.value.outcome) ?? "kept",
            answer: kept.value.answer,
          })
        }
      >
        <NativeSelect
          label={words.outcome}
          data={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          value={kept.value.outcome}
          onChange={({ currentTarget }) => kept.put({ outcome: currentTarget.value })}
          {...sending.field("outcome")}
        />
        <Textarea
          autosize
          minRows={3}
          label={words.answerText}
          value={kept.value.answer}
          onChange={({ currentTarget }) => kept.put({ answer: currentTarget.value })}
          {...sending.field("answer")}
        />
      </SendForm>
    </div>
  );
}
