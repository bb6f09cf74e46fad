import type { EditionNode, EditionResults, EditionRow } from "@thang-diem/contract";
import type { Bilingual, ItemCode, Scheme, UnitVersionId } from "@thang-diem/engine";
import { decimal, type Language, percent, placeText } from "@thang-diem/presentation";

/** What differs for one unit between two results of a round. */
export interface ChangedUnit {
  readonly unit: UnitVersionId;
  readonly name: Bilingual;
  /** Absent for a unit that was not there. */
  readonly before: EditionRow | undefined;
  readonly now: EditionRow;
  /** Items with other points, in the order of the scheme; no points where nothing was scored. */
  readonly items: readonly {
    readonly code: ItemCode;
    readonly before: string | undefined;
    readonly now: string | undefined;
  }[];
}

/**
 * Every unit whose points of an item, index, place or class differ between two results of a round, item by item; points
 * and indices are exact texts. A unit that is gone is not in the list.
 *
 * @example
 * changedUnits(edition1, edition2).map(({ unit, items }) => [unit, items.map(({ code }) => code)])
 * // [["so-tai-chinh", ["1.8"]]]
 */
export function changedUnits(before: EditionResults, now: EditionResults): ChangedUnit[] {
  const past = new Map(before.rows.map((row) => [row.unit, row]));
  const names = new Map(now.units.map((unit) => [unit.id, unit.name]));
  return now.rows.flatMap((row): ChangedUnit[] => {
    const old = past.get(row.unit);
    const items = changedItems(old?.tree, row.tree);
    const alike = old !== undefined && items.length === 0 && outcomeKey(old) === outcomeKey(row);
    const name = names.get(row.unit) ?? { vi: row.unit, en: row.unit };
    return alike ? [] : [{ unit: row.unit, name, before: old, now: row, items }];
  });
}

function outcomeKey({ index, rank, class: unitClass }: EditionRow): string {
  return JSON.stringify([index ?? "", rank === undefined ? "" : placeText(rank), unitClass ?? ""]);
}

function changedItems(before: EditionNode | undefined, now: EditionNode): ChangedUnit["items"] {
  const [past, present] = [pointsByCode(before), pointsByCode(now)];
  return [...new Set([...present.keys(), ...past.keys()])]
    .filter((code) => past.get(code) !== present.get(code))
    .map((code) => ({ code, before: past.get(code), now: present.get(code) }));
}

function pointsByCode(
  node: EditionNode | undefined,
  found = new Map<ItemCode, string | undefined>(),
): Map<ItemCode, string | undefined> {
  for (const child of node?.children ?? []) pointsByCode(child, found);
  if (node !== undefined && (node.children ?? []).length === 0) found.set(node.code, node.points);
  return found;
}

/**
 * Every unit whose index, place or class differs between two editions of a round, in words;
 * units that came or went as well.
 */
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

/** Index, place and class of a unit in a sentence. @example outcome(row, scheme).vi // "92,95%, hạng 1=, Xuất sắc" */
export function outcome(row: EditionRow, scheme: Scheme): Bilingual {
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
