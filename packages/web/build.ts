/**
 * Builds the officials' workspace: `dist/workspace/lam-viec/`, and the public pages' code:
 * `dist/portal/render.js` (renderPortal for Node) and `dist/portal/assets/` (style, fonts,
 * script), only when a source is newer than the last build. Run by itself or called before a publication.
 *
 * @example node packages/web/build.ts
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { InlineConfig, Rollup } from "vite";

/**
 * Vite is loaded only when something has to be built: it takes longer to load than a start from what stands there.
 * A build that a test starts is the same build: Vite takes the libraries' copies for development where NODE_ENV is
 * something else.
 */
async function build(config: InlineConfig) {
  const vite = await import("vite");
  const { NODE_ENV } = process.env;
  process.env["NODE_ENV"] = "production";
  try {
    return await vite.build(config);
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
}

const here = import.meta.dirname;
const packages = join(here, "..");
const guides = join(packages, "..", "docs", "guides");
const folder = join(here, "dist", "portal");
const stamp = join(folder, "built");

export interface BuiltPortal {
  /** Module that exports `renderPortal`. */
  readonly module: string;
  /** Folder to be published as `assets/` at the root of the site. */
  readonly assets: string;
  readonly rebuilt: boolean;
}

export async function buildPortal(): Promise<BuiltPortal> {
  const built = { module: join(folder, "render.js"), assets: join(folder, "assets") };
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestSource()) return { ...built, rebuilt: false };
  rmSync(folder, { recursive: true, force: true });
  const names = await buildAssets(built.assets);
  await buildModule(names);
  writeFileSync(stamp, "");
  return { ...built, rebuilt: true };
}

export interface BuiltWorkspace {
  /** Folder whose `lam-viec/` is served under that address. */
  readonly folder: string;
  readonly rebuilt: boolean;
}

/** The officials' pages: one client, drawn in the browser. */
export async function buildWorkspace(): Promise<BuiltWorkspace> {
  const into = join(here, "dist", "workspace");
  const mark = join(into, "built");
  if (existsSync(mark) && statSync(mark).mtimeMs > newestSource()) return { folder: into, rebuilt: false };
  rmSync(into, { recursive: true, force: true });
  const { routesWithoutSchemas } = await import("./without-schemas.ts");
  const output = await build({
    root: join(here, "src", "workspace"),
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    base: "./",
    plugins: [routesWithoutSchemas()],
    build: {
      outDir: join(into, "lam-viec"),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1_000,
      target: ["es2023", "chrome115", "firefox115", "safari16.4"],
      rolldownOptions: {
        onLog,
        output: { banner: READS_WITHOUT_EVAL },
        // schemas that nothing reads any more are not kept for the sake of making them
        treeshake: { manualPureFunctions: ["z"] },
      },
    },
  });
  copyPdfData(join(into, "lam-viec", "assets"));
  await compressAssets(join(into, "lam-viec", "assets"));
  writeFileSync(join(into, "contents.json"), JSON.stringify(contentsOf(output as Rollup.RollupOutput)));
  await buildRespondent(join(into, "khao-sat", "tap"));
  await buildTablet(join(into, "phong-van"));
  writeFileSync(mark, "");
  return { folder: into, rebuilt: true };
}

/** What a file of the workspace brings with it, and out of which modules it is made. */
export interface FileContents {
  readonly file: string;
  /** The page it is fetched for: its source; absent where several share it. */
  readonly page?: string;
  /** Files, of code and of style, that are fetched with it. */
  readonly brings: readonly string[];
  readonly modules: readonly string[];
}

/** Left beside the built pages for whoever asks what weighs on one of them. */
function contentsOf({ output }: Rollup.RollupOutput): FileContents[] {
  const named = (id: string) => relative(join(packages, ".."), id.replaceAll("\0", "")).replaceAll("\\", "/");
  return output.flatMap((file) =>
    file.type === "chunk"
      ? [
          {
            file: file.fileName,
            ...(file.facadeModuleId !== null && { page: named(file.facadeModuleId) }),
            brings: [...file.imports, ...(file.viteMetadata?.importedCss ?? [])],
            modules: Object.keys(file.modules).map(named),
          },
        ]
      : [],
  );
}

/** What every page loads is compressed once, as well as it can be; what few ask for is compressed when it is served. */
async function compressAssets(assets: string): Promise<void> {
  const names = readdirSync(assets).filter(
    (name) => /\.(js|css)$/.test(name) && !/^(pdf|code-editor)/.test(name),
  );
  const brotli = promisify(brotliCompress);
  await Promise.all(
    names.map(async (name) => {
      const file = join(assets, name);
      writeFileSync(`${file}.br`, await brotli(readFileSync(file)));
    }),
  );
}

/** Browsers of cheap phones of 2018 that were updated since. */
const PHONES = ["es2020", "chrome87", "firefox85", "safari14"];

