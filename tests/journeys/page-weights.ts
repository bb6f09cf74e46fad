/** What the built pages of the workspace bring: bytes as they travel, and the modules in them. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { FileContents } from "../../packages/web/build.ts";

export interface PageWeight {
  /** Source of the page below the workspace: "judging/self-assessment/claim-page.tsx". */
  readonly page: string;
  /** Code and style of the frame and the page, compressed as the server sends them. */
  readonly bytes: number;
  readonly modules: readonly string[];
}

const WORKSPACE = "packages/web/src/workspace/";

export function pageWeights(built: string): PageWeight[] {
  const contents = JSON.parse(readFileSync(join(built, "contents.json"), "utf8")) as FileContents[];
  const byName = new Map(contents.map((each) => [each.file, each]));
  const frame = contents.find(({ page }) => page?.endsWith("index.html"));
  if (frame === undefined) throw new Error("the frame was not built");
  return contents
    .filter(({ page }) => page?.startsWith(WORKSPACE))
    .map(({ file, page = "" }) => {
      const files = [...brought(byName, file, brought(byName, frame.file))];
      return {
        page: page.slice(WORKSPACE.length),
        bytes: files.reduce((sum, each) => sum + sentBytes(join(built, "lam-viec", each)), 0),
        modules: files.flatMap((each) => byName.get(each)?.modules ?? []),
      };
    });
}

function brought(
  byName: ReadonlyMap<string, FileContents>,
  file: string,
  so: Set<string> = new Set(),
): Set<string> {
  if (so.has(file)) return so;
  so.add(file);
  for (const each of byName.get(file)?.brings ?? []) brought(byName, each, so);
  return so;
}

/** What is not compressed beforehand is compressed by the server at this quality. */
function sentBytes(file: string): number {
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    .byteLength;
}

const root = join(import.meta.dirname, "..", "..");

/** Components of the library that some page draws and whose style is not among those of the frame. */
export function stylesMissing(weights: readonly PageWeight[]): string[] {
  const brought = readFileSync(join(root, WORKSPACE, "mantine.css"), "utf8");
  const drawn = weights.flatMap(({ modules }) =>
    modules.flatMap((each) => /@mantine\/core\/.*\/(\w+)\.module\.mjs$/.exec(each)?.[1] ?? []),
  );
  return [...new Set(drawn)].filter(
    (name) =>
      existsSync(join(root, "node_modules/@mantine/core/styles", `${name}.css`)) &&
      !brought.includes(`/${name}.css"`),
  );
}
