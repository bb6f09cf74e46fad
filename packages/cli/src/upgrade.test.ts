/**
 * A home made by 0.1.0 through its own doors (tests/homes/0.1.0): two departments and
 * three communes, four units signed and appraised, one still typing, a document, and an
 * edition published from the shell. Today's program takes it over.
 */
import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AnyRoute,
  claimRoutes,
  evidenceRoutes,
  requestOf,
  type RouteText,
  signInRoutes,
} from "@thang-diem/contract";
import { onClient, startEmbedded } from "@thang-diem/platform/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { homeOf010, ROOT, smallProduct, startedApart, type Started, thangdiemHere } from "./testing.ts";

const EARLIER = join(ROOT, "tests", "homes", "0.1.0");
const EDITION = "quan-tri-mau-2026-1";
/** As everybody of the fixture signs in. */
const PASSWORD = "con mèo trên mái nhà";
const COMMUNE = { clerk: "p19.unit-clerk", unitVersionId: "xa-hoa-binh" };
const DEPARTMENT = { clerk: "p11.unit-clerk", unitVersionId: "so-noi-vu" };

let folder: string;
let home: string;
let server: Started | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-upgrade-"));
  home = join(folder, "home");
  await homeOf010(home);
  server = await startedApart({
    home,
    product: await smallProduct(join(folder, "product"), { "papi_subdimensions_2011_2024.csv": "2022" }),
  });
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody in a browser of their own. */
async function signedIn(signInName: string) {
  const call = async <R extends AnyRoute>(route: R, input: RouteText<R>, cookie = "") => {
    const { method, url, json } = requestOf(route, input);
    return fetch(`${server?.address}${url}`, {
      method,
      headers: { cookie, ...(json !== undefined && { "content-type": "application/json" }) },
      ...(json !== undefined && { body: json }),
    });
  };
  const session = await call(signInRoutes.signIn, { signInName, password: PASSWORD });
  expect([session.status, signInName]).toEqual([200, signInName]);
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return <R extends AnyRoute>(route: R, input: RouteText<R>) => call(route, input, cookie);
}

interface UnitLine {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

async function ownUnit(call: Awaited<ReturnType<typeof signedIn>>, unitVersionId: string): Promise<UnitLine> {
  const { rows } = await inDatabase(
    'select evaluation_id as "evaluationId", round_id as "roundId", unit_version_id as "unitVersionId" ' +
      "from evaluation_unit where unit_version_id = $1",
    [unitVersionId],
  );
  const [line] = rows as UnitLine[];
  if (line === undefined) throw new Error(`no unit ${unitVersionId}`);
  expect((await call(claimRoutes.read, line)).status).toBe(200);
  return line;
}

async function inDatabase(query: string, values: readonly string[]) {
  const embedded = await startEmbedded({ folder: join(home, "pg") });
  try {
    return await onClient(embedded.connection, (client) => client.query(query, [...values]));
  } finally {
    await embedded.stop();
  }
}

const thangdiem = (...args: string[]) => thangdiemHere(args, { home });

describe("a home that 0.1.0 made", () => {
  test("opens with its evaluation, and a clerk who was typing goes on", async () => {
    const clerk = await signedIn(COMMUNE.clerk);
    const unit = await ownUnit(clerk, COMMUNE.unitVersionId);
    const form = (await (await clerk(claimRoutes.read, unit)).json()) as {
      fields: { item: string; field: string; value: string }[];
    };
    const [typed] = form.fields;
    if (typed === undefined) throw new Error("what was typed is gone");
    const change = {
      id: crypto.randomUUID(),
      item: typed.item,
      field: "@note",
      before: "",
      value: "Đã rà soát",
    };
    const saved = await clerk(claimRoutes.save, { ...unit, changes: [change] });
    expect([saved.status, await saved.json()]).toMatchObject([200, { saved: [{ outcome: "taken" }] }]);
    const again = (await (await clerk(claimRoutes.read, unit)).json()) as typeof form;
    expect(again.fields).toEqual(expect.arrayContaining([expect.objectContaining({ value: "Đã rà soát" })]));
  });

  test("gives its documents back byte for byte", async () => {
    const clerk = await signedIn(DEPARTMENT.clerk);
    const unit = await ownUnit(clerk, DEPARTMENT.unitVersionId);
    const { rows } = await inDatabase("select id, sha256 from evidence_document", []);
    const [document] = rows as { id: string; sha256: string }[];
    const answer = await clerk(evidenceRoutes.content, { ...unit, documentId: document?.id ?? "" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sha256 = document?.sha256 ?? "";
    expect(bytes).toEqual(await readFile(join(EARLIER, "evidence", sha256.slice(0, 2), sha256)));
  });

  test("shows its edition on the portal, and the edition verifies", async () => {
    const page = await fetch(`${server?.address}/vi/quan-tri-mau/2026/`);
    expect([page.status, (await page.text()).includes("Hồng Gai")]).toEqual([200, true]);
    expect((await thangdiem("verify", join(home, "editions", EDITION))).code).toBe(0);
  });

  test("takes changed figures and publishes a correction that verifies", async () => {
    const figures = join(folder, "so-lieu.csv");
    await writeFile(figures, "đơn vị;mã;giá trị\nHồng Gai;ND1;8,5\n");
    const imported = await thangdiem("import", "--round", "quan-tri-mau/2026", "--mark", "comma", figures);
    expect([imported.code, imported.err]).toEqual([0, expect.any(String)]);
    const correction = [
      "--reason",
      "Nhập sai điểm nội dung 1.",
      "--reason-en",
      "A score was entered wrongly.",
    ];
    const place = ["--round", "quan-tri-mau/2026", "--date", "2027-02-01"];
    const published = await thangdiem("publish", ...place, "--json", ...correction);
    expect(JSON.parse(published.out)).toMatchObject({ outcome: "published", id: "quan-tri-mau-2026-2" });
    expect(await readdir(join(home, "editions"))).toEqual(
      expect.arrayContaining([EDITION, "quan-tri-mau-2026-2"]),
    );
    expect((await thangdiem("verify", join(home, "editions", "quan-tri-mau-2026-2"))).code).toBe(0);
  });

  test("has a log that holds from its first line to the upgrade and beyond", async () => {
    const verified = await thangdiem("audit", "verify");
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Nhật ký khớp")]);
    const { rows } = await inDatabase("select details from audit_line where action = 'database.upgrade'", []);
    expect(rows).toEqual([
      { details: { migrations: expect.arrayContaining([expect.any(String)]) as string[] } },
    ]);
  });
});
