/** The files of the repository as the tidy test sees them: paths from the root, code parsed once. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";

export const root = join(import.meta.dirname, "..", "..");

/** What git does not track either. */
const LEFT_OUT = new Set(["node_modules", "dist", "var", ".git"]);

export interface CodeFile {
  /** From the root, with "/": "packages/engine/src/index.ts". */
  readonly path: string;
  readonly text: string;
  readonly parsed: ParseResult;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: "./store.ts", "@thang-diem/engine". */
  readonly specifier: string;
  /** For an import of a file of ours: its path from the root. */
  readonly target?: string;
}

/** Every file below the root, sorted. */
export function repositoryFiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.endsWith(".log"))
    .flatMap((entry) =>
      entry.isDirectory()
        ? repositoryFiles(join(folder, entry.name))
        : [join(folder, entry.name).split(sep).join("/")],
    )
    .toSorted();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function readCode(paths: readonly string[]): CodeFile[] {
  return paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).map((path) => asCode(path, readText(path)));
}

/** A text as the code file that it would be at this path. */
export function asCode(path: string, text: string): CodeFile {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} does not parse: ${parsed.errors[0]?.message}`);
  return { path, text, parsed, imports: importsOf(path, text, parsed) };
}

function importsOf(path: string, text: string, { module }: ParseResult): Import[] {
  const specifiers = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^["']([^"']+)["']$/.exec(text.slice(start, end))?.[1] ?? [],
    ),
  ];
  return [...new Set(specifiers)].map((specifier) =>
    specifier.startsWith(".")
      ? {
          specifier,
          target: normalize(join(dirname(path), specifier))
            .split(sep)
            .join("/"),
        }
      : { specifier },
  );
}

/** Line of an offset, counted from 1. */
export function lineOf({ text }: CodeFile, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

export function isTest(path: string): boolean {
  return (
    /\.test\.tsx?$/.test(path) ||
    /(^|\/)testing[^/]*(\/|\.ts)/.test(path) ||
    path.startsWith("tests/") ||
    path.startsWith("bench/")
  );
}
