import type { UnitVersionId } from "../ids/index.ts";
import type { Bilingual } from "../scheme/index.ts";
import { successorsOf, type UnitRegistry } from "./unit-registry.ts";
import { goesOnWhole, inForce, type IsoDate, type UnitVersion } from "./unit-types.ts";

/**
 * How a series may cross a change of the unit.
 * - `none`: only the very same version
 * - `one-to-one`: also the version before or after a change of name, kind or code; never across a merger
 * - `mean-of-parts`: before a merger, the plain mean of the former units, only where each has a value
 * - `seat`: before a merger, the former unit in which the new one has its seat
 */
export type ComparabilityRule = "none" | "one-to-one" | "mean-of-parts" | "seat";

export const comparabilityRules: Readonly<Record<ComparabilityRule, Bilingual>> = {
  none: { vi: "chỉ trong cùng một phiên bản đơn vị", en: "within one version of the unit only" },
  "one-to-one": {
    vi: "nối qua đổi tên, đổi loại; không nối qua sáp nhập",
    en: "across a new name or kind, not across a merger",
  },
  "mean-of-parts": {
    vi: "trước sáp nhập: bình quân giản đơn của các đơn vị cũ, chỉ khi đơn vị nào cũng có số liệu",
    en: "before a merger: plain mean of the former units, only where every one has a value",
  },
  seat: {
    vi: "trước sáp nhập: đơn vị cũ nơi đặt trụ sở mới",
    en: "before a merger: the former unit that holds the new seat",
  },
};

export type SeriesPoint<Value> =
  | {
      readonly year: number;
      readonly is: "value";
      readonly value: Value;
      readonly from: readonly UnitVersionId[];
      readonly by: "itself" | Exclude<ComparabilityRule, "none">;
    }
  | { readonly year: number; readonly is: "missing"; readonly code: MissingCode; readonly reason: Bilingual };

export type MissingCode =
  | "not-published"
  | "no-comparable-predecessor"
  | "no-comparable-successor"
  | "part-without-value";

/** Values by assessed year and version. */
export type ValuesByYear<Value> = ReadonlyMap<number, ReadonlyMap<UnitVersionId, Value>>;

/**
 * Series of a unit over all years of `values` under a stated rule. A year is judged by its last
 * day. A year without a comparable unit is a point with its reason, never a gap and never a guess.
 * @param mean mean of the parts' values, exact where the values are exact; called only under `mean-of-parts`
 * @example
 * comparableSeries(registry, bacNinh2025, papi, "none", meanOf) // 2024: "không có đơn vị tiền thân so sánh được"
 */
export function comparableSeries<Value>(
  registry: UnitRegistry,
  version: UnitVersion,
  values: ValuesByYear<Value>,
  rule: ComparabilityRule,
  mean: (values: readonly Value[]) => Value,
): readonly SeriesPoint<Value>[] {
  const years = [...values.keys()].toSorted((a, b) => a - b);
  return years.map((year) => {
    const source = sourceOf(registry, version, `${year}-12-31`, rule);
    if (source.is === "nobody") return missing(year, source.code);
    const ofYear = values.get(year) ?? new Map<UnitVersionId, Value>();
    const found = source.versions
      .map((part) => publishedValue(registry, part, year, ofYear, rule))
      .filter((entry) => entry !== undefined);
    return pointOf(year, source, found, mean);
  });
}

/** Whose values stand for the unit in a year. */
type Source =
  | {
      readonly is: "units";
      readonly versions: readonly UnitVersion[];
      readonly by: "itself" | Exclude<ComparabilityRule, "none">;
    }
  | { readonly is: "nobody"; readonly code: "no-comparable-predecessor" | "no-comparable-successor" };

function sourceOf(
  registry: UnitRegistry,
  version: UnitVersion,
  on: IsoDate,
  rule: ComparabilityRule,
): Source {
  if (inForce(version, on)) return { is: "units", versions: [version], by: "itself" };
  return on < version.validFrom
    ? sourceBefore(registry, version, on, rule)
    : sourceAfter(registry, version, on, rule);
}

