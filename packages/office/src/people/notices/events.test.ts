import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  appraisalRoutes,
  calendarRoutes,
  claimRoutes,
  councilRoutes,
  dutyRoutes,
  evaluationRoutes,
  exemptionRoutes,
  explanationRoutes,
  type FindingAsked,
  resultRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remindDaily } from "../../watching/board/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { acceptAll, fillEvaluation } from "../../judging/results/testing.ts";
import { signOff } from "../../judging/self-assessment/index.ts";
import { announce, EVENTS } from "./index.ts";

let round: TestEvaluation;
let editions: string;
let evaluationId: string;
let roundId: string;
const UNITS = ["Sở Nội vụ", "Sở Tài chính", "Phường Sông Hàn", "Xã Bình Minh", "Xã Hòa Bình"];
const PEOPLE = [
  "office",
  "chair",
  "secretary",
  "member1",
  "member2",
  "appraiser1",
  "appraiser2",
  "appraiser3",
  "auditor",
  "analyst",
  "lead",
  ...UNITS.flatMap((name) => [`clerk ${name}`, `leader ${name}`]),
];
const UNIT_PEOPLE = PEOPLE.filter((name) => name.startsWith("clerk") || name.startsWith("leader"));

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-editions-"));
  round = await openTestEvaluation({ publishing: { editions } });
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  const plan = JSON.stringify({ settings: { blindItems: ["1.1.3"], gap: "0.2" } });
  await command(
    round.workspace.database,
    { actor: "test", action: "evaluation.change", object: evaluationId },
    ({ db }) => db.updateTable("evaluation").set({ plan }).where("id", "=", evaluationId).execute(),
  );
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

interface Told {
  /** Names of people by what they were told. */
  readonly who: Record<string, string[]>;
  readonly texts: string[];
  readonly links: string[];
}

/** Who is told what by a piece of work. */
async function tells(work: () => Promise<unknown>): Promise<Told> {
  const { db } = round.workspace.database;
  const before = new Set((await db.selectFrom("notice").select("id").execute()).map(({ id }) => id));
  await work();
  const fresh = (await db.selectFrom("notice").selectAll().orderBy("id").execute()).filter(
    ({ id }) => !before.has(id),
  );
  const names = new Map(PEOPLE.map((name) => [round.person(name).accountId, name]));
  const told = Map.groupBy(fresh, ({ kind }) => kind);
  return {
    who: Object.fromEntries(
      [...told].map(([kind, rows]) => [
        kind,
        rows.map(({ account_id }) => names.get(account_id) ?? account_id).toSorted(),
      ]),
    ),
    texts: [...new Set(fresh.map(({ text_vi }) => text_vi))].toSorted(),
    links: [
      ...new Set(
        fresh.map(({ link }) => link.replace(`/ky-danh-gia/${evaluationId}`, "").replace(roundId, ":round")),
      ),
    ].toSorted(),
  };
}

const place = (name: string) => ({
  evaluationId,
  roundId: round.unit(name).roundId,
  unitId: round.unit(name).unitId,
});
const NOBODY = { who: {}, texts: [], links: [] };

