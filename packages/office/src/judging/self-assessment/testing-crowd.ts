import type { EvaluationId, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { EVERY_EVALUATION } from "@thang-diem/contract";
import { draftEvaluation, openEvaluation, readRoundsOf } from "../../preparing/evaluations/index.ts";
import { plainHead, plainUnits, shippedScheme } from "../../preparing/evaluations/testing.ts";
import { admitPeople } from "../../people/accounts/index.ts";
import { openSessionsFor, signedInBy, type SignInContext } from "../../people/sign-in/index.ts";

export interface CrowdSize {
  readonly units: number;
  readonly clerksPerUnit: number;
  readonly appraisers: number;
}

/** An open evaluation with signed-in people; what a load generator in another process needs to know. */
export interface Crowd {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly scheme: string;
  readonly schemeHash: string;
  readonly units: readonly {
    readonly unitVersionId: UnitVersionId;
    readonly organisationId: string;
    readonly clerks: readonly string[];
  }[];
  /** Session tokens, as the clerks' are. */
  readonly appraisers: readonly string[];
}

const DAY = 86_400_000;
const PROGRAM = "crowd";
const OFFICE = "Ủy ban nhân dân thành phố";

/** One round of communes in the middle of its self-assessment, everybody signed in. */
export async function admitCrowd(
  context: SignInContext,
  { units, clerksPerUnit, appraisers }: CrowdSize,
): Promise<Crowd> {
  const numbers = Array.from({ length: units }, (_, n) => n + 1);
  const title = { vi: "Kỳ đánh giá mẫu", en: "Sample evaluation" };
  const { officeId, who } = await admitOffice(context);
  const clerkNames = numbers.flatMap((n) =>
    Array.from({ length: clerksPerUnit }, (_, c) => `clerk.${n}.${c}`),
  );
  const appraiserNames = Array.from({ length: appraisers }, (_, n) => `appraiser.${n}`);
  const { organisations, accounts } = await admitPeople(context, PROGRAM, {
    reason: "crowd",
    organisations: numbers.map((n) => ({ name: nameOf(n), code: "" })),
    people: [
      ...clerkNames.map((name) => person(name, nameOf(Number(name.split(".")[1])), "unit-clerk")),
      ...appraiserNames.map((name) => person(name, OFFICE, "appraiser")),
    ],
  });
  const opened = await openSessionsFor(
    context,
    PROGRAM,
    [...clerkNames, ...appraiserNames].map((name) => accounts.get(name) ?? ""),
  );
  const tokens = opened.map(({ token }) => token);

  const head = { title, year: 2026, topUnit: "79" as UnitId, officeId, sample: true, plan: {} };
  const evaluationId = await draftEvaluation(context, who, head);
  const now = context.clock().getTime();
  const scheme = shippedScheme("par-index-commune");
  const communes = numbers.map((n) => ({ id: `u${n}` as UnitVersionId, name: nameOf(n) }));
  const round = { head: plainHead("xa-phuong", title), scheme, ...plainUnits("xã", communes) };
  const phases = [
    { kind: "self-assessment" as const, opensAt: new Date(now - DAY), closesAt: new Date(now + DAY) },
  ];
  await openEvaluation(context, who, evaluationId, {
    ...head,
    phases,
    rounds: [
      {
        code: "xa-phuong",
        round,
        organisations: new Map(communes.map(({ id, name }) => [id, organisations.get(name) ?? ""])),
        leads: [],
        duties: [],
      },
    ],
  });
  const [made] = await readRoundsOf(context.database.db, evaluationId);
  if (made === undefined) throw new Error("the round did not open");
  const { id: roundId, schemeHash } = made;
  const crowdUnits = communes.map(({ id: unitVersionId, name }, i) => ({
    unitVersionId,
    organisationId: organisations.get(name) ?? "",
    clerks: tokens.slice(i * clerksPerUnit, (i + 1) * clerksPerUnit),
  }));
  const appraiserTokens = tokens.slice(clerkNames.length);
  return { evaluationId, roundId, scheme, schemeHash, units: crowdUnits, appraisers: appraiserTokens };
}

async function admitOffice(context: SignInContext) {
  const { organisations, accounts } = await admitPeople(context, PROGRAM, {
    reason: "office",
    organisations: [{ name: OFFICE, code: "" }],
    people: [person("office", OFFICE, "reform-office")],
  });
  const [session] = await openSessionsFor(context, PROGRAM, [accounts.get("office") ?? ""]);
  const who = session && (await signedInBy(context, session.token));
  if (who === undefined) throw new Error("the office is not signed in");
  return { officeId: organisations.get(OFFICE) ?? "", who };
}

function person(
  signInName: string,
  organisation: string,
  role: "reform-office" | "unit-clerk" | "appraiser",
) {
  return {
    signInName,
    fullName: `Người ${signInName}`,
    organisation,
    roles: [{ role, evaluation: EVERY_EVALUATION }],
  };
}

function nameOf(n: number): string {
  return `Xã Số ${n}`;
}
