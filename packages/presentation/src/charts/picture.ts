import { escapeXml, type Language } from "../formats/index.ts";

/** A figure of a page as a file of its own: what a newspaper prints has to say by itself what it is and whence. */
export interface Picture {
  readonly language: Language;
  /** The finding. */
  readonly title: string;
  /** What is measured. */
  readonly subtitle: string;
  /** Source with the edition, remarks, where it stands: a paragraph each. */
  readonly foot: readonly string[];
  /** A chart or map of ours, as pages show it. */
  readonly drawing: string;
  /** Room that labels of the drawing need beside it. */
  readonly left: number;
  readonly right: number;
}

const WIDTH = 720;
const EDGE = 24;
const MAP_WIDTH = 480;

/**
 * The picture as SVG that every program draws alike: colours and sizes are attributes, since few programs read style
 * sheets; links are left out. 720 wide, as high as it needs.
 */
export function picture({ language, title, subtitle, foot, drawing, left, right }: Picture): string {
  const heads = [
    ...wrapped(title, 46).map((line) => ({ line, size: 22, bold: true, step: 29 })),
    ...wrapped(subtitle, 80).map((line) => ({ line, size: 14, bold: false, step: 22 })),
  ];
  const feet = foot.flatMap((text) => wrapped(text, 92));
  let y = EDGE;
  const head = heads.map(({ line, size, bold, step }) => {
    y += step;
    return textLine(EDGE, y, line, size, bold ? INK : QUIET, bold);
  });
  const top = y + 24;
  const box = placed(painted(drawing), EDGE + left, top, WIDTH - 2 * EDGE - left - right);
  const below = top + box.height + 34;
  const height = below + feet.length * 18 + EDGE - 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" ` +
      `viewBox="0 0 ${WIDTH} ${height}" lang="${language}" font-family="${FAMILY}">`,
    `<title>${escapeXml(title)}</title><rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    `<rect x="${EDGE}" y="16" width="${WIDTH - 2 * EDGE}" height="2" fill="${INK}"/>`,
    ...head,
    box.markup,
    ...feet.map((line, i) => textLine(EDGE, below + i * 18, line, 12, QUIET, false)),
    "</svg>\n",
  ].join("\n");
}

export interface ShareCard {
  readonly language: Language;
  /** Index and year. */
  readonly kicker: string;
  /** The finding. */
  readonly title: string;
  /** The first places, one a line, with their values. */
  readonly rows: readonly { readonly place: string; readonly name: string; readonly value: string }[];
  /** Who publishes; the edition. */
  readonly owner: string;
  readonly edition: string;
}

/** What is shown where somebody shares a page: 1200 × 630, large enough to be read on a phone. */
export function shareCard({ language, kicker, title, rows, owner, edition }: ShareCard): string {
  const lines = wrapped(title, 36).slice(0, 4);
  const first = 190 + lines.length * 62;
  const room = Math.max(0, Math.floor((520 - first) / 46) + 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" ` +
      `lang="${language}" font-family="${FAMILY}">`,
    `<title>${escapeXml(title)}</title><rect width="1200" height="630" fill="${PAPER}"/>`,
    `<rect x="64" y="52" width="96" height="8" fill="${ACCENT}"/>`,
    textLine(64, 112, kicker, 30, QUIET, true),
    ...lines.map((line, i) => textLine(64, 182 + i * 62, line, 52, INK, true)),
    ...rows
      .slice(0, room)
      .flatMap(({ place, name, value }, i) => [
        textLine(64, first + i * 46, place, 30, QUIET, true),
        textLine(130, first + i * 46, name, 30, INK, false),
        textLine(760, first + i * 46, value, 30, INK, true),
      ]),
    `<rect x="64" y="556" width="1072" height="2" fill="${LINE}"/>`,
    textLine(64, 596, owner, 24, QUIET, false),
    `<text x="1136" y="596" text-anchor="end" font-size="24" fill="${QUIET}">${escapeXml(edition)}</text>`,
    "</svg>\n",
  ].join("\n");
}

const [PAPER, INK, QUIET, LINE, ACCENT, GREY] = [
  "#fcfbf8",
  "#1b2430",
  "#56616f",
  "#d9d5cc",
  "#a61c28",
  "#a9b0b8",
];
/** The second name is that of the letters with Vietnamese marks where a program is given the font in two files. */
const FAMILY = "Be Vietnam Pro, Be Vietnam Pro Marks, Noto Sans, DejaVu Sans, Arial, sans-serif";