describe("while units assess themselves", () => {
  test("a sign-off is told to the office and the unit's other people; a return to the unit with its reason", async () => {
    const signed = await tells(() => fillEvaluation(round));
    expect(signed.who["claim-signed"]?.filter((name) => name === "office")).toHaveLength(5);
    expect(signed.who["claim-signed"]?.filter((name) => name !== "office")).toEqual(
      UNITS.map((name) => `clerk ${name}`).toSorted(),
    );
    expect(signed.texts.find((text) => text.startsWith("Sở Nội vụ đã ký gửi"))).toMatch(
      /^Sở Nội vụ đã ký gửi tự chấm điểm lần 1: [\d,]+\/[\d,]+ điểm\.$/,
    );
    const giveBack = () =>
      round
        .person("office")
        .call(claimRoutes.giveBack, { ...place("Sở Tài chính"), reason: "Thiếu phụ lục 3." });
    const returned = await tells(giveBack);
    expect(returned).toEqual({
      who: { "claim-returned": ["clerk Sở Tài chính", "leader Sở Tài chính"] },
      texts: [
        "Tự chấm điểm của Sở Tài chính được trả lại để sửa: Thiếu phụ lục 3. Nội dung đã nhập vẫn còn; sửa xong thì ký gửi lại.",
      ],
      links: ["/tu-cham/:round/so-tai-chinh"],
    });
    expect(await tells(giveBack)).toEqual(NOBODY);
  });

  test("an exemption is told to those who decide, its decision to the unit, more time to the unit that has it", async () => {
    const propose = await tells(() =>
      round.person("clerk Sở Tài chính").call(exemptionRoutes.propose, {
        ...place("Sở Tài chính"),
        item: "1.1.2",
        reason: "Không có nhiệm vụ này",
      }),
    );
    expect(propose).toEqual({
      who: { exemption: ["chair", "office"] },
      texts: ["Đề nghị miễn tiêu chí 1.1.2 cho Sở Tài chính, chờ quyết định."],
      links: ["/mien-tieu-chi"],
    });
    const [line] = (await round.person("office").call(exemptionRoutes.list, { evaluationId })).value
      .exemptions;
    const decided = await tells(() =>
      round.person("office").call(exemptionRoutes.decide, {
        evaluationId,
        exemptionId: line?.id ?? "",
        verdict: "refused",
        reason: "Có nhiệm vụ",
      }),
    );
    expect(decided.who).toEqual({ exemption: ["clerk Sở Tài chính", "leader Sở Tài chính"] });
    const extended = await tells(() =>
      round.person("office").call(calendarRoutes.extend, {
        evaluationId,
        units: [{ roundId, unitId: "so-tai-chinh" }],
        kind: "self-assessment",
        closesAt: "2027-01-05T17:00",
        reason: "Bão",
      }),
    );
    expect(extended).toEqual({
      who: { extension: ["clerk Sở Tài chính", "leader Sở Tài chính"] },
      texts: ["Đơn vị được gia hạn tự chấm điểm đến 17:00 ngày 05/01/2027."],
      links: ["/tu-cham"],
    });
    const {
      value: { phases },
    } = await round.person("office").call(evaluationRoutes.read, { evaluationId });
    const minute = (iso: string) => new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 16);
    const change = () =>
      round.person("office").call(calendarRoutes.changeCalendar, {
        evaluationId,
        phases: phases.map(({ kind, opensAt, closesAt }) => ({
          kind,
          opensAt: minute(opensAt),
          closesAt: kind === "preview" ? "2027-01-25T17:00" : minute(closesAt),
        })),
        reason: "Công văn 15",
      });
    expect((await tells(change)).who["extension"]).toEqual(
      PEOPLE.filter((name) => name !== "auditor" && name !== "office").toSorted(),
    );
    expect(await tells(change)).toEqual(NOBODY);
    const form = await round.person("leader Sở Tài chính").signedIn();
    const again = await tells(() =>
      signOff(round.workspace.context, form, round.unit("Sở Tài chính"), round.rounds.departments.schemeHash),
    );
    expect(again.who).toEqual({ "claim-signed": ["clerk Sở Tài chính", "office"] });
  });
});

describe("duties", () => {
  test("given and ended are told to their holder alone, once however often the same is asked", async () => {
    const accountId = round.person("appraiser3").accountId;
    const duty = { roundId, accountId, item: "1.2", seat: 1 };
    const give = () =>
      round
        .person("office")
        .call(dutyRoutes.give, { evaluationId, duties: [duty, { ...duty, item: "1.1.1" }] });
    expect(await tells(give)).toEqual({
      who: { duty: ["appraiser3"] },
      texts: ["Bạn được giao 2 phân công thẩm định."],
      links: ["/tham-dinh"],
    });
    expect(await tells(give)).toEqual(NOBODY);
    const { duties } = (await round.person("office").call(dutyRoutes.list, { evaluationId })).value;
    const own = duties.filter((each) => each.accountId === accountId && each.item !== "");
    const end = (dutyId: string | undefined) =>
      round
        .person("office")
        .call(dutyRoutes.end, { evaluationId, dutyId: dutyId ?? "", reason: "Luân chuyển" });
    expect((await tells(() => end(own[0]?.id))).who).toEqual({ duty: ["appraiser3"] });
    expect(await tells(() => end(own[0]?.id))).toEqual(NOBODY);
    for (const { id } of own.slice(1)) await end(id);
  });

  test("a declared conflict is told to the office without its reason", async () => {
    const told = await tells(() =>
      round
        .person("appraiser3")
        .call(dutyRoutes.declare, { ...place("Xã Hòa Bình"), reason: "Anh trai là chủ tịch xã" }),
    );
    expect([told.who, told.links]).toEqual([{ conflict: ["office"] }, ["/phan-cong-tham-dinh"]]);
    expect(told.texts.join()).not.toContain("Anh trai");
  });
});

