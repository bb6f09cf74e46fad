import { councilRoutes } from "@thang-diem/contract";
import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

type Kind = "meeting" | "letter";

interface Given {
  readonly kind: Kind;
  readonly title: string;
  readonly place: string;
  /** As the field of day and time holds it. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly secret: boolean;
}

/** The secretary calls a meeting, or asks for votes by letter with a term. */
export function CallSessionPage(): ReactElement {
  const words = useWords(WORDS);
  const { given, put, sending, send } = useCalling();
  useTitle(words.callTitle);
  return (
    <>
      <h1>{words.callTitle}</h1>
      <SendForm sending={sending} submit={words.call} onSubmit={send}>
        <KindField kind={given.kind} onChange={(kind) => put({ kind })} />
        <TextInput
          {...sending.field("title")}
          label={words.sessionTitle}
          description={words.sessionTitleHint}
          value={given.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        {given.kind === "meeting" && (
          <TextInput
            {...sending.field("place")}
            label={words.place}
            value={given.place}
            onChange={(event) => put({ place: event.currentTarget.value })}
          />
        )}
        <TextInput
          type="datetime-local"
          {...sending.field("startsAt")}
          label={words.startsAt}
          value={given.startsAt}
          onChange={(event) => put({ startsAt: event.currentTarget.value })}
        />
        {given.kind === "letter" && (
          <TextInput
            type="datetime-local"
            {...sending.field("endsAt")}
            label={words.endsAt}
            value={given.endsAt}
            onChange={(event) => put({ endsAt: event.currentTarget.value })}
          />
        )}
        <Checkbox
          label={words.secret}
          description={words.secretHint}
          checked={given.secret}
          onChange={(event) => put({ secret: event.currentTarget.checked })}
        />
      </SendForm>
    </>
  );
}

/** The call as typed so far; once sent the page goes back to the council. */
function useCalling() {
  const { evaluationId } = useParams({ from: "/ky-danh-gia/$evaluationId/hoi-dong/trieu-tap" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [given, setGiven] = useState<Given>({
    kind: "meeting",
    title: "",
    place: "",
    startsAt: "",
    endsAt: "",
    secret: false,
  });
  const put = (next: Partial<Given>) => setGiven({ ...given, ...next });
  const sending = useSending(councilRoutes.callSession, "call", async () => {
    await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
    await navigate({ to: "/ky-danh-gia/$evaluationId/hoi-dong", params: { evaluationId } });
  });
  const send = () =>
    void sending.send({
      evaluationId,
      ...given,
      startsAt: moment(given.startsAt),
      endsAt: given.kind === "letter" ? moment(given.endsAt) : "",
    });
  return { given, put, sending, send };
}

function KindField({
  kind,
  onChange,
}: {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <Radio.Group
      label={words.kind}
      value={kind}
      onChange={(value) => onChange(value === "letter" ? "letter" : "meeting")}
    >
      <div className="radio-list">
        {(["meeting", "letter"] as const).map((each) => (
          <Radio key={each} value={each} label={words.kinds[each]} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** What a field of day and time holds is the time of Vietnam. */
function moment(local: string): string {
  return local === "" ? "" : new Date(`${local}:00+07:00`).toISOString();
}
