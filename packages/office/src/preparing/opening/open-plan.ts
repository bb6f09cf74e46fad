import { type EvaluationPlan, type PlanFault, type PlanRound } from "@thang-diem/contract";
import {
  type EvaluationId,
  type RoundId,
  type Scheme,
  searchKey,
  type UnitId,
  type UnitRegistry,
  type UnitVersionId,
  versionOn,
} from "@thang-diem/engine";
import { inEvaluation, openEvaluationWithin, type RoundInEvaluation } from "../evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { giveRoleWithin } from "../../people/accounts/index.ts";
import { exclusively } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { findRounds, pinnedVersion, roundContent } from "@thang-diem/press/rounds";
import { type OpeningContext, putInForce, schemeTextOf } from "../schemes/index.ts";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { checkPlan } from "./check-plan.ts";
import { NO_DRAFT, NO_EVALUATION } from "./drafts.ts";
import { EVENTS } from "./events.ts";
import { readStoredPlan } from "./stored-plan.ts";
import { fromVietnamMinute, type Known, knownFor } from "./known.ts";
import { inBoth } from "./names.ts";
import { type DraftRow, lastPinned, readDraftRow } from "./store.ts";

export interface Opened {
  readonly rounds: { readonly code: string; readonly roundId: RoundId }[];
  /** Appraisers who got their role in this evaluation with the opening. */
  readonly rolesGiven: number;
}

/** Opens a draft when nothing stands against it: the same list that the plan shows. Two clicks open it once. */
export async function openPlan(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  revision: number,
): Promise<Outcome<Opened>> {
  return exclusively(context.database, `evaluation ${evaluationId}`, () =>
    openAlone(context, who, evaluationId, revision),
  );
}

async function openAlone(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  revision: number,
): Promise<Outcome<Opened>> {
  const { database, shelf } = context;
  const row = await readDraftRow(database.db, evaluationId);
  if (row === undefined) return refused(NO_EVALUATION);
  if (row.status !== "draft") return refused(NO_DRAFT);
  if (row.revision !== revision) return refused(PLAN_MOVED);
  const { saved: _saved, notCopied: _notCopied, ...plan } = readStoredPlan(row.plan);
  const known = await knownFor(context, row, plan);
  const faults = checkPlan(row, plan, known).filter(({ weight }) => weight === "must");
  if (faults.length > 0) return refused(notReady(faults));
  const [registry, pinned] = await Promise.all([shelf.registry(), lastPinned(database.db)]);
  const rounds = await Promise.all(
    plan.rounds.map((round) => pinnedRound(context, row, plan, round, known, registry, pinned)),
  );
  const stranger = await sameRoundElsewhere(context, row, rounds);
  if (stranger !== undefined) return refused(stranger);
  const appraisers = appraisersWithoutRole(plan, known);
  const opened = await inEvaluation(
    context,
    who,
    { evaluationId, action: "evaluation.open", object: evaluationId },
    async (transaction) => {
      const { title, year, topUnit, officeId, sample } = row;
      const head = { title, year, topUnit, officeId, sample };
      const ids = await openEvaluationWithin(transaction, context, who, evaluationId, {
        ...head,
        plan,
        phases: phasesOf(plan),
        rounds,
      });
      for (const appraiser of appraisers)
        await giveRoleWithin(transaction, context, who, {
          ...appraiser,
          role: "appraiser",
          evaluation: evaluationId,
          reason: ROLE_REASON,
        });
      const hashes = plan.rounds.map(({ schemeHash }) => schemeHash);
      await putInForce(transaction.db, hashes);
      transaction.note({ appraisers: appraisers.map(({ accountId }) => accountId), schemesInForce: hashes });
      const at = { at: context.clock(), by: who.accountId };
      await announce(transaction, EVENTS.evaluationOpened, { evaluationId, title }, at);
      return ids;
    },
  );
  return done({
    rounds: [...opened].map(([code, roundId]) => ({ code, roundId })),
    rolesGiven: appraisers.length,
  });
}

/** Phases that the plan gives a time. */
function phasesOf({ phases }: EvaluationPlan) {
  return phases
    .filter(({ opensAt }) => opensAt !== "")
    .map(({ kind, opensAt, closesAt }) => ({
      kind,
      opensAt: fromVietnamMinute(opensAt),
      closesAt: fromVietnamMinute(closesAt),
    }));
}

async function pinnedRound(
  { database }: OpeningContext,
  row: DraftRow,
  plan: EvaluationPlan,
  round: PlanRound,
  known: Known,
  registry: UnitRegistry,
  pinned: Awaited<ReturnType<typeof lastPinned>>,
): Promise<RoundInEvaluation> {
  const scheme = known.schemes.get(round.schemeHash);
  if (scheme === undefined) throw new Error(`round ${round.code} has passed without its scheme`);
  const units = round.units.map(({ organisationId, groupId }) => ({
    organisationId,
    unit: pin(organisationId, groupId, row, plan, known, registry, pinned),
  }));
  const unitOf = (organisationId: string) => {
    const found = units.find((each) => each.organisationId === organisationId);
    if (found === undefined) throw new Error(`a duty of round ${round.code} has passed without its unit`);
    return found.unit.id;
  };
  const duties = plan.duties
    .filter(({ roundCode }) => roundCode === round.code)
    .map(({ accountId, item, organisationId, seat }) => ({
      accountId,
      item,
      seat,
      ...(organisationId !== "" && { unitId: unitOf(organisationId) }),
    }));
  return {
    code: round.code,
    round: {
      head: headOf(row, round, scheme),
      scheme: (await schemeTextOf(database.db, round.schemeHash)) ?? "",
      groups: round.groups.map(({ id, title }) => ({ id, title: inBoth(title) })),
      units: units.map(({ unit }) => unit),
    },
    organisations: new Map(units.map(({ organisationId, unit }) => [unit.id, organisationId])),
    leads: round.leads,
    duties,
  };
}

