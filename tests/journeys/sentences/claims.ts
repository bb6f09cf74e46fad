/**
 * What a sentence claims, found in its words and held against the raw tables. A claim that cannot be read is a
 * fault too.
 */
import { average, type Fraction, minus, order, printed } from "./fractions.ts";
import { champion, change, meansMoved, sinceThen } from "./claims-over-years.ts";
import { keyOf, meanOf, type RawUnit, type RawYear } from "./raw-tables.ts";
import { before, type Claim, type Context, inGroup, names, NUMBER, unlike, wrong } from "./reading.ts";

export type { Context } from "./reading.ts";

const first: Claim = (text, { year }) => {
  const said = new RegExp(
    String.raw`^(.+?) (cùng )?đứng đầu .+? năm (\d{4})(?: nhóm (.+?))?(?: với ${NUMBER}(?:%| điểm))?(?:, ` +
      String.raw`(?:hơn đơn vị kế tiếp ${NUMBER} điểm|sát nút đơn vị kế tiếp (\(hơn chưa đến 0,01 điểm\))))?$`,
  ).exec(text);
  if (!said) return "unread";
  const [, who = "", several, on, group, value, lead, close] = said;
  const units = inGroup(year.units, group);
  const leaders = units.filter(({ place }) => place === 1);
  if (Number(on) !== year.year || leaders.length === 0) return wrong(year.year);
  if ((several !== undefined) !== leaders.length > 1) return wrong(`${leaders.length} leaders`);
  const best = leaders[0]?.value;
  if (value !== undefined && (!best || value !== printed(best, 2))) return wrong(best && printed(best, 2));
  const next = units.flatMap((unit) =>
    unit.place !== undefined && unit.place > 1 && unit.value ? [unit.value] : [],
  );
  const second = next.toSorted((a, b) => order(b, a))[0];
  if ((lead ?? close) !== undefined) {
    if (!year.complete || !best || !second) return "a lead without a complete list";
    const by = printed(minus(best, second), 2);
    if (close ? by !== "0,00" || order(best, second) <= 0 : lead !== by || by === "0,00") return wrong(by);
  }
  return names(who, leaders);
};

const last: Claim = (text, { year }) => {
  const said = new RegExp(
    `^(.+?) (?:cùng )?đứng cuối trong (\\d+) .+ được xếp hạng với ${NUMBER} điểm$`,
  ).exec(text);
  if (!said || !year.complete) return "unread";
  const ranked = year.units.filter(({ place }) => place !== undefined);
  const lowest = Math.max(...ranked.map(({ place }) => place ?? 0));
  const units = ranked.filter(({ place }) => place === lowest);
  return (
    unlike(said[2], String(ranked.length)) ??
    unlike(said[3], printed(units[0]?.value ?? { n: 0n, d: 1n }, 2)) ??
    names(said[1] ?? "", units)
  );
};

function held(context: Context, key: string, group: string | undefined, within: number): number[] {
  const good = context.years.filter(({ year, units }) => {
    const place = inGroup(units, group).find((unit) => unit.key === key)?.place;
    return year <= context.year.year && place !== undefined && place <= within;
  });
  return good.map(({ year }) => year);
}

const streak =
  (within: number, pattern: RegExp): Claim =>
  (text, context) => {
    const said = pattern.exec(text);
    if (!said) return "unread";
    const [, who = "", group, count, from] = said;
    const unit = context.year.units.find(({ key }) => key === context.unitOf(keyOf(who)));
    const good = new Set(held(context, unit?.key ?? "", group, within));
    let begin = context.year.year;
    while (good.has(begin - 1)) begin -= 1;
    return unlike(count, String(context.year.year - begin + 1)) ?? unlike(from, String(begin));
  };

const timesFirst: Claim = (text, context) => {
  const said =
    /^(.+?) đã (\d+) lần đứng đầu(?: nhóm (.+?))? trong (?:(\d+) kỳ được xếp hạng|các kỳ có trên trang này)$/.exec(
      text,
    );
  if (!said) return "unread";
  const [, who = "", times, group, of] = said;
  const key = context.unitOf(keyOf(who));
  const ranked = held(context, key, group, 1_000);
  return (
    unlike(times, String(held(context, key, group, 1).length)) ??
    (of === undefined ? undefined : unlike(of, String(ranked.length)))
  );
};

