/** Why a unit has its class, in words for screens, papers and files. */
import { Exact } from "../numbers/index.ts";
import type { Bilingual, ClassCondition, Condition, ItemSubject, Scheme } from "../scheme/index.ts";
import type { Classification, MissingForClass } from "./classes.ts";
import { both, comparisonWords, type Language, percent, quoted, words } from "./words.ts";

/**
 * What held a class back, which veto lowered it, or what is missing to decide it; `undefined` where the
 * index alone
 * gave it.
 *
 * @example
 * classReason(result.class, scheme)?.vi
 * // "không xếp “Xuất sắc” vì không đạt: mọi lĩnh vực từ 60% điểm tối đa trở lên"
 * // "không quá hạng này vì: Người đứng đầu bị kỷ luật (nếu không có: “Tốt”)"
 * // "chưa xác định: thiếu “Người đứng đầu bị kỷ luật”"
 */
export function classReason(given: Classification, scheme: Scheme): Bilingual | undefined {
  if (!given.decided) return undecidedWords(given.missing);
  const held = given.heldBack.map(({ title, by }) =>
    both((language) => {
      const failed = by.map((each) => classConditionWords(each, scheme, language));
      return language === "vi"
        ? `không xếp “${title.vi}” vì không đạt: ${failed.join(" và ")}`
        : `not "${title.en}" since this does not hold: ${failed.join(" and ")}`;
    }),
  );
  const { veto, quota } = given;
  const lowered = veto
    ? [
        {
          vi: `không quá hạng này vì: ${veto.title.vi} (nếu không có: “${veto.without.title.vi}”)`,
          en: `not above this class: ${veto.title.en} (else "${veto.without.title.en}")`,
        },
      ]
    : [];
  const beyond = quota
    ? [
        {
          vi:
            `đủ điều kiện “${quota.without.title.vi}” nhưng ngoài số lượng: ` +
            `không quá ${quota.most} trong ${quota.of} đơn vị`,
          en:
            `fit for "${quota.without.title.en}" but beyond its number: ` +
            `at most ${quota.most} of ${quota.of} units`,
        },
      ]
    : [];
  const said = [...held, ...lowered, ...beyond];
  return said.length === 0 ? undefined : both((language) => said.map((each) => each[language]).join("; "));
}

function undecidedWords(missing: readonly MissingForClass[]): Bilingual {
  return both((language) => {
    const list = missing
      .map(({ subject, title }) =>
        "item" in subject
          ? quoted(`${subject.item} ${title[language]}`, language)
          : quoted(title[language], language),
      )
      .join(", ");
    return language === "vi" ? `chưa xác định: thiếu ${list}` : `not decided: ${list} not reported`;
  });
}

/**
 * A condition of a class or a veto: of every item of a level, of one item, or of a fact of the whole unit.
 */
export function classConditionWords(condition: ClassCondition, scheme: Scheme, language: Language): string {
  const { subject, comparison, value } = condition;
  if ("fact" in subject) return words({ ...condition, subject }, { facts: scheme.facts }, language);
  if ("item" in subject) return itemWords({ ...condition, subject }, scheme, language);
  const level = scheme.levels[subject.everyItemAtDepth - 1]?.[language].toLowerCase() ?? "";
  if (!(value instanceof Exact)) return level;
  return language === "vi"
    ? comparisonWords(comparison, `mọi ${level}`, `${percent(value, language)} điểm tối đa`, language)
    : comparisonWords(comparison, `every ${level}`, `${percent(value, language)} of its maximum`, language);
}

/** "điểm mục 3 Cải cách thủ tục từ 80% điểm tối đa trở lên" */
function itemWords(
  condition: Condition & { subject: ItemSubject },
  scheme: Scheme,
  language: Language,
): string {
  const { item } = condition.subject;
  const title = scheme.items.get(item)?.title[language];
  const subject = { ...condition.subject, item: title === undefined ? item : `${item} ${title}` };
  return words({ ...condition, subject }, { facts: scheme.facts }, language);
}