/** The one script of the respondent's pages, under a name that stays: pages that were sent earlier ask for it too. */
async function buildRespondent(into: string): Promise<void> {
  await buildScript(into, { phieu: join(here, "src/fieldwork/respondent/main.ts") }, {});
}

async function buildScript(
  into: string,
  input: Readonly<Record<string, string>>,
  define: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { ...define },
    build: {
      outDir: into,
      emptyOutDir: false,
      target: PHONES,
      rolldownOptions: { onLog, input: { ...input }, output: { format: "es", entryFileNames: "[name].js" } },
    },
  });
}

/** The interviewer's program, under names that stay; the mark of its service worker changes with any of them. */
async function buildTablet(into: string): Promise<void> {
  const from = join(here, "src/fieldwork/tablet");
  await buildScript(into, { "phong-van": join(from, "main.ts") }, { "process.env.NODE_ENV": '"production"' });
  for (const name of ["index.html", "phong-van.css", "ung-dung.webmanifest"])
    copyFileSync(join(from, name), join(into, name));
  copyFileSync(join(here, "src/portal/styles/icon.svg"), join(into, "icon.svg"));
  const hash = createHash("sha256");
  for (const name of readdirSync(into).toSorted()) hash.update(readFileSync(join(into, name)));
  const mark = hash.digest("hex").slice(0, 16);
  await buildScript(into, { sw: join(from, "sw.ts") }, { FILES_MARK: JSON.stringify(mark) });
}

/**
 * Otherwise zod tries `new Function` at its start, which the pages' own policy refuses and the browser
 * reports as an error; it must stand before zod in every chunk.
 */
const READS_WITHOUT_EVAL = "globalThis.__zod_globalConfig??={jitless:true};";

/** What the reader of PDF asks for by name, under a name that changes with its version. */
function copyPdfData(assets: string): void {
  const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const { version } = JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as { version: string };
  const data = join(assets, `pdfjs-${version}`);
  mkdirSync(data, { recursive: true });
  for (const [from, wanted] of [
    ["wasm", /_nowasm_fallback\.js$/],
    ["standard_fonts", /\.(pfb|ttf)$/],
  ] as const) {
    for (const name of readdirSync(join(library, from)).filter((each) => wanted.test(each)))
      copyFileSync(join(library, from, name), join(data, name));
  }
}

/** Libraries mark files for a kind of server that is not used here; everything else is worth reading. */
function onLog(level: Rollup.LogLevel, log: Rollup.RollupLog, pass: Rollup.LogOrStringHandler): void {
  if (log.code !== "MODULE_LEVEL_DIRECTIVE") pass(level, log);
}

function newestSource(): number {
  const folders = ["engine", "contract", "presentation", "web"].map((name) => join(packages, name, "src"));
  folders.push(guides);
  const files = folders.flatMap((source) =>
    readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(
    ...[...files, join(here, "build.ts"), join(here, "without-schemas.ts")].map(
      (file) => statSync(file).mtimeMs,
    ),
  );
}

interface AssetNames {
  style: string;
  script: string;
  preloadedFonts: string[];
}

async function buildAssets(into: string): Promise<AssetNames> {
  const output = await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    base: "./",
    build: {
      outDir: into,
      assetsInlineLimit: 0,
      target: ["es2023", "chrome115", "firefox115", "safari16.4"],
      rolldownOptions: {
        input: {
          portal: join(here, "src/portal/island/main.ts"),
          style: join(here, "src/portal/styles/portal.css"),
        },
        output: {
          format: "es",
          banner: (chunk) => (chunk.isEntry ? "(()=>{" : ""),
          footer: (chunk) => (chunk.isEntry ? "})();" : ""),
          entryFileNames: "[name]-[hash].js",
          assetFileNames: "[name]-[hash][extname]",
        },
      },
    },
  });
  const files = (output as Rollup.RollupOutput).output;
  const find = (test: (name: string) => boolean) => files.map((file) => file.fileName).find(test) ?? "";
  copyFileSync(join(here, "src/portal/styles/icon.svg"), join(into, "icon.svg"));
  return {
    style: find((name) => name.endsWith(".css")),
    script: find((name) => name.startsWith("portal-") && name.endsWith(".js")),
    preloadedFonts: files.map((file) => file.fileName).filter((name) => name.endsWith(".woff2")),
  };
}

async function buildModule(names: AssetNames): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { PORTAL_ASSETS: JSON.stringify(names), "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true },
    // said, not left to NODE_ENV: a build started by a test must be the same build
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      ssr: join(here, "src/portal/index.ts"),
      target: "node24",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "render.js" } },
    },
  });
}

if (import.meta.main) {
  const begin = performance.now();
  const built = await buildPortal();
  const scripts = readdirSync(built.assets).filter((name) => name.endsWith(".js"));
  const bytes = scripts
    .map((name) => `${name} ${readFileSync(join(built.assets, name)).byteLength} B`)
    .join(", ");
  process.stderr.write(
    `${built.rebuilt ? "built" : "up to date"} in ${Math.round(performance.now() - begin)} ms: ${bytes}\n`,
  );
}
