import { createRequire } from "node:module";
import type { AnnouncingHouse, BriefingSection } from "@thang-diem/contract";
import { BRIEFING_SECTIONS } from "@thang-diem/contract";
import { decimal } from "@thang-diem/presentation";
import type * as Pptx from "pptxgenjs";
import { sealed } from "../archive.ts";
import type { LetterTable } from "../office-letter.ts";
import { qrCode } from "../qr-code.ts";
import type { AnnouncedEdition } from "./announced.ts";
import { briefing, type BriefingChart, type BriefingPoint, SECTION_TITLES } from "./briefing.ts";
import { noticeOf } from "./words.ts";

/** Letters that every office computer has, in the colours of the portal. */
const FACE = "Arial";
const COLOUR = { ink: "1C2333", soft: "5B6270", line: "C9CCD3", bar: "1D5AA6", paper: "FFFFFF" } as const;
/** Inches of a slide, 16:9. */
const PAGE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;

const load = createRequire(import.meta.url);
type Show = InstanceType<typeof Pptx.default.default>;
type Slide = ReturnType<Show["addSlide"]>;

/**
 * The slides of the conference: the points of the report, one a slide, the finding as its title. Charts are the
 * program's own and can be edited; what a slide only draws stands whole in its notes, for whoever speaks.
 *
 * @param modified ISO date for the properties of the file; the same editions and words give the same bytes
 */
