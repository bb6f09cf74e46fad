/** Claims that compare years. */
import { average, printed } from "./fractions.ts";
import type { RawUnit, RawYear } from "./raw-tables.ts";
import { before, type Claim, names, NUMBER, unlike, wrong } from "./reading.ts";

export const sinceThen: Claim = (text, context) => {
  const said =
    /(?:(lên|xuống) từ hạng (\d+)=? năm (\d{4}) (?:đến|còn) hạng (\d+)=?|ở hạng (\d+)=?, bằng hạng năm (\d{4}))$/.exec(
      text,
    );
  const { unit, year, years } = context;
  if (!said || !unit) return "unread";
  const from = Number(said[3] ?? said[6]);
  const then = years.find((each) => each.year === from);
  const was = then?.units.find(({ key, group }) => key === unit.key && group === unit.group)?.place;
  if (then?.method !== year.method || was === undefined || unit.place === undefined) return "not comparable";
  const way = was > unit.place ? "lên" : was < unit.place ? "xuống" : undefined;
  const earlier = years.some(
    (each) =>
      each.year < from &&
      each.method === year.method &&
      each.units.some(
        ({ key, place, group }) => key === unit.key && group === unit.group && place !== undefined,
      ),
  );
  return (
    unlike(said[1], way as string) ??
    unlike(said[2] ?? said[5], String(was)) ??
    unlike(said[4] ?? said[5], String(unit.place)) ??
    (earlier ? wrong("an earlier year") : undefined)
  );
};

export const change: Claim = (text, context) => {
  const { unit } = context;
  if (!unit) return "no unit";
  const last = context.years[context.years.indexOf(context.year) - 1];
  const was =
    last?.year === context.year.year - 1 ? last.units.find(({ key }) => key === unit.key) : undefined;
  const known = (each: RawUnit | undefined) => each && (each.place !== undefined || each.value);
  const moved = /(?:↑ tăng|↓ giảm) (\d+) bậc$|^(giữ nguyên hạng)$/.exec(text);
  if (moved) {
    if (!before(context) || was?.place === undefined || unit.place === undefined)
      return "compared with nothing";
    const up = was.place - unit.place;
    return unlike(text, up === 0 ? "giữ nguyên hạng" : up > 0 ? `↑ tăng ${up} bậc` : `↓ giảm ${-up} bậc`);
  }
  if (text === "–")
    return before(context) && was?.value && unit.value ? undefined : "nothing to compare and no word";
  if (text.startsWith("không có lần công bố năm"))
    return last?.year === context.year.year - 1 ? wrong("an edition") : undefined;
  if (/năm nay không có kết quả/.test(text)) return known(unit) ? wrong("a result this year") : undefined;
  if (/^năm \d{4} không có kết quả/.test(text)) return known(was) ? wrong("a result then") : undefined;
  if (text.startsWith("cách tính đã đổi"))
    return last?.method === context.year.method ? wrong("one method") : undefined;
  if (text.startsWith("xếp ở nhóm khác")) return was?.group === unit.group ? wrong("one group") : undefined;
  if (text.startsWith("không có số nào cùng có"))
    return (was?.place !== undefined && unit.place !== undefined) || (was?.value && unit.value)
      ? wrong("known in both")
      : undefined;
  return "unread";
};

export const meansMoved: Claim = (text, { years }) => {
  const said = new RegExp(
    String.raw`^Trung bình(?: của (\d+) .+ có kết quả cả hai năm)?: từ ${NUMBER} ` +
      String.raw`điểm năm (\d{4}) (?:lên|xuống|giữ ở) ${NUMBER} điểm năm (\d{4})$`,
  ).exec(text);
  const at = (year: string | undefined) => years.find((each) => String(each.year) === year);
  const [then, now] = [at(said?.[3]), at(said?.[5])];
  if (!said || !then || !now || then.method !== now.method) return "unread";
  const both = now.units.filter(
    ({ key, value }) => value && then.units.find((each) => each.key === key)?.value,
  );
  const over = (year: RawYear) =>
    average(both.flatMap(({ key }) => year.units.find((each) => each.key === key)?.value ?? []));
  return (
    (said[1] === undefined ? undefined : unlike(said[1], String(both.length))) ??
    unlike(said[2], printed(over(then), 2)) ??
    unlike(said[4], printed(over(now), 2))
  );
};

export const champion: Claim = (text, context) => {
  const said = /^(.+?) (cùng )?đứng đầu nhiều năm nhất: (?:mỗi đơn vị )?(\d+) năm$/.exec(text);
  if (!said) return "unread";
  const wins = Map.groupBy(
    context.years.flatMap(({ units }) => units.filter(({ place }) => place === 1)),
    ({ key, group }) => `${group} ${key}`,
  );
  const most = Math.max(...[...wins.values()].map((won) => won.length));
  const best = [...wins.values()].flatMap((won) => (won.length === most ? (won[0] ?? []) : []));
  return unlike(said[3], String(most)) ?? names(said[1] ?? "", best);
};
