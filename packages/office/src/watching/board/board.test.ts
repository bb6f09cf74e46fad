import { boardRoutes, noticeRoutes, requestOf } from "@thang-diem/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { newId } from "../../../../platform/src/ids/index.ts";
import { remindDaily } from "./index.ts";
import { contest, find, signDepartment } from "../../judging/results/testing.ts";

let round: TestEvaluation;
const evaluation = () => ({ evaluationId: round.evaluationId });

beforeAll(async () => {
  round = await openTestEvaluation();
  await signDepartment(round, "Sở Tài chính");
});
afterAll(() => round.close());

describe("the board", () => {
  test("says who has not signed, with the days that are left, and how much they have filled in", async () => {
    const { value } = await round.person("office").call(boardRoutes.read, evaluation());
    expect(value.rounds).toMatchObject([
      { units: 2, signed: 1, late: 0 },
      { units: 3, signed: 0, late: 0 },
    ]);
    const all = (await round.person("office").call(boardRoutes.units, evaluation())).value;
    expect(
      all.units.map(({ name, daysLeft, signedAt, filled }) => [
        name,
        daysLeft,
        signedAt === "not-signed",
        filled,
      ]),
    ).toEqual([
      ["Phường Sông Hàn", 9, true, 0],
      ["Sở Nội vụ", 9, true, 0],
      ["Xã Bình Minh", 9, true, 0],
      ["Xã Hòa Bình", 9, true, 0],
      ["Sở Tài chính", 9, false, 2],
    ]);
    expect(
      (
        await round.person("office").call(boardRoutes.units, { ...evaluation(), q: "hoa binh" })
      ).value.units.map(({ name }) => name),
    ).toEqual(["Xã Hòa Bình"]);
  });

  test("counts an extension: who has more time is late later", async () => {
    const { context, now } = round.workspace;
    const unit = round.unit("Xã Bình Minh");
    const office = await round.person("office").signedIn();
    await inEvaluation(
      context,
      office,
      { ...evaluation(), action: "phase.extend", object: unit.unitVersionId },
      async ({ db }) => {
        await db
          .insertInto("extension")
          .values({
            id: newId(),
            evaluation_id: round.evaluationId,
            round_id: unit.roundId,
            unit_version_id: unit.unitVersionId,
            kind: "self-assessment",
            closes_at: new Date(now().getTime() + 14 * 86_400_000),
            reason: "bão",
            given_by: "office",
            given_at: now(),
          })
          .execute();
      },
    );
    round.inPhase("appraisal");
    const late = (await round.person("office").call(boardRoutes.units, { ...evaluation(), show: "late" }))
      .value;
    expect(late.units.map(({ name, daysLeft }) => [name, daysLeft])).toEqual([
      ["Phường Sông Hàn", -1],
      ["Sở Nội vụ", -1],
      ["Xã Hòa Bình", -1],
    ]);
  });

  test("shows where points move, by domain and unit, as soon as a finding is made", async () => {
    const unit = round.unit("Sở Tài chính");
    await find(round, [
      { unit, item: "1.1.3", facts: { done: "8", total: "10" } },
      { unit, item: "1.1.1", facts: { issued: "có", since: "05/01/2026", day: "25/01/2026" } },
    ]);
    const read = async () => (await round.person("office").call(boardRoutes.read, evaluation())).value;
    const before = (await read()).domains.find(({ domain }) => domain === "1");
    expect(before).toMatchObject({ found: 2, changed: 2, unanswered: 2, foundPoints: "1.05" });
    const [line] = (await round.person("office").call(boardRoutes.units, { ...evaluation(), sort: "moved" }))
      .value.units;
    expect(line).toMatchObject({
      name: "Sở Tài chính",
      found: 2,
      unanswered: 2,
      foundPoints: "1.05",
      selfPoints: before?.selfPoints,
    });
    round.inPhase("explanation");
    await contest(round, unit, "1.1.1", "đã bổ sung tài liệu");
    await contest(round, unit, "1.1.3", "đã bổ sung tài liệu");
    expect((await read()).domains.find(({ domain }) => domain === "1")).toMatchObject({ unanswered: 0 });
    round.inPhase("second-appraisal");
    await find(round, [{ unit, item: "1.1.3" }]);
    expect((await read()).domains.find(({ domain }) => domain === "1")).toMatchObject({
      changed: 1,
      unanswered: 0,
      foundPoints: "1.15",
    });
    round.inPhase("appraisal");
  });

  test("tells how much each appraiser still has to do", async () => {
    const { appraisers } = (await round.person("office").call(boardRoutes.read, evaluation())).value;
    const own = appraisers.filter(({ accountId }) => accountId === round.person("appraiser1").accountId);
    expect(own.map(({ seat, done, again }) => ({ seat, done, again }))).toContainEqual({
      seat: 1,
      done: 2,
      again: 1,
    });
    expect(own.every(({ assigned, ready }) => assigned > ready || assigned === 0)).toBe(true);
    expect(own.find(({ done }) => done === 2)?.ready).toBeGreaterThan(20);
  });

  test("goes out as a workbook with every unit", async () => {
    const { method, url } = requestOf(boardRoutes.export, evaluation());
    const cookie = [...round.person("office").cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await round.workspace.app.inject({
      method: method as "GET",
      url,
      headers: { cookie, host: "thangdiem.test" },
    });
    expect([answer.statusCode, answer.statusCode === 200 ? "" : answer.body]).toEqual([200, ""]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Đơn vị", "Người thẩm định", "Lĩnh vực"]);
    expect(book.getWorksheet("Đơn vị")?.getColumn(1).values).toEqual(
      expect.arrayContaining(["Phường Sông Hàn", "Sở Nội vụ", "Sở Tài chính", "Xã Bình Minh", "Xã Hòa Bình"]),
    );
    const [heads = [], ...lines] = (book.getWorksheet("Đơn vị")?.getSheetValues() ?? [])
      .filter((line) => Array.isArray(line))
      .map((line) => [...line]);
    const cell = (unit: string, title: string) =>
      lines.find((line) => line[1] === unit)?.[heads.indexOf(title)] ?? "";
    // What nobody has signed or judged is an empty cell, not 0.
    expect([cell("Sở Nội vụ", "Điểm tự chấm"), cell("Sở Nội vụ", "Điểm sau thẩm định")]).toEqual(["", ""]);
    expect(cell("Sở Tài chính", "Điểm tự chấm")).toBeGreaterThan(0);
  });

  test("is not for those who are judged", async () => {
    for (const who of ["clerk Sở Nội vụ", "leader Sở Nội vụ", "appraiser1"])
      expect([who, (await round.person(who).call(boardRoutes.read, evaluation())).status]).toEqual([
        who,
        403,
      ]);
    expect((await round.person("auditor").call(boardRoutes.read, evaluation())).status).toBe(200);
    expect(
      (
        await round
          .person("auditor")
          .call(boardRoutes.remind, { ...evaluation(), id: newId(), about: "appraisal" })
      ).status,
    ).toBe(403);
  });
});

describe("a reminder", () => {
  const unread = async (name: string) =>
    (await round.person(name).call(noticeRoutes.list, { only: "unread" })).value.notices
      .filter(({ kind }) => kind === "reminder")
      .map(({ text }) => text.vi);

  test("reaches those who have not signed and nobody else, once however often it is sent", async () => {
    const given = {
      ...evaluation(),
      id: newId(),
      about: "self-assessment" as const,
      text: "Liên hệ đồng chí An, 0236 3821 000.",
    };
    const first = (await round.person("office").call(boardRoutes.remind, given)).value;
    expect(first).toMatchObject({ people: 8, units: 4 });
    expect((await round.person("office").call(boardRoutes.remind, given)).value).toEqual(first);
    const [text] = await unread("clerk Xã Bình Minh");
    expect(text).toMatch(
      /^Đơn vị của bạn chưa ký gửi tự chấm điểm\. Hạn: \d\d:\d\d ngày \d\d\/\d\d\/\d{4}\. Liên hệ đồng chí An/,
    );
    expect(await unread("clerk Sở Tài chính")).toEqual([]);
  });

  test("to chosen units goes to those of them that are late", async () => {
    const units = ["Sở Tài chính", "Sở Nội vụ"].map((name) => ({
      roundId: round.unit(name).roundId,
      unitVersionId: round.unit(name).unitVersionId,
    }));
    expect(
      (
        await round
          .person("office")
          .call(boardRoutes.remind, { ...evaluation(), id: newId(), about: "self-assessment", units })
      ).value,
    ).toMatchObject({ units: 1, people: 2 });
    const nobody = await round
      .person("office")
      .call(boardRoutes.remind, { ...evaluation(), id: newId(), about: "explanation", units });
    expect([nobody.status, nobody.problem?.code]).toEqual([422, "nobody-late"]);
    expect(
      (
        await round
          .person("office")
          .call(boardRoutes.remind, { ...evaluation(), id: newId(), about: "appraisal" })
      ).value.people,
      // Nothing is judged blindly here, so that seat 2 has nothing to do and nobody to remind.
    ).toBe(1);
  });

  test("comes by itself once a day before a phase ends, as the office has set it", async () => {
    const { context } = round.workspace;
    const told = await remindDaily(context);
    expect(told).toBeGreaterThan(0);
    expect(await remindDaily(context)).toBe(0);
    expect(
      (await round.person("appraiser1").call(noticeRoutes.list, {})).value.notices.map(({ kind }) => kind),
    ).toContain("phase-opens");
    expect(
      (await round.person("office").call(boardRoutes.setReminding, { ...evaluation(), daysBefore: 2 })).value,
    ).toEqual({ daysBefore: 2 });
    round.workspace.later(7 * 1_440);
    expect(await remindDaily(context)).toBe(0);
    round.workspace.later(1_440);
    expect(await remindDaily(context)).toBe(1);
    expect(await remindDaily(context)).toBe(0);
    const sent = (await round.person("office").call(boardRoutes.reminders, evaluation())).value;
    expect(sent.reminders.map(({ kind, about, people }) => `${kind} ${about} ${people}`).toSorted()).toEqual([
      "asked appraisal 1",
      "asked self-assessment 2",
      "asked self-assessment 8",
      "daily appraisal 1",
      "opens appraisal 4",
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
