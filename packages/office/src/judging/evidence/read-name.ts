/** What is printed on a document, as far as the name of its file tells. "" where it does not. */
export interface Reference {
  readonly number: string;
  /** ISO 8601. */
  readonly issuedOn: string;
  readonly issuer: string;
  readonly page: string;
}

/**
 * Reads number, date, issuer and page out of a file's name. File names cannot hold "/", so hyphens, dots, blanks and
 * underscores stand for it. What is proposed is for a person to check; where a name can be read in two ways nothing is.
 *
 * @see Nghị định 30/2020/NĐ-CP, phụ lục I (số và ký hiệu) và phụ lục III (chữ viết tắt tên loại văn bản)
 * @example
 * readName("123-BC-SNV_15.01.2026.pdf")
 * // { number: "123/BC-SNV", issuedOn: "2026-01-15", issuer: "Sở Nội vụ", page: "" }
 */
export function readName(fileName: string): Reference {
  const text = fileName
    .normalize("NFC")
    .replace(/\.(?:[a-z][a-z0-9]{0,4}|7z)$/iu, "")
    .replace(/[_\s]+/gu, " ");
  const date = findDate(text);
  const rest = date.rest;
  const page = PAGE.exec(rest);
  const sign = findNumber(page === null ? rest : rest.replace(page[0], " "));
  return {
    number: sign.number,
    issuedOn: date.issuedOn,
    issuer: ISSUERS[sign.issuer] ?? "",
    page: page?.[1]?.replace(/\s*[-–]\s*/u, "–") ?? "",
  };
}

interface FoundDate {
  readonly issuedOn: string;
  readonly rest: string;
}

/** Each with the order of day, month and year in its groups. */
const DATES: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/(?<![\p{L}\d])(?:ng[àa]y\s+)?(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*n[ăa]m\s*(\d{4})(?!\d)/giu, [1, 2, 3]],
  [/(?<!\d)(?:ng[àa]y\s*)?(\d{1,2})\s?[-./ ]\s?(\d{1,2})\s?[-./ ]\s?(\d{4})(?!\d)/giu, [1, 2, 3]],
  [/(?<!\d)(\d{4})[-. ](\d{1,2})[-. ](\d{1,2})(?!\d)/gu, [3, 2, 1]],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu, [3, 2, 1]],
  [/(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/gu, [1, 2, 3]],
  [/(?<![\d.])(\d{2})[-.](\d{2})[-.]([23]\d)(?![\d.])/gu, [1, 2, 3]],
];

/** The first day that exists; a second, different one makes both doubtful. */
function findDate(text: string): FoundDate {
  for (const [pattern, [day, month, year]] of DATES) {
    const found = [...text.matchAll(pattern)].flatMap((match) => {
      const iso = isoDay(match[day], match[month], match[year]);
      return iso === undefined ? [] : [{ iso, written: match[0] }];
    });
    const [first, ...others] = found;
    if (first === undefined) continue;
    const rest = found.reduce((left, { written }) => left.replace(written, " "), text);
    return { issuedOn: others.every(({ iso }) => iso === first.iso) ? first.iso : "", rest };
  }
  return { issuedOn: "", rest: text };
}

function isoDay(day = "", month = "", year = ""): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  if (Number(full) < 1990 || Number(full) > 2100) return undefined;
  const iso = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

const PAGE = /(?<![\p{L}\d])(?:trang|tr|page|pp?)\.?\s*(\d{1,4}(?:\s*[-–]\s*\d{1,4})?)(?![\p{L}\d/])/iu;

/** Abbreviated names of kinds of documents, as they are written with and without marks. */
const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["NQ"],
    ["QĐ", "QD"],
    ["CT"],
    ["QC"],
    ["QyĐ", "QYD"],
    ["TC"],
    ["TB"],
    ["HD"],
    ["CTr", "CTR"],
    ["KH"],
    ["PA"],
    ["ĐA"],
    ["DA"],
    ["BC"],
    ["BB"],
    ["TTr", "TTR"],
    ["HĐ"],
    ["CĐ", "CD"],
    ["BGN"],
    ["BTT"],
    ["GUQ"],
    ["GM"],
    ["GGT"],
    ["PG"],
    ["PC"],
    ["PB"],
    ["NĐ", "ND"],
    ["TT"],
    ["TTLT"],
    ["CV"],
  ].flatMap(([written = "", ...others]) => [written.toUpperCase(), ...others].map((key) => [key, written])),
);