const finding = (unitId: string, changed?: string): FindingAsked => ({
  id: randomUUID(),
  roundId,
  unitId,
  item: "1.1.3",
  seen: "none",
  verdict: changed === undefined ? "accepted" : "changed",
  facts: changed === undefined ? {} : { done: changed, total: "200" },
  reason: changed === undefined ? "" : "50 nhiệm vụ không có sản phẩm",
});
const find = (name: string, asked: FindingAsked) =>
  round.person(name).call(appraisalRoutes.find, { evaluationId, findings: [asked] });

describe("the appraisal", () => {
  test("tells nobody anything while one blind seat has judged and the other has not", async () => {
    round.inPhase("appraisal");
    for (const n of [1, 2, 3]) await round.person(`appraiser${n}`).call(dutyRoutes.state, { evaluationId });
    await acceptAll(round, (claim) => !claim.endsWith(" 1.1.3"));
    for (const unitId of ["phuong-song-han", "xa-binh-minh", "xa-hoa-binh"])
      for (const name of ["appraiser1", "appraiser2"])
        await find(name, { ...finding(unitId), roundId: round.rounds.communes.id });
    expect(await tells(() => find("appraiser1", finding("so-noi-vu")))).toEqual(NOBODY);
  });

  test("tells the office and the third seat of a gap, without points and without who judged", async () => {
    const second = finding("so-noi-vu", "150");
    const told = await tells(() => find("appraiser2", second));
    expect(told.who).toEqual({ "gap-wide": ["appraiser3", "office"] });
    expect(told.links).toEqual(["/phan-cong-tham-dinh", "/tham-dinh"]);
    expect(told.texts.join()).not.toMatch(/appraiser|điểm /);
    expect(await tells(() => find("appraiser2", second))).toEqual(NOBODY);
  });

  test("tells a unit once that all its items are judged, and not what was found before its explanation begins", async () => {
    const third = finding("so-noi-vu", "150");
    const told = await tells(() => find("appraiser3", third));
    expect([told.who, told.links]).toEqual([
      { "finding-changed": ["clerk Sở Nội vụ", "leader Sở Nội vụ"] },
      ["/giai-trinh"],
    ]);
    expect(told.texts[0]).toMatch(
      /^Sở Nội vụ: đã thẩm định xong \d+ nội dung\. Kết quả xem được khi bắt đầu giải trình\.$/,
    );
    expect(await tells(() => find("appraiser3", third))).toEqual(NOBODY);
    await find("appraiser1", finding("so-tai-chinh"));
    expect((await tells(() => find("appraiser2", finding("so-tai-chinh")))).who).toEqual({
      "finding-changed": ["clerk Sở Tài chính", "leader Sở Tài chính"],
    });
  });
});

