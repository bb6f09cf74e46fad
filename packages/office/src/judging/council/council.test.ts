import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { councilRoutes, peopleRoutes, resultRoutes, type CouncilItem } from "@thang-diem/contract";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { loadEdition, verifyEdition } from "../../../../press/src/editions/index.ts";
import { acceptAll, contest, fillEvaluation, find } from "../results/testing.ts";

let round: TestEvaluation;
let editions: string;
const NAMES = ["Sở Tài chính", "Sở Nội vụ"];

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-editions-"));
  round = await openTestEvaluation({ publishing: { editions } });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round, (claim) => !NAMES.some((name) => claim === `${name} 1.1.3`));
  for (const name of NAMES)
    await find(round, [
      {
        unit: round.unit(name),
        item: "1.1.3",
        facts: { done: "150", total: "200" },
        reason: "50 nhiệm vụ không có sản phẩm",
      },
    ]);
  round.inPhase("explanation");
  for (const name of NAMES) await contest(round, round.unit(name), "1.1.3", "Sản phẩm nằm trong phụ lục 2");
  round.inPhase("council");
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

const ofEvaluation = () => ({ evaluationId: round.evaluationId });
const call = (name: string) => round.person(name);
const session = async (name: string, sessionId: string) =>
  (await call(name).call(councilRoutes.session, { ...ofEvaluation(), sessionId })).value;
const motion = (item: CouncilItem | undefined, kind: string) =>
  item?.motions.find((each) => each.kind === kind)?.id ?? "";
/** The chair approves, though the preview was not held. */
const approve = (sha256: string) =>
  call("chair").call(resultRoutes.approve, {
    ...ofEvaluation(),
    unheldReason: "Họp sớm theo lịch của tỉnh",
    sha256,
  });
let meeting: string;

/** An hour's secret vote by letter on these items. */
async function callByLetter(items: readonly { roundId: string; unitVersionId: string; item: string }[]) {
  const now = round.workspace.now();
  const { sessionId } = (
    await call("secretary").call(councilRoutes.callSession, {
      ...ofEvaluation(),
      kind: "letter",
      title: "Lấy ý kiến bằng văn bản",
      startsAt: now.toISOString(),
      endsAt: new Date(now.getTime() + 3_600_000).toISOString(),
      secret: true,
    })
  ).value;
  await call("secretary").call(councilRoutes.addItems, { ...ofEvaluation(), sessionId, items: [...items] });
  await call("secretary").call(councilRoutes.open, { ...ofEvaluation(), sessionId });
  return sessionId;
}

