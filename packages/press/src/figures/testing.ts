import type { RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import { command } from "../../../platform/src/command/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { newId } from "../../../platform/src/ids/index.ts";
import type { Expected, FactKind, UnitAnswer } from "./expected.ts";
import { fold } from "./headings.ts";
import { type FigureImport, type FigureImportReport, importFigures } from "./import-figures.ts";

/** Units and items of the tests of import; "Xã Tân Tiến" is two units. */
export const UNITS = ["Phường Hồng Hà", "Xã Hòa Bình", "Xã Tân Tiến", "Xã Tân Tiến", "Quảng Ninh"];
export const ITEMS = {
  "1.1": { value: "number" },
  "1.2": { "on-time": "number", total: "number" },
  "2.1": { value: "percent" },
  "2.2": { value: "share" },
  "3.1": { value: "yes-no" },
  "3.2": { value: "date" },
  "3.3": { value: "text" },
} as const;

/** Brings a file to a round as a clerk does. */
export function importInto(
  database: Database,
  { roundId, expected }: TestRound,
  input: Uint8Array | string,
  more: Partial<FigureImport> = {},
): Promise<FigureImportReport> {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const file = { roundId, actor: "clerk", input: bytes, fileName: "so-lieu.csv", expected };
  return importFigures(database, { ...file, ...more });
}

/** Faults as "code Sheet!B2". */
export function faultsOf(report: FigureImportReport): string[] {
  return report.faults.map(
    ({ code, place }) =>
      `${code} ${place?.sheet ?? ""}${place?.sheet === undefined ? "" : "!"}${place?.column ?? ""}${place?.row ?? ""}`,
  );
}

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
  await command(database, { actor: "test", action: "round.open", object: roundId }, async ({ db }) => {
    await writeUnits(db, topUnitId, units);
    await writeRound(db, topUnitId, roundId, units);
  });
  const asked = Object.entries(items).map(
    ([code, facts]) => [code, { facts: new Map(Object.entries(facts)) }] as const,
  );
  return {
    roundId,
    topUnitId,
    versions: new Map(units.map(({ name, versionId }) => [name, versionId])),
    expected: { items: new Map(asked), findUnit: finderOf(units) },
  };
}

interface TestUnit {
  readonly name: string;
  readonly unitId: UnitId;
  readonly versionId: UnitVersionId;
  readonly code: string;
}

async function writeUnits(db: Database["db"], topUnitId: UnitId, units: readonly TestUnit[]): Promise<void> {
  const ids = [topUnitId, ...units.map(({ unitId }) => unitId)];
  await db
    .insertInto("unit")
    .values(ids.map((id) => ({ id })))
    .execute();
  const versions = units.map(({ name, unitId, versionId, code }) => ({
    id: versionId,
    unit_id: unitId,
    code,
    name_vi: name,
    full_name_vi: name,
    name_en: null,
    kind: "xa",
    parent_unit_id: topUnitId,
    valid_from: "2025-07-01",
    valid_to: null,
    legal_basis: null,
  }));
  for (let from = 0; from < versions.length; from += 1000)
    await db
      .insertInto("unit_version")
      .values(versions.slice(from, from + 1000))
      .execute();
}

async function writeRound(
  db: Database["db"],
  topUnitId: UnitId,
  roundId: RoundId,
  units: readonly TestUnit[],
): Promise<void> {
  const hash = createHash("sha256").update(roundId).digest("hex");
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
}

/** Finds by name or code; a name of two units has candidates. */
function finderOf(units: readonly TestUnit[]): Expected["findUnit"] {
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
  return (text: string): UnitAnswer => {
    const found = (byName.get(fold(text)) ?? []).map(([, unit]) => unit);
    if (found.length > 1)
      return { kind: "candidates", names: found.map((unit) => `${unit.name} (${unit.code})`) };
    return found[0] === undefined
      ? { kind: "none", nearest: [units[0]?.name ?? ""] }
      : { kind: "one", unitVersionId: found[0].versionId };
  };
}
