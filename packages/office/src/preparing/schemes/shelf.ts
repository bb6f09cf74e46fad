import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scheme, UnitRegistry } from "@thang-diem/engine";
import { readScheme } from "@thang-diem/platform/scheme-text";
import type { Database } from "@thang-diem/platform/db";
import { keepUnitsNow, loadShippedUnits } from "@thang-diem/press/units";
import type { SignInContext } from "../../people/sign-in/index.ts";

export interface ShippedScheme {
  readonly hash: string;
  readonly yaml: string;
  readonly scheme: Scheme;
}

/** What comes with the product; read when first asked for, then kept. Units with what was recorded about them since. */
export interface Shelf {
  registry(): Promise<UnitRegistry>;
  schemes(): Promise<readonly ShippedScheme[]>;
}

export interface OpeningContext extends SignInContext {
  readonly shelf: Shelf;
}

/** @param product root of the product: `data/`, `schemes/` */
export function openShelf(product: string, { db }: Pick<Database, "db">): Shelf {
  let schemes: Promise<readonly ShippedScheme[]> | undefined;
  return {
    registry: keepUnitsNow(() => loadShippedUnits(join(product, "data")), db),
    schemes: () => (schemes ??= readSchemes(join(product, "schemes"))),
  };
}

async function readSchemes(folder: string): Promise<ShippedScheme[]> {
  const files: string[] = [];
  for await (const file of glob("*/*/scheme.yaml", { cwd: folder })) files.push(file);
  const read = await Promise.all(
    files.toSorted().map(async (file) => {
      const yaml = await readFile(join(folder, file), "utf8");
      const parsed = await readScheme(yaml);
      return parsed.ok ? [{ hash: hashOf(yaml), yaml, scheme: parsed.value }] : [];
    }),
  );
  return read.flat();
}

/** A scheme is known by its content. */
export function hashOf(yaml: string): string {
  return createHash("sha256").update(yaml).digest("hex");
}
