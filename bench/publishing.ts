import { publishShipped } from "@thang-diem/samples/published";
import { join } from "node:path";
import { openInstallation } from "@thang-diem/press/installation";
import { buildPortal } from "../packages/web/build.ts";
import type { BenchRow } from "./rows.ts";

const PRODUCT = join(import.meta.dirname, "..");

/**
 * Everything that ships (PAPI 2011–2024 among it) computed, published and rendered into an empty home, database start
 * and migrations included, the building of the portal's own code not. The home is `folder`.
 */
export async function publishingBench(folder: string): Promise<BenchRow[]> {
  const { editions, pages, opening_s, publishing_s, rendering_s } = await publishEverything(folder);
  return [
    {
      name: `${editions} editions published and ${pages.toLocaleString("en")} pages and files rendered`,
      value: opening_s + publishing_s + rendering_s,
      unit: "s",
      limit: 60,
    },
    { name: "… database made, started, migrated", value: opening_s, unit: "s" },
    { name: "… figures loaded, computed, published", value: publishing_s, unit: "s" },
    { name: "… pages and files rendered", value: pages / rendering_s, unit: "1/s" },
  ];
}

/** Folder of the rendered portal below `folder`, published now if it is not there yet. */
export async function publishedPortal(folder: string): Promise<string> {
  return (await publishEverything(folder)).site;
}

async function publishEverything(folder: string) {
  const portal = await buildPortal();
  const begin = performance.now();
  const installation = await openInstallation({ home: join(folder, "home"), product: PRODUCT }, undefined);
  try {
    const opened = performance.now();
    let editions = 0;
    await publishShipped(installation, PRODUCT, (_done, total) => {
      editions = total;
    });
    const published = performance.now();
    const site = await installation.renderSite(portal, () => undefined);
    return {
      site: site.folder,
      editions,
      pages: site.pages,
      opening_s: (opened - begin) / 1000,
      publishing_s: (published - opened) / 1000,
      rendering_s: (performance.now() - published) / 1000,
    };
  } finally {
    await installation.close();
  }
}