describe("the explanation", () => {
  test("begins with the numbers of each unit, told to that unit alone and once", async () => {
    round.inPhase("explanation");
    const told = await tells(() => remindDaily(round.workspace.context));
    expect(told.who["explanation-asked"]?.filter((name) => name.endsWith("Sở Nội vụ"))).toEqual([
      "clerk Sở Nội vụ",
      "leader Sở Nội vụ",
    ]);
    expect(told.who["explanation-asked"]).toHaveLength(10);
    expect(
      told.texts.filter((text) => text.includes("1 nội dung đổi điểm")).map((text) => text.slice(0, 10)),
    ).toEqual(["Sở Nội vụ:"]);
    expect(told.who["phase-opens"] ?? []).toEqual([]);
    expect((await tells(() => remindDaily(round.workspace.context))).who["explanation-asked"] ?? []).toEqual(
      [],
    );
  });

  test("that contests is told to those on duty who may judge the unit, once a day; agreement to nobody", async () => {
    const send = (answer: "agrees" | "contests", seen: string) =>
      round.person("clerk Sở Nội vụ").call(explanationRoutes.send, {
        ...place("Sở Nội vụ"),
        id: randomUUID(),
        item: "1.1.3",
        seen,
        answer,
        text: "Sản phẩm ở phụ lục 2",
      });
    expect(await tells(() => send("agrees", "none"))).toEqual(NOBODY);
    const { units } = (await round.person("clerk Sở Nội vụ").call(explanationRoutes.own, { evaluationId }))
      .value;
    const seen = units[0]?.items[0]?.explanation?.id ?? "";
    const told = await tells(() => send("contests", seen));
    expect([told.who, told.links]).toEqual([
      { "explanation-sent": ["appraiser1", "appraiser2", "appraiser3"] },
      ["/tham-dinh/:round/don-vi/so-noi-vu"],
    ]);
    const later =
      (await round.person("clerk Sở Nội vụ").call(explanationRoutes.own, { evaluationId })).value.units[0]
        ?.items[0]?.explanation?.id ?? "";
    expect(await tells(() => send("contests", later))).toEqual(NOBODY);
  });

  test("is answered by the second appraisal: the unit hears when the last contested item is judged again", async () => {
    round.inPhase("second-appraisal");
    const again = finding("so-noi-vu");
    const told = await tells(() => find("appraiser1", again));
    expect(told).toEqual({
      who: { "second-appraisal": ["clerk Sở Nội vụ", "leader Sở Nội vụ"] },
      texts: ["Sở Nội vụ: 1 nội dung giải trình đã được thẩm định lại, 1 nội dung đổi điểm."],
      links: ["/giai-trinh"],
    });
    expect(await tells(() => find("appraiser1", again))).toEqual(NOBODY);
  });
});

describe("the council", () => {
  test("hears when a session is called, opened and closed; its chair that the minutes are ready", async () => {
    round.inPhase("council");
    const secretary = round.person("secretary");
    const head = {
      evaluationId,
      kind: "meeting" as const,
      title: "Phiên họp thứ nhất",
      place: "Phòng họp số 1",
      startsAt: "2027-01-10T01:00:00.000Z",
      secret: false,
    };
    let sessionId = "";
    const called = await tells(
      async () => (sessionId = (await secretary.call(councilRoutes.callSession, head)).value.sessionId),
    );
    expect(called).toEqual({
      who: { "session-called": ["chair", "member1", "member2"] },
      texts: ["Mời họp hội đồng: Phiên họp thứ nhất, từ 08:00 ngày 10/01/2027."],
      links: [`/hoi-dong/${sessionId}`],
    });
    await secretary.call(councilRoutes.addItems, {
      evaluationId,
      sessionId,
      items: [{ roundId, unitId: "so-noi-vu", item: "1.1.3" }],
    });
    const open = () => secretary.call(councilRoutes.open, { evaluationId, sessionId });
    expect((await tells(open)).who).toEqual({ "session-called": ["chair", "member1", "member2"] });
    expect(await tells(open)).toEqual(NOBODY);
    const close = () => secretary.call(councilRoutes.close, { evaluationId, sessionId });
    const closed = await tells(close);
    expect([closed.who, closed.texts]).toEqual([
      { "session-closed": ["chair", "member1", "member2"] },
      [
        "Phiên họp thứ nhất: đã kết thúc, biên bản đã sẵn sàng để chủ tịch xem và ký.",
        "Phiên họp thứ nhất: đã kết thúc.",
      ],
    ]);
    expect(await tells(close)).toEqual(NOBODY);
  });
});

