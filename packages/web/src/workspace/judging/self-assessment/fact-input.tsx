import {
  type Bilingual,
  Exact,
  type FactDeclaration,
  isMissing,
  type ItemCode,
  readTyped,
  readTypedFigure,
  type Scheme,
} from "@thang-diem/engine";
import { dateText, decimal, percent } from "@thang-diem/presentation";
import { Radio, TextInput } from "@mantine/core";
import { useId, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type FormState, type FormStore, keyOf, valueIn } from "./form-store.ts";
import { type Words, WORDS } from "./words.ts";

interface FieldProps {
  readonly scheme: Scheme;
  readonly item: ItemCode;
  readonly fact: FactDeclaration;
  readonly store: FormStore;
  readonly state: FormState;
  readonly locked: boolean;
}

/** One fact as its kind is asked for. The text stays as it was typed; what it was read as stands below it. */
export function FactInput(props: FieldProps): ReactElement {
  const { item, fact, store, state, locked } = props;
  return (
    <div className="claim-field">
      {fact.kind === "yes-no" || fact.kind === "level" ? <Choice {...props} /> : <Written {...props} />}
      <FieldFoot item={item} field={fact.name} store={store} state={state} locked={locked} />
    </div>
  );
}

function Choice({ item, fact, store, state, locked }: FieldProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const typed = valueIn(state, item, fact.name);
  const read = readTyped(fact, typed);
  const choices =
    fact.kind === "yes-no"
      ? ([
          ["có", words.yes],
          ["không", words.no],
        ] as const)
      : [...fact.levels].map(([id, title]) => [id, say(title)] as const);
  const value =
    !read.ok || isMissing(read.value)
      ? ""
      : read.value === true
        ? "có"
        : read.value === false
          ? "không"
          : String(read.value);
  return (
    <Radio.Group
      label={say(fact.title)}
      value={value}
      error={read.ok ? undefined : say(read.message)}
      onChange={(chosen) => !locked && store.type(item, fact.name, chosen)}
      readOnly={locked}
    >
      <div className="claim-choices">
        {choices.map(([id, title]) => (
          <Radio key={id} value={id} label={title} disabled={locked && id !== value} />
        ))}
        {typed !== "" && !locked && (
          <button type="button" className="plain" onClick={() => store.type(item, fact.name, "")}>
            {words.clear}
          </button>
        )}
      </div>
    </Radio.Group>
  );
}

function Written({ scheme, item, fact, store, state, locked }: FieldProps): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const id = useId();
  const typed = valueIn(state, item, fact.name);
  const read = readTypedFigure(scheme, item, fact, typed);
  const echo = read.ok ? readAs(fact, read.value, typed, language, words) : undefined;
  return (
    <>
      <TextInput
        id={id}
        className="claim-figure"
        label={say(fact.title)}
        description={hintOf(fact, words)}
        error={read.ok ? undefined : say(read.message as Bilingual)}
        inputMode={fact.kind === "date" ? "numeric" : "decimal"}
        autoComplete="off"
        maxLength={200}
        readOnly={locked}
        value={typed}
        onChange={(event) => store.type(item, fact.name, event.currentTarget.value)}
      />
      {echo !== undefined && <p className="claim-echo">{echo}</p>}
    </>
  );
}

function hintOf({ kind }: FactDeclaration, words: Words): string | undefined {
  return kind === "date"
    ? words.dateHint
    : kind === "share"
      ? words.shareHint
      : kind === "money" || kind === "number"
        ? words.moneyHint
        : undefined;
}

/** What the engine reads, where that is not plainly what stands there. */
function readAs(
  { kind }: FactDeclaration,
  value: unknown,
  typed: string,
  language: "vi" | "en",
  words: Words,
): string | undefined {
  if (kind === "date")
    return typeof value === "string" &&
      /^\d{4}-/.test(value) &&
      value !== typed.trim() &&
      !/^\d{2}\/\d{2}\/\d{4}$/.test(typed.trim())
      ? words.readAs(dateText(value, language))
      : undefined;
  if (!(value instanceof Exact)) return undefined;
  if (kind === "share") {
    return typed.includes("%") ? undefined : words.readAs(percent(value.text, 2, language));
  }
  return /^\d{1,3}$/.test(typed.trim())
    ? undefined
    : words.readAs(
        decimal(
          value.text,
          value.isWhole ? 0 : Math.min(6, (value.text.split(".")[1] ?? "").length),
          language,
        ),
      );
}

/** Who wrote it and when, and the way back. */
export function FieldFoot({
  item,
  field,
  store,
  state,
  locked,
}: {
  readonly item: ItemCode;
  readonly field: string;
  readonly store: FormStore;
  readonly state: FormState;
  readonly locked: boolean;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const key = keyOf(item, field);
  const stands = state.fields.get(key);
  const undo = !locked && state.undo.has(key);
  const writer = state.colleagues.get(key);
  if (stands === undefined && !undo && writer === undefined) return undefined;
  return (
    <p className="claim-foot">
      {writer !== undefined && (
        <strong className="claim-writes" role="status">
          {words.writes(writer)}
        </strong>
      )}
      {stands !== undefined && !state.typed.has(key) && (
        <span className="quiet">{words.by(stands.changedBy, time(stands.changedAt))}</span>
      )}
      {undo && (
        <button type="button" className="plain" onClick={() => store.undo(item, field)}>
          {words.undo}
        </button>
      )}
    </p>
  );
}
