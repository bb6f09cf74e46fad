import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { SiteIdentity } from "@thang-diem/contract";
import { type Database, exclusively, openDatabase } from "./platform/db/index.ts";
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
  /** @param origin "https://cchc.example.gov.vn": for the map of the site that search engines read */
  renderSite(portal: { readonly module: string; readonly assets: string }, progress: (pages: number) => void, origin?: string): Promise<RenderedSite>;
  close(): Promise<void>;
}

/** Opens the database (embedded, or a server when `databaseUrl` is given) with its migrations, and the folders. */
export async function openInstallation({ home, product }: InstallationFolders, databaseUrl: string | undefined): Promise<Installation> {
  const editions = join(home, "editions");
  await mkdir(editions, { recursive: true });
  const database = await openDatabase({ home, url: databaseUrl });
  return {
    home,
    database,
    editions,
    publishShipped: (progress) => publishShipped(database, { data: join(product, "data"), schemes: join(product, "schemes"), editions }, progress),
    renderSite: (portal, progress, origin) =>
      exclusively(database, "site", () => renderSite({ editions, sites: join(home, "sites"), identity: { ...IDENTITY, ...(origin && { origin }) }, order: SERIES_ORDER, unitsAsOf: SHIPPED_ON, registry: () => readShippedUnits(join(product, "data")), portal }, progress)),
    close: () => database.close(),
  };
}

const SERIES_ORDER = ["papi", "par-index-tinh", "par-index-bo", "sipas"];

/** Until an office takes the portal over it says what it is: a demonstration on published figures. */
const IDENTITY: SiteIdentity = {
  name: { vi: "Thang Điểm", en: "Thang Điểm" },
  owner: { vi: "Cổng trình diễn trên số liệu đã công bố", en: "Demonstration portal on published figures" },
  responsible: { vi: "Nhóm phát triển Thang Điểm", en: "The developers of Thang Điểm" },
  address: { vi: "Phần mềm nguồn mở, giấy phép Apache-2.0", en: "Open-source software, licence Apache-2.0" },
  demonstration: true,
};
