import { fieldFault, type openingRoutes, type RouteReply, type UnitChoice } from "@thang-diem/contract";
import {
  compareVietnamese,
  type EvaluationId,
  fullUnitName,
  isWithin,
  type UnitId,
  type UnitRegistry,
  unitsOn,
  type UnitVersion,
  versionOn,
} from "@thang-diem/engine";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { OpeningContext } from "../schemes/index.ts";
import { addOrganisations, newOrganisation } from "../../people/accounts/index.ts";
import { asPerson, fieldsWrong, type SignedIn } from "../../people/sign-in/index.ts";
import { NO_EVALUATION } from "./drafts.ts";
import { isTimeless } from "./is-timeless.ts";
import { readStoredPlan } from "./stored-plan.ts";
import { readDraftRow, readOrganisations, readPeople } from "./store.ts";

/** Organisations that may be assessed, with the province of each commune on the day of the plan. */
export async function unitChoices(
  { database, shelf }: OpeningContext,
  evaluationId: EvaluationId,
): Promise<Outcome<{ choices: UnitChoice[] }>> {
  const row = await readDraftRow(database.db, evaluationId);
  if (row === undefined) return refused(NO_EVALUATION);
  const on = readStoredPlan(row.plan).asOf || `${row.year}-12-31`;
  const [registry, bodies] = await Promise.all([shelf.registry(), readOrganisations(database.db)]);
  return done({
    choices: bodies.map(({ id, name, kind, unitId }) => {
      const version = versionOn(registry, unitId, on);
      const province = version && provinceOf(registry, version, on);
      return {
        organisationId: id,
        name,
        kind,
        provinceId: province?.unitId ?? "",
        provinceName: province === undefined ? "" : fullUnitName(province, "vi"),
        exists: version !== undefined || isTimeless(registry, { kind, unitId }),
      };
    }),
  });
}

function provinceOf(registry: UnitRegistry, version: UnitVersion, on: string): UnitVersion | undefined {
  if (version.level === "province") return version;
  const parent = version.parent.is === "known" ? versionOn(registry, version.parent.unit, on) : undefined;
  return parent && provinceOf(registry, parent, on);
}

/** The provinces of a day in the order of a Vietnamese list, with the number of their communes. */
export async function listProvinces(
  { shelf }: OpeningContext,
  on: string,
): Promise<RouteReply<typeof openingRoutes.provinces>> {
  const registry = await shelf.registry();
  const communes = unitsOn(registry, on, "commune");
  const counts = new Map<string, number>();
  for (const commune of communes) {
    const province = provinceOf(registry, commune, on)?.unitId;
    if (province !== undefined) counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  const provinces = unitsOn(registry, on, "province").map((version) => ({
    id: version.unitId,
    name: { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") },
    communes: counts.get(version.unitId) ?? 0,
  }));
  return { provinces: provinces.toSorted((a, b) => compareVietnamese(a.name.vi, b.name.vi)) };
}

/** Every commune of a province on a day as an organisation, in one step; those that are known stay as they are. */
export async function addCommunes(
  context: OpeningContext,
  who: Pick<SignedIn, "signInName">,
  { provinceId, on }: { readonly provinceId: string; readonly on: string },
): Promise<Outcome<RouteReply<typeof openingRoutes.addCommunes>>> {
  const registry = await context.shelf.registry();
  const province = versionOn(registry, provinceId as UnitId, on);
  if (province?.level !== "province")
    return refused(fieldsWrong([fieldFault("provinceId", "field-invalid")]));
  const communes = unitsOn(registry, on, "commune").filter((commune) =>
    isWithin(registry, commune, province),
  );
  return asPerson(context, who.signInName, "organisation.communes", province.unitId, async ({ db, note }) => {
    const bodies = await readOrganisations(db);
    const [known, codes] = [
      new Set(bodies.map(({ unitId }) => unitId)),
      new Set(bodies.map(({ code }) => code)),
    ];
    const fresh = communes.filter(({ unitId }) => !known.has(unitId));
    await addOrganisations(
      db,
      fresh.map((commune) =>
        newOrganisation(
          {
            name: fullUnitName(commune, "vi"),
            code: codes.has(commune.code) ? "" : commune.code,
            unit: { kind: "unit", unitId: commune.unitId },
          },
          context.clock(),
        ),
      ),
    );
    note({ province: fullUnitName(province, "vi"), on, added: fresh.length });
    return done({
      added: fresh.length,
      known: communes.length - fresh.length,
      provinceName: { vi: fullUnitName(province, "vi"), en: fullUnitName(province, "en") },
    });
  });
}

/** People with an open account, those who are appraisers first. */
export async function possibleAppraisers(
  { database }: OpeningContext,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof openingRoutes.appraisers>> {
  const people = (await readPeople(database.db, evaluationId)).filter(({ closed }) => !closed);
  const lines = people.map(({ accountId, fullName, organisationId, organisationName, roles }) => ({
    accountId,
    fullName,
    organisationId,
    organisationName,
    appraiser: roles.some(({ role }) => role === "appraiser"),
  }));
  return { people: lines.toSorted((a, b) => Number(b.appraiser) - Number(a.appraiser)) };
}
