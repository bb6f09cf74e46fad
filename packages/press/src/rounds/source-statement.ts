import type { RoundId } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import type { Database } from "@thang-diem/platform/db";
import { roundContent } from "./open-round.ts";
import type { RoundToOpen } from "./round.ts";
import { setSourceStatement } from "./store.ts";

/**
 * Keeps what the source says for itself (index of a unit, mean, day) for a round that was opened before it was known.
 * It enters the next edition; nothing that was published changes.
 *
 * @returns true when something was added or changed
 * @throws ProblemError when there is no such round
 */
export async function keepSourceStatement(
  database: Database,
  actor: string,
  roundId: RoundId,
  { head, units }: Pick<RoundToOpen, "head" | "units">,
): Promise<boolean> {
  const standing = await roundContent(database, roundId);
  const printed = new Map(units.map(({ id, publishedIndex }) => [id, publishedIndex]));
  const changed = standing.units.filter(({ id, publishedIndex }) => printed.get(id) !== publishedIndex);
  if (changed.length === 0 && JSON.stringify(standing.head.source) === JSON.stringify(head.source))
    return false;
  const { source: _source, ...kept } = standing.head;
  return await command(database, { actor, action: "round.source", object: roundId }, async ({ db, note }) => {
    await setSourceStatement(db, standing, {
      head: { ...kept, ...(head.source && { source: head.source }) },
      units: changed.map(({ publishedIndex: _index, ...unit }) => {
        const index = printed.get(unit.id);
        return { ...unit, ...(index !== undefined && { publishedIndex: index }) };
      }),
    });
    note({ series: head.series, year: head.year, units: changed.length });
    return true;
  });
}
