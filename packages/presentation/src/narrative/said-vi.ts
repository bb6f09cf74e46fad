import type { Exact } from "@thang-diem/engine";
import { dateText, decimal } from "../formats/index.ts";
import type { Said, SaidShown } from "./said.ts";
import { differenceText, listed, smallestText, tooSmallToShow, valueText } from "./telling.ts";

type Of<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind }>;

/** A sentence, or the part of a heading that it is. */
export function sayInVietnamese(said: Said, shown: SaidShown): string {
  const value = (exact: Exact) => valueText(shown, exact, "vi");
  const points = (exact: Exact) => `${decimal(exact.absolute().text, shown.decimals, "vi")} điểm`;
  switch (said.kind) {
    case "coverage":
      return coverage(said);
    case "ranked":
      return `${said.count} ${said.units.vi} được xếp hạng${said.mean ? `, trung bình ${value(said.mean)}` : ""}.`;
    case "unranked":
      return `${said.count} ${said.units.vi} không có kết quả trong năm.`;
    case "source-mean":
      return `Trung bình do nguồn in: ${value(said.mean)}${said.note ? ` (${said.note.vi})` : ""}.`;
    case "source-day":
      return `Nguồn công bố ngày ${dateText(said.day, "vi")}.`;
    case "site-day":
      return `Đưa lên trang ngày ${dateText(said.day, "vi")}.`;
    case "own-day":
      return `Công bố ngày ${dateText(said.day, "vi")}.`;
    case "standing":
      return rankText(said);
    case "standing-none":
      return said.known
        ? `${said.unit.vi} không được xếp hạng`
        : `${said.unit.vi}: nguồn đã chép không in hạng`;
    case "farthest-part":
      return (
        `, khác trung bình nhiều nhất ở “${said.part.vi}”: ` +
        `${said.by.isNegative ? "thấp hơn" : "cao hơn"} ${points(said.by)}`
      );
    case "against-mean":
      return againstMean(said, shown);
    case "against-source":
      return `các phần nguồn in cộng lại bằng ${value(said.parts)}`;
    case "above-on":
      return `Cao hơn trung bình ở ${said.above} trên ${said.of} nội dung${said.of < said.all ? " có số liệu" : ""}`;
    case "most-lost":
      return `Mất nhiều điểm nhất ở “${said.part.vi}”: ${points(said.lost)}`;
    case "since-then":
      return sinceThen(said);
    case "map":
      return `${listed(names(said.leaders), "vi")} dẫn đầu; ${said.region.vi} là vùng có trung bình cao nhất`;
    case "means-moved":
      return meansMoved(said, value);
    case "champion":
      return (
        `${listed(names(said.units), "vi")} ${said.units.length > 1 ? "cùng " : ""}đứng đầu nhiều năm nhất: ` +
        `${said.units.length > 1 ? "mỗi đơn vị " : ""}${said.times} năm`
      );
  }
}

function coverage({ groups }: Of<"coverage">): string {
  const [only] = groups;
  if (groups.length === 1 && only) return `Nguồn đã chép in kết quả của ${known(only, only.title.vi)}.`;
  const all = groups.reduce((sum, group) => sum + group.known, 0);
  const each = groups.map(
    (group) =>
      `${lowerFirst(group.title.vi)} ${group.known}${group.of === undefined ? "" : ` trong ${group.of}`}`,
  );
  return `Nguồn đã chép in kết quả của ${all} đơn vị: ${each.join("; ")}.`;
}

function known({ known: count, of }: Of<"coverage">["groups"][number], title: string): string {
  return of === undefined || of <= count
    ? `${count} ${lowerFirst(title)}`
    : `${count} trong ${of} ${lowerFirst(title)}`;
}

function rankText({ unit, place, shared, of, units, alike }: Of<"standing">): string {
  const among = of === undefined ? "" : ` ${of} ${units.vi}`;
  if (alike !== undefined)
    return `${unit.vi} ở nhóm dẫn đầu, chưa phân biệt được với ${alike} đơn vị khác trong sai số mẫu`;
  if (place === 1) return `${unit.vi} ${shared ? "cùng đứng đầu" : "đứng đầu"}${among}`;
  return `${unit.vi} ${shared ? `đồng hạng ${place}` : `xếp thứ ${place}`}${among === "" ? "" : ` trong${among}`}`;
}

function againstMean({ by, addsUp }: Of<"against-mean">, shown: SaidShown): string {
  if (by.isZero) return "bằng trung bình";
  const way = by.isNegative ? "thấp hơn trung bình" : "cao hơn trung bình";
  if (tooSmallToShow(shown, by)) return `${way} chưa đến ${smallestText(shown, "vi")}`;
  return `${way} ${differenceText(shown, by, "vi")}${addsUp ? "" : " (tính từ số chưa làm tròn)"}`;
}

function sinceThen({ unit, year, from, to, shared }: Of<"since-then">): string {
  const [was, is] = [placeWords(from, shared[0]), placeWords(to, shared[1])];
  if (from.equals(to)) return `${unit.vi} ở hạng ${is}, bằng hạng năm ${year}`;
  return (
    `${unit.vi} ${from.above(to) ? "lên" : "xuống"} từ hạng ${was} ` +
    `năm ${year} ${from.above(to) ? "đến" : "còn"} hạng ${is}`
  );
}

function placeWords(place: Exact, shared: boolean): string {
  return `${place.text}${shared ? "=" : ""}`;
}

function meansMoved(
  { from, fromYear, to, year, common, units }: Of<"means-moved">,
  value: (exact: Exact) => string,
): string {
  const of =
    common === undefined ? "Trung bình" : `Trung bình của ${common} ${units.vi} có kết quả cả hai năm`;
  const way = value(from) === value(to) ? "giữ ở" : to.above(from) ? "lên" : "xuống";
  return `${of}: từ ${value(from)} năm ${fromYear} ${way} ${value(to)} năm ${year}`;
}

function names(units: readonly { readonly vi: string }[]): string[] {
  return units.map(({ vi }) => vi);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
