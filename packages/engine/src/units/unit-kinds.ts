import type { Bilingual } from "../scheme/index.ts";
import type { UnitKind, UnitLevel, UnitVersion } from "./unit-types.ts";

interface KindWords extends Bilingual {
  readonly level: UnitLevel;
}

/** Level and the words for people of every kind, as they stand beside a name. */
export const unitKindWords: Readonly<Record<UnitKind, KindWords>> = {
  tinh: { level: "province", vi: "Tỉnh", en: "Province" },
  thanh_pho_tw: { level: "province", vi: "Thành phố", en: "City" },
  quan: { level: "district", vi: "Quận", en: "District" },
  huyen: { level: "district", vi: "Huyện", en: "District" },
  thi_xa: { level: "district", vi: "Thị xã", en: "Town" },
  thanh_pho_thuoc_tinh: { level: "district", vi: "Thành phố", en: "City" },
  thanh_pho_thuoc_tp_tw: { level: "district", vi: "Thành phố", en: "City" },
  phuong: { level: "commune", vi: "Phường", en: "Ward" },
  xa: { level: "commune", vi: "Xã", en: "Commune" },
  thi_tran: { level: "commune", vi: "Thị trấn", en: "Township" },
  dac_khu: { level: "commune", vi: "Đặc khu", en: "Special Zone" },
  "co-quan": { level: "body", vi: "", en: "" },
};

/** Narrows the kind cell of a list; bodies stand in no list. */
export function isUnitKind(text: string): text is Exclude<UnitKind, "co-quan"> {
  return Object.hasOwn(unitKindWords, text) && text !== "co-quan";
}

/** "Tỉnh Quảng Ninh" / "Quang Ninh Province"; numbered units: "Quận 1" / "District 1"; a body bears its name alone. */
export function fullUnitName(version: Pick<UnitVersion, "kind" | "name">, language: "vi" | "en"): string {
  const word = unitKindWords[version.kind][language];
  const name = version.name[language];
  if (word === "") return name;
  return language === "vi" || /^\d/u.test(name) ? `${word} ${name}` : `${name} ${word}`;
}

const COMMUNE_KINDS: readonly UnitKind[] = ["phuong", "xa", "thi_tran", "dac_khu"];

/** "Thị trấn Ba Chẽ" → its kind and the bare name; nothing when no kind begins it. Blind to case ("Thị Trấn"). */
export function splitCommuneName(fullName: string): { kind: UnitKind; name: string } | undefined {
  for (const kind of COMMUNE_KINDS) {
    const word = `${unitKindWords[kind].vi} `;
    if (fullName.toLowerCase().startsWith(word.toLowerCase()))
      return { kind, name: fullName.slice(word.length) };
  }
  return undefined;
}