describe("the result", () => {
  test("in preview is remarked on to office and secretary, and answered to the unit", async () => {
    round.inPhase("preview");
    let id = "";
    const remark = await tells(
      async () =>
        (id = (
          await round
            .person("clerk Xã Hòa Bình")
            .call(resultRoutes.remark, { ...place("Xã Hòa Bình"), item: "1.1.1", text: "Nhầm ngày" })
        ).value.id),
    );
    expect(remark).toEqual({
      who: { remark: ["office", "secretary"] },
      texts: ["Xã Hòa Bình có ý kiến về kết quả xem trước, tiêu chí 1.1.1."],
      links: ["/hoi-dong"],
    });
    const answer = () =>
      round
        .person("secretary")
        .call(resultRoutes.answerRemark, { evaluationId, remarkId: id, answer: "Đúng ngày" });
    expect((await tells(answer)).who).toEqual({ remark: ["clerk Xã Hòa Bình", "leader Xã Hòa Bình"] });
    expect(await tells(answer)).toEqual(NOBODY);
  });

  test("approved or opened again is told to the office and to the units concerned, published to everybody with a part in it, once", async () => {
    const chair = round.person("chair");
    const approve = async () =>
      chair.call(resultRoutes.approve, {
        evaluationId,
        unheldReason: "Họp sớm theo lịch của tỉnh",
        sha256: (await round.person("office").call(resultRoutes.table, { evaluationId })).value.sha256,
      });
    const approved = await tells(approve);
    expect(approved.who).toEqual({ "result-approved": ["office", ...UNIT_PEOPLE].toSorted() });
    expect(approved.links).toEqual(["/ket-qua/cong-bo", "/xem-truoc"]);
    expect(await tells(approve)).toEqual(NOBODY);
    const reopened = await tells(() =>
      chair.call(resultRoutes.reopen, { evaluationId, reason: "Sai số liệu điều tra", reasonEn: "" }),
    );
    expect(reopened.who).toEqual({ "result-reopened": ["office", "secretary", ...UNIT_PEOPLE].toSorted() });
    const item = await tells(() =>
      chair.call(resultRoutes.reopen, {
        evaluationId,
        item: { roundId, unitId: "so-noi-vu", item: "1.1.3" },
        reason: "Xem lại",
        reasonEn: "",
      }),
    );
    expect(item.who).toEqual({
      "result-reopened": ["clerk Sở Nội vụ", "leader Sở Nội vụ", "office", "secretary"],
    });
    const { context } = round.workspace;
    const publish = () =>
      command(
        round.workspace.database,
        { actor: "test", action: "result.published", object: evaluationId },
        (transaction) =>
          announce(
            transaction,
            EVENTS.resultPublished,
            { evaluationId, jobId: "1" },
            { at: context.clock() },
          ),
      );
    expect((await tells(publish)).who).toEqual({
      "result-published": PEOPLE.filter((name) => name !== "auditor").toSorted(),
    });
    expect(await tells(publish)).toEqual(NOBODY);
  });
});

test("every event leads to a page of its evaluation and speaks both languages", () => {
  const unit = { roundId: "r", unitId: "u", organisationId: "o", name: "Sở Nội vụ" };
  const bilingual = { vi: "vi", en: "en" };
  const about = {
    evaluationId: "e",
    unit,
    title: "Phiên 1",
    number: 1,
    points: "1",
    maximum: "2",
    reason: "lý do",
    accountId: "a",
    person: "An",
    duties: 1,
    content: "c",
    dutyId: "d",
    roundId: "r",
    roundTitle: bilingual,
    waiting: 1,
    thirds: [],
    day: "d",
    items: 2,
    changed: 1,
    until: bilingual,
    phase: "preview",
    words: bilingual,
    accountIds: [],
    sessionId: "s",
    starts: bilingual,
    byLetter: true,
    members: [],
    chairs: [],
    remarkId: "m",
    item: "1.1",
    jobId: "j",
    reopeningId: "o",
    exemptionId: "x",
    organisationId: "o",
    verdict: "approved",
    organisationIds: [],
    given: "g",
    proposalId: "p",
    approved: true,
    version: "v",
    changeId: "c",
    before: "",
    openedFor: "unit",
    forCouncil: true,
    reasonEn: "reason",
    passedOver: bilingual,
    what: bilingual,
  } as const;
  for (const [name, event] of Object.entries(EVENTS)) {
    const given = {
      ...about,
      ...((name === "evaluationOpened" || name === "itemReopened") && { title: bilingual }),
      ...((name === "resultCorrected" || name === "correctionPublished") && { reason: bilingual }),
    };
    for (const letter of event.letters) {
      const { vi, en } = (letter.text as (of: unknown) => { vi: string; en: string })(given);
      expect([
        name,
        vi !== "" && en !== "" && vi !== en,
        `${vi}${en}`.includes("undefined"),
        `${vi}${en}`.includes("[object"),
      ]).toEqual([name, true, false, false]);
      expect((letter.page as (of: unknown) => string)(given)).toMatch(/^(\/[a-z0-9./-]+(\?muc=[0-9.]+)?)?$/);
    }
  }
});
