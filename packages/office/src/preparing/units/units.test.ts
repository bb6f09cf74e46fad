import {
  boardRoutes,
  openingRoutes,
  peopleRoutes,
  type RouteText,
  type UnitChangePreview,
  unitChangeRoutes,
} from "@thang-diem/contract";
import { COUNTRY } from "@thang-diem/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../evaluations/testing.ts";
import { nameUnitsOfToday } from "./index.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  for (const name of ["Sở Giao thông", "Sở Xây dựng", "Sở Công thương"])
    await round.admin.call(peopleRoutes.addOrganisation, { name, code: "" });
});
afterAll(() => round.close());

type Given = RouteText<typeof unitChangeRoutes.preview>;

const office = () => round.person("office");
const given = (part: Partial<Given>): Given => ({
  kind: "rename",
  on: "2026-11-01",
  basisNumber: "12/NQ-HĐND",
  basisDate: "2026-10-15",
  of: [],
  into: [],
  seat: "",
  ...part,
});
const body = (name: string, code = "") => ({ name, kind: "co-quan" as const, code });

async function refOf(name: string): Promise<string> {
  const { units } = (await office().call(unitChangeRoutes.find, { q: name })).value;
  return units.find((unit) => unit.name.vi === name)?.ref ?? `no unit ${name}`;
}

async function record(part: Partial<Given>): Promise<string> {
  const wanted = given(part);
  const { fingerprint } = (await office().call(unitChangeRoutes.preview, wanted)).value;
  const sent = { ...wanted, fingerprint, evaluationsKnown: true };
  return (await office().call(unitChangeRoutes.record, sent)).value.changeId;
}

const undo = (changeId: string) => office().call(unitChangeRoutes.undo, { changeId, reason: "nhập nhầm" });

async function organisationNames(q: string): Promise<string[]> {
  const { organisations } = (await office().call(peopleRoutes.findOrganisations, { q })).value;
  return organisations.map(({ name }) => name);
}

