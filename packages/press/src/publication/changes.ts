import type { EditionResults, EditionRow } from "@thang-diem/contract";
import type { Bilingual, Scheme } from "@thang-diem/engine";
import { decimal, type Language, percent, placeText } from "@thang-diem/presentation";

/** Every unit whose index, place or class differs between two editions of a round, in words; units that came or went as well. */
export function changesBetween(before: EditionResults, now: EditionResults, scheme: Scheme): Bilingual[] {
  const past = new Map(before.rows.map((row) => [row.unit, row]));
  const names = new Map([...before.units, ...now.units].map((unit) => [unit.id, unit.name]));
  const gone = before.rows.filter((row) => !now.rows.some(({ unit }) => unit === row.unit));
  return [
    ...now.rows.flatMap((row) => {
      const old = past.get(row.unit);
      const name = names.get(row.unit) ?? { vi: row.unit, en: row.unit };
      if (!old) return [{ vi: `${name.vi}: thêm vào.`, en: `${name.en}: added.` }];
      const [was, is] = [outcome(old, scheme), outcome(row, scheme)];
      return was.vi === is.vi
        ? []
        : [{ vi: `${name.vi}: ${was.vi} → ${is.vi}.`, en: `${name.en}: ${was.en} → ${is.en}.` }];
    }),
    ...gone.map(({ unit }) => ({
      vi: `${names.get(unit)?.vi ?? unit}: bỏ ra.`,
      en: `${names.get(unit)?.en ?? unit}: removed.`,
    })),
  ];
}

function outcome(row: EditionRow, scheme: Scheme): Bilingual {
  return { vi: told(row, scheme, "vi"), en: told(row, scheme, "en") };
}

function told(row: EditionRow, scheme: Scheme, language: Language): string {
  const { decimals } = scheme.show;
  const none = language === "vi" ? "chưa có chỉ số" : "no index";
  const index =
    row.index === undefined
      ? none
      : scheme.indexValue === "share"
        ? percent(row.index, decimals, language)
        : decimal(row.index, decimals, language);
  const place = row.rank
    ? `${language === "vi" ? "hạng" : "place"} ${placeText(row.rank)}`
    : language === "vi"
      ? "không xếp hạng"
      : "not ranked";
  const unitClass = scheme.classes.find(({ id }) => id === row.class)?.title[language];
  return [index, place, ...(unitClass ? [unitClass] : [])].join(", ");
}
