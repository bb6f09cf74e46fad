import { councilRoutes } from "@thang-diem/contract";
import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

/** The secretary calls a meeting, or asks for votes by letter with a term. */
export function CallSessionPage(): ReactElement {
  const words = useWords(WORDS);
  const { evaluationId } = useParams({ from: "/ky-danh-gia/$evaluationId/hoi-dong/trieu-tap" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<"meeting" | "letter">("meeting");
  const [title, setTitle] = useState("");
  const [place, setPlace] = useState("");
  const [startsAt, setStartsAt] = useState("");
  const [endsAt, setEndsAt] = useState("");
  const [secret, setSecret] = useState(false);
  const sending = useSending(councilRoutes.callSession, "call", async () => {
    await queries.invalidateQueries({ queryKey: ["council", evaluationId] });
    await navigate({ to: "/ky-danh-gia/$evaluationId/hoi-dong", params: { evaluationId } });
  });
  useTitle(words.callTitle);
  return (
    <>
      <h1>{words.callTitle}</h1>
      <SendForm
        sending={sending}
        submit={words.call}
        onSubmit={() =>
          void sending.send({
            evaluationId,
            kind,
            title,
            place,
            startsAt: moment(startsAt),
            endsAt: kind === "letter" ? moment(endsAt) : "",
            secret,
          })
        }
      >
        <Radio.Group
          label={words.kind}
          value={kind}
          onChange={(value) => setKind(value === "letter" ? "letter" : "meeting")}
        >
          <div className="radio-list">
            {(["meeting", "letter"] as const).map((each) => (
              <Radio key={each} value={each} label={words.kinds[each]} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          {...sending.field("title")}
          label={words.sessionTitle}
          description={words.sessionTitleHint}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {kind === "meeting" && (
          <TextInput
            {...sending.field("place")}
            label={words.place}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        )}
        <TextInput
          type="datetime-local"
          {...sending.field("startsAt")}
          label={words.startsAt}
          value={startsAt}
          onChange={(event) => setStartsAt(event.currentTarget.value)}
        />
        {kind === "letter" && (
          <TextInput
            type="datetime-local"
            {...sending.field("endsAt")}
            label={words.endsAt}
            value={endsAt}
            onChange={(event) => setEndsAt(event.currentTarget.value)}
          />
        )}
        <Checkbox
          label={words.secret}
          description={words.secretHint}
          checked={secret}
          onChange={(event) => setSecret(event.currentTarget.checked)}
        />
      </SendForm>
    </>
  );
}

/** What a field of day and time holds is the time of Vietnam. */
function moment(local: string): string {
  return local === "" ? "" : new Date(`${local}:00+07:00`).toISOString();
}