describe("a change of units", () => {
  test("says everything that stands against it at once, each with its place", async () => {
    const refusal = await office().call(
      unitChangeRoutes.preview,
      given({
        kind: "merge",
        on: "hôm qua",
        basisNumber: "",
        basisDate: "",
        of: [await refOf("Sở Giao thông"), await refOf("Sở Giao thông"), "#99999@2030-01-01"],
        into: [{ name: "", kind: "co-quan", code: "" }],
      }),
    );
    expect(refusal.faults).toEqual([
      "on: date-form",
      "basisNumber: basis-missing",
      "basisDate: document-date-form",
      "of.1: unit-twice",
      "of.2: unit-unknown",
      "into.0.name: name-missing",
    ]);
  });

  test("of a commune names a day before it began, a code of another one, and a name that is taken", async () => {
    const { units } = (await office().call(unitChangeRoutes.find, { q: "P. Hồng Gai" })).value;
    expect(units[0]).toMatchObject({ name: { vi: "Phường Hồng Gai" }, within: "Tỉnh Quảng Ninh" });
    const refusal = await office().call(
      unitChangeRoutes.preview,
      given({
        on: "2025-07-01",
        of: [units[0]?.ref ?? ""],
        into: [{ name: "Phường Bãi Cháy", kind: "phuong", code: "00004" }],
      }),
    );
    expect(refusal.faults).toEqual([
      "of.0: unit-began-later",
      "into.0.name: name-twice",
      "into.0.code: code-twice",
    ]);
    expect(refusal.problem?.details?.faults?.[0]?.message.vi).toContain("01/07/2025");
    expect(refusal.problem?.details?.faults?.[2]?.message.vi).toContain("Phường Ba Đình");
  });

  test("is recorded only as it was shown", async () => {
    const wanted = given({ of: [await refOf("Sở Giao thông")], into: [body("Sở Giao thông vận tải")] });
    const refusal = await office().call(unitChangeRoutes.record, { ...wanted, fingerprint: "a".repeat(64) });
    expect([refusal.status, refusal.problem?.code]).toEqual([422, "units.moved"]);
  });

  test("renames a body, keeps what it was called, and takes it back", async () => {
    const ref = await refOf("Sở Giao thông");
    const changeId = await record({ of: [ref], into: [body("Sở Giao thông vận tải")] });
    expect(await organisationNames("Sở Giao thông")).toEqual(["Sở Giao thông vận tải"]);
    const unit = await refOf("Sở Giao thông vận tải");
    const history = (await office().call(unitChangeRoutes.history, { ref: unit })).value;
    expect(history.versions.map(({ name, since, until }) => [name.vi, since, until])).toEqual([
      ["Sở Giao thông vận tải", "2026-11-01", ""],
      ["Sở Giao thông", "", "2026-10-31"],
    ]);
    expect(history.versions[0]?.legalBasis).toBe("12/NQ-HĐND ngày 15/10/2026");
    expect((await undo(changeId)).status).toBe(200);
    expect((await undo(changeId)).status).toBe(404);
    expect(await organisationNames("Sở Giao thông")).toEqual(["Sở Giao thông"]);
    expect(await refOf("Sở Giao thông")).toBe(ref);
    const { changes } = (await office().call(unitChangeRoutes.list, {})).value;
    expect(changes[0]).toMatchObject({
      kind: "rename",
      undone: { reason: "nhập nhầm", by: expect.stringMatching(/^Người /) as string },
    });
  });

  test("merges a body into one that goes on, which stays the same unit", async () => {
    const home = await refOf("Sở Xây dựng");
    const wanted = given({
      kind: "merge",
      of: [home, await refOf("Sở Giao thông")],
      into: [body("Sở Xây dựng")],
    });
    const shown = (await office().call(unitChangeRoutes.preview, wanted)).value;
    expect(shown.begins.map(({ name, goesOn }) => [name.vi, goesOn])).toEqual([["Sở Xây dựng", true]]);
    const changeId = await record(wanted);
    const gone = (await office().call(unitChangeRoutes.find, { q: "Sở Giao thông" })).value.units;
    expect(gone.map(({ name, until }) => [name.vi, until])).toEqual([
      ["Sở Giao thông", "2026-10-31"],
      ["Sở Xây dựng", ""],
    ]);
    expect(gone[0]?.became?.vi).toBe("Sở Giao thông kết thúc ngày 31/10/2026; nay thuộc Sở Xây dựng.");
    const history = (await office().call(unitChangeRoutes.history, { ref: await refOf("Sở Xây dựng") }))
      .value;
    expect(history.versions[0]?.from.map(({ name, how }) => [name.vi, how])).toEqual([
      ["Sở Xây dựng", "full"],
      ["Sở Giao thông", "merged"],
    ]);
    await undo(changeId);
  });

  test("splits a body into organisations, and cannot be undone once people are there", async () => {
    const changeId = await record({
      kind: "split",
      of: [await refOf("Sở Công thương")],
      into: [body("Sở Công nghiệp", "H49.91"), body("Sở Thương mại")],
    });
    expect(await organisationNames("Sở Công nghiệp")).toEqual(["Sở Công nghiệp"]);
    const { organisations } = (await office().call(peopleRoutes.findOrganisations, { q: "H49.91" })).value;
    await round.workspace.person(round.admin, "an.sct", organisations[0]?.id ?? "", []);
    const refusal = await undo(changeId);
    expect([refusal.status, refusal.problem?.code]).toEqual([422, "units.rests"]);
    expect(refusal.problem?.message.vi).toContain("Sở Công nghiệp");
    const later = await record({ kind: "close", of: [await refOf("Sở Thương mại")], on: "2026-11-10" });
    expect((await undo(changeId)).problem?.message.vi).toContain("ngày 10/11/2026");
    expect((await undo(later)).status).toBe(200);
  });

  test("adds a body, and of a code or a name that is there says so", async () => {
    const twice = await office().call(
      unitChangeRoutes.preview,
      given({ kind: "add", into: [body("Sở Tài chính", "H49.91")] }),
    );
    expect(twice.faults).toEqual(["into.0.name: organisation-exists", "into.0.code: organisation-exists"]);
    const changeId = await record({ kind: "add", into: [body("Sở Dân tộc")] });
    expect(await organisationNames("Sở Dân tộc")).toEqual(["Sở Dân tộc"]);
    await undo(changeId);
    expect(await organisationNames("Sở Dân tộc")).toEqual([]);
  });

  test("recorded ahead takes its name on its day", async () => {
    await record({
      on: "2026-12-01",
      of: [await refOf("Sở Xây dựng")],
      into: [body("Sở Xây dựng và Hạ tầng")],
    });
    expect(await organisationNames("Sở Xây dựng")).toEqual(["Sở Xây dựng"]);
    expect(await nameUnitsOfToday(round.workspace.context)).toBe(0);
    round.workspace.later(12 * 24 * 60);
    expect(await nameUnitsOfToday(round.workspace.context)).toBe(1);
    expect(await organisationNames("Sở Xây dựng")).toEqual(["Sở Xây dựng và Hạ tầng"]);
  });
});

