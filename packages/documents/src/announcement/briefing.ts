/**
 * What a conference is told, section by section: each point is a finding with its figures. Report and slides are made
 * of the same points, so that no figure stands in one and differs in the other.
 */
import { BRIEFING_SECTIONS, type BriefingSection } from "@thang-diem/contract";
import { Exact, mean } from "@thang-diem/engine";
import { decimal, placeText, signed } from "@thang-diem/presentation";
import type { LetterColumn, LetterTable } from "../office-letter.ts";
import type { AnnouncedEdition } from "./announced.ts";
import { groupWords } from "./decision.ts";
import {
  type GroupResult,
  groupResults,
  lossesOf,
  lossesOfGroup,
  overclaimed,
  type UnitResult,
} from "./group-results.ts";
import { classText, domainTitle, indexText, scoredItems, shareOf, surveyTable } from "./tables.ts";
import { counted, lowered } from "./words.ts";

export const SECTION_TITLES: Readonly<Record<BriefingSection, string>> = {
  scheme: "Nội dung được đo",
  results: "Kết quả theo nhóm",
  moves: "Tăng, giảm thứ hạng",
  domains: "Mạnh, yếu theo lĩnh vực",
  losses: "Nguyên nhân mất điểm",
  claims: "Tự chấm và thẩm định",
  survey: "Kết quả điều tra",
  commendations: "Biểu dương",
  "win-back": "Điểm từng đơn vị cần lấy lại",
};

export interface BriefingPoint {
  readonly section: BriefingSection;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly chart?: BriefingChart;
  readonly table?: LetterTable;
}

/** Bars that begin at zero, longest first. */
export interface BriefingChart {
  readonly unit: string;
  readonly names: readonly string[];
  readonly values: readonly Exact[];
  readonly decimals: number;
}

/** The points of the chosen sections; a section without figures has none. */
export function briefing(
  editions: readonly AnnouncedEdition[],
  sections: readonly BriefingSection[] = BRIEFING_SECTIONS,
): BriefingPoint[] {
  const groups = editions.flatMap((edition) => groupResults(edition).map((group) => ({ edition, group })));
  return BRIEFING_SECTIONS.filter((section) => sections.includes(section)).flatMap((section) =>
    section === "scheme"
      ? editions.map(schemePoint)
      : groups.flatMap(({ edition, group }) => POINTS[section](group, edition)),
  );
}

type PointsOf = (group: GroupResult, edition: AnnouncedEdition) => BriefingPoint[];

const POINTS: Readonly<Record<Exclude<BriefingSection, "scheme">, PointsOf>> = {
  results: (group, edition) => [resultPoint(group, edition)],
  moves: movePoints,
  domains: domainPoints,
  losses: lossPoints,
  claims: claimPoints,
  survey: surveyPoints,
  commendations: commendationPoints,
  "win-back": winBackPoints,
};

function schemePoint(edition: AnnouncedEdition): BriefingPoint {
  const { scheme, manifest, results } = edition;
  const first = groupResults(edition)[0]?.units[0];
  const items = first === undefined ? 0 : scoredItems(first, scheme);
  const domains = scheme.root.children;
  return {
    section: "scheme",
    title:
      `${manifest.shortTitle.vi} năm ${manifest.year} đo ${counted(results.units.length)} đơn vị ` +
      `trên ${counted(domains.length)} lĩnh vực`,
    paragraphs: [
      `Bộ tiêu chí: ${scheme.title.vi}.`,
      ...(items === 0 ? [] : [`Đơn vị ${first?.unit.name.vi} được chấm theo ${items} tiêu chí thành phần.`]),
    ],
    table: {
      kind: "table",
      columns: [
        { title: "Lĩnh vực", width_mm: 125 },
        { title: "Điểm tối đa", width_mm: 40, numbers: true },
      ],
      rows: domains.map(({ code, points: most }) => ({
        cells: [domainTitle(code, scheme), decimal(most.text, 2, "vi")],
      })),
    },
  };
}

/** A sentence of the edition about this group. */
function factOf(
  { facts }: AnnouncedEdition,
  { id }: GroupResult,
  ...kinds: readonly string[]
): readonly string[] {
  return facts
    .filter(({ kind, values }) => kinds.includes(kind) && values["group"] === id)
    .map(({ sentence }) => sentence.vi);
}

function resultPoint(group: GroupResult, edition: AnnouncedEdition): BriefingPoint {
  const { scheme } = edition;
  const [headline, ...more] = factOf(edition, group, "first", "first-alike", "mean", "range", "tie");
  const known = group.units.filter(({ row }) => row.index !== undefined);
  const share = scheme.indexValue === "share";
  return {
    section: "results",
    title: titleOf(headline ?? groupWords(group, edition)),
    paragraphs: [...(headline === undefined ? [] : [groupWords(group, edition)]), ...more],
    ...(known.length > 0 && {
      chart: {
        unit: share ? "%" : "điểm",
        decimals: scheme.show.decimals,
        names: known.map(({ unit }) => unit.shortName.vi),
        values: known.map(({ row }) => Exact.of(row.index ?? "0").times(share ? Exact.of(100) : Exact.ONE)),
      },
    }),
    table: table(
      [
        ["Đơn vị", 75],
        [share ? "Chỉ số" : "Tổng điểm", 30, true],
        ["Xếp hạng", 25, true],
        ["Xếp loại", 35],
      ],
      group.units.map(({ unit, row }) => [
        unit.name.vi,
        row.index === undefined ? "–" : indexText(row.index, scheme),
        row.rank ? placeText(row.rank) : "–",
        classText(row.class, scheme),
      ]),
    ),
  };
}

