import type { ItemCode } from "@thang-diem/engine";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  type Edition,
  FORMATS,
  makeEdition,
  type PastPlace,
  verifyEdition,
  type VerifiedEdition,
} from "../../../press/src/editions/index.ts";
import { expectedFigures } from "../../../press/src/rounds/index.ts";
import { readShippedUnits } from "@thang-diem/press/units";
import { type ShippedRound, type ShippedSeries, shippedSeries } from "./index.ts";

const PRODUCT = join(import.meta.dirname, "..", "..", "..", "..");
export const DATA = join(PRODUCT, "data");

/** All shipped series, from the files that ship. */
export async function readSeries(): Promise<ShippedSeries[]> {
  return await shippedSeries(DATA, await readShippedUnits(DATA));
}

/** The engine by which the shipped editions were first made: part of their bytes. */
const FIRST_ENGINE = "0.1.0";

/**
 * The edition of a shipped round, its figures found as the importer finds them.
 *
 * @param format the newest where none is named
 * @throws Error with every fault
 */
export async function editionOf(
  round: ShippedRound,
  history: readonly PastPlace[] = [],
  format?: "thang-diem-edition/1",
): Promise<Edition> {
  const scheme = await readFile(join(PRODUCT, "schemes", round.scheme, "scheme.yaml"), "utf8");
  const inputs = {
    round: round.head,
    scheme,
    units: round.units,
    groups: round.groups,
    figures: await figuresOf(round, scheme),
    history,
  };
  const frozen = FORMATS.find(({ name }) => name === format);
  const made = await makeEdition(inputs, {
    engine: FIRST_ENGINE,
    ...(frozen && { format: frozen, figures: "published" }),
  });
  if (!made.ok) throw new Error(made.faults.map((fault) => fault.en).join("\n"));
  return made.value;
}

async function figuresOf({ units, head, figures }: ShippedRound, scheme: string) {
  const { findUnit } = await expectedFigures(scheme, units, head.year);
  const rows = parse(Buffer.from(figures.bytes), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => {
    const name = row["đơn vị"] ?? "";
    const found = findUnit(name);
    if (found.kind !== "one") throw new Error(`${figures.fileName}: ${name} is ${found.kind}`);
    const standardError = row["sai số chuẩn"];
    const sampling = standardError
      ? {
          standardError,
          n: row["n"] ?? "",
          df: row["bậc tự do"] ?? "",
          deff: row["hệ số thiết kế"] ?? "",
          covariances: row["hiệp phương sai"] ?? "",
        }
      : undefined;
    return {
      unit: found.unitVersionId,
      item: (row["mã"] ?? "") as ItemCode,
      fact: row["dữ kiện"] ?? "",
      value: row["giá trị"] ?? "",
      source: row["nguồn"] ?? "",
      ...(sampling && { sampling }),
    };
  });
}

/** Lays an edition out as files and verifies the folder. */
export async function verified(edition: Edition): Promise<VerifiedEdition> {
  const folder = await mkdtemp(join(tmpdir(), "thang-diem-edition-"));
  try {
    for (const [path, bytes] of edition.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    return await verifyEdition(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