const topThree: Claim = (text, context) => {
  const said = /^Ba vị trí đầu vẫn thuộc về (.+) như năm (\d{4})$/.exec(text);
  const past = context.years.find(({ year }) => year === context.year.year - 1);
  const three = (year: RawYear | undefined) =>
    (year?.units ?? []).filter(({ place }) => place !== undefined && place <= 3).map(({ key }) => key);
  if (!said || Number(said[2]) !== past?.year) return "unread";
  return unlike(three(past).toSorted().join(), three(context.year).toSorted().join());
};

const mean: Claim = (text, context) => {
  const said = new RegExp(
    String.raw`^Trung bình năm (\d{4}) là ${NUMBER} điểm(?:, (tăng|giảm) ` +
      String.raw`${NUMBER} điểm so với năm (\d{4}))?; (\d+) .+? cao hơn, (\d+) ` +
      String.raw`thấp hơn(?:\. Tính trên (\d+) .+? có kết quả cả hai năm, ` +
      String.raw`trung bình (tăng|giảm) ${NUMBER} điểm so với năm (\d{4}))?$`,
  ).exec(text);
  const middle = meanOf(context.year.units);
  if (!said || !middle || !context.year.complete) return "unread";
  const values = context.year.units.flatMap(({ value }) => value ?? []);
  const past = before(context);
  const both = context.year.units.flatMap(({ key, value }) => {
    const was = past?.units.find((unit) => unit.key === key)?.value;
    return value && was ? [minus(value, was)] : [];
  });
  const [way, by, common] = said[8] === undefined ? [said[3], said[4]] : [said[9], said[10], said[8]];
  if (way !== undefined && !past) return "compared across a method or a gap";
  const change = both.length > 0 ? average(both) : undefined;
  return (
    unlike(said[2], printed(middle, 2)) ??
    unlike(said[6], String(values.filter((value) => order(value, middle) > 0).length)) ??
    unlike(said[7], String(values.filter((value) => order(value, middle) < 0).length)) ??
    (common === undefined ? undefined : unlike(common, String(both.length))) ??
    (way === undefined || !change
      ? undefined
      : (unlike(by, printed(change, 2)) ?? unlike(way, change.n < 0n ? "giảm" : "tăng")))
  );
};

const range: Claim = (text, context) => {
  const said = new RegExp(
    String.raw`^Khoảng cách giữa đơn vị cao nhất và thấp nhất là ${NUMBER} điểm(?: \(năm (\d{4}): ${NUMBER} điểm\))?$`,
  ).exec(text);
  const span = (year: RawYear) => {
    const sorted = year.units.flatMap(({ value }) => value ?? []).toSorted(order);
    const [low, high] = [sorted[0], sorted.at(-1)];
    return low && high ? printed(minus(high, low), 2) : "";
  };
  if (!said) return "unread";
  const past = before(context);
  if (said[2] !== undefined && (!past || past.year !== Number(said[2]))) return "compared across a method";
  return unlike(said[1], span(context.year)) ?? (past && said[3] ? unlike(said[3], span(past)) : undefined);
};

const mover: Claim = (text, context) => {
  const said = /^(.+?) (?:cùng )?(tăng|giảm) nhiều bậc nhất: (?:tăng|giảm) (\d+) bậc/.exec(text);
  const past = before(context);
  if (!said) return "unread";
  if (!past) return "compared across a method or a gap";
  const moves = context.year.units.flatMap(({ key, place }) => {
    const was = past.units.find((unit) => unit.key === key)?.place;
    return place === undefined || was === undefined ? [] : [{ key, up: was - place, was, place }];
  });
  const sign = said[2] === "tăng" ? 1 : -1;
  const most = Math.max(...moves.map(({ up }) => up * sign));
  const movers = moves.filter(({ up }) => up * sign === most);
  const missing = movers.filter(({ key, was, place }) => {
    const known = context.year.units.filter((unit) => unit.key === key);
    const places = new RegExp(`từ hạng ${was} .*hạng ${place}\\b`);
    return names(said[1] ?? "", known) !== undefined || (movers.length <= 3 && !places.test(text));
  });
  return (
    unlike(said[3], String(most)) ?? (missing.length > 0 ? wrong(missing.map(({ key }) => key)) : undefined)
  );
};

