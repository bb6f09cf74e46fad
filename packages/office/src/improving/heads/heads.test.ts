import { headRoutes, requestOf, type AnyRoute, type HeadPart } from "@thang-diem/contract";
import type { RoundId, TypedFact, UnitVersionId } from "@thang-diem/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPaper } from "../../../../documents/src/testing.ts";
import { readNamedRows } from "../../../../platform/src/spreadsheet/index.ts";
import { TEST_HOST, type Visitor } from "../../composition/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { publishYear } from "../losses/testing.ts";
import { columnOf, confirmedOf } from "./testing.ts";

let round: TestEvaluation;
let base: RoundId;
let keeper: Visitor & { readonly accountId: string };
let [reviewId, ofInterior, ofFinance] = ["", "", ""];
/** Sign-in names of the cast. */
let names: Readonly<Record<"interior" | "finance" | "manager" | "authority", string>>;

beforeAll(async () => {
  round = await openTestEvaluation();
  base = await publishYear(round, 2025, { "so-tai-chinh": ["1.1.1", "1.1.2"] });
  const { workspace, admin } = round;
  const { person } = workspace;
  const leader = round.person("leader Sở Nội vụ");
  const { organisationId } = await roleOf(leader.accountId);
  keeper = await person(admin, "to.chuc", organisationId, ["personnel-office"]);
  const nameOf = async (who: string) => (await roleOf(round.person(who).accountId)).signInName;
  names = {
    interior: await nameOf("leader Sở Nội vụ"),
    finance: await nameOf("leader Sở Tài chính"),
    manager: await nameOf("member1"),
    authority: await nameOf("chair"),
  };
});
afterAll(() => round.close());

