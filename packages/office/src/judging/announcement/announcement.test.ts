import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  announcementRoutes,
  type BesideEditions,
  BRIEFING_SECTIONS,
  requestOf,
  resultRoutes,
  signedDocumentRoutes,
} from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPaper } from "../../../../documents/src/testing.ts";
import { layOutDocuments } from "../../../../press/src/installation/index.ts";
import { HOUSE } from "../../../../press/src/announcement/testing.ts";
import { TEST_HOST } from "../../composition/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { acceptAll, fillEvaluation } from "../results/testing.ts";

let round: TestEvaluation;
let home: string;
/** What the portal was told last beside the editions. */
let told: BesideEditions | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "td-announcement-"));
  round = await openTestEvaluation({
    publishing: {
      editions: join(home, "editions"),
      origin: "https://cchc.example.gov.vn",
      renderSite: async (_progress, beside) => {
        told = beside;
        await layOutDocuments(round.workspace.database, join(home, "documents"), beside);
      },
    },
  });
});
afterAll(async () => {
  await round.close();
  await rm(home, { recursive: true, force: true });
});

const of = () => ({ evaluationId: round.evaluationId });
const office = () => round.person("office");
const make = (more: Partial<typeof HOUSE> = {}) =>
  office().call(announcementRoutes.make, {
    ...of(),
    words: { ...HOUSE, ...more, bases: [...HOUSE.bases], recipients: [...HOUSE.recipients] },
    sections: [...BRIEFING_SECTIONS],
  });
async function download(): Promise<Uint8Array> {
  const { app } = round.workspace;
  const answer = await app.inject({
    ...requestOf(announcementRoutes.file, of()),
    method: "GET",
    cookies: Object.fromEntries(office().cookies),
    headers: { host: TEST_HOST },
  });
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/zip"]);
  return answer.rawPayload;
}
const job = async () => (await office().call(announcementRoutes.read, of())).value.job;

test("nothing is made before something is published, and the refusal says what to do", async () => {
  const refused = await make();
  expect([refused.status, refused.problem?.code]).toEqual([422, "result-not-published"]);
  expect(refused.problem?.suggestion?.vi).toContain("Công bố trước");
  expect((await office().call(announcementRoutes.file, of())).status).toBe(404);
});

test("what the chair approves holds the self-scores as the leaders signed them", async () => {
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
  const { value } = await office().call(resultRoutes.table, of());
  await round
    .person("chair")
    .call(resultRoutes.approve, { ...of(), unheldReason: "Họp sớm", sha256: value.sha256 });
  await office().call(resultRoutes.publish, { ...of(), publishedOn: "2027-01-10", unheldReason: "Họp sớm" });
  await round.workspace.publisher.idle();
  const { loadEdition, verifyEdition } = await import("../../../../press/src/editions/index.ts");
  for (const id of await readdir(join(home, "editions"))) {
    const folder = join(home, "editions", id);
    expect(await verifyEdition(folder)).toMatchObject({ ok: true, faults: [] });
    const { results } = await loadEdition(folder);
    const table = value.rounds.flatMap(({ rows }) => rows);
    for (const row of results.rows)
      expect(row.claimed).toEqual(table.find(({ unitVersionId }) => unitVersionId === row.unit)?.claimed);
    expect(results.rows.every(({ claimed }) => claimed !== undefined)).toBe(true);
  }
});

test("the publication's own page says what the table of results says, without a result computed for it", async () => {
  const { status, editions, rounds } = (await office().call(resultRoutes.table, of())).value;
  const { job: done, ...shown } = (await office().call(resultRoutes.publication, of())).value;
  expect([status, editions.length, done?.state]).toEqual(["published", 2, "done"]);
  expect(shown).toEqual({
    status,
    editions,
    unheld: [],
    rounds: rounds.map(({ roundId, title, series, year }) => ({ roundId, title, series, year })),
  });
});

