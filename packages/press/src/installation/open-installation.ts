import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BesideEditions, SiteIdentity } from "@thang-diem/contract";
import { type Database, type DatabaseOptions, exclusively, openDatabase } from "@thang-diem/platform/db";
import { beside } from "@thang-diem/platform/threads";
import { keptFile } from "../publication/index.ts";
import { publicKeys } from "../signing/index.ts";
import { newestSite, type RenderedSite, renderSite, type SiteToRender } from "../site/index.ts";
import type { UnitChange } from "@thang-diem/engine";
import { readUnitsAround, standingChanges, UNITS_AS_OF } from "../units/index.ts";

/** Until an office takes the portal over it says what it is: a demonstration on published figures. */
export const DEMONSTRATION: SiteIdentity = {
  name: { vi: "Thang Điểm", en: "Thang Điểm" },
  owner: { vi: "Cổng trình diễn trên số liệu đã công bố", en: "Demonstration portal on published figures" },
  responsible: { vi: "Nhóm phát triển Thang Điểm", en: "The developers of Thang Điểm" },
  address: { vi: "Phần mềm nguồn mở, giấy phép Apache-2.0", en: "Open-source software, licence Apache-2.0" },
  demonstration: true,
};

/** Where an installation keeps what it makes, and where the product keeps what it brings. */
export interface InstallationFolders {
  /** Made here: `pg/`, `editions/`, `sites/`. */
  readonly home: string;
  /** Root of the product: `data/`, `schemes/`. */
  readonly product: string;
}

export interface Installation {
  readonly home: string;
  readonly database: Database;
  readonly editions: string;
  /**
   * @param identity who stands behind the pages; a demonstration without it
   * @param beside what is told beside the editions: complaints, papers that came back signed
   */
  renderSite(
    portal: { readonly module: string; readonly assets: string },
    progress: (pages: number) => void,
    identity?: SiteIdentity,
    beside?: BesideEditions,
  ): Promise<RenderedSite>;
  /** The folder of the site that was rendered last; undefined before the first. */
  standingSite(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the database (embedded, or a server when `databaseUrl` is given) with its migrations, and the folders. */
export async function openInstallation(
  { home, product }: InstallationFolders,
  databaseUrl: string | undefined,
  more: Pick<DatabaseOptions, "beforeUpgrade"> = {},
): Promise<Installation> {
  const editions = join(home, "editions");
  await mkdir(editions, { recursive: true });
  const database = await openDatabase({ home, url: databaseUrl, installation: true, ...more });
  return {
    home,
    database,
    editions,
    renderSite: (portal, progress, identity = DEMONSTRATION, told = NOTHING_BESIDE) =>
      exclusively(database, "site", async () => {
        const changes = await standingChanges(database.db);
        await layOutDocuments(database, documentsIn(home), told);
        return renderBeside({ home, product }, portal, { identity, beside: told, changes }, progress);
      }),
    standingSite: () => newestSite(join(home, "sites")),
    close: () => database.close(),
  };
}

const NOTHING_BESIDE: BesideEditions = { complaints: [], documents: [] };

function documentsIn(home: string): string {
  return join(home, "documents");
}

/** Files of signed papers for the pages: the database keeps them, so the folder can always be filled again. */
export async function layOutDocuments(
  { db }: Database,
  folder: string,
  { documents: ofEditions }: BesideEditions,
): Promise<void> {
  for (const { sha256 } of ofEditions.flatMap(({ documents }) => documents)) {
    const place = join(folder, `${sha256}.pdf`);
    if (await stat(place).catch(() => undefined)) continue;
    const content = await keptFile(db, sha256);
    if (content === undefined) throw new Error(`signed document ${sha256} is not kept`);
    await mkdir(folder, { recursive: true });
    await writeFile(`${place}.draft`, content);
    await rename(`${place}.draft`, place);
  }
}

type Portal = Parameters<Installation["renderSite"]>[0];

/** Renders the editions of an installation where it is called; installations call it in a thread. */
export async function renderHere(
  { home, product }: InstallationFolders,
  portal: Portal,
  {
    changes,
    ...told
  }: Pick<SiteToRender, "identity" | "beside"> & { readonly changes: readonly UnitChange[] },
  progress: (pages: number) => void,
): Promise<RenderedSite> {
  return renderSite(
    {
      editions: join(home, "editions"),
      sites: join(home, "sites"),
      documents: documentsIn(home),
      ...told,
      order: SERIES_ORDER,
      unitsAsOf: UNITS_AS_OF,
      keys: await publicKeys(home),
      ...(changes.length > 0 && { unitsMark: JSON.stringify(changes) }),
      units: (chains, kept, stamp) => readUnitsAround(join(product, "data"), chains, kept, stamp, changes),
      portal,
    },
    progress,
  );
}

const renderBeside = beside(import.meta.url, "renderHere", renderHere, { lane: "own" });

const SERIES_ORDER = ["papi", "par-index-tinh", "par-index-bo", "sipas"];
