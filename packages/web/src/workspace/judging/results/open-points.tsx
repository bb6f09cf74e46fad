import { OPEN_KINDS, type OfficeRound, type OpenPoint } from "@thang-diem/contract";
import { count } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** As many places of one kind as are listed before the rest is counted. */
const LISTED = 40;

/** Everything that is open in a round: by what is missing, then by unit. */
export function OpenPoints({
  round,
  titled = false,
}: {
  readonly round: OfficeRound;
  /** Where several rounds stand below each other. */ readonly titled?: boolean;
}): ReactElement | undefined {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const byKind = Map.groupBy(round.open, ({ kind }) => kind);
  if (round.open.length === 0) return undefined;
  return (
    <div className="open-points">
      <h3>
        {titled && `${say(round.title)}: `}
        {words.openCount(count(round.open.length, language))}
      </h3>
      {OPEN_KINDS.filter((kind) => byKind.has(kind)).map((kind) => (
        <Kind key={kind} round={round} kind={kind} points={byKind.get(kind) ?? []} />
      ))}
    </div>
  );
}

function Kind({
  round,
  kind,
  points,
}: {
  readonly round: OfficeRound;
  readonly kind: OpenPoint["kind"];
  readonly points: readonly OpenPoint[];
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const nameOf = new Map(round.rows.map(({ unitVersionId, name }) => [unitVersionId, name]));
  const byUnit = [...Map.groupBy(points.slice(0, LISTED), ({ unitVersionId }) => unitVersionId)];
  return (
    <details>
      <summary>
        {words.kinds[kind]} ({count(points.length, language)})
      </summary>
      <ul className="plain-list">
        {byUnit.map(([unitVersionId, own]) => (
          <li key={unitVersionId}>
            <strong>{nameOf.get(unitVersionId)}</strong>
            <br />
            <span className="quiet">
              {own
                .map(({ item }) =>
                  item === "" ? words.whole : `${item} ${say(round.items[item] ?? { vi: "", en: "" })}`,
                )
                .join(" · ")}
            </span>
          </li>
        ))}
        {points.length > LISTED && <li className="quiet">{words.more(points.length - LISTED)}</li>}
      </ul>
    </details>
  );
}
