import { type EvaluationId, fullUnitName, type UnitVersionId } from "@thang-diem/engine";
import { draftEvaluation } from "@thang-diem/office/preparing/evaluations";
import { addCommunes } from "@thang-diem/office/preparing/opening";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import { admitPeople } from "@thang-diem/office/people/accounts";
import { openSessionsFor, signedInBy, type SignedIn } from "@thang-diem/office/people/sign-in";
import { chief, CHIEF, everybody, type OrganisationOfUnit } from "./people.ts";
import { communesOf, DEPARTMENTS, OFFICE, PROVINCE, YEAR } from "./province.ts";
import { MARK, organisationsOfUnits } from "./store.ts";

/** Who acts where nobody in particular does. */
export const PROGRAM = "sample-round";
const REASON = "Kỳ đánh giá mẫu";
export const TITLE = {
  vi: `Kỳ đánh giá cải cách hành chính năm ${YEAR}, tỉnh Quảng Ninh (mẫu)`,
  en: `Public administration reform evaluation ${YEAR}, Quang Ninh (sample)`,
};

/** The evaluation, its organisations and its people. */
export interface Cast {
  readonly evaluationId: EvaluationId;
  readonly officeId: string;
  readonly office: SignedIn;
  readonly departments: readonly OrganisationOfUnit[];
  readonly communes: readonly (OrganisationOfUnit & { readonly unitVersionId: UnitVersionId })[];
  /** Ids by the name that somebody signs in with. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Organisations, people and the draft; what stands already is found again. */
export async function assemble(
  context: OpeningContext,
  found: { readonly id: EvaluationId } | undefined,
): Promise<Cast> {
  const { db } = context.database;
  const versions = communesOf(await context.shelf.registry());
  await addCommunes(context, { signInName: PROGRAM }, { provinceId: PROVINCE, on: `${YEAR}-07-01` });
  const communeIds = await organisationsOfUnits(
    db,
    versions.map(({ unitId }) => unitId),
  );
  const communes = versions.map((version) => ({
    name: fullUnitName(version, "vi"),
    organisationId: communeIds.get(version.unitId) ?? "",
    unitVersionId: version.id,
  }));
  const bodies = await admitPeople(context, PROGRAM, {
    reason: REASON,
    organisations: [OFFICE, ...DEPARTMENTS].map((name) => ({ name, code: "" })),
    people: [chief()],
  });
  const officeId = bodies.organisations.get(OFFICE) ?? "";
  const departments = DEPARTMENTS.map((name) => ({
    name,
    organisationId: bodies.organisations.get(name) ?? "",
  }));
  const office = await (await admitted(context, { accounts: bodies.accounts }))(CHIEF);
  const evaluationId =
    found?.id ??
    (await draftEvaluation(context, office, {
      title: TITLE,
      year: YEAR,
      topUnit: PROVINCE,
      officeId,
      sample: true,
      plan: { ...MARK },
    }));
  const people = everybody([...departments, ...communes], evaluationId);
  const all = await admitPeople(context, PROGRAM, { reason: REASON, organisations: [], people });
  const accounts = new Map(people.map(({ signInName }) => [signInName, all.accounts.get(signInName) ?? ""]));
  return { evaluationId, officeId, office, departments, communes, accounts };
}

/** Sessions of everybody, which end when the password is given. */
export async function admitted(
  context: OpeningContext,
  { accounts }: Pick<Cast, "accounts">,
): Promise<(signInName: string) => Promise<SignedIn>> {
  const sessions = await openSessionsFor(context, PROGRAM, [...accounts.values()]);
  const tokens = new Map([...accounts.keys()].map((name, n) => [name, sessions[n]?.token ?? ""]));
  return async (signInName) => {
    const who = await signedInBy(context, tokens.get(signInName) ?? "");
    if (who === undefined) throw new Error(`${signInName} cannot sign in`);
    return who;
  };
}
