import { COUNTRY, type ItemCode, type RoundId, type UnitId, type UnitVersionId } from "@thang-diem/engine";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../../../platform/src/audit/index.ts";
import { type AuditedTransaction, command } from "../../../platform/src/command/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { newId } from "../../../platform/src/ids/index.ts";
import { ProblemError } from "../../../platform/src/problems/index.ts";
import { inputFiles, loadEdition, type RoundHead, verifyEdition } from "../editions/index.ts";
import { type FigureOwner, importFigures, putFigures } from "../figures/index.ts";
import { expectedFigures, holdRound, openRound, repinRound, roundContent } from "../rounds/index.ts";
import {
  publishApproved,
  publishRound,
  readPhotograph,
  roundInputs,
  takePhotograph,
  withdrawPhotograph,
} from "./index.ts";

const t = (text: string) => ({ vi: text, en: text });
const item = (code: string, source: string) => `
  - code: ${code}
    title: { vi: "Mục ${code}", en: "Item ${code}" }
    points: 25
    source: ${source}
    facts: { score: { kind: number, vi: "Điểm", en: "Points" } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 20 }, points: 20 }]`;
const ITEMS = [
  item("A", "self"),
  item("B", '{ lead: { vi: "Sở Nội vụ", en: "Home affairs" } }'),
  item("C", '{ survey: { vi: "Điều tra", en: "Survey" } }'),
  item("D", '{ data: { vi: "Hệ thống", en: "System" } }'),
];
const SCHEME = `scheme: chu-so-lieu
version: "1"
status: sample
title: { vi: "Chỉ số mẫu", en: "Sample index" }
basis: { mau: { document: "Bộ tiêu chí mẫu" } }
years: { from: 2026 }
units: [xã]
levels: [{ vi: phần, en: part }]
index: { value: share, points: 100, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:${ITEMS.join("")}
`;
const OPTIONS = { actor: "test", publishedOn: "2027-01-15" };
const APPROVAL = { number: 1, sha256: "a".repeat(64), on: "2027-01-10", sentence: t("A phê duyệt.") };

let database: Database;
let editions: string;
beforeAll(async () => {
  database = await openTestDatabase();
  editions = await mkdtemp(join(tmpdir(), "photographs-"));
});
afterAll(async () => {
  await database.close();
  await rm(editions, { recursive: true, force: true });
});

test("in a round of an evaluation each owner writes its own figures; the database refuses every other", async () => {
  const roundId = await heldRound("chu");
  const owners: FigureOwner[] = ["claim", "lead", "survey", "outside", "published"];
  const wrote: string[] = [];
  for (const [points, owner] of owners.entries())
    for (const code of ["A", "B", "C", "D"]) {
      const outcome = await put(roundId, owner, code, String(points)).then(
        () => "written",
        (error: unknown) => error instanceof ProblemError && error.problem.code,
      );
      if (outcome === "written") wrote.push(`${owner} ${code}`);
      else expect(outcome).toBe("figure-owned");
    }
  expect(wrote).toEqual(["claim A", "lead B", "survey C", "outside D"]);
});

test("in a round of no evaluation every figure is a published one", async () => {
  const roundId = await freeRound("tu-do");
  await expect(put(roundId, "survey", "C", "20")).rejects.toMatchObject({
    problem: { code: "figure-owned" },
  });
  await put(roundId, "published", "A", "20");
  expect(await bring(roundId, "Xã 1,A,score,21,")).toEqual([]);
});

test("a survey brings its sampling errors, and they reach the inputs of the edition", async () => {
  const roundId = await heldRound("sai-so");
  const sampling = { standardError: "0.5", n: "400", df: "30", deff: "1.3", covariances: "" };
  await audited((transaction) =>
    putFigures(transaction, { ...run(roundId, "survey"), figures: [{ ...figure("C", "20"), sampling }] }),
  );
  const inputs = await roundInputs(database.db, await roundContent(database, roundId));
  expect(inputs.figures).toMatchObject([{ item: "C", value: "20", sampling }]);
  expect(inputs.round).toMatchObject({ figureSources: true, uncertainty: { seed: 2026, draws: 1_000 } });
});

test("a file brings surveys and outside figures alone; for other cells it names the owner", async () => {
  const roundId = await heldRound("tep");
  const rows = ["A,score", "B,score", "C,score", "D,score", "D,exempt"].map((cell) => `Xã 1,${cell},20,`);
  expect(await bring(roundId, rows.join("\n"))).toEqual([
    "D2 figure-claimed",
    "D3 figure-of-lead",
    "D6 figure-decided",
  ]);
  expect((await roundContent(database, roundId)).figures).toEqual([]);
  expect(await bring(roundId, rows.slice(2, 4).join("\n"))).toEqual([]);
  expect((await roundContent(database, roundId)).figures).toHaveLength(2);
});

