import { dayInVietnam } from "@thang-diem/presentation";
import { NOTE } from "@thang-diem/contract";
import type { ClaimFormRow } from "@thang-diem/documents";
import {
  Exact,
  type FactDeclaration,
  type Item,
  type ItemCode,
  itemsFrom,
  ownSharedFacts,
  type Scheme,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import { writeClaimForm } from "@thang-diem/platform/papers";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { openWhole, type UnitPlace } from "./access.ts";
import type { ClaimFile } from "./report.ts";
import { keyOf } from "./save-changes.ts";
import { readClaimOf, signedClaims } from "./sign-off.ts";

/** What a unit is asked for, as a workbook to be filled in and brought back. */
export async function formFile(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  place: UnitPlace,
): Promise<Outcome<ClaimFile>> {
  const opened = await openWhole(db, who, place);
  if (!opened.ok) return opened;
  const { unit, round } = opened.value;
  const claim = await readClaimOf(db, unit, round.schemeHash);
  const standing = new Map(claim.fields.map((field) => [keyOf(field), field.value]));
  const points = pointsOnce(signedClaims(claim));
  const rows = askedFields(claim.scheme).map((asked) => ({
    ...rowOf(asked, standing.get(keyOf(asked)) ?? ""),
    ...points(asked.item),
  }));
  return done({
    fileName: `Biểu mẫu tự chấm điểm - ${unit.name}.xlsx`,
    bytes: await writeClaimForm(rows, {
      name: "Tự chấm",
      notes: [...GUIDE, ABOUT_POINTS],
      date: dayInVietnam(clock()),
    }),
  });
}

/** The points of an item go on the first of its rows, so that a column of them adds up. */
function pointsOnce(
  claims: readonly { readonly item: ItemCode; readonly points: string }[],
): (item: ItemCode) => { readonly points?: number } {
  const left = new Map(
    claims.flatMap(({ item, points }) => (points === "" ? [] : [[item, points] as const])),
  );
  return (item) => {
    const points = left.get(item);
    left.delete(item);
    return points === undefined ? {} : { points: Exact.of(points).toNumber() };
  };
}

/** One field that the unit fills in itself. */
export interface AskedField {
  readonly item: ItemCode;
  readonly field: string;
  /** Whose it is, where a file holds several units. */
  readonly unit?: { readonly unitVersionId: UnitVersionId; readonly name: string };
  readonly of: Item | undefined;
  /** Absent for the written explanation. */
  readonly fact: FactDeclaration | undefined;
}

/**
 * In the order of the scheme: first what is asked about the unit as a whole, then item by item,
 * its explanation last.
 */
export function askedFields(scheme: Scheme): AskedField[] {
  const general = [...ownSharedFacts(scheme).values()].map((fact) => ({
    item: WHOLE,
    field: fact.name,
    of: undefined,
    fact,
  }));
  const own = itemsFrom(scheme, "self");
  return [
    ...general,
    ...own.flatMap((of): AskedField[] => [
      ...[...of.facts.values()].map((fact) => ({ item: of.code, field: fact.name, of, fact })),
      { item: of.code, field: NOTE, of, fact: undefined },
    ]),
  ];
}

export function titleOf({ fact }: AskedField): string {
  return fact?.title.vi ?? "Giải trình";
}

/** The row of a workbook in which a field is filled in, with the form's own words. */
export function rowOf(asked: AskedField, value: string): ClaimFormRow {
  const { item, of, fact, field, unit } = asked;
  const choices =
    fact === undefined
      ? []
      : fact.kind === "yes-no"
        ? ["Có", "Không"]
        : [...fact.levels.values()].map(({ vi }) => vi);
  return {
    item,
    ...(unit !== undefined && { unit: { name: unit.name, code: unit.unitVersionId } }),
    itemTitle: of?.title.vi ?? "Thông tin chung của đơn vị",
    maximum: of?.points.text.replace(".", ",") ?? "",
    title: titleOf(asked),
    value: shown(fact, value),
    hint: fact === undefined ? "viết thành câu" : HINTS[fact.kind],
    choices,
    field,
  };
}

/** As the lists of the file write it. */
export function shown(fact: FactDeclaration | undefined, value: string): string {
  if (fact?.kind === "yes-no") return value === "có" ? "Có" : value === "không" ? "Không" : value;
  return fact?.levels.get(value)?.vi ?? value;
}

const HINTS: Readonly<Record<FactDeclaration["kind"], string>> = {
  "yes-no": "Có hoặc Không",
  count: "số nguyên, ví dụ 12",
  number: "số, ví dụ 12,5",
  money: "số tiền, ví dụ 1250,5",
  days: "số ngày",
  share: "tỷ lệ, ví dụ 92,18%",
  date: "ngày/tháng/năm, ví dụ 15/01/2026",
  level: "chọn một mức trong danh sách",
};

const ABOUT_POINTS =
  "“Điểm lúc tải” là điểm khi tải tệp, ghi ở dòng đầu của tiêu chí, chỉ để xem; sửa cột này không đổi gì.";

export const GUIDE = [
  "Chỉ sửa cột “Giá trị”. Không sửa các cột “Mã tiêu chí”, “Mã ô” và “Giá trị lúc tải”.",
  "Dòng nào không sửa thì khi nhập lại không có gì thay đổi. Xóa trống ô “Giá trị” là xóa nội dung đã nhập.",
  "Không dùng công thức: dán giá trị (Paste values). Dấu phẩy đứng trước phần thập phân.",
  "Nếu có người đã sửa trên hệ thống sau khi tải tệp, dòng đó được báo lại và không ghi đè.",
];
