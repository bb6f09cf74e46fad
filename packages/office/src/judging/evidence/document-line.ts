import type { DocumentNeed, EvidenceDocument, FileKind } from "@thang-diem/contract";
import type { DocumentRow } from "./store.ts";

export function documentLine(row: DocumentRow, year: number): EvidenceDocument {
  const { kind, bytes, sha256 } = row;
  return {
    id: row.id,
    kind: row.address === "" ? "file" : "page",
    name: row.name,
    shownAs: row.shown_as,
    content:
      sha256 === null || kind === null
        ? "no-copy"
        : { kind: kind as FileKind | "page", bytes: Number(bytes), sha256 },
    address: row.address,
    copiedAt: row.copied_at?.toISOString() ?? "not-copied",
    checkedAt: row.checked_at?.toISOString() ?? "not-checked",
    pageFault: row.page_fault,
    number: row.number,
    issuedOn: row.issued_on ?? "",
    issuer: row.issuer,
    outsideYearReason: row.outside_year_reason,
    needs: needsOf(row, year),
    uses: row.uses.map(({ putAt, ...use }) => ({ ...use, putAt: putAt.toISOString() })),
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
    removed: row.removed_at === null ? "no" : { by: row.removed_by ?? "", at: row.removed_at.toISOString() },
  };
}

/** Official texts have a number and a date; tables, pictures and pages need not. */
const TEXTS: ReadonlySet<string> = new Set(["pdf", "docx", "doc", "odt"]);

function needsOf(row: DocumentRow, year: number): DocumentNeed[] {
  const isText = row.address === "" && TEXTS.has(row.kind ?? "");
  return [
    ...(isText && row.number === "" ? (["number"] as const) : []),
    ...(isText && row.issued_on === null ? (["date"] as const) : []),
    ...(isOutside(row.issued_on ?? "", year) && row.outside_year_reason === ""
      ? (["outside-year-reason"] as const)
      : []),
    ...(row.reference_proposed ? (["check-proposal"] as const) : []),
  ];
}

export function isOutside(issuedOn: string, year: number): boolean {
  return issuedOn !== "" && !issuedOn.startsWith(`${year}-`);
}
