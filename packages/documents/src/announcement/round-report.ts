import { type AnnouncingHouse, BRIEFING_SECTIONS, type BriefingSection } from "@thang-diem/contract";
import { LANDSCAPE_WIDTH_MM, WIDTH_MM } from "../letterhead.ts";
import type { LetterPart, LetterTable, OfficeLetter } from "../office-letter.ts";
import type { AnnouncedEdition } from "./announced.ts";
import { briefing, SECTION_TITLES } from "./briefing.ts";
import { codeOf } from "./decision.ts";
import { noticeOf, roman } from "./words.ts";

/** The report on the result: the points of the conference in full, with the tables that the slides only draw. */
export function roundReport(
  editions: readonly AnnouncedEdition[],
  house: AnnouncingHouse,
  sections: readonly BriefingSection[] = BRIEFING_SECTIONS,
): OfficeLetter {
  const points = Map.groupBy(briefing(editions, sections), ({ section }) => section);
  return {
    superior: house.issuer,
    issuer: house.proposer,
    symbol: `BC-${house.proposerSymbol}`,
    place: house.place,
    ...noticeOf(editions),
    kind: "Báo cáo",
    subject: `Kết quả ${house.subject}`,
    to: [house.issuer],
    body: [
      text(`${house.proposer} báo cáo ${house.issuer} kết quả ${house.subject}, như sau:`),
      ...[...points].flatMap(([section, own], i): LetterPart[] => [
        { kind: "heading", text: `${roman(i + 1)}. ${SECTION_TITLES[section].toLocaleUpperCase("vi")}` },
        ...own.flatMap(({ title, paragraphs, table }, j): LetterPart[] => [
          { kind: "text", lead: `${j + 1}.`, text: `${title}.` },
          ...paragraphs.map(text),
          ...(table === undefined ? [] : [fitted(table)]),
        ]),
      ]),
      text(`Trên đây là báo cáo kết quả ${house.subject}./.`),
      ...editions.flatMap(codeOf),
    ],
    recipients: ["Như trên", `Lưu: VT, ${house.proposerSymbol}`],
    signer: { capacity: house.proposerCapacity, name: "" },
    foot: editions.map(({ manifest, fingerprint }) => `${manifest.id}: ${fingerprint}`).join("; "),
  };
}

/** A table that was made for a page on its side, on an upright one. */
function fitted(table: LetterTable): LetterTable {
  const width_mm = table.columns.reduce((sum, column) => sum + column.width_mm, 0);
  if (width_mm <= WIDTH_MM) return table;
  const scale = WIDTH_MM / Math.max(width_mm, LANDSCAPE_WIDTH_MM);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, width_mm: column.width_mm * scale })),
  };
}

function text(words: string): LetterPart {
  return { kind: "text", text: words };
}
