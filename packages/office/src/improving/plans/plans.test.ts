import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import { planRoutes, requestOf } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPaper } from "../../../../documents/src/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { TEST_HOST } from "../../composition/testing.ts";
import { publishYear } from "../losses/testing.ts";

const UNIT = "so-noi-vu" as UnitVersionId;
let round: TestEvaluation;
let [base, perfect, earlier]: RoundId[] = [];
let planId = "";
beforeAll(async () => {
  round = await openTestEvaluation();
  perfect = await publishYear(round, 2023, {});
  earlier = await publishYear(round, 2024, { "so-tai-chinh": ["1.1.1", "1.1.2"] });
  base = await publishYear(round, 2025, {
    "so-noi-vu": ["1.1.1", "1.1.2", "2.1.1"],
    "so-tai-chinh": ["1.1.2"],
  });
});
afterAll(() => round.close());

const of = () => ({ evaluationId: round.evaluationId });
const clerk = () => round.person("clerk Sở Nội vụ");
const leader = () => round.person("leader Sở Nội vụ");
const plan = async (who = clerk()) => (await who.call(planRoutes.read, { ...of(), planId })).value;

test("a plan is proposed from what was lost: a measure for each item, most points first, once for a result", async () => {
  const asked = { ...of(), roundId: base ?? "", unitVersionId: UNIT };
  planId = (await clerk().call(planRoutes.propose, asked)).value.planId;
  const { list, expected, year } = await plan();
  expect(list.map(({ item, expected: points, state }) => [item, points, state])).toEqual([
    ["2.1.1", "0.5", "open"],
    ["1.1.1", "0.25", "open"],
    ["1.1.2", "0.25", "open"],
  ]);
  expect([expected, year, list.every(({ measure, due }) => measure !== "" && due === "2026-11-30")]).toEqual([
    "1",
    2026,
    true,
  ]);
  const again = await clerk().call(planRoutes.propose, asked);
  expect(again.problem?.code).toBe("plan-stands");
});

test("a unit that is not in the evaluation any more, and one of somebody else, are refused in words", async () => {
  const ask = (unitVersionId: string) =>
    clerk().call(planRoutes.propose, { ...of(), roundId: base ?? "", unitVersionId });
  expect((await ask("so-y-te")).problem?.code).toBe("unit-not-here");
  expect((await ask("so-tai-chinh")).status).toBe(403);
  const lossless = await round
    .person("clerk Sở Tài chính")
    .call(planRoutes.propose, { ...of(), roundId: perfect ?? "", unitVersionId: "so-tai-chinh" });
  expect(lossless.problem?.code).toBe("nothing-lost");
});

test("another unit neither lists nor opens it, and an appraiser has no business with plans", async () => {
  const other = round.person("leader Sở Tài chính");
  expect((await other.call(planRoutes.list, of())).value.plans).toEqual([]);
  expect((await other.call(planRoutes.read, { ...of(), planId })).status).toBe(403);
  expect((await round.person("appraiser1").call(planRoutes.list, of())).status).toBe(403);
  expect((await round.person("office").call(planRoutes.list, of())).value.plans).toHaveLength(1);
});

test("measures are changed and taken out until the leader signs; all faults of a measure are said at once", async () => {
  const [first, second] = (await plan()).list;
  const place = { ...of(), planId, measureId: first?.id ?? "" };
  const written = {
    owner: "Phòng A",
    helpers: "",
    due: "2026-09-30",
    money: "20 triệu",
    evidence: "Báo cáo",
  };
  const wrong = await clerk().call(planRoutes.save, {
    ...place,
    ...written,
    measure: " ",
    expected: "nhiều",
  });
  expect(wrong.faults).toEqual(["measure: text-missing", "expected: field-invalid"]);
  await clerk().call(planRoutes.save, { ...place, ...written, measure: "Rà soát", expected: "0,25" });
  await clerk().call(planRoutes.drop, { ...of(), planId, measureId: second?.id ?? "" });
  expect(
    (await plan()).list.map(({ item, measure, expected }) => [item, measure === "Rà soát", expected]),
  ).toEqual([
    ["2.1.1", true, "0.25"],
    ["1.1.2", false, "0.25"],
  ]);
});

test("the clerk does not sign; once signed nothing of it changes, and progress begins", async () => {
  const [first] = (await plan()).list;
  const place = { ...of(), planId, measureId: first?.id ?? "" };
  const early = await clerk().call(planRoutes.move, { ...place, state: "done", progress: "Xong" });
  expect(early.problem?.code).toBe("plan-not-signed");
  expect((await clerk().call(planRoutes.sign, { ...of(), planId })).status).toBe(403);
  expect((await leader().call(planRoutes.sign, { ...of(), planId })).status).toBe(200);
  expect((await clerk().call(planRoutes.drop, place)).problem?.code).toBe("plan-signed");
  expect((await leader().call(planRoutes.sign, { ...of(), planId })).problem?.code).toBe("plan-signed");
});

test("the unit reports what is done, the office alone says that it is proved, and a late measure is late", async () => {
  const [first] = (await plan()).list;
  const move = (who: string, state: "done" | "proved") =>
    round.person(who).call(planRoutes.move, {
      ...of(),
      planId,
      measureId: first?.id ?? "",
      state,
      progress: "Kế hoạch 12/KH-SNV ngày 05/01/2026",
    });
  round.workspace.later(60 * 24 * 20);
  expect((await plan()).list.map(({ late }) => late)).toEqual([true, true]);
  await move("clerk Sở Nội vụ", "done");
  expect((await move("clerk Sở Nội vụ", "proved")).problem?.code).toBe("four-eyes");
  await move("office", "proved");
  const { proved, late, list } = await plan();
  expect([proved, late, list[0]?.progress]).toEqual([1, 1, "Kế hoạch 12/KH-SNV ngày 05/01/2026"]);
});

test("the plan goes out under the letterhead with every measure", async () => {
  const { method, url } = requestOf(planRoutes.document, { ...of(), planId });
  const cookie = [...leader().cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await round.workspace.app.inject({
    method: method as "GET",
    url,
    headers: { host: TEST_HOST, cookie, "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140" },
  });
  expect(answer.statusCode).toBe(200);
  const { lines, tables } = await readPaper(Uint8Array.from(answer.rawPayload));
  expect(lines).toEqual(expect.arrayContaining(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH"]));
  const rows = tables
    .flat()
    .filter((row) => row.some((cell) => cell.startsWith("2.1.1") || cell.startsWith("1.1.2")));
  expect(rows.map((row) => row[5])).toEqual(["0,25", "0,25"]);
});

test("the result of the year that was worked closes each measure, and nothing is said before it", async () => {
  expect((await plan()).list.map(({ outcome }) => outcome)).toEqual([undefined, undefined]);
  const who = round.person("clerk Sở Tài chính");
  const made = await who.call(planRoutes.propose, {
    ...of(),
    roundId: earlier ?? "",
    unitVersionId: "so-tai-chinh",
  });
  const { list } = (await who.call(planRoutes.read, { ...of(), planId: made.value.planId })).value;
  expect(list.map(({ item, outcome }) => [item, outcome])).toEqual([
    ["1.1.1", "won"],
    ["1.1.2", "not-won"],
  ]);
});
