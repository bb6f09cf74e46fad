import { type EvaluationPlan, PHASES, type PlanRound } from "@thang-diem/contract";
import { type Bilingual, fullUnitName, goesOnWhole, type UnitRegistry, versionOn } from "@thang-diem/engine";
import type { OpeningContext } from "../schemes/index.ts";
import { type DraftRow, type OrganisationRow, readOrganisations, readPeople } from "./store.ts";
import { isTimeless } from "./is-timeless.ts";
import type { StoredPlan } from "./stored-plan.ts";

export interface CopiedPlan {
  readonly plan: EvaluationPlan;
  /** What could not be taken over, in words. */
  readonly notCopied: readonly Bilingual[];
}

/**
 * Last year's plan for another year: units by their chain (a commune that was renamed stays itself, one that was merged
 * is listed), people whose accounts are open, the calendar moved by whole years.
 */
export async function copyPlan(
  { database, shelf }: OpeningContext,
  source: DraftRow,
  { saved: _saved, notCopied: _notCopied, ...plan }: StoredPlan,
  year: number,
): Promise<CopiedPlan> {
  const [registry, bodies, people] = await Promise.all([
    shelf.registry(),
    readOrganisations(database.db),
    readPeople(database.db, source.evaluationId),
  ]);
  const asOf = moved(plan.asOf || `${source.year}-12-31`, year - source.year);
  const organisations = new Map(bodies.map((body) => [body.id, body]));
  const gone = new Map<string, Bilingual>();
  const stays = (organisationId: string) => {
    const body = organisations.get(organisationId);
    const why = body === undefined ? UNKNOWN : whyGone(body, registry, asOf);
    if (why !== undefined) gone.set(organisationId, why);
    return why === undefined;
  };
  const rounds = plan.rounds.map((round): PlanRound => ({
    ...round,
    units: round.units.filter(({ organisationId }) => stays(organisationId)),
    leads: round.leads.filter(({ organisationId }) => stays(organisationId)),
  }));
  const open = new Map(people.map((person) => [person.accountId, !person.closed]));
  const left = plan.duties.filter(({ accountId }) => open.get(accountId) !== true);
  const duties = plan.duties.filter(
    (duty) => open.get(duty.accountId) === true && (duty.organisationId === "" || stays(duty.organisationId)),
  );
  const phases = PHASES.map((kind) => {
    const { opensAt, closesAt } = plan.phases.find((phase) => phase.kind === kind) ?? {
      opensAt: "",
      closesAt: "",
    };
    return {
      kind,
      opensAt: moved(opensAt, year - source.year),
      closesAt: moved(closesAt, year - source.year),
    };
  });
  const closed = [
    ...new Set(
      left.map(
        ({ accountId }) => people.find((person) => person.accountId === accountId)?.fullName ?? accountId,
      ),
    ),
  ];
  const notCopied = [
    ...(plan.rounds.length === 0 ? [NEVER_PREPARED] : []),
    ...gone.values(),
    ...closed.map((name) => ({
      vi: `Phân công của ${name}: tài khoản đã đóng.`,
      en: `Duties of ${name}: the account is closed.`,
    })),
  ];
  return { plan: { ...plan, asOf, rounds, phases, duties }, notCopied };
}

/** Such as the sample, which a program opened at once. */
const NEVER_PREPARED: Bilingual = {
  vi:
    "Bảng, đơn vị, phân công, lịch: kỳ được chọn không lập qua các bước chuẩn bị (như kỳ mẫu) nên không có gì để " +
    "chép. Điền tiếp ở đây, hoặc lập lại và chọn kỳ khác.",
  en:
    "Rounds, units, assignments, calendar: the evaluation chosen was not set up through these steps " +
    "(like the sample), so there is nothing to copy. Fill them in here, or begin again from another evaluation.",
};

/** Why a unit is not there any more, and what became of it. */
function whyGone(
  { name, kind, unitId }: OrganisationRow,
  registry: UnitRegistry,
  on: string,
): Bilingual | undefined {
  if (isTimeless(registry, { kind, unitId }) || versionOn(registry, unitId, on) !== undefined)
    return undefined;
  const last = registry.units.get(unitId)?.at(-1);
  const heirs =
    last === undefined
      ? []
      : (registry.successors.get(last.id) ?? [])
          .filter((edge) => !goesOnWhole(edge))
          .flatMap((edge) => registry.versions.get(edge.to) ?? []);
  const into = (language: "vi" | "en") => heirs.map((heir) => fullUnitName(heir, language)).join(", ");
  if (heirs.length === 0)
    return { vi: `${name}: không còn vào ngày ${on}.`, en: `${name}: no longer there on ${on}.` };
  return {
    vi: `${name}: không còn vào ngày ${on}; nay thuộc ${into("vi")}.`,
    en: `${name}: no longer there on ${on}; now in ${into("en")}.`,
  };
}

const UNKNOWN: Bilingual = {
  vi: "Một cơ quan không còn trong danh sách.",
  en: "An organisation is no longer on the list.",
};

/** The same day of another year; 29 February becomes 28. */
function moved(day: string, years: number): string {
  if (day === "") return "";
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4);
  return `${year}${rest.startsWith("-02-29") && !leap(year) ? rest.replace("-02-29", "-02-28") : rest}`;
}

function leap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
