import { createHash } from "node:crypto";
import {
  type FactDeclaration,
  type ItemCode,
  type Scheme,
  type SignOffFact,
  WHOLE,
} from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import { putFigures } from "@thang-diem/press/figures";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { readPhases, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { timeText } from "../../people/notices/index.ts";
import { readExtensionsGiven } from "./store.ts";

interface Extension {
  readonly givenAt: Date;
  readonly closesAt: Date;
}

export interface Term {
  readonly due: Date;
  /** More time was given before the term was over. */
  readonly extended: boolean;
}

/**
 * Until when a unit had to sign: more time counts when it was given while there was still some left; given later it
 * lets the unit in, and the unit is late all the same.
 *
 * @param given in the order in which it was given
 */
export function termOf(closesAt: Date, given: readonly Extension[]): Term {
  return given.reduce<Term>(
    (term, extension) => (extension.givenAt <= term.due ? { due: extension.closesAt, extended: true } : term),
    { due: closesAt, extended: false },
  );
}

/** What the system knows of a first sign-off, as figures are written. */
export function signOffFacts({ due, extended }: Term, signedAt: Date): Readonly<Record<SignOffFact, string>> {
  const [dueDay, sentDay] = [dayInVietnam(due), dayInVietnam(signedAt)];
  const days = Math.round((Date.parse(sentDay) - Date.parse(dueDay)) / 86_400_000);
  return { due: dueDay, sent: sentDay, "days-late": String(Math.max(0, days)), extended: String(extended) };
}

/**
 * Writes what a scheme asks about the sign-off itself, where it asks: within the transaction of the first sign-off; a
 * correction after a return makes nobody late. The office can still write over it by its file, with a source.
 */
export async function putLateness(
  transaction: AuditedTransaction,
  unit: UnitOfEvaluation,
  scheme: Scheme,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  const asked = askedOfSignOff(scheme);
  if (asked.length === 0) return;
  const phase = (await readPhases(transaction.db, unit.evaluationId)).find(
    ({ kind }) => kind === "self-assessment",
  );
  if (phase === undefined) return;
  const term = termOf(phase.closesAt, await readExtensionsGiven(transaction.db, unit));
  const known = signOffFacts(term, at);
  const source = `Hệ thống ghi: ký gửi ${timeText(at).vi}, hạn ${timeText(term.due).vi}`;
  const figures = asked.map(({ item, fact, signOff }) => ({
    unit: unit.unitVersionId,
    item,
    fact,
    value: known[signOff],
    source,
  }));
  await putFigures(transaction, {
    roundId: unit.roundId,
    owner: "outside",
    kind: `sign-off ${unit.unitVersionId}`,
    title: `Thời điểm ký gửi: ${unit.name}`,
    sha256: createHash("sha256").update(JSON.stringify(figures)).digest("hex"),
    actor,
    at,
    figures,
  });
}

function askedOfSignOff(
  scheme: Scheme,
): { readonly item: ItemCode; readonly fact: string; readonly signOff: SignOffFact }[] {
  const of = (item: ItemCode, facts: Iterable<FactDeclaration>) =>
    [...facts].flatMap(({ name, signOff }) => (signOff === undefined ? [] : [{ item, fact: name, signOff }]));
  return [
    ...of(
      WHOLE,
      [...scheme.facts.values()].filter(({ source }) => source?.kind === "data"),
    ),
    ...[...scheme.items.values()]
      .filter(({ source }) => source?.kind === "data")
      .flatMap(({ code, facts }) => of(code, facts.values())),
  ];
}
