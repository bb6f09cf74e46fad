import {
  type ProblemReply,
  type RouteReply,
  SIGNED_DOCUMENT_BYTES_MAX,
  SIGNED_DOCUMENT_KINDS,
  type SignedDocumentLine,
  signedDocumentRoutes,
} from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { dateText, dayInVietnam, SIGNED_PAPER_WORDS } from "@thang-diem/presentation";
import { Button, FileInput, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  addressOf,
  type Answered,
  ask,
  call,
  type FormSending,
  SendForm,
  useWords,
} from "../../../kit/index.ts";
import { holdsIn, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { SIGNED_WORDS } from "./signed-words.ts";

type Documents = RouteReply<typeof signedDocumentRoutes.read>;

const keyOf = (evaluationId: EvaluationId) => ["signed-documents", evaluationId] as const;

/** Papers that came back signed: listed, attached, replaced with a reason. */
export function SignedDocumentsSection({
  evaluationId,
}: {
  readonly evaluationId: EvaluationId;
}): ReactElement | undefined {
  const person = usePerson();
  const words = useWords(SIGNED_WORDS);
  const allowed = holdsIn(person, "result.publish", evaluationId);
  const [replacing, setReplacing] = useState<SignedDocumentLine>();
  const { data } = useQuery({
    queryKey: keyOf(evaluationId),
    queryFn: () => ask(signedDocumentRoutes.read, { evaluationId }),
    enabled: allowed,
  });
  if (!allowed || data === undefined) return undefined;
  return (
    <section className="section" aria-labelledby="signed-title">
      <h2 id="signed-title">{words.title}</h2>
      <p>{words.lead}</p>
      {data.documents.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="plain-list">
          {data.documents.map((document) => (
            <Line
              key={document.id}
              evaluationId={evaluationId}
              document={document}
              onReplace={() => setReplacing(document)}
            />
          ))}
        </ul>
      )}
      {replacing === undefined ? (
        <Attach evaluationId={evaluationId} editions={data.editions} />
      ) : (
        <Replace
          key={replacing.id}
          evaluationId={evaluationId}
          document={replacing}
          onDone={() => setReplacing(undefined)}
        />
      )}
    </section>
  );
}

function useNameOf(): (document: SignedDocumentLine) => string {
  const { language } = useSpeech();
  const signed = SIGNED_PAPER_WORDS[language];
  return ({ kind, number, signedOn }) =>
    signed.named(signed.kinds[kind], number, dateText(signedOn, language));
}

