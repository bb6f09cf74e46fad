import { openingRoutes } from "@thang-diem/contract";
import type { Item, Scheme } from "@thang-diem/engine";
import { points, ruleInWords } from "@thang-diem/presentation";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactElement } from "react";
import { ask, call, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useSchemes } from "../opening/index.ts";
import { holds, usePerson, useKept } from "../../session.ts";
import { checkText, type EditorFault, itemAt, linesOfItems } from "./checking.ts";
import { CodeEditor, type EditorHandle } from "./code-editor.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** "I take last year's scheme, change what the new decision changes, and see at once whether it still adds up." */
export function SchemeEditorPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { schemeHash } = useIds("schemeHash");
  const { data, error } = useQuery({
    queryKey: ["scheme-file", schemeHash],
    queryFn: () => ask(openingRoutes.schemeFile, { schemeHash }),
    staleTime: Infinity,
  });
  useTitle(words.title);
  return (
    <>
      <Back />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <Editor key={schemeHash} schemeHash={schemeHash} kept={data.yaml} />
      )}
    </>
  );
}

/** To the evaluation for which somebody came. */
function Back(): ReactElement | undefined {
  const words = useWords(WORDS);
  const { ky } = useSearch({ from: "/bo-tieu-chi/$schemeHash" });
  return ky === undefined ? undefined : (
    <p className="no-print">
      <Link to="/ky-danh-gia/$evaluationId" params={{ evaluationId: ky }}>
        {words.back}
      </Link>
    </p>
  );
}

function Editor({ schemeHash, kept }: { readonly schemeHash: string; readonly kept: string }): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const draft = useKept(`scheme ${schemeHash}`, { text: kept, at: "" });
  // The editor holds the text itself: it is given one at first, and anew when a draft that was found is dropped.
  const [found, setFound] = useState(draft.waits ? draft.value : undefined);
  const start = found?.["text"] ?? kept;
  const [text, setText] = useState(start);
  const [line, setLine] = useState(1);
  const handle = useRef<EditorHandle>(null);
  const hint = useId();
  const late = useDeferredValue(text);
  const checked = useMemo(() => checkText(late), [late]);
  const lawful = useLastLawful(checked.scheme);
  const type = (typed: string) => (
    setText(typed),
    typed === kept ? draft.forget() : draft.put({ text: typed, at: new Date().toISOString() })
  );
  const go = (to: number) => handle.current?.goTo(to);
  const reset = () => (draft.forget(), setFound(undefined), setText(kept));
  return (
    <>
      {found !== undefined && <DraftFound at={found["at"] ?? ""} onDrop={reset} />}
      <div className="scheme-editor">
        <div>
          <CodeEditor
            key={found === undefined ? "kept" : "draft"}
            ref={handle}
            label={words.text}
            describedBy={hint}
            start={start}
            faults={checked.faults}
            warnings={checked.warnings}
            language={language}
            grammar="yaml"
            onChange={type}
            onLine={setLine}
          />
          <p id={hint} className="quiet">
            {words.keysHint}
          </p>
        </div>
        <div className="scheme-side">
          <Verdict faults={checked.faults} scheme={checked.scheme} onGo={go} />
          <Warnings warnings={checked.warnings} onGo={go} />
          <Save
            text={text}
            kept={kept}
            scheme={checked.faults.length === 0 ? checked.scheme : undefined}
            onSaved={() => draft.forget()}
          />
          {lawful !== undefined && (
            <Outline scheme={lawful} text={late} line={line} stale={!checked.scheme} onGo={go} />
          )}
        </div>
      </div>
    </>
  );
}

function DraftFound({ at, onDrop }: { readonly at: string; readonly onDrop: () => void }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  return (
    <p className="notice" role="status">
      {words.draft(time(at))}{" "}
      <button type="button" className="plain" onClick={onDrop}>
        {words.dropDraft}
      </button>
    </p>
  );
}

function useLastLawful(scheme: Scheme | undefined): Scheme | undefined {
  const [lawful, setLawful] = useState(scheme);
  useEffect(() => (scheme === undefined ? undefined : setLawful(scheme)), [scheme]);
  return scheme ?? lawful;
}

const FAULTS_SHOWN = 12;

