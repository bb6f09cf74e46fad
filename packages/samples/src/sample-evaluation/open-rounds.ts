import { itemsFrom, type UnitId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { openEvaluation, type RoundInEvaluation } from "@thang-diem/office/preparing/evaluations";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import { pinnedVersion } from "@thang-diem/press/rounds";
import { type Cast, TITLE } from "./cast.ts";
import { APPRAISERS, type OrganisationOfUnit } from "./people.ts";
import { communesOf, PROVINCE, slugOf, YEAR } from "./province.ts";
import { MARK } from "./store.ts";

export const DEPARTMENTS_ROUND = "so-nganh";
const COMMUNES_ROUND = "xa-phuong";
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Both rounds with everything pinned, and the evaluation open. */
export async function openRounds(
  context: OpeningContext,
  { evaluationId, officeId, office, departments, communes, accounts }: Cast,
): Promise<void> {
  const registry = await context.shelf.registry();
  const versions = new Map(communesOf(registry).map((version) => [version.id as string, version]));
  const ofCommunes = communes.flatMap(({ organisationId, unitVersionId }) => {
    const version = versions.get(unitVersionId);
    return version === undefined
      ? []
      : [{ organisationId, unit: pinnedVersion(version, YEAR, registry, version.kind) }];
  });
  const kinds = [...new Set(ofCommunes.map(({ unit }) => unit.group))];
  const lead = departments[0]?.organisationId ?? "";
  const seats = (first: string) => [accounts.get(first) ?? "", accounts.get(APPRAISERS[2]) ?? ""];
  const rounds = [
    await roundOf(context, {
      code: DEPARTMENTS_ROUND,
      schemeId: "par-index-department",
      units: departments.map(pinnedDepartment),
      groups: [{ id: DEPARTMENTS_ROUND, title: { vi: "Sở, ban, ngành", en: "Departments" } }],
      lead,
      seats: seats(APPRAISERS[0]),
    }),
    await roundOf(context, {
      code: COMMUNES_ROUND,
      schemeId: "par-index-commune",
      units: ofCommunes,
      groups: kinds.map((kind) => ({ id: kind, title: GROUPS[kind] ?? { vi: kind, en: kind } })),
      lead,
      seats: seats(APPRAISERS[1]),
    }),
  ];
  const now = context.clock();
  const phases = PHASES.map(([kind, from, to]) => ({
    kind,
    opensAt: atHour(now, from, 8),
    closesAt: atHour(now, to, 17),
  }));
  await openEvaluation(context, office, evaluationId, {
    title: TITLE,
    year: YEAR,
    topUnit: PROVINCE,
    officeId,
    sample: true,
    plan: { ...MARK },
    phases,
    rounds,
  });
}

/** An hour of Viet Nam's time, so many days from today: offices open at eight and close at five. */
function atHour(now: Date, days: number, hour: number): Date {
  const today = Math.floor((now.getTime() + 7 * HOUR) / DAY) * DAY;
  return new Date(today + days * DAY + (hour - 7) * HOUR);
}

/** All phases that people can try are open at once. */
const PHASES = [
  ["self-assessment", -40, 45],
  ["appraisal", -20, 60],
  ["explanation", -10, 75],
  ["second-appraisal", -4, 80],
  ["council", -3, 90],
  ["preview", 80, 100],
] as const;

interface PinnedOrganisation {
  readonly organisationId: string;
  readonly unit: RoundInEvaluation["round"]["units"][number];
}

function pinnedDepartment({ name, organisationId }: OrganisationOfUnit): PinnedOrganisation {
  const [code, both] = [slugOf(name), { vi: name, en: name }];
  const id = `org:sample:${code}`;
  const group = DEPARTMENTS_ROUND;
  const ids = { id: id as UnitVersionId, chain: id as UnitId };
  const unit = { ...ids, code, name: both, shortName: both, kind: "co-quan", group };
  return { organisationId, unit };
}

interface RoundToMake {
  readonly code: string;
  readonly schemeId: string;
  readonly units: readonly PinnedOrganisation[];
  readonly groups: RoundInEvaluation["round"]["groups"];
  /** Organisation of the lead agency of every such item. */
  readonly lead: string;
  /** Accounts in the first and in the third seat. */
  readonly seats: readonly string[];
}

async function roundOf(
  { shelf }: OpeningContext,
  { code, schemeId, units, groups, lead, seats: [first = "", third = ""] }: RoundToMake,
): Promise<RoundInEvaluation> {
  const shipped = (await shelf.schemes()).find(
    ({ scheme }) => scheme.id === schemeId && scheme.version === `sample-${YEAR}`,
  );
  if (shipped === undefined) throw new Error(`the sample scheme ${schemeId} is not shipped`);
  const { scheme, yaml } = shipped;
  const title = {
    vi: `${scheme.title.vi} năm ${YEAR}, tỉnh Quảng Ninh`,
    en: `${scheme.title.en}, ${YEAR}, Quang Ninh`,
  };
  const head = {
    series: `mau-${code}`,
    indexTitle: scheme.title,
    shortTitle: scheme.title,
    summary: { vi: `Dữ liệu mẫu: ${title.vi}.`, en: `Sample data: ${title.en}.` },
    title,
    year: YEAR,
    number: 1,
    publishedOn: "",
    sources: [{ vi: "Dữ liệu mẫu, không phải kết quả thật", en: "Sample data, not a real result" }],
  };
  const leads = itemsFrom(scheme, "lead").map(({ code: item }) => ({ item, organisationId: lead }));
  const duties = [
    { accountId: first, item: WHOLE, seat: 1 },
    { accountId: third, item: WHOLE, seat: 3 },
  ];
  return {
    code,
    round: { head, scheme: yaml, groups, units: units.map(({ unit }) => unit) },
    organisations: new Map(units.map(({ unit, organisationId }) => [unit.id, organisationId])),
    leads,
    duties,
  };
}

const GROUPS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  phuong: { vi: "Phường", en: "Wards" },
  xa: { vi: "Xã", en: "Communes" },
  dac_khu: { vi: "Đặc khu", en: "Special zones" },
};
