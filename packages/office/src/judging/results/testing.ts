import { randomUUID } from "node:crypto";
import { dutyRoutes } from "@thang-diem/contract";
import { type ItemCode, outsideSharedFacts, ownSharedFacts, type Scheme, WHOLE } from "@thang-diem/engine";
import {
  schemeOf,
  type RoundOfEvaluation,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { putFigures } from "../../../../press/src/figures/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { findAll } from "../appraisal/index.ts";
import { explain } from "../explanations/index.ts";
import { readSignedClaims, saveChanges, signOff } from "../self-assessment/index.ts";

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
    ...[...ownSharedFacts(scheme).keys()].map((field) => ({ item: WHOLE, field, value: "không" })),
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
  const figures = units.flatMap(({ unitVersionId }) => [
    ...items.flatMap(({ code }) =>
      Object.entries(exampleFacts(scheme, code, 1)).map(([fact, value]) => ({
        unit: unitVersionId,
        item: code,
        fact,
        value: other(unitVersionId, code, value),
        source: "điều tra mẫu",
      })),
    ),
    ...[...outsideSharedFacts(scheme).keys()].map((fact) => ({
      unit: unitVersionId,
      item: WHOLE,
      fact,
      value: other(unitVersionId, "", "no"),
      source: "văn bản mẫu",
    })),
  ]);
  const sourceOf = (item: ItemCode, fact: string) =>
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

/** Claims and signs for a department: 1.1.1 "có" and 1.1.3 nine of ten. */
export async function signDepartment(round: TestEvaluation, name: string): Promise<void> {
  const { context } = round.workspace;
  const leader = await round.person(`leader ${name}`).signedIn();
  const unit = round.unit(name);
  const { schemeHash } = round.rounds.departments;
  const changes = [
    ["1.1.1", "issued", "có"],
    ["1.1.3", "done", "9"],
    ["1.1.3", "total", "10"],
  ].map(([item = "", field = "", value = ""]) => ({
    id: randomUUID(),
    item: item as ItemCode,
    field,
    before: "",
    value,
  }));
  await saveChanges(context, leader, { unit, schemeHash, mayWrite: () => true }, changes);
  await signOff(context, leader, unit, schemeHash);
}

export interface TestFinding {
  readonly unit: UnitOfEvaluation;
  readonly item: string;
  /** Also in the second appraisal it is the first seat that judges. */
  readonly seat?: number;
  /** What is found instead of what is claimed; without facts the claim is accepted. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** Appraisers write findings; it has to be the time for them. @throws Error where one is refused */
export async function find(round: TestEvaluation, findings: readonly TestFinding[]): Promise<void> {
  const { evaluationId } = round;
  for (const [seat, own] of Map.groupBy(findings, ({ seat: from = 1 }) => from)) {
    const appraiser = round.person(`appraiser${seat}`);
    await appraiser.call(dutyRoutes.state, { evaluationId });
    const asked = own.map(({ unit, item, facts, reason = "thiếu tài liệu" }) => ({
      id: randomUUID(),
      roundId: unit.roundId,
      unitVersionId: unit.unitVersionId,
      item: item as ItemCode,
      seen: "none" as const,
      ...(facts === undefined
        ? { verdict: "accepted" as const, facts: {}, reason: "" }
        : { verdict: "changed" as const, facts, reason }),
    }));
    const results = await findAll(round.workspace.context, await appraiser.signedIn(), evaluationId, asked);
    for (const { outcome, problem } of results)
      if (outcome === "refused") throw new Error(problem?.message.en);
  }
}

/**
 * The first seat accepts the signed claims that have points, or those of them that are named
 * ("Sở Tài chính 1.1.3").
 */
export async function acceptAll(
  round: TestEvaluation,
  named: (claim: string) => boolean = () => true,
): Promise<void> {
  for (const roundId of [round.rounds.departments.id, round.rounds.communes.id]) {
    const claims = await readSignedClaims(round.workspace.database.db, { roundId });
    const unitOf = new Map(
      round.units.filter((unit) => unit.roundId === roundId).map((unit) => [unit.unitVersionId, unit]),
    );
    await find(
      round,
      claims.flatMap(({ unitVersionId, item, status }) => {
        const unit = unitOf.get(unitVersionId);
        return unit === undefined || status !== "scored" || !named(`${unit.name} ${item}`)
          ? []
          : [{ unit, item }];
      }),
    );
  }
}

/** A unit answers a finding; it has to be the time for it. @throws Error where it is refused */
export async function contest(
  round: TestEvaluation,
  unit: UnitOfEvaluation,
  item: string,
  text: string,
  answer: "agrees" | "contests" = "contests",
): Promise<void> {
  const { roundId, unitVersionId } = unit;
  const clerk = await round.person(`clerk ${unit.name}`).signedIn();
  const sent = await explain(round.workspace.context, clerk, {
    evaluationId: round.evaluationId,
    roundId,
    unitVersionId,
    item: item as ItemCode,
    id: randomUUID(),
    seen: "none",
    answer,
    text,
    facts: {},
  });
  if (!sent.ok) throw new Error(sent.problem.message.en);
}