function sourceBefore(
  registry: UnitRegistry,
  version: UnitVersion,
  on: IsoDate,
  rule: ComparabilityRule,
): Source {
  const edges = registry.predecessors.get(version.id) ?? [];
  const whole = edges.length === 1 && edges.every(goesOnWhole);
  const nobody: Source = { is: "nobody", code: "no-comparable-predecessor" };
  if (edges.length === 0 || rule === "none" || (!whole && rule === "one-to-one")) return nobody;
  // A part of a former unit has no value of its own, so a rule for whole former units does not hold.
  if (edges.some((edge) => edge.kind === "partial")) return nobody;
  const taken = whole || rule === "mean-of-parts" ? edges : edges.filter((edge) => edge.seat);
  const sources = taken
    .map((edge) => registry.versions.get(edge.from))
    .filter((part) => part !== undefined)
    .map((part) => sourceOf(registry, part, on, rule));
  const versions = sources.flatMap((source) => (source.is === "units" ? source.versions : []));
  if (versions.length === 0 || sources.some((source) => source.is === "nobody")) return nobody;
  return { is: "units", versions, by: byOf(sources, whole ? "one-to-one" : rule) };
}

/** The strongest rule used on the way is the one to state. */
function byOf(
  sources: readonly Source[],
  here: Exclude<ComparabilityRule, "none">,
): Exclude<ComparabilityRule, "none"> {
  if (here !== "one-to-one") return here;
  const used = sources.flatMap((source) =>
    source.is === "units" && source.by !== "itself" ? source.by : [],
  );
  return used.find((rule) => rule !== "one-to-one") ?? "one-to-one";
}

function sourceAfter(
  registry: UnitRegistry,
  version: UnitVersion,
  on: IsoDate,
  rule: ComparabilityRule,
): Source {
  const edges = registry.successors.get(version.id) ?? [];
  const [next] = successorsOf(registry, version);
  if (rule === "none" || !next || edges.length !== 1 || !edges.every(goesOnWhole))
    return { is: "nobody", code: "no-comparable-successor" };
  const source = sourceOf(registry, next, on, rule);
  return source.is === "units" ? { ...source, by: "one-to-one" } : source;
}

interface Published<Value> {
  readonly id: UnitVersionId;
  readonly value: Value;
}

/** In a year with a change of name or kind the value may be published under either version of the unit. */
function publishedValue<Value>(
  registry: UnitRegistry,
  version: UnitVersion,
  year: number,
  values: ReadonlyMap<UnitVersionId, Value>,
  rule: ComparabilityRule,
): Published<Value> | undefined {
  const inYear = (other: UnitVersion): boolean =>
    other.validFrom <= `${year}-12-31` && (other.validTo ?? "9999") >= `${year}-01-01`;
  const others = rule === "none" ? [] : (registry.units.get(version.unitId) ?? []).filter(inYear);
  for (const { id } of [version, ...others]) {
    const value = values.get(id);
    if (value !== undefined) return { id, value };
  }
  return undefined;
}

function pointOf<Value>(
  year: number,
  source: Extract<Source, { is: "units" }>,
  found: readonly Published<Value>[],
  mean: (values: readonly Value[]) => Value,
): SeriesPoint<Value> {
  const [first, ...others] = found;
  if (!first) return missing(year, "not-published");
  if (found.length < source.versions.length) return missing(year, "part-without-value");
  const value = others.length === 0 ? first.value : mean(found.map((entry) => entry.value));
  const by = source.by === "itself" && first.id !== source.versions[0]?.id ? "one-to-one" : source.by;
  return { year, is: "value", value, from: found.map((entry) => entry.id), by };
}

const REASONS: Readonly<Record<MissingCode, Bilingual>> = {
  "not-published": { vi: "chưa công bố", en: "not published" },
  "no-comparable-predecessor": {
    vi: "không có đơn vị tiền thân so sánh được",
    en: "no comparable predecessor",
  },
  "no-comparable-successor": { vi: "không có đơn vị kế tục so sánh được", en: "no comparable successor" },
  "part-without-value": { vi: "có đơn vị cũ không có số liệu", en: "a former unit has no value" },
};

function missing(
  year: number,
  code: MissingCode,
): { readonly year: number; readonly is: "missing"; readonly code: MissingCode; readonly reason: Bilingual } {
  return { year, is: "missing", code, reason: REASONS[code] };
}
