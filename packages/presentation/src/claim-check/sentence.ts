import type {
  IndexMention,
  Mention,
  PartMention,
  RegionMention,
  UnitMention,
  YearMention,
} from "./mentions.ts";
import { numbersIn, type WrittenNumber, yearsIn } from "./numbers.ts";
import type { PlainText, Sentence, Span } from "./plain-text.ts";

/** A sentence taken apart: what it names and the figures in it, each in order of place. */
export interface TakenApart extends Span {
  readonly plain: PlainText;
  readonly paragraph: number;
  readonly units: readonly UnitMention[];
  readonly indices: readonly IndexMention[];
  readonly years: readonly YearMention[];
  readonly parts: readonly PartMention[];
  readonly regions: readonly RegionMention[];
  readonly numbers: readonly WrittenNumber[];
}

const SPEAKS =
  /^\s*(?:da |vua |se |cung |chinh thuc )*(?:cong bo|to chuc|cho biet|phe duyet|ban hanh|danh gia|thong bao|xac dinh|trinh|bao cao|chu tri|phoi hop|yeu cau|de nghi|tham dinh|ghi nhan|cho rang|khao sat|trien khai)\b/;
const SPOKEN_OF =
  /(?:\b(?:do|cua|theo|boi|lanh dao|nguoi dung dau|bo truong|thu truong|giam doc|pho giam doc|dai dien|tai hoi nghi|nguon|,\s*pv|tai tru so|tai)\s+(?:lanh dao |dai dien |bo truong |thu truong |giam doc )*(?:tinh |thanh pho |tp\.? ?)?)$/;
/** With their marks: "số" and "quân" are no offices. */
const FOREIGN_UNIT =
  /(?<!\p{L})(?:sở|phường|xã|thị xã|thị trấn|huyện|quận|đặc khu|cục|chi cục|bộ|tổng cục|viện|trường|công ty|bệnh viện|ubnd (?:huyện|xã|phường|quận|thị xã|thị trấn)|phòng|ban quản lý|thanh tra)\s+(?=\p{Lu})/giu;
/** Second syllables of the offices' names: "Sở Giáo dục và Đào tạo", "Cục Thuế" has none. */
const SECOND =
  "dục|tạo|dựng|sản|nguyên|trường|học|nghệ|chính|tin|thông|" +
  "hóa|thao|lịch|vụ|thương|tế|pháp|tư|tra|vận|tải|động|hội|nghiệp";
