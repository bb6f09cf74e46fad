import { Exact } from "@thang-diem/engine";
import { dateText } from "@thang-diem/presentation";
import type { LetterAnnex, LetterPart, OfficeLetter } from "../office-letter.ts";
import type { AnnouncingHouse } from "@thang-diem/contract";
import type { AnnouncedEdition } from "./announced.ts";
import { type GroupResult, groupResults } from "./group-results.ts";
import { checkLine, classText, componentTables, indexText, rankTable, surveyTable } from "./tables.ts";
import { belongsTo, BLANK, BLANK_DAY, counted, ended, footOf, lowered, noticeOf, roman } from "./words.ts";

/** The decision that approves and announces a result, with its annexes. Number, day and signature stay blank. */
export function decision(editions: readonly AnnouncedEdition[], house: AnnouncingHouse): OfficeLetter {
  const annexes = annexesOf(editions, house);
  return {
    superior: "",
    issuer: house.issuer,
    symbol: `QĐ-${house.issuerSymbol}`,
    place: house.place,
    ...noticeOf(editions),
    kind: "Quyết định",
    subject: `Về việc phê duyệt và công bố kết quả ${house.subject}`,
    body: [
      { kind: "centred", text: house.issuer.toLocaleUpperCase("vi") },
      ...basesOf(editions, house),
      { kind: "centred", text: "QUYẾT ĐỊNH:" },
      ...articles(editions, house, annexes),
    ],
    recipients: [
      "Như Điều 4",
      ...house.recipients.map((each) => ended(each, ";").slice(0, -1)),
      `Lưu: VT, ${house.proposerSymbol}`,
    ],
    signer: { capacity: house.issuerCapacity.join("\n"), name: "" },
    foot: "",
    annexes: annexes.map(({ annex }) => annex),
  };
}

/** One line each; what was submitted for the decision comes last. */
function basesOf(editions: readonly AnnouncedEdition[], house: AnnouncingHouse): LetterPart[] {
  const { proposer, proposerSymbol, proposerCapacity } = house;
  const lines = [
    ...basisLines(editions, house),
    `Theo đề nghị của ${proposerCapacity} ${proposer} tại Tờ trình ${BLANK}/TTr-${proposerSymbol} ${BLANK_DAY}`,
  ];
  return lines.map((text, i) => ({
    kind: "text",
    italics: true,
    text: ended(text, i === lines.length - 1 ? "." : ";"),
  }));
}

/** As the office wrote them; else the law and what the schemes themselves rest on. */
export function basisLines(editions: readonly AnnouncedEdition[], { bases }: AnnouncingHouse): string[] {
  if (bases.length > 0) return [...bases];
  const documents = editions.flatMap(({ scheme }) => [...scheme.basis.values()]);
  const lines = documents.map(({ document, issued, title }) => {
    const day = issued === undefined ? "" : ` ngày ${dateText(issued, "vi")}`;
    return `Căn cứ ${document}${day}${title === undefined ? "" : `: ${title.vi}`}`;
  });
  return ["Căn cứ Luật Tổ chức chính quyền địa phương", ...new Set(lines)];
}

interface PlannedAnnex {
  readonly annex: LetterAnnex;
  /** Of which group it tells the places. */
  readonly ranks: GroupResult | undefined;
}

function articles(
  editions: readonly AnnouncedEdition[],
  house: AnnouncingHouse,
  annexes: readonly PlannedAnnex[],
): LetterPart[] {
  const addresses = editions.flatMap(({ address }) => (address === undefined ? [] : [address]));
  const groups = editions.flatMap((edition) => groupResults(edition).map((group) => ({ edition, group })));
  const published = addresses.length === 0 ? "" : `: ${addresses.join(", ")}`;
  return [
    text(`Phê duyệt và công bố kết quả ${house.subject}, như sau:`, "Điều 1."),
    ...groups.map(({ edition, group }, i) =>
      text(`${i + 1}. ${groupWords(group, edition)} ${annexWords(group, annexes)}`),
    ),
    ...correctionWords(editions),
    text("Tổ chức thực hiện", "Điều 2."),
    text(
      "1. Thủ trưởng các đơn vị có tên tại các Phụ lục công khai kết quả của đơn vị mình, rà soát từng nội dung " +
        "mất điểm, ban hành và thực hiện kế hoạch khắc phục.",
    ),
    text(
      `2. ${house.proposer} theo dõi, đôn đốc, kiểm tra việc khắc phục; tổng hợp, báo cáo ${house.issuer}.`,
    ),
    text(`3. Kết quả được đăng trên Cổng thông tin để mọi người xem và tính lại được${published}.`),
    text("Quyết định này có hiệu lực kể từ ngày ký.", "Điều 3."),
    text(
      `Chánh Văn phòng, ${house.proposerCapacity} ${house.proposer}, thủ trưởng các đơn vị có tên tại các ` +
        "Phụ lục và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
      "Điều 4.",
    ),
  ];
}

/** How many units, their mean, the highest and the lowest, the classes; without a mean where the list has gaps. */
export function groupWords({ title, units, summary }: GroupResult, { scheme }: AnnouncedEdition): string {
  const ranked = units.filter(({ row }) => row.rank !== undefined).length;
  const index = summary[""];
  const value = (text: string) => `${indexText(text, scheme)}${scheme.indexValue === "share" ? "" : " điểm"}`;
  const named = (ids: readonly string[]) =>
    units
      .filter(({ unit }) => ids.includes(unit.id))
      .map(({ unit }) => unit.name.vi)
      .join(", ");
  const spread =
    index === undefined
      ? ""
      : `; bình quân ${value(index.mean)}; cao nhất ${value(index.best.value)} (${named(index.best.units)}); ` +
        `thấp nhất ${value(index.worst.value)} (${named(index.worst.units)})`;
  const unranked = units.length - ranked;
  const besides = unranked === 0 ? "" : `; ${counted(unranked)} đơn vị không xếp hạng`;
  return `${title}: ${counted(ranked)} đơn vị được xếp hạng${spread}${besides}${classWords(units, scheme)}.`;
}

