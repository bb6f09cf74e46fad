import type { PreviewUnit } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { WORDS } from "./words.ts";

const DOT = 5;
const STEP = 14;
/** Room for the labels of both ends side by side, however few bins there are. */
const NARROWEST = 160;
/** So far it shrinks on a phone before one scrolls. */
const SMALLEST = 0.75;
/** Bins between the own label and those at the ends, so that they do not touch. */
const APART = 4;

/**
 * Dots of the group by whole percent or point; the own unit's bin is marked by a word and a shape, not by
 * colour alone.
 */
export function DistributionStrip({
  unit: { distribution, scheme, index },
}: {
  readonly unit: PreviewUnit;
}): ReactElement {
  const words = useWords(WORDS);
  if ("hidden" in distribution) return <p className="quiet">{words.hidden[distribution.hidden]}</p>;
  const { bins } = distribution;
  const share = scheme.indexValue === "share";
  const own = index === undefined ? undefined : Math.floor(numberOf(index) * (share ? 100 : 1));
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.from ?? 0];
  const tallest = Math.max(...bins.map(({ units }) => units));
  const step = Math.max(STEP, NARROWEST / (last - first + 2));
  const x = (from: number) => (from - first + 1) * step;
  const [width, height] = [x(last + 1), tallest * (DOT * 2 + 2) + 34];
  const range = (from: number) => (share ? `${from}–${from + 1}%` : `${from}–${from + 1}`);
  return (
    <figure className="distribution">
      <figcaption>
        <strong>{words.distribution}</strong>
        <br />
        <span className="quiet">{words.distributionAbout(share)}</span>
      </figcaption>
      <div className="table-frame">
        <svg
          width={width}
          height={height}
          style={{ minWidth: width * SMALLEST }}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={bins.map(({ from, units }) => words.unitsAt(range(from), units)).join("; ")}
        >
          <Dots bins={bins} own={own} height={height} x={x} />
          <line x1="0" x2={width} y1={height - 18} y2={height - 18} className="axis" />
          {bins
            .filter(({ from }) => from === first || from === last)
            .map(({ from }) => (
              <text
                key={from}
                x={x(from)}
                y={height - 4}
                {...(from === first ? { textAnchor: "start", dx: -DOT } : { textAnchor: "end", dx: DOT })}
              >
                {share ? `${from}%` : from}
              </text>
            ))}
          {own !== undefined && own - first >= APART && last - own >= APART && (
            <text x={x(own)} y={height - 4} textAnchor="middle" className="own-label">
              {range(own)}
            </text>
          )}
        </svg>
      </div>
      <p className="quiet">
        <span aria-hidden="true" className="own-mark" /> {words.yours}
        {own !== undefined && ` (${range(own)})`}
      </p>
    </figure>
  );
}

/** One dot a unit; the lowest of the own bin is a square. */
function Dots({
  bins,
  own,
  height,
  x: at,
}: {
  readonly bins: readonly { readonly from: number; readonly units: number }[];
  readonly own: number | undefined;
  readonly height: number;
  readonly x: (from: number) => number;
}): ReactElement {
  return (
    <>
      {bins.flatMap(({ from, units }) =>
        Array.from({ length: units }, (_, i) => {
          const [x, y] = [at(from), height - 26 - i * (DOT * 2 + 2)];
          return from === own && i === 0 ? (
            <rect
              key={`${from} ${i}`}
              x={x - DOT}
              y={y - DOT}
              width={DOT * 2}
              height={DOT * 2}
              className="own-dot"
            />
          ) : (
            <circle key={`${from} ${i}`} cx={x} cy={y} r={DOT} className="dot" />
          );
        }),
      )}
    </>
  );
}

/** For drawing alone. */
function numberOf(exact: string): number {
  return exact
    .split("/")
    .map(Number)
    .reduce((a, b) => a / b);
}
