import { type UnitRegistry, withUnitChanges } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { standingChanges, standingMark } from "./store.ts";
import { readShippedUnits } from "./unit-lists.ts";

/** The shipped units with what was recorded on this installation since, read where it is called. */
export async function readUnitsNow(data: string, db: Kysely<Tables>): Promise<UnitRegistry> {
  return withUnitChanges(await readShippedUnits(data), await standingChanges(db));
}

/**
 * The same for a process that asks again and again: the lists are read once, changes laid over them anew when others
 * stand. Another process's change is seen at the next question.
 */
export function keepUnitsNow(
  load: () => Promise<UnitRegistry>,
  db: Kysely<Tables>,
): () => Promise<UnitRegistry> {
  let shipped: Promise<UnitRegistry> | undefined;
  let kept: { readonly mark: string; readonly registry: UnitRegistry } | undefined;
  return async () => {
    const mark = await standingMark(db);
    if (kept?.mark === mark) return kept.registry;
    const registry = withUnitChanges(
      await (shipped ??= load()),
      mark === "" ? [] : await standingChanges(db),
    );
    kept = { mark, registry };
    return registry;
  };
}
