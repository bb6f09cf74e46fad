import { FIELD_LENGTH_MAX, NOTE, type LastYearItem } from "@thang-diem/contract";
import { type FactDeclaration, type Item, type ItemCode, ownSharedFacts, WHOLE } from "@thang-diem/engine";
import { points, ruleInWords } from "@thang-diem/presentation";
import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ClipboardEvent, useEffect, useRef, useState, type ReactElement } from "react";
import { ItemTalk } from "../item-requests/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { isOpen } from "./closed-notice.tsx";
import { DoneTasks } from "./done-tasks.tsx";
import { FactInput, FieldFoot } from "./fact-input.tsx";
import { type FormState, valueIn } from "./form-store.ts";
import { GENERAL, isOwn, type ScoredForm, type ScoredItem } from "./scoring.ts";
import type { FormPlace, OpenForm } from "./use-form.ts";
import { WORDS } from "./words.ts";

interface PaneProps {
  readonly place: FormPlace;
  readonly open: OpenForm;
  readonly scored: ScoredForm;
  readonly state: FormState;
  readonly code: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** One item: what is asked and why, last year beside it, the fields, the points that follow from them. */
export function ItemPane(props: PaneProps): ReactElement | undefined {
  const { code, scored, open, state } = props;
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (code === GENERAL)
    return (
      <>
        <h2 ref={heading} tabIndex={-1}>
          {words.general}
        </h2>
        <Facts
          item={WHOLE}
          facts={ownSharedFacts(open.scheme)}
          open={open}
          state={state}
          locked={!isOpen(state.form)}
        />
        <Steps {...props} />
      </>
    );
  const of = scored.byCode.get(code);
  if (of === undefined) return undefined;
  const { item } = of;
  const lastYear =
    state.form.lastYear === "none"
      ? undefined
      : {
          year: state.form.lastYear.year,
          item: state.form.lastYear.items.find((each) => each.item === code),
        };
  return (
    <>
      <p className="quiet">
        {trail(open, item)
          .map((each) => `${each.code}. ${say(each.title)}`)
          .join(" › ")}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {item.code} {say(item.title)}
      </h2>
      <About item={item} open={open} />
      {lastYear !== undefined && <LastYear year={lastYear.year} last={lastYear.item} now={item} />}
      {isOwn(item) ? (
        <Fields of={of} place={props.place} open={open} state={state} />
      ) : (
        <OthersFields of={of} place={props.place} open={open} state={state} />
      )}
      <Steps {...props} />
    </>
  );
}

function Fields({
  of,
  place,
  open,
  state,
}: {
  readonly of: ScoredItem;
  readonly place: FormPlace;
  readonly open: OpenForm;
  readonly state: FormState;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { item } = of;
  const locked = !isOpen(state.form, item.code);
  const [lost, setLost] = useState(0);
  return (
    <>
      <Facts item={item.code} facts={item.facts} open={open} state={state} locked={locked} />
      <Points of={of} />
      {of.doubts.length > 0 && (
        <div className="notice" role="status">
          {of.doubts.map(({ fact, code, message }) => (
            <p key={`${code} ${fact}`}>{say(message)}</p>
          ))}
          <p className="quiet">{words.doubtKept}</p>
        </div>
      )}
      {!locked && <DoneTasks item={item.code} place={place} open={open} state={state} />}
      <div className="claim-proof">
        <div className="claim-field">
          <Textarea
            label={words.note}
            description={words.noteHint}
            autosize
            minRows={2}
            maxRows={14}
            maxLength={FIELD_LENGTH_MAX}
            readOnly={locked}
            value={valueIn(state, item.code, NOTE)}
            error={lost > 0 && words.tooLong(lost, FIELD_LENGTH_MAX)}
            onPaste={(event) => setLost(beyondLimit(event, FIELD_LENGTH_MAX))}
            onChange={(event) => open.store.type(item.code, NOTE, event.currentTarget.value)}
          />
          <FieldFoot item={item.code} field={NOTE} store={open.store} state={state} locked={locked} />
        </div>
        <EvidencePanel {...place} item={item.code} />
      </div>
      <ItemTalk {...place} item={item.code} />
    </>
  );
}

/** How many of the pasted characters have no room: a browser cuts them off without a word. */
function beyondLimit(
  { currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>,
  most: number,
): number {
  const { value, selectionStart, selectionEnd } = currentTarget;
  const kept = value.length - (selectionEnd - selectionStart);
  return Math.max(0, kept + clipboardData.getData("text").length - most);
}

/** What a lead agency, a survey or statistics bring: to be read. */
function OthersFields({
  of,
  place,
  open,
  state,
}: {
  readonly of: ScoredItem;
  readonly place: FormPlace;
  readonly open: OpenForm;
  readonly state: FormState;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { source } = of.item;
  const who = source?.from === undefined ? words.others[source?.kind ?? "lead"] : say(source.from);
  const known = [...of.item.facts.keys()].some((field) => valueIn(state, of.item.code, field) !== "");
  return (
    <>
      <p className="notice">{words.lead(who)}</p>
      {known && <Facts item={of.item.code} facts={of.item.facts} open={open} state={state} locked />}
      <Points of={of} />
      {source?.kind === "lead" && <EvidencePanel {...place} item={of.item.code} readOnly />}
    </>
  );
}

function Facts({
  item,
  facts,
  open,
  state,
  locked,
}: {
  readonly item: ItemCode;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly open: OpenForm;
  readonly state: FormState;
  readonly locked: boolean;
}): ReactElement {
  return (
    <div className="claim-facts">
      {[...facts.values()].map((fact) => (
        <FactInput
          key={fact.name}
          scheme={open.scheme}
          item={item}
          fact={fact}
          store={open.store}
          state={state}
          locked={locked}
        />
      ))}
    </div>
  );
}

function Points({ of: { node } }: { readonly of: ScoredItem }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const scored = node.points !== undefined;
  return (
    <div className="claim-points" role="status" aria-live="polite">
      <p>
        <strong>
          {scored
            ? words.outOf(points(node.points?.text ?? "0", language), points(node.maximum.text, language))
            : node.status === "not-applicable"
              ? words.notApplicable
              : words.noPoints}
        </strong>
      </p>
      <p>{say(node.sentence)}</p>
    </div>
  );
}

function About({ item, open: { scheme } }: { readonly item: Item; readonly open: OpenForm }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const basis = item.clause && scheme.basis.get(item.clause.basis);
  return (
    <div className="claim-about">
      <p>
        <strong>{words.maximum(points(item.points.text, language))}</strong>
        {item.note !== undefined && <> · {say(item.note)}</>}
      </p>
      {item.rule !== undefined && (
        <details>
          <summary>{words.rule}</summary>
          {ruleInWords(item.rule, item, scheme, language).map(({ text, list }) => (
            <div key={text}>
              <p>{text}</p>
              {list !== undefined && (
                <ul>
                  {list.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </details>
      )}
      <dl className="facts">
        {item.evidence !== undefined && (
          <>
            <dt>{words.evidence}</dt>
            <dd>{say(item.evidence)}</dd>
          </>
        )}
        {item.clause !== undefined && (
          <>
            <dt>{words.clause}</dt>
            <dd>
              {item.clause.place}, {basis?.document ?? item.clause.basis}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function LastYear({
  year,
  last,
  now,
}: {
  readonly year: number;
  readonly last: LastYearItem | undefined;
  readonly now: Item;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  if (last === undefined)
    return (
      <aside className="claim-last">
        <p>
          <strong>{words.lastYear(year)}:</strong> {words.noLastYear}
        </p>
      </aside>
    );
  const number = (text: string) => (text === "" ? "–" : points(text, language));
  return (
    <aside className="claim-last">
      <p>
        <strong>{words.lastYear(year)}:</strong> {words.claimed(number(last.claimed), number(last.maximum))}
        {last.foundBy !== "nobody" && `; ${words.given(words.foundBy[last.foundBy], number(last.found))}`}
      </p>
      {last.remark !== "" && (
        <p>
          {words.remark}: {last.remark}
        </p>
      )}
      {last.note !== "" && (
        <p>
          {words.lastNote}: {last.note}
        </p>
      )}
      {say(last.title) !== say(now.title) && (
        <p className="quiet">
          {words.lastTitle}: {say(last.title)}
        </p>
      )}
    </aside>
  );
}

function Steps({ place, previous, next }: PaneProps): ReactElement {
  const words = useWords(WORDS);
  const to = {
    to: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId",
    params: { ...place },
  } as const;
  return (
    <div className="actions claim-steps">
      {next !== undefined && (
        <Button renderRoot={(props) => <Link {...props} {...to} search={{ muc: next }} />}>
          {words.next}
        </Button>
      )}
      {previous !== undefined && (
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} {...to} search={{ muc: previous }} />}
        >
          {words.previous}
        </Button>
      )}
      <span className="narrow-only">
        <Link {...to} search={{}}>
          {words.toList}
        </Link>
      </span>
    </div>
  );
}

/** The items above one, without the index itself. */
function trail({ scheme }: OpenForm, item: Item): Item[] {
  const parent = item.parent === undefined || item.parent === "" ? undefined : scheme.items.get(item.parent);
  return parent === undefined ? [] : [...trail({ scheme } as OpenForm, parent), parent];
}