function classWords(units: GroupResult["units"], scheme: AnnouncedEdition["scheme"]): string {
  const counts = scheme.classes.flatMap(({ id }) => {
    const count = units.filter(({ row }) => row.class === id).length;
    return count === 0 ? [] : [`${classText(id, scheme)}: ${counted(count)}`];
  });
  return counts.length === 0 ? "" : `; xếp loại ${counts.join(", ")}`;
}

function annexWords(group: GroupResult, annexes: readonly PlannedAnnex[]): string {
  const number = annexes.find(({ ranks }) => ranks?.id === group.id && ranks.title === group.title)?.annex
    .number;
  return number === undefined || number === "" ? "Chi tiết tại Phụ lục." : `Chi tiết tại Phụ lục ${number}.`;
}

/** A decision on a correction says what it replaces and every change, as the edition does. */
function correctionWords(editions: readonly AnnouncedEdition[]): LetterPart[] {
  return editions.flatMap(({ manifest: { corrects, title } }) =>
    corrects === undefined
      ? []
      : [
          text(
            `Kết quả tại khoản này thay thế kết quả đã công bố (${title.vi}, lần công bố ${corrects.edition}):`,
          ),
          ...corrects.changes.map((change) => text(`- ${ended(change.vi, ".")}`)),
        ],
  );
}

function annexesOf(editions: readonly AnnouncedEdition[], house: AnnouncingHouse): PlannedAnnex[] {
  const planned = editions.flatMap((edition) =>
    groupResults(edition).flatMap((group) => annexesOfGroup(group, edition, house)),
  );
  return planned.map(({ annex, ranks }, i) => ({
    ranks,
    annex: { ...annex, number: planned.length === 1 ? "" : roman(i + 1) },
  }));
}

function annexesOfGroup(
  group: GroupResult,
  edition: AnnouncedEdition,
  house: AnnouncingHouse,
): PlannedAnnex[] {
  const { manifest } = edition;
  const annex = (title: string, tables: readonly LetterPart[], notes: readonly string[]): LetterAnnex => ({
    number: "",
    title: `${title} ${lowered(manifest.shortTitle.vi)} năm ${manifest.year}: ${group.title}`,
    belongsTo: belongsTo(house),
    landscape: true,
    foot: footOf(edition),
    body: [
      ...tables,
      ...endOf(edition, [...notes, checkLine(tables.filter((part) => part.kind === "table"))]),
    ],
  });
  const survey = surveyTable(group, edition);
  const components = componentTables(group, edition);
  return [
    {
      ranks: group,
      annex: annex("Điểm, chỉ số, xếp hạng", [rankTable(group, edition)], rankNotes(group, edition)),
    },
    ...(components.length === 0
      ? []
      : [{ ranks: undefined, annex: annex("Điểm các lĩnh vực", components, []) }]),
    ...(survey === undefined
      ? []
      : [{ ranks: undefined, annex: annex("Kết quả điều tra", [survey], SURVEY_NOTES) }]),
  ];
}

const SURVEY_NOTES = [
  "Khoảng tin cậy 95%: theo sai số chuẩn nêu trong số liệu của lần công bố, phân phối t của Student.",
];

/** How ties are counted, what a self-score covers, who is not ranked and why, what held a class back. */
function rankNotes({ units }: GroupResult, { scheme }: AnnouncedEdition): string[] {
  const shared = units.some(({ row }) => row.rank?.shared);
  const claimed = units.some(({ row }) => row.claimed !== undefined);
  return [
    ...(shared
      ? [
          `Dấu = sau hạng: đồng hạng; hạng kế tiếp ${
            scheme.ranking.ties === "shared-gap" ? "cách ra bằng số đơn vị đồng hạng" : "là hạng liền sau"
          }.`,
        ]
      : []),
    ...(claimed
      ? [
          "Điểm tự chấm: của các tiêu chí do đơn vị tự chấm, không gồm điểm thưởng, điểm trừ, " +
            "như thủ trưởng đơn vị đã ký.",
        ]
      : []),
    ...units.flatMap(({ unit, row }) =>
      row.rank === undefined && row.notRanked
        ? [`${unit.name.vi}: không xếp hạng; ${ended(row.notRanked.vi, ".")}`]
        : [],
    ),
    ...units.flatMap(({ unit, row }) =>
      row.classReason ? [`${unit.name.vi}: ${ended(row.classReason.vi, ".")}`] : [],
    ),
  ];
}

/** Notes, and beside them the way to the edition's page. */
function endOf(edition: AnnouncedEdition, notes: readonly string[]): LetterPart[] {
  const { address } = edition;
  const words = address === undefined ? notes : [...notes, addressWords(address)];
  return address === undefined
    ? words.map((text) => ({ kind: "note", text }))
    : [{ kind: "code", address, lines: words }];
}

function addressWords(address: string): string {
  return `Xem và tính lại kết quả tại: ${address}`;
}

export function codeOf({ address }: AnnouncedEdition): LetterPart[] {
  return address === undefined ? [] : [{ kind: "code", address, lines: [addressWords(address)] }];
}

function text(words: string, lead?: string): LetterPart {
  return { kind: "text", text: words, ...(lead !== undefined && { lead }) };
}

/** Whether a loss or a difference is worth a sentence. */
export function isSome(value: Exact | undefined): value is Exact {
  return value !== undefined && !value.isZero;
}
