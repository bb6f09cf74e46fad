import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** One form of a file's content, ready to be sent. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
  readonly encoding?: "br" | "gzip";
}

export interface SiteFile {
  readonly path: string;
  readonly type: string;
  readonly compressible: boolean;
  readonly bytes: number;
  /** Too large to keep: sent from disk. */
  readonly large: boolean;
  readonly precompressed: { readonly br: boolean; readonly gzip: boolean };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".yaml": "application/yaml; charset=utf-8",
  ".yml": "application/yaml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".pdf": "application/pdf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".zip": "application/zip",
};
const LARGE_BYTES = 8_000_000;
/** Below this an encoding header costs more than it saves. */
const COMPRESS_BYTES_MIN = 500;

/**
 * Every file of a published folder by its address. Links and
 * hidden files are left out: only what lies here is served.
 */
export async function listSite(folder: string): Promise<Map<string, SiteFile>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = found
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith(".")),
    );
  const known = new Set(paths);
  const files = await Promise.all(
    paths.filter((path) => !isCopyOf(path, known)).map((path) => describe(path, known)),
  );
  return new Map(
    files.map((file) => [`/${relative(folder, file.path).split(sep).join("/")}`.normalize("NFC"), file]),
  );
}

/** Reads a file in the wanted form; copies compressed at publication are preferred to compressing now. */
export async function readRepresentation(
  file: SiteFile,
  encoding: "br" | "gzip" | undefined,
): Promise<Representation> {
  if (encoding === undefined) {
    const body = await readFile(file.path);
    return { body, etag: etagOf(body) };
  }
  const ready = file.precompressed[encoding];
  const body = ready
    ? await readFile(`${file.path}${encoding === "br" ? ".br" : ".gz"}`)
    : await compress(await readFile(file.path), encoding);
  return { body, etag: etagOf(body), encoding };
}

/** The entity tag of a file that is not kept in memory. */
export async function etagOfLarge(file: SiteFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) hash.update(chunk);
  return `"${hash.digest("base64url").slice(0, 22)}"`;
}

/** Whether it is a copy of a neighbour compressed at publication. */
function isCopyOf(path: string, known: ReadonlySet<string>): boolean {
  return /\.(br|gz)$/.test(path) && known.has(path.replace(/\.(br|gz)$/, ""));
}

async function describe(path: string, known: ReadonlySet<string>): Promise<SiteFile> {
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  const { size: bytes } = await stat(path);
  const compressible =
    /^text\/|json|xml|yaml|javascript/.test(type) &&
    !type.includes("openxmlformats") &&
    bytes >= COMPRESS_BYTES_MIN;
  return {
    path,
    type,
    compressible,
    bytes,
    large: bytes > LARGE_BYTES,
    precompressed: { br: known.has(`${path}.br`), gzip: known.has(`${path}.gz`) },
  };
}

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

function compress(body: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(body);
  return promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
  });
}
