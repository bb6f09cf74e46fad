import { randomUUID } from "node:crypto";
import { outsideSharedFacts, ownSharedFacts, type Scheme } from "@thang-diem/engine";
import {
  schemeOf,
  type RoundOfEvaluation,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { putFigures } from "../../../../press/src/figures/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { newId } from "../../../../platform/src/ids/index.ts";
import { keyOf, readSignedClaims, saveChanges, signOff } from "../self-assessment/index.ts";

/** Facts that the scheme's own first example gives for an item, as somebody would type them. */
export function exampleFacts(scheme: Scheme, item: string, example = 0): Record<string, string> {
  const { cases = [], facts } = scheme.items.get(item) ?? {};
  const given = Object.entries((cases[example] ?? cases[0])?.given ?? {}).filter(([fact]) =>
    facts?.has(fact),
  );
  return Object.fromEntries(
    given.map(([fact, value]) => [
      fact,
      typeof value === "boolean" ? (value ? "có" : "không") : String(value),
    ]),
  );
}

/** Every unit types and signs the examples of its items; lead agencies and surveys give theirs. */
export async function fillEvaluation(round: TestEvaluation): Promise<void> {
  for (const each of [round.rounds.departments, round.rounds.communes]) {
    const scheme = await schemeOf(round.workspace.database.db, each.schemeHash);
    const units = round.units.filter(({ roundId }) => roundId === each.id);
    for (const unit of units) await claimAll(round, each, scheme, unit);
    await importOutside(round, each, scheme, units);
  }
}

async function claimAll(
  round: TestEvaluation,
  each: RoundOfEvaluation,
  scheme: Scheme,
  unit: UnitOfEvaluation,
): Promise<void> {
  const leader = await round.person(`leader ${unit.name}`).signedIn();
  const items = [...scheme.items.values()].filter(
    ({ rule, source }) => rule !== undefined && (source?.kind === "self" || source?.kind === "lead"),
  );
  const typed = [
    ...items.flatMap(({ code }) =>
      Object.entries(exampleFacts(scheme, code)).map(([field, value]) => ({ item: code, field, value })),
    ),
    ...[...ownSharedFacts(scheme).keys()].map((field) => ({ item: "", field, value: "không" })),
  ];
  const changes = typed.map(({ item, field, value }) => ({
    id: randomUUID(),
    item,
    field,
    before: "",
    value,
  }));
  await saveChanges(
    round.workspace.context,
    leader,
    { unit, schemeHash: each.schemeHash, mayWrite: () => true },
    changes,
  );
  const signed = await signOff(round.workspace.context, leader, unit, each.schemeHash);
  if (!signed.ok) throw new Error(signed.problem.message.en);
}

/** Figures of surveys, of other indices and of registers, from the examples; "" leaves one out. */
export async function importOutside(
  round: TestEvaluation,
  each: RoundOfEvaluation,
  scheme: Scheme,
  units: readonly UnitOfEvaluation[],
  other = (_unit: string, _item: string, value: string) => value,
): Promise<void> {
  const items = [...scheme.items.values()].filter(
    ({ rule, source }) => rule !== undefined && source?.kind !== "self" && source?.kind !== "lead",
  );
  const figures = units.flatMap(({ unitId }) => [
    ...items.flatMap(({ code }) =>
      Object.entries(exampleFacts(scheme, code, 1)).map(([fact, value]) => ({
        unit: unitId,
        item: code,
        fact,
        value: other(unitId, code, value),
        source: "điều tra mẫu",
      })),
    ),
    ...[...outsideSharedFacts(scheme).keys()].map((fact) => ({
      unit: unitId,
      item: "",
      fact,
      value: other(unitId, "", "no"),
      source: "văn bản mẫu",
    })),
  ]);
  const sourceOf = (item: string, fact: string) =>
    item === "" ? scheme.facts.get(fact)?.source : scheme.items.get(item)?.source;
  const line = { actor: "test", action: "figures.put", object: each.id };
  await command(round.workspace.database, line, async (transaction) => {
    for (const owner of ["survey", "outside"] as const)
      await putFigures(transaction, {
        roundId: each.id,
        owner,
        kind: owner,
        title: "Điều tra mẫu",
        sha256: "0".repeat(64),
        actor: "test",
        at: round.workspace.now(),
        figures: figures.filter(
          ({ item, fact, value }) =>
            value !== "" && (sourceOf(item, fact)?.kind === "survey") === (owner === "survey"),
        ),
      });
  });
}

export interface TestFinding {
  readonly unit: UnitOfEvaluation;
  readonly item: string;
  readonly stage?: "first" | "second";
  readonly seat?: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly status?: "scored" | "not-applicable" | "missing";
  readonly points: string;
  readonly maximum: string;
  readonly reason?: string;
}

/** Writes findings as appraisers leave them. */
export async function find(round: TestEvaluation, findings: readonly TestFinding[]): Promise<void> {
  const at = round.workspace.now();
  await command(
    round.workspace.database,
    { actor: "test", action: "finding.make", object: "test" },
    async ({ db }) => {
      for (const {
        unit,
        item,
        stage = "first",
        seat = 1,
        facts,
        status = "scored",
        points,
        maximum,
        reason = "",
      } of findings) {
        const account_id = round.person(`appraiser${seat}`).accountId;
        await db
          .insertInto("finding")
          .values({
            ...keyOf(unit),
            item,
            id: newId(at),
            stage,
            seat,
            account_id,
            verdict: reason === "" ? "accepted" : "changed",
            facts: JSON.stringify(facts),
            status,
            points,
            maximum,
            reason,
            made_at: at,
            replaced_at: null,
          })
          .execute();
      }
    },
  );
}

/** The first seat accepts the signed claims, or those that are named ("Sở Tài chính 1.1.3"). */
export async function acceptAll(
  round: TestEvaluation,
  named: (claim: string) => boolean = () => true,
): Promise<void> {
  for (const roundId of [round.rounds.departments.id, round.rounds.communes.id]) {
    const claims = await readSignedClaims(round.workspace.database.db, { roundId });
    const unitOf = new Map(
      round.units.filter((unit) => unit.roundId === roundId).map((unit) => [unit.unitId, unit]),
    );
    await find(
      round,
      claims.flatMap(({ unitId, item, facts, status, points, maximum }) => {
        const unit = unitOf.get(unitId);
        return unit === undefined || !named(`${unit.name} ${item}`)
          ? []
          : [{ unit, item, facts, status, points, maximum }];
      }),
    );
  }
}

/** A unit contests a finding. */
export async function contest(
  round: TestEvaluation,
  unit: UnitOfEvaluation,
  item: string,
  text: string,
): Promise<void> {
  const at = round.workspace.now();
  await command(
    round.workspace.database,
    { actor: "test", action: "explanation.send", object: unit.unitId },
    async ({ db }) => {
      await db
        .insertInto("explanation")
        .values({
          ...keyOf(unit),
          item,
          id: newId(at),
          answer: "contests",
          text,
          sent_by: "test",
          sent_at: at,
          replaced_at: null,
        })
        .execute();
    },
  );
}