function textLine(x: number, y: number, text: string, size: number, fill: string, bold: boolean): string {
  const weight = bold ? ' font-weight="600"' : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeXml(text)}</text>`;
}

/** Lines of about so many letters, broken between words. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * A drawing in its place. A map keeps its shape. A chart has the width that there is, and its percentages become
 * numbers: inside of a frame many programs would cut off what hangs over it.
 */
function placed(
  drawing: string,
  x: number,
  y: number,
  width: number,
): { readonly markup: string; readonly height: number } {
  const at = drawing.indexOf(">") + 1;
  const head = drawing.slice(0, at);
  const [, wide, high] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(head) ?? [];
  if (wide !== undefined && high !== undefined) {
    const height = Math.round((MAP_WIDTH * Number(high)) / Number(wide));
    const frame = `<svg x="${x}" y="${y}" width="${MAP_WIDTH}" height="${height}">`;
    return { markup: `${frame}${drawing}</svg>`, height };
  }
  const wholly = (share: string) => String(Math.round(Number(share) * width) / 100);
  const body = drawing
    .slice(at)
    .replaceAll(/<svg viewBox="0 0 100 [\d.]+"[^>]*>/g, "<g>")
    .replaceAll("</svg>", "</g>")
    .replaceAll(/ d="[^"]*"/g, (path) =>
      path.replaceAll(/([ML])(-?[\d.]+)/g, (_all, pen: string, share: string) => pen + wholly(share)),
    )
    .replaceAll(
      / (x|x1|x2|cx)="([\d.]+)%"/g,
      (_all, name: string, share: string) => ` ${name}="${wholly(share)}"`,
    )
    .replaceAll(/<text[^>]*>/g, moved);
  const height = Number(/ height="([\d.]+)"/.exec(head)?.[1] ?? 0);
  return { markup: `<g transform="translate(${x} ${y})">${body}`, height };
}

/** A text where it stands in the end: some programs pass over what moves it by a little. */
function moved(text: string): string {
  const of = (name: string) => Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(text)?.[1] ?? 0);
  const place = ` x="${of("x") + of("dx")}" y="${of("y") + of("dy")}"`;
  return text.replaceAll(/ d?[xy]="[^"]*"/g, "").replace("<text", `<text${place}`);
}

const ROLES: Readonly<Record<string, readonly [colour: string, width: number]>> = {
  context: [GREY, 1.25],
  main: [INK, 2],
  chosen: [ACCENT, 3],
};

/** A drawing with what its classes and custom properties mean on the pages, in the light set of colours. */
function painted(drawing: string): string {
  return drawing
    .replaceAll(/ class="([^"]*)"/g, (_all, names: string) => attributesOf(names.split(" ")))
    .replaceAll(/var\(--[\w-]+,(#[0-9a-f]+)\)/g, "$1")
    .replaceAll(/<a href="[^"]*"/g, "<g")
    .replaceAll("</a>", "</g>")
    .replaceAll(/ (?:font-family|role|lang|id|aria-\w+|data-\w+)="[^"]*"/g, "");
}

function attributesOf(names: readonly string[]): string {
  const [colour, width] = ROLES[names.find((name) => name in ROLES) ?? ""] ?? [QUIET, 1];
  if (names.includes("line"))
    return (
      ` fill="none" stroke="${colour}" stroke-width="${names.includes("lone") ? 6 : width}" ` +
      'stroke-linejoin="round" stroke-linecap="round"'
    );
  if (names.includes("rule")) return ` stroke="${LINE}"`;
  if (names.includes("cut")) return ` stroke="${QUIET}" stroke-dasharray="3 3"`;
  if (names.includes("dot")) return ` fill="${colour}"`;
  if (names.includes("tick")) return ` fill="${QUIET}" font-size="13"`;
  if (names.includes("label")) {
    const weight = names.includes("chosen") ? ' font-weight="600"' : "";
    return ` fill="${names.includes("context") ? QUIET : colour}" font-size="13"${weight}`;
  }
  return names.includes("value") ? ' font-weight="600"' : "";
}
