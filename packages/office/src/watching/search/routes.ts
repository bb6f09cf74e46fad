import {
  type Found,
  evaluationsOf,
  grantsOf,
  heldIn,
  type HeldRole,
  reachWithin,
  searchRoutes,
} from "@thang-diem/contract";
import {
  type EvaluationId,
  type Item,
  type ItemCode,
  type RoundId,
  searchKey,
  searchMatches,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { FastifyInstance } from "fastify";
import { readEvaluations, readRoundsOf, schemeOf } from "../../preparing/evaluations/index.ts";
import { listAccounts } from "../../people/accounts/index.ts";
import { mountRoute } from "@thang-diem/platform/http";
import type { SignedIn, SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { unitsCalled } from "../../preparing/units/index.ts";
import { documentsOf, type UnitNamed, unitsNamed } from "./store.ts";

/** Of each kind. */
const MAX = 8;
/** Evaluations whose items and units are looked through: the newest. */
const EVALUATIONS = 12;

export function mountSearch(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  mountRoute(app, who, searchRoutes.search, async ({ q }, request) => ({
    found: searchKey(q).length < 2 ? [] : await search(context, who.person(request), q),
  }));
}

/**
 * Evaluations, units, items and people by name, blind to marks
 * that are not typed; nothing that the asker could not open.
 */
async function search(context: OpeningContext, who: SignedIn, q: string): Promise<Found[]> {
  const { db } = context.database;
  const evaluations = (await evaluationsRead(db, who.roles)).slice(0, EVALUATIONS);
  const titleOf = new Map(evaluations.map(({ id, title }) => [id, title]));
  const [units, items, documents, people] = await Promise.all([
    unitsMeant(context, [...titleOf.keys()], q),
    itemsNamed(db, evaluations, q),
    documentsNamed(db, who.roles, evaluations, q),
    peopleNamed(context, who, q),
  ]);
  return [
    ...evaluations
      .filter(({ title }) => searchMatches(q, title.vi) || searchMatches(q, title.en))
      .slice(0, MAX)
      .map(({ id, title, office }): Found => ({
        kind: "evaluation",
        title,
        under: same(office),
        link: `/ky-danh-gia/${id}`,
      })),
    ...units.slice(0, MAX).map(({ name, evaluationId, roundId, unitVersionId, organisationId }): Found => ({
      kind: "unit",
      title: same(name),
      under: titleOf.get(evaluationId) ?? same(""),
      link: unitLink(who.roles, evaluationId, organisationId, roundId, unitVersionId),
    })),
    ...items.map(({ item, evaluationId }): Found => ({
      kind: "item",
      title: { vi: `${item.code} ${item.title.vi}`, en: `${item.code} ${item.title.en}` },
      under: titleOf.get(evaluationId) ?? same(""),
      link: itemLink(who.roles, evaluationId, item.code),
    })),
    ...documents,
    ...people,
  ];
}

/** Units that the text means, those whose name begins with it first. */
async function unitsMeant(
  context: OpeningContext,
  evaluationIds: readonly EvaluationId[],
  q: string,
): Promise<UnitNamed[]> {
  const meant = await Promise.all(
    evaluationIds.map(async (id) => {
      const units = await unitsCalled(context, id, q);
      return units === "everyone" ? [] : units.map((unit) => `${id} ${unit}`);
    }),
  );
  const keys = new Set(meant.flat());
  const later = ({ name }: UnitNamed) => Number(!searchKey(name).startsWith(searchKey(q)));
  return (await unitsNamed(context.database.db, evaluationIds))
    .filter(({ evaluationId, unitVersionId }) => keys.has(`${evaluationId} ${unitVersionId}`))
    .toSorted((a, b) => later(a) - later(b));
}

interface EvaluationFound {
  readonly id: EvaluationId;
  readonly title: { readonly vi: string; readonly en: string };
  readonly office: string;
}

async function evaluationsRead(
  db: SignInContext["database"]["db"],
  roles: readonly HeldRole[],
): Promise<EvaluationFound[]> {
  const grants = grantsOf(roles, "evaluation.read");
  const reach = evaluationsOf(grants);
  const writes = grantsOf(roles, "evaluation.write");
  const rows = await readEvaluations(db, reach === "every" ? undefined : reach);
  return rows
    .filter(({ id, status }) => status !== "draft" || writes.some((grant) => heldIn(grant, id)))
    .map(({ id, title_vi, title_en, office_name }) => ({
      id,
      title: { vi: title_vi, en: title_en },
      office: office_name,
    }));
}

async function itemsNamed(
  db: SignInContext["database"]["db"],
  evaluations: readonly EvaluationFound[],
  q: string,
): Promise<{ item: Item; evaluationId: EvaluationId }[]> {
  const found: { item: Item; evaluationId: EvaluationId }[] = [];
  const seen = new Set<string>();
  for (const { id } of evaluations) {
    for (const { schemeHash } of await readRoundsOf(db, id)) {
      for (const item of (await schemeOf(db, schemeHash)).items.values()) {
        const key = `${id} ${item.code} ${item.title.vi}`;
        if (
          seen.has(key) ||
          !(item.code === q.trim() || searchMatches(q, item.title.vi) || searchMatches(q, item.title.en))
        )
          continue;
        seen.add(key);
        found.push({ item, evaluationId: id });
        if (found.length === MAX) return found;
      }
    }
  }
  return found;
}

/** By name or number, within what the asker may read of self-assessments. */
async function documentsNamed(
  db: SignInContext["database"]["db"],
  roles: readonly HeldRole[],
  evaluations: readonly EvaluationFound[],
  q: string,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { id } of evaluations) {
    const reach = reachWithin(roles, "claim.read", id);
    if (reach.length === 0) continue;
    for (const { name, number, organisationName } of await documentsOf(
      db,
      id,
      reach,
      seesDrafts(roles, id),
    )) {
      if (!searchMatches(q, `${number} ${name}`)) continue;
      found.push({
        kind: "document",
        title: same(number === "" ? name : `${number} · ${name}`),
        under: same(organisationName),
        link: `/ky-danh-gia/${id}/tu-cham`,
      });
      if (found.length === MAX) return found;
    }
  }
  return found;
}

/** The unit's own people, who reach nothing else, and auditors. */
function seesDrafts(roles: readonly HeldRole[], evaluation: EvaluationId): boolean {
  return (
    reachWithin(roles, "claim.read", evaluation) !== "everything" ||
    reachWithin(
      roles.filter(({ role }) => role === "auditor"),
      "claim.read",
      evaluation,
    ) === "everything"
  );
}

async function peopleNamed(context: SignInContext, who: SignedIn, q: string): Promise<Found[]> {
  if (grantsOf(who.roles, "account.read").length === 0) return [];
  const { accounts } = await listAccounts(context, who, { q, role: "any", status: "open", page: 1 });
  return accounts.slice(0, MAX).map(({ id, fullName, signInName, organisationName }) => ({
    kind: "person",
    title: same(fullName),
    under: same(`${signInName} · ${organisationName}`),
    link: `/quan-tri/tai-khoan/${id}`,
  }));
}

/** To the history of the unit for those who may read it, else to the evaluation. */
function unitLink(
  roles: readonly HeldRole[],
  evaluationId: EvaluationId,
  organisationId: string,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): string {
  const reach = reachWithin(roles, "history.read", evaluationId);
  const readable = reach === "everything" || reach.includes(organisationId);
  return readable
    ? `/ky-danh-gia/${evaluationId}/lich-su?roundId=${roundId}&unitVersionId=${encodeURIComponent(unitVersionId)}`
    : `/ky-danh-gia/${evaluationId}`;
}

function itemLink(roles: readonly HeldRole[], evaluationId: EvaluationId, item: ItemCode): string {
  const reach = reachWithin(roles, "history.read", evaluationId);
  return reach === "everything" || reach.length > 0
    ? `/ky-danh-gia/${evaluationId}/lich-su?item=${encodeURIComponent(item)}`
    : `/ky-danh-gia/${evaluationId}`;
}

function same(text: string): { vi: string; en: string } {
  return { vi: text, en: text };
}
