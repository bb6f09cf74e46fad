/** A figure of the text that is no claim; half-open, in UTF-16 units. */
export interface UnreadFigure {
  readonly start: number;
  readonly end: number;
}

/** Not inside a word or a code: "COVID-19", "H49.05". */
const FIGURE = /(?<![\p{L}\d])(?<!\p{L}-)(?<!\p{L}\d{0,4}\.)\d+(?:[.,]\d+)*(?![\p{L}\d])/gu;
/** What stands behind a day, a month or a number of a document, or before it. */
const OF_A_DATE = /^[/-]\d|^\/[\p{L}]/u;
const AFTER_A_DATE = /\d[/-]$|(?:ngày|tháng|năm|quý|số|điều|khoản|mục|bảng|hình|trang)\s+$/iu;
const YEAR = /^(?:19|20)\d\d$/;
const FIRST_IN_LINE = /(?:^|\n)\s*$/;

/**
 * Figures of a text that no claim covers: a reader must know that nobody has checked them. Years, days, numbers of
 * documents, of clauses and of a list's lines are no figures.
 *
 * @example figuresOutside({ text: "Khảo sát 5.000 người năm 2024", claims: [] }) // [{ start: 9, end: 14 }]
 */
export function figuresOutside({
  text,
  claims,
}: {
  readonly text: string;
  readonly claims: readonly UnreadFigure[];
}): UnreadFigure[] {
  const spans = claims.toSorted((a, b) => a.start - b.start);
  let at = 0;
  return [...text.matchAll(FIGURE)].flatMap(({ 0: figure, index: start }) => {
    const end = start + figure.length;
    while ((spans[at]?.end ?? Infinity) <= start) at += 1;
    if ((spans[at]?.start ?? Infinity) < end || isNoFigure(text, { start, end }, figure)) return [];
    return [{ start, end }];
  });
}

function isNoFigure(text: string, { start, end }: UnreadFigure, figure: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 4);
  return (
    YEAR.test(figure) ||
    OF_A_DATE.test(behind) ||
    AFTER_A_DATE.test(before) ||
    (FIRST_IN_LINE.test(before) && /^[.)]\s/.test(behind))
  );
}
