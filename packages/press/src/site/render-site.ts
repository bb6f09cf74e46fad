import { createHash, randomUUID } from "node:crypto";
import { readdirSync, renameSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  BesideEditions,
  EditionManifest,
  IndexSeries,
  PortalInput,
  PublishedEdition,
  SiteIdentity,
  LastingUnit,
} from "@thang-diem/contract";
import type { UnitRegistry } from "@thang-diem/engine";
import { forcedIntoPlace } from "@thang-diem/platform/files";
import type { KeptUnits } from "../units/index.ts";
import { documentPath } from "@thang-diem/presentation";
import { carriedSeries } from "./carried-series.ts";
import { CATALOGUE, catalogue, OPENAPI, openApi } from "./catalogue.ts";
import { putZip } from "./edition-zip.ts";
import { openData, type OpenSeries } from "./open-data.ts";
import { lastingUnitsOf } from "./lasting-units.ts";
import { putPngs, type ToRasterise } from "./rasterise.ts";
import { draftSite, type SiteDraft } from "./site-draft.ts";
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
  /** What became of complaints, and papers that came back signed: they come after the editions. */
  readonly beside: BesideEditions;
  /** Folder with the files of those papers, each under its SHA-256: "<sha256>.pdf". */
  readonly documents: string;
  /** The units of the series and what is tied to them; given the text of an earlier answer it need not look again. */
  readonly units: (chains: readonly string[], kept: string | undefined, stamp: string) => Promise<KeptUnits>;
  /** Of what was recorded about units since the lists were made: another text, another site. */
  readonly unitsMark?: string;
  /** The built portal: its module and its assets. */
  readonly portal: { readonly module: string; readonly assets: string };
}

export interface RenderedSite {
  readonly folder: string;
  /** Pages and files of the portal, without assets and editions. */
  readonly pages: number;
  /** How many of them belong to series that had to be drawn. */
  readonly drawn: number;
  /** False when the same site stood there already. */
  readonly rendered: boolean;
}

interface PortalFile {
  readonly path: string;
  readonly body: string;
  /** An SVG that is wanted as PNG too, so many pixels wide. */
  readonly png_width?: number;
}

/** What the built portal gives: pages and data files, one after the other. What it says of a series is its own. */
interface PortalModule {
  readonly renderSeries: (input: PortalInput) => Generator<PortalFile, unknown>;
  readonly renderFront: (
    input: Omit<PortalInput, "series">,
    digests: readonly unknown[],
  ) => Iterable<PortalFile>;
}

/**
 * Renders the public site from the editions and what is told beside them: pages, assets, each edition's files under
 * `editions/<id>/`. Only series that changed since the site before are drawn; other pages, and every file of the
 * same bytes, are links to what stands. The folder appears whole or not at all, all of it on the disk; an unchanged
 * site is not rendered again. Of earlier sites only the last is kept: readers may still be looking at it.
 */