describe("the council", () => {
  test("finds what stayed contested, with the points of both sides", async () => {
    const { candidates, members, rules } = (
      await call("secretary").call(councilRoutes.overview, ofEvaluation())
    ).value;
    expect(
      candidates.map(({ unitName, item, why, claimed, standing }) => [
        unitName,
        item,
        why,
        claimed,
        standing,
      ]),
    ).toEqual([
      ["Sở Nội vụ", "1.1.3", "contested", "1", "0"],
      ["Sở Tài chính", "1.1.3", "contested", "1", "0"],
    ]);
    expect(members.map(({ chair }) => chair)).toEqual([true, false, false]);
    expect(rules).toEqual({
      quorumShare: "2/3",
      majorityShare: "0.5",
      majorityOf: "present",
      majorityReach: "more-than",
    });
  });

  test("is called by the secretary alone; no vote before the session opens", async () => {
    const head = {
      ...ofEvaluation(),
      kind: "meeting" as const,
      title: "Phiên họp thứ nhất",
      place: "Phòng họp số 1",
      startsAt: "2027-01-10T01:00:00.000Z",
      secret: false,
    };
    expect((await call("member1").call(councilRoutes.callSession, head)).status).toBe(403);
    meeting = (await call("secretary").call(councilRoutes.callSession, head)).value.sessionId;
    const { candidates } = (await call("secretary").call(councilRoutes.overview, ofEvaluation())).value;
    const places = candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
    expect(
      (await call("secretary").call(councilRoutes.open, { ...ofEvaluation(), sessionId: meeting })).problem
        ?.code,
    ).toBe("agenda-empty");
    expect(
      (
        await call("secretary").call(councilRoutes.addItems, {
          ...ofEvaluation(),
          sessionId: meeting,
          items: places,
        })
      ).value,
    ).toEqual({ added: 2 });
    expect(
      (
        await call("secretary").call(councilRoutes.addItems, {
          ...ofEvaluation(),
          sessionId: meeting,
          items: places,
        })
      ).value,
    ).toEqual({ added: 0 });
    expect((await call("secretary").call(councilRoutes.overview, ofEvaluation())).value.candidates).toEqual(
      [],
    );
    const { items } = await session("member1", meeting);
    expect(items[0]).toMatchObject({
      unitName: "Sở Nội vụ",
      explanation: { text: "Sản phẩm nằm trong phụ lục 2" },
      claim: { points: "1" },
      findings: [{ points: "0", reason: "50 nhiệm vụ không có sản phẩm" }],
      motions: [
        { kind: "appraisal", points: "0" },
        { kind: "unit", points: "1" },
      ],
    });
    expect(
      (
        await call("member1").call(councilRoutes.vote, {
          ...ofEvaluation(),
          itemId: items[0]?.id ?? "",
          choice: motion(items[0], "unit"),
        })
      ).problem?.code,
    ).toBe("session-not-open");
  });

  test("votes once each, changeable until the count, and nobody sees how others vote before it", async () => {
    await call("secretary").call(councilRoutes.open, { ...ofEvaluation(), sessionId: meeting });
    const [item] = (await session("chair", meeting)).items;
    const vote = (name: string, choice: string) =>
      call(name).call(councilRoutes.vote, { ...ofEvaluation(), itemId: item?.id ?? "", choice });
    expect((await vote("secretary", "abstain")).status).toBe(403);
    await vote("member1", motion(item, "appraisal"));
    await vote("member1", motion(item, "unit"));
    await vote("member2", motion(item, "unit"));
    await vote("chair", motion(item, "appraisal"));
    const seen = (await session("member2", meeting)).items[0];
    expect(seen).toMatchObject({ voted: 3, ownVote: motion(item, "unit"), ballots: [] });
    expect(seen?.counted).toBeUndefined();
    const counted = (
      await call("secretary").call(councilRoutes.count, {
        ...ofEvaluation(),
        itemId: item?.id ?? "",
        reason: "Phụ lục 2 có đủ sản phẩm",
      })
    ).value;
    expect(counted).toMatchObject({
      entitled: 3,
      present: 3,
      quorumNeeded: 2,
      votesNeeded: 2,
      outcome: { carried: motion(item, "unit"), by: "majority" },
    });
    expect((await vote("member1", "abstain")).problem?.code).toBe("item-closed");
    expect((await session("member2", meeting)).items[0]).toMatchObject({
      state: "decided",
      decidedReason: "Phụ lục 2 có đủ sản phẩm",
      ballots: [{}, {}, {}],
    });
  });

  test("may find other facts: the points follow from the rule", async () => {
    const item = (await session("chair", meeting)).items[1];
    expect(
      (
        await call("secretary").call(councilRoutes.propose, {
          ...ofEvaluation(),
          itemId: item?.id ?? "",
          facts: { done: "mười", total: "200" },
          reason: "x",
        })
      ).problem?.code,
    ).toBe("facts-unreadable");
    const proposed = (
      await call("secretary").call(councilRoutes.propose, {
        ...ofEvaluation(),
        itemId: item?.id ?? "",
        facts: { done: "180", total: "200" },
        reason: "30 sản phẩm có trong phụ lục",
      })
    ).value;
    expect(proposed.points).toBe("0.9");
    for (const name of ["member1", "member2", "chair"])
      await call(name).call(councilRoutes.vote, {
        ...ofEvaluation(),
        itemId: item?.id ?? "",
        choice: name === "member1" ? "abstain" : proposed.motionId,
      });
    await call("secretary").call(councilRoutes.count, {
      ...ofEvaluation(),
      itemId: item?.id ?? "",
      reason: "Công nhận 180 nhiệm vụ",
    });
    await call("secretary").call(councilRoutes.close, { ...ofEvaluation(), sessionId: meeting });
    expect((await session("auditor", meeting)).head).toMatchObject({ state: "closed", items: 2, decided: 2 });
  });

  test("has its minutes as a document that another reader finds whole", async () => {
    const answered = await round.workspace.app.inject({
      method: "GET",
      url: `/api/evaluations/${round.evaluationId}/council/sessions/${meeting}/minutes.docx`,
      headers: { cookie: [...call("auditor").cookies].map((pair) => pair.join("=")).join("; ") },
    });
    expect(answered.statusCode).toBe(200);
    const { value: html } = await mammoth.convertToHtml({ buffer: answered.rawPayload });
    const cells = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
        cell.replace(/<[^>]+>/g, "").trim(),
      ),
    );
    const { items, seats } = await session("secretary", meeting);
    for (const item of items) {
      for (const { kind, facts, points, id } of item.motions) {
        const own = cells.find(
          ([, , shown, votes]) =>
            shown === points.replace(".", ",") &&
            votes?.startsWith(String(item.counted?.votes.find(({ motionId }) => motionId === id)?.count)),
        );
        expect([item.unitName, kind, own?.[1]]).toEqual([
          item.unitName,
          kind,
          `Nhiệm vụ đã hoàn thành: ${facts["done"]}; Nhiệm vụ trong kế hoạch: ${facts["total"]}`,
        ]);
      }
      expect(html).toContain(
        `Được biểu quyết ${item.counted?.entitled} người; ` +
          `tham gia ${item.counted?.present} người (cần ít nhất ${item.counted?.quorumNeeded}); ` +
          `cần ${item.counted?.votesNeeded} phiếu`,
      );
      expect(html).toContain(`Lý do: ${item.decidedReason}.`);
    }
    for (const { fullName } of seats) expect(html).toContain(fullName);
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BIÊN BẢN",
      "08 giờ 00 phút, ngày 10 tháng 01 năm 2027",
      "Phòng họp số 1",
      "SỐ LIỆU MẪU",
      "điểm 0,9.",
    ])
      expect(html).toContain(words);
  });

  test("decides anew what the chair opens again, by letter and in secret", async () => {
    const unit = round.unit("Sở Tài chính");
    const place = { roundId: unit.roundId, unitVersionId: unit.unitVersionId, item: "1.1.3" };
    const reopened = { ...ofEvaluation(), item: place, reason: "Có tài liệu mới" };
    expect((await call("chair").call(resultRoutes.reopen, reopened)).value).toEqual({ scope: "item" });
    const { rounds, sha256 } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(rounds.flatMap(({ open }) => open)).toMatchObject([{ ...place, kind: "re-opened" }]);
    expect((await approve(sha256)).problem?.details?.["open"]).toHaveLength(1);
    const letter = await callByLetter([place]);
    const [item] = (await session("chair", letter)).items;
    const vote = (name: string, choice: string) =>
      call(name).call(councilRoutes.vote, { ...ofEvaluation(), itemId: item?.id ?? "", choice });
    const count = () =>
      call("secretary").call(councilRoutes.count, {
        ...ofEvaluation(),
        itemId: item?.id ?? "",
        reason: "Giữ kết quả thẩm định",
      });
    await vote("member1", motion(item, "unit"));
    await vote("chair", motion(item, "appraisal"));
    expect((await count()).problem?.code).toBe("term-runs");
    round.workspace.later(61);
    expect((await vote("member2", "abstain")).problem?.code).toBe("term-over");
    expect((await count()).value).toMatchObject({
      present: 2,
      outcome: { carried: motion(item, "appraisal"), by: "chair" },
    });
    const after = (await session("chair", letter)).items[0];
    expect([after?.ballots, after?.ownVote]).toEqual([[], undefined]);
    const votes = await round.workspace.database.db
      .selectFrom("council_vote")
      .select("motion_id")
      .where("item_id", "=", item?.id ?? "")
      .execute();
    expect(votes).toEqual([{ motion_id: null }, { motion_id: null }]);
  });

  test("leads to an edition in which its decisions are the figures", async () => {
    const { sha256, rounds } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(rounds.flatMap(({ open }) => open)).toEqual([]);
    expect((await approve(sha256)).status).toBe(200);
    await call("office").call(resultRoutes.publish, { ...ofEvaluation(), publishedOn: "2027-02-01" });
    await round.workspace.publisher.idle();
    expect(await verifyEdition(join(editions, "so-nganh-2026-1"))).toMatchObject({ ok: true, faults: [] });
    const { results } = await loadEdition(join(editions, "so-nganh-2026-1"));
    const node = (unit: string) =>
      results.rows.find((row) => row.unit === unit)?.tree.children?.[0]?.children?.[0]?.children?.[2];
    expect(node("so-noi-vu")).toMatchObject({
      code: "1.1.3",
      points: "1",
      inputs: [
        {
          fact: "done",
          value: "200",
          source: expect.stringMatching(/^hội đồng quyết định ngày \d\d\/\d\d\/\d{4}$/),
        },
        {},
      ],
    });
    expect(node("so-tai-chinh")).toMatchObject({
      code: "1.1.3",
      points: "0",
      inputs: [{ fact: "done", value: "150" }, {}],
    });
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});

