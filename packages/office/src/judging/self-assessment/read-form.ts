import {
  type ClaimForm,
  type claimRoutes,
  type ClaimUnitLine,
  type OpeningLine,
  reachWithin,
  type RouteCall,
  type RouteReply,
} from "@thang-diem/contract";
import { itemsFrom, type Scheme } from "@thang-diem/engine";
import { phaseState, readExemptions, readRoundsOf } from "../../preparing/evaluations/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { unitsCalled } from "../../preparing/units/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import { namesOf } from "../../people/account-records/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { type Opening, openNow } from "../reopening/index.ts";
import { isReadable, mayAt, openUnit, type UnitPlace } from "./access.ts";
import { lastYearOf } from "./last-year.ts";
import { lastReturn, type SignOffRow, signOffNow } from "./sign-offs/index.ts";
import { type ClaimField, readFields } from "./typed-fields/index.ts";
import { claimUnits, yearOf } from "./store.ts";

/** The form of a unit: every field with who and when, and what may be done with it now. */
export async function readForm(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  place: UnitPlace,
): Promise<Outcome<ClaimForm>> {
  const opened = await openUnit(db, who, "claim.read", place);
  if (!opened.ok) return opened;
  const { unit, round, items } = opened.value;
  const now = clock();
  const [phase, signOff, returned, fields, exemptions, lastYear, year, openings] = await Promise.all([
    phaseState(db, unit.evaluationId, "self-assessment", now, unit),
    signOffNow(db, unit),
    lastReturn(db, unit),
    readFields(db, unit),
    readExemptions(db, unit),
    lastYearOf(db, unit, round),
    yearOf(db, unit.evaluationId),
    openNow(db, "unit", now, { roundId: unit.roundId, unitVersionId: unit.unitVersionId }),
  ]);
  const nameOf = await namesOf(db, [
    ...fields.map(({ changedBy }) => changedBy),
    signOff?.signedBy ?? "",
    returned?.by ?? "",
  ]);
  const { roundId, unitVersionId, name, organisationId, groupId } = unit;
  return done({
    unit: { roundId, unitVersionId, name, organisationId, groupId },
    roundTitle: round.title,
    year,
    schemeHash: round.schemeHash,
    now: now.toISOString(),
    phase: {
      state: phase.state,
      ...(phase.opensAt && { opensAt: phase.opensAt.toISOString() }),
      ...(phase.closesAt && { closesAt: phase.closesAt.toISOString() }),
    },
    mayWrite: mayAt(who, "claim.write", unit),
    maySign: mayAt(who, "claim.sign", unit),
    mayReturn: mayAt(who, "claim.return", unit),
    signOff: signOff === undefined ? "none" : signOffLine(signOff, nameOf),
    returned:
      returned === undefined
        ? "never"
        : { by: nameOf(returned.by), at: returned.at.toISOString(), reason: returned.reason },
    fields: fields.filter(({ item }) => isReadable(items, item)).map((field) => fieldLine(field, nameOf)),
    exemptions: exemptions.map(({ item, reason }) => ({ item, reason })),
    openings: openings.map((opening) => ({ item: opening.item, ...openingLine(opening) })),
    lastYear,
  });
}

export function openingLine({ id, reason, by, at, closesAt }: Opening): OpeningLine {
  return { id, reason, by, at: at.toISOString(), until: (closesAt ?? at).toISOString() };
}

export function fieldLine(
  { changedAt, changedBy, ...field }: ClaimField,
  nameOf: (actor: string) => string,
): ClaimForm["fields"][number] {
  return { ...field, changedBy: nameOf(changedBy), changedAt: changedAt.toISOString() };
}

export function signOffLine(
  { signedAt, signedBy, documentSha256: _scan, ...row }: SignOffRow,
  nameOf: (actor: string) => string,
): Exclude<ClaimForm["signOff"], "none"> {
  return { ...row, signedBy: nameOf(signedBy), signedAt: signedAt.toISOString() };
}

const PAGE = 50;

/** The units whose form somebody may fill in or read, a page of them; those to fill in come first, then by name. */
export async function listClaimUnits(
  context: OpeningContext,
  { roles }: SignedIn,
  { evaluationId, show, q, page }: RouteCall<typeof claimRoutes.units>,
): Promise<RouteReply<typeof claimRoutes.units>> {
  const { db } = context.database;
  const rounds = await readRoundsOf(db, evaluationId);
  const titles = new Map(rounds.map(({ id, title }) => [id, title]));
  const reads = reachWithin(roles, "claim.read", evaluationId);
  const rows = await claimUnits(db, {
    evaluationId,
    reads,
    writes: reachWithin(roles, "claim.write", evaluationId),
    show,
    units: await unitsCalled(context, evaluationId, q),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ signOff }) => signOff?.by ?? []),
  );
  const units = rows.map(({ total: _total, signOff, ...row }): ClaimUnitLine => ({
    ...row,
    roundTitle: titles.get(row.roundId) ?? { vi: "", en: "" },
    signed:
      signOff === undefined ? "none" : { ...signOff, at: signOff.at.toISOString(), by: nameOf(signOff.by) },
  }));
  return { total: rows[0]?.total ?? 0, page, pageSize: PAGE, units };
}

/** Codes of the items that units score themselves. */
export function ownLeaves(scheme: Scheme): Set<string> {
  return new Set(itemsFrom(scheme, "self").map(({ code }) => code));
}