function movePoints(group: GroupResult, edition: AnnouncedEdition): BriefingPoint[] {
  const moved = group.units.filter(({ row }) => row.change?.places !== undefined);
  if (moved.length === 0) return [];
  const [headline, ...more] = factOf(edition, group, "riser", "faller", "record", "first-streak");
  const since = moved[0]?.row.change?.since ?? 0;
  const by = moved.toSorted((a, b) => (b.row.change?.places ?? 0) - (a.row.change?.places ?? 0));
  return [
    {
      section: "moves",
      title: titleOf(
        headline ?? `${counted(moved.length)} đơn vị nhóm ${lowered(group.title)} so được với năm ${since}`,
      ),
      paragraphs: more,
      table: table(
        [
          ["Đơn vị", 75],
          [`Hạng so với ${since}`, 45, true],
          ["Chỉ số thay đổi", 45, true],
        ],
        by.map(({ unit, row: { change } }) => [
          unit.name.vi,
          placesText(change?.places ?? 0),
          change?.index === undefined ? "–" : changeText(change.index, edition),
        ]),
      ),
    },
  ];
}

function placesText(places: number): string {
  if (places === 0) return "giữ hạng";
  return places > 0 ? `tăng ${places} bậc` : `giảm ${-places} bậc`;
}

function changeText(index: string, { scheme }: AnnouncedEdition): string {
  const share = scheme.indexValue === "share";
  const value = share ? Exact.of(index).times(Exact.of(100)).text : index;
  return signed(value, scheme.show.decimals, "vi") + (share ? " điểm %" : "");
}

function domainPoints(group: GroupResult, edition: AnnouncedEdition): BriefingPoint[] {
  const { scheme } = edition;
  const shares = scheme.root.children.flatMap(({ code }) => {
    const known = group.units.flatMap(({ row }) => {
      const node = row.tree.children?.find((each) => each.code === code);
      const share = node && shareOf(node);
      return share === undefined ? [] : [share];
    });
    return known.length === 0 ? [] : [{ code, share: mean(known) }];
  });
  const sorted = shares.toSorted((a, b) => b.share.compare(a.share));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined || sorted.length < 2) return [];
  const percent = (share: Exact) => `${decimal(share.times(Exact.of(100)).text, 2, "vi")}%`;
  return [
    {
      section: "domains",
      title:
        `Nhóm ${lowered(group.title)} mạnh nhất ở “${scheme.items.get(best.code)?.title.vi}” ` +
        `(${percent(best.share)}), yếu nhất ở “${scheme.items.get(worst.code)?.title.vi}” (${percent(worst.share)})`,
      paragraphs: ["Tỷ lệ là bình quân các đơn vị của điểm đạt trên điểm tối đa được áp dụng."],
      chart: {
        unit: "%",
        decimals: 2,
        names: sorted.map(({ code }) => domainTitle(code, scheme)),
        values: sorted.map(({ share }) => share.times(Exact.of(100))),
      },
    },
  ];
}

const LOSSES_SHOWN = 8;

function lossPoints(group: GroupResult, { scheme }: AnnouncedEdition): BriefingPoint[] {
  const losses = lossesOfGroup(group, scheme).slice(0, LOSSES_SHOWN);
  const [most] = losses;
  if (most === undefined) return [];
  return [
    {
      section: "losses",
      title:
        `Nhóm ${lowered(group.title)} mất điểm nhiều nhất ở “${most.title}”: ` +
        `bình quân ${decimal(most.lost.text, 2, "vi")} điểm mỗi đơn vị`,
      paragraphs: ["Bình quân trên các đơn vị được áp dụng tiêu chí; không gồm điểm thưởng, điểm trừ."],
      chart: {
        unit: "điểm",
        decimals: 2,
        names: losses.map(({ code, title }) => `${code}. ${title}`),
        values: losses.map(({ lost }) => lost),
      },
      table: table(
        [
          ["Tiêu chí", 105],
          ["Điểm mất bình quân", 30, true],
          ["Điểm tối đa", 30, true],
        ],
        losses.map(({ code, title, lost, maximum }) => [
          `${code}. ${title}`,
          decimal(lost.text, 2, "vi"),
          decimal(maximum.text, 2, "vi"),
        ]),
      ),
    },
  ];
}

