import type { RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import { command } from "../../../platform/src/command/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { newId } from "../../../platform/src/ids/index.ts";
import type { Expected, FactKind, UnitAnswer } from "./expected.ts";
import { fold } from "./headings.ts";

export interface TestRound {
  readonly roundId: RoundId;
  readonly topUnitId: UnitId;
  /** Unit name → the version the round pins. */
  readonly versions: ReadonlyMap<string, UnitVersionId>;
  readonly expected: Expected;
}

/**
 * A round of units with these names that asks for these items; a name that occurs twice becomes ambiguous.
 */
export async function openTestRound(
  database: Database,
  unitNames: readonly string[],
  items: Readonly<Record<string, Readonly<Record<string, FactKind>>>>,
): Promise<TestRound> {
  const [topUnitId, roundId] = [newId<UnitId>(), newId<RoundId>()];
  const units = unitNames.map((name, index) => ({
    name,
    unitId: newId<UnitId>(),
    versionId: newId<UnitVersionId>(),
    code: String(index + 1).padStart(5, "0"),
  }));
  const hash = createHash("sha256").update(roundId).digest("hex");
  await command(database, { actor: "test", action: "round.open", object: roundId }, async ({ db }) => {
    await db
      .insertInto("unit")
      .values([{ id: topUnitId }, ...units.map(({ unitId }) => ({ id: unitId }))])
      .execute();
    for (let from = 0; from < units.length; from += 1000) {
      const some = units.slice(from, from + 1000);
      const versionRow = {
        name_en: null,
        kind: "xa",
        parent_unit_id: topUnitId,
        valid_from: "2025-07-01",
        valid_to: null,
        legal_basis: null,
      };
      await db
        .insertInto("unit_version")
        .values(
          some.map(({ name, unitId, versionId, code }) => ({
            ...versionRow,
            id: versionId,
            unit_id: unitId,
            code,
            name_vi: name,
            full_name_vi: name,
          })),
        )
        .execute();
    }
    await db
      .insertInto("scheme")
      .values({ hash, index_code: "par", version: "2026", yaml: "{}", status: "in-force" })
      .execute();
    await db
      .insertInto("round")
      .values({
        id: roundId,
        top_unit_id: topUnitId,
        index_code: "par",
        assessed_year: 2026,
        title_vi: "Kỳ thử",
        title_en: "Trial",
        scheme_hash: hash,
        head: "{}",
        groups: "[]",
      })
      .execute();
    await db
      .insertInto("round_unit")
      .values(
        units.map(({ versionId }) => ({
          top_unit_id: topUnitId,
          round_id: roundId,
          unit_version_id: versionId,
          pinned: "{}",
        })),
      )
      .execute();
  });
  const byName = Map.groupBy(
    units.flatMap(
      (unit) =>
        [
          [fold(unit.name), unit],
          [unit.code, unit],
        ] as const,
    ),
    ([key]) => key,
  );
  const findUnit = (text: string): UnitAnswer => {
    const found = (byName.get(fold(text)) ?? []).map(([, unit]) => unit);
    if (found.length > 1)
      return { kind: "candidates", names: found.map((unit) => `${unit.name} (${unit.code})`) };
    return found[0] === undefined
      ? { kind: "none", nearest: [unitNames[0] ?? ""] }
      : { kind: "one", unitVersionId: found[0].versionId };
  };
  const expected: Expected = {
    items: new Map(
      Object.entries(items).map(([code, facts]) => [code, { facts: new Map(Object.entries(facts)) }]),
    ),
    findUnit,
  };
  return {
    roundId,
    topUnitId,
    versions: new Map(units.map(({ name, versionId }) => [name, versionId])),
    expected,
  };
}