export async function renderSite(
  site: SiteToRender,
  progress: (pages: number) => void = () => undefined,
): Promise<RenderedSite> {
  const manifests = await readManifests(site.editions);
  const common = await commonKey(site);
  const told = [site.order, manifests.map(({ hash }) => hash), site.beside, site.unitsMark];
  const stamp = hashOf([common, ...told]).slice(0, 16);
  const folder = join(site.sites, stamp);
  const standing = await readFile(join(folder, "pages.txt"), "utf8").catch(() => undefined);
  if (standing !== undefined)
    return { folder, pages: Number.parseInt(standing, 10), drawn: 0, rendered: false };
  const before = await newestSite(site.sites);
  const place = join(site.sites, `.${stamp}.draft`);
  await rm(place, { recursive: true, force: true });
  const draft = draftSite(place, before);
  const { pages, drawn } = await drawPages({ site, manifests, common, before, draft, progress });
  await draft.take(site.portal.assets, "assets");
  for (const { id } of manifests) {
    await draft.take(join(site.editions, id), join("editions", id));
    await putZip(id, join(site.editions, id), { draft, before });
  }
  for (const { edition, documents } of site.beside.documents)
    for (const document of documents)
      await draft.takeFile(join(site.documents, `${document.sha256}.pdf`), documentPath(edition, document));
  draft.put("keys.json", `${JSON.stringify(site.keys, undefined, 2)}\n`);
  // With the stamp it is a file of its own, whose time says which site is the newest.
  draft.put("pages.txt", `${pages} ${stamp}`);
  await draft.force();
  await forcedIntoPlace(draft.folder, folder);
  prune(site.sites, [folder, before]);
  return { folder, pages, drawn, rendered: true };
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

const GONE = ".gone-";

/**
 * Nobody waits for it: ten thousand links take ten times as long to go as the site took to be made. An old site is out
 * of the way at once; what a stop leaves of it goes after the next one.
 */
function prune(sites: string, kept: readonly (string | undefined)[]): void {
  for (const name of readdirSync(sites)) {
    const folder = join(sites, name);
    if (kept.includes(folder)) continue;
    const gone = name.startsWith(GONE) ? folder : join(sites, `${GONE}${randomUUID()}`);
    if (gone !== folder) renameSync(folder, gone);
    rm(gone, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface Drawing {
  readonly site: SiteToRender;
  readonly manifests: readonly ReadManifest[];
  /** Everything outside of the editions that every page rests on. */
  readonly common: string;
  readonly before: string | undefined;
  readonly draft: SiteDraft;
  readonly progress: (pages: number) => void;
}

/** What is known of a series as it was drawn: kept in the site, beside its pages. */
interface DrawnSeries {
  /** What its editions are. */
  readonly editions: string;
  /** All that it was drawn from. */
  readonly key: string;
  readonly chains: readonly string[];
  readonly files: readonly string[];
  readonly digest: unknown;
  readonly open: OpenSeries;
}

async function drawPages(drawing: Drawing): Promise<{ readonly pages: number; readonly drawn: number }> {
  const { site, manifests, before, draft, progress } = drawing;
  const portal = (await import(pathToFileURL(site.portal.module).href)) as PortalModule;
  const series = await Promise.all(inOrder(site, manifests).map((each) => readSeries(drawing, each)));
  const registry = await unitsOf(drawing, series);
  const lastingUnits = lastingUnitsOf(
    registry,
    series.map(({ chains }) => chains),
  );
  let [pages, drawn] = [0, 0];
  const pictures: ToRasterise[] = [];
  const put = ({ path, body, png_width }: PortalFile) => {
    draft.put(path, body);
    if (png_width !== undefined) pictures.push({ path, body, width: png_width });
    pages += 1;
    if (pages % 50 === 0) progress(pages);
    return path;
  };
  const all: DrawnSeries[] = [];
  for (const each of series) {
    const own = ownUnits(lastingUnits, each.chains);
    const complaints = site.beside.complaints.filter(({ series: slug }) => slug === each.slug);
    const documents = site.beside.documents.filter(({ series: slug }) => slug === each.slug);
    const key = hashOf([drawing.common, each.slug, each.editions, own, complaints, documents]);
    if (each.before?.key === key) {
      draft.keep([...each.before.files, partOf(each.slug)]);
      pages += each.before.files.length;
      all.push(each.before);
      continue;
    }
    const made = drawSeries(
      portal,
      {
        site: site.identity,
        series: [{ ...(await each.load(registry)), complaints, documents }],
        lastingUnits: own,
      },
      put,
    );
    const pngs = await putPngs(pictures.splice(0), { draft, before, assets: site.portal.assets });
    const files = [...made.files, ...pngs];
    pages += pngs.length;
    const part: DrawnSeries = { editions: each.editions, key, chains: each.chains, ...made, files };
    draft.put(partOf(each.slug), JSON.stringify(part));
    drawn += part.files.length;
    all.push(part);
  }
  const digests = all.flatMap(({ digest }) => digest ?? []);
  for (const file of portal.renderFront({ site: site.identity, lastingUnits }, digests)) put(file);
  const open = all.map((each) => each.open);
  put({ path: CATALOGUE, body: catalogue(site.identity, open) });
  put({ path: OPENAPI, body: openApi(site.identity, open) });
  progress(pages);
  return { pages, drawn };
}

/** The lists of units, kept in the site as the series are. */
async function unitsOf(
  { site, before, common, draft }: Drawing,
  series: readonly SeriesInHand[],
): Promise<UnitRegistry> {
  const path = join(".series", "units.json");
  const kept = before && (await readFile(join(before, path), "utf8").catch(() => undefined));
  const { registry, text } = await site.units(
    series.flatMap(({ chains }) => chains),
    kept,
    common,
  );
  draft.put(path, text);
  return registry;
}

/** The pages of a series and its open data. */
function drawSeries(
  { renderSeries }: PortalModule,
  input: PortalInput & { readonly series: readonly [IndexSeries] },
  put: (file: PortalFile) => string,
): Pick<DrawnSeries, "files" | "digest" | "open"> {
  const { files: pages, digest } = drawAll(renderSeries(input), put);
  const { about, files } = openData(input.series[0]);
  return { files: [...pages, ...files.map(put)], digest, open: about };
}

function drawAll(
  drawing: Generator<PortalFile, unknown>,
  put: (file: PortalFile) => string,
): { readonly files: readonly string[]; readonly digest: unknown } {
  const files: string[] = [];
  for (let next = drawing.next(); ; next = drawing.next()) {
    if (next.done) return { files, digest: next.value };
    files.push(put(next.value));
  }
}

/** Hidden: it is not served. */
function partOf(slug: string): string {
  return join(".series", `${slug}.json`);
}

interface SeriesInHand {
  readonly slug: string;
  readonly editions: string;
  readonly chains: readonly string[];
  /** As it stands in the site before; absent where its editions are others now. */
  readonly before: DrawnSeries | undefined;
  readonly load: (registry: UnitRegistry) => Promise<IndexSeries>;
}

async function readSeries(
  { site, common, before }: Drawing,
  { slug, manifests }: ReturnType<typeof inOrder>[number],
): Promise<SeriesInHand> {
  const editions = hashOf([common, manifests.map(({ hash }) => hash)]);
  let loaded: Promise<Omit<PublishedEdition, "current">[]> | undefined;
  const load = () =>
    (loaded ??= Promise.all(manifests.map(({ id }) => signedEdition(join(site.editions, id), site.keys))));
  const drawn = before === undefined ? undefined : await drawnBefore(before, slug);
  const same = drawn?.editions === editions ? drawn : undefined;
  return {
    slug,
    editions,
    before: same,
    chains: same?.chains ?? chainsOf(await load()),
    load: async (registry) => {
      const series = seriesOf(slug, await load());
      const current = series.editions.filter((edition) => edition.current);
      const years = current.map(({ manifest, results }) => ({ year: manifest.year, rows: results.rows }));
      const carried = carriedSeries(years, registry, site.unitsAsOf);
      return carried.length > 0 ? { ...series, carried } : series;
    },
  };
}

async function drawnBefore(before: string, slug: string): Promise<DrawnSeries | undefined> {
  const text = await readFile(join(before, partOf(slug)), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DrawnSeries);
}

function chainsOf(editions: readonly Pick<PublishedEdition, "results">[]): string[] {
  return [...new Set(editions.flatMap(({ results }) => results.units.map(({ chain }) => chain)))];
}

/** What a series shows of the lists of units. */
function ownUnits(lastingUnits: readonly LastingUnit[], chains: readonly string[]): LastingUnit[] {
  const own = new Set(chains);
  return lastingUnits.filter(({ chain }) => own.has(chain));
}

interface ReadManifest {
  readonly id: string;
  readonly index: string;
  readonly hash: string;
}

async function readManifests(editions: string): Promise<ReadManifest[]> {
  const entries = await readdir(editions, { withFileTypes: true });
  const ids = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted();
  return await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(join(editions, id, "manifest.json"), "utf8");
      return { id, index: (JSON.parse(text) as EditionManifest).index, hash: hashOf(text) };
    }),
  );
}

/** An edition with whose key signed it, where one did. */
async function signedEdition(
  folder: string,
  keys: readonly PublicKeyLine[],
): Promise<Omit<PublishedEdition, "current">> {
  const signature = await signerOf(folder, keys);
  return { ...(await loadEdition(folder)), ...(signature && { signature }) };
}

async function commonKey({ identity, unitsAsOf, keys, portal }: SiteToRender): Promise<string> {
  const assets = (await readdir(portal.assets)).toSorted();
  return hashOf([identity, unitsAsOf, keys, await readFile(portal.module, "utf8"), assets]);
}

function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

function inOrder({ order }: SiteToRender, manifests: readonly ReadManifest[]) {
  const bySlug = Map.groupBy(manifests, ({ index }) => index);
  const slugs = [
    ...order.filter((slug) => bySlug.has(slug)),
    ...[...bySlug.keys()].filter((slug) => !order.includes(slug)),
  ];
  return slugs.map((slug) => ({ slug, manifests: bySlug.get(slug) ?? [] }));
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
