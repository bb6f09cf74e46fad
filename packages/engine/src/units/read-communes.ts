import type { UnitVersionId } from "../ids/index.ts";
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
  eachRow,
  kindCell,
  report,
  type ListRow,
  type RowPlace,
  type UnitLists,
} from "./unit-lists.ts";
import { splitCommuneName } from "./unit-kinds.ts";
import { goesOnWhole, type IsoDate, type LineageKind, type UnitParent } from "./unit-types.ts";
import { matchKey } from "./vietnamese-text.ts";
import { withoutMarks } from "./written-name.ts";

/** The 705 districts; the level ends with the list. */
export function readDistricts(draft: UnitDraft, lists: UnitLists): void {
  eachRow("districts-2021", lists.districts2021, "code", (row, place) => {
    const kind = kindCell(row, "type", place, draft.faults);
    const span = listSpan(draft, "districts-2021", row["province_code"]);
    const parent = parentByCode(draft, row["province_code"] ?? "", span.validFrom, place);
    if (!kind || !parent) return;
    const name = bilingual(cell(row, "name_vi", place, draft.faults));
    addVersion(draft, place, {
      ...span,
      level: "district",
      kind,
      code: cell(row, "code", place, draft.faults),
      name,
      parent,
    });
  });
}

/**
 * Communes: the lists of 2021, all of them on the last day of
 * the district level, and those since; with their lineage.
 */
export function readCommunes(draft: UnitDraft, lists: UnitLists): void {
  const moves = correctedMoves(lists);
  const lastDay = new Map(moves.map((row) => [row["old_code"], row["old_full_name_vi"] ?? ""]));
  eachRow("communes-2021", lists.communes2021, "code", (row, place) =>
    readCommune2021(draft, lastDay.get(place.code), row, place),
  );
  const provinceOf = new Map(lists.communes2021.map((row) => [row["code"], row["province_code"]]));
  const seen = new Set<string>();
  eachRow("commune-merge-2025", moves, "old_code", (row, place) => {
    if (!seen.has(place.code)) readFormerCommune(draft, provinceOf.get(place.code), row, place);
    seen.add(place.code);
  });
  const openingNames = new Map(moves.map((row) => [row["new_code"], row["new_full_name_vi"] ?? ""]));
  eachRow("communes-2026", lists.communes2026, "code", (row, place) =>
    readCommune(draft, openingNames.get(place.code), row, place),
  );
  readMoves(draft, moves);
}

/** Rows of the merger with the new codes that `commune-code-corrections` puts right. */
function correctedMoves(lists: UnitLists): readonly ListRow[] {
  const right = new Map(lists.communeCodeCorrections.map((row) => [row["code_in_list"], row["code"] ?? ""]));
  return lists.communeMerge2025.map((row) => {
    const code = right.get(row["new_code"]);
    return code === undefined ? row : { ...row, new_code: code };
  });
}

/** A commune of 2021 that still bore its name on the last day is one version through; another ends with its list. */
function readCommune2021(
  draft: UnitDraft,
  lastName: string | undefined,
  row: ListRow,
  place: RowPlace,
): void {
  const kind = kindCell(row, "type", place, draft.faults);
  const fullName = cell(row, "full_name_vi", place, draft.faults);
  const span = listSpan(draft, "communes-2021", row["province_code"]);
  const parent = parentByCode(draft, row["district_code"] ?? "", span.validFrom, place);
  if (!kind || !parent) return;
  const lasted = lastName !== undefined && matchKey(lastName) === matchKey(fullName);
  const validTo = lasted ? listSpan(draft, "communes-2025").validTo : span.validTo;
  const name = bilingual(cell(row, "name_vi", place, draft.faults));
  addVersion(draft, place, {
    ...span,
    ...(validTo === undefined ? {} : { validTo }),
    level: "commune",
    kind,
    code: place.code,
    name,
    parent,
  });
}

/** A commune known only from its last day. Codes of three digits are the island districts without communes. */
function readFormerCommune(
  draft: UnitDraft,
  provinceCode: string | undefined,
  row: ListRow,
  place: RowPlace,
): void {
  const span = listSpan(draft, "communes-2025");
  if (place.code.length === 3 || versionOfCode(draft, place.code, span.validFrom)) return;
  const parts = splitCommuneName(cell(row, "old_full_name_vi", place, draft.faults));
  if (!parts) {
    report(
      draft.faults,
      "kind-unknown",
      place,
      `Không rõ loại: ${row["old_full_name_vi"]}`,
      `Unknown kind: ${row["old_full_name_vi"]}`,
    );
    return;
  }
  const parent =
    provinceCode === undefined
      ? formerProvince(draft, row["new_province_code"] ?? "", span.validFrom, place)
      : parentByCode(draft, provinceCode, span.validFrom, place);
  if (parent)
    addVersion(draft, place, {
      ...span,
      level: "commune",
      kind: parts.kind,
      code: place.code,
      name: bilingual(parts.name),
      parent,
    });
}

