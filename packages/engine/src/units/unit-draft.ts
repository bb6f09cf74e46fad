import type { UnitId, UnitVersionId } from "../ids/index.ts";
import {
  cell,
  dateCell,
  eachRow,
  optionalDateCell,
  report,
  type ListRow,
  type RowPlace,
} from "./unit-lists.ts";
import {
  goesOnWhole,
  inForce,
  type IsoDate,
  type LineageEdge,
  type LineageKind,
  type UnitFault,
  type UnitVersion,
} from "./unit-types.ts";

/** A version while the lists are still being read: its end, its unit and its regions may change. */
export type DraftVersion = { -readonly [Field in keyof Omit<UnitVersion, "regions">]: UnitVersion[Field] } & {
  regions: Map<string, string>;
};

/** Span of a list as `lists.csv` gives it. */
export interface ListSpan extends Pick<UnitVersion, "legalBasis" | "certainty"> {
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
}

/** The registry in the making, shared by the readers of the lists. */
export interface UnitDraft {
  readonly faults: UnitFault[];
  readonly spans: Map<string, ListSpan>;
  readonly byCode: Map<string, DraftVersion[]>;
  readonly edges: LineageEdge[];
}

/** An empty draft with the dates of the lists. */
export function startDraft(lists: readonly ListRow[]): UnitDraft {
  const draft: UnitDraft = { faults: [], spans: new Map(), byCode: new Map(), edges: [] };
  eachRow("lists", lists, "list", (row, place) => {
    const validTo = optionalDateCell(row, "valid_to", place, draft.faults);
    draft.spans.set(`${cell(row, "list", place, draft.faults)}/${row["scope"] ?? ""}`, {
      validFrom: dateCell(row, "valid_from", place, draft.faults),
      ...(validTo === undefined ? {} : { validTo }),
      legalBasis: cell(row, "legal_basis", place, draft.faults),
      certainty: row["certainty"] === "sourced" ? "sourced" : "unverified",
    });
  });
  return draft;
}

/** Span of a list in a province, else in the country; reported once when neither is given. */
export function listSpan(draft: UnitDraft, list: string, scope = ""): ListSpan {
  const span = draft.spans.get(`${list}/${scope}`) ?? draft.spans.get(`${list}/`);
  if (span) return span;
  report(
    draft.faults,
    "list-undated",
    { list, row: 0, code: scope },
    `Danh mục ${list} không có ngày hiệu lực`,
    `List ${list} has no dates`,
  );
  const none: ListSpan = { validFrom: "0001-01-01", legalBasis: "", certainty: "unverified" };
  draft.spans.set(`${list}/${scope}`, none);
  return none;
}

/** Adds a version with its ids; refuses a code that already stands on one of its days. */
export function addVersion(
  draft: UnitDraft,
  place: RowPlace,
  facts: Omit<DraftVersion, "id" | "unitId" | "regions">,
): DraftVersion {
  const id = `${facts.code}@${facts.validFrom}` as UnitVersionId;
  const version: DraftVersion = { ...facts, id, unitId: `#${id}` as UnitId, regions: new Map() };
  if (facts.code === "")
    report(draft.faults, "cell-missing", place, "Thiếu mã đơn vị", "The code of the unit is missing");
  const namesakes = draft.byCode.get(facts.code) ?? [];
  if (namesakes.some((other) => overlap(other, version))) {
    report(
      draft.faults,
      "code-twice-on-a-date",
      place,
      `Mã ${facts.code} đã có đơn vị khác trong cùng thời gian`,
      `Code ${facts.code} already belongs to another unit at that time`,
    );
    return version;
  }
  draft.byCode.set(facts.code, [...namesakes, version]);
  return version;
}

function overlap(a: DraftVersion, b: DraftVersion): boolean {
  return inForce(a, b.validFrom) || inForce(b, a.validFrom);
}

/** The version that carries `code` on a day. */
export function versionOfCode(draft: UnitDraft, code: string, on: IsoDate): DraftVersion | undefined {
  return draft.byCode.get(code)?.find((version) => inForce(version, on));
}

/** Adds an edge; a unit that goes on whole (`full`, `rename`, `retype`) stays the same unit. */
export function addEdge(
  draft: UnitDraft,
  from: DraftVersion,
  to: DraftVersion,
  kind: LineageKind,
  seat: boolean,
): void {
  draft.edges.push({ from: from.id, to: to.id, kind, seat });
  if (goesOnWhole({ kind })) to.unitId = from.unitId;
}
