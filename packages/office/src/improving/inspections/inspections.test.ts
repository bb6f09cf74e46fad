import { inspectionRoutes, requestOf, taskRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPaper } from "../../../../documents/src/testing.ts";
import { TEST_HOST } from "../../composition/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { publishYear } from "../losses/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  await publishYear(round, 2025, { "so-noi-vu": ["1.1.1", "1.1.2", "2.1.1"] });
});
afterAll(() => round.close());

const of = () => ({ evaluationId: round.evaluationId });
const office = () => round.person("office");
const list = async (who: string) => (await round.person(who).call(inspectionRoutes.list, of())).value;
const inspectionOf = async (unit: string) => {
  const found = (await list("office")).inspections.find(({ unitName }) => unitName === unit);
  if (found === undefined) throw new Error(`no inspection of ${unit}`);
  return { ...of(), inspectionId: found.id };
};

test("a share below 30 % is refused; the lowest index is chosen by risk; units are chosen once", async () => {
  const draw = (share: number) =>
    office().call(inspectionRoutes.draw, { ...of(), share, riskShare: 100, seed: 7 });
  expect((await draw(29)).faults).toEqual(["share: share-small"]);
  const both = { ...of(), share: 100, riskShare: 50, seed: 7 };
  expect((await round.person("appraiser1").call(inspectionRoutes.draw, both)).status).toBe(403);
  const drawn = await office().call(inspectionRoutes.draw, both);
  const { inspections, draw: stands } = await list("office");
  expect(drawn.value.chosen).toBe(inspections.length);
  expect(inspections.find(({ unitName }) => unitName === "Sở Nội vụ")?.chosenBy).toBe("random");
  expect(inspections.filter(({ chosenBy }) => chosenBy === "risk").length).toBe(
    Math.floor(inspections.length / 2),
  );
  expect(stands).toMatchObject({ share: 100, riskShare: 50, seed: 7, units: inspections.length });
  expect((await draw(50)).problem?.code).toBe("drawn-already");
});

test("nobody inspects the own unit, and nothing is written of a refused list", async () => {
  const place = await inspectionOf("Sở Nội vụ");
  const own = round.person("clerk Sở Nội vụ").accountId;
  const appraiser = round.person("appraiser1").accountId;
  const assign = (accountIds: string[]) =>
    office().call(inspectionRoutes.assign, { ...place, accountIds, plannedOn: "2026-03-10" });
  expect((await assign([appraiser, own])).problem?.code).toBe("own-unit");
  expect((await assign([])).faults).toEqual(["accountIds: inspectors-missing"]);
  const before = (await list("office")).inspections.find(({ id }) => id === place.inspectionId);
  expect(before?.inspectors).toEqual([]);
  expect((await assign([appraiser])).status).toBe(200);
});

test("only the inspectors write; a remedy needs a term; the unit sees nothing before the conclusion", async () => {
  const place = await inspectionOf("Sở Nội vụ");
  const finding = { ...place, item: "1.1.1", finding: "Kế hoạch ban hành chậm", remedy: "Ban hành đúng hạn" };
  const write = (who: string, due: string) =>
    round.person(who).call(inspectionRoutes.find, { ...finding, due });
  expect((await write("appraiser2", "2026-04-01")).status).toBe(403);
  expect((await write("appraiser1", "")).problem?.code).toBe("date-form");
  expect((await write("appraiser1", "2026-04-01")).status).toBe(200);
  const second = { ...place, item: "", finding: "Nơi tiếp dân sạch đẹp", remedy: "", due: "" };
  await round.person("appraiser1").call(inspectionRoutes.find, second);
  expect((await list("leader Sở Nội vụ")).inspections).toEqual([]);
});

test("the conclusion makes tasks of the remedies, the unit alone sees it, nothing changes after it", async () => {
  const place = await inspectionOf("Sở Nội vụ");
  const appraiser = round.person("appraiser1");
  const paper = { ...place, paper: "Kết luận 5/KL-SNV ngày 12/03/2026", heldOn: "2026-03-10" };
  const unassigned = await inspectionOf("Sở Tài chính");
  const early = await office().call(inspectionRoutes.conclude, { ...paper, ...unassigned });
  expect(early.problem?.code).toBe("inspectors-missing");
  expect((await appraiser.call(inspectionRoutes.conclude, paper)).status).toBe(200);
  const { tasks } = (await round.person("clerk Sở Nội vụ").call(taskRoutes.list, of())).value;
  expect(tasks.map(({ source, basis, item, measure, due }) => [source, basis, item, measure, due])).toEqual([
    ["inspection", "Kết luận 5/KL-SNV ngày 12/03/2026", "1.1.1", "Ban hành đúng hạn", "2026-04-01"],
  ]);
  expect((await list("leader Sở Nội vụ")).inspections[0]?.findings).toHaveLength(2);
  expect((await list("leader Sở Tài chính")).inspections).toEqual([]);
  const late = { ...place, item: "", finding: "Thêm", remedy: "", due: "" };
  expect((await appraiser.call(inspectionRoutes.find, late)).problem?.code).toBe("inspection-over");
});

test("what was done is offered to the unit's next self-assessment, to nobody else", async () => {
  const clerk = round.person("clerk Sở Nội vụ");
  const [open] = (await clerk.call(taskRoutes.list, of())).value.tasks;
  const place = { ...of(), roundId: round.rounds.departments.id, unitVersionId: "so-noi-vu" };
  expect((await clerk.call(taskRoutes.done, place)).value.tasks).toEqual([]);
  const progress = "Đã ban hành Kế hoạch 12/KH-SNV ngày 05/01/2026";
  await clerk.call(taskRoutes.move, { ...of(), taskId: open?.id ?? "", state: "done", progress });
  const { tasks } = (await clerk.call(taskRoutes.done, place)).value;
  expect(tasks.map(({ item, progress: text }) => [item, text])).toEqual([["1.1.1", progress]]);
  const other = round.person("clerk Sở Tài chính");
  expect((await other.call(taskRoutes.done, place)).status).toBe(403);
  const gone = await clerk.call(taskRoutes.done, { ...place, unitVersionId: "so-y-te" });
  expect(gone.problem?.code).toBe("unit-not-here");
});

test("the quarter's report names tasks and inspections under the letterhead", async () => {
  const { url } = requestOf(taskRoutes.report, { ...of(), year: 2026, quarter: 1 });
  const cookie = [...office().cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await round.workspace.app.inject({
    url,
    headers: { host: TEST_HOST, cookie, "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140" },
  });
  const { lines, tables } = await readPaper(Uint8Array.from(answer.rawPayload));
  expect(lines.join("\n")).toContain("Sở Nội vụ (Kết luận 5/KL-SNV ngày 12/03/2026)");
  expect(tables.flat().some(([unit]) => unit === "Sở Nội vụ")).toBe(true);
});
