import { type EvaluationId, type ItemCode, type UnitId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { peopleRoutes, type Phase, type Role } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { signedInBy, type SignedIn } from "../../people/sign-in/index.ts";
import {
  openTestWorkspace,
  type TestWorkspace,
  type TestWorkspaceOptions,
  type Visitor,
} from "../../composition/testing.ts";
import { draftEvaluation, openEvaluation, type RoundInEvaluation } from "./open-evaluation.ts";
import { readRoundsOf, readUnitsOf, type RoundOfEvaluation, type UnitOfEvaluation } from "./store.ts";

export interface TestPerson extends Visitor {
  readonly accountId: string;
  /** For use cases that are called without HTTP. */
  signedIn(): Promise<SignedIn>;
}

export interface TestEvaluation {
  readonly workspace: TestWorkspace;
  readonly admin: Visitor;
  readonly evaluationId: EvaluationId;
  readonly rounds: { readonly departments: RoundOfEvaluation; readonly communes: RoundOfEvaluation };
  /** Two departments ("Sở Nội vụ", "Sở Tài chính") and three communes, in the order of their names within a round. */
  readonly units: readonly UnitOfEvaluation[];
  unit(name: string): UnitOfEvaluation;
  /** Signed-in people: those of {@link OFFICE_PEOPLE}, "lead", and for each unit "clerk <name>", "leader <name>". */
  person(name: string): TestPerson;
  /** Moves the clock to an hour into a phase. */
  inPhase(kind: Phase): void;
  close(): Promise<void>;
}

export interface TestEvaluationOptions extends TestWorkspaceOptions {
  readonly communes?: readonly string[];
  readonly rewrite?: (scheme: string) => string;
}

/** Days after the first day of the evaluation on which each phase begins; each lasts ten days, one after the other. */
const ORDER: readonly Phase[] = [
  "self-assessment",
  "appraisal",
  "explanation",
  "second-appraisal",
  "council",
  "preview",
];
const DAY = 86_400_000;
const DEPARTMENTS = ["Sở Nội vụ", "Sở Tài chính"];
const COMMUNES = ["Phường Sông Hàn", "Xã Bình Minh", "Xã Hòa Bình"];

/**
 * An evaluation that is open: sample schemes, two departments, three communes, a person for every part.
 * Appraiser 1 and 2 hold the blind seats over everything, appraiser 3 decides. Lead items belong to "Sở Nội
 * vụ". Phases follow each other, ten days each; the clock stands an hour into the self-assessment.
 *
 * @param options other communes than the three, by name, a change to the text of the sample schemes,
 *   and whatever the workspace is opened with
 */
export async function openTestEvaluation({
  communes,
  rewrite,
  ...options
}: TestEvaluationOptions = {}): Promise<TestEvaluation> {
  // Nobody has to sign in again when the clock moves by weeks.
  const workspace = await openTestWorkspace({
    ...options,
    policy: { session_hours: 10_000, idle_minutes: 600_000 },
  });
  const admin = await workspace.administrator();
  return openIn(
    { workspace, admin, mark: "" },
    { ...(communes && { communes }), ...(rewrite && { rewrite }) },
  );
}

/**
 * Another evaluation in the same installation: of other people and other bodies, about units of the same ids. Both
 * have one clock; the first one's `close` closes it.
 */
export function openBeside({ workspace, admin }: TestEvaluation): Promise<TestEvaluation> {
  return openIn({ workspace, admin, mark: "b" }, {});
}

interface Ground {
  readonly workspace: TestWorkspace;
  readonly admin: Visitor;
  /** What tells its names and codes from another evaluation's. */
  readonly mark: string;
}

async function openIn(
  { workspace, admin, mark }: Ground,
  {
    communes: communeNames = COMMUNES,
    rewrite = (scheme) => scheme,
  }: Pick<TestEvaluationOptions, "communes" | "rewrite">,
): Promise<TestEvaluation> {
  const { officeId, organisations, people } = await admitCast({ workspace, admin, mark }, communeNames);
  const person = (name: string) => people.get(name) ?? fail(`nobody is called ${name}`);
  const start = workspace.now().getTime() - 3_600_000;
  const phases = ORDER.map((kind, i) => ({
    kind,
    opensAt: new Date(start + i * 10 * DAY),
    closesAt: new Date(start + (i + 1) * 10 * DAY),
  }));
  const office = await person("office").signedIn();
  const head = {
    title: { vi: `Kỳ đánh giá mẫu 2026${mark}`, en: `Sample evaluation 2026${mark}` },
    year: 2026,
    topUnit: "48" as UnitId,
    officeId,
    sample: true,
    plan: {},
  };
  const evaluationId = await draftEvaluation(workspace.context, office, head);
  const appraisers = [1, 2, 3].map((seat) => person(`appraiser${seat}`).accountId);
  const round = (code: string, scheme: string, names: readonly string[]) =>
    roundOf(`${code}${mark}`, rewrite(shippedScheme(scheme)), names, organisations, appraisers);
  await openEvaluation(workspace.context, office, evaluationId, {
    ...head,
    phases,
    rounds: [
      round("so-nganh", "par-index-department", DEPARTMENTS),
      round("xa-phuong", "par-index-commune", communeNames),
    ],
  });
  const { db } = workspace.database;
  const [departments, communes] = await readRoundsOf(db, evaluationId);
  if (departments === undefined || communes === undefined) throw new Error("the rounds did not open");
  const units = await readUnitsOf(db, { evaluationId });
  return {
    workspace,
    admin,
    evaluationId,
    rounds: { departments, communes },
    units,
    unit: (name) => units.find((unit) => unit.name === name) ?? fail(`no unit is called ${name}`),
    person,
    inPhase: (kind) =>
      workspace.later((phaseStart(phases, kind) + 3_600_000 - workspace.now().getTime()) / 60_000),
    close: () => workspace.close(),
  };
}

const OFFICE_PEOPLE: readonly (readonly [name: string, role: Role])[] = [
  ["office", "reform-office"],
  ["chair", "council-chair"],
  ["secretary", "council-secretary"],
  ["member1", "council-member"],
  ["member2", "council-member"],
  ["appraiser1", "appraiser"],
  ["appraiser2", "appraiser"],
  ["appraiser3", "appraiser"],
  ["auditor", "auditor"],
  ["analyst", "analyst"],
];

/** The organisations by name and the people, each signed in. */
async function admitCast({ workspace, admin, mark }: Ground, communeNames: readonly string[]) {
  const organisation = async (name: string, code: string) =>
    (await admin.call(peopleRoutes.addOrganisation, { name: `${name}${mark}`, code: `${code}${mark}` })).value
      .organisationId;
  const officeId = await organisation("Ủy ban nhân dân tỉnh", "H00");
  const organisations = new Map<string, string>();
  for (const [i, name] of [...DEPARTMENTS, ...communeNames].entries())
    organisations.set(name, await organisation(name, `H00.${i + 1}`));
  const people = new Map<string, TestPerson>();
  const admit = async (name: string, organisationId: string, role: Role) => {
    const person = await workspace.person(admin, `p${mark}${people.size + 1}.${role}`, organisationId, [
      role,
    ]);
    const token = () => [...person.cookies.values()][0] ?? "";
    const signedIn = async () => {
      const who = await signedInBy(workspace.context, token());
      if (who === undefined) throw new Error(`${name} is not signed in`);
      return who;
    };
    people.set(name, { ...person, signedIn });
  };
  for (const [name, role] of OFFICE_PEOPLE) await admit(name, officeId, role);
  for (const [name, id] of organisations) {
    await admit(`clerk ${name}`, id, "unit-clerk");
    await admit(`leader ${name}`, id, "unit-leader");
  }
  await admit("lead", organisations.get("Sở Nội vụ") ?? "", "lead-agency");
  return { officeId, organisations, people };
}

function roundOf(
  code: string,
  scheme: string,
  names: readonly string[],
  organisations: ReadonlyMap<string, string>,
  appraisers: readonly string[],
): RoundInEvaluation {
  return {
    code,
    round: {
      head: plainHead(code, {
        vi: `Kỳ mẫu 2026, ${code}`,
        en: `Sample round 2026, ${code}`,
      }),
      scheme,
      ...plainUnits(
        code,
        names.map((name) => ({ id: slug(name), name })),
      ),
    },
    organisations: new Map(names.map((name) => [slug(name) as UnitVersionId, organisations.get(name) ?? ""])),
    leads: [{ item: "1.2.2" as ItemCode, organisationId: organisations.get("Sở Nội vụ") ?? "" }],
    duties: appraisers.map((accountId, i) => ({ accountId, item: WHOLE, seat: i + 1 })),
  };
}

export function shippedScheme(id: string, version = "sample-2026"): string {
  return readFileSync(
    join(import.meta.dirname, "../../../../../schemes", id, version, "scheme.yaml"),
    "utf8",
  );
}

/** What a round says of itself where nothing of it matters but its series and its year. */
export function plainHead(series: string, title: Bilingual, year = 2026) {
  return {
    series,
    indexTitle: title,
    shortTitle: title,
    summary: title,
    title,
    year,
    number: 1,
    publishedOn: "",
    sources: [title],
  };
}

/** Units in one group, each with its id as its code and its name in both languages. */
export function plainUnits(kind: string, units: readonly { readonly id: string; readonly name: string }[]) {
  return {
    groups: [{ id: "all", title: { vi: "Tất cả", en: "All" } }],
    units: units.map(({ id, name }) => ({
      id: id as UnitVersionId,
      chain: id as UnitId,
      code: id,
      name: { vi: name, en: name },
      shortName: { vi: name, en: name },
      kind,
      group: "all",
    })),
  };
}

function phaseStart(
  phases: readonly { readonly kind: Phase; readonly opensAt: Date }[],
  kind: Phase,
): number {
  return phases.find((phase) => phase.kind === kind)?.opensAt.getTime() ?? fail(`no phase ${kind}`);
}

function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("Đ", "D")
    .replaceAll("đ", "d")
    .toLowerCase()
    .replaceAll(" ", "-");
}

function fail(message: string): never {
  throw new Error(message);
}
