import type { TrialRow } from "@thang-diem/contract";
import { decimal, percent } from "@thang-diem/presentation";
import { useState, type ReactElement } from "react";
import { Button } from "@mantine/core";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

const SHOWN = 80;

/** Each unit under one scheme and under another: points, index, place; those that move most first. */
export function BeforeAfter({
  rows,
  shares,
}: {
  readonly rows: readonly TrialRow[];
  readonly shares: { readonly before: "share" | "points"; readonly after: "share" | "points" };
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const [all, setAll] = useState(false);
  const sorted = rows.toSorted((a, b) => moved(b) - moved(a));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const points = (text: string) => (text === "" ? words.none : decimal(text, 2, language));
  const index = (text: string, kind: "share" | "points") =>
    text === "" ? words.none : kind === "share" ? percent(text, 2, language) : decimal(text, 2, language);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.beforeAfter}>
        <table className="table figures">
          <Heads />
          <tbody>
            {shown.map(({ unit, name, before, after }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td>{points(before.points)}</td>
                <td>{points(after.points)}</td>
                <td>{index(before.index, shares.before)}</td>
                <td>{index(after.index, shares.after)}</td>
                <td>{before.place || words.none}</td>
                <td>
                  {after.place || words.none}
                  <span className="under">{words.movedBy(move(before.place, after.place))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > SHOWN && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {words.showAll(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Heads(): ReactElement {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {words.unit}
        </th>
        <th scope="colgroup" colSpan={2}>
          {words.points}
        </th>
        <th scope="colgroup" colSpan={2}>
          {words.index}
        </th>
        <th scope="colgroup" colSpan={2}>
          {words.place}
        </th>
      </tr>
      <tr>
        {["p", "i", "r"].flatMap((key) => [
          <th scope="col" key={`${key}b`}>
            {words.before}
          </th>,
          <th scope="col" key={`${key}a`}>
            {words.after}
          </th>,
        ])}
      </tr>
    </thead>
  );
}

/** Places gained (positive) or lost. */
function move(before: string, after: string): number {
  const [was, is] = [Number.parseInt(before, 10), Number.parseInt(after, 10)];
  return Number.isNaN(was) || Number.isNaN(is) ? 0 : was - is;
}

function moved({ before, after }: TrialRow): number {
  return Math.abs(move(before.place, after.place));
}