const record: Claim = (text, context) => {
  const said = new RegExp(`^${NUMBER} điểm của (.+) là mức cao nhất kể từ năm (\\d{4})$`).exec(text);
  if (!said) return "unread";
  const since = Number(said[3]);
  const run = context.years.filter(({ year }) => year >= since && year <= context.year.year);
  const best = context.year.units
    .flatMap(({ value }) => value ?? [])
    .toSorted(order)
    .at(-1);
  const beaten = run
    .slice(0, -1)
    .some(({ units }) => units.some(({ value }) => value && best && order(value, best) >= 0));
  const alike = run.every(({ method }) => method === context.year.method) && run.length >= 3;
  return best && !beaten && alike && run.length === context.year.year - since + 1
    ? unlike(said[1], printed(best, 2))
    : wrong("no record");
};

const part: Claim = (text, { year, parts }) => {
  const said = /^“(.+)” là nội dung đạt tỷ lệ điểm (cao|thấp) nhất: trung bình ([\d,]+)% điểm tối đa$/.exec(
    text,
  );
  if (!said) return "unread";
  const ranked = year.units.filter(({ value }) => value);
  const shares = [...new Set(ranked.flatMap((unit) => [...unit.parts.keys()]))].flatMap((code) => {
    const middle = meanOf(ranked, (unit) => unit.parts.get(code));
    return middle ? [{ code, middle }] : [];
  });
  const sorted = shares.toSorted((a, b) => order(a.middle, b.middle));
  const found = said[2] === "cao" ? sorted.at(-1) : sorted[0];
  if (!found) return "no parts";
  const share: Fraction = { n: found.middle.n * 10n, d: found.middle.d };
  return unlike(parts.get(said[1] ?? ""), found.code) ?? unlike(said[3], printed(share, 1));
};

const coverage: Claim = (text, { year }) => {
  const known = (units: readonly RawUnit[]) =>
    units.filter(({ place, value }) => place !== undefined || value);
  const parts = text.includes(":") ? text.slice(text.indexOf(":") + 1).split(";") : [text];
  for (const said of parts) {
    const count = /(\d+)(?: trong (\d+))?/.exec(said);
    const group = text.includes(":") ? /^\s*(.+?) \d/.exec(said)?.[1] : undefined;
    const units = known(inGroup(year.units, group));
    const of = Math.max(0, ...units.map((unit) => (unit.place === undefined ? 0 : (unit.of ?? 0))));
    if (count?.[1] !== String(units.length)) return wrong(units.length);
    if (count[2] !== undefined && (Number(count[2]) !== of || of < units.length)) return wrong(of);
  }
  return undefined;
};

const ranked: Claim = (text, { year }) => {
  const said = new RegExp(`^(\\d+) .+ được xếp hạng, trung bình ${NUMBER} điểm$`).exec(text);
  const middle = meanOf(year.units);
  if (!said || !middle) return "unread";
  return (
    unlike(said[1], String(year.units.filter(({ value }) => value).length)) ??
    unlike(said[2], printed(middle, 2))
  );
};

const unranked: Claim = (text, { year }) =>
  unlike(/^(\d+) /.exec(text)?.[1], String(year.units.filter(({ value }) => !value).length));

const sourceMean: Claim = (text, { mean: source }) =>
  unlike(
    new RegExp(`^Trung bình do nguồn in: ${NUMBER}%`).exec(text)?.[1],
    (source ?? "").includes(".") ? printedText(source) : `${source},00`,
  );

function printedText(source: string | undefined): string {
  const [whole = "", digits = ""] = (source ?? "").split(".");
  return `${whole},${digits.padEnd(2, "0")}`;
}

const standing: Claim = (text, { unit }) => {
  const said = /(?:xếp thứ|đồng hạng) (\d+)(?: trong (\d+) )?|đứng đầu(?: (\d+) )?/.exec(text);
  if (!unit || !said) return "unread";
  const of = said[2] ?? said[3];
  return (
    unlike(said[1] ?? "1", String(unit.place)) ?? (of === undefined ? undefined : unlike(of, String(unit.of)))
  );
};

/** Not ranked is only said of a complete list; else the copy does not hold the place. */
const standingNone: Claim = (text, { unit, year }) =>
  unit?.place !== undefined
    ? wrong(unit.place)
    : unlike(String(text.endsWith("không được xếp hạng")), String(year.complete));

