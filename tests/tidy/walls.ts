/**
 * Who may import whom: the table of docs/ARCHITECTURE.md, read
 * from the import graph. Each function returns complaints.
 */
import { posix } from "node:path";
import { type CodeFile, isTest, readText } from "./read-tree.ts";

/** Which packages of ours a package may import. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  contract: ["engine"],
  presentation: ["engine", "contract"],
  documents: ["engine", "contract", "presentation"],
  platform: ["engine", "contract", "documents"],
  press: ["engine", "contract", "presentation", "documents", "platform"],
  office: ["engine", "contract", "presentation", "documents", "platform", "press"],
  samples: ["engine", "contract", "presentation", "documents", "platform", "press", "office"],
  cli: ["engine", "contract", "presentation", "documents", "platform", "press", "office", "samples"],
  web: ["engine", "contract", "presentation"],
};

export const PURE = ["engine", "contract", "presentation"];

/** Wings of the office, from the ground up: a wing imports only those before it. `composition` knows them all. */
const WINGS = ["people", "preparing", "asking", "judging", "improving", "watching", "composition"];
const SERVER = /^packages\/(platform|press|office|samples)\/src\//;
const WEB_ROOMS = ["portal", "workspace", "fieldwork"];
/** What every room may use: `tables` and `interview` bring nothing into pages that are rendered at publication. */
const WEB_GROUND = ["kit", "tables", "interview"];

/** Packages import only those below them, by their entry, and only what their package.json declares. */
export function packageWalls(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const own = packageOf(file.path);
    if (own === undefined) return [];
    const declared = declaredBy(own);
    return file.imports.flatMap(({ specifier, target }) => {
      if (target !== undefined)
        return target.startsWith(`packages/${own}/`) || isTest(file.path)
          ? []
          : [`${file.path} reaches out of its package for ${specifier}`];
      if (specifier.startsWith("node:"))
        return PURE.includes(own) && !isTest(file.path)
          ? [`${file.path} is pure and imports ${specifier}`]
          : [];
      const name = specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
      const ours = /^@thang-diem\/(.+)$/.exec(name)?.[1];
      if (ours !== undefined && ours !== own && !MAY_IMPORT[own]?.includes(ours))
        return [
          `${file.path} imports ${specifier}: ${own} may import ${MAY_IMPORT[own]?.join(", ") || "nothing of ours"}`,
        ];
      return declared.has(name) || ours === own || isTest(file.path)
        ? []
        : [`${file.path} imports ${name}, which packages/${own}/package.json does not declare`];
    });
  });
}

/** A folder with an index.ts is entered through it; only its own files see the rest. */
export function entrances(files: readonly CodeFile[]): string[] {
  const indexes = new Set(
    files.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => posix.dirname(path)),
  );
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => {
        const passed =
          target === undefined
            ? undefined
            : foldersPassed(path, target).find((folder) => indexes.has(folder));
        return passed === undefined || target === `${passed}/index.ts`
          ? []
          : [`${path} imports ${target} past ${passed}/index.ts`];
      }),
    );
}

/** Inside the server's packages: wings import downwards only, and a store belongs to its folder. */
export function serverWalls(files: readonly CodeFile[]): string[] {
  return files
    .filter(({ path }) => SERVER.test(path) && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, target }) => {
        const from = wingOf(path);
        const to = wingOf(target ?? "");
        if (from !== undefined && to !== undefined && WINGS.indexOf(to) > WINGS.indexOf(from))
          return [`${path} is ${from} and imports upwards: ${specifier}`];
        if (target?.endsWith("/store.ts") && posix.dirname(target) !== posix.dirname(path))
          return [`${path} imports the store of another folder: ${target}`];
        return [];
      }),
    );
}

/**
 * A package of the server is made of rooms: a file beside them,
 * or in a wing but in none of its rooms, is a room without walls.
 */
export function looseServerFiles(files: readonly CodeFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter(
      (path) =>
        (SERVER.test(path) && path.split("/").length === 4) ||
        /^packages\/office\/src\/(people|preparing|judging|improving|watching)\/[^/]+$/.test(path),
    )
    .map((path) => `${path} belongs in a room`);
}

/** Inside the web: portal, workspace and fieldwork use the kit and never each other; the kit uses nobody. */
export function webWalls(files: readonly CodeFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) => {
      const from = /^packages\/web\/src\/([^/]+)\//.exec(path)?.[1];
      const to = target && /^packages\/web\/src\/([^/]+)\//.exec(target)?.[1];
      if (!from || !to || from === to) return [];
      return WEB_ROOMS.includes(from) && WEB_GROUND.includes(to)
        ? []
        : [`${path} (${from}) imports ${target} (${to})`];
    }),
  );
}

/** Circles of files that import each other, each named once; types count too. */
export function cycles(files: readonly CodeFile[]): string[] {
  const edges = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  );
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    state.set(path, "open");
    for (const next of edges.get(path) ?? []) {
      if (state.get(next) === "open") found.push([...trail.slice(trail.indexOf(next)), next].join(" → "));
      else if (!state.has(next)) visit(next, [...trail, next]);
    }
    state.set(path, "done");
  };
  for (const path of edges.keys()) if (!state.has(path)) visit(path, [path]);
  return found;
}

function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\/src\//.exec(path)?.[1];
}

function declaredBy(name: string): Set<string> {
  const manifest = JSON.parse(readText(`packages/${name}/package.json`)) as {
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  // The pages are built; what they are built from need not be there where they are only served.
  const built = name === "web" ? manifest.devDependencies : {};
  return new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...built }));
}

function wingOf(path: string): string | undefined {
  return /^packages\/office\/src\/([^/]+)\//.exec(path)?.[1];
}

/** Folders that an import goes down into, from the first folder that importer and target do not share. */
function foldersPassed(from: string, target: string): string[] {
  const here = posix.dirname(from).split("/");
  const there = posix.dirname(target).split("/");
  const shared = there.findIndex((part, i) => part !== here[i]);
  return shared === -1 ? [] : there.slice(shared).map((_, i) => there.slice(0, shared + i + 1).join("/"));
}