test("the office gets one package for all rounds, with its own words, and the words are there again", async () => {
  const asked = await make();
  expect(asked.status).toBe(200);
  await round.workspace.packager.idle();
  const done = await job();
  expect(done).toMatchObject({ id: asked.value.jobId, state: "done", faults: [] });
  expect(done?.finished).toBe(done?.total);
  const file = await download();
  expect(file.byteLength).toBe(done?.bytes);
  const files = unzipSync(file);
  expect(Object.keys(files)).toHaveLength(done?.files ?? 0);
  expect(Object.keys(files).filter((path) => path.startsWith("thong-bao/"))).toHaveLength(5);
  const { lines, tables } = await readPaper(files["01-quyet-dinh.docx"] ?? new Uint8Array());
  expect(lines.some((line) => line.includes("Sở Nội vụ"))).toBe(true);
  expect(tables.filter(([head]) => head?.includes("Điểm tự chấm")).length).toBeGreaterThanOrEqual(2);
  const { value } = await office().call(announcementRoutes.read, of());
  expect(value.words).toEqual(HOUSE);
  expect(value.editions).toEqual(["so-nganh-2026-1", "xa-phuong-2026-1"]);
});

test("the same words give the same file, and other words another one", async () => {
  const before = (await job())?.sha256;
  round.workspace.later(1);
  await make();
  await round.workspace.packager.idle();
  expect((await job())?.sha256).toBe(before);
  round.workspace.later(1);
  await make({ place: "Đà Lạt" });
  await round.workspace.packager.idle();
  expect((await job())?.sha256).not.toBe(before);
});

test("a package under way is stopped, and another can be asked for", async () => {
  round.workspace.later(1);
  await make();
  expect((await make()).problem?.code).toBe("package-under-way");
  await office().call(announcementRoutes.cancel, of());
  await round.workspace.packager.idle();
  expect(await job()).toMatchObject({ state: "cancelled" });
  round.workspace.later(1);
  await make();
  await round.workspace.packager.idle();
  expect(await job()).toMatchObject({ state: "done" });
});

test("a package that a stop left behind is made after the restart", async () => {
  const { database, packager } = round.workspace;
  const { insertPackage } = await import("./store.ts");
  const { command } = await import("../../../../platform/src/command/index.ts");
  round.workspace.later(1);
  const id = "01900000-0000-7000-8000-000000000001";
  await command(database, { actor: "test", action: "test", object: "test" }, ({ db }) =>
    insertPackage(db, {
      id,
      evaluationId: round.evaluationId,
      by: "account:office",
      at: round.workspace.now(),
    }),
  );
  packager.resume();
  await packager.idle();
  expect(await job()).toMatchObject({ id, state: "done" });
});

test("faults of the words are named all at once, and nothing is asked for", async () => {
  const before = (await job())?.id;
  const refused = await make({ subject: " ", place: "" });
  expect(refused.faults).toEqual(["words.subject: text-missing", "words.place: text-missing"]);
  expect((await job())?.id).toBe(before);
});

