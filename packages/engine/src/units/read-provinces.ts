import type { Bilingual } from "../scheme/index.ts";
import { dayBefore } from "./calendar.ts";
import {
  addEdge,
  addVersion,
  listSpan,
  versionOfCode,
  type DraftVersion,
  type UnitDraft,
} from "./unit-draft.ts";
import {
  cell,
  dateCell,
  eachRow,
  kindCell,
  report,
  type ListRow,
  type RowPlace,
  type UnitLists,
} from "./unit-lists.ts";
import type { IsoDate, RegionScheme } from "./unit-types.ts";
import { matchKey } from "./vietnamese-text.ts";

/** Provinces in order of time: the 63, what changed among them, the 34 made of them, what changed since. */
export function readProvinces(
  draft: UnitDraft,
  lists: UnitLists,
  schemes: ReadonlyMap<string, RegionScheme>,
): void {
  const merger = listSpan(draft, "provinces-34").validFrom;
  eachRow("provinces-63", lists.provinces63, "code", (row, place) =>
    readProvince63(draft, schemes, row, place),
  );
  readChanges(draft, lists.provinceChanges, (date) => date < merger);
  const parts = Map.groupBy(lists.provinceMerge2025, (row) => row["new_code"] ?? "");
  reportLostProvinces(draft, lists, merger);
  eachRow("provinces-34", lists.provinces34, "code", (row, place) =>
    readProvince34(draft, schemes, parts.get(place.code) ?? [], row, place),
  );
  readChanges(draft, lists.provinceChanges, (date) => date >= merger);
}

function readProvince63(
  draft: UnitDraft,
  schemes: ReadonlyMap<string, RegionScheme>,
  row: ListRow,
  place: RowPlace,
): void {
  const kind = kindCell(row, "type", place, draft.faults);
  if (!kind) return;
  const version = addVersion(draft, place, {
    ...listSpan(draft, "provinces-63"),
    level: "province",
    kind,
    code: cell(row, "code", place, draft.faults),
    name: nameCells(draft, row, place),
    parent: { is: "country" },
  });
  joinRegion(draft, schemes, version, "six-2021", cell(row, "region", place, draft.faults), place);
  joinRegion(
    draft,
    schemes,
    version,
    "eight-geographic",
    cell(row, "region8_geographic_vi", place, draft.faults),
    place,
  );
}

/** One of the 34: the same unit where nothing was merged, a new unit of several parts elsewhere. */
function readProvince34(
  draft: UnitDraft,
  schemes: ReadonlyMap<string, RegionScheme>,
  parts: readonly ListRow[],
  row: ListRow,
  place: RowPlace,
): void {
  const span = listSpan(draft, "provinces-34");
  const from = parts.flatMap((part) => {
    const version = versionOfCode(draft, part["old_code"] ?? "", dayBefore(span.validFrom));
    if (!version)
      report(
        draft.faults,
        "lineage-to-nowhere",
        place,
        `Không có tỉnh cũ mang mã ${part["old_code"]}`,
        `No former province has code ${part["old_code"]}`,
      );
    return version ? [{ version, seat: part["hosts_new_capital"] === "1" }] : [];
  });
  const unmerged = from.length === 1 ? from[0]?.version : undefined;
  const version = unmerged
    ? goOn(draft, unmerged, row, place)
    : foundProvince(draft, row, place, span.validFrom);
  if (!version) return;
  joinRegion(draft, schemes, version, "six-2025", cell(row, "region", place, draft.faults), place);
  if (unmerged) return;
  if (from.length === 0)
    report(
      draft.faults,
      "lineage-to-nowhere",
      place,
      "Tỉnh không có tỉnh cũ nào",
      "The province comes from no former province",
    );
  for (const part of from) addEdge(draft, part.version, version, "merged", part.seat);
}

