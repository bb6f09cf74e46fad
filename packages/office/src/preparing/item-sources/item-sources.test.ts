import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import {
  claimRoutes,
  itemSourceRoutes,
  noticeRoutes,
  openingRoutes,
  schemeVersionRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEvaluation, shippedScheme, type TestEvaluation } from "../evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;
beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
});
afterAll(() => round.close());

const office = () => round.person("office");
const organisationOf = (name: string) => round.unit(name).organisationId;
const list = async () => (await office().call(itemSourceRoutes.list, { evaluationId })).value;
const source = async (item: string) =>
  (await list()).items.find((each) => each.roundId === roundId && each.item === item);
const name = (item: string, to: string, seen: string, reason = "Công văn 21/SNV") => {
  round.workspace.later(1);
  return office().call(itemSourceRoutes.name, {
    evaluationId,
    roundId,
    item,
    organisationId: organisationOf(to),
    seen,
    reason,
  });
};
const told = async (who: string) =>
  (await round.person(who).call(noticeRoutes.list, {})).value.notices
    .filter(({ kind }) => kind === "lead")
    .map(({ text }) => text.vi);
const ledBy = async (who: string) =>
  (await round.person(who).call(claimRoutes.leadItems, { evaluationId })).value.items
    .filter((each) => each.roundId === roundId)
    .map(({ item }) => item);

test("a new version of the scheme brings a lead item: it is named as one without an agency, first of all", async () => {
  const yaml = shippedScheme("par-index-department")
    .replace("version: sample-2026", "version: sample-2026-b")
    .replace(
      /(code: "1\.1\.3"[\s\S]*?source: )self/,
      '$1{ lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the province" } }',
    );
  const hash =
    (await office().call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(yaml))).value.scheme?.hash ??
    "";
  const preview = (
    await round.person("chair").call(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash: hash })
  ).value;
  expect((["1.1.3", "1.2.2"] as ItemCode[]).map((item) => preview.withoutLead.includes(item))).toEqual([
    true,
    false,
  ]);
  const { proposalId } = (
    await office().call(schemeVersionRoutes.propose, {
      evaluationId,
      roundId,
      schemeHash: hash,
      reason: "Giao Văn phòng chấm",
    })
  ).value;
  expect(
    (
      await round
        .person("chair")
        .call(schemeVersionRoutes.decide, { evaluationId, proposalId, verdict: "approved", reason: "Đồng ý" })
    ).status,
  ).toBe(200);
  const { items } = await list();
  expect(items.findIndex(({ organisationId }) => organisationId !== "")).toBeGreaterThan(
    items.findIndex((each) => each.roundId === roundId && each.item === "1.1.3"),
  );
  expect(await source("1.1.3")).toMatchObject({
    roundId,
    item: "1.1.3",
    kind: "lead",
    organisationId: "",
    schemeSays: { vi: "Văn phòng UBND tỉnh" },
  });
});

test("the office names an agency while the evaluation is open; the agency is told and enters figures", async () => {
  expect((await name("1.1.3", "Sở Nội vụ", "", " ")).faults).toEqual(["reason: reason-missing"]);
  expect((await name("99.9", "Sở Nội vụ", "")).faults).toEqual(["item: item-missing"]);
  expect((await name("1.1.3", "Sở Nội vụ", "")).value).toEqual({ done: true });
  expect(await source("1.1.3")).toMatchObject({ organisationName: "Sở Nội vụ", staffed: true });
  expect(await ledBy("lead")).toContain("1.1.3");
  expect(await told("lead")).toEqual([
    "Cơ quan bạn chủ trì tiêu chí 1.1.3 của Kỳ mẫu 2026, so-nganh: Công văn 21/SNV.",
  ]);
  expect(await told("leader Sở Tài chính")).toEqual([]);
});

test("another agency takes its place: both are told, an old page is refused, twice changes nothing", async () => {
  const before = organisationOf("Sở Nội vụ");
  expect((await name("1.1.3", "Sở Tài chính", "")).problem?.code).toBe("changed-meanwhile");
  expect((await name("1.1.3", "Sở Tài chính", before, "Đổi phân công")).value).toEqual({ done: true });
  expect((await name("1.1.3", "Sở Tài chính", before, "Đổi phân công")).value).toEqual({ done: true });
  expect((await told("lead"))[0]).toBe(
    "Cơ quan bạn thôi chủ trì tiêu chí 1.1.3 của Kỳ mẫu 2026, so-nganh: Đổi phân công.",
  );
  expect(await told("leader Sở Tài chính")).toEqual([
    "Cơ quan bạn chủ trì tiêu chí 1.1.3 của Kỳ mẫu 2026, so-nganh: Đổi phân công.",
  ]);
  expect(await source("1.1.3")).toMatchObject({ organisationName: "Sở Tài chính", staffed: false });
  expect(await ledBy("lead")).not.toContain("1.1.3");
});

test("the body behind outside figures is named alike, and every change is kept with who and why", async () => {
  const outside = (await list()).items.find((each) => each.roundId === roundId && each.kind !== "lead");
  expect((await name(outside?.item ?? "", "Sở Tài chính", "")).value).toEqual({ done: true });
  expect(await source(outside?.item ?? "")).toMatchObject({ organisationName: "Sở Tài chính" });
  const { changes } = await list();
  expect(changes.map(({ item, before, after }) => [item, before, after])).toEqual([
    [outside?.item, "", "Sở Tài chính"],
    ["1.1.3", "Sở Nội vụ", "Sở Tài chính"],
    ["1.1.3", "", "Sở Nội vụ"],
  ]);
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
});