/** The part on which the unit of the page is farthest from the mean. */
const farthest: Claim = (text, { unit, year, parts }) => {
  const said = new RegExp(`^, khác trung bình nhiều nhất ở “(.+)”: (cao hơn|thấp hơn) ${NUMBER} điểm$`).exec(
    text,
  );
  if (!said || !unit) return "unread";
  const all = year.units.filter(({ value }) => value);
  const distances = [...unit.parts].flatMap(([code, points]) => {
    const middle = meanOf(all, (each) => each.parts.get(code));
    return middle ? [{ code, by: minus(points, middle) }] : [];
  });
  const size = ({ by }: (typeof distances)[number]): Fraction => ({ n: by.n < 0n ? -by.n : by.n, d: by.d });
  const most = distances.toSorted((a, b) => order(size(b), size(a)))[0];
  if (!most) return "no parts";
  return (
    unlike(parts.get(said[1] ?? ""), most.code) ??
    unlike(said[2], most.by.n < 0n ? "thấp hơn" : "cao hơn") ??
    unlike(said[3], printed(most.by, 2))
  );
};

const against: Claim = (text, { unit, year }) => {
  const said = new RegExp(
    `^(cao hơn|thấp hơn) trung bình ${NUMBER} điểm( \\(tính từ số chưa làm tròn\\))?$`,
  ).exec(text);
  const middle = meanOf(year.units);
  if (!unit?.value || !middle) return "unread";
  const by = minus(unit.value, middle);
  const way = by.n < 0n ? "thấp hơn" : "cao hơn";
  if (printed(by, 2) === "0,00") return unlike(text, `${way} trung bình chưa đến 0,01 điểm`);
  if (!said) return "unread";
  const shown = (value: Fraction) => Number(printed(value, 2).replace(",", "")) * (value.n < 0n ? -1 : 1);
  const fits = shown(unit.value) - shown(middle) === shown(by);
  return (
    unlike(said[1], way) ??
    unlike(said[2], printed(by, 2)) ??
    unlike(String(said[3] === undefined), String(fits))
  );
};

const aboveOn: Claim = (text, { unit, year }) => {
  const said = /^Cao hơn trung bình ở (\d+) trên (\d+) nội dung( có số liệu)?$/.exec(text);
  if (!said || !unit) return "unread";
  const all = year.units.filter(({ value }) => value);
  const compared = [...unit.parts].flatMap(([code, points]) => {
    const middle = meanOf(all, (each) => each.parts.get(code));
    return middle ? [order(points, middle)] : [];
  });
  return (
    unlike(said[2], String(compared.length)) ??
    unlike(said[1], String(compared.filter((each) => each > 0).length))
  );
};

const mostLost: Claim = (text, { unit, parts }) => {
  const said = new RegExp(`^Mất nhiều điểm nhất ở “(.+)”: ${NUMBER} điểm$`).exec(text);
  if (!said || !unit) return "unread";
  const lost = [...unit.parts].map(([code, points]) => ({
    code,
    by: minus({ n: code === "rest" ? 90n : 10n, d: 1n }, points),
  }));
  const most = lost.toSorted((a, b) => order(b.by, a.by))[0];
  if (!most) return "no parts";
  const part =
    parts.get(said[1] ?? "") ?? ((said[1] ?? "").startsWith("Thẩm định, điều tra") ? "rest" : undefined);
  return unlike(part, most.code) ?? unlike(said[2], printed(most.by, 2));
};

/** By the kind that a sentence carries; a kind without a claim here fails the test. */
export const CLAIMS: Readonly<Record<string, Claim>> = {
  first,
  last,
  "first-streak": streak(1, /^(.+?) đứng đầu(?: nhóm (.+?))? năm thứ (\d+) liên tiếp, từ năm (\d{4})$/),
  "top-three-streak": streak(
    3,
    /^(.+?) ở trong ba vị trí đầu(?: nhóm (.+?))? (\d+) năm liên tiếp, từ năm (\d{4})$/,
  ),
  "times-first": timesFirst,
  "top-three-unchanged": topThree,
  mean,
  range,
  riser: mover,
  faller: mover,
  record,
  "best-part": part,
  "worst-part": part,
  coverage,
  ranked,
  unranked,
  "source-mean": sourceMean,
  standing,
  "standing-none": standingNone,
  "farthest-part": farthest,
  "against-mean": against,
  "above-on": aboveOn,
  "most-lost": mostLost,
  "since-then": sinceThen,
  change,
  "means-moved": meansMoved,
  champion,
};
