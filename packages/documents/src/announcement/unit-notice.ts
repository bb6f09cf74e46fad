import { decimal, points } from "@thang-diem/presentation";
import type { LetterPart, OfficeLetter } from "../office-letter.ts";
import type { AnnouncingHouse, Place } from "@thang-diem/contract";
import type { AnnouncedEdition } from "./announced.ts";
import { codeOf } from "./decision.ts";
import { type GroupResult, lossesOf, type UnitResult } from "./group-results.ts";
import { classText, domainTable, indexText } from "./tables.ts";
import { counted, ended, footOf, lowered, noticeOf } from "./words.ts";

/** The notice by which the reform office tells one unit its own result. */
export function unitNotice(
  unit: UnitResult,
  group: GroupResult,
  edition: AnnouncedEdition,
  house: AnnouncingHouse,
): OfficeLetter {
  const losses = lossesOf(unit, edition.scheme);
  const { manifest } = edition;
  return {
    superior: house.issuer,
    issuer: house.proposer,
    symbol: `TB-${house.proposerSymbol}`,
    place: house.place,
    ...noticeOf([edition]),
    kind: "Thông báo",
    subject: `Kết quả ${lowered(manifest.shortTitle.vi)} năm ${manifest.year} của ${unit.unit.name.vi}`,
    to: [unit.unit.name.vi],
    body: [
      text(`${house.proposer} thông báo kết quả của ${unit.unit.name.vi}, như sau:`),
      ...resultLines(unit, group, edition),
      { kind: "heading", text: "Điểm theo lĩnh vực" },
      domainTable(unit, group, edition),
      { kind: "heading", text: "Tiêu chí còn mất điểm" },
      ...(losses.length === 0
        ? [text("Không có tiêu chí nào mất điểm.")]
        : losses.map(({ code, title, lost, maximum, why }) =>
            text(
              `${code}. ${title}: mất ${points(lost.text, "vi")} trên ${points(maximum.text, "vi")} điểm. ` +
                ended(why, "."),
            ),
          )),
      text(`Đề nghị ${unit.unit.name.vi} rà soát, có kế hoạch khắc phục các nội dung nêu trên./.`),
      ...codeOf(edition),
    ],
    recipients: ["Như trên", `Lưu: VT, ${house.proposerSymbol}`],
    signer: { capacity: house.proposerCapacity, name: "" },
    foot: footOf(edition),
  };
}

/** Index, place, class, what changed, what the unit had given itself; each only where it is known. */
export function resultLines(
  { row }: UnitResult,
  { title, summary }: GroupResult,
  { scheme }: AnnouncedEdition,
): LetterPart[] {
  const share = scheme.indexValue === "share";
  const value = (index: string) => `${indexText(index, scheme)}${share ? "" : " điểm"}`;
  const mean = summary[""]?.mean;
  const lines = [
    row.index === undefined
      ? "Chưa tính được chỉ số của đơn vị."
      : `${share ? "Chỉ số" : "Tổng điểm"}: ${value(row.index)}${
          mean === undefined ? "" : `; bình quân nhóm ${lowered(title)}: ${value(mean)}`
        }.`,
    ...(share && row.points !== undefined
      ? [`Tổng điểm: ${decimal(row.points, 2, "vi")} trên ${points(row.maximum, "vi")}.`]
      : []),
    row.rank
      ? `Xếp hạng: ${placeWords(row.rank)} nhóm ${lowered(title)}.`
      : `Không xếp hạng${row.notRanked ? `: ${ended(row.notRanked.vi, "")}` : ""}.`,
    ...(row.class === undefined ? [] : [`Xếp loại: ${classText(row.class, scheme)}.`]),
    ...(row.classReason ? [ended(row.classReason.vi, ".")] : []),
    ...(row.interval && row.index !== undefined
      ? [`Khoảng tin cậy 95% của chỉ số: ${value(row.interval.low)} – ${value(row.interval.high)}.`]
      : []),
    ...(row.claimed === undefined
      ? []
      : [
          `Điểm tự chấm: ${decimal(row.claimed.points, 2, "vi")} trên ${points(row.claimed.maximum, "vi")} ` +
            "của các tiêu chí do đơn vị tự chấm.",
        ]),
    ...(row.change?.places === undefined
      ? []
      : [`So với năm ${row.change.since}: ${moveWords(row.change.places)}.`]),
  ];
  return lines.map((line, i) => text(`${i + 1}. ${line}`));
}

/** "đồng hạng 3 trong 14 đơn vị" */
function placeWords({ place, shared, of }: Place): string {
  return `${shared ? "đồng hạng " : "hạng "}${place}${of === undefined ? "" : ` trong ${of} đơn vị`}`;
}

function moveWords(places: number): string {
  if (places === 0) return "giữ nguyên hạng";
  return `${places > 0 ? "tăng" : "giảm"} ${counted(Math.abs(places))} bậc`;
}

function text(words: string): LetterPart {
  return { kind: "text", text: words };
}