/** Bodies by the abbreviations that stand in a number. Others keep their abbreviation in the number alone. */
const ISSUERS: Readonly<Record<string, string>> = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  HDND: "Hội đồng nhân dân",
  VPUBND: "Văn phòng Ủy ban nhân dân",
  SNV: "Sở Nội vụ",
  STC: "Sở Tài chính",
  STP: "Sở Tư pháp",
  SYT: "Sở Y tế",
  SCT: "Sở Công Thương",
  SXD: "Sở Xây dựng",
  SNNMT: "Sở Nông nghiệp và Môi trường",
  SGDĐT: "Sở Giáo dục và Đào tạo",
  SGDDT: "Sở Giáo dục và Đào tạo",
  SKHCN: "Sở Khoa học và Công nghệ",
  SVHTTDL: "Sở Văn hóa, Thể thao và Du lịch",
  SDTTG: "Sở Dân tộc và Tôn giáo",
  SNGV: "Sở Ngoại vụ",
  BNV: "Bộ Nội vụ",
  BTC: "Bộ Tài chính",
  BTP: "Bộ Tư pháp",
  VPCP: "Văn phòng Chính phủ",
  TTG: "Thủ tướng Chính phủ",
  CP: "Chính phủ",
};

/** Whoever issues may be written in two cases in a row of capitals: "TTg". */
const WRITTEN: Readonly<Record<string, string>> = { TTG: "TTg", HDND: "HĐND", SGDDT: "SGDĐT" };

interface FoundNumber {
  readonly number: string;
  /** Key of {@link ISSUERS}, or "". */
  readonly issuer: string;
}

const NOTHING: FoundNumber = { number: "", issuer: "" };
const BY = String.raw`\s?[-–./ ]\s?`;
/** 30-2020-NĐ-CP, 123-BC-SNV, 45.KH.UBND */
const FULL = new RegExp(
  String.raw`(?<![\p{L}\d])(\d{1,5})(?:${BY}(\d{4}))?${BY}(\p{L}{2,4})${BY}` +
    String.raw`(\p{L}[\p{L}\d]{1,11}(?:-\p{Lu}[\p{L}]{1,5})?)(?![\p{L}\d])`,
  "giu",
);
/** 12-UBND-VX: a letter has no kind, but the part of the office that wrote it. */
const LETTER = new RegExp(
  String.raw`(?<![\p{L}\d])(\d{1,5})${BY}(\p{L}{2,8})(?:${BY}(\p{Lu}[\p{L}\d]{1,7}))?(?![\p{L}\d])`,
  "giu",
);
/** KH số 45, Báo cáo số 12 */
const SPOKEN = /(?<![\p{L}\d])(\p{L}{2,4})\s+(?:s[ốo]\.?\s*)(\d{1,5})(?![\p{L}\d])/giu;

function findNumber(text: string): FoundNumber {
  for (const match of text.matchAll(FULL)) {
    const [, digits = "", year, kindText = "", body = ""] = match;
    const kind = KINDS[kindText.toUpperCase()];
    if (kind === undefined || !isBody(body)) continue;
    const { written, issuer } = readBody(body);
    return {
      number: [digits, ...(year === undefined ? [] : [year]), `${kind}-${written}`].join("/"),
      issuer,
    };
  }
  for (const [, digits = "", body = "", part] of text.matchAll(LETTER)) {
    const { written, issuer } = readBody(body);
    if (ISSUERS[issuer] === undefined) continue;
    return { number: `${digits}/${written}${part === undefined || !isBody(part) ? "" : `-${part}`}`, issuer };
  }
  for (const [, kindText = "", digits = ""] of text.matchAll(SPOKEN)) {
    const kind = KINDS[kindText.toUpperCase()];
    if (kind !== undefined) return { number: `${digits}/${kind}`, issuer: "" };
  }
  return NOTHING;
}

/** An abbreviation: known, or written in capitals. A word such as "của" is none. */
function isBody(text: string): boolean {
  return ISSUERS[text.toUpperCase().split("-")[0] ?? ""] !== undefined || /^[\p{Lu}\d-]+$/u.test(text);
}

function readBody(text: string): { written: string; issuer: string } {
  const [first = "", ...parts] = text.split("-");
  const key = first.toUpperCase();
  const known = ISSUERS[key] !== undefined;
  return { written: [known ? (WRITTEN[key] ?? key) : first, ...parts].join("-"), issuer: known ? key : "" };
}
