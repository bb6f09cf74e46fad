import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { noticeRoutes, outsideFigureRoutes, resultRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "../../composition/testing.ts";
import { schemeOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { exclusively } from "../../../../platform/src/db/index.ts";
import { endThreads } from "../../../../platform/src/threads/index.ts";
import { loadEdition, verifyEdition } from "../../../../press/src/editions/index.ts";
import { importFigures } from "../../../../press/src/figures/index.ts";
import { publishRound, readPhotograph } from "../../../../press/src/publication/index.ts";
import { expectedFigures, roundContent } from "../../../../press/src/rounds/index.ts";
import { acceptAll, fillEvaluation, importOutside } from "./testing.ts";

let round: TestEvaluation;
let editions: string;
const rendered: number[] = [];

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-editions-"));
  round = await openTestEvaluation({
    publishing: { editions, renderSite: async (progress) => void rendered.push(progress(3) ?? 1) },
  });
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

const ofEvaluation = () => ({ evaluationId: round.evaluationId });
/** The chair approves, though the preview was not held. */
const approve = (sha256: string) =>
  round
    .person("chair")
    .call(resultRoutes.approve, { ...ofEvaluation(), unheldReason: "Họp sớm theo lịch của tỉnh", sha256 });
const table = async () => (await round.person("office").call(resultRoutes.table, ofEvaluation())).value;
/** A file of outside figures for the communes' round. */
const bringFile = (csv: string) =>
  round
    .person("office")
    .call(
      outsideFigureRoutes.importFile,
      { ...ofEvaluation(), roundId: round.rounds.communes.id, fileName: "so-lieu.csv", write: "yes" },
      Buffer.from(csv),
    );

describe("the result of an evaluation", () => {
  test("lists what is missing unit by unit, and is not approved while anything is", async () => {
    const { rounds, sha256 } = await table();
    expect(rounds.map(({ rows }) => rows.length)).toEqual([2, 3]);
    expect(rounds.flatMap(({ open }) => open).filter(({ kind }) => kind === "not-signed").length).toBe(5);
    expect(rounds.flatMap(({ rows }) => rows).every(({ index }) => index === undefined)).toBe(true);
    const refusal = await approve(sha256);
    expect([refusal.status, refusal.problem?.code]).toEqual([422, "result-open"]);
    expect(refusal.problem?.details?.["open"]).toHaveLength(
      rounds.reduce((sum, { open }) => sum + open.length, 0),
    );
  });

  test("is complete when everything was signed, appraised and imported", async () => {
    await fillEvaluation(round);
    const signed = await table();
    expect(new Set(signed.rounds.flatMap(({ open }) => open.map(({ kind }) => kind)))).toEqual(
      new Set(["not-appraised"]),
    );
    round.inPhase("appraisal");
    await acceptAll(round, (claim) => claim !== "Sở Tài chính 1.1.3");
    expect((await table()).rounds.flatMap(({ open }) => open)).toMatchObject([
      { unitVersionId: "so-tai-chinh", item: "1.1.3", kind: "not-appraised" },
    ]);
    await acceptAll(round, (claim) => claim === "Sở Tài chính 1.1.3");
    const complete = await table();
    expect(complete.rounds.flatMap(({ open, faults }) => [...open, ...faults])).toEqual([]);
    expect(
      complete.rounds
        .flatMap(({ rows }) => rows)
        .every(
          ({ index, rank, claimed, standing }) =>
            index !== undefined &&
            rank !== undefined &&
            claimed !== undefined &&
            claimed.points === standing?.points &&
            claimed.bonus?.points === standing.bonus?.points,
        ),
    ).toBe(true);
  });

  test("says which veto lowered a class, and what is missing while a class cannot be decided", async () => {
    const { communes: each } = round.rounds;
    const scheme = await schemeOf(round.workspace.database.db, each.schemeHash);
    const units = round.units.filter(({ roundId }) => roundId === each.id);
    const bring = (answer: (unit: string) => string) =>
      importOutside(round, each, scheme, units, (unit, item, value) => (item === "" ? answer(unit) : value));
    const rowOf = async (name: string) =>
      (await table()).rounds.flatMap(({ rows }) => rows).find((row) => row.name === name);
    const [vetoed, unknown] = [
      round.unit("Xã Hòa Bình").unitVersionId,
      round.unit("Xã Bình Minh").unitVersionId,
    ];
    await bring((unit) => (unit === vetoed ? "yes" : unit === unknown ? "" : "no"));
    const low = await rowOf("Xã Hòa Bình");
    expect(low?.class).toBe("Y");
    expect(low?.classReason?.vi).toContain("không quá hạng này vì: Có công chức nhũng nhiễu, gây phiền hà");
    const open = await rowOf("Xã Bình Minh");
    expect(open?.class).toBeUndefined();
    expect(open?.classReason?.vi).toMatch(/^chưa xác định: thiếu “Chủ tịch UBND cấp xã bị kỷ luật/);
    expect((await table()).rounds.flatMap(({ open: points }) => points)).toMatchObject([
      { unitVersionId: unknown, item: "", kind: "scheme-facts-missing" },
    ]);
    await bring(() => "no");
    expect((await table()).rounds.flatMap(({ open: points }) => points)).toEqual([]);
  });

  test("is shown to units in the preview alone: its own tree to each, a place if the office shows it", async () => {
    const clerk = round.person("clerk Xã Hòa Bình");
    const [own, other] = [round.unit("Xã Hòa Bình"), round.unit("Xã Bình Minh")];
    const tree = ({ roundId, unitVersionId }: UnitOfEvaluation) =>
      clerk.call(resultRoutes.tree, { ...ofEvaluation(), roundId, unitVersionId });
    expect((await clerk.call(resultRoutes.mine, ofEvaluation())).value).toMatchObject({
      window: { state: "not-yet" },
      units: [],
    });
    expect([
      (await tree(own)).problem?.code,
      (await tree(other)).problem?.code,
      (await clerk.call(resultRoutes.table, ofEvaluation())).status,
    ]).toEqual(["preview-closed", "forbidden", 403]);
    round.inPhase("preview");
    const { units } = (await clerk.call(resultRoutes.mine, ofEvaluation())).value;
    expect(units).toMatchObject([
      { unitVersionId: "xa-hoa-binh", open: 0, distribution: { hidden: "few-units" }, complaints: [] },
    ]);
    expect(units[0]?.rank).toBeUndefined();
    const shown = (await tree(own)).value;
    expect(JSON.stringify(shown.tree)).not.toContain('"rank"');
    expect(shown.tree.children?.[0]?.children?.[0]?.children?.[0]?.sentence.vi).toBeTruthy();
    expect((await tree(other)).problem?.code).toBe("forbidden");
    await round.person("office").call(resultRoutes.showPlace, { ...ofEvaluation(), showPlace: true });
    expect((await clerk.call(resultRoutes.mine, ofEvaluation())).value.units[0]?.rank).toMatchObject({
      of: 3,
    });
  });

  test("goes from approval to editions that verify, figure by figure, though its thread ends half way", async () => {
    const before = await table();
    const wrong = await approve("0".repeat(64));
    expect(wrong.problem?.code).toBe("result-changed");
    expect(
      (
        await round
          .person("office")
          .call(resultRoutes.publish, { ...ofEvaluation(), publishedOn: "2026-12-30" })
      ).problem?.code,
    ).toBe("result-not-approved");
    expect((await approve(before.sha256)).value).toEqual({ number: 1, sha256: before.sha256 });
    expect(await table()).toMatchObject({
      status: "approved",
      sha256: before.sha256,
      approvals: [{ number: 1, sha256: before.sha256, by: "Người p2.council-chair" }],
    });
    expect((await bringFile("Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn\n")).problem?.code).toBe(
      "result-approved",
    );
    await cutOff("2026-12-30");
    await publish("2026-12-30");
    expect((await readdir(editions)).toSorted()).toEqual(["so-nganh-2026-1", "xa-phuong-2026-1"]);
    for (const { series, rows } of before.rounds) {
      const folder = join(editions, `${series}-2026-1`);
      expect(await verifyEdition(folder)).toMatchObject({ ok: true, faults: [] });
      const { results } = await loadEdition(folder);
      expect(
        results.rows.map(({ unit, index, points, rank }) => ({ unit, index, points, rank })).toSorted(byUnit),
      ).toEqual(
        rows
          .map(({ unitVersionId, index, points, rank }) => ({ unit: unitVersionId, index, points, rank }))
          .toSorted(byUnit),
      );
      const inputs = JSON.stringify(results.rows[0]?.tree);
      expect(inputs).toContain("thẩm định: chấp nhận tự chấm");
      expect(inputs).toContain("điều tra mẫu");
    }
    expect(rendered.length).toBe(1);
    expect((await table()).status).toBe("published");
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});

describe("a published result", () => {
  test("whose edition is gone from the disk is told once a day to administrators and office", async () => {
    const [place, away] = ["so-nganh-2026-1", "away"].map((name) => join(editions, name)) as [string, string];
    await rename(place, away);
    round.workspace.publisher.resume();
    round.workspace.publisher.resume();
    await round.workspace.publisher.idle();
    const told = async (of: Visitor) =>
      (await of.call(noticeRoutes.list, {})).value.notices.filter(({ text }) =>
        text.vi.includes("bản công bố đã mất"),
      );
    expect(await told(round.person("office"))).toMatchObject([
      { text: { vi: expect.stringContaining("như khi công bố: so-nganh-2026-1. ") as string } },
    ]);
    expect(await told(round.admin)).toHaveLength(1);
    expect(await told(round.person("clerk Sở Tài chính"))).toEqual([]);
    await rename(away, place);
  });

  test("is opened again with a reason, and what changed becomes a correction that says so", async () => {
    const [chair, office] = [round.person("chair"), round.person("office")];
    expect(
      (await office.call(resultRoutes.reopen, { ...ofEvaluation(), reason: "Sai số liệu" })).status,
    ).toBe(403);
    expect((await chair.call(resultRoutes.reopen, { ...ofEvaluation(), reason: "" })).faults).toEqual([
      "reason: reason-missing",
    ]);
    expect(
      (
        await chair.call(resultRoutes.reopen, {
          ...ofEvaluation(),
          reason: "Nhập sai kết quả điều tra.",
          reasonEn: "A survey result was entered wrongly.",
        })
      ).value,
    ).toEqual({ scope: "correction" });
    expect(await table()).toMatchObject({
      status: "open",
      approvals: [{ number: 1, withdrawnReason: "Nhập sai kết quả điều tra." }],
      reopenings: [{ scope: "correction", by: "Người p2.council-chair", settled: false }],
    });
    const scheme = await schemeOf(round.workspace.database.db, round.rounds.departments.schemeHash);
    await importOutside(
      round,
      round.rounds.departments,
      scheme,
      [round.unit("Sở Nội vụ"), round.unit("Sở Tài chính")],
      (unit, item, value) => (unit === "so-tai-chinh" && item === "1.8" ? "62.5%" : value),
    );
    const corrected = await table();
    await approve(corrected.sha256);
    await publish("2027-01-15", "Nhập sai kết quả điều tra.", "A survey result was entered wrongly.");
    expect((await readdir(editions)).toSorted()).toEqual([
      "so-nganh-2026-1",
      "so-nganh-2026-2",
      "xa-phuong-2026-1",
    ]);
    expect(await verifyEdition(join(editions, "so-nganh-2026-2"))).toMatchObject({ ok: true, faults: [] });
    const { manifest } = await loadEdition(join(editions, "so-nganh-2026-2"));
    expect(manifest.corrects?.edition).toBe("so-nganh-2026-1");
    expect(manifest.corrects?.changes.map(({ vi }) => vi)).toEqual([
      "Nhập sai kết quả điều tra.",
      "Sở Nội vụ: 92,95%, hạng 1=, Xuất sắc → 92,95%, hạng 1, Xuất sắc.",
      "Sở Tài chính: 92,95%, hạng 1=, Xuất sắc → 92,28%, hạng 2, Xuất sắc.",
    ]);
    expect(await table()).toMatchObject({ status: "published", reopenings: [{ settled: true }] });
  });

  test("stands as it was approved: no import reaches a figure, and the edition is the approved table", async () => {
    const chair = round.person("chair");
    const { database } = round.workspace;
    const { id: roundId, schemeHash } = round.rounds.departments;
    await chair.call(resultRoutes.reopen, { ...ofEvaluation(), reason: "Kiểm tra lại" });
    const bring = (rows: string) => importFile(`đơn vị,mã,dữ kiện,giá trị,nguồn\n${rows}`);
    expect(await bring("Sở Tài chính,1.1.3,done,0,sửa bằng lệnh")).toEqual(["D2 figure-claimed"]);
    const before = await table();
    await approve(before.sha256);
    expect(await bring("Sở Tài chính,1.1.3,done,0,\nSở Tài chính,1.8,result,50%,")).toEqual([
      "D2 figure-approved",
      "D3 figure-approved",
    ]);
    const scheme = await schemeOf(database.db, schemeHash);
    const units = [round.unit("Sở Nội vụ"), round.unit("Sở Tài chính")];
    await expect(importOutside(round, round.rounds.departments, scheme, units)).rejects.toMatchObject({
      problem: { code: "result-approved" },
    });
    expect(
      await publishRound(database, roundId, { actor: "cli", editions, publishedOn: "2027-02-01" }),
    ).toEqual({
      outcome: "refused",
      faults: [{ vi: expect.any(String), en: expect.stringContaining("belongs to an evaluation") }],
    });
    expect(await table()).toMatchObject({ status: "approved", sha256: before.sha256, rounds: before.rounds });
    await publish("2027-02-01", "Kiểm tra lại", "Looked at again");
    const published = await loadEdition(join(editions, "so-nganh-2026-2"));
    expect(published.manifest.format).toBe("thang-diem-edition/3");
    expect(published.results.rows.map(({ unit, index }) => ({ unit, index })).toSorted(byUnit)).toEqual(
      before.rounds[0]?.rows
        .map(({ unitVersionId, index }) => ({ unit: unitVersionId, index }))
        .toSorted(byUnit),
    );
    expect((await verifyAudit(database)).faults).toEqual([]);
  });

  test("is kept as the files of its photograph, which nobody can change or remove", async () => {
    const { database } = round.workspace;
    const photograph = await readPhotograph(database.db, round.rounds.departments.id);
    expect(photograph?.figures.some(({ source }) => source === "thẩm định: chấp nhận tự chấm")).toBe(true);
    for (const statement of [
      "update kept_file set content = ''",
      "delete from kept_file",
      "update photograph_file set path = 'inputs/x'",
      "delete from photograph",
    ])
      await expect(
        command(database, { actor: "test", action: "test", object: "test" }, ({ client }) =>
          client.query(statement),
        ),
      ).rejects.toMatchObject({ code: "TD002" });
    await expect(
      command(database, { actor: "test", action: "test", object: "test" }, ({ client }) =>
        client.query("insert into kept_file values (repeat('0', 64), 'x')"),
      ),
    ).rejects.toMatchObject({ problem: { details: { constraint: "kept_file_is_its_hash" } } });
  });
});

/** As the command line does it. @returns the refused cells */
async function importFile(text: string): Promise<string[]> {
  const { database } = round.workspace;
  const roundId = round.rounds.departments.id;
  const { scheme, units, head } = await roundContent(database, roundId);
  const report = await importFigures(database, {
    roundId,
    actor: "cli",
    input: Buffer.from(text),
    fileName: "so-lieu.csv",
    expected: await expectedFigures(scheme, units, head.year),
  });
  return report.faults.map(({ code, place }) => `${place?.column}${place?.row} ${code}`);
}

const byUnit = (a: { unit: string }, b: { unit: string }) => (a.unit < b.unit ? -1 : 1);

/** Somebody ends the thread in which the editions are made, while it waits for another who holds the second round. */
async function cutOff(publishedOn: string): Promise<void> {
  round.workspace.later(1);
  const { database, publisher } = round.workspace;
  const job = async () =>
    (await round.person("chair").call(resultRoutes.publication, ofEvaluation())).value.job;
  await exclusively(database, `publish ${round.rounds.communes.id}`, async () => {
    await round.person("office").call(resultRoutes.publish, { ...ofEvaluation(), publishedOn });
    while (((await job())?.total ?? 0) === 0) await sleep(5);
    await endThreads();
    await publisher.idle();
  });
  expect(await job()).toMatchObject({
    state: "failed",
    faults: [
      {
        vi: expect.stringContaining("bị dừng giữa chừng"),
        en: expect.stringContaining("ended before its end"),
      },
    ],
  });
  // What it was writing lies beside its place; what has its place is whole.
  const whole = (await readdir(editions)).filter((name) => !name.startsWith("."));
  for (const name of whole) expect(await verifyEdition(join(editions, name))).toMatchObject({ ok: true });
  expect([rendered.length, (await table()).status]).toEqual([0, "approved"]);
}

async function publish(publishedOn: string, reason = "", reasonEn = ""): Promise<void> {
  round.workspace.later(1);
  const asked = await round
    .person("office")
    .call(resultRoutes.publish, { ...ofEvaluation(), publishedOn, reason, reasonEn });
  expect(asked.status).toBe(200);
  await round.workspace.publisher.idle();
  const { job } = (await round.person("chair").call(resultRoutes.publication, ofEvaluation())).value;
  expect(job).toMatchObject({ id: asked.value.jobId, state: "done", faults: [] });
}
