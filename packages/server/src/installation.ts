import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { SiteIdentity } from "@thang-diem/contract";
import { DEMONSTRATION } from "./configuration/index.ts";
import { type Database, exclusively, openDatabase } from "./platform/db/index.ts";
import { beside } from "./platform/threads/index.ts";
import { type RenderedSite, renderSite } from "./publication/index.ts";
import { publishShipped, readShippedUnits, SHIPPED_ON, type ShippedReport } from "./shipped/index.ts";

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
  publishShipped(progress: (done: number, total: number, title: string) => void): Promise<ShippedReport>;
  /** @param identity who stands behind the pages; a demonstration without it */
  renderSite(
    portal: { readonly module: string; readonly assets: string },
    progress: (pages: number) => void,
    identity?: SiteIdentity,
  ): Promise<RenderedSite>;
  close(): Promise<void>;
}

/** Opens the database (embedded, or a server when `databaseUrl` is given) with its migrations, and the folders. */
export async function openInstallation(
  { home, product }: InstallationFolders,
  databaseUrl: string | undefined,
): Promise<Installation> {
  const editions = join(home, "editions");
  await mkdir(editions, { recursive: true });
  const database = await openDatabase({ home, url: databaseUrl });
  return {
    home,
    database,
    editions,
    publishShipped: (progress) =>
      publishShipped(
        database,
        { data: join(product, "data"), schemes: join(product, "schemes"), editions },
        progress,
      ),
    renderSite: (portal, progress, identity = DEMONSTRATION) =>
      exclusively(database, "site", () => renderBeside({ home, product }, portal, identity, progress)),
    close: () => database.close(),
  };
}

type Portal = Parameters<Installation["renderSite"]>[0];

/** Renders the editions of an installation where it is called; installations call it in a thread. */
export function renderHere(
  { home, product }: InstallationFolders,
  portal: Portal,
  identity: SiteIdentity,
  progress: (pages: number) => void,
): Promise<RenderedSite> {
  return renderSite(
    {
      editions: join(home, "editions"),
      sites: join(home, "sites"),
      identity,
      order: SERIES_ORDER,
      unitsAsOf: SHIPPED_ON,
      registry: () => readShippedUnits(join(product, "data")),
      portal,
    },
    progress,
  );
}

const renderBeside = beside(import.meta.url, "renderHere", renderHere, "own");

const SERIES_ORDER = ["papi", "par-index-tinh", "par-index-bo", "sipas"];
