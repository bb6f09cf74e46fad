import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EditionManifest } from "@thang-diem/contract";
import { openInstallation } from "@thang-diem/press/installation";
import { publishShipped } from "@thang-diem/samples/published";
import { buildPortal } from "../packages/web/build.ts";
import type { BenchRow } from "./rows.ts";

const PRODUCT = join(import.meta.dirname, "..");
const CORRECTED = "par-index-tinh-2023-1";
const SMALL = "ddci-quang-ninh-2020-1";
/** Editions in place, step by step: so long as the drawing of those before it leaves time for the next step. */
const STEPS = [125, 250, 500, 1_000];
const SECONDS_MAX = Number(process.env["THANG_DIEM_BENCH_SECONDS"] ?? 240);

/**
 * What one more publication costs the site: a corrected year on the shipped editions, one more edition on a thousand,
 * or on as many as are drawn in the time of the bench; the row says on how many.
 * The reference is the whole site drawn in the same run, as every publication drew it before.
 */
export async function oneMoreBench(folder: string): Promise<BenchRow[]> {
  const home = join(folder, "one-more");
  const portal = await buildPortal();
  const installation = await openInstallation({ home, product: PRODUCT }, undefined);
  try {
    await publishShipped(installation, PRODUCT, () => undefined);
    const { editions } = installation;
    const render = async () => {
      const [begin, used] = [performance.now(), await bytesBelow(join(home, "sites"))];
      await installation.renderSite(portal, () => undefined);
      return {
        s: (performance.now() - begin) / 1000,
        MB: ((await bytesBelow(join(home, "sites"))) - used) / 1e6,
      };
    };
    const whole = await render();
    await copyEdition(editions, CORRECTED, { id: "par-index-tinh-2023-2", number: 2 });
    const correction = await render();
    let many = (await readdir(editions)).length;
    let all = whole;
    const begin = performance.now();
    for (const step of STEPS) {
      const spent_s = (performance.now() - begin) / 1000;
      // the next step draws about as many as all before it
      if (spent_s * 2 > SECONDS_MAX) break;
      for (; many < step; many += 1)
        await copyEdition(editions, SMALL, { id: `thu-${many}-2020-1`, index: `thu-${many}` });
      all = await render();
    }
    await copyEdition(editions, SMALL, { id: "thu-moi-2020-1", index: "thu-moi" });
    const more = await render();
    return [
      {
        name: "a corrected year on the shipped editions, site in place",
        value: correction.s,
        unit: "s",
        limit: 1.5,
      },
      { name: "… the whole site drawn in the same run", value: whole.s, unit: "s" },
      { name: "… times as fast", value: whole.s / correction.s, unit: "×" },
      {
        name: `one more edition on ${many.toLocaleString("en")}, site in place`,
        value: more.s,
        unit: "s",
        limit: 5,
      },
      { name: "… more on the disk", value: more.MB, unit: "MB", limit: 50 },
      { name: "… the last step of those before it drawn at once", value: all.s, unit: "s" },
    ];
  } finally {
    await installation.close();
  }
}

/** Another edition of the same files: nobody verifies it here. */
async function copyEdition(editions: string, from: string, other: Partial<EditionManifest>): Promise<void> {
  const to = join(editions, other.id ?? "");
  await mkdir(to, { recursive: true });
  await cp(join(editions, from), to, { recursive: true });
  const file = join(to, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as EditionManifest;
  await writeFile(file, `${JSON.stringify({ ...manifest, ...other }, undefined, 2)}\n`);
}

/** Room that a folder takes; a file that is linked twice is there once. */
async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const seen = new Map<number, number>();
  for (const entry of entries) {
    const { ino, size, blocks } = await stat(join(entry.parentPath, entry.name));
    seen.set(ino, blocks === 0 ? size : blocks * 512);
  }
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0);
}
