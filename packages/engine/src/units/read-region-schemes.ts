import type { Bilingual } from "../scheme/index.ts";
import { cell, dateCell, eachRow, optionalDateCell, type ListRow } from "./unit-lists.ts";
import type { RegionScheme, UnitFault } from "./unit-types.ts";

/** Rows of `region-schemes.csv`, one a region, to schemes; a scheme's own cells are those of its first row. */
export function readRegionSchemes(
  rows: readonly ListRow[],
  faults: UnitFault[],
): ReadonlyMap<string, RegionScheme> {
  const schemes = new Map<string, RegionScheme & { regions: Map<string, Bilingual> }>();
  eachRow("region-schemes", rows, "region", (row, place) => {
    const id = cell(row, "scheme", place, faults);
    const validTo = optionalDateCell(row, "valid_to", place, faults);
    const scheme = schemes.get(id) ?? {
      id,
      title: {
        vi: cell(row, "scheme_name_vi", place, faults),
        en: cell(row, "scheme_name_en", place, faults),
      },
      validFrom: dateCell(row, "valid_from", place, faults),
      ...(validTo === undefined ? {} : { validTo }),
      legalBasis: row["legal_basis"] ?? "",
      regions: new Map<string, Bilingual>(),
    };
    scheme.regions.set(place.code, {
      vi: cell(row, "name_vi", place, faults),
      en: cell(row, "name_en", place, faults),
    });
    schemes.set(id, scheme);
  });
  return schemes;
}