function goOn(draft: UnitDraft, version: DraftVersion, row: ListRow, place: RowPlace): DraftVersion {
  delete version.validTo;
  const name = cell(row, "name_vi", place, draft.faults);
  if (matchKey(name) !== matchKey(version.name.vi)) {
    report(
      draft.faults,
      "name-contradicts",
      place,
      `${name} không sáp nhập nhưng trước đó tên là ${version.name.vi}`,
      `${name} was not merged but was called ${version.name.vi} before`,
    );
  }
  return version;
}

function foundProvince(
  draft: UnitDraft,
  row: ListRow,
  place: RowPlace,
  validFrom: IsoDate,
): DraftVersion | undefined {
  const kind = kindCell(row, "type_on_2025_07_01", place, draft.faults);
  if (!kind) return undefined;
  const { legalBasis, certainty } = listSpan(draft, "provinces-34");
  const code = cell(row, "code", place, draft.faults);
  return addVersion(draft, place, {
    level: "province",
    kind,
    code,
    name: nameCells(draft, row, place),
    parent: { is: "country" },
    validFrom,
    legalBasis,
    certainty,
  });
}

/** A change of name or kind ends one version of a unit and begins the next. */
function readChanges(draft: UnitDraft, changes: readonly ListRow[], due: (date: IsoDate) => boolean): void {
  eachRow("province-changes", changes, "code", (row, place) => {
    const date = dateCell(row, "date", place, draft.faults);
    const kind = kindCell(row, "type", place, draft.faults);
    if (!due(date) || !kind) return;
    const before = versionOfCode(draft, place.code, date);
    if (!before) {
      report(
        draft.faults,
        "lineage-to-nowhere",
        place,
        `Không có đơn vị mã ${place.code} để thay đổi ngày ${date}`,
        `No unit has code ${place.code} to change on ${date}`,
      );
      return;
    }
    const { validTo } = before;
    before.validTo = dayBefore(date);
    const after = addVersion(draft, place, {
      level: before.level,
      kind,
      code: before.code,
      name: nameCells(draft, row, place),
      parent: before.parent,
      validFrom: date,
      ...(validTo === undefined ? {} : { validTo }),
      legalBasis: cell(row, "legal_basis", place, draft.faults),
      certainty: "sourced",
    });
    after.regions = new Map(before.regions);
    addEdge(draft, before, after, kind === before.kind ? "rename" : "retype", true);
  });
}

/** Every row of the merger must end in one of the 34. */
function reportLostProvinces(draft: UnitDraft, lists: UnitLists, merger: IsoDate): void {
  const successors = new Set(lists.provinces34.map((row) => row["code"]));
  eachRow("province-merge-2025", lists.provinceMerge2025, "old_code", (row, place) => {
    if (successors.has(row["new_code"])) return;
    report(
      draft.faults,
      "lineage-to-nowhere",
      place,
      `Tỉnh mới ${row["new_code"]} không có từ ${merger}`,
      `There is no province ${row["new_code"]} from ${merger}`,
    );
  });
}

function nameCells(draft: UnitDraft, row: ListRow, place: RowPlace): Bilingual {
  return { vi: cell(row, "name_vi", place, draft.faults), en: cell(row, "name_en", place, draft.faults) };
}

/** `region` is a region's code or its Vietnamese name. */
function joinRegion(
  draft: UnitDraft,
  schemes: ReadonlyMap<string, RegionScheme>,
  version: DraftVersion,
  scheme: string,
  region: string,
  place: RowPlace,
): void {
  const regions = schemes.get(scheme)?.regions ?? new Map<string, Bilingual>();
  const code = regions.has(region) ? region : [...regions].find(([, name]) => name.vi === region)?.[0];
  if (code === undefined)
    report(
      draft.faults,
      "region-unknown",
      place,
      `Vùng ${region} không có trong cách chia ${scheme}`,
      `Scheme ${scheme} has no region ${region}`,
    );
  else version.regions.set(scheme, code);
}
