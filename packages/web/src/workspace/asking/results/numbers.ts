/** Numbers as the reader's language writes them. */
export function numbersIn(language: "vi" | "en"): {
  readonly percent: (share: number) => string;
  readonly decimal: (value: number) => string;
} {
  const percent = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return { percent: (share) => percent.format(share), decimal: (value) => decimal.format(value) };
}
