import type { EditionRow, IndexSeries, PublishedEdition } from "@thang-diem/contract";
import type { Correction, EditionView, RestsOn } from "./views.ts";

/** What an edition corrects, and which corrected years it rests on. */
export function correctionsOf(
  edition: PublishedEdition,
  { editions }: Pick<IndexSeries, "editions">,
): Pick<EditionView, "correction" | "restsOnCorrected"> {
  return {
    correction: correctionOf(edition, editions),
    restsOnCorrected: edition.restsOn.flatMap((was): RestsOn[] => {
      const then = editions.find(({ manifest }) => manifest.id === was);
      const now = editions.find(({ current, manifest }) => current && manifest.year === then?.manifest.year);
      return then && now && now !== then ? [{ year: now.manifest.year, was, is: now.manifest.id }] : [];
    }),
  };
}

function correctionOf(
  { manifest, results }: PublishedEdition,
  editions: readonly PublishedEdition[],
): Correction | undefined {
  const { corrects } = manifest;
  const before = corrects && editions.find((each) => each.manifest.id === corrects.edition);
  if (!corrects || !before) return undefined;
  const [was, is] = [outcomes(before.results.rows), outcomes(results.rows)];
  const all = new Set([...was.keys(), ...is.keys()]);
  return {
    of: corrects.edition,
    day: manifest.publishedOn,
    reason: corrects.changes[0],
    units: new Set([...all].filter((unit) => was.get(unit) !== is.get(unit))),
  };
}

function outcomes(rows: readonly EditionRow[]): Map<string, string> {
  return new Map(
    rows.map(({ unit, index, rank, class: given }) => [
      unit,
      JSON.stringify([index ?? "", rank?.place ?? "", rank?.shared ?? "", given ?? ""]),
    ]),
  );
}
