import { fullUnitName, parseScheme, type Scheme } from "@thang-diem/engine";
import {
  chainOf,
  draftEvaluation,
  inEvaluation,
  openEvaluation,
  readRoundsOf,
  readUnitsOf,
  type RoundInEvaluation,
  type UnitOfEvaluation,
} from "@thang-diem/office/preparing/evaluations";
import { stateConflicts } from "@thang-diem/office/preparing/duties";
import { type EvidenceContext, openEvidence } from "@thang-diem/office/judging/evidence";
import { addCommunes } from "@thang-diem/office/preparing/opening";
import { admitPeople, givePassword } from "@thang-diem/office/people/accounts";
import { pinnedVersion } from "@thang-diem/press/rounds";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import {
  openSessionsFor,
  randomPassword,
  hashPassword,
  signedInBy,
  type SignedIn,
} from "@thang-diem/office/people/sign-in";
import { answersOf } from "./answers.ts";
import { shareOf } from "./chance.ts";
import { councilSteps } from "./council.ts";
import {
  APPRAISERS,
  CHAIR,
  chief,
  CHIEF,
  clerkOf,
  everybody,
  LEAD,
  leaderOf,
  MEMBERS,
  type OrganisationOfUnit,
  SECRETARY,
} from "./people.ts";
import { STATES, stepsTo, type Players } from "./plays.ts";
import { communesOf, DEPARTMENTS, OFFICE, PROVINCE, slugOf, YEAR } from "./province.ts";
import {
  anyRealEvaluation,
  findSample,
  hasLine,
  linesLike,
  linesOf,
  MARK,
  organisationsOfUnits,
} from "./store.ts";

export interface SampleRound {
  readonly evaluationId: string;
  /** Of all people of the sample; made for this installation, kept nowhere, shown once. */
  readonly password: string;
  /** Some to begin with: what they do, and the name they sign in with. */
  readonly people: readonly {
    readonly about: { readonly vi: string; readonly en: string };
    readonly signInName: string;
  }[];
}

/**
 * A sample evaluation in the middle of its year: 14 departments and the 54 communes of one province, people for every
 * part, and work in every state. Everything in it is invented from the worked examples of the sample schemes and marked so.
 *
 * A second call does nothing. One that was cut off, even by a kill, is continued where it stopped. Where an office has an
 * evaluation of its own no sample is made.
 *
 * @param home of the installation: documents of the sample lie where those of real evaluations do
 * @returns what to tell whoever started the program; undefined when there was nothing to do
 */
export async function openSampleRound(
  context: OpeningContext,
  { home }: { readonly home: string },
  progress: (done: number, total: number) => void,
): Promise<SampleRound | undefined> {
  const { db } = context.database;
  const found = await findSample(db);
  if (found === undefined && (await anyRealEvaluation(db))) return undefined;
  if (found !== undefined && (await hasLine(db, chainOf({ evaluationId: found.id }), DONE))) return undefined;
  const cast = await assemble(context, found);
  if ((await readRoundsOf(db, cast.evaluationId)).length === 0) await openRounds(context, cast);
  await play(openEvidence(context, { home }), context, cast, progress);
  const password = randomPassword();
  await givePassword(context, PROGRAM, [...cast.accounts.values()], await hashPassword(password));
  await inEvaluation(
    context,
    { signInName: PROGRAM },
    { evaluationId: cast.evaluationId, action: DONE, object: cast.evaluationId },
    async ({ note }) => note({ people: cast.accounts.size }),
  );
  return { evaluationId: cast.evaluationId, password, people: somePeople(cast) };
}

const PROGRAM = "sample-round";
const DONE = "sample.done";
const DAY = 86_400_000;
const DEPARTMENTS_ROUND = "so-nganh";
const COMMUNES_ROUND = "xa-phuong";