function claimPoints(group: GroupResult, _edition: AnnouncedEdition): BriefingPoint[] {
  const compared = group.units.flatMap((unit) => {
    const over = overclaimed(unit);
    return over === undefined ? [] : [{ unit, over }];
  });
  const sorted = compared.toSorted((a, b) => b.over.compare(a.over));
  const [most] = sorted;
  if (most === undefined) return [];
  const average = mean(sorted.map(({ over }) => over));
  const size = (value: Exact) => decimal(value.absolute().text, 2, "vi");
  const way = average.isNegative ? "thấp hơn" : "cao hơn";
  return [
    {
      section: "claims",
      title: average.isZero
        ? `Nhóm ${lowered(group.title)}: tự chấm và thẩm định bằng nhau về bình quân`
        : `Nhóm ${lowered(group.title)} tự chấm ${way} thẩm định bình quân ${size(average)} điểm`,
      paragraphs: most.over.above(Exact.ZERO)
        ? [`Tự chấm cao hơn thẩm định nhiều nhất: ${most.unit.unit.name.vi}, ${size(most.over)} điểm.`]
        : [],
      table: table(
        [
          ["Đơn vị", 75],
          ["Tự chấm", 30, true],
          ["Thẩm định", 30, true],
          ["Chênh lệch", 30, true],
        ],
        sorted.map(({ unit: { unit, row, parts }, over }) => [
          unit.name.vi,
          decimal(row.claimed?.points ?? "0", 2, "vi"),
          decimal(parts?.appraised?.text ?? "0", 2, "vi"),
          signed(over.text, 2, "vi"),
        ]),
      ),
    },
  ];
}

function surveyPoints(group: GroupResult, edition: AnnouncedEdition): BriefingPoint[] {
  const survey = surveyTable(group, edition);
  return survey === undefined
    ? []
    : [
        {
          section: "survey",
          title:
            `Nhóm ${lowered(group.title)}: ${counted(survey.rows.length)} kết quả điều tra, ` +
            "kèm khoảng tin cậy 95%",
          paragraphs: ["Hai khoảng chồng lên nhau thì chưa nói được đơn vị nào cao hơn."],
          table: survey,
        },
      ];
}

/** The highest class that somebody has; without classes the first three places. */
function commendationPoints(group: GroupResult, { scheme }: AnnouncedEdition): BriefingPoint[] {
  const best = scheme.classes
    .toSorted((a, b) => b.low.compare(a.low))
    .find(({ id }) => group.units.some(({ row }) => row.class === id));
  const top = scheme.classes.toSorted((a, b) => b.low.compare(a.low))[0];
  const named =
    best !== undefined && best.id === top?.id
      ? group.units.filter(({ row }) => row.class === best.id)
      : group.units.filter(({ row }) => row.rank !== undefined && row.rank.place <= 3);
  if (named.length === 0) return [];
  const why = best !== undefined && best.id === top?.id ? `xếp loại ${best.title.vi}` : "ba vị trí đầu";
  return [
    {
      section: "commendations",
      title: `Nhóm ${lowered(group.title)}: ${counted(named.length)} đơn vị ${why}`,
      paragraphs: [],
      table: table(
        [
          ["Đơn vị", 95],
          ["Chỉ số", 35, true],
          ["Xếp hạng", 35, true],
        ],
        named.map(({ unit, row }) => [
          unit.name.vi,
          row.index === undefined ? "–" : indexText(row.index, scheme),
          row.rank ? placeText(row.rank) : "–",
        ]),
      ),
    },
  ];
}

const WIN_BACK = 3;

function winBackPoints(group: GroupResult, { scheme }: AnnouncedEdition): BriefingPoint[] {
  const rows = group.units.flatMap((unit) => winBackRow(unit, scheme));
  return rows.length === 0
    ? []
    : [
        {
          section: "win-back",
          title: `${counted(rows.length)} đơn vị nhóm ${lowered(group.title)} còn điểm để lấy lại`,
          paragraphs: [`Mỗi đơn vị: nhiều nhất ${WIN_BACK} tiêu chí mất điểm nhiều nhất.`],
          table: table(
            [
              ["Đơn vị", 55],
              ["Tiêu chí và điểm mất", 110],
            ],
            rows,
          ),
        },
      ];
}

function winBackRow(unit: UnitResult, scheme: AnnouncedEdition["scheme"]): string[][] {
  const losses = lossesOf(unit, scheme).slice(0, WIN_BACK);
  return losses.length === 0
    ? []
    : [
        [
          unit.unit.name.vi,
          losses
            .map(({ code, title, lost }) => `${code}. ${title}: ${decimal(lost.text, 2, "vi")}`)
            .join("\n"),
        ],
      ];
}

function table(
  columns: readonly (readonly [title: string, width_mm: number, numbers?: true])[],
  rows: readonly (readonly string[])[],
): LetterTable {
  return {
    kind: "table",
    columns: columns.map(([title, width_mm, numbers]): LetterColumn => ({
      title,
      width_mm,
      ...(numbers && { numbers }),
    })),
    rows: rows.map((cells) => ({ cells })),
  };
}

/** A sentence as a title: without its full stop. */
function titleOf(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
