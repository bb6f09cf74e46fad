import type { EvaluationId, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { EVERY_EVALUATION } from "@thang-diem/contract";
import { draftEvaluation, openEvaluation, readRoundsOf } from "../../preparing/evaluations/index.ts";
import { shippedScheme } from "../../preparing/evaluations/testing.ts";
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
    readonly unitId: UnitVersionId;
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
  const office = await admitPeople(context, PROGRAM, {
    reason: "office",
    organisations: [{ name: OFFICE, code: "" }],
    people: [person("office", OFFICE, "reform-office")],
  });
  const officeId = office.organisations.get(OFFICE) ?? "";
  const [session] = await openSessionsFor(context, PROGRAM, [office.accounts.get("office") ?? ""]);
  const who = session && (await signedInBy(context, session.token));
  if (who === undefined) throw new Error("the office is not signed in");
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

  const versionOf = (n: number) => `u${n}` as UnitVersionId;
  const head = { title, year: 2026, topUnit: "79" as UnitId, officeId, sample: true, plan: {} };
  const evaluationId = await draftEvaluation(context, who, head);
  const now = context.clock().getTime();
  const scheme = shippedScheme("par-index-commune");
  const round = {
    head: {
      series: "xa-phuong",
      indexTitle: title,
      shortTitle: title,
      summary: title,
      title,
      year: 2026,
      number: 1,
      publishedOn: "",
      sources: [title],
    },
    scheme,
    groups: [{ id: "all", title: { vi: "Tất cả", en: "All" } }],
    units: numbers.map((n) => ({
      id: versionOf(n),
      chain: `u${n}` as UnitId,
      code: `u${n}`,
      name: { vi: nameOf(n), en: nameOf(n) },
      shortName: { vi: nameOf(n), en: nameOf(n) },
      kind: "xã",
      group: "all",
    })),
  };
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
        organisations: new Map(numbers.map((n) => [versionOf(n), organisations.get(nameOf(n)) ?? ""])),
        leads: [],
        duties: [],
      },
    ],
  });
  const [made] = await readRoundsOf(context.database.db, evaluationId);
  if (made === undefined) throw new Error("the round did not open");
  const crowdUnits = numbers.map((n, i) => ({
    unitId: versionOf(n),
    organisationId: organisations.get(nameOf(n)) ?? "",
    clerks: tokens.slice(i * clerksPerUnit, (i + 1) * clerksPerUnit),
  }));
  return {
    evaluationId,
    roundId: made.id,
    scheme,
    schemeHash: made.schemeHash,
    units: crowdUnits,
    appraisers: tokens.slice(clerkNames.length),
  };
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
