import { oneStopRoutes, requestOf } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { read } from "../../../../platform/src/spreadsheet/testing-read.ts";
import { TEST_HOST } from "../../composition/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
});
afterAll(() => round.close());

const of = () => ({ evaluationId: round.evaluationId });
const office = () => round.person("office");
const HEAD =
  "Đơn vị,Tháng,Lĩnh vực,Thủ tục,Tiếp nhận,Trước hạn,Đúng hạn,Quá hạn,Trực tuyến,Phải nộp phí," +
  "Thanh toán trực tuyến,Số hóa,Lượt đánh giá,Hài lòng";
const bring = (rows: readonly string[], more: object = {}, fileName = "mot-cua.csv") =>
  office().call(
    oneStopRoutes.importFile,
    { ...of(), fileName, source: "Hệ thống của tỉnh", takenOn: "2026-03-05", write: "yes", ...more },
    Buffer.from(fileName.endsWith("csv") ? [HEAD, ...rows].join("\n") : rows.join("")),
  );
const list = async (who: string, month?: string) =>
  (await round.person(who).call(oneStopRoutes.list, { ...of(), ...(month && { month }) })).value;
const unit = async (who: string, unitVersionId: string) =>
  round.person(who).call(oneStopRoutes.unit, { ...of(), unitVersionId });

const JANUARY = [
  "Phường Sông Hàn,01/2026,Đất đai,1.001,60,20,30,10,45,40,20,30,10,9",
  "Phường Sông Hàn,01/2026,Hộ tịch,2.001,40,0,40,0,40,0,0,40,,",
  "Xã Bình Minh,01/2026,Đất đai,1.001,10,0,5,5,,,,,,",
];

test("an empty office has no month, and says so", async () => {
  expect(await list("office")).toMatchObject({ months: [], units: [], total: 0, imports: [] });
});

test("every fault of a file is told at its cell, and nothing is written", async () => {
  const { value } = await bring([
    "Phường Sông Hàn,13/2026,Đất đai,1.001,60,20,30,10,,,,,,",
    "Xã Không Có,01/2026,Đất đai,1.001,60,20,30,10,,,,,,",
    "Xã Bình Minh,01/2026,Đất đai,1.001,6.5,,30,,70,,3,,,",
    "Xã Hòa Bình,01/2026,Đất đai,1.001,60,20,30,10,70,,,,5,6",
    "Xã Hòa Bình,12/2030,Đất đai,1.001,60,20,30,10,,,,,,",
    JANUARY[2] ?? "",
    JANUARY[2] ?? "",
  ]);
  expect(value.outcome).toBe("refused");
  expect(value.faults.map(({ code, place }) => `${code} ${place?.column}${place?.row}`)).toEqual([
    "month-invalid B2",
    "unit-unknown A3",
    "count-invalid E4",
    "count-missing H4",
    "part-above-whole K4",
    "part-above-whole I5",
    "part-above-whole N5",
    "month-invalid B6",
    "line-twice A8",
  ]);
  expect((await list("office")).months).toEqual([]);
});

test("a trial writes nothing; a file is written once, and brought again changes nothing", async () => {
  const tried = await bring(JANUARY, { write: "no" });
  expect(tried.value).toMatchObject({
    outcome: "would-be-written",
    counts: { new: 2, corrected: 0, same: 0, lines: 3 },
  });
  expect((await list("office")).months).toEqual([]);
  expect((await bring(JANUARY)).value.outcome).toBe("written");
  expect((await bring(JANUARY)).value.counts).toMatchObject({ new: 0, corrected: 0, same: 2 });
});

test("the month lists the lowest share first, with exact points of the shipped scheme or why not", async () => {
  const { months, units, sums, imports } = await list("office");
  expect(months).toEqual(["2026-01"]);
  expect(units.map(({ name, sums: each }) => [name, each.kept, each.kept + each.late])).toEqual([
    ["Xã Bình Minh", 5, 10],
    ["Phường Sông Hàn", 90, 100],
  ]);
  // 20 × 9/10 + 18 × 9/10 + 22 × 70/100 + 12 × 85/100 + 10 × 20/40
  expect(units[1]?.score).toEqual({ points: "64.8", maximum: "82" });
  expect(units[0]?.score.points).toBe("");
  expect(units[0]?.score.why?.vi).toBe("thiếu số liệu của 4 tiêu chí (2, 3, 4, 5)");
  expect(units[1]?.sums).toMatchObject({
    satisfied: { part: 9, whole: 10 },
    paid: { part: 20, whole: 40 },
  });
  expect(sums).toMatchObject({ received: 110, kept: 95, late: 15, online: { part: 85, whole: 100 } });
  expect(imports[0]).toMatchObject({ source: "Hệ thống của tỉnh", takenOn: "2026-03-05", months: 2 });
});

test("a unit sees its own dossiers, not those of others", async () => {
  const own = await list("clerk Phường Sông Hàn");
  expect([own.units.map(({ name }) => name), own.imports]).toEqual([["Phường Sông Hàn"], []]);
  expect(own.sums.received).toBe(100);
  expect((await unit("clerk Phường Sông Hàn", "phuong-song-han")).value.lines).toHaveLength(2);
  expect((await unit("clerk Phường Sông Hàn", "xa-binh-minh")).problem?.code).toBe("not-found");
  const denied = await round.person("clerk Phường Sông Hàn").call(oneStopRoutes.facts, of());
  expect(denied.status).toBe(403);
});