function Verdict({
  faults,
  scheme,
  onGo,
}: {
  readonly faults: readonly EditorFault[];
  readonly scheme: Scheme | undefined;
  readonly onGo: (line: number) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  if (faults.length === 0)
    return (
      <p className="notice" role="status">
        {scheme !== undefined &&
          words.faultless(scheme.scoringOrder.length, points(scheme.root.points.text, language))}
      </p>
    );
  return (
    <section className="error-summary" aria-live="polite">
      <h2>{words.faulty(faults.length)}</h2>
      <Places places={faults} onGo={onGo} />
    </section>
  );
}

/** What is lawful and often not meant: it can be saved all the same. */
function Warnings({
  warnings,
  onGo,
}: {
  readonly warnings: readonly EditorFault[];
  readonly onGo: (line: number) => void;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  if (warnings.length === 0) return undefined;
  return (
    <section className="notice" aria-live="polite">
      <h2>{words.warned(warnings.length)}</h2>
      <Places places={warnings} onGo={onGo} />
    </section>
  );
}

function Places({
  places,
  onGo,
}: {
  readonly places: readonly EditorFault[];
  readonly onGo: (line: number) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <>
      <ul>
        {places.slice(0, FAULTS_SHOWN).map(({ line, column, message, fix }, index) => (
          <li key={`${line} ${column} ${index}`}>
            <button type="button" className="plain" onClick={() => onGo(line)}>
              {words.goToLine(line)}
            </button>
            : {say(message)} <span className="quiet">{say(fix)}</span>
          </li>
        ))}
      </ul>
      {places.length > FAULTS_SHOWN && <p>{words.moreFaults(places.length - FAULTS_SHOWN)}</p>}
    </>
  );
}

interface SaveProps {
  readonly text: string;
  readonly kept: string;
  readonly scheme: Scheme | undefined;
  readonly onSaved: () => void;
}

function Save({ text, kept, scheme, onSaved }: SaveProps): ReactElement {
  const words = useWords(WORDS);
  const person = usePerson();
  const queries = useQueryClient();
  const { data } = useSchemes();
  const [state, setState] = useState<
    { readonly text: string; readonly answer: Awaited<ReturnType<typeof keepScheme>> } | "busy"
  >();
  const changed = text !== kept;
  const taken =
    scheme !== undefined &&
    changed &&
    (data?.schemes ?? []).some(({ id, version }) => id === scheme.id && version === scheme.version);
  const answer = typeof state === "object" && state.text === text ? state.answer : undefined;
  const savedAs =
    answer?.ok === true && answer.value.outcome === "kept" ? answer.value.scheme?.version : undefined;
  const save = async () => {
    setState("busy");
    const answered = await keepScheme(text);
    setState({ text, answer: answered });
    if (!answered.ok || answered.value.outcome !== "kept") return;
    onSaved();
    await queries.invalidateQueries({ queryKey: ["schemes"] });
  };
  return (
    <div className="form">
      {answer?.ok === false && <ProblemSummary problem={answer.problem} />}
      {savedAs !== undefined ? (
        <p className="notice" role="status">
          {words.saved(savedAs)}
        </p>
      ) : (
        taken && <p className="notice">{words.sameVersion(scheme.version)}</p>
      )}
      {savedAs === undefined && <WhyNotSaved scheme={scheme} changed={changed} />}
      <div className="actions">
        {holds(person, "evaluation.create") && (
          <Button
            disabled={scheme === undefined || !changed || taken || savedAs !== undefined}
            aria-busy={state === "busy"}
            onClick={() => void save()}
          >
            {state === "busy" ? words.saving : words.save}
          </Button>
        )}
        <Button variant="default" onClick={() => download(text, scheme)}>
          {words.download}
        </Button>
      </div>
    </div>
  );
}

function WhyNotSaved({
  scheme,
  changed,
}: {
  readonly scheme: Scheme | undefined;
  readonly changed: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const person = usePerson();
  return (
    <p className="quiet">
      {!holds(person, "evaluation.create")
        ? words.mayNotSave
        : scheme === undefined
          ? words.mendFirst
          : changed
            ? ""
            : words.nothingChanged}
    </p>
  );
}

function keepScheme(text: string) {
  return call(openingRoutes.bringScheme, { keep: "yes" }, new Blob([text]));
}

function download(text: string, scheme: Scheme | undefined): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = Object.assign(document.createElement("a"), {
    href: address,
    download: `${scheme === undefined ? "bo-tieu-chi" : `${scheme.id}-${scheme.version}`}.yaml`,
  });
  link.click();
  URL.revokeObjectURL(address);
}

function Outline({
  scheme,
  text,
  line,
  stale,
  onGo,
}: {
  readonly scheme: Scheme;
  readonly text: string;
  readonly line: number;
  readonly stale: boolean;
  readonly onGo: (line: number) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const lines = useMemo(() => linesOfItems(text), [text]);
  const code = itemAt(lines, line);
  const current = code === undefined ? undefined : scheme.items.get(code);
  return (
    <>
      <section>
        <h2>{words.rule}</h2>
        {current?.rule === undefined ? (
          <p className="quiet">{words.noRule}</p>
        ) : (
          <Rule item={current} rule={current.rule} scheme={scheme} />
        )}
      </section>
      <section>
        <h2>{words.outline}</h2>
        {stale && <p className="quiet">{words.outlineOld}</p>}
        <ol className="scheme-outline">
          {[...scheme.items.values()].map((item) => (
            <li key={item.code}>
              <button
                type="button"
                aria-current={item.code === code ? "true" : undefined}
                style={{ paddingLeft: `${0.6 + Math.max(0, item.depth - 1) * 1}rem` }}
                onClick={() => onGo(lines.get(item.code) ?? 1)}
              >
                <span>
                  {item.code} {say(item.title)}
                </span>
                <span className="number">{points(item.points.text, language)}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Rule({
  item,
  rule,
  scheme,
}: {
  readonly item: Item;
  readonly rule: NonNullable<Item["rule"]>;
  readonly scheme: Scheme;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  return (
    <>
      <p>
        <strong>
          {item.code} {say(item.title)}
        </strong>{" "}
        · {words.points(points(item.points.text, language))}
      </p>
      {ruleInWords(rule, item, scheme, language).map(({ text, list = [] }) => (
        <div key={text}>
          <p>{text}</p>
          {list.length > 0 && (
            <ul>
              {list.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
