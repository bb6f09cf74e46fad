import { OPEN_KINDS, type OfficeRound, type OpenPoint } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { useSpeech, useWords } from "../language.tsx";
import { WORDS } from "./words.ts";

/** As many places of one kind as are listed before the rest is counted. */
const LISTED = 40;

/** Everything that is open in a round: by what is missing, then by unit. */
export function OpenPoints({ round }: { readonly round: OfficeRound }): ReactElement | undefined {
  const words = useWords(WORDS);
  const byKind = Map.groupBy(round.open, ({ kind }) => kind);
  if (round.open.length === 0) return undefined;
  return (
    <div className="open-points">
      <h3>{words.openCount(round.open.length)}</h3>
      {OPEN_KINDS.filter((kind) => byKind.has(kind)).map((kind) => <Kind key={kind} round={round} kind={kind} points={byKind.get(kind) ?? []} />)}
    </div>
  );
}

function Kind({ round, kind, points }: { readonly round: OfficeRound; readonly kind: OpenPoint["kind"]; readonly points: readonly OpenPoint[] }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const nameOf = new Map(round.rows.map(({ unitId, name }) => [unitId, name]));
  const byUnit = [...Map.groupBy(points.slice(0, LISTED), ({ unitId }) => unitId)];
  return (
    <details>
      <summary>{words.kinds[kind]} ({points.length})</summary>
      <ul className="plain-list">
        {byUnit.map(([unitId, own]) => (
          <li key={unitId}>
            <strong>{nameOf.get(unitId)}</strong>
            <br />
            <span className="quiet">{own.map(({ item }) => (item === "" ? words.whole : `${item} ${say(round.items[item] ?? { vi: "", en: "" })}`)).join(" · ")}</span>
          </li>
        ))}
        {points.length > LISTED && <li className="quiet">{words.more(points.length - LISTED)}</li>}
      </ul>
    </details>
  );
}
