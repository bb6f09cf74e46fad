import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  EditionManifest,
  IndexSeries,
  PortalInput,
  PublishedEdition,
  SiteIdentity,
} from "@thang-diem/contract";
import type { UnitRegistry } from "@thang-diem/engine";
import { forcedIntoPlace, forceFolder } from "@thang-diem/platform/files";
import { carriedSeries } from "./carried-series.ts";
import { loadEdition, type PublicKeyLine, signerOf } from "../editions/index.ts";

export interface SiteToRender {
  /** Folder with one folder an edition. */
  readonly editions: string;
  /** Where rendered sites stand, one folder each, named by what they were rendered from. */
  readonly sites: string;
  readonly identity: SiteIdentity;
  /** Order of the series on the start page; others follow. */
  readonly order: readonly string[];
  /** Units of this day get the series of the units that they were made of. */
  readonly unitsAsOf: string;
  /** Keys that sign editions here: published as `keys.json`, revoked ones among them. */
  readonly keys: readonly PublicKeyLine[];
  readonly registry: () => Promise<UnitRegistry>;
  /** The built portal: its module and its assets. */
  readonly portal: { readonly module: string; readonly assets: string };
}

export interface RenderedSite {
  readonly folder: string;
  readonly pages: number;
  /** False when the same site stood there already. */
  readonly rendered: boolean;
}

/** What the built portal gives: pages and data files, one after the other. */
interface PortalModule {
  readonly renderPortal: (input: PortalInput) => Iterable<{ readonly path: string; readonly body: string }>;
}

/**
 * Renders the public site from the editions alone: pages, assets, and each edition's own files under
 * `editions/<id>/`. The folder appears whole or not at all; an unchanged site is not rendered again.
 */
export async function renderSite(
  site: SiteToRender,
  progress: (pages: number) => void = () => undefined,
): Promise<RenderedSite> {
  const folders = await editionFolders(site.editions);
  const stamp = await stampOf(site, folders);
  const folder = join(site.sites, stamp);
  const standing = await readFile(join(folder, "pages.txt"), "utf8").catch(() => undefined);
  if (standing !== undefined) return { folder, pages: Number(standing), rendered: false };
  const draft = join(site.sites, `.${stamp}.draft`);
  await rm(draft, { recursive: true, force: true });
  const { renderPortal } = (await import(pathToFileURL(site.portal.module).href)) as PortalModule;
  const input = { site: site.identity, series: await readSeries(site, folders) };
  const pages = await writePages(draft, renderPortal(input), progress);
  await cp(site.portal.assets, join(draft, "assets"), { recursive: true });
  for (const id of folders)
    await cp(join(site.editions, id), join(draft, "editions", id), { recursive: true });
  await writeFile(join(draft, "keys.json"), `${JSON.stringify(site.keys, undefined, 2)}\n`);
  await writeFile(join(draft, "pages.txt"), String(pages));
  await forceFolder(draft);
  await forcedIntoPlace(draft, folder);
  return { folder, pages, rendered: true };
}

/** The whole site that was rendered last: what is served while the next one is made. */
export async function newestSite(sites: string): Promise<string | undefined> {
  const entries = await readdir(sites, { withFileTypes: true }).catch(() => []);
  const whole = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const made = await Promise.all(
    whole.map(async ({ name }) => ({
      folder: join(sites, name),
      at: await stat(join(sites, name, "pages.txt")).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  return made.filter(({ at }) => at > 0).toSorted((a, b) => b.at - a.at)[0]?.folder;
}

async function writePages(
  folder: string,
  pages: ReturnType<PortalModule["renderPortal"]>,
  progress: (pages: number) => void,
): Promise<number> {
  const made = new Set<string>();
  let count = 0;
  for (const { path, body } of pages) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(file, body);
    count += 1;
    if (count % 50 === 0) progress(count);
  }
  progress(count);
  return count;
}

async function editionFolders(editions: string): Promise<string[]> {
  const entries = await readdir(editions, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted();
}

async function stampOf(site: SiteToRender, folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([site.identity, site.order, site.unitsAsOf]));
  hash.update(JSON.stringify(site.keys));
  hash.update(await readFile(site.portal.module));
  for (const file of (await readdir(site.portal.assets)).toSorted()) hash.update(file);
  for (const id of folders) hash.update(await readFile(join(site.editions, id, "manifest.json")));
  return hash.digest("hex").slice(0, 16);
}

async function readSeries(site: SiteToRender, folders: readonly string[]): Promise<IndexSeries[]> {
  const loaded: Omit<PublishedEdition, "current">[] = [];
  for (const id of folders) {
    const folder = join(site.editions, id);
    const signature = await signerOf(folder, site.keys);
    loaded.push({ ...(await loadEdition(folder)), ...(signature && { signature }) });
  }
  const bySeries = Map.groupBy(loaded, ({ manifest }) => manifest.index);
  const slugs = [
    ...site.order.filter((slug) => bySeries.has(slug)),
    ...[...bySeries.keys()].filter((slug) => !site.order.includes(slug)),
  ];
  const registry = await site.registry();
  return slugs.map((slug) => {
    const series = seriesOf(slug, bySeries.get(slug) ?? []);
    const carried = carriedSeries(
      series.editions.filter(({ current }) => current),
      registry,
      site.unitsAsOf,
    );
    return carried.length > 0 ? { ...series, carried } : series;
  });
}

function seriesOf(slug: string, editions: readonly Omit<PublishedEdition, "current">[]): IndexSeries {
  const newestFirst = editions.toSorted(
    (a, b) => b.manifest.year - a.manifest.year || b.manifest.number - a.manifest.number,
  );
  const newest = new Set(
    [...Map.groupBy(newestFirst, ({ manifest }) => manifest.year).values()].map(
      (ofYear) => ofYear[0]?.manifest.id,
    ),
  );
  const head: EditionManifest | undefined = newestFirst[0]?.manifest;
  if (!head) throw new Error(`series without editions: ${slug}`);
  return {
    slug,
    title: head.indexTitle,
    shortTitle: head.shortTitle,
    summary: head.summary,
    editions: newestFirst.map((edition) => ({ ...edition, current: newest.has(edition.manifest.id) })),
  };
}
