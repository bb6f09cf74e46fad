import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hideCells, type TableCell, type TableSum } from "./index.ts";

const cell = (id: string, answers: number, minimum: number, isFixed = false): TableCell => ({
  id,
  answers,
  isSensitive: answers > 0 && answers < minimum,
  isFixed,
});

/** Units and groups, each adding up to the same total of a part; parts are means of questions, unit by unit. */
function tables(units: readonly (readonly number[])[], groups: number, minimum: number) {
  const parts = units[0]?.length ?? 0;
  const cells: TableCell[] = [];
  const sums: TableSum[] = [];
  const names = units.map((_, at) => `unit${at}`);
  for (let part = 0; part < parts; part += 1) {
    const total = units.reduce((sum, unit) => sum + (unit[part] ?? 0), 0);
    cells.push(cell(`all ${part}`, total, minimum));
    for (const [at, unit] of units.entries()) cells.push(cell(`unit${at} ${part}`, unit[part] ?? 0, minimum));
    const shares = Array.from(
      { length: groups },
      (_, at) => Math.floor(total / groups) + (at < total % groups ? 1 : 0),
    );
    for (const [at, share] of shares.entries()) cells.push(cell(`group${at} ${part}`, share, minimum));
    sums.push({ total: `all ${part}`, members: names.map((name) => `${name} ${part}`) });
    sums.push({ total: `all ${part}`, members: shares.map((_, at) => `group${at} ${part}`) });
  }
  for (const name of ["all", ...names])
    if (parts > 2)
      sums.push({
        total: `${name} 0`,
        members: Array.from({ length: parts - 1 }, (_, at) => `${name} ${at + 1}`),
      });
  return { cells, sums };
}

/** Elimination over fractions, written apart from the engine's: which hidden cells do the sums fix? */
function recovered(hidden: ReadonlySet<string>, sums: readonly TableSum[]): string[] {
  const columns = [...hidden];
  const matrix = sums.map(({ total, members }) =>
    columns.map((id) => BigInt(members.filter((each) => each === id).length) - (id === total ? 1n : 0n)),
  );
  let rank = 0;
  for (const column of columns.keys()) {
    const at = matrix.findIndex((row, place) => place >= rank && row[column] !== 0n);
    const pivot = matrix[at];
    if (pivot === undefined) continue;
    [matrix[at], matrix[rank]] = [matrix[rank] ?? [], pivot];
    for (const [place, row] of matrix.entries())
      if (place !== rank && row[column] !== 0n) {
        const [mine, its] = [pivot[column] ?? 0n, row[column] ?? 0n];
        matrix[place] = row.map((value, each) => value * mine - (pivot[each] ?? 0n) * its);
      }
    rank += 1;
  }
  return matrix.flatMap((row) => {
    const places = row.flatMap((value, at) => (value === 0n ? [] : [at]));
    return places.length === 1 ? [columns[places[0] ?? 0] ?? ""] : [];
  });
}

describe("small cells", () => {
  test("one hidden unit takes another with it, for the total would give it away", () => {
    const cells = [cell("a", 2, 5), cell("b", 9, 5), cell("c", 7, 5), cell("all", 18, 5)];
    const { hidden, open } = hideCells(cells, [{ total: "all", members: ["a", "b", "c"] }]);
    expect([...hidden]).toEqual([
      ["a", "few"],
      ["c", "derived"],
    ]);
    expect(open).toEqual([]);
  });

  test("where every other unit is published as a figure, the total is hidden instead, in every table", () => {
    const cells = [
      cell("a", 2, 5),
      cell("b", 9, 5, true),
      cell("all", 11, 5),
      cell("m", 6, 5),
      cell("f", 5, 5),
    ];
    const sums = [
      { total: "all", members: ["a", "b"] },
      { total: "all", members: ["m", "f"] },
    ];
    expect([...hideCells(cells, sums).hidden.keys()]).toEqual(["a", "all", "f"]);
  });

  test("nothing is hidden where nothing is small; a cell without answers stays as it is", () => {
    const cells = [cell("a", 0, 5), cell("b", 9, 5), cell("all", 9, 5)];
    expect(hideCells(cells, [{ total: "all", members: ["a", "b"] }]).hidden.size).toBe(0);
  });

  test("what cannot be protected is said", () => {
    const cells = [cell("a", 2, 5), cell("b", 9, 5, true), cell("all", 11, 5, true)];
    expect(hideCells(cells, [{ total: "all", members: ["a", "b"] }]).open).toEqual(["a"]);
  });

  test("no hidden cell can be found by elimination over all tables that are published together", () => {
    const units = fc
      .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, parts]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: parts, maxLength: parts }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 2, max: 8 }),
        (given, groups, minimum) => {
          const { cells, sums } = tables(given, groups, minimum);
          const { hidden, open } = hideCells(cells, sums);
          const known = new Set(open);
          const found = recovered(new Set(hidden.keys()), sums).filter((id) => !known.has(id));
          expect(found).toEqual([]);
          for (const { id, isSensitive } of cells) if (isSensitive) expect(hidden.get(id)).toBe("few");
          // Nothing was fixed: only where a whole sum is too small to hide anything in is something left open.
          for (const id of open) expect(cells.find((each) => each.id === id)?.answers).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