export async function conferenceSlides(
  editions: readonly AnnouncedEdition[],
  house: AnnouncingHouse,
  sections: readonly BriefingSection[],
  modified: string,
): Promise<Uint8Array> {
  const show = newShow();
  show.layout = "LAYOUT_WIDE";
  show.title = `Kết quả ${house.subject}`;
  show.author = house.proposer;
  show.company = house.issuer;
  show.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const points = briefing(editions, sections);
  opening(show, editions, house);
  contents(show, points);
  for (const [i, point] of points.entries()) pointSlide(show, point, i + 3);
  conclusions(show, points.length + 3);
  for (const edition of editions) proofSlide(show, edition);
  const bytes = (await show.write({ outputType: "uint8array" })) as Uint8Array;
  return sealed(bytes, (name, xml) =>
    name.startsWith("docProps/core")
      ? xml.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${modified}T00:00:00Z`)
      : xml,
  );
}

/** The library numbers its charts through the life of the process: loaded anew, the same show gives the same names. */
function newShow(): Show {
  delete load.cache[load.resolve("pptxgenjs")];
  const Fresh = load("pptxgenjs") as typeof Pptx.default.default;
  return new Fresh();
}

function opening(show: Show, editions: readonly AnnouncedEdition[], house: AnnouncingHouse): void {
  const slide = show.addSlide();
  slide.background = { color: COLOUR.paper };
  slide.addShape("rect", { x: 0, y: 0, w: PAGE.width, h: 0.12, fill: { color: COLOUR.bar } });
  put(slide, house.issuer.toLocaleUpperCase("vi"), {
    y: 1.1,
    h: 0.5,
    size: 18,
    bold: true,
    color: COLOUR.soft,
  });
  put(slide, `Kết quả ${house.subject}`, { y: 2.2, h: 2.2, size: 40, bold: true });
  const { notice } = noticeOf(editions);
  put(slide, [house.proposer, ...(notice === undefined ? [] : [notice])].join("\n"), {
    y: 5.2,
    h: 1,
    size: 18,
    color: COLOUR.soft,
  });
}

function contents(show: Show, points: readonly BriefingPoint[]): void {
  const slide = show.addSlide();
  heading(slide, "", "Nội dung báo cáo");
  const sections = BRIEFING_SECTIONS.filter((section) => points.some((point) => point.section === section));
  slide.addText(
    sections.map((section) => ({
      text: SECTION_TITLES[section],
      options: { bullet: { type: "number" as const }, breakLine: true, paraSpaceAfter: 8 },
    })),
    {
      x: PAGE.margin,
      y: 1.8,
      w: INNER,
      h: 5,
      fontFace: FACE,
      fontSize: 22,
      color: COLOUR.ink,
      valign: "top",
    },
  );
  footer(slide, 2);
}

function pointSlide(show: Show, point: BriefingPoint, number: number): void {
  const slide = show.addSlide();
  heading(slide, SECTION_TITLES[point.section], point.title);
  if (point.chart) chartOn(slide, point.chart);
  else if (point.table) tableOn(slide, point.table);
  else put(slide, point.paragraphs.join("\n"), { y: 2, h: 4.6, size: 20 });
  footer(slide, number);
  slide.addNotes(notesOf(point));
}

/** More bars cannot be read from the last row of a hall. */
const BARS = 14;

function chartOn(slide: Slide, { names, values, unit, decimals }: BriefingChart): void {
  const shown = Math.min(BARS, names.length);
  // The first bar of a horizontal chart lies at the bottom.
  const data = {
    name: unit,
    labels: names
      .slice(0, shown)
      .map((name) => shortened(name, 60))
      .toReversed(),
    values: values
      .slice(0, shown)
      .map((value) => Number(value.toFixed(decimals)))
      .toReversed(),
  };
  slide.addChart("bar", [data], {
    x: PAGE.margin,
    y: 1.75,
    w: INNER,
    h: 4.8,
    barDir: "bar",
    barGapWidthPct: 45,
    chartColors: [COLOUR.bar],
    catAxisLabelFontFace: FACE,
    catAxisLabelFontSize: shown > 10 ? 12 : 14,
    catAxisLabelColor: COLOUR.ink,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: "none" },
    showValue: true,
    dataLabelFontFace: FACE,
    dataLabelFontSize: 12,
    dataLabelColor: COLOUR.ink,
    dataLabelFormatCode: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
    showLegend: false,
    altText: `Biểu đồ thanh: ${unit}`,
  });
  const rest = names.length - shown;
  const note = [
    `Đơn vị tính: ${unit}.`,
    ...(rest > 0 ? [`${shown} trên ${names.length}; đủ cả trong báo cáo.`] : []),
  ];
  put(slide, note.join(" "), { y: 6.55, h: 0.3, size: 12, color: COLOUR.soft });
}

const ROWS = 10;

function tableOn(slide: Slide, { columns, rows }: LetterTable): void {
  const width = columns.reduce((sum, column) => sum + column.width_mm, 0);
  const cell = (text: string, numbers: boolean | undefined, bold: boolean) => ({
    text: shortened(text.replaceAll("\n", "; "), 160),
    options: { align: numbers === true ? ("right" as const) : ("left" as const), bold },
  });
  const head = columns.map(({ title, numbers }) => cell(title, numbers, true));
  const body = rows
    .slice(0, ROWS)
    .map(({ cells, bold }) => columns.map(({ numbers }, i) => cell(cells[i] ?? "", numbers, bold === true)));
  slide.addTable([head, ...body], {
    x: PAGE.margin,
    y: 1.75,
    w: INNER,
    colW: columns.map(({ width_mm }) => (width_mm / width) * INNER),
    fontFace: FACE,
    fontSize: 14,
    color: COLOUR.ink,
    border: { type: "solid", pt: 0.5, color: COLOUR.line },
    rowH: 0.4,
    valign: "middle",
  });
  if (rows.length > ROWS)
    put(slide, `${ROWS} dòng đầu trên ${rows.length}; đủ cả trong báo cáo.`, {
      y: 6.55,
      h: 0.3,
      size: 12,
      color: COLOUR.soft,
    });
}

/** What is said to a slide, and the whole table that it draws or begins. */
function notesOf({ title, paragraphs, table, chart }: BriefingPoint): string {
  const rows =
    table?.rows.map(({ cells }) => cells.map((text) => text.replaceAll("\n", "; ")).join(" | ")) ?? [];
  const head = table ? [table.columns.map(({ title: column }) => column).join(" | ")] : [];
  const bars =
    table || !chart
      ? []
      : chart.names.map(
          (name, i) => `${name}: ${decimal(chart.values[i]?.text ?? "", chart.decimals, "vi")} ${chart.unit}`,
        );
  return [`${title}.`, ...paragraphs, ...head, ...rows, ...bars].join("\n");
}

/** Left open for the chair: what is concluded becomes tasks afterwards. */
function conclusions(show: Show, number: number): void {
  const slide = show.addSlide();
  heading(slide, "Kết luận của chủ trì", "Việc giao sau hội nghị");
  const columns = [
    { title: "Nội dung", width_mm: 100 },
    { title: "Cơ quan chủ trì", width_mm: 45 },
    { title: "Thời hạn", width_mm: 30 },
  ];
  tableOn(slide, {
    kind: "table",
    columns,
    rows: Array.from({ length: 6 }, () => ({ cells: ["", "", ""] })),
  });
  footer(slide, number);
}

function proofSlide(show: Show, { manifest, fingerprint, address }: AnnouncedEdition): void {
  const slide = show.addSlide();
  heading(slide, "Căn cứ của mọi con số", `Lần công bố ${manifest.id}`);
  const lines = [
    manifest.title.vi,
    "Con số trên các trang chiếu lấy từ lần công bố này; ai cũng tính lại được.",
    `Mã kiểm tra: ${fingerprint}`,
    ...(address === undefined ? [] : [address]),
  ];
  put(slide, lines.join("\n"), { y: 1.9, h: 3.6, size: 18 });
  if (address === undefined) return;
  const code = Buffer.from(qrCode(address)).toString("base64");
  slide.addImage({
    data: `image/png;base64,${code}`,
    x: PAGE.width - 2.8,
    y: 4.4,
    w: 2.2,
    h: 2.2,
    altText: address,
  });
}

function heading(slide: Slide, section: string, title: string): void {
  slide.background = { color: COLOUR.paper };
  slide.addShape("rect", { x: 0, y: 0, w: PAGE.width, h: 0.12, fill: { color: COLOUR.bar } });
  put(slide, section, { y: 0.35, h: 0.35, size: 14, color: COLOUR.soft });
  put(slide, title, { y: 0.68, h: 0.95, size: title.length > 90 ? 22 : 26, bold: true });
}

function footer(slide: Slide, number: number): void {
  put(slide, String(number), { y: 6.95, h: 0.3, size: 11, color: COLOUR.soft });
}

function put(
  slide: Slide,
  text: string,
  face: {
    readonly y: number;
    readonly h: number;
    readonly size: number;
    readonly bold?: boolean;
    readonly color?: string;
  },
): void {
  if (text === "") return;
  slide.addText(text, {
    x: PAGE.margin,
    y: face.y,
    w: INNER,
    h: face.h,
    fontFace: FACE,
    fontSize: face.size,
    bold: face.bold === true,
    color: face.color ?? COLOUR.ink,
    valign: "top",
    margin: 0,
    fit: "shrink",
  });
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
