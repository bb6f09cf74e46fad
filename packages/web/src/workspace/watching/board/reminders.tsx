import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { boardRoutes, REMINDED, type Reminded, type RouteReply } from "@thang-diem/contract";
import { NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useWords, newId } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "../words.ts";

type Sent = RouteReply<typeof boardRoutes.reminders>;

interface RemindersProps {
  readonly evaluationId: EvaluationId;
  /** Lines of the table, by round and unit. */
  readonly chosen: ReadonlySet<string>;
}

/** A word to those who are late: all of them, or those of the units chosen in the table. */
export function Reminders({ evaluationId, chosen }: RemindersProps): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["reminders", evaluationId],
    queryFn: () => ask(boardRoutes.reminders, { evaluationId }),
  });
  const kept = useKept(`reminder ${evaluationId}`, { about: "self-assessment", text: "" });
  const about: Reminded = REMINDED.find((each) => each === kept.value["about"]) ?? "self-assessment";
  const text = kept.value["text"] ?? "";
  const [told, setTold] = useState<number>();
  // The id stays until the reminder was taken: pressing again after a broken line sends it once.
  const [id, setId] = useState(() => newId());
  const sending = useSending(
    boardRoutes.remind,
    "remind",
    async ({ people }) => {
      setTold(people);
      setId(newId());
      await queries.invalidateQueries({ queryKey: ["reminders", evaluationId] });
    },
    kept,
  );
  const units = [...chosen].map(unitOf);
  const toChosen = about !== "appraisal" && units.length > 0;
  return (
    <section className="section no-print">
      <h2>{words.remind}</h2>
      <p className="quiet">{words.remindLead}</p>
      <SendForm
        sending={sending}
        submit={words.send}
        onSubmit={() => (
          setTold(undefined),
          void sending.send({ evaluationId, id, about, text, ...(toChosen && { units }) })
        )}
      >
        <NativeSelect
          label={words.about}
          value={about}
          onChange={(event) => kept.put({ about: event.currentTarget.value })}
          data={REMINDED.map((each) => ({ value: each, label: words.abouts[each] }))}
        />
        <p>{words.to(toChosen ? units.length : 0)}</p>
        <Textarea
          {...sending.field("text")}
          label={words.text}
          description={words.textHint}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => kept.put({ text: event.currentTarget.value })}
        />
      </SendForm>
      <p role="status">{told === undefined ? "" : words.sent(told)}</p>
      {data !== undefined && <Daily evaluationId={evaluationId} days={data.daysBefore} />}
      {data !== undefined && data.reminders.length > 0 && <PastReminders sent={data} />}
    </section>
  );
}

function PastReminders({ sent: { reminders, letters } }: { readonly sent: Sent }): ReactElement {
  const words = useWords(WORDS);
  return (
    <details>
      <summary>
        {words.past} ({reminders.length})
      </summary>
      <p>{words.letters(letters.sent, letters.waiting, letters.failed)}</p>
      <ul className="plain-list">
        {reminders.map((reminder) => (
          <Past key={reminder.id} reminder={reminder} />
        ))}
      </ul>
    </details>
  );
}

/** A line of the table is known by round and unit with a space between. */
function unitOf(key: string) {
  const [roundId, unitVersionId] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
  return { roundId: roundId as RoundId, unitVersionId: unitVersionId as UnitVersionId };
}

function Past({
  reminder: { kind, about, text, people, sentAt },
}: {
  readonly reminder: Sent["reminders"][number];
}): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  return (
    <li>
      {words.reminder[kind]} · {words.phases[about]} · {words.people(people)} · {time(sentAt)}
      {text !== "" && <span className="under quiet">{text}</span>}
    </li>
  );
}

function Daily({
  evaluationId,
  days,
}: {
  readonly evaluationId: EvaluationId;
  readonly days: number;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`daily ${evaluationId}`, { days: String(days) });
  const [saved, setSaved] = useState(false);
  const sending = useSending(boardRoutes.setReminding, "daily", () => setSaved(true), kept);
  return (
    <details>
      <summary>{words.daily}</summary>
      <SendForm
        sending={sending}
        submit={words.save}
        tone="default"
        onSubmit={() => (
          setSaved(false),
          void sending.send({ evaluationId, daysBefore: Number(kept.value.days) })
        )}
      >
        <NumberInput
          {...sending.field("daysBefore")}
          label={words.days}
          min={0}
          max={60}
          value={kept.value.days}
          onChange={(typed) => kept.put({ days: String(typed) })}
        />
      </SendForm>
      <p role="status">{saved ? words.saved : ""}</p>
    </details>
  );
}