/** The source names the new province only: certain where nothing was merged, else one of the merged ones. */
function formerProvince(
  draft: UnitDraft,
  newCode: string,
  on: IsoDate,
  place: RowPlace,
): UnitParent | undefined {
  const now = versionOfCode(draft, newCode, listSpan(draft, "provinces-34").validFrom);
  if (!now) return parentByCode(draft, newCode, on, place);
  const former = draft.edges.filter((edge) => edge.to === now.id && edge.kind === "merged");
  const units = former
    .flatMap(
      (edge) => draft.byCode.get(codeOf(edge.from))?.filter((version) => version.id === edge.from) ?? [],
    )
    .map((version) => version.unitId);
  if (units.length === 0) return { is: "known", unit: now.unitId };
  return {
    is: "one-of",
    units,
    reason: {
      vi: "Nguồn chỉ ghi tỉnh sau sáp nhập",
      en: "The source names only the province after the merger",
    },
  };
}

function codeOf(id: UnitVersionId): string {
  return id.slice(0, id.indexOf("@"));
}

/** A commune since 1/7/2025; where its name or kind changed since the opening, two versions of one unit. */
function readCommune(draft: UnitDraft, openingName: string | undefined, row: ListRow, place: RowPlace): void {
  const kind = kindCell(row, "type", place, draft.faults);
  const span = listSpan(draft, "communes-2026");
  const parent = parentByCode(draft, row["province_code"] ?? "", span.validFrom, place);
  if (!kind || !parent) return;
  const name = bilingual(cell(row, "name_vi", place, draft.faults));
  const facts = { ...span, level: "commune", code: place.code, parent } as const;
  const opening = openingName === undefined ? undefined : splitCommuneName(openingName);
  if (!opening || (opening.kind === kind && matchKey(opening.name) === matchKey(name.vi))) {
    addVersion(draft, place, { ...facts, kind, name });
    return;
  }
  const change = draft.spans.get(`communes-2026/${row["province_code"]}`);
  if (!change) {
    report(
      draft.faults,
      "list-undated",
      place,
      `Không rõ ngày ${openingName} thành ${row["full_name_vi"]}`,
      `No date for ${openingName} becoming ${row["full_name_vi"]}`,
    );
    return;
  }
  const before = addVersion(draft, place, {
    ...facts,
    kind: opening.kind,
    name: bilingual(opening.name),
    validTo: dayBefore(change.validFrom),
  });
  const after = addVersion(draft, place, { ...facts, ...change, kind, name });
  addEdge(draft, before, after, opening.kind === kind ? "rename" : "retype", true);
}

/** Edges of the reorganisation of 1/7/2025, from `part` (whole or partly) and the number of parts. */
function readMoves(draft: UnitDraft, moves: readonly ListRow[]): void {
  const opening = listSpan(draft, "communes-2026").validFrom;
  const partsOf = Map.groupBy(moves, (row) => row["new_code"] ?? "");
  eachRow("commune-merge-2025", moves, "old_code", (row, place) => {
    const from = versionOfCode(draft, place.code, dayBefore(opening));
    const to = versionOfCode(draft, row["new_code"] ?? "", opening);
    if (!from || !to) {
      report(
        draft.faults,
        "lineage-to-nowhere",
        place,
        `Không có đơn vị ${from ? row["new_code"] : place.code}`,
        `There is no unit ${from ? row["new_code"] : place.code}`,
      );
      return;
    }
    const alone = partsOf.get(to.code)?.length === 1;
    addEdge(draft, from, to, moveKind(row["part"] === "full", alone, from, to), false);
  });
  passUnitsOn(draft);
}

function moveKind(whole: boolean, alone: boolean, from: DraftVersion, to: DraftVersion): LineageKind {
  if (!whole) return "partial";
  if (!alone) return "merged";
  if (from.kind !== to.kind) return "retype";
  return matchKey(from.name.vi) === matchKey(to.name.vi) ? "full" : "rename";
}

/** A unit that went on whole in 2025 and changed again in 2026 is still the same unit. */
function passUnitsOn(draft: UnitDraft): void {
  const byId = new Map([...draft.byCode.values()].flat().map((version) => [version.id, version]));
  for (const edge of draft.edges
    .filter(goesOnWhole)
    .toSorted((a, b) => compareDates(byId.get(a.to), byId.get(b.to)))) {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (from && to) to.unitId = from.unitId;
  }
}

function compareDates(a: DraftVersion | undefined, b: DraftVersion | undefined): number {
  return (a?.validFrom ?? "") < (b?.validFrom ?? "") ? -1 : 1;
}

function parentByCode(draft: UnitDraft, code: string, on: IsoDate, place: RowPlace): UnitParent | undefined {
  const parent = versionOfCode(draft, code, on);
  if (parent) return { is: "known", unit: parent.unitId };
  report(
    draft.faults,
    "parent-unknown",
    place,
    `Không có đơn vị cấp trên mã ${code} ngày ${on}`,
    `No parent unit has code ${code} on ${on}`,
  );
  return undefined;
}

/** The lists give no English names below the province: the Vietnamese letters without their marks. */
function bilingual(vi: string): Bilingual {
  return { vi, en: withoutMarks(vi) };
}
