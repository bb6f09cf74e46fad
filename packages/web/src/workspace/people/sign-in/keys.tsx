import {
  KEY_DAYS,
  type KeyPermission,
  keyRoutes,
  PERMISSIONS,
  type ProgramKey,
  type RouteReply,
} from "@thang-diem/contract";
import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, CopyButton, ProblemSummary, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { KEY_WORDS } from "./key-words.ts";

const QUERY = { queryKey: ["my-keys"], queryFn: () => ask(keyRoutes.read, {}) };

/** Keys with which programs act for whoever looks; nothing for somebody whose key could do nothing. */
export function Keys(): ReactElement | undefined {
  const words = useWords(KEY_WORDS);
  const { data } = useQuery(QUERY);
  const queries = useQueryClient();
  const changed = () => void queries.invalidateQueries({ queryKey: QUERY.queryKey });
  if (data === undefined || (data.possible.length === 0 && data.keys.length === 0)) return undefined;
  return (
    <section className="section">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <KeyList keys={data.keys} changed={changed} />
      <MakeKey possible={data.possible} changed={changed} />
    </section>
  );
}

function KeyList({
  keys,
  changed,
}: {
  readonly keys: readonly ProgramKey[];
  readonly changed: () => void;
}): ReactElement {
  const words = useWords(KEY_WORDS);
  const { say, time } = useSpeech();
  const [ended, setEnded] = useState(false);
  const ending = useSending(keyRoutes.end, "key-end", () => (setEnded(true), changed()), "nothing-typed");
  return (
    <>
      <ProblemSummary problem={ending.problem} />
      {ended && (
        <p role="status" className="notice">
          {words.ended}
        </p>
      )}
      {keys.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list">
        {keys.map(({ id, name, permissions, madeAt, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p>{permissions.map((permission) => say(PERMISSIONS[permission].about)).join("; ")}</p>
            <span className="quiet">
              {words.line(time(madeAt), time(expiresAt))};{" "}
              {lastUsedAt === "" ? words.unused : words.used(time(lastUsedAt))}
            </span>
            <br />
            <button type="button" className="plain" onClick={() => void ending.send({ keyId: id })}>
              {words.end(name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const EMPTY = {
  name: "",
  permissions: [] as KeyPermission[],
  days: KEY_DAYS[1] as (typeof KEY_DAYS)[number],
  password: "",
};

function MakeKey({
  possible,
  changed,
}: {
  readonly possible: readonly KeyPermission[];
  readonly changed: () => void;
}): ReactElement {
  const words = useWords(KEY_WORDS);
  const [given, setGiven] = useState(EMPTY);
  const [made, setMade] = useState<RouteReply<typeof keyRoutes.make>>();
  const put = (part: Partial<typeof EMPTY>) => setGiven({ ...given, ...part });
  const sending = useSending(
    keyRoutes.make,
    "key",
    (answer) => {
      setMade(answer);
      setGiven(EMPTY);
      changed();
    },
    "secret",
  );
  if (made !== undefined)
    return <ShownOnce secret={made.key} expiresAt={made.expiresAt} onKept={() => setMade(undefined)} />;
  return (
    <details>
      <summary>{words.make}</summary>
      <SendForm
        sending={sending}
        submit={words.make}
        tone="default"
        onSubmit={() => void sending.send(given)}
      >
        <Choices given={given} put={put} possible={possible} field={sending.field} />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          value={given.password}
          onChange={(event) => put({ password: event.currentTarget.value })}
          {...sending.field("password")}
        />
      </SendForm>
    </details>
  );
}

function Choices({
  given,
  put,
  possible,
  field,
}: {
  readonly given: Pick<typeof EMPTY, "name" | "permissions" | "days">;
  readonly put: (part: Partial<typeof EMPTY>) => void;
  readonly possible: readonly KeyPermission[];
  readonly field: ReturnType<typeof useSending<typeof keyRoutes.make>>["field"];
}): ReactElement {
  const words = useWords(KEY_WORDS);
  const { say } = useSpeech();
  return (
    <>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={given.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        {...field("name")}
      />
      <Checkbox.Group
        label={words.permissions}
        value={given.permissions}
        onChange={(chosen) => put({ permissions: possible.filter((one) => chosen.includes(one)) })}
        {...field("permissions")}
      >
        {possible.map((permission) => (
          <Checkbox key={permission} value={permission} label={say(PERMISSIONS[permission].about)} mb="xs" />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={words.days}
        value={String(given.days)}
        onChange={(event) =>
          put({ days: KEY_DAYS.find((days) => String(days) === event.currentTarget.value) ?? KEY_DAYS[1] })
        }
        data={KEY_DAYS.map((days) => ({ value: String(days), label: words.dayCount(days) }))}
        {...field("days")}
      />
    </>
  );
}

function ShownOnce({
  secret,
  expiresAt,
  onKept,
}: {
  readonly secret: string;
  readonly expiresAt: string;
  readonly onKept: () => void;
}): ReactElement {
  const words = useWords(KEY_WORDS);
  const { time } = useSpeech();
  return (
    <div role="status" className="notice">
      <p>{words.once}</p>
      <p className="code">{secret}</p>
      <p className="quiet">{words.until(time(expiresAt))}</p>
      <div className="actions">
        <CopyButton text={secret} />
        <Button variant="default" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </div>
  );
}
