import { Exact } from "../../numbers/index.ts";
import { buildMeasure } from "../build.ts";
import { isPercent } from "../build-conditions.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import { factsOfMeasure } from "../measure.ts";
import type { ItemText, RuleText, SchemeText } from "../language.ts";
import { type PlacedItem, rulesOf } from "./walk.ts";

type Facts = NonNullable<ItemText["facts"]>;

/** Where a rule compares shares, a bare number above 1 is a forgotten %: 95 would be 9500 %. */
export function shareFaults(text: SchemeText, placed: PlacedItem): PlacedFault[] {
  const known = { ...text.facts, ...placed.item.facts };
  return rulesOf(placed).flatMap(({ rule, path }) =>
    limitsOfShares(rule, path, known)
      .filter(({ limit }) => !isPercent(limit) && Exact.of(limit).above(Exact.ONE))
      .map(({ limit, path: at }) => percentMissing(Exact.of(limit), at)),
  );
}

interface PlacedLimit {
  readonly limit: string | number;
  readonly path: Path;
}

function limitsOfShares(rule: RuleText, path: Path, known: Facts): PlacedLimit[] {
  const stated = (written: Readonly<Record<string, unknown>>, words: readonly string[], at: Path) =>
    words.flatMap((word): PlacedLimit[] => {
      const limit = written[word];
      return typeof limit === "number" || typeof limit === "string" ? [{ limit, path: [...at, word] }] : [];
    });
  switch (rule.kind) {
    case "step-by-ratio":
    case "step-by-count":
      return measuresShares(rule, known)
        ? rule.bands.flatMap((band, i) =>
            stated(band, ["from", "above", "below", "upTo"], [...path, "bands", i]),
          )
        : [];
    case "threshold-proportional":
      return measuresShares(rule, known) ? stated(rule, ["full", "floor"], path) : [];
    case "external":
      return rule.as === "share" ? stated(rule, ["from", "upTo"], path) : [];
    default:
      return [];
  }
}

/** A ratio counts as a share unless the rule counts pieces; a fact is one when its kind says so. */
function measuresShares({ kind, of }: { readonly kind: string; readonly of: string }, known: Facts): boolean {
  const measure = buildMeasure(of);
  const facts = factsOfMeasure(measure);
  const isRatio =
    measure.form === "ratio" ||
    (measure.form === "computed" && measure.bottom.some(({ fact }) => fact !== undefined));
  return isRatio ? kind !== "step-by-count" : known[facts[0] ?? ""]?.kind === "share";
}

/** The fault of a share written as a bare number, with the two ways to write it. */
export function percentMissing(value: Exact, path: Path): PlacedFault {
  const meant = value.above(Exact.ONE) ? value : value.times(Exact.of(100));
  return fault(
    "percent-missing",
    path,
    value.above(Exact.ONE)
      ? [
          `Tỷ lệ được so với ${value.text}, tức là ${value.times(Exact.of(100)).text}%: quên dấu %.`,
          `A share is compared with ${value.text}, ` +
            `that is ${value.times(Exact.of(100)).text}%: the % sign is forgotten.`,
        ]
      : [
          `Ở đây số trần là điểm; ${value.text} trông như một tỷ lệ thiếu dấu %.`,
          `A bare number here is points; ${value.text} looks like a share without its % sign.`,
        ],
    [`Viết "${meant.text}%".`, `Write "${meant.text}%".`],
  );
}
