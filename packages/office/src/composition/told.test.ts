import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
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
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remindDaily } from "../watching/board/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../preparing/evaluations/testing.ts";
import { command } from "../../../platform/src/command/index.ts";
import { acceptAll, fillEvaluation } from "../judging/results/testing.ts";
import { signOff } from "../judging/self-assessment/index.ts";
import { NOBODY, PEOPLE, type Told, tells as tellsOf, UNITS } from "./testing-told.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;

beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  const plan = JSON.stringify({ settings: { blindItems: ["1.1.3"], gap: "0.2" } });
  await command(
    round.workspace.database,
    { actor: "test", action: "evaluation.change", object: evaluationId },
    ({ db }) => db.updateTable("evaluation").set({ plan }).where("id", "=", evaluationId).execute(),
  );
});
afterAll(() => round.close());

const tells = (work: () => Promise<unknown>): Promise<Told> => tellsOf(round, work);
const place = (name: string) => ({
  evaluationId,
  roundId: round.unit(name).roundId,
  unitVersionId: round.unit(name).unitVersionId,
});

describe("while units assess themselves", () => {
  test("a sign-off is told to the office and the unit's other people; a return to the unit, why", async () => {
    const signed = await tells(() => fillEvaluation(round));
    expect(signed.who["claim-signed"]?.filter((name) => name === "office")).toHaveLength(5);
    expect(signed.who["claim-signed"]?.filter((name) => name !== "office")).toEqual(
      UNITS.map((name) => `clerk ${name}`).toSorted(),
    );
    expect(signed.texts.find((text) => text.startsWith("Sở Nội vụ đã ký gửi"))).toMatch(
      /^Sở Nội vụ đã ký gửi tự chấm điểm lần 1: [\d,]+ trên [\d,]+; thưởng [\d,]+ \/ [\d,]+ điểm\.$/,
    );
    const giveBack = () =>
      round
        .person("office")
        .call(claimRoutes.giveBack, { ...place("Sở Tài chính"), reason: "Thiếu phụ lục 3." });
    const returned = await tells(giveBack);
    expect(returned).toEqual({
      who: { "claim-returned": ["clerk Sở Tài chính", "leader Sở Tài chính"] },
      texts: [
        "Tự chấm điểm của Sở Tài chính được trả lại để sửa: Thiếu phụ lục 3. " +
          "Nội dung đã nhập vẫn còn; sửa xong thì ký gửi lại.",
      ],
      links: ["/tu-cham/:round/so-tai-chinh"],
    });
    expect(await tells(giveBack)).toEqual(NOBODY);
  });

  test("an exemption is told to those who decide, its decision to the unit", async () => {
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
    expect(line?.proposedBy).toBe((await round.person("clerk Sở Tài chính").signedIn()).fullName);
    const decided = await tells(() =>
      round.person("office").call(exemptionRoutes.decide, {
        evaluationId,
        exemptionId: line?.id ?? "",
        verdict: "refused",
        reason: "Có nhiệm vụ",
      }),
    );
    expect(decided.who).toEqual({ exemption: ["clerk Sở Tài chính", "leader Sở Tài chính"] });
  });

  test("more time is told to the unit that has it, another calendar to everybody with a part in it", async () => {
    const extended = await tells(() =>
      round.person("office").call(calendarRoutes.extend, {
        evaluationId,
        units: [{ roundId, unitVersionId: "so-tai-chinh" }],
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
    const change = (until = "2027-01-25T17:00") =>
      round.person("office").call(calendarRoutes.changeCalendar, {
        evaluationId,
        phases: phases.map(({ kind, opensAt, closesAt }) => ({
          kind,
          opensAt: minute(opensAt),
          closesAt: kind === "preview" ? until : minute(closesAt),
        })),
        reason: "Công văn 15",
      });
    expect((await tells(() => change())).who["extension"]).toEqual(
      PEOPLE.filter((name) => name !== "auditor" && name !== "office").toSorted(),
    );
    expect(await tells(() => change())).toEqual(NOBODY);
    const shorter = await tells(() => change("2027-01-24T17:00"));
    expect(Object.keys(shorter.who)).toEqual(["calendar-shortened"]);
    expect(shorter.texts).toEqual([
      "Thời hạn bị rút ngắn: xem trước kết quả đến 17:00 ngày 24/01/2027 " +
        "(trước là 17:00 ngày 25/01/2027). Lý do: Công văn 15.",
    ]);
  });

  test("a form that was returned and is signed again is told again", async () => {
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

const finding = (unitVersionId: string, changed?: string): FindingAsked => ({
  id: randomUUID(),
  roundId,
  unitVersionId: unitVersionId as UnitVersionId,
  item: "1.1.3" as ItemCode,
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
    for (const unitVersionId of ["phuong-song-han", "xa-binh-minh", "xa-hoa-binh"])
      for (const name of ["appraiser1", "appraiser2"])
        await find(name, { ...finding(unitVersionId), roundId: round.rounds.communes.id });
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

  test("tells a unit once that its items are judged, not what was found before its explanation begins", async () => {
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
      items: [{ roundId, unitVersionId: "so-noi-vu", item: "1.1.3" }],
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
