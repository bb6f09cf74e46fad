import { ROOT, ask, Dialog, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { searchRoutes, type Found } from "@thang-diem/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState, type KeyboardEvent, type ReactElement } from "react";
import { WORDS } from "../../front/words.ts";

/** One field, one list of what fits; the arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(WORDS);
  const router = useRouter();
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState(0);
  const wanted = useSettled(q);
  const { data } = useQuery({
    queryKey: ["search", wanted],
    queryFn: () => ask(searchRoutes.search, { q: wanted }),
    enabled: wanted.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const found = wanted.trim().length > 1 ? (data?.found ?? []) : [];
  const go = (to: Found) => (onClose(), void router.navigate({ href: `${ROOT}/lam-viec${to.link}` }));
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = found[chosen];
    if (step !== undefined) setChosen((chosen + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" && target !== undefined) go(target);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={words.search} closeLabel={words.close} onClose={onClose} wide>
      <label className="find">
        {words.searchLabel}
        <input
          type="text"
          inputMode="search"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="found"
          aria-activedescendant={found.length > 0 ? `found-${chosen}` : undefined}
          autoComplete="off"
          value={q}
          onKeyDown={onKey}
          onChange={(event) => (setQ(event.currentTarget.value), setChosen(0))}
        />
        <span className="quiet">{words.searchHint}</span>
      </label>
      <FoundCount wanted={wanted} found={data === undefined ? undefined : found.length} />
      {found.length > 0 && (
        <ul id="found" role="listbox" aria-label={words.search} className="found">
          {found.map((each, i) => (
            <FoundLine
              key={`${each.kind} ${each.link} ${each.title.vi} ${each.under.vi}`}
              found={each}
              at={i}
              chosen={i === chosen}
              onPick={() => go(each)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function FoundCount({
  wanted,
  found,
}: {
  readonly wanted: string;
  readonly found: number | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const quiet = wanted.trim().length < 2 || found === undefined;
  return (
    <p role="status" className={quiet || found > 0 ? "visually-hidden" : ""}>
      {quiet ? "" : found === 0 ? words.searchNone(wanted) : words.found(found)}
    </p>
  );
}

function FoundLine({
  found,
  at,
  chosen,
  onPick,
}: {
  readonly found: Found;
  readonly at: number;
  readonly chosen: boolean;
  readonly onPick: () => void;
}): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  return (
    <li id={`found-${at}`} role="option" aria-selected={chosen} onClick={onPick}>
      <span className="quiet found-kind">{words.kinds[found.kind]}</span>
      <span>
        {say(found.title)}
        <br />
        <span className="quiet">{say(found.under)}</span>
      </span>
    </li>
  );
}

/** What was typed, once nothing has been typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