describe("a change of units that are being assessed", () => {
  const merging = async (): Promise<Given> =>
    given({
      kind: "merge",
      on: "2026-12-01",
      of: [round.unit("Xã Bình Minh").organisationId, round.unit("Xã Hòa Bình").organisationId],
      into: [body("Xã Bình Hòa")],
    });

  test("shows the evaluations, and needs the word that they go on as pinned", async () => {
    const wanted = await merging();
    const shown: UnitChangePreview = (await office().call(unitChangeRoutes.preview, wanted)).value;
    expect(shown.evaluations.map(({ title, status, units }) => [title.vi, status, units])).toEqual([
      ["Kỳ đánh giá mẫu 2026", "open", ["Xã Bình Minh", "Xã Hòa Bình"]],
    ]);
    expect(shown.ends.every(({ accounts }) => accounts > 0)).toBe(true);
    const sent = { ...wanted, fingerprint: shown.fingerprint };
    expect((await office().call(unitChangeRoutes.record, sent)).faults).toEqual([
      "evaluationsKnown: unit-in-evaluation",
    ]);
    const known = { ...sent, evaluationsKnown: true };
    expect((await office().call(unitChangeRoutes.record, known)).status).toBe(200);
    expect((await office().call(unitChangeRoutes.record, known)).faults).toEqual([
      "of.0: unit-ended",
      "of.1: unit-ended",
      "into.0.name: name-twice",
    ]);
  });

  test("says to whoever works there what became of the units", async () => {
    const { evaluationId } = round;
    const { units } = (await round.person("clerk Xã Hòa Bình").call(unitChangeRoutes.ended, { evaluationId }))
      .value;
    expect(units.map(({ became }) => became.vi)).toEqual([
      "Xã Bình Minh kết thúc ngày 30/11/2026; nay thuộc Xã Bình Hòa.",
      "Xã Hòa Bình kết thúc ngày 30/11/2026; nay thuộc Xã Bình Hòa.",
    ]);
  });

  test("lets the search of the board find them by what they became, and by an office's way to write", async () => {
    const { evaluationId } = round;
    const named = async (q: string) =>
      (await office().call(boardRoutes.units, { evaluationId, q, sort: "name" })).value.units.map(
        ({ name }) => name,
      );
    expect(await named("xa binh hoa")).toEqual(["Xã Bình Minh", "Xã Hòa Bình"]);
    expect(await named("UBND p. sông")).toEqual(["Phường Sông Hàn"]);
    expect(await named("snv")).toEqual(["Sở Nội vụ"]);
    expect(await named("Sở Hải quan")).toEqual([]);
  });

  test("leaves them out of the plans of later days and offers what follows them", async () => {
    const { evaluationId } = (
      await office().call(openingRoutes.draft, {
        title: { vi: "Kỳ 2027", en: "2027" },
        year: 2027,
        topUnitId: COUNTRY,
        copyFrom: "nothing",
      })
    ).value;
    const { choices } = (await office().call(openingRoutes.choices, { evaluationId })).value;
    const exists = (name: string) => choices.find((each) => each.name === name)?.exists;
    expect([exists("Xã Bình Minh"), exists("Xã Bình Hòa"), exists("Phường Sông Hàn")]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("who may", () => {
  test("is the office that holds its role everywhere, not whoever keeps accounts", async () => {
    const wanted = given({ kind: "add", into: [body("Sở Lạ")] });
    for (const visitor of [round.admin, round.person("clerk Sở Nội vụ"), round.person("chair")])
      expect((await visitor.call(unitChangeRoutes.preview, wanted)).status).toBe(403);
    const { organisationId } = round.unit("Sở Nội vụ");
    const once = await round.workspace.person(
      round.admin,
      "office.once",
      organisationId,
      ["reform-office"],
      round.evaluationId,
    );
    expect((await once.call(unitChangeRoutes.preview, wanted)).status).toBe(403);
    expect(
      (await once.call(unitChangeRoutes.record, { ...wanted, fingerprint: "", evaluationsKnown: true }))
        .status,
    ).toBe(403);
  });

  test("leaves a log that verifies", async () => {
    expect((await verifyAudit(round.workspace.database)).ok).toBe(true);
  });
});
