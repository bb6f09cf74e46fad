import type { LetterPart, OfficeLetter } from "../office-letter.ts";
import type { AnnouncingHouse } from "@thang-diem/contract";
import type { AnnouncedEdition } from "./announced.ts";
import { basisLines, groupWords } from "./decision.ts";
import { groupResults } from "./group-results.ts";
import { counted, ended, noticeOf } from "./words.ts";

/** The paper by which the reform office lays the decision before whoever signs it. */
export function submission(editions: readonly AnnouncedEdition[], house: AnnouncingHouse): OfficeLetter {
  const groups = editions.flatMap((edition) => groupResults(edition).map((group) => ({ edition, group })));
  const units = groups.reduce((sum, { group }) => sum + group.units.length, 0);
  return {
    superior: house.issuer,
    issuer: house.proposer,
    symbol: `TTr-${house.proposerSymbol}`,
    place: house.place,
    ...noticeOf(editions),
    kind: "Tờ trình",
    subject: `Về việc phê duyệt và công bố kết quả ${house.subject}`,
    to: [house.issuer],
    body: [
      ...basisLines(editions, house).map((line, i, all): LetterPart => ({
        kind: "text",
        italics: true,
        text: ended(line, i === all.length - 1 ? "." : ";"),
      })),
      text(`${house.proposer} trình ${house.issuer} phê duyệt và công bố kết quả ${house.subject}, như sau:`),
      heading("I. QUÁ TRÌNH THỰC HIỆN"),
      text(`1. Đã đánh giá ${counted(units)} đơn vị theo ${schemesOf(editions)}.`),
      ...editions.flatMap(({ manifest: { approval, title } }, i) =>
        approval === undefined ? [] : [text(`${i + 2}. ${title.vi}: ${approval.sentence.vi}`)],
      ),
      heading("II. KẾT QUẢ"),
      ...groups.map(({ group, edition }, i) => text(`${i + 1}. ${groupWords(group, edition)}`)),
      heading("III. KIẾN NGHỊ"),
      text(
        `${house.proposer} kính trình ${house.issuer} xem xét, ban hành Quyết định phê duyệt và công bố kết quả ` +
          `${house.subject} (có dự thảo Quyết định kèm theo)./.`,
      ),
    ],
    recipients: ["Như trên", `Lưu: VT, ${house.proposerSymbol}`],
    signer: { capacity: house.proposerCapacity, name: "" },
    foot: editions.map(({ manifest, fingerprint }) => `${manifest.id}: ${fingerprint}`).join("; "),
  };
}

function schemesOf(editions: readonly AnnouncedEdition[]): string {
  return [...new Set(editions.map(({ scheme }) => `“${scheme.title.vi}”`))].join(" và ");
}

function text(words: string): LetterPart {
  return { kind: "text", text: words };
}

function heading(words: string): LetterPart {
  return { kind: "heading", text: words };
}
