import { createHash } from "node:crypto";
import { access, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { COUNTRY, ENGINE_VERSION, type UnitRegistry } from "@thang-diem/engine";
import { importFigures } from "@thang-diem/press/figures";
import { type Database, exclusively } from "@thang-diem/platform/db";
import { ProblemError } from "@thang-diem/platform/problems";
import { publishedFolders, publishRound } from "@thang-diem/press/publication";
import { expectedFigures, keepSourceStatement, openRound } from "@thang-diem/press/rounds";
import { shippedSeries } from "./series.ts";
import { SHIPPED_ON, type ShippedRound } from "./shipped-round.ts";
import { readShippedUnits } from "@thang-diem/press/units";

interface ShippedFolders {
  /** `data/` of the product. */
  readonly data: string;
  /** `schemes/` of the product. */
  readonly schemes: string;
  readonly editions: string;
}

export interface ShippedReport {
  readonly published: number;
  readonly unchanged: number;
  /** Rounds that stand with another scheme than the one now shipped: left as they are. */
  readonly left: readonly string[];
}

const ACTOR = "thangdiem";
const REASON = {
  vi: "Cập nhật số liệu hoặc bộ tiêu chí đi kèm sản phẩm.",
  en: "Figures or schemes shipped with the product were updated.",
};

/**
 * Opens, fills, computes and publishes every round that ships with the product, through the same doors as any other
 * round. Does nothing when nothing shipped has changed since the last time.
 *
 * @param product root of the product with its `data/` and `schemes/`
 */
export async function publishShipped(
  { database, editions }: { readonly database: Database; readonly editions: string },
  product: string,
  progress: (done: number, total: number, title: string) => void,
): Promise<ShippedReport> {
  const folders = { data: join(product, "data"), schemes: join(product, "schemes"), editions };
  return await exclusively(database, "shipped", () => publishAlone(database, folders, progress));
}

async function publishAlone(
  database: Database,
  folders: ShippedFolders,
  progress: (done: number, total: number, title: string) => void,
): Promise<ShippedReport> {
  const stampFile = join(folders.editions, ".shipped");
  const stamp = await stampOf(folders);
  if (
    (await readFile(stampFile, "utf8").catch(() => "")) === stamp &&
    (await hasEditions(database, folders.editions))
  )
    return { published: 0, unchanged: 0, left: [] };
  const registry = await readShippedUnits(folders.data);
  const rounds = (await shippedSeries(folders.data, registry)).flatMap((series) => series.rounds);
  const left: string[] = [];
  let published = 0;
  for (const [i, round] of rounds.entries()) {
    progress(i, rounds.length, round.head.title.vi);
    const outcome = await publishOne(database, folders, round, registry);
    if (outcome === "published") published += 1;
    if (outcome === "left") left.push(round.head.title.vi);
  }
  progress(rounds.length, rounds.length, "");
  await writeFile(stampFile, stamp);
  return { published, unchanged: rounds.length - published - left.length, left };
}

async function publishOne(
  database: Database,
  folders: ShippedFolders,
  round: ShippedRound,
  registry: UnitRegistry,
): Promise<"published" | "unchanged" | "left"> {
  const scheme = await readFile(join(folders.schemes, round.scheme, "scheme.yaml"), "utf8");
  try {
    const { roundId } = await openRound(database, ACTOR, {
      topUnit: COUNTRY,
      head: round.head,
      scheme,
      units: round.units,
      groups: round.groups,
    });
    await keepSourceStatement(database, ACTOR, roundId, round);
    const expected = await expectedFigures(scheme, round.units, round.head.year, registry);
    const imported = await importFigures(database, {
      roundId,
      actor: ACTOR,
      input: round.figures.bytes,
      fileName: round.figures.fileName,
      expected,
      mark: "point",
    });
    if (!imported.ok)
      throw new Error(
        `${round.figures.fileName}: ${imported.faults
          .slice(0, 5)
          .map((fault) => `${fault.place?.row ?? ""} ${fault.message.en}`)
          .join("; ")}`,
      );
    const made = await publishRound(database, roundId, {
      actor: ACTOR,
      editions: folders.editions,
      publishedOn: SHIPPED_ON,
      reason: REASON,
    });
    if (made.outcome === "refused")
      throw new Error(`${round.head.title.en}: ${made.faults.map((fault) => fault.en).join("; ")}`);
    return made.outcome;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "round-differs") return "left";
    throw error;
  }
}

/** What the shipped editions depend on: data, schemes and the engine. */
async function stampOf({ data, schemes }: ShippedFolders): Promise<string> {
  const hash = createHash("sha256").update(ENGINE_VERSION);
  for (const folder of [data, schemes]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function hasEditions(database: Database, editions: string): Promise<boolean> {
  const folders = await publishedFolders(database);
  const present = await Promise.all(
    folders.map((folder) =>
      access(join(editions, folder, "manifest.json")).then(
        () => true,
        () => false,
      ),
    ),
  );
  return present.length > 0 && present.every(Boolean);
}