test("a month with other figures needs a reason, and the earlier ones stay beside it", async () => {
  const corrected = ["Xã Bình Minh,2026-01,Đất đai,1.001,10,0,9,1,,,,,,"];
  const without = await bring(corrected);
  expect([without.value.outcome, without.value.faults[0]?.code]).toEqual([
    "refused",
    "correction-reason-missing",
  ]);
  const written = await bring(corrected, { reason: "Đếm nhầm hồ sơ tạm dừng" });
  expect(written.value.counts).toMatchObject({ new: 0, corrected: 1, same: 0 });
  const { months } = (await unit("office", "xa-binh-minh")).value;
  expect(months.map(({ sums, stamp }) => [sums.kept, stamp.reason])).toEqual([
    [9, "Đếm nhầm hồ sơ tạm dừng"],
  ]);
  expect(months[0]?.earlier.map(({ sums }) => sums.kept)).toEqual([5]);
});

test("a JSON file comes in by the same reader, and a month that falls out of its limits is told", async () => {
  const month = (n: number, kept: number) => ({
    "Đơn vị": "Xã Hòa Bình",
    Tháng: `2025-${String(n).padStart(2, "0")}`,
    "Thủ tục": "1.001",
    "Tiếp nhận": 100,
    "Đúng hạn": kept,
    "Quá hạn": 100 - kept,
  });
  const rows = [...Array.from({ length: 9 }, (_, i) => month(i + 1, 97)), month(10, 80)];
  expect((await bring([JSON.stringify(rows)], {}, "mot-cua.json")).value.counts).toMatchObject({
    new: 10,
    lines: 10,
  });
  const { months, centre } = (await unit("leader Xã Hòa Bình", "xa-hoa-binh")).value;
  expect(centre).toBeCloseTo(0.953, 12);
  expect(months.map(({ signal }) => signal)).toEqual([
    ...Array.from({ length: 7 }, () => "none"),
    "run-above",
    "run-above",
    "below",
  ]);
});

test("dossiers of a field flow into the item that asks for them, with period and source", async () => {
  const { facts, fields } = (await office().call(oneStopRoutes.facts, of())).value;
  expect(fields).toContain("Đất đai");
  const due = facts.find(({ item, fact }) => item === "8.2.4" && fact === "due");
  expect(due).toMatchObject({ kind: "count", roundId: round.rounds.communes.id });
  const period = { field: "Đất đai", from: "2026-01", to: "2026-12" };
  const flow = (fact: string, measure: "kept" | "settled" | "kept-share", more: object = {}) =>
    office().call(oneStopRoutes.flow, {
      ...of(),
      roundId: round.rounds.communes.id,
      item: "8.2.4" as ItemCode,
      fact,
      measure,
      ...period,
      ...more,
    });
  expect((await flow("due", "kept-share")).problem?.code).toBe("fact-unknown");
  expect((await flow("due", "settled", { to: "2025-12" })).problem?.code).toBe("period-wrong");
  expect((await flow("due", "settled", { field: "Không có" })).problem?.code).toBe("period-empty");
  expect((await flow("due", "settled")).value).toEqual({ units: 2, without: ["Xã Hòa Bình"] });
  expect((await flow("inTime", "kept")).value.units).toBe(2);
  const rows = await round.workspace.database.db
    .selectFrom("figure")
    .select(["unit_version_id", "fact", "value", "source", "owner"])
    .where("item", "=", "8.2.4" as ItemCode)
    .orderBy("unit_version_id")
    .orderBy("fact")
    .execute();
  expect(rows.map((row) => [row.unit_version_id, row.fact, row.value, row.owner])).toEqual([
    ["phuong-song-han", "due", "60", "outside"],
    ["phuong-song-han", "inTime", "50", "outside"],
    ["xa-binh-minh", "due", "10", "outside"],
    ["xa-binh-minh", "inTime", "9", "outside"],
  ]);
  expect(rows[0]?.source).toBe(
    "Một cửa 01/2026–12/2026, Đất đai: số hồ sơ đã giải quyết (Hệ thống của tỉnh)",
  );
  const after = (await office().call(oneStopRoutes.facts, of())).value.facts;
  expect(after.find(({ fact }) => fact === "inTime")?.flow).toMatchObject({ measure: "kept", units: 2 });
});

test("the month goes out as a workbook, one row for each unit", async () => {
  const { url } = requestOf(oneStopRoutes.file, { ...of(), month: "2026-01" });
  const cookie = [...office().cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await round.workspace.app.inject({ url, headers: { host: TEST_HOST, cookie } });
  const { rows } = await read(answer.rawPayload, "a.xlsx");
  const texts = rows.map(({ cells }) => cells.map((cell) => ("text" in cell ? cell.text : "")));
  expect(texts[0]?.slice(0, 5)).toEqual([
    "Đơn vị",
    "Tiếp nhận",
    "Trước hạn, đúng hạn",
    "Quá hạn",
    "Tỷ lệ đúng hạn",
  ]);
  expect(texts[1]?.slice(0, 4)).toEqual(["Phường Sông Hàn", "100", "90", "10"]);
});
