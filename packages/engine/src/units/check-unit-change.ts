/** Everything that stands against a change of units. */

import type { Bilingual } from "../scheme/index.ts";
import { spokenDate } from "./calendar.ts";
import type { UnitChangeKind, WantedChange, WantedUnit } from "./unit-changes.ts";
import { fullUnitName, unitKindWords } from "./unit-kinds.ts";
import type { UnitRegistry } from "./unit-registry.ts";
import type { UnitLevel, UnitVersion } from "./unit-types.ts";
import { matchKey } from "./vietnamese-text.ts";

export interface UnitChangeFault {
  readonly code:
    | "unit-count"
    | "unit-unknown"
    | "unit-twice"
    | "unit-ended"
    | "unit-began-later"
    | "levels-mixed"
    | "parents-differ"
    | "province-split"
    | "kind-level"
    | "name-missing"
    | "name-twice"
    | "code-form"
    | "code-twice"
    | "nothing-changes";
  /** Where in the wanted change: "of.1", "into.0.code". */
  readonly field: string;
  readonly message: Bilingual;
}

/** Least and most units of a change of each kind. */
const COUNTS: Readonly<
  Record<UnitChangeKind, Record<"of" | "into", readonly [least: number, most: number]>>
> = {
  add: { of: [0, 0], into: [1, 1] },
  rename: { of: [1, 1], into: [1, 1] },
  merge: { of: [2, 50], into: [1, 1] },
  split: { of: [1, 1], into: [2, 20] },
  close: { of: [1, 50], into: [0, 0] },
};

/** All faults at once, each with its place and with what to do; none where the change can be recorded. */
export function checkUnitChange(registry: UnitRegistry, wanted: WantedChange): UnitChangeFault[] {
  return [
    ...countFaults(wanted),
    ...wanted.of.flatMap((_, at) => formerFaults(registry, wanted, at)),
    ...togetherFaults(registry, wanted),
    ...wanted.into.flatMap((_, at) => newFaults(registry, wanted, at)),
    ...unchangedFaults(registry, wanted),
  ];
}

function countFaults({ kind, of, into }: WantedChange): UnitChangeFault[] {
  const [least, most] = COUNTS[kind].of;
  const [fewest, greatest] = COUNTS[kind].into;
  const wrong = (count: number, from: number, to: number) => count < from || count > to;
  return [
    ...(wrong(of.length, least, most)
      ? [fault("unit-count", "of", TOO_FEW(least, "đơn vị hiện có", "present units"))]
      : []),
    ...(wrong(into.length, fewest, greatest)
      ? [fault("unit-count", "into", TOO_FEW(fewest, "đơn vị mới", "new units"))]
      : []),
  ];
}

const TOO_FEW = (least: number, vi: string, en: string): Bilingual => ({
  vi: `Việc này cần ${least === 0 ? "không có" : `ít nhất ${least}`} ${vi}: thêm hoặc bớt cho đúng.`,
  en: `This needs ${least === 0 ? "no" : `at least ${least}`} ${en}: add or remove some.`,
});

function formerFaults(registry: UnitRegistry, { of, on }: WantedChange, at: number): UnitChangeFault[] {
  const unit = of[at];
  const last = unit === undefined ? undefined : registry.units.get(unit)?.at(-1);
  const field = `of.${at}`;
  if (unit === undefined || last === undefined) return [fault("unit-unknown", field, UNKNOWN)];
  const name = inBoth(last);
  return [
    ...(of.indexOf(unit) < at
      ? [
          fault("unit-twice", field, {
            vi: `${name.vi} được chọn hai lần: bỏ một lần.`,
            en: `${name.en} is chosen twice: remove one.`,
          }),
        ]
      : []),
    ...(last.validTo === undefined
      ? []
      : [
          fault("unit-ended", field, {
            vi: `${name.vi} đã kết thúc ngày ${spokenDate(last.validTo, "vi")}: chọn đơn vị đang hoạt động.`,
            en: `${name.en} ended on ${spokenDate(last.validTo, "en")}: choose a unit that is there.`,
          }),
        ]),
    ...(on > last.validFrom
      ? []
      : [
          fault("unit-began-later", field, {
            vi:
              `${name.vi} có từ ngày ${spokenDate(last.validFrom, "vi")}: ` +
              "ngày hiệu lực của thay đổi phải sau ngày đó.",
            en:
              `${name.en} is there from ${spokenDate(last.validFrom, "en")}: ` +
              "the change must take effect after that day.",
          }),
        ]),
  ];
}

const UNKNOWN: Bilingual = {
  vi: "Không có đơn vị này trong danh mục: tìm và chọn lại.",
  en: "There is no such unit: search and choose again.",
};