function headOf(
  { year }: DraftRow,
  { series, title: given }: PlanRound,
  scheme: Scheme,
): RoundInEvaluation["round"]["head"] {
  const title = inBoth(given);
  const sources = [...scheme.basis.values()].map(({ document, title: of }) => ({
    vi: of ? `${document}, ${of.vi}` : document,
    en: of ? `${document}, ${of.en}` : document,
  }));
  return {
    series,
    indexTitle: scheme.title,
    shortTitle: scheme.title,
    summary: { vi: `${title.vi}, năm ${year}.`, en: `${title.en}, ${year}.` },
    title,
    year,
    number: 1,
    publishedOn: "",
    sources,
  };
}

/**
 * A unit as it is recorded for the day; a body of which nothing was recorded under the id that it was first assessed
 * with.
 */
function pin(
  organisationId: string,
  group: string,
  { topUnit, year }: DraftRow,
  { asOf }: EvaluationPlan,
  known: Known,
  registry: UnitRegistry,
  pinned: ReadonlyMap<string, { unitVersionId: UnitVersionId; unitId: UnitId }>,
): PinnedUnit {
  const body = known.organisations.get(organisationId);
  const version = body && versionOn(registry, body.unitId, asOf);
  if (version !== undefined) return pinnedVersion(version, year, registry, group);
  const name = { vi: body?.name ?? "", en: body?.name ?? "" };
  const slug = searchKey(name.vi).replace(/[^a-z0-9]+/g, "-");
  const last = pinned.get(organisationId);
  const wished = `org:${topUnit}:${slug}`;
  // Another body bore this name before it got another one.
  const taken =
    registry.units.has(wished as UnitId) ||
    [...pinned].some(([id, { unitId }]) => id !== organisationId && unitId === wished);
  const own = taken ? `${wished}-${organisationId.slice(-12)}` : wished;
  return {
    id: last?.unitVersionId ?? (own as UnitVersionId),
    chain: last?.unitId ?? (own as UnitId),
    code: slug,
    name,
    shortName: name,
    kind: "co-quan",
    group,
  };
}

/** A round of this year that stands already with other units or another scheme, such as one from a file. */
async function sameRoundElsewhere(
  { database }: OpeningContext,
  { topUnit, year }: DraftRow,
  rounds: readonly RoundInEvaluation[],
): Promise<Problem | undefined> {
  const standing = await findRounds(database.db);
  for (const { round } of rounds) {
    const same = standing.find(
      (other) => other.topUnit === topUnit && other.year === year && other.series === round.head.series,
    );
    if (same === undefined) continue;
    const content = await roundContent(database, same.roundId);
    const units = (list: readonly PinnedUnit[]) =>
      list
        .map(({ id, group }) => `${id} ${group}`)
        .toSorted()
        .join("\n");
    if (content.scheme !== round.scheme || units(content.units) !== units(round.units))
      return {
        code: "series-standing",
        message: {
          vi: `Năm ${year} đã có kỳ của chuỗi ${round.head.series} với nội dung khác.`,
          en: `Series ${round.head.series} has another round for ${year} already.`,
        },
        suggestion: {
          vi: "Đổi mã chuỗi ở bước “Bảng đánh giá”.",
          en: 'Change the series in the step "Rounds".',
        },
      };
  }
  return undefined;
}

const ROLE_REASON = "Phân công thẩm định khi mở kỳ đánh giá";

/** Who appraises in this evaluation needs the role in it. */
function appraisersWithoutRole({ duties }: EvaluationPlan, known: Known) {
  return [...new Set(duties.map(({ accountId }) => accountId))].flatMap((accountId) => {
    const person = known.people.get(accountId);
    return person === undefined || person.roles.some(({ role }) => role === "appraiser")
      ? []
      : [{ accountId, organisationId: person.organisationId }];
  });
}

function notReady(faults: readonly PlanFault[]): Problem {
  return {
    code: "plan-not-ready",
    message: {
      vi: `Còn ${faults.length} việc phải xong trước khi mở kỳ đánh giá.`,
      en: `${faults.length} things must be done before the evaluation opens.`,
    },
    suggestion: {
      vi: "Mở từng việc trong danh sách kiểm tra để sửa.",
      en: "Open each on the check list and put it right.",
    },
    details: { planFaults: faults },
  };
}

const PLAN_MOVED: Problem = {
  code: "plan-changed",
  message: { vi: "Có người vừa sửa kế hoạch này.", en: "Somebody has just changed this plan." },
  suggestion: { vi: "Xem lại danh sách kiểm tra rồi mở.", en: "Look at the check list again, then open." },
};
