import type { OneStopUnitMonth } from "@thang-diem/contract";
import { Exact } from "@thang-diem/engine";
import { linearScale, percent } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useSpeech } from "../../words/index.ts";
import { settledOf } from "./shares.tsx";
import "./one-stop.css";

const HEIGHT = 200;

interface Mark {
  readonly x: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly outside: boolean;
}

/** Shares of the months with their limits; what it shows is told in words beside it. */
export function ControlChart({
  months,
  centre,
  label,
  monthText,
}: {
  readonly months: readonly OneStopUnitMonth[];
  readonly centre: number;
  readonly label: string;
  readonly monthText: (month: string) => string;
}): ReactElement {
  const { language } = useSpeech();
  const step = 100 / Math.max(1, months.length);
  const seen = months.flatMap(({ sums, lower, upper, signal }, i): Mark[] => {
    const { part, whole } = settledOf(sums);
    return whole === 0
      ? []
      : [{ x: (i + 0.5) * step, share: part / whole, lower, upper, outside: signal !== "none" }];
  });
  const values = seen.flatMap(({ share, lower, upper }) => [share, lower, upper]);
  const scale = linearScale([centre, ...values], 4);
  const y = (value: number) => HEIGHT * (1 - scale.at(value) / 100);
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  return (
    <div className="control-chart">
      <svg role="img" aria-label={label} width="100%" height={HEIGHT + 24}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="rule" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="0" dx="-6" dy="4" y={y(tick)} textAnchor="end">
              {percent(String(tick), 0, language)}
            </text>
          </g>
        ))}
        <line className="centre" x1="0" x2="100%" y1={y(centre)} y2={y(centre)} />
        <Marks marks={seen} step={step} y={y} />
        {first !== undefined && (
          <text x="0" y={HEIGHT + 20}>
            {monthText(first)}
          </text>
        )}
        {last !== undefined && last !== first && (
          <text x="100%" y={HEIGHT + 20} textAnchor="end">
            {monthText(last)}
          </text>
        )}
      </svg>
    </div>
  );
}

function Marks({
  marks,
  step,
  y,
}: {
  readonly marks: readonly Mark[];
  readonly step: number;
  readonly y: (value: number) => number;
}): ReactElement {
  return (
    <>
      {marks.map(({ x, lower, upper }) => (
        <g key={x} className="limit">
          {[lower, upper].map((limit) => (
            <line key={limit} x1={`${x - step / 2}%`} x2={`${x + step / 2}%`} y1={y(limit)} y2={y(limit)} />
          ))}
        </g>
      ))}
      {marks.map(({ x, share, outside }) => (
        <circle
          key={x}
          className={outside ? "outside" : "inside"}
          cx={`${x}%`}
          cy={y(share)}
          r={outside ? 5 : 3.5}
        />
      ))}
    </>
  );
}

/** A floating share as text, for words beside the picture. */
export function roughShare(share: number): string {
  return Exact.ratio(Math.round(share * 10_000), 10_000).text;
}