const roleOf = (accountId: string) =>
  round.workspace.database.db
    .selectFrom("account")
    .select(["sign_in_name as signInName", "organisation_id as organisationId"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
const of = () => ({ evaluationId: round.evaluationId });
const list = async (who: Visitor) => (await who.call(headRoutes.read, { ...of(), reviewId })).value;
const sheet = async (who: Visitor, sheetId: string) =>
  (await who.call(headRoutes.sheet, { ...of(), sheetId })).value;
const write = (who: Visitor, sheetId: string, part: HeadPart, typed: TypedFact[], send = true) =>
  part === "confirmed"
    ? who.call(headRoutes.confirm, { ...of(), sheetId, typed, send })
    : who.call(headRoutes.score, { ...of(), sheetId, column: part, typed, send });
const file = async (who: Visitor, route: AnyRoute) => {
  const { url } = requestOf(route, { ...of(), reviewId });
  const cookie = [...who.cookies].map((pair) => pair.join("=")).join("; ");
  return round.workspace.app.inject({ url, headers: { host: TEST_HOST, cookie } });
};
const [interior, finance] = [
  () => round.person("leader Sở Nội vụ"),
  () => round.person("leader Sở Tài chính"),
];
const [manager, authority] = [() => round.person("member1"), () => round.person("chair")];

test("the personnel office opens a list from an edition, which stands with it by its fingerprint", async () => {
  const { editions, schemes } = (await keeper.call(headRoutes.list, of())).value;
  expect(editions.map(({ roundId }) => roundId)).toContain(base);
  const asked = { ...of(), roundId: base, schemeHash: schemes[0]?.hash ?? "", quota: "50" };
  const open = (who: Visitor, more: { authority: string; quota?: string }) =>
    who.call(headRoutes.open, { ...asked, ...more });
  expect((await open(round.person("office"), { authority: names.authority })).status).toBe(403);
  expect((await open(keeper, { authority: "khong.co.ai" })).faults).toEqual(["authority: person-unknown"]);
  expect((await open(keeper, { authority: names.authority, quota: "101" })).faults).toEqual([
    "quota: quota-form",
  ]);
  reviewId = (await open(keeper, { authority: names.authority })).value.reviewId;
  const read = await list(keeper);
  const { manifest_sha256: sha256 } = await round.workspace.database.db
    .selectFrom("edition")
    .select("manifest_sha256")
    .where("round_id", "=", base)
    .executeTakeFirstOrThrow();
  expect([read.edition, read.sha256, read.quota, read.state]).toEqual([1, sha256, "50", "open"]);
  expect(read.units.map(({ name }) => name)).toEqual(["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]);
});

test("heads are typed or come in a file, all faults at once; nobody manages or decides on himself", async () => {
  const given = {
    name: "Nguyễn Văn An",
    position: "Giám đốc",
    account: names.interior,
    manager: names.manager,
  };
  const unitVersionId = "so-noi-vu" as UnitVersionId;
  const add = (more: Partial<typeof given>) =>
    keeper.call(headRoutes.addHead, { ...of(), reviewId, unitVersionId, ...given, ...more });
  expect((await add({ manager: names.interior })).faults).toEqual(["manager: manager-self"]);
  expect((await add({ account: names.authority })).faults).toEqual(["account: authority-listed"]);
  expect((await add({})).status).toBe(200);
  const bring = async (text: string, writeIt: "yes" | "no") =>
    (
      await keeper.call(
        headRoutes.importList,
        { ...of(), reviewId, fileName: "ds.csv", write: writeIt },
        Buffer.from(text),
      )
    ).value;
  const heads = "Đơn vị;Họ và tên;Chức vụ;Tên đăng nhập;Tên đăng nhập cấp quản lý\n";
  const wrong = await bring(
    `${heads}Sở Lạ;Ai Đó;;x.y;z\nSở Tài chính;;Giám đốc;${names.finance};khong.co\n`,
    "yes",
  );
  expect(wrong.faults.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
    ["unit-unknown", 2, "A"],
    ["full-name-missing", 3, "B"],
    ["person-unknown", 3, "E"],
  ]);
  const right = `${heads}sở tài chính;Trần Thị Bình;Giám đốc;${names.finance};${names.manager}\nSở Y tế;;;;\n`;
  expect([(await bring(right, "no")).outcome, (await bring(right, "yes")).outcome]).toEqual([
    "would-be-written",
    "written",
  ]);
  const { sheets } = await list(keeper);
  expect(sheets.map(({ unitName, name, index }) => [unitName, name, index])).toEqual([
    ["Sở Nội vụ", "Nguyễn Văn An", "103"],
    ["Sở Tài chính", "Trần Thị Bình", "102.5"],
  ]);
  [ofInterior, ofFinance] = [sheets[0]?.id ?? "", sheets[1]?.id ?? ""];
});

test("a sheet is there for its head, manager, authority and keeper, to nobody else", async () => {
  const seen = async (who: Visitor) =>
    (await who.call(headRoutes.read, { ...of(), reviewId })).value?.sheets?.length;
  expect(await seen(interior())).toBe(1);
  expect([await seen(manager()), await seen(authority()), await seen(keeper)]).toEqual([2, 2, 2]);
  for (const who of ["office", "member2", "leader Xã Bình Minh"]) {
    const visitor = round.person(who);
    expect((await visitor.call(headRoutes.read, { ...of(), reviewId })).status).toBe(404);
    expect((await visitor.call(headRoutes.sheet, { ...of(), sheetId: ofInterior })).status).toBe(404);
    expect((await visitor.call(headRoutes.list, of())).value.reviews).toEqual([]);
  }
  for (const who of ["auditor", "clerk Sở Nội vụ", "secretary"])
    expect((await round.person(who).call(headRoutes.sheet, { ...of(), sheetId: ofInterior })).status).toBe(
      403,
    );
  expect((await finance().call(headRoutes.sheet, { ...of(), sheetId: ofInterior })).status).toBe(404);
});

test("columns come in their order, each from its writer alone; what is handed in is complete", async () => {
  expect((await write(manager(), ofInterior, "manager", columnOf())).problem?.code).toBe("heads-not-now");
  expect((await write(interior(), ofInterior, "authority", columnOf())).problem?.code).toBe("heads-not-now");
  const [first, ...rest] = columnOf();
  expect((await write(interior(), ofInterior, "self", rest)).faults).toEqual(["A1.a-met: field-missing"]);
  const idle = await write(interior(), ofInterior, "self", columnOf({ "B4.a": [0, 0] }));
  expect(idle.problem?.details?.faults?.map(({ field, message }) => [field, message.vi])).toEqual([
    ["B4.a-done", "B4.a: mẫu số bằng 0."],
  ]);
  expect((await write(interior(), ofInterior, "self", confirmedOf().slice(0, 1))).faults).toContain(
    "B5.1.b-index: item-unknown",
  );
  expect((await write(interior(), ofInterior, "self", rest, false)).status).toBe(200);
  expect((await sheet(keeper, ofInterior)).items.find(({ item }) => item === "A1.b")?.values).toEqual({});
  expect(first && (await write(interior(), ofInterior, "self", [first, ...rest])).status).toBe(200);
  expect((await write(interior(), ofInterior, "self", rest)).problem?.code).toBe("heads-not-now");
  const early = await write(authority(), ofInterior, "authority", columnOf());
  expect(early.problem?.code).toBe("heads-not-now");
  expect((await sheet(keeper, ofInterior)).mine).toEqual(["confirmed"]);
});

test("the index of the unit is the edition's, the same in every column; a part can be given back", async () => {
  const row = (await sheet(interior(), ofInterior)).items.find(({ item }) => item === "B5.1.a");
  expect([row?.by, row?.points.self]).toEqual(["edition", "2"]);
  expect((await keeper.call(headRoutes.propose, { ...of(), reviewId })).problem?.code).toBe(
    "heads-incomplete",
  );
  await write(finance(), ofFinance, "self", columnOf());
  const back = { ...of(), sheetId: ofFinance, part: "self" as const, reason: "Thiếu nhiệm vụ" };
  expect((await keeper.call(headRoutes.giveBack, back)).status).toBe(200);
  expect((await sheet(finance(), ofFinance)).mine).toEqual(["self"]);
  for (const [head, sheetId] of [
    [interior(), ofInterior],
    [finance(), ofFinance],
  ] as const) {
    if (sheetId === ofFinance) await write(head, sheetId, "self", columnOf());
    if (sheetId === ofInterior)
      expect((await write(keeper, sheetId, "confirmed", confirmedOf())).status).toBe(200);
    else await confirmByFile();
    expect((await write(manager(), sheetId, "manager", columnOf())).status).toBe(200);
    const tasks = { "B4.b": [9, 10] } as const;
    expect((await write(authority(), sheetId, "authority", columnOf(tasks))).status).toBe(200);
    if (sheetId === ofInterior) expect((await sheet(keeper, sheetId)).reason?.vi).toContain("tạm tính");
  }
  const opinion = {
    ...of(),
    sheetId: ofInterior,
    body: "Đảng ủy cơ quan",
    opinion: "Nhất trí",
    givenOn: "2026-12-01",
  };
  expect((await keeper.call(headRoutes.opine, opinion)).status).toBe(200);
});

/** Confirmed of the other head by file: what cannot be read is said at its cell, a complete row is handed in. */
async function confirmByFile(): Promise<void> {
  const facts = (await sheet(keeper, ofFinance)).items
    .filter(({ by }) => by === "confirmed")
    .flatMap(({ item, title, facts: own }) =>
      own.map(({ name, title: said }) => ({
        item,
        name,
        head: `${item === "" ? "" : `${item} ${title.vi}: `}${said.vi}`,
      })),
    );
  const bring = async (but: Parameters<typeof confirmedOf>[0]) => {
    const given = confirmedOf(but);
    const value = (item: string, name: string) =>
      given.find((each) => each.item === item && each.fact === name)?.value ?? "";
    const table = [
      ["Đơn vị", ...facts.map(({ head }) => head)],
      ["Sở Tài chính", ...facts.map(({ item, name }) => value(item, name))],
    ];
    const text = Buffer.from(table.map((row) => row.join(";")).join("\n"));
    const asked = { ...of(), reviewId, fileName: "so-lieu.csv", write: "yes" as const };
    return (await keeper.call(headRoutes.importConfirmed, asked, text)).value;
  };
  const wrong = await bring({ "B5.1.b": { index: "nhiều" } });
  expect(wrong.faults.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
    ["field-invalid", 2, "B"],
  ]);
  expect((await bring({ "": { onTime: "" } })).outcome).toBe("written");
  expect((await sheet(keeper, ofFinance)).mine).toEqual(["confirmed"]);
  expect((await bring({ "B5.1.b": { index: "69" } })).outcome).toBe("written");
  expect((await sheet(keeper, ofFinance)).sent).toEqual(["self", "confirmed"]);
  expect((await bring({})).faults.map(({ code }) => code)).toEqual(["heads-confirmed"]);
}

test("before the decision the head sees neither the others' columns nor a class", async () => {
  const own = await sheet(interior(), ofInterior);
  expect([own.points, own.class]).toEqual([{ self: "99", manager: "", authority: "" }, undefined]);
  // By hand: 99 − 1 (B4.b 9 of 10); the other 99 − 1 − 2 (index below the mean) − 1 (DDCI below) = 95.
  const { sheets } = await list(authority());
  expect(sheets.map(({ points, class: given }) => [points.authority, given?.vi])).toEqual([
    ["98", "Hoàn thành xuất sắc nhiệm vụ"],
    ["95", "Hoàn thành tốt nhiệm vụ"],
  ]);
  expect((await file(interior(), headRoutes.annex)).statusCode).toBe(404);
});

test("the authority alone decides, on what was put before him; then each head sees his own class and why", async () => {
  const decision = { ...of(), reviewId, paper: "Quyết định 15/QĐ-UBND", decidedOn: "2026-12-14" };
  expect((await authority().call(headRoutes.decide, decision)).problem?.code).toBe("heads-not-proposed");
  expect((await keeper.call(headRoutes.propose, { ...of(), reviewId })).status).toBe(200);
  expect((await write(authority(), ofInterior, "authority", columnOf())).problem?.code).toBe(
    "heads-list-closed",
  );
  expect((await keeper.call(headRoutes.decide, decision)).status).toBe(403);
  expect((await manager().call(headRoutes.decide, decision)).status).toBe(403);
  expect((await authority().call(headRoutes.decide, decision)).value.number).toBe(1);
  const own = await sheet(finance(), ofFinance);
  expect([own.class?.vi, own.points.authority]).toEqual(["Hoàn thành tốt nhiệm vụ", "95"]);
  expect(own.reason?.vi).toContain("ngoài số lượng: không quá 1 trong 2 đơn vị");
});

test("the annex holds the list as decided, in Word and in Excel", async () => {
  const { tables, lines } = await readPaper(
    Uint8Array.from((await file(keeper, headRoutes.annex)).rawPayload),
  );
  const rows = tables.flat().filter(([, name]) => name === "Nguyễn Văn An" || name === "Trần Thị Bình");
  expect(rows.map((cells) => cells.slice(4, 8))).toEqual([
    ["99", "99", "98", "Hoàn thành xuất sắc nhiệm vụ"],
    ["96", "96", "95", "Hoàn thành tốt nhiệm vụ"],
  ]);
  expect(lines.join("\n")).toContain("Kèm theo Quyết định 15/QĐ-UBND, ngày 14/12/2026");
  const book = (await file(authority(), headRoutes.annexTable)).rawPayload;
  const columns = {
    name: { title: "Họ và tên", also: [], needed: true },
    given: { title: "Xếp loại", also: [] },
  } as const;
  const classes = [];
  for await (const row of readNamedRows(book, "phu-luc.xlsx", columns))
    if (row.kind === "row" && row.text.given !== "") classes.push([row.text.name, row.text.given]);
  expect(classes).toEqual([
    ["Nguyễn Văn An", "Hoàn thành xuất sắc nhiệm vụ"],
    ["Trần Thị Bình", "Hoàn thành tốt nhiệm vụ"],
  ]);
});

test("a petition has a term; one that is heard opens the column again, and the earlier decision stays", async () => {
  const asked = { ...of(), sheetId: ofFinance, text: "Chưa tính nhiệm vụ giao thêm" };
  expect((await interior().call(headRoutes.petition, asked)).status).toBe(404);
  expect((await finance().call(headRoutes.petition, asked)).status).toBe(200);
  expect((await finance().call(headRoutes.petition, asked)).problem?.code).toBe("heads-not-decided");
  const answer = {
    ...of(),
    sheetId: ofFinance,
    outcome: "again" as const,
    answer: "Xem lại nhiệm vụ giao thêm",
  };
  expect((await manager().call(headRoutes.answer, answer)).status).toBe(404);
  expect((await authority().call(headRoutes.answer, answer)).status).toBe(200);
  expect((await sheet(finance(), ofFinance)).petitions.map(({ outcome }) => outcome)).toEqual(["again"]);
  expect((await sheet(authority(), ofFinance)).mine).toEqual(["authority"]);
  expect((await sheet(finance(), ofFinance)).class?.vi).toBe("Hoàn thành tốt nhiệm vụ");
  await write(authority(), ofFinance, "authority", columnOf());
  await keeper.call(headRoutes.propose, { ...of(), reviewId });
  const second = { ...of(), reviewId, paper: "Quyết định 20/QĐ-UBND", decidedOn: "2026-12-20" };
  expect((await authority().call(headRoutes.decide, second)).value.number).toBe(2);
  const { decisions } = await list(keeper);
  expect(decisions.map(({ number, paper }) => [number, paper])).toEqual([
    [1, "Quyết định 15/QĐ-UBND"],
    [2, "Quyết định 20/QĐ-UBND"],
  ]);
});
