import { escapeXml } from "../formats/index.ts";
import { lonePath, penPath, type Scale, short } from "./scale.ts";

/** Shares (0–1) of the maximum that applied. */
export interface Strip {
  readonly value: number;
  readonly mean?: number;
  readonly best?: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * One line of a component: the unit's bar from zero, a tick at the mean, a ring
 * at the best. The numbers stand beside it, so it is hidden from screen readers.
 */
export function strip({ value, mean, best }: Strip): string {
  const bar =
    `<rect class="track" width="100%" y="5" height="6"/>` +
    `<rect class="bar" width="${share(value)}%" y="5" height="6"/>`;
  const tick =
    mean === undefined ? "" : `<line class="mean" x1="${share(mean)}%" x2="${share(mean)}%" y1="1" y2="15"/>`;
  const ring = best === undefined ? "" : `<circle class="best" cx="${share(best)}%" cy="8" r="3.5"/>`;
  return `<svg class="strip" aria-hidden="true" width="100%" height="16">${bar}${tick}${ring}</svg>`;
}

/** A value on an axis of a column, with the mean of its group and the ends of its interval, all on that axis. */
export interface CellDot {
  readonly value: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * A dot inside a table cell on an axis that the whole column shares and that need not begin at zero: a bar would have
 * to. Whiskers where there is an interval.
 */
export function cellDot({ value, mean, low, high }: CellDot, { at }: Pick<Scale, "at">): string {
  const whisker =
    low === undefined || high === undefined
      ? ""
      : `<line class="whisker" x1="${at(low)}%" x2="${at(high)}%" y1="7" y2="7"/>`;
  const tick =
    mean === undefined ? "" : `<line class="mean" x1="${at(mean)}%" x2="${at(mean)}%" y1="0" y2="14"/>`;
  return (
    `<svg class="cell-dot" aria-hidden="true" width="100%" height="14">` +
    `<line class="rule" x1="0" x2="100%" y1="7" y2="7"/>${tick}${whisker}` +
    `<circle class="dot plain" cx="${at(value)}%" cy="7" r="4"/></svg>`
  );
}

/** A small multiple: the unit's line over a grey one, no axis; the caption beside it carries name and number. */
export function spark(
  values: readonly (number | undefined)[],
  context: readonly (number | undefined)[],
  range: { readonly low: number; readonly high: number },
): string {
  return (
    `<svg class="spark" aria-hidden="true" viewBox="0 0 100 40" preserveAspectRatio="none" ` +
    `width="100%" height="40"><path class="line context" d="${sparkPath(penPath, context, range)}"/>` +
    `<path class="line chosen" d="${sparkPath(penPath, values, range)}"/>` +
    `<path class="line lone chosen" d="${sparkPath(lonePath, values, range)}"/></svg>`
  );
}

/** Several units on one axis from 0 to the maximum, each with its letter: colour alone never tells them apart. */
export function dotStrip(dots: readonly { readonly share: number; readonly letter: string }[]): string {
  const marks = dots.map(
    (dot, i) =>
      `<circle class="dot d${i}" cx="${share(dot.share)}%" cy="12" r="8"/>` +
      `<text class="letter" x="${share(dot.share)}%" y="16" text-anchor="middle">${escapeXml(dot.letter)}</text>`,
  );
  return (
    `<svg class="strip" aria-hidden="true" width="100%" height="24">` +
    `<line class="rule" x1="0" x2="100%" y1="12" y2="12"/>${marks.join("")}</svg>`
  );
}

function sparkPath(
  draw: typeof penPath,
  values: readonly (number | undefined)[],
  { low, high }: { readonly low: number; readonly high: number },
): string {
  const across = (i: number) => short((i / Math.max(1, values.length - 1)) * 100);
  return draw(
    values.map((value, i) =>
      value === undefined
        ? undefined
        : { x: across(i), y: short(38 - ((value - low) / (high - low || 1)) * 36) },
    ),
  );
}

function share(value: number): number {
  return short(Math.min(1, Math.max(0, value)) * 100);
}