const FOREIGN_NAME = new RegExp(
  `^(?:\\p{Lu}\\p{L}*|[,&-]|và)(?:[ ,]+(?:\\p{Lu}\\p{L}*|và(?= \\p{Lu})|(?:${SECOND})(?!\\p{L})))*`,
  "u",
);
/** "lĩnh vực cải cách thể chế", but not "8 lĩnh vực", "các lĩnh vực", "lĩnh vực này". */
const GENERIC_PART =
  /(?<!\d )(?<!\bcac )(?<!\bnhieu )(?<!\bmoi )\b(?:linh vuc|noi dung|tieu chi|chi so noi dung|chi so thanh phan|truc noi dung|chi so linh vuc)\s+(?!nay\b|khac\b|cua\b|dat\b|co\b|tren\b|duoc\b|la\b|danh gia\b|gom\b|do\b|ma\b|cai cach hanh chinh\b)(?=["“a-z])/g;

/** @param names every name of the whole text, in order of place */
export function takeApart(plain: PlainText, sentence: Sentence, names: readonly Mention[]): TakenApart {
  const inside = names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const named = inside.filter((mention) => mention.is === "unit");
  const units = [...named, ...foreignUnits(plain, sentence, inside)]
    .filter((unit) => !isSpeaker(plain, unit, sentence) && !isVenue(plain, unit, sentence))
    .toSorted((a, b) => a.start - b.start)
    .filter((unit, i, all) => !isPlaceOf(plain, all[i - 1], unit));
  const parts = inside.filter((mention) => mention.is === "part");
  return {
    plain,
    ...sentence,
    units,
    indices: inside.filter((mention) => mention.is === "index"),
    years: yearsIn(plain, sentence).map((year) => ({ is: "year", ...year })),
    parts: [...parts, ...genericParts(plain, sentence, parts)].toSorted((a, b) => a.start - b.start),
    regions: inside.filter((mention) => mention.is === "region"),
    numbers: numbersIn(plain, sentence).filter(
      ({ start, end }) => !inside.some((mention) => mention.start < end && start < mention.end),
    ),
  };
}

/** "Sở Công Thương Quảng Ninh", "phường Hồng Gai, TP Hạ Long": the second name only says where the first lies. */
function isPlaceOf({ bare }: PlainText, before: UnitMention | undefined, unit: UnitMention): boolean {
  if (!before || before.as.some(({ series }) => series.place === undefined)) return false;
  return /^\s*(?:,\s*)?(?:tinh|thanh pho|tp\.?|cua|huyen|thuoc)?\s*$/.test(
    bare.slice(before.end, unit.start),
  );
}

/** Units of which nothing is known stand in the way: their figures are nobody else's. */
function foreignUnits(plain: PlainText, span: Span, known: readonly Mention[]): UnitMention[] {
  return [...plain.text.slice(span.start, span.end).matchAll(FOREIGN_UNIT)].flatMap((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (!/\p{Lu}/u.test(plain.text[end] ?? "")) return [];
    const name = FOREIGN_NAME.exec(plain.text.slice(end));
    const to = end + (name?.[0].length ?? 0);
    if (
      known.some(
        (mention) =>
          mention.is === "unit" && mention.start < to && start < mention.end && mention.start <= end,
      )
    )
      return [];
    return [{ is: "unit" as const, as: [], written: plain.text.slice(start, to), start, end: to }];
  });
}

function genericParts({ bare, text }: PlainText, span: Span, known: readonly PartMention[]): PartMention[] {
  return [...bare.slice(span.start, span.end).matchAll(GENERIC_PART)]
    .map((match): PartMention => {
      const start = span.start + match.index;
      return { is: "part", start, end: start + match[0].length };
    })
    .filter(({ start, end }) => {
      const written = text.slice(start, end);
      const marked = /[\u0080-\uffff]/.test(written);
      // "Hà Nội đứng" has the bare letters of "nội dung".
      if (marked && !/^(?:lĩnh vực|nội dung|tiêu chí|chỉ số|trục)/iu.test(written)) return false;
      return !known.some((part) => Math.abs(part.start - end) <= 3);
    });
}

const MEETS = /\b(?:hoi nghi|hop bao|phien hop|cuoc hop|le cong bo|to chuc|dien ra|khai mac)\b/;

/** "Hội nghị diễn ra tại Hà Nội, …": where people met, not whom it is about. */
function isVenue({ bare }: PlainText, unit: UnitMention, { start, end }: Span): boolean {
  const before = bare.slice(start, unit.start);
  const placed = /\b(?:tai|o)\s+(?:(?:thu do|thanh pho|tp\.?|tinh)\s+)?$/.test(before);
  return (
    placed && MEETS.test(before) && /^\s*(?:[,.;(]|$)/.test(bare.slice(unit.end, Math.min(end, unit.end + 2)))
  );
}

/** "Bộ Nội vụ công bố …", "theo Sở Nội vụ": who says it, not whom it is about. */
function isSpeaker({ bare }: PlainText, unit: UnitMention, { start, end }: Span): boolean {
  if (SPEAKS.test(bare.slice(unit.end, Math.min(end, unit.end + 40)))) return true;
  const isOffice = /^(?:bo|so|ubnd|ban|cuc|uy ban|van phong)\b/.test(bare.slice(unit.start, unit.end));
  return isOffice && SPOKEN_OF.test(bare.slice(Math.max(start, unit.start - 60), unit.start));
}
