import { type ClaimForm, type ClaimUnitLine, grantsOf } from "@thang-diem/contract";
import type { Scheme } from "@thang-diem/engine";
import { phaseState, readExemptions, readRoundsOf, readUnitsOf, schemeOf } from "../evaluations/index.ts";
import { done, type Outcome } from "../platform/problems/index.ts";
import type { SignedIn, SignInContext } from "../sign-in/index.ts";
import { mayAt, openUnit, type UnitPlace } from "./access.ts";
import { lastYearOf } from "./last-year.ts";
import { type ClaimField, countAnswered, lastReturn, namesOf, readFields, type SignOffRow, standingSignOff, standingSignOffs, yearOf } from "./store.ts";

/** The form of a unit: every field with who and when, and what may be done with it now. */
export async function readForm({ database: { db }, clock }: SignInContext, who: SignedIn, place: UnitPlace): Promise<Outcome<ClaimForm>> {
  const opened = await openUnit(db, who, "claim.read", place);
  if (!opened.ok) return opened;
  const { unit, round } = opened.value;
  const now = clock();
  const [phase, signOff, returned, fields, exemptions, lastYear, year] = await Promise.all([
    phaseState(db, unit.evaluationId, "self-assessment", now, unit),
    standingSignOff(db, unit),
    lastReturn(db, unit),
    readFields(db, unit),
    readExemptions(db, unit),
    lastYearOf(db, unit, round),
    yearOf(db, unit.evaluationId),
  ]);
  const nameOf = await namesOf(db, [...fields.map(({ changedBy }) => changedBy), signOff?.signedBy ?? "", returned?.by ?? ""]);
  const { roundId, unitId, name, organisationId, groupId } = unit;
  return done({
    unit: { roundId, unitId, name, organisationId, groupId },
    roundTitle: round.title,
    year,
    schemeHash: round.schemeHash,
    now: now.toISOString(),
    phase: { state: phase.state, ...(phase.opensAt && { opensAt: phase.opensAt.toISOString() }), ...(phase.closesAt && { closesAt: phase.closesAt.toISOString() }) },
    mayWrite: mayAt(who, "claim.write", unit),
    maySign: mayAt(who, "claim.sign", unit),
    mayReturn: mayAt(who, "claim.return", unit),
    signOff: signOff === undefined ? "none" : signOffLine(signOff, nameOf),
    returned: returned === undefined ? "never" : { by: nameOf(returned.by), at: returned.at.toISOString(), reason: returned.reason },
    fields: fields.map((field) => fieldLine(field, nameOf)),
    exemptions: exemptions.map(({ item, reason }) => ({ item, reason })),
    lastYear,
  });
}

export function fieldLine({ changedAt, changedBy, ...field }: ClaimField, nameOf: (actor: string) => string): ClaimForm["fields"][number] {
  return { ...field, changedBy: nameOf(changedBy), changedAt: changedAt.toISOString() };
}

export function signOffLine({ signedAt, signedBy, documentSha256: _scan, ...row }: SignOffRow, nameOf: (actor: string) => string): Exclude<ClaimForm["signOff"], "none"> {
  return { ...row, signedBy: nameOf(signedBy), signedAt: signedAt.toISOString() };
}

/** The units whose form somebody may fill in or read; those to fill in come first, then by name. */
export async function listClaimUnits({ database: { db } }: SignInContext, who: SignedIn, evaluationId: string): Promise<ClaimUnitLine[]> {
  if (grantsOf(who.roles, "claim.read").length === 0) return [];
  const units = (await readUnitsOf(db, { evaluationId })).filter((unit) => mayAt(who, "claim.read", unit));
  if (units.length === 0) return [];
  const [rounds, answered, signed] = await Promise.all([readRoundsOf(db, evaluationId), countAnswered(db, evaluationId), standingSignOffs(db, evaluationId)]);
  const own = new Map(await Promise.all(rounds.map(async (round) => [round.id, { round, items: ownLeaves(await schemeOf(db, round.schemeHash)) }] as const)));
  const counts = Map.groupBy(answered.filter(({ roundId, item }) => own.get(roundId)?.items.has(item) === true), ({ roundId, unitId }) => `${roundId} ${unitId}`);
  const signOffs = new Map(signed.map((row) => [`${row.roundId} ${row.unitId}`, row]));
  const nameOf = await namesOf(db, signed.map(({ signedBy }) => signedBy));
  const lines = units.map((unit): ClaimUnitLine => {
    const { roundId, unitId, name } = unit;
    const of = own.get(roundId);
    const signOff = signOffs.get(`${roundId} ${unitId}`);
    return { roundId, unitId, name, roundTitle: of?.round.title ?? { vi: "", en: "" }, mayWrite: mayAt(who, "claim.write", unit), answered: counts.get(`${roundId} ${unitId}`)?.length ?? 0, asked: of?.items.size ?? 0, signed: signOff === undefined ? "none" : { at: signOff.signedAt.toISOString(), by: nameOf(signOff.signedBy), points: signOff.points, maximum: signOff.maximum } };
  });
  return [...lines.filter(({ mayWrite }) => mayWrite), ...lines.filter(({ mayWrite }) => !mayWrite)];
}

/** Codes of the items that units score themselves. */
export function ownLeaves(scheme: Scheme): Set<string> {
  return new Set([...scheme.items.values()].filter(({ rule, source }) => rule !== undefined && source?.kind === "self").map(({ code }) => code));
}
