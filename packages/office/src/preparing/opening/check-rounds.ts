import type { PlanFault, PlanRound } from "@thang-diem/contract";
import type { Known } from "./known.ts";
import { type Faults, faultsIn, faultsOfRound } from "./plan-fault.ts";

/** Titles, series and schemes of the rounds. */
export function checkRounds(year: number, rounds: readonly PlanRound[], known: Known): PlanFault[] {
  const { faults, must } = faultsIn("rounds");
  if (rounds.length === 0)
    must(
      "add-round",
      "no-rounds",
      "Chưa có bảng đánh giá nào: thêm bảng và chọn bộ tiêu chí.",
      "There is no round yet: add one and choose its scheme.",
    );
  return [
    ...faults,
    ...rounds.flatMap((round, i) => {
      const found = faultsOfRound("rounds", round, `${round.code}-`);
      checkTitle(round, found);
      const twice = rounds.slice(0, i).some(({ series }) => series === round.series);
      checkSeries(round, twice, year, known, found);
      checkScheme(round, year, known, found);
      return found.faults;
    }),
  ];
}

function checkTitle({ title }: PlanRound, { must }: Faults): void {
  if (title.vi === "") must("title-vi", "title-missing", "chưa có tên.", "the title is missing.");
}

function checkSeries(
  { series }: PlanRound,
  twice: boolean,
  year: number,
  { standingSeries }: Known,
  { must }: Faults,
): void {
  if (series === "")
    must(
      "series",
      "series-missing",
      "chưa có mã chuỗi công bố.",
      "the series of its publications is missing.",
    );
  else if (twice)
    must(
      "series",
      "series-twice",
      "mã chuỗi công bố trùng với một bảng khác.",
      "another round has the same series.",
    );
  if (standingSeries.has(series))
    must(
      "series",
      "series-standing",
      `năm ${year} đã có kỳ của chuỗi ${series}.`,
      `series ${series} has a round for ${year} already.`,
    );
}

function checkScheme(
  { schemeHash }: PlanRound,
  year: number,
  { schemes }: Known,
  { must, advise }: Faults,
): void {
  const scheme = schemes.get(schemeHash);
  if (schemeHash === "")
    return must("scheme", "scheme-missing", "chưa chọn bộ tiêu chí.", "no scheme is chosen.");
  if (scheme === undefined)
    return must(
      "scheme",
      "scheme-unknown",
      "bộ tiêu chí đã chọn không còn trong hệ thống.",
      "the chosen scheme is no longer here.",
    );
  const { from, to } = scheme.years;
  if (year < from || (to !== undefined && year > to))
    advise(
      "scheme",
      "scheme-other-years",
      `bộ tiêu chí áp dụng cho năm ${from}${to === undefined ? " trở đi" : `–${to}`}, không phải ${year}.`,
      `the scheme is for ${from}${to === undefined ? " and later" : `–${to}`}, not ${year}.`,
    );
  if (scheme.status === "sample")
    advise(
      "scheme",
      "scheme-sample",
      "bộ tiêu chí là bản mẫu, không phải văn bản ban hành.",
      "the scheme is a sample, not an issued text.",
    );
}