function togetherFaults(registry: UnitRegistry, { kind, of }: WantedChange): UnitChangeFault[] {
  const units = former(registry, of);
  const levels = new Set(units.map(({ level }) => level));
  const parents = new Set(units.map(({ parent }) => JSON.stringify(parent)));
  if (kind === "split" && levels.has("province"))
    return [
      fault("province-split", "of", {
        vi: "Chia tỉnh cần danh mục xã của từng tỉnh mới: chờ bản cập nhật danh mục, ở đây chưa làm được.",
        en: "Splitting a province needs the communes of each new one: wait for the next lists; not possible here.",
      }),
    ];
  if (kind !== "merge") return [];
  if (levels.size > 1)
    return [
      fault("levels-mixed", "of", {
        vi: "Chỉ sáp nhập các đơn vị cùng cấp: bỏ đơn vị khác cấp.",
        en: "Only units of one level merge: remove those of another.",
      }),
    ];
  return parents.size > 1
    ? [
        fault("parents-differ", "of", {
          vi: "Các đơn vị thuộc nhiều tỉnh khác nhau: chỉ sáp nhập trong cùng một tỉnh.",
          en: "The units lie in different provinces: only those of one province merge.",
        }),
      ]
    : [];
}

function newFaults(registry: UnitRegistry, wanted: WantedChange, at: number): UnitChangeFault[] {
  const unit = wanted.into[at];
  if (unit === undefined) return [];
  const { level } = unitKindWords[unit.kind];
  const [before] = former(registry, wanted.of);
  const wished = before?.level ?? "body";
  if (level !== wished)
    return [
      fault("kind-level", `into.${at}.kind`, {
        vi: "Loại của đơn vị mới phải cùng cấp với đơn vị cũ: chọn lại loại.",
        en: "The new unit must be of the level of the former one: choose another kind.",
      }),
    ];
  return [
    ...(matchKey(unit.name) === ""
      ? [
          fault("name-missing", `into.${at}.name`, {
            vi: "Nhập tên của đơn vị.",
            en: "Enter the unit's name.",
          }),
        ]
      : nameFaults(registry, wanted, at, unit)),
    ...(level === "body" ? [] : codeFaults(registry, wanted, at, unit, level)),
  ];
}

function nameFaults(
  registry: UnitRegistry,
  wanted: WantedChange,
  at: number,
  { name, kind }: WantedUnit,
): UnitChangeFault[] {
  const [before] = former(registry, wanted.of);
  const parent = JSON.stringify(before?.parent ?? { is: "country" });
  const there = others(registry, wanted).find(
    (version) =>
      version.kind === kind &&
      JSON.stringify(version.parent) === parent &&
      matchKey(version.name.vi) === matchKey(name),
  );
  const twice = wanted.into.findIndex((each) => each.kind === kind && matchKey(each.name) === matchKey(name));
  return there === undefined && twice === at
    ? []
    : [
        fault("name-twice", `into.${at}.name`, {
          vi: `Đã có đơn vị tên “${name}”: chọn tên khác.`,
          en: `There is a unit called “${name}” already: choose another name.`,
        }),
      ];
}

const CODE_DIGITS: Readonly<Record<Exclude<UnitLevel, "body">, number>> = {
  province: 2,
  district: 3,
  commune: 5,
};

function codeFaults(
  registry: UnitRegistry,
  wanted: WantedChange,
  at: number,
  { code }: WantedUnit,
  level: Exclude<UnitLevel, "body">,
): UnitChangeFault[] {
  const field = `into.${at}.code`;
  const digits = CODE_DIGITS[level];
  if (!/^\d+$/.test(code) || code.length !== digits)
    return [
      fault("code-form", field, {
        vi: `Mã của Cục Thống kê gồm ${digits} chữ số, giữ số 0 ở đầu.`,
        en: `The statistical code has ${digits} digits, with its leading zeros.`,
      }),
    ];
  const carrier = others(registry, wanted).find((version) => version.code === code);
  const twice = wanted.into.findIndex((each) => each.code === code);
  if (carrier === undefined && twice === at) return [];
  const name = carrier === undefined ? undefined : inBoth(carrier);
  return [
    fault("code-twice", field, {
      vi: `Mã ${code} đã là mã của ${name?.vi ?? "một đơn vị mới khác"}: nhập mã khác.`,
      en: `Code ${code} belongs to ${name?.en ?? "another new unit"} already: enter another.`,
    }),
  ];
}

function unchangedFaults(registry: UnitRegistry, { kind, of, into }: WantedChange): UnitChangeFault[] {
  const [before] = former(registry, of);
  const [after] = into;
  if (kind !== "rename" || before === undefined || after === undefined) return [];
  const same =
    before.name.vi === after.name &&
    before.kind === after.kind &&
    (before.level === "body" || before.code === after.code);
  return same
    ? [
        fault("nothing-changes", "into.0.name", {
          vi: "Tên, loại và mã vẫn như cũ: nhập điều thay đổi.",
          en: "Name, kind and code are as before: enter what changes.",
        }),
      ]
    : [];
}

function former(registry: UnitRegistry, of: WantedChange["of"]): UnitVersion[] {
  return of.flatMap((unit) => registry.units.get(unit)?.at(-1) ?? []);
}

/** Whoever is there on the first day or later and does not end with the change. */
function others(registry: UnitRegistry, { of, on }: WantedChange): UnitVersion[] {
  return [...registry.versions.values()].filter(
    ({ unitId, validTo }) => !of.includes(unitId) && (validTo === undefined || validTo >= on),
  );
}

function inBoth(version: UnitVersion): Bilingual {
  return { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") };
}

function fault(code: UnitChangeFault["code"], field: string, message: Bilingual): UnitChangeFault {
  return { code, field, message };
}