describe("a paper that came back signed", () => {
  const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\nstartxref\n0\n%%EOF\n`);
  const attach = (
    more: { person?: string; number?: string; signedOn?: string; edition?: string } = {},
    content = pdf("bản ký"),
  ) =>
    round.person(more.person ?? "office").call(
      signedDocumentRoutes.attach,
      {
        ...of(),
        kind: "decision",
        number: more.number ?? "123/QĐ-UBND",
        signedOn: more.signedOn ?? today(),
        fileName: "QD 123 da ky.pdf",
        edition: more.edition ?? "",
      },
      content,
    );
  const today = () => dayInVietnam(round.workspace.now());
  const list = async () => (await office().call(signedDocumentRoutes.read, of())).value;
  const shown = async () => {
    await round.workspace.publisher.idle();
    return told?.documents ?? [];
  };

  test("is refused while it is no PDF, is too large, or its number or day is wrong, and nothing is kept", async () => {
    const codes = [
      (await attach({}, Buffer.from("PK\u0003\u0004 no pdf"))).problem?.code,
      (await attach({}, Buffer.from("%PDF-1.7 cut off"))).problem?.code,
      (await attach({}, Buffer.concat([pdf("x"), Buffer.alloc(15_000_000)]))).problem?.code,
      (await attach({ person: "chair" })).problem?.code,
    ];
    expect(codes).toEqual(["not-a-pdf", "not-a-pdf", "file-too-large", "forbidden"]);
    expect((await attach({ number: " ", signedOn: "9/1/2027" })).faults).toEqual([
      "number: text-missing",
      "signedOn: field-invalid",
    ]);
    expect((await attach({ signedOn: "2099-01-01", edition: "no-such-edition" })).faults).toEqual([
      "edition: field-invalid",
      "signedOn: day-in-future",
    ]);
    expect((await list()).documents).toEqual([]);
  });

  test("stands beside all editions that it announces, which stay as they were", async () => {
    const { verifyEdition } = await import("../../../../press/src/editions/index.ts");
    const attached = await attach();
    expect([attached.status, attached.problem, attached.faults]).toEqual([200, undefined, []]);
    const { documents, editions } = await list();
    expect(editions.map(({ id, standing }) => [id, standing])).toEqual([
      ["so-nganh-2026-1", true],
      ["xa-phuong-2026-1", true],
    ]);
    expect(documents).toMatchObject([
      { id: attached.value.id, number: "123/QĐ-UBND", editions: editions.map(({ id }) => id) },
    ]);
    await shown();
    expect(await readdir(join(home, "documents"))).toEqual([`${documents[0]?.sha256}.pdf`]);
    expect((await attach()).faults).toEqual(["number: document-number-taken"]);
    expect((await shown()).map(({ edition, documents: told }) => [edition, told[0]?.number])).toEqual([
      ["so-nganh-2026-1", "123/QĐ-UBND"],
      ["xa-phuong-2026-1", "123/QĐ-UBND"],
    ]);
    for (const { id } of editions)
      expect(await verifyEdition(join(home, "editions", id))).toMatchObject({ ok: true });
  });

  test("is replaced with a reason that the portal prints; the file before is kept for the office", async () => {
    const [before] = (await list()).documents;
    const replace = (documentId: string, reason: string) =>
      office().call(
        signedDocumentRoutes.replace,
        {
          ...of(),
          documentId,
          number: "123/QĐ-UBND",
          signedOn: today(),
          fileName: "ban-moi.pdf",
          reason,
          reasonEn: "",
        },
        pdf("bản ký lại"),
      );
    const old = before?.id ?? "";
    expect((await replace(old, " ")).faults).toEqual(["reason: reason-missing"]);
    round.workspace.later(1);
    expect((await replace(old, "Thiếu dấu ở Phụ lục II")).status).toBe(200);
    expect((await replace(old, "Lần nữa")).problem?.code).toBe("document-replaced");
    const { documents } = await list();
    expect(documents.map(({ fileName, replacedAt }) => [fileName, replacedAt !== undefined])).toEqual([
      ["ban-moi.pdf", false],
      ["QD 123 da ky.pdf", true],
    ]);
    const [ofEdition] = await shown();
    expect(ofEdition?.documents).toMatchObject([
      { sha256: documents[0]?.sha256, replaced: [{ reason: { vi: "Thiếu dấu ở Phụ lục II" } }] },
    ]);
    const { app } = round.workspace;
    const file = await app.inject({
      ...requestOf(signedDocumentRoutes.file, { ...of(), documentId: old }),
      method: "GET",
      cookies: Object.fromEntries(office().cookies),
      headers: { host: TEST_HOST },
    });
    expect([file.statusCode, file.rawPayload.equals(pdf("bản ký"))]).toEqual([200, true]);
  });

  test("leaves a line in the log for what was done, and none for what was refused", async () => {
    const { db } = round.workspace.database;
    const lines = await db
      .selectFrom("audit_line")
      .select("action")
      .where("action", "like", "document.%")
      .orderBy("number")
      .execute();
    expect(lines.map(({ action }) => action)).toEqual(["document.attach", "document.replace"]);
  });
});
