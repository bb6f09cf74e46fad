import type { Bilingual } from "../scheme/index.ts";
import { spokenDate } from "./calendar.ts";
import type { EndedUnit, FindUnitAnswer } from "./find-unit.ts";
import { fullUnitName } from "./unit-kinds.ts";
import type { IsoDate, UnitVersion } from "./unit-types.ts";
import { tidyText } from "./vietnamese-text.ts";

/**
 * The answer of `findUnit` in words, for the person who wrote `text`.
 * @example "Tỉnh Bắc Giang kết thúc ngày 30/06/2025; nay thuộc tỉnh Bắc Ninh."
 */
export function explainFindUnit(answer: FindUnitAnswer, text: string, on: IsoDate): Bilingual {
  switch (answer.outcome) {
    case "found":
      return foundInWords(answer.version, on);
    case "several":
      return severalInWords(answer.candidates.length, tidyText(text), on);
    case "ended":
      return joined(answer.ended.map(endedInWords));
    case "not-yet":
      return joined(answer.versions.map(notYetInWords));
    case "place-unknown":
      return {
        vi: `Không rõ đơn vị cấp trên “${answer.place}” vào ngày ${spokenDate(on, "vi")}.`,
        en: `The unit above, “${answer.place}”, is not known on ${spokenDate(on, "en")}.`,
      };
    case "unknown":
      return unknownInWords(answer.suggestions, tidyText(text), on);
  }
}

function foundInWords(version: UnitVersion, on: IsoDate): Bilingual {
  return {
    vi: `${fullUnitName(version, "vi")} (mã ${version.code}) vào ngày ${spokenDate(on, "vi")}.`,
    en: `${fullUnitName(version, "en")} (code ${version.code}) on ${spokenDate(on, "en")}.`,
  };
}

function severalInWords(count: number, text: string, on: IsoDate): Bilingual {
  return {
    vi:
      `“${text}” là tên của ${count} đơn vị vào ngày ${spokenDate(on, "vi")}; ` +
      "hãy ghi thêm loại đơn vị hoặc đơn vị cấp trên.",
    en: `“${text}” names ${count} units on ${spokenDate(on, "en")}; add the kind of unit or the unit above.`,
  };
}

/**
 * What became of a unit, for people who work with it.
 * @example "Xã Đồn Đạc kết thúc ngày 30/06/2025; nay thuộc xã Ba Chẽ."
 */
export function explainEnded(unit: EndedUnit): Bilingual {
  return endedInWords(unit);
}

function endedInWords(unit: EndedUnit): Bilingual {
  const after = whatCameAfter(unit);
  return {
    vi: `${fullUnitName(unit.version, "vi")} kết thúc ngày ${spokenDate(unit.endedOn, "vi")}; ${after.vi}.`,
    en: `${fullUnitName(unit.version, "en")} ended on ${spokenDate(unit.endedOn, "en")}; ${after.en}.`,
  };
}

function whatCameAfter({ version, goesOn, into }: EndedUnit): Bilingual {
  const vi = into.map((unit) => inSentence(unit)).join(", ");
  const en = into.map((unit) => fullUnitName(unit, "en")).join(", ");
  if (into.length > 0)
    return goesOn
      ? { vi: `nay là ${vi}`, en: `now ${en}` }
      : { vi: `nay thuộc ${vi}`, en: `now part of ${en}` };
  if (version.level === "district")
    return { vi: "không còn cấp huyện", en: "the district level no longer exists" };
  return { vi: "danh mục không ghi đơn vị kế tục", en: "the lists name no successor" };
}

function notYetInWords(version: UnitVersion): Bilingual {
  return {
    vi: `${fullUnitName(version, "vi")} có trong danh mục từ ngày ${spokenDate(version.validFrom, "vi")}.`,
    en: `${fullUnitName(version, "en")} is in the lists from ${spokenDate(version.validFrom, "en")}.`,
  };
}

function unknownInWords(suggestions: readonly UnitVersion[], text: string, on: IsoDate): Bilingual {
  const vi = suggestions.map((version) => inSentence(version)).join(", ");
  const en = suggestions.map((version) => fullUnitName(version, "en")).join(", ");
  const ask =
    suggestions.length > 0 ? { vi: ` Có phải: ${vi}?`, en: ` Did you mean ${en}?` } : { vi: "", en: "" };
  return {
    vi: `Không có đơn vị nào tên “${text}” vào ngày ${spokenDate(on, "vi")}.${ask.vi}`,
    en: `No unit is called “${text}” on ${spokenDate(on, "en")}.${ask.en}`,
  };
}

/** Inside a sentence the word of the kind begins small: "nay thuộc tỉnh Bắc Ninh"; a body keeps its capital. */
function inSentence(version: UnitVersion): string {
  const name = fullUnitName(version, "vi");
  return version.level === "body" ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const MOST_NAMED = 3;

/** Many namesakes may end on one day: three are named, the others counted. */
function joined(sentences: readonly Bilingual[]): Bilingual {
  const shown = sentences.slice(0, MOST_NAMED);
  const more = sentences.length - shown.length;
  const end =
    more > 0
      ? { vi: [`Và ${more} đơn vị cùng tên khác.`], en: [`And ${more} more of that name.`] }
      : { vi: [], en: [] };
  return {
    vi: [...shown.map((sentence) => sentence.vi), ...end.vi].join(" "),
    en: [...shown.map((sentence) => sentence.en), ...end.en].join(" "),
  };
}