function Line({
  evaluationId,
  document,
  onReplace,
}: {
  readonly evaluationId: EvaluationId;
  readonly document: SignedDocumentLine;
  readonly onReplace: () => void;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(SIGNED_WORDS);
  const name = useNameOf()(document);
  const day = (moment: string) => dateText(dayInVietnam(new Date(moment)), language);
  const { replacedAt, reason, attachedBy, attachedAt, editions, id, sha256 } = document;
  return (
    <li>
      <strong>{name}</strong> ({editions.join(", ")})
      <br />
      <span className="quiet">{words.by(attachedBy, day(attachedAt))}</span>{" "}
      <a
        href={addressOf(signedDocumentRoutes.file, { evaluationId, documentId: id })}
        download
        aria-label={`${words.open}: ${name}`}
      >
        {words.open}
      </a>
      {reason !== undefined && (
        <>
          <br />
          {words.because}: {reason}
        </>
      )}
      <br />
      <code className="fingerprint quiet">{sha256}</code>
      <br />
      {replacedAt === undefined ? (
        <Button variant="default" size="compact-sm" aria-label={words.replaceTitle(name)} onClick={onReplace}>
          {words.replace}
        </Button>
      ) : (
        <span className="quiet">{words.old(day(replacedAt))}</span>
      )}
    </li>
  );
}

/** The sending of a file with what is written about it, as a form shows it. */
function useFileSending<Typed extends Readonly<Record<string, string>>>(
  place: string,
  empty: Typed,
  send: (typed: Typed, file: File) => Promise<Answered<unknown>>,
  taken: () => Promise<void>,
) {
  const { say } = useSpeech();
  const words = useWords(SIGNED_WORDS);
  const kept = useKept(place, empty);
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  const [noFile, setNoFile] = useState(false);
  const sending: FormSending<never> = {
    send: () => Promise.resolve(false),
    busy,
    problem,
    prefix: place.replaceAll(" ", "-"),
    keeping: kept,
    field(name) {
      const fault = problem?.details?.faults?.find(({ field }) => field === name);
      return { id: `${place.replaceAll(" ", "-")}-${name}`, error: fault && say(fault.message) };
    },
  };
  const submit = async () => {
    setNoFile(file === null);
    if (busy || file === null) return;
    setBusy(true);
    const answer = await send(kept.value, file);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    kept.forget();
    setFile(null);
    await taken();
  };
  const chosen = {
    ...sending.field("file"),
    error: noFile ? words.noFile : undefined,
    value: file,
    onChange: (next: File | null) => (setNoFile(false), setProblem(undefined), setFile(next)),
  };
  return { kept, sending, submit, chosen };
}

const NOTHING_TYPED = { kind: "decision", number: "", signedOn: "", edition: "" };

function Attach({
  evaluationId,
  editions,
}: {
  readonly evaluationId: EvaluationId;
  readonly editions: Documents["editions"];
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(SIGNED_WORDS);
  const queries = useQueryClient();
  const [attached, setAttached] = useState(false);
  const { kept, sending, submit, chosen } = useFileSending(
    `signed ${evaluationId}`,
    NOTHING_TYPED,
    ({ kind, ...typed }, file) =>
      call(
        signedDocumentRoutes.attach,
        {
          evaluationId,
          ...typed,
          kind: SIGNED_DOCUMENT_KINDS.find((each) => each === kind) ?? "decision",
          fileName: file.name,
        },
        file,
      ),
    async () => {
      setAttached(true);
      await queries.invalidateQueries({ queryKey: keyOf(evaluationId) });
    },
  );
  const { kinds } = SIGNED_PAPER_WORDS[language];
  return (
    <SendForm sending={sending} submit={words.attach} tone="default" onSubmit={() => void submit()}>
      <NativeSelect
        {...sending.field("kind")}
        label={words.kind}
        value={kept.value.kind}
        data={SIGNED_DOCUMENT_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(event) => kept.put({ kind: event.currentTarget.value })}
      />
      <NumberAndDay sending={sending} value={kept.value} onChange={(part) => kept.put(part)} />
      {editions.length > 1 && (
        <NativeSelect
          {...sending.field("edition")}
          label={words.edition}
          value={kept.value.edition}
          data={[
            { value: "", label: words.allStanding },
            ...editions.map(({ id, title }) => ({ value: id, label: `${id} (${say(title)})` })),
          ]}
          onChange={(event) => kept.put({ edition: event.currentTarget.value })}
        />
      )}
      <SignedFile chosen={chosen} />
      {attached && <p role="status">{words.attached}</p>}
    </SendForm>
  );
}

function Replace({
  evaluationId,
  document,
  onDone,
}: {
  readonly evaluationId: EvaluationId;
  readonly document: SignedDocumentLine;
  readonly onDone: () => void;
}): ReactElement {
  const words = useWords(SIGNED_WORDS);
  const name = useNameOf()(document);
  const queries = useQueryClient();
  const { number, signedOn, id: documentId } = document;
  const { kept, sending, submit, chosen } = useFileSending(
    `signed again ${documentId}`,
    { number, signedOn, reason: "", reasonEn: "" },
    (typed, file) =>
      call(signedDocumentRoutes.replace, { evaluationId, documentId, ...typed, fileName: file.name }, file),
    async () => {
      await queries.invalidateQueries({ queryKey: keyOf(evaluationId) });
      onDone();
    },
  );
  return (
    <SendForm sending={sending} submit={words.replace} tone="default" onSubmit={() => void submit()}>
      <h3>{words.replaceTitle(name)}</h3>
      <NumberAndDay sending={sending} value={kept.value} onChange={(part) => kept.put(part)} />
      <Textarea
        {...sending.field("reason")}
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={kept.value.reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
      />
      <Textarea
        {...sending.field("reasonEn")}
        label={words.reasonEn}
        autosize
        minRows={2}
        value={kept.value.reasonEn}
        onChange={(event) => kept.put({ reasonEn: event.currentTarget.value })}
      />
      <SignedFile chosen={chosen} />
      <div>
        <Button variant="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </SendForm>
  );
}

function NumberAndDay({
  sending,
  value,
  onChange,
}: {
  readonly sending: FormSending<never>;
  readonly value: { readonly number: string; readonly signedOn: string };
  readonly onChange: (part: Partial<{ number: string; signedOn: string }>) => void;
}): ReactElement {
  const words = useWords(SIGNED_WORDS);
  return (
    <>
      <TextInput
        {...sending.field("number")}
        label={words.number}
        description={words.numberHint}
        value={value.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        {...sending.field("signedOn")}
        label={words.signedOn}
        value={value.signedOn}
        onChange={(event) => onChange({ signedOn: event.currentTarget.value })}
      />
    </>
  );
}

function SignedFile({
  chosen,
}: {
  readonly chosen: ReturnType<typeof useFileSending>["chosen"];
}): ReactElement {
  const words = useWords(SIGNED_WORDS);
  return (
    <FileInput
      {...chosen}
      label={words.file}
      description={words.fileHint(SIGNED_DOCUMENT_BYTES_MAX / 1_000_000)}
      placeholder={words.choose}
      accept=".pdf"
      clearable
    />
  );
}