test("nothing of an evaluation is published but what was approved, and from the photograph alone", async () => {
  const roundId = await heldRound("anh-chup");
  for (const [owner, code] of OWN) await put(roundId, owner, code, "20");
  expect(await publishRound(database, roundId, { ...OPTIONS, editions })).toMatchObject({
    outcome: "refused",
  });
  expect(await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions })).toMatchObject({
    outcome: "refused",
  });
  const approved = await approve(roundId);
  for (const [owner, code] of OWN)
    await expect(put(roundId, owner, code, "10")).rejects.toMatchObject({
      problem: { code: "result-approved" },
    });
  expect(await bring(roundId, "Xã 1,D,score,10,")).toEqual(["D2 figure-approved"]);
  const repinned = await audited((transaction) =>
    repinRound(transaction, {
      roundId,
      from: "",
      to: "",
      reason: "x",
      proposedBy: "a",
      approvedBy: "b",
      at: new Date(),
    }),
  );
  expect(!repinned.ok && repinned.problem.code).toBe("round-approved");
  const id = "anh-chup-2026-1";
  const published = await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions });
  expect(published).toMatchObject({ outcome: "published", id });
  expect(await verifyEdition(join(editions, id))).toMatchObject({ ok: true, faults: [] });
  const { manifest, results } = await loadEdition(join(editions, id));
  expect(manifest.approval).toEqual({ ...APPROVAL, inputs: approved });
  expect(results.rows.map(({ points }) => points)).toEqual(["80"]);
  expect(await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions })).toMatchObject({
    outcome: "unchanged",
  });
});

test("a photograph whose approval is withdrawn is kept but not published; the next one is a correction", async () => {
  const roundId = await heldRound("dinh-chinh");
  for (const [owner, code] of OWN) await put(roundId, owner, code, "20");
  const first = await approve(roundId);
  await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions });
  await audited((transaction) => withdrawPhotograph(transaction, roundId));
  expect(await readPhotograph(database.db, roundId)).toBeUndefined();
  expect(await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions })).toMatchObject({
    outcome: "refused",
  });
  await put(roundId, "outside", "D", "15");
  const second = await approve(roundId);
  expect(second).not.toBe(first);
  const reason = { vi: "Sai số liệu.", en: "A wrong figure." };
  expect(await publishApproved(database, roundId, APPROVAL, { ...OPTIONS, editions, reason })).toMatchObject({
    outcome: "published",
    id: "dinh-chinh-2026-2",
  });
  const kept = await database.db
    .selectFrom("photograph")
    .select("sha256")
    .where("round_id", "=", roundId)
    .execute();
  expect(kept.map(({ sha256 }) => sha256).toSorted()).toEqual([first, second].toSorted());
});

test("a round that is published already, or belongs to another evaluation, is not taken", async () => {
  const published = await freeRound("cong-bo");
  for (const [, code] of OWN) await put(published, "published", code, "20");
  await publishRound(database, published, { ...OPTIONS, editions });
  await expect(hold(published)).rejects.toMatchObject({ problem: { code: "round-taken" } });
  await expect(hold(await heldRound("cua-ky-khac"))).rejects.toMatchObject({
    problem: { code: "round-taken" },
  });
});

test("all of it stands in the audit log", async () => {
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

const OWN = [
  ["claim", "A"],
  ["lead", "B"],
  ["survey", "C"],
  ["outside", "D"],
] as const;

function audited<T>(work: (transaction: AuditedTransaction) => Promise<T>): Promise<T> {
  return command(database, { actor: "test", action: "test", object: "test" }, work);
}

async function freeRound(series: string): Promise<RoundId> {
  const head: RoundHead = {
    series,
    indexTitle: t(series),
    shortTitle: t(series),
    summary: t(series),
    title: t(series),
    year: 2026,
    number: 1,
    publishedOn: "",
    sources: [t("Mẫu")],
  };
  const unit = {
    id: "xa-1" as UnitVersionId,
    chain: "xa-1" as UnitId,
    code: "1",
    name: t("Xã 1"),
    shortName: t("1"),
    kind: "xã",
    group: "",
  };
  const { roundId } = await openRound(database, "test", {
    topUnit: COUNTRY,
    head,
    scheme: SCHEME,
    units: [unit],
    groups: [{ id: "", title: t("Xã") }],
  });
  return roundId;
}

function hold(roundId: RoundId): Promise<void> {
  return audited((transaction) => holdRound(transaction, roundId, newId()));
}

async function heldRound(series: string): Promise<RoundId> {
  const roundId = await freeRound(series);
  await hold(roundId);
  return roundId;
}

function approve(roundId: RoundId): Promise<string> {
  return audited(async (transaction) => {
    const inputs = await roundInputs(transaction.db, await roundContent(database, roundId));
    return takePhotograph(transaction, roundId, inputFiles(inputs), new Date());
  });
}

function figure(code: string, value: string) {
  return { unit: "xa-1" as UnitVersionId, item: code as ItemCode, fact: "score", value, source: "thử" };
}

function run(roundId: RoundId, owner: FigureOwner) {
  return { roundId, owner, kind: owner, title: "Thử", sha256: "0".repeat(64), actor: "test", at: new Date() };
}

function put(roundId: RoundId, owner: FigureOwner, code: string, value: string) {
  const kind = `${owner} ${code}`;
  return audited((transaction) =>
    putFigures(transaction, { ...run(roundId, owner), kind, figures: [figure(code, value)] }),
  );
}

/** @returns the refused cells */
async function bring(roundId: RoundId, rows: string): Promise<string[]> {
  const { scheme, units, head } = await roundContent(database, roundId);
  const { faults } = await importFigures(database, {
    roundId,
    actor: "cli",
    input: Buffer.from(`đơn vị,mã,dữ kiện,giá trị,nguồn\n${rows}`),
    fileName: "so-lieu.csv",
    expected: await expectedFigures(scheme, units, head.year),
  });
  return faults.map(({ code, place }) => `${place?.column}${place?.row} ${code}`);
}
