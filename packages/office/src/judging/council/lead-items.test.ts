import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  appraisalRoutes,
  claimRoutes,
  councilRoutes,
  dutyRoutes,
  explanationRoutes,
  ownEntryRoutes,
  resultRoutes,
  type RouteText,
} from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { loadEdition } from "../../../../press/src/editions/index.ts";
import { confirmEntry } from "../own-entries/confirm-entry.ts";
import { acceptAll, fillEvaluation } from "../results/testing.ts";

/** Item 1.2.2 of the sample schemes: reports sent in time; Sở Nội vụ leads it. */
const ITEM = "1.2.2";
let round: TestEvaluation;
let editions: string;

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-editions-"));
  round = await openTestEvaluation({ publishing: { editions } });
  await fillEvaluation(round);
  await enter("so-tai-chinh", "2", "4");
  await enter("so-noi-vu", "3", "4");
  round.inPhase("appraisal");
  await acceptAll(round);
  round.inPhase("explanation");
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

const call = (name: string) => round.person(name);
const place = () => ({ evaluationId: round.evaluationId, roundId: round.rounds.departments.id, item: ITEM });
const ofEvaluation = () => ({ evaluationId: round.evaluationId });

/** An appraiser has nothing to find about an item that a lead agency scores. */
async function appraiserRefused(unitVersionId: string) {
  const finding = {
    id: randomUUID(),
    roundId: place().roundId,
    unitVersionId,
    item: ITEM,
    seen: "none" as const,
    verdict: "accepted" as const,
    facts: {},
    reason: "",
  };
  await call("appraiser1").call(dutyRoutes.state, ofEvaluation());
  const asked = { ...ofEvaluation(), findings: [finding] };
  const { results } = (await call("appraiser1").call(appraisalRoutes.find, asked)).value;
  expect(results).toMatchObject([{ outcome: "refused" }]);
}

/** The agency's figures, on top of what stands. */
async function enter(unitVersionId: string, done: string, total: string) {
  const { units } = (await call("lead").call(claimRoutes.readLead, place())).value;
  const before = new Map(
    units
      .find((unit) => unit.unitVersionId === unitVersionId)
      ?.fields.map(({ field, value }) => [field, value]),
  );
  const changes = Object.entries({ done, total }).map(([field, value]) => ({
    id: randomUUID(),
    unitVersionId,
    field,
    before: before.get(field) ?? "",
    value,
  }));
  return (await call("lead").call(claimRoutes.saveLead, { ...place(), changes })).value.saved;
}

const own = async (name: string) =>
  (await call(`leader ${name}`).call(explanationRoutes.own, ofEvaluation())).value.units[0]?.lead.find(
    ({ shape }) => shape.item === ITEM,
  );
const contests = async () => (await call("lead").call(explanationRoutes.contests, place())).value;

async function send(
  name: string,
  unitVersionId: string,
  more: Partial<RouteText<typeof explanationRoutes.send>>,
) {
  return call(name).call(explanationRoutes.send, {
    ...place(),
    id: randomUUID(),
    unitVersionId,
    seen: "none",
    answer: "contests",
    text: "Hai báo cáo gửi qua hệ thống đúng hạn",
    facts: { done: "4", total: "4" },
    ...more,
  });
}

async function reply(
  who: string,
  unitVersionId: string,
  more: Partial<RouteText<typeof explanationRoutes.answer>>,
) {
  return call(who).call(explanationRoutes.answer, {
    ...place(),
    id: randomUUID(),
    unitVersionId,
    seen: "none",
    verdict: "changed",
    facts: { done: "3", total: "4" },
    reason: "Một báo cáo gửi sau hạn",
    ...more,
  });
}

/** What the agency says of its own unit, as the office's table has it. */
async function ownEntry() {
  const { rounds, sha256 } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
  const [entry, ...others] = rounds.flatMap(({ ownEntries }) => ownEntries);
  expect(others).toEqual([]);
  return { ...entry, sha256 };
}
const confirmed = (facts: Record<string, string>, reason = "Đối chiếu sổ công văn đến") => ({
  ...place(),
  unitVersionId: "so-noi-vu",
  facts,
  reason,
});