test("members of the unit's own organisation do not vote on it", async () => {
  // The leader of a department is made a member of the council.
  const { accountId } = call("leader Sở Nội vụ");
  await round.admin.call(peopleRoutes.giveRole, {
    accountId,
    role: "council-member",
    organisationId: round.unit("Sở Nội vụ").organisationId,
    evaluation: round.evaluationId,
    reason: "kiểm thử",
  });
  await call("chair").call(resultRoutes.reopen, { ...ofEvaluation(), reason: "Đính chính" });
  for (const name of NAMES) {
    const { roundId, unitVersionId } = round.unit(name);
    await call("chair").call(resultRoutes.reopen, {
      ...ofEvaluation(),
      item: { roundId, unitVersionId, item: "1.1.3" },
      reason: "Xem lại",
    });
  }
  const sessionId = (
    await call("secretary").call(councilRoutes.callSession, {
      ...ofEvaluation(),
      kind: "meeting",
      title: "Phiên bổ sung",
      startsAt: round.workspace.now().toISOString(),
      secret: false,
    })
  ).value.sessionId;
  const { candidates } = (await call("secretary").call(councilRoutes.overview, ofEvaluation())).value;
  await call("secretary").call(councilRoutes.addItems, {
    ...ofEvaluation(),
    sessionId,
    items: candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item })),
  });
  await call("secretary").call(councilRoutes.open, { ...ofEvaluation(), sessionId });
  const { items } = await session("leader Sở Nội vụ", sessionId);
  expect(items.map(({ unitName, barred, barredNames }) => [unitName, barred, barredNames.length])).toEqual([
    ["Sở Nội vụ", "own-unit", 1],
    ["Sở Tài chính", undefined, 0],
  ]);
  const vote = (index: number) =>
    call("leader Sở Nội vụ").call(councilRoutes.vote, {
      ...ofEvaluation(),
      itemId: items[index]?.id ?? "",
      choice: "abstain",
    });
  expect([(await vote(0)).status, (await vote(1)).status]).toEqual([403, 200]);
});
