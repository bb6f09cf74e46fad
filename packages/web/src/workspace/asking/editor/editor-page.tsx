import { type BroughtForm, questionnaireRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { Questionnaire } from "@thang-diem/engine/questionnaire";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import {
  addressOf,
  type Answered,
  ask,
  call,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { CodeEditor, type EditorHandle } from "../../preparing/schemes/index.ts";
import { holds, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { checkForm, ROW_KINDS, type RowKind, rowOf, type TextFault, textOf } from "./checking.ts";
import "./editor.css";
import { Phone } from "./phone.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

interface Place {
  readonly evaluationId: EvaluationId;
  readonly versionId: string;
}

/** "I change what the questionnaire asks, see the faults beside the line, and answer it as on a phone." */
export function QuestionnaireEditorPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId, versionId } = useIds("evaluationId", "versionId");
  const { data, error } = useQuery({
    queryKey: ["questionnaire", versionId],
    queryFn: () => ask(questionnaireRoutes.read, { evaluationId, versionId }),
    staleTime: Infinity,
  });
  useTitle(words.title);
  const form = data?.form as Questionnaire | undefined;
  return (
    <>
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/khao-sat" params={{ evaluationId }}>
          {words.back}
        </Link>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {form === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <Editor key={versionId} place={{ evaluationId, versionId }} kept={textOf(form)} name={form.id} />
      )}
    </>
  );
}

interface EditorProps {
  readonly place: Place;
  readonly kept: string;
  readonly name: string;
}

function Editor({ place, kept, name }: EditorProps): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const draft = useKept(`questionnaire ${place.versionId}`, { text: kept });
  const [start, setStart] = useState(draft.value["text"] ?? kept);
  const [text, setText] = useState(start);
  const handle = useRef<EditorHandle>(null);
  const hint = useId();
  const late = useDeferredValue(text);
  const checked = useMemo(() => checkForm(late, `${name}.md`), [late, name]);
  const lawful = useLastLawful(checked.form);
  const type = (typed: string) => {
    setText(typed);
    if (typed === kept) draft.forget();
    else draft.put({ text: typed });
  };
  const drop = () => (draft.forget(), setText(kept), setStart(kept));
  const go = (line: number) => handle.current?.goTo(line);
  return (
    <div className="questionnaire-editor">
      <div>
        {draft.waits && <DraftHere onDrop={drop} />}
        <AddRow onAdd={(kind) => handle.current?.insert(rowOf(text, kind))} />
        <CodeEditor
          key={start}
          ref={handle}
          label={words.text}
          describedBy={hint}
          start={start}
          faults={checked.faults}
          warnings={checked.warnings}
          language={language}
          grammar="none"
          onChange={type}
          onLine={() => undefined}
        />
        <p id={hint} className="quiet">
          {words.keysHint}
        </p>
        <Findings title={words.faulty} places={checked.faults} onGo={go} />
        <Findings title={words.warned} places={checked.warnings} onGo={go} />
        <Save
          place={place}
          text={text}
          isSound={checked.form !== undefined}
          name={name}
          onKept={draft.forget}
        />
      </div>
      <div>
        {checked.form === undefined && <p className="notice">{words.previewOld}</p>}
        {lawful !== undefined && <Phone form={lawful} />}
      </div>
    </div>
  );
}

function DraftHere({ onDrop }: { readonly onDrop: () => void }): ReactElement {
  const words = useWords(WORDS);
  return (
    <p className="notice" role="status">
      {words.draft}{" "}
      <button type="button" className="plain" onClick={onDrop}>
        {words.dropDraft}
      </button>
    </p>
  );
}

function useLastLawful(form: Questionnaire | undefined): Questionnaire | undefined {
  const [lawful, setLawful] = useState(form);
  useEffect(() => (form === undefined ? undefined : setLawful(form)), [form]);
  return form ?? lawful;
}

function AddRow({ onAdd }: { readonly onAdd: (kind: RowKind) => void }): ReactElement {
  const words = useWords(WORDS);
  const [kind, setKind] = useState<RowKind>("select_one");
  return (
    <div className="actions no-print">
      <NativeSelect
        label={words.addKind}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(ROW_KINDS.find((each) => each === currentTarget.value) ?? "select_one")
        }
        data={ROW_KINDS.map((each) => ({ value: each, label: words.kinds[each] }))}
      />
      <Button variant="default" onClick={() => onAdd(kind)}>
        {words.add}
      </Button>
    </div>
  );
}

const SHOWN_MAX = 12;

function Findings({
  title,
  places,
  onGo,
}: {
  readonly title: (count: number) => string;
  readonly places: readonly TextFault[];
  readonly onGo: (line: number) => void;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  if (places.length === 0) return undefined;
  return (
    <section className="notice" aria-live="polite">
      <h2>{title(places.length)}</h2>
      <ul>
        {places.slice(0, SHOWN_MAX).map(({ line, message, fix }, at) => (
          <li key={`${line} ${at}`}>
            <button type="button" className="plain" onClick={() => onGo(line)}>
              {words.goToLine(line)}
            </button>
            : {say(message)} <span className="quiet">{say(fix)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SaveProps {
  readonly place: Place;
  readonly text: string;
  readonly name: string;
  readonly isSound: boolean;
  readonly onKept: () => void;
}

function Save({ place, text, name, isSound, onKept }: SaveProps): ReactElement {
  const words = useWords(WORDS);
  const person = usePerson();
  const queries = useQueryClient();
  const [state, setState] = useState<{ text: string; answer: Answered<BroughtForm> } | "busy">();
  const answer = typeof state === "object" && state.text === text ? state.answer : undefined;
  const save = async () => {
    setState("busy");
    const { evaluationId } = place;
    const input = { evaluationId, fileName: `${name}.md`, write: "yes" as const };
    const answered = await call(questionnaireRoutes.bring, input, new Blob([text]));
    setState({ text, answer: answered });
    if (!answered.ok || answered.value.versionId === undefined) return;
    onKept();
    await queries.invalidateQueries({ queryKey: ["questionnaires", evaluationId] });
  };
  return (
    <div className="form no-print">
      {answer?.ok === false && <ProblemSummary problem={answer.problem} />}
      {answer?.ok === true && answer.value.versionId !== undefined && <p role="status">{words.saved}</p>}
      {!isSound && <p className="quiet">{words.mendFirst}</p>}
      <div className="actions">
        {holds(person, "survey.run") && (
          <Button disabled={!isSound} aria-busy={state === "busy"} onClick={() => void save()}>
            {state === "busy" ? words.saving : words.save}
          </Button>
        )}
        {(["xlsx", "csv", "md"] as const).map((format) => (
          <a key={format} href={addressOf(questionnaireRoutes.file, { ...place, format })} download>
            {words.download(format)}
          </a>
        ))}
      </div>
      <p className="quiet">{words.saveHint}</p>
    </div>
  );
}
