import { type Item, ownSharedFacts, type Scheme, searchKey, WHOLE } from "@thang-diem/engine";
import { points } from "@thang-diem/presentation";
import { Checkbox, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useSlash, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type FormState, keyOf } from "./form-store.ts";
import { GENERAL, type ItemProgress, type ScoredForm, type ScoredItem } from "./scoring.ts";
import type { FormPlace } from "./use-form.ts";
import { WORDS } from "./words.ts";

const SIGNS: Readonly<Record<ItemProgress, string>> = {
  empty: "○",
  begun: "◔",
  unproved: "◑",
  done: "●",
  unreadable: "!",
  others: "–",
  exempt: "–",
};

/** What still waits for the unit. */
const UNFINISHED: ReadonlySet<ItemProgress> = new Set(["empty", "begun", "unproved", "unreadable"]);

interface TreeProps {
  readonly place: FormPlace;
  readonly scheme: Scheme;
  readonly scored: ScoredForm;
  readonly state: FormState;
  readonly chosen: string;
}

/** Every item with how far it is; searched by code and title, with and without marks. */
export function ItemTree({ place, scheme, scored, state, chosen }: TreeProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [typed, setTyped] = useState("");
  const [onlyOpen, setOnlyOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useSlash(box);
  const parts = useMemo(
    () => Map.groupBy(scored.items, ({ item }) => partOf(scheme, item)),
    [scheme, scored],
  );
  const shown = (each: ScoredItem) => fits(each.item, typed) && (!onlyOpen || UNFINISHED.has(each.progress));
  const groups = [...parts]
    .map(([part, items]) => ({ part, items: items.filter(shown) }))
    .filter(({ items }) => items.length > 0);
  const general =
    ownSharedFacts(scheme).size > 0 &&
    (typed === "" || searchKey(words.general).includes(searchKey(typed))) &&
    !onlyOpen;
  return (
    <div onKeyDown={walk}>
      <search>
        <TextInput
          ref={box}
          type="search"
          label={words.search}
          description={words.searchHint}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Checkbox
          label={words.onlyOpen}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          mt="sm"
        />
      </search>
      {general && <GeneralLine place={place} scheme={scheme} state={state} chosen={chosen} />}
      {groups.map(({ part, items }) => (
        <section key={part?.code ?? ""}>
          {part !== undefined && (
            <h2>
              {part.code}. {say(part.title)}
            </h2>
          )}
          <ItemLines {...{ place, items, chosen, state }} />
        </section>
      ))}
      {groups.length === 0 && !general && <p>{words.nothingFound}</p>}
      <p className="quiet claim-keys">{words.signs(SIGNS.empty, SIGNS.begun, SIGNS.unproved, SIGNS.done)}</p>
      <p className="quiet wide-only claim-keys">{words.keys}</p>
    </div>
  );
}

function ItemLines({
  items,
  state,
  ...of
}: Pick<TreeProps, "place" | "chosen" | "state"> & { readonly items: readonly ScoredItem[] }): ReactElement {
  return (
    <ul>
      {items.map((each) => (
        <ItemLine key={each.item.code} {...of} scored={each} writer={writerOf(state, each)} />
      ))}
    </ul>
  );
}

/** A colleague who types in one of the fields of an item. */
function writerOf({ colleagues }: FormState, { item: { code } }: ScoredItem): string | undefined {
  return [...colleagues].find(([key]) => key.startsWith(`${code} `))?.[1];
}

/** Facts that several items share, before all items. */
function GeneralLine({ place, scheme, state, chosen }: Omit<TreeProps, "scored">): ReactElement {
  const words = useWords(WORDS);
  const generalDone = [...ownSharedFacts(scheme).keys()].every(
    (field) => (state.fields.get(keyOf(WHOLE, field))?.value ?? "") !== "",
  );

  return (
    <ul>
      <Line
        place={place}
        code={GENERAL}
        title={words.general}
        sign={generalDone ? "●" : "○"}
        state={words.states[generalDone ? "done" : "empty"]}
        chosen={chosen}
      />
    </ul>
  );
}

function ItemLine({
  place,
  scored: { item, node, progress },
  chosen,
  writer,
}: {
  readonly place: FormPlace;
  readonly scored: ScoredItem;
  readonly chosen: string;
  /** A colleague who types in it just now. */
  readonly writer: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const score =
    (progress === "done" || progress === "unproved") && node.points !== undefined
      ? node.item.points.isNegative
        ? points(node.points.text, language)
        : `${points(node.points.text, language)}/${points(node.maximum.text, language)}`
      : "";
  return (
    <Line
      place={place}
      code={item.code}
      title={`${item.code} ${say(item.title)}`}
      under={writer === undefined ? "" : words.writes(writer)}
      sign={SIGNS[progress]}
      state={words.states[progress]}
      score={score}
      chosen={chosen}
    />
  );
}

function Line({
  place,
  code,
  title,
  sign,
  state,
  score = "",
  under = "",
  chosen,
}: {
  readonly place: FormPlace;
  readonly code: string;
  readonly title: string;
  readonly sign: string;
  readonly state: string;
  readonly score?: string;
  readonly under?: string;
  readonly chosen: string;
}): ReactElement {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (code === chosen) link.current?.scrollIntoView({ block: "nearest" });
  }, [code, chosen]);
  return (
    <li>
      <Link
        ref={link}
        to="/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId"
        params={{ ...place }}
        search={{ muc: code }}
        data-chosen={code === chosen ? "yes" : "no"}
      >
        <span className="sign" aria-hidden="true">
          {sign}
        </span>
        <span>
          {title}
          {under !== "" && <span className="claim-writes">{under}</span>}
        </span>
        <span className="score">{score}</span>
        <span className="visually-hidden">{state}</span>
      </Link>
    </li>
  );
}

/** The domain of an item; bonus and penalty stand outside of the tree. */
function partOf(scheme: Scheme, item: Item): Item | undefined {
  let at: Item | undefined = item;
  while (at !== undefined && at.depth > 1) at = scheme.items.get(at.parent ?? "");
  return at === item ? undefined : at;
}

function fits({ code, title }: Item, typed: string): boolean {
  const key = searchKey(typed);
  return (
    key === "" ||
    code.startsWith(typed.trim()) ||
    searchKey(title.vi).includes(key) ||
    searchKey(title.en).includes(key)
  );
}

/** ↑ and ↓ walk through the lines, from the search box too. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("li a")];
  links[links.findIndex((link) => link === document.activeElement) + step]?.focus();
  event.preventDefault();
}
