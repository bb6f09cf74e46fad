import type { Exact } from "@thang-diem/engine";
import { dateText, decimal, ordinal } from "../formats/index.ts";
import type { Said, SaidShown } from "./said.ts";
import { differenceText, listed, smallestText, tooSmallToShow, valueText } from "./telling.ts";

type Of<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind }>;

/** A sentence, or the part of a heading that it is. */
export function sayInEnglish(said: Said, shown: SaidShown): string {
  const value = (exact: Exact) => valueText(shown, exact, "en");
  const points = (exact: Exact) => `${decimal(exact.absolute().text, shown.decimals, "en")} points`;
  switch (said.kind) {
    case "coverage":
      return coverage(said);
    case "ranked":
      return `${said.count} ${said.units.en} ranked${said.mean ? `, mean ${value(said.mean)}` : ""}.`;
    case "unranked":
      return `${said.count} ${said.units.en} have no result this year.`;
    case "source-mean":
      return `Mean as printed by the source: ${value(said.mean)}${said.note ? ` (${said.note.en})` : ""}.`;
    case "source-day":
      return `Published by the source on ${dateText(said.day, "en")}.`;
    case "site-day":
      return `Added to this site on ${dateText(said.day, "en")}.`;
    case "own-day":
      return `Published on ${dateText(said.day, "en")}.`;
    case "standing":
      return rankText(said);
    case "standing-none":
      return said.known
        ? `${said.unit.en} is not ranked`
        : `${said.unit.en}: the copied source prints no rank`;
    case "farthest-part":
      return (
        `, farthest from the mean on “${said.part.en}”: ` +
        `${points(said.by)} ${said.by.isNegative ? "below" : "above"}`
      );
    case "against-mean":
      return againstMean(said, shown);
    case "against-source":
      return `the printed parts add up to ${value(said.parts)}`;
    case "above-on":
      return (
        `Above the mean on ${said.above} of ${said.of} ` +
        `components${said.of < said.all ? " that have figures" : ""}`
      );
    case "most-lost":
      return `Most points are lost on “${said.part.en}”: ${points(said.lost)}`;
    case "since-then":
      return sinceThen(said);
    case "map":
      return (
        `${listed(names(said.leaders), "en")} ${said.leaders.length > 1 ? "lead" : "leads"}; ` +
        `${said.region.en} has the highest regional mean`
      );
    case "means-moved":
      return meansMoved(said, value);
    case "champion":
      return (
        `${listed(names(said.units), "en")} ${said.units.length > 1 ? "have" : "has"} come first most often: ` +
        `${said.times} years${said.units.length > 1 ? " each" : ""}`
      );
  }
}

function coverage({ groups }: Of<"coverage">): string {
  const [only] = groups;
  if (groups.length === 1 && only) {
    const { known, of, title } = only;
    const among = of === undefined || of <= known ? `${known}` : `${known} of ${of}`;
    return `The copied source prints results of ${among} ${lowerFirst(title.en)}.`;
  }
  const all = groups.reduce((sum, group) => sum + group.known, 0);
  const each = groups.map(
    ({ title, known, of }) => `${lowerFirst(title.en)} ${known}${of === undefined ? "" : ` of ${of}`}`,
  );
  return `The copied source prints results of ${all} units: ${each.join("; ")}.`;
}

function rankText({ unit, place, shared, of, units, alike }: Of<"standing">): string {
  if (alike !== undefined)
    return (
      `${unit.en} is among the leaders; the sampling error does not tell it apart ` +
      `from ${alike} ${alike === 1 ? "other" : "others"}`
    );
  const among = of === undefined ? "" : ` of ${of} ${units.en}`;
  return `${unit.en} ranks ${shared ? "joint " : ""}${ordinal(place, "en")}${among}`;
}

function againstMean({ by, addsUp }: Of<"against-mean">, shown: SaidShown): string {
  if (by.isZero) return "at the mean";
  const way = by.isNegative ? "below the mean" : "above the mean";
  if (tooSmallToShow(shown, by)) return `less than ${smallestText(shown, "en")} ${way}`;
  return `${differenceText(shown, by, "en")} ${way}${addsUp ? "" : " (from unrounded figures)"}`;
}

function sinceThen({ unit, year, from, to, shared }: Of<"since-then">): string {
  const [was, is] = [`${from.text}${shared[0] ? "=" : ""}`, `${to.text}${shared[1] ? "=" : ""}`];
  if (from.equals(to)) return `${unit.en} holds rank ${is}, as in ${year}`;
  return `${unit.en} ${from.above(to) ? "rose" : "fell"} from rank ${was} in ${year} to rank ${is}`;
}

function meansMoved(
  { from, fromYear, to, year, common, units }: Of<"means-moved">,
  value: (exact: Exact) => string,
): string {
  const of =
    common === undefined ? "The mean" : `The mean of the ${common} ${units.en} with results in both years`;
  const verb = value(from) === value(to) ? "stayed" : to.above(from) ? "rose" : "fell";
  return value(from) === value(to)
    ? `${of} stayed at ${value(to)} from ${fromYear} to ${year}`
    : `${of} ${verb} from ${value(from)} in ${fromYear} to ${value(to)} in ${year}`;
}

function names(units: readonly { readonly en: string }[]): string[] {
  return units.map(({ en }) => en);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
