import type { ItemCode } from "@thang-diem/engine";
import { historyRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contest, find, signDepartment } from "../../judging/results/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { newId } from "../../../../platform/src/ids/index.ts";
import { saveChanges } from "../../judging/self-assessment/index.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  await signDepartment(round, "Sở Tài chính");
  round.inPhase("appraisal");
  await find(round, [{ unit: round.unit("Sở Tài chính"), item: "1.1.3", facts: { done: "8", total: "10" } }]);
});
afterAll(() => round.close());

const read = (who: string, more: Record<string, string> = {}) =>
  round.person(who).call(historyRoutes.read, { evaluationId: round.evaluationId, ...more });
const told = async (who: string, more: Record<string, string> = {}) =>
  (await read(who, more)).value.entries.map(
    ({ kind, item, field, before, after }) => `${kind} ${item} ${field}: ${before} → ${after}`,
  );

describe("the history of values", () => {
  test("shows every value old → new, newest first, with who and when", async () => {
    expect(await told("office")).toEqual([
      "finding 1.1.3 first 1: 0.9 / 1 → 0.8 / 1",
      'signed  1:  → {"points":"0.9","maximum":"27.5","bonus":{"points":"0","maximum":"3"}}',
      expect.stringMatching(/^claim 1\.1/),
      expect.stringMatching(/^claim 1\.1/),
      expect.stringMatching(/^claim 1\.1/),
    ]);
    const [finding, signed] = (await read("office")).value.entries;
    expect([finding?.whoName, finding?.reason, finding?.unitName]).toEqual([
      "Người p6.appraiser",
      "thiếu tài liệu",
      "Sở Tài chính",
    ]);
    expect(signed?.who).toMatch(/^account:/);
  });

  test("is filtered by item, person and kind", async () => {
    expect(await told("auditor", { item: "1.1.3", kind: "claim" })).toEqual(
      expect.arrayContaining(["claim 1.1.3 done:  → 9", "claim 1.1.3 total:  → 10"]),
    );
    expect(await told("auditor", { person: "p6.appraiser" })).toHaveLength(1);
    expect(await told("auditor", { person: "nobody" })).toEqual([]);
  });

  test("of a unit is read by the unit, findings after the appraisal and without the appraiser's name", async () => {
    expect(await told("clerk Sở Nội vụ")).toEqual([]);
    expect(
      (await read("clerk Sở Nội vụ", { unitVersionId: round.unit("Sở Tài chính").unitVersionId })).status,
    ).toBe(403);
    expect((await told("clerk Sở Tài chính")).some((line) => line.startsWith("finding"))).toBe(false);
    round.inPhase("explanation");
    await contest(round, round.unit("Sở Tài chính"), "1.1.3", "đã bổ sung tài liệu");
    const { entries } = (await read("clerk Sở Tài chính")).value;
    expect(entries.slice(0, 2).map(({ kind, who }) => [kind, who])).toEqual([
      ["explanation", expect.stringMatching(/^account:p\d+\.unit-clerk$/)],
      ["finding", ""],
    ]);
    expect((await read("clerk Sở Tài chính", { person: "p6.appraiser" })).value.entries).toEqual([]);
    expect((await read("appraiser1")).status).toBe(403);
  });

  test("comes page by page without a gap or a double", async () => {
    const leader = await round.person("leader Xã Hòa Bình").signedIn();
    const writer = {
      unit: round.unit("Xã Hòa Bình"),
      schemeHash: round.rounds.communes.schemeHash,
      mayWrite: () => true,
    };
    for (let n = 0; n < 3; n += 1)
      await saveChanges(
        round.workspace.context,
        leader,
        writer,
        Array.from({ length: 40 }, (_, i) => ({
          id: newId(),
          item: "1.1.1" as ItemCode,
          field: `x${n}-${i}`,
          before: "",
          value: `${n} ${i}`,
        })),
      );
    const ids: string[] = [];
    for (let next: string | undefined = ""; next !== undefined;) {
      const page: { entries: { id: string }[]; next: string } = (
        await read("auditor", { unitVersionId: "xa-hoa-binh", ...(next === "" ? {} : { after: next }) })
      ).value;
      ids.push(...page.entries.map(({ id }) => id));
      next = page.next === "" ? undefined : page.next;
    }
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
    // What a unit types is its own until it signs.
    expect(await told("office", { unitVersionId: "xa-hoa-binh" })).toEqual([]);
  });
});

describe("typing", () => {
  test("is one row for each person and field, from what stood there first to what was left", async () => {
    const unit = round.unit("Xã Hòa Bình");
    const place = { unit, schemeHash: round.rounds.communes.schemeHash, mayWrite: () => true, closed: open };
    const item = "1.1.3" as ItemCode;
    let before = "";
    const type = async (name: string, value: string) => {
      const who = await round.person(name).signedIn();
      const change = { id: newId(), item, field: "@note", before, value };
      const [saved] = await saveChanges(round.workspace.context, who, place, [change]);
      expect(saved?.outcome).toBe("taken");
      before = value;
    };
    for (const text of ["Ý", "Ý của", "Ý của A"]) await type("clerk Xã Hòa Bình", text);
    await type("leader Xã Hòa Bình", "Ý của A và B");
    await type("clerk Xã Hòa Bình", "Ý của A, B");
    round.workspace.later(20);
    await type("clerk Xã Hòa Bình", "Ý của A, B, C");
    const rows = await told("auditor", { unitVersionId: unit.unitVersionId, item, kind: "claim" });
    expect(rows).toEqual([
      "claim 1.1.3 @note: Ý của A, B → Ý của A, B, C",
      "claim 1.1.3 @note: Ý của A và B → Ý của A, B",
      "claim 1.1.3 @note: Ý của A → Ý của A và B",
      "claim 1.1.3 @note:  → Ý của A",
    ]);
  });
});

/** Typing is what is tested here, whatever the phase. */
const open = () => Promise.resolve(() => "" as const);
