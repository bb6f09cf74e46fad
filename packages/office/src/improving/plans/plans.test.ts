import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import { planRoutes, requestOf, taskRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbook } from "../../../../documents/src/index.ts";
import { readPaper } from "../../../../documents/src/testing.ts";
import { readNamedRows } from "../../../../platform/src/spreadsheet/index.ts";
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

test("a plan is proposed from what was lost: a measure an item, most points first, once for a result", async () => {
  const asked = { ...of(), roundId: base ?? "", unitVersionId: UNIT };
  planId = (await clerk().call(planRoutes.propose, asked)).value.planId;
  const { list, expected, year } = await plan();
  expect(list.map(({ item, expected: points, status }) => [item, points, status])).toEqual([
    ["2.1.1", "0.5", "on-time"],
    ["1.1.1", "0.25", "on-time"],
    ["1.1.2", "0.25", "on-time"],
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

test("measures are changed and taken out until the leader signs; all faults are said at once", async () => {
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

async function fileOf(
  { method, url }: { readonly method: string; readonly url: string },
  { cookies }: { readonly cookies: ReadonlyMap<string, string> },
): Promise<Uint8Array> {
  const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await round.workspace.app.inject({
    method: method as "GET",
    url,
    headers: { host: TEST_HOST, cookie, "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140" },
  });
  expect(answer.statusCode).toBe(200);
  return Uint8Array.from(answer.rawPayload);
}

const COLUMNS = {
  item: { title: "Mã tiêu chí", also: [], needed: true },
  title: { title: "Tiêu chí", also: [] },
  measure: { title: "Biện pháp", also: [] },
  owner: { title: "Chủ trì", also: [] },
  helpers: { title: "Phối hợp", also: [] },
  due: { title: "Thời hạn", also: [] },
  money: { title: "Kinh phí", also: [] },
  expected: { title: "Điểm dự kiến", also: [] },
  evidence: { title: "Tài liệu sẽ có", also: [] },
} as const;
type Row = Record<keyof typeof COLUMNS, string>;

async function measuresInFile(): Promise<Row[]> {
  const file = await fileOf(requestOf(planRoutes.workbook, { ...of(), planId }), clerk());
  const rows: Row[] = [];
  for await (const each of readNamedRows(file, "bien-phap.xlsx", COLUMNS))
    if (each.kind === "row") rows.push({ ...each.text });
  return rows;
}

async function bring(rows: readonly Row[], write: "yes" | "no", who = clerk()) {
  const columns = Object.values(COLUMNS).map(({ title }) => ({ title, width: 10 }));
  const names = Object.keys(COLUMNS) as (keyof Row)[];
  const sheet = {
    name: "Biện pháp",
    columns,
    rows: rows.map((row) => names.map((name) => row[name])),
    notes: [],
  };
  const file = await workbook([sheet], "2026-01-01");
  return who.call(planRoutes.importFile, { ...of(), planId, fileName: "bien-phap.xlsx", write }, file);
}

test("the workbook comes back: tried, then written as a whole, or each fault at its cell", async () => {
  const rows = await measuresInFile();
  expect(rows.map(({ item, due, expected }) => [item, due, expected])).toEqual([
    ["2.1.1", "30/09/2026", "0.25"],
    ["1.1.2", "30/11/2026", "0.25"],
  ]);
  const [first, second] = rows as [Row, Row];
  const wrong = await bring(
    [
      { ...first, due: "31/02/2026", expected: "nhiều" },
      { ...second, item: "9.9", measure: "" },
    ],
    "yes",
  );
  expect(wrong.value.outcome).toBe("refused");
  expect(wrong.value.faults.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
    ["date-form", 2, "F"],
    ["number-form", 2, "H"],
    ["item-unknown", 3, "A"],
  ]);
  const changed = [first, { ...second, money: "5 triệu" }, { ...second, measure: "Thêm một biện pháp" }];
  expect((await bring(changed, "no")).value.outcome).toBe("would-be-written");
  expect((await plan()).list).toHaveLength(2);
  expect((await bring(changed, "yes")).value.outcome).toBe("written");
  expect((await plan()).list.map(({ item, money, measure }) => [item, money, measure])).toEqual([
    ["2.1.1", "20 triệu", "Rà soát"],
    ["1.1.2", "5 triệu", second.measure],
    ["1.1.2", "", "Thêm một biện pháp"],
  ]);
  expect((await bring(changed, "yes")).value.outcome).toBe("nothing-new");
  expect((await bring([first, { ...second, money: "" }], "yes")).value.outcome).toBe("written");
  expect((await plan()).list).toHaveLength(2);
  const other = round.person("clerk Sở Tài chính");
  expect((await bring(changed, "yes", other)).status).toBe(403);
});

test("the clerk does not sign; once signed nothing of it changes, and progress begins", async () => {
  const [first] = (await plan()).list;
  const place = { ...of(), planId, measureId: first?.id ?? "" };
  const move = { ...of(), taskId: first?.id ?? "" };
  const early = await clerk().call(taskRoutes.move, { ...move, state: "done", progress: "Xong" });
  expect(early.problem?.code).toBe("plan-not-signed");
  expect((await clerk().call(planRoutes.sign, { ...of(), planId })).status).toBe(403);
  expect((await leader().call(planRoutes.sign, { ...of(), planId })).status).toBe(200);
  expect((await clerk().call(planRoutes.drop, place)).problem?.code).toBe("plan-signed");
  expect((await leader().call(planRoutes.sign, { ...of(), planId })).problem?.code).toBe("plan-signed");
});

test("the unit reports what is done, the office alone says that it is proved, and a late measure is late", async () => {
  const [first] = (await plan()).list;
  const move = (who: string, state: "done" | "proved") =>
    round.person(who).call(taskRoutes.move, {
      ...of(),
      taskId: first?.id ?? "",
      state,
      progress: "Kế hoạch 12/KH-SNV ngày 05/01/2026",
    });
  round.workspace.later(60 * 24 * 20);
  expect((await plan()).list.map(({ status }) => status)).toEqual(["late", "late"]);
  await move("clerk Sở Nội vụ", "done");
  expect((await move("clerk Sở Nội vụ", "proved")).problem?.code).toBe("four-eyes");
  await move("office", "proved");
  const { counts, list } = await plan();
  expect([counts.proved, counts.late, list[0]?.progress]).toEqual([
    1,
    1,
    "Kế hoạch 12/KH-SNV ngày 05/01/2026",
  ]);
});

test("the plan goes out under the letterhead with every measure", async () => {
  const file = await fileOf(requestOf(planRoutes.document, { ...of(), planId }), leader());
  const { lines, tables } = await readPaper(file);
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

test("the province's plan adds the units' plans up, by item and by unit", async () => {
  await round
    .person("clerk Sở Tài chính")
    .call(planRoutes.propose, { ...of(), roundId: base ?? "", unitVersionId: "so-tai-chinh" });
  const { items } = (await round.person("office").call(planRoutes.list, of())).value;
  expect(
    items
      .filter(({ roundId }) => roundId === base)
      .map(({ item, units, expected }) => [item, units, expected]),
  ).toEqual([
    ["1.1.2", 2, "0.5"],
    ["2.1.1", 1, "0.25"],
  ]);
  const at = requestOf(planRoutes.provinceDocument, { ...of(), roundId: base ?? ("" as RoundId) });
  const { tables } = await readPaper(await fileOf(at, round.person("office")));
  expect(tables.flat()).toEqual(
    expect.arrayContaining([
      ["1", "Sở Nội vụ", "2", "0,5", "đã ký"],
      ["2", "Sở Tài chính", "1", "0,25", "dự thảo"],
    ]),
  );
});

test("a conclusion of the office becomes a task of each unit, on the board of who may see it", async () => {
  const office = round.person("office");
  const given = {
    ...of(),
    basis: "Thông báo 12/TB-SNV ngày 05/01/2026",
    item: "1.1.1",
    measure: "Ban hành kế hoạch trước hạn",
    due: "2026-12-15",
    evidence: "",
  };
  const wrong = await office.call(taskRoutes.give, { ...given, unitVersionIds: ["so-noi-vu", "so-y-te"] });
  expect(wrong.problem?.code).toBe("unit-not-here");
  const both = ["so-noi-vu", "so-tai-chinh"];
  expect((await leader().call(taskRoutes.give, { ...given, unitVersionIds: both })).status).toBe(403);
  expect((await office.call(taskRoutes.give, { ...given, unitVersionIds: both })).value.given).toBe(2);
  expect((await office.call(taskRoutes.give, { ...given, unitVersionIds: both })).value.given).toBe(2);
  const conclusions = async (who: string) =>
    (await round.person(who).call(taskRoutes.list, of())).value.tasks.filter(
      ({ source }) => source === "conclusion",
    );
  expect((await conclusions("office")).map(({ unitName }) => unitName)).toEqual([
    "Sở Nội vụ",
    "Sở Tài chính",
  ]);
  const [own, ...others] = await conclusions("clerk Sở Nội vụ");
  expect([own?.unitName, own?.mayMove, own?.mayProve, others.length]).toEqual(["Sở Nội vụ", true, false, 0]);
  const move = { ...of(), taskId: own?.id ?? "", state: "done" as const, progress: "Kế hoạch 3/KH-SNV" };
  expect((await round.person("clerk Sở Tài chính").call(taskRoutes.move, move)).status).toBe(403);
  expect((await clerk().call(taskRoutes.move, move)).status).toBe(200);
});
