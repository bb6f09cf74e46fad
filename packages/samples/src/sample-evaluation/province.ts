import {
  compareVietnamese,
  fullUnitName,
  isWithin,
  searchKey,
  type UnitId,
  type UnitRegistry,
  type UnitVersion,
  unitsOn,
  versionOn,
} from "@thang-diem/engine";

/** Quảng Ninh: exactly 54 communes since 1 July 2025 (data/units/provinces-34.csv). */
export const PROVINCE = "#22@2008-08-01" as UnitId;
export const YEAR = 2026;
const ON = "2026-07-01";

/**
 * Specialised agencies as provinces have had them since 1 March
 * 2025 (Decree 45/2025/ND-CP), the office and the zone authority.
 */
export const DEPARTMENTS = [
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Xây dựng",
  "Sở Công Thương",
  "Sở Nông nghiệp và Môi trường",
  "Sở Khoa học và Công nghệ",
  "Sở Tư pháp",
  "Sở Giáo dục và Đào tạo",
  "Sở Y tế",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Dân tộc và Tôn giáo",
  "Thanh tra tỉnh",
  "Văn phòng Ủy ban nhân dân tỉnh",
  "Ban Quản lý Khu kinh tế",
].map((name) => `${name} (mẫu)`);

export const OFFICE = "Ban Chỉ đạo cải cách hành chính tỉnh Quảng Ninh (mẫu)";

/** In the order of a Vietnamese list. */
export function communesOf(registry: UnitRegistry): UnitVersion[] {
  const province = versionOn(registry, PROVINCE, ON);
  if (province === undefined) throw new Error(`no province ${PROVINCE} on ${ON}`);
  return unitsOn(registry, ON, "commune")
    .filter((commune) => isWithin(registry, commune, province))
    .toSorted((a, b) => compareVietnamese(fullUnitName(a, "vi"), fullUnitName(b, "vi")));
}

/** "Sở Nội vụ (mẫu)" is "so-noi-vu". */
export function slugOf(name: string): string {
  return searchKey(name.replace(" (mẫu)", "")).replace(/[^a-z0-9]+/g, "-");
}