interface Cast {
  readonly evaluationId: string;
  readonly officeId: string;
  readonly office: SignedIn;
  readonly departments: readonly OrganisationOfUnit[];
  readonly communes: readonly (OrganisationOfUnit & { readonly unitId: string })[];
  /** Ids by the name that somebody signs in with. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Organisations, people and the draft; what stands already is found again. */
async function assemble(context: OpeningContext, found: { readonly id: string } | undefined): Promise<Cast> {
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
    unitId: version.id,
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

async function openRounds(
  context: OpeningContext,
  { evaluationId, officeId, office, departments, communes, accounts }: Cast,
): Promise<void> {
  const registry = await context.shelf.registry();
  const versions = new Map(communesOf(registry).map((version) => [version.id as string, version]));
  const own = departments.map(({ name, organisationId }) => ({
    organisationId,
    unit: {
      id: `org:sample:${slugOf(name)}`,
      chain: `org:sample:${slugOf(name)}`,
      code: slugOf(name),
      name: { vi: name, en: name },
      shortName: { vi: name, en: name },
      kind: "co-quan",
      group: "so-nganh",
    },
  }));
  const ofCommunes = communes.flatMap(({ organisationId, unitId }) => {
    const version = versions.get(unitId);
    return version === undefined
      ? []
      : [{ organisationId, unit: pinnedVersion(version, YEAR, registry, version.kind) }];
  });
  const kinds = [...new Set(ofCommunes.map(({ unit }) => unit.group))];
  const lead = departments[0]?.organisationId ?? "";
  const rounds = [
    await roundOf(
      context,
      DEPARTMENTS_ROUND,
      "par-index-department",
      own,
      [{ id: "so-nganh", title: { vi: "Sở, ban, ngành", en: "Departments" } }],
      lead,
      [accounts.get(APPRAISERS[0]) ?? "", accounts.get(APPRAISERS[2]) ?? ""],
    ),
    await roundOf(
      context,
      COMMUNES_ROUND,
      "par-index-commune",
      ofCommunes,
      kinds.map((kind) => ({ id: kind, title: GROUPS[kind] ?? { vi: kind, en: kind } })),
      lead,
      [accounts.get(APPRAISERS[1]) ?? "", accounts.get(APPRAISERS[2]) ?? ""],
    ),
  ];
  const now = context.clock().getTime();
  const phases = PHASES.map(([kind, from, to]) => ({
    kind,
    opensAt: new Date(now + from * DAY),
    closesAt: new Date(now + to * DAY),
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

/** All phases that people can try are open at once. */
const PHASES = [
  ["self-assessment", -40, 45],
  ["appraisal", -20, 60],
  ["explanation", -10, 75],
  ["second-appraisal", -4, 80],
  ["council", -3, 90],
  ["preview", 80, 100],
] as const;

async function roundOf(
  { shelf }: OpeningContext,
  code: string,
  schemeId: string,
  units: readonly {
    readonly organisationId: string;
    readonly unit: RoundInEvaluation["round"]["units"][number];
  }[],
  groups: RoundInEvaluation["round"]["groups"],
  lead: string,
  [first = "", third = ""]: readonly string[],
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
  const leads = [...scheme.items.values()]
    .filter(({ source }) => source?.kind === "lead")
    .map(({ code: item }) => ({ item, organisationId: lead }));
  const duties = [
    { accountId: first, item: "", seat: 1 },
    { accountId: third, item: "", seat: 3 },
  ];
  return {
    code,
    round: { head, scheme: yaml, groups, units: units.map(({ unit }) => unit) },
    organisations: new Map(units.map(({ unit, organisationId }) => [unit.id, organisationId])),
    leads,
    duties,
  };
}

/** Every unit as far as its state says. Each step leaves one line in the unit's log, so the log says where to go on. */
async function play(
  evidence: EvidenceContext,
  context: OpeningContext,
  cast: Cast,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { db } = context.database;
  const rounds = new Map((await readRoundsOf(db, cast.evaluationId)).map((round) => [round.id, round]));
  const units = await readUnitsOf(db, { evaluationId: cast.evaluationId });
  const schemes = new Map<string, Scheme>();
  for (const { yaml, hash } of await context.shelf.schemes()) {
    const read = [...rounds.values()].some(({ schemeHash }) => schemeHash === hash)
      ? parseScheme(yaml)
      : undefined;
    if (read?.ok === true) schemes.set(hash, read.scheme);
  }
  const enter = await admitted(context, cast);
  const appraisers = await Promise.all(APPRAISERS.map(enter));
  for (const appraiser of appraisers) await stateConflicts(context, appraiser, cast.evaluationId);
  const office = await enter(CHIEF);
  const lead = await enter(LEAD);
  const daysAgo = (days: number) => ({
    ...evidence,
    clock: () => new Date(context.clock().getTime() - days * DAY),
  });
  for (const [n, unit] of units.entries()) {
    const round = rounds.get(unit.roundId);
    const scheme = schemes.get(round?.schemeHash ?? "");
    const appraiser = appraisers[round?.code === DEPARTMENTS_ROUND ? 0 : 1];
    if (round === undefined || scheme === undefined || appraiser === undefined)
      throw new Error("a round without its scheme");
    const players: Players = {
      clerk: await enter(clerkOf(unit.name)),
      leader: await enter(leaderOf(unit.name)),
      appraiser,
      office,
      lead,
    };
    const diligence = 0.55 + 0.4 * shareOf(unit.unitId, "diligence");
    const [answers, led] = [
      answersOf(scheme, unit.unitId, diligence),
      answersOf(scheme, unit.unitId, diligence, "lead"),
    ];
    const steps = stepsTo(stateOf(units, unit), {
      daysAgo,
      unit,
      scheme,
      schemeHash: round.schemeHash,
      answers,
      led,
      documents: documentsOf(round.code, n),
      players,
    });
    for (const step of steps.slice(await linesOf(db, chainOf({ evaluationId: cast.evaluationId, unit }))))
      await step();
    progress(n + 1, units.length);
  }
  const voters = await Promise.all([...MEMBERS, CHAIR].map(enter));
  const steps = councilSteps({
    evaluationId: cast.evaluationId,
    secretary: await enter(SECRETARY),
    voters,
    daysAgo,
  });
  for (const step of steps.slice(
    await linesLike(db, chainOf({ evaluationId: cast.evaluationId }), "council."),
  ))
    await step();
}

/** Every department shows some, and some communes; a few dozen in all. */
function documentsOf(roundCode: string, place: number): number {
  return roundCode === DEPARTMENTS_ROUND ? 3 + (place % 5) : place % 5 === 4 ? 3 : 0;
}

/** In turn within a round, so that each state is there among departments and among communes. */
function stateOf(units: readonly UnitOfEvaluation[], { roundId, unitId }: UnitOfEvaluation) {
  const place = units
    .filter((other) => other.roundId === roundId)
    .findIndex((other) => other.unitId === unitId);
  return STATES[place % STATES.length] ?? "not-begun";
}

/** Sessions of everybody, which end when the password is given. */
async function admitted(
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

function somePeople({ departments, communes }: Cast): SampleRound["people"] {
  const [department, commune] = [departments[0]?.name ?? "", communes[0]?.name ?? ""];
  return [
    { about: { vi: "Cơ quan thường trực", en: "Reform office" }, signInName: CHIEF },
    {
      about: { vi: `Chuyên viên ${department}`, en: `Clerk of ${department}` },
      signInName: clerkOf(department),
    },
    {
      about: { vi: `Lãnh đạo ${department}`, en: `Leader of ${department}` },
      signInName: leaderOf(department),
    },
    { about: { vi: `Chuyên viên ${commune}`, en: `Clerk of ${commune}` }, signInName: clerkOf(commune) },
    { about: { vi: `Lãnh đạo ${commune}`, en: `Leader of ${commune}` }, signInName: leaderOf(commune) },
    { about: { vi: "Người thẩm định sở, ngành", en: "Appraiser of departments" }, signInName: APPRAISERS[0] },
    { about: { vi: "Người thẩm định xã, phường", en: "Appraiser of communes" }, signInName: APPRAISERS[1] },
    {
      about: { vi: "Chủ tịch, thư ký, ủy viên hội đồng", en: "Chair, secretary and members of the council" },
      signInName: "mau.chutich, mau.thuky, mau.uyvien1 … 3",
    },
    {
      about: {
        vi: "Cơ quan chủ trì, điều tra, phân tích, kiểm toán",
        en: "Lead agency, survey, analyst, auditor",
      },
      signInName: "mau.chutri, mau.dieutra, mau.phantich, mau.kiemtoan",
    },
  ];
}

const REASON = "Kỳ đánh giá mẫu";
const TITLE = {
  vi: `Kỳ đánh giá cải cách hành chính năm ${YEAR}, tỉnh Quảng Ninh (mẫu)`,
  en: `Public administration reform evaluation ${YEAR}, Quang Ninh (sample)`,
};
const GROUPS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  phuong: { vi: "Phường", en: "Wards" },
  xa: { vi: "Xã", en: "Communes" },
  dac_khu: { vi: "Đặc khu", en: "Special zones" },
};