describe("an item that a lead agency scored", () => {
  test("is told as its own word where the agency is the unit, until somebody outside confirms it", async () => {
    const before = await ownEntry();
    expect(before).toMatchObject({
      unitVersionId: "so-noi-vu",
      item: ITEM,
      facts: { done: "3", total: "4" },
    });
    expect(before.confirmed).toBeUndefined();
    const { units } = (await call("lead").call(claimRoutes.readLead, place())).value;
    expect(units.map(({ unitVersionId, own: ofAgency }) => [unitVersionId, ofAgency])).toEqual([
      ["so-noi-vu", true],
      ["so-tai-chinh", false],
    ]);
    const facts = { done: "3", total: "4" };
    for (const name of ["lead", "leader Sở Nội vụ", "secretary", "appraiser1", "auditor"])
      expect([name, (await call(name).call(ownEntryRoutes.confirm, confirmed(facts))).status]).toEqual([
        name,
        403,
      ]);
    const office = call("office");
    expect((await office.call(ownEntryRoutes.confirm, confirmed(facts, " "))).faults).toEqual([
      "reason: reason-missing",
    ]);
    expect(
      (await office.call(ownEntryRoutes.confirm, confirmed({ done: "4", total: "4" }))).problem?.code,
    ).toBe("changed-meanwhile");
    const ofOther = { ...confirmed({ done: "2", total: "4" }), unitVersionId: "so-tai-chinh" };
    expect((await office.call(ownEntryRoutes.confirm, ofOther)).problem?.code).toBe("not-found");
    const { departments } = round.rounds;
    const { unitVersionId } = round.unit("Sở Nội vụ");
    // An official of the agency who also works for the office is no second person.
    const ofAgency = await call("leader Sở Nội vụ").signedIn();
    const asked = { ...confirmed(facts), roundId: departments.id, unitVersionId, item: ITEM as ItemCode };
    expect(
      await confirmEntry(round.workspace.context, ofAgency, { ...asked, evaluationId: round.evaluationId }),
    ).toMatchObject({ ok: false, problem: { code: "four-eyes" } });
    expect((await office.call(ownEntryRoutes.confirm, confirmed(facts))).status).toBe(200);
    const after = await ownEntry();
    expect(after.confirmed).toMatchObject({ reason: "Đối chiếu sổ công văn đến" });
    expect(after.sha256).not.toBe(before.sha256);
  });

  test("is shown to the unit with its points, and contested with the facts that the unit holds", async () => {
    expect(await own("Sở Tài chính")).toMatchObject({
      agency: "Sở Nội vụ",
      found: { facts: { done: "2", total: "4" }, status: "scored" },
      state: { state: "lead-found" },
    });
    expect(
      (await send("leader Sở Tài chính", "so-tai-chinh", { facts: { done: "2", total: "4" } })).problem?.code,
    ).toBe("same-as-entered");
    expect((await send("leader Sở Tài chính", "so-tai-chinh", { facts: { done: "4" } })).problem?.code).toBe(
      "facts-incomplete",
    );
    expect(
      (await send("leader Sở Tài chính", "so-tai-chinh", { facts: { done: "bốn", total: "4" } })).problem
        ?.code,
    ).toBe("facts-unreadable");
    expect((await send("leader Sở Tài chính", "so-tai-chinh", { text: "" })).faults).toEqual([
      "text: reason-missing",
    ]);
    for (const name of ["leader Sở Nội vụ", "lead", "office"])
      expect([name, (await send(name, "so-tai-chinh", {})).status]).toEqual([name, 403]);
    expect((await send("leader Sở Tài chính", "so-tai-chinh", {})).status).toBe(200);
    expect((await send("leader Sở Nội vụ", "so-noi-vu", {})).status).toBe(200);
    expect(await own("Sở Tài chính")).toMatchObject({
      held: { facts: { done: "4", total: "4" }, points: expect.stringMatching(/^[1-9]|^0\.\d/) as string },
      state: { state: "explained" },
    });
  });

  test("keeps the result from being approved, and is no longer written over", async () => {
    const { rounds } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(
      rounds.flatMap(({ open }) => open).map(({ unitVersionId, item, kind }) => [unitVersionId, item, kind]),
    ).toEqual([
      ["so-noi-vu", ITEM, "explained"],
      ["so-tai-chinh", ITEM, "explained"],
    ]);
    round.inPhase("second-appraisal");
    expect(await enter("so-tai-chinh", "4", "4")).toMatchObject([
      { outcome: "parked", why: "contested" },
      { outcome: "parked", why: "contested" },
    ]);
  });

  test("is answered by its agency alone: it gives in, or says why not", async () => {
    expect(await contests()).toMatchObject({
      open: true,
      contests: [
        { unitName: "Sở Nội vụ" },
        {
          unitName: "Sở Tài chính",
          held: { facts: { done: "4" } },
          found: { facts: { done: "2" } },
          secondId: "none",
        },
      ],
    });
    for (const name of [
      "leader Sở Tài chính",
      "clerk Sở Nội vụ",
      "office",
      "appraiser1",
      "chair",
      "secretary",
      "auditor",
    ]) {
      expect([name, (await reply(name, "so-tai-chinh", {})).status]).toEqual([name, 403]);
      expect([name, (await call(name).call(explanationRoutes.contests, place())).status]).toEqual([
        name,
        403,
      ]);
    }
    await appraiserRefused("so-tai-chinh");
    expect((await reply("lead", "so-tai-chinh", { reason: " " })).faults).toEqual(["reason: reason-missing"]);
    expect((await reply("lead", "so-tai-chinh", {})).status).toBe(200);
    expect((await reply("lead", "so-tai-chinh", {})).problem?.code).toBe("changed-meanwhile");
    expect((await reply("lead", "so-noi-vu", { verdict: "accepted", reason: "" })).status).toBe(200);
    expect([(await own("Sở Tài chính"))?.state.state, (await own("Sở Nội vụ"))?.state.state]).toEqual([
      "contested",
      "second-found",
    ]);
    expect((await own("Sở Tài chính"))?.second).toMatchObject({
      facts: { done: "3" },
      reason: "Một báo cáo gửi sau hạn",
    });
    expect(
      (
        await send("leader Sở Tài chính", "so-tai-chinh", {
          seen: (await own("Sở Tài chính"))?.explanation?.id ?? "none",
        })
      ).problem?.code,
    ).toBe("phase-over");
  });

  test("goes before the council where they still differ, with the facts of both sides as motions", async () => {
    round.inPhase("council");
    const { candidates } = (await call("secretary").call(councilRoutes.overview, ofEvaluation())).value;
    expect(candidates).toMatchObject([{ unitName: "Sở Tài chính", item: ITEM, why: "contested" }]);
    const { sessionId } = (
      await call("secretary").call(councilRoutes.callSession, {
        ...ofEvaluation(),
        kind: "meeting",
        title: "Phiên họp",
        startsAt: round.workspace.now().toISOString(),
        secret: false,
      })
    ).value;
    await call("secretary").call(councilRoutes.addItems, {
      ...ofEvaluation(),
      sessionId,
      items: candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item })),
    });
    await call("secretary").call(councilRoutes.open, { ...ofEvaluation(), sessionId });
    const session = async () =>
      (await call("secretary").call(councilRoutes.session, { ...ofEvaluation(), sessionId })).value;
    const [item] = (await session()).items;
    expect(item).toMatchObject({
      shape: { lead: true },
      claim: { facts: { done: "4", total: "4" } },
      findings: [
        { by: "Sở Nội vụ", facts: { done: "2" } },
        { stage: "second", facts: { done: "3" } },
      ],
      explanation: { text: "Hai báo cáo gửi qua hệ thống đúng hạn" },
      motions: [
        { kind: "appraisal", facts: { done: "3" } },
        { kind: "unit", facts: { done: "4" } },
      ],
    });
    const unitSide = item?.motions.find(({ kind }) => kind === "unit")?.id ?? "";
    for (const name of ["member1", "member2", "chair"])
      await call(name).call(councilRoutes.vote, {
        ...ofEvaluation(),
        itemId: item?.id ?? "",
        choice: unitSide,
      });
    expect(
      (
        await call("secretary").call(councilRoutes.count, {
          ...ofEvaluation(),
          itemId: item?.id ?? "",
          reason: "Nhật ký hệ thống cho thấy gửi đúng hạn",
        })
      ).value,
    ).toMatchObject({ outcome: { carried: unitSide } });
    const minutes = await round.workspace.app.inject({
      method: "GET",
      url: `/api/evaluations/${round.evaluationId}/council/sessions/${sessionId}/minutes.docx`,
      headers: { cookie: [...call("secretary").cookies].map((pair) => pair.join("=")).join("; ") },
    });
    expect((await mammoth.convertToHtml({ buffer: minutes.rawPayload })).value).toContain(
      "Chấp nhận đề nghị của đơn vị",
    );
  });

  test("is confirmed again where the agency has given itself other figures since", async () => {
    const { facts, confirmed: lapsed } = await ownEntry();
    expect([facts, lapsed]).toEqual([{ done: "4", total: "4" }, undefined]);
    const asked = { ...ofEvaluation(), roundId: place().roundId, unitVersionId: "so-noi-vu" };
    const tree = JSON.stringify((await call("chair").call(resultRoutes.tree, asked)).value.tree);
    expect(tree).toContain("tự nhập cho chính mình, chưa có người ngoài cơ quan xác nhận");
    expect((await call("chair").call(ownEntryRoutes.confirm, confirmed(facts ?? {}))).status).toBe(200);
    expect((await ownEntry()).confirmed).toBeDefined();
  });

  test("stands in the result as the council decided, as the agency gave in, or as the agency entered it", async () => {
    const { rounds, sha256 } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(rounds.flatMap(({ open }) => open)).toEqual([]);
    expect(
      (
        await call("chair").call(resultRoutes.approve, {
          ...ofEvaluation(),
          unheldReason: "Họp sớm theo lịch của tỉnh",
          sha256,
        })
      ).status,
    ).toBe(200);
    await call("office").call(resultRoutes.publish, { ...ofEvaluation(), publishedOn: "2027-02-01" });
    await round.workspace.publisher.idle();
    const { results } = await loadEdition(join(editions, "so-nganh-2026-1"));
    const inputs = (unit: string) =>
      JSON.stringify(results.rows.find((row) => row.unit === unit)?.tree).match(
        /"code":"1\.2\.2".*?"inputs":(\[.*?\])/,
      )?.[1];
    expect(JSON.parse(inputs("so-tai-chinh") ?? "[]")).toMatchObject([
      { fact: "done", value: "4", source: expect.stringMatching(/^hội đồng quyết định ngày/) as string },
      {},
    ]);
    expect(JSON.parse(inputs("so-noi-vu") ?? "[]")).toMatchObject([
      {
        fact: "done",
        value: "4",
        source: expect.stringMatching(
          /^cơ quan chủ trì trả lời giải trình: chấp nhận đề nghị của đơn vị; tự nhập cho chính mình, .+ xác nhận ngày/,
        ) as string,
      },
      {},
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
