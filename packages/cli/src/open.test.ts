import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { planUnitChange } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { openInstallation } from "@thang-diem/press/installation";
import { readUnitsNow, recordUnitChange } from "@thang-diem/press/units";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT, thangdiemHere } from "./testing.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thangdiem-open-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const SCHEME = join(ROOT, "schemes/par-index-commune/sample-2026/scheme.yaml");
const BASIS = "Nghị quyết 12/NQ-HĐND ngày 05/03/2026";

/** Phường Hồng Gai has another name since 1 April 2026, as somebody wrote down on this installation. */
async function renamed(home: string): Promise<void> {
  const installation = await openInstallation({ home, product: ROOT }, undefined);
  const { database } = installation;
  const units = await readUnitsNow(join(ROOT, "data"), database.db);
  const ward = units.versions.get("06685@2025-07-01" as Parameters<typeof units.versions.get>[0]);
  const plan = planUnitChange(units, {
    kind: "rename",
    on: "2026-04-01",
    legalBasis: BASIS,
    of: ward ? [ward.unitId] : [],
    into: [{ name: "Hòn Gai Mới", kind: "phuong", code: "06685" }],
    seat: "",
  });
  if (!plan.ok) throw new Error(plan.faults.map(({ code }) => code).join(", "));
  const { value: change } = plan;
  await command(database, { actor: "test", action: "units.change", object: "06685" }, ({ db }) =>
    recordUnitChange(db, {
      id: newId(),
      change,
      basisNumber: "12/NQ-HĐND",
      basisDate: "2026-03-05",
      recordedBy: "test",
      recordedAt: new Date("2026-03-06"),
    }),
  );
  await installation.close();
}

test("open knows a unit by the name that was recorded on this installation", async () => {
  const home = join(folder, "home");
  await renamed(home);
  const both = (text: string) => `{ vi: ${text}, en: ${text} }`;
  const head = ["indexTitle", "shortTitle", "summary", "title"].map((key) => `${key}: ${both("Thử")}\n`);
  await writeFile(
    join(folder, "ky.yaml"),
    `series: ten-moi\nyear: 2026\n${head.join("")}sources: [${both("x")}]\n` +
      `scheme: ${relative(folder, SCHEME)}\nunits: units.csv\n`,
  );
  await writeFile(join(folder, "units.csv"), 'unit\n"Phường Hòn Gai Mới, tỉnh Quảng Ninh"\n');
  const { code, out, err } = await thangdiemHere(["open", join(folder, "ky.yaml"), "--json"], { home });
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({ opened: true, units: 1 });
});
