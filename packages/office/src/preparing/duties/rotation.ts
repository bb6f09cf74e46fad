import type { UnitVersionId } from "@thang-diem/engine";
export interface Rotation {
  readonly people: readonly string[];
  readonly units: readonly UnitVersionId[];
  /** Who judged a unit last time. */
  readonly lastTime: (person: string, unit: UnitVersionId) => boolean;
  readonly barred: (person: string, unit: UnitVersionId) => boolean;
}

export interface Suggested {
  readonly person: string;
  readonly unit: UnitVersionId;
  /** The same person as last time: there was no other. */
  readonly again: boolean;
}

/**
 * Shares units among people so that nobody judges a unit that is barred, nobody judges the unit of last time where that
 * can be avoided, and loads differ as little as these two allow. Units with the fewest possible people choose first.
 * A unit that everybody is barred from is left out.
 */
export function suggestRotation({ people, units, lastTime, barred }: Rotation): Suggested[] {
  const choices = units.map((unit) => {
    const able = people.filter((person) => !barred(person, unit));
    const fresh = able.filter((person) => !lastTime(person, unit));
    return { unit, able: fresh.length > 0 ? fresh : able };
  });
  const load = new Map(people.map((person) => [person, 0]));
  const chosen = new Map<string, string>();
  for (const { unit, able } of choices.toSorted((a, b) => a.able.length - b.able.length)) {
    const person = able.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))[0];
    if (person === undefined) continue;
    load.set(person, (load.get(person) ?? 0) + 1);
    chosen.set(unit, person);
  }
  return units.flatMap((unit) => {
    const person = chosen.get(unit);
    return person === undefined ? [] : [{ person, unit, again: lastTime(person, unit) }];
  });
}
