import { councilRoutes } from "@thang-diem/contract";
import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

type Kind = "meeting" | "letter";

const YES = "yes";
/** Days and times as the fields hold them. */
const NOTHING = { kind: "meeting", title: "", place: "", startsAt: "", endsAt: "", secret: "" };

/** The secretary calls a meeting, or asks for votes by letter with a term. */
export function CallSessionPage(): ReactElement {
  const words = useWords(WORDS);
  const { given, kind, put, sending, send } = useCalling();
  useTitle(words.callTitle);
  return (
    <>
      <h1>{words.callTitle}</h1>
      <SendForm sending={sending} submit={words.call} onSubmit={send}>
        <KindField kind={kind} onChange={(chosen) => put({ kind: chosen })} />
        <TextInput
          {...sending.field("title")}
          label={words.sessionTitle}
          description={words.sessionTitleHint}
          value={given.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        {kind === "meeting" && (
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
        {kind === "letter" && (
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
          checked={given.secret === YES}
          onChange={(event) => put({ secret: event.currentTarget.checked ? YES : "" })}
        />
      </SendForm>
    </>
  );
}

/** The call as typed so far; once sent the page goes back to the council. */
function useCalling() {
  const { evaluationId } = useIds("evaluationId");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useKept(`session ${evaluationId}`, NOTHING);
  const given = kept.value;
  const kind: Kind = given.kind === "letter" ? "letter" : "meeting";
  const sending = useSending(
    councilRoutes.callSession,
    "call",
    async () => {
      await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
      await navigate({ to: "/ky-danh-gia/$evaluationId/hoi-dong", params: { evaluationId } });
    },
    kept,
  );
  const send = () =>
    void sending.send({
      evaluationId,
      ...given,
      kind,
      secret: given.secret === YES,
      startsAt: moment(given.startsAt),
      endsAt: kind === "letter" ? moment(given.endsAt) : "",
    });
  return { given, kind, put: kept.put, sending, send };
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
