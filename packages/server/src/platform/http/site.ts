import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { httpProblem, replyWithProblem } from "./problem-reply.ts";
import { etagOfLarge, listSite, readRepresentation, type Representation, type SiteFile } from "./site-files.ts";

export interface SiteOptions {
  /** Addresses whose content never changes: assets named by their hash, editions. */
  readonly immutable?: RegExp;
  /** How much content is kept in memory; what was longest unused leaves first. */
  readonly memory_bytes_max?: number;
}

/** A published folder as it is served; no answer touches the database or, once asked for, the disk. */
export interface Site {
  /** Serves another folder from the next request on. Answers under way finish from the old one; on failure it stays. */
  swap(folder: string): Promise<void>;
  /** Reads and compresses pages before anybody asks, as far as memory allows. */
  warm(): Promise<void>;
  answer(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

interface Published {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly kept: KeptContent;
}

const IMMUTABLE = /^\/(assets|editions)\//;
const MEMORY_BYTES = 256_000_000;

/**
 * Opens a published folder for serving. An address with a slash at its end means the `index.html` there, one without is
 * redirected to it; unknown addresses get the folder's `404.html` of their language. Content is sent in the best encoding
 * the client takes, with a strong entity tag from its hash.
 */
export async function openSite(folder: string, options: SiteOptions = {}): Promise<Site> {
  const memory = options.memory_bytes_max ?? MEMORY_BYTES;
  const publish = async (from: string): Promise<Published> => ({ files: await listSite(await realpath(from)), kept: keptContent(memory) });
  let current = await publish(folder);
  return {
    swap: async (next) => {
      current = await publish(next);
    },
    warm: async () => {
      const { files, kept } = current;
      for (const [address, file] of files) {
        if (kept.bytes() > memory * 0.8) return;
        if (file.type.startsWith("text/html") && !file.large) await kept.get(address, file, "br");
      }
    },
    answer: (request, reply) => answer(current, request, reply, options.immutable ?? IMMUTABLE),
  };
}

/** Serves the site at every address that no other route of the app takes. */
export function serveSite(app: FastifyInstance, site: Site): void {
  app.get("/*", { config: { permission: "public" }, exposeHeadRoute: true }, (request, reply) => site.answer(request, reply));
}

async function answer({ files, kept }: Published, request: FastifyRequest, reply: FastifyReply, immutable: RegExp): Promise<void> {
  const [path = "/", query] = request.url.split(/\?(.*)/s);
  const address = decode(path);
  const wanted = address.endsWith("/") ? `${address}index.html` : address;
  const file = files.get(wanted);
  if (file === undefined) {
    const redirect = redirectOf(address, files);
    if (redirect !== undefined) return send(reply, address === "/" ? 302 : 308, { location: encodeURI(redirect) + (query === undefined ? "" : `?${query}`), "cache-control": "no-cache" });
    return sendMissing({ files, kept }, address, request, reply);
  }
  const cacheControl = immutable.test(address) ? "public, max-age=31536000, immutable" : "public, max-age=60, must-revalidate";
  if (file.large) return sendLarge(file, request, reply, cacheControl);
  const content = await kept.get(wanted, file, encodingFor(file, request.headers["accept-encoding"]));
  const headers = contentHeaders(file, content, cacheControl);
  if (matches(request.headers["if-none-match"], content.etag)) return send(reply, 304, headers);
  return send(reply, 200, { ...headers, "content-length": String(content.body.byteLength) }, request.method === "HEAD" ? undefined : content.body);
}

/** Past Fastify's own way of answering: everything is known, and a page costs a third less time. */
function send(reply: FastifyReply, status: number, headers: Readonly<Record<string, string>>, body?: Buffer): void {
  reply.hijack();
  reply.raw.writeHead(status, { ...(reply.getHeaders() as Record<string, string>), ...headers });
  reply.raw.end(body);
}

function contentHeaders(file: SiteFile, content: Representation, cacheControl: string): Record<string, string> {
  return {
    "content-type": file.type,
    "cache-control": cacheControl,
    etag: content.etag,
    ...(file.compressible ? { vary: "accept-encoding" } : {}),
    ...(content.encoding === undefined ? {} : { "content-encoding": content.encoding }),
  };
}

async function sendMissing({ files, kept }: Published, address: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const language = /^\/(vi|en)\//.exec(address)?.[0] ?? "/vi/";
  const page = [`${language}404.html`, "/404.html"].find((path) => files.has(path));
  const file = page === undefined ? undefined : files.get(page);
  if (page === undefined || file === undefined) return void (await replyWithProblem(httpProblem(404, "not-found"), request, reply));
  const content = await kept.get(page, file, encodingFor(file, request.headers["accept-encoding"]));
  const { etag: _etag, ...headers } = contentHeaders(file, content, "no-cache");
  return send(reply, 404, { ...headers, "content-length": String(content.body.byteLength) }, request.method === "HEAD" ? undefined : content.body);
}

async function sendLarge(file: SiteFile, request: FastifyRequest, reply: FastifyReply, cacheControl: string): Promise<void> {
  const etag = await etagOfLarge(file);
  const headers = { "content-type": file.type, "cache-control": cacheControl, etag };
  if (matches(request.headers["if-none-match"], etag)) return send(reply, 304, headers);
  if (request.method === "HEAD") return send(reply, 200, { ...headers, "content-length": String(file.bytes) });
  reply.hijack();
  reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers, "content-length": String(file.bytes) });
  // A client that goes away in the middle of a download is its own affair.
  await pipeline(createReadStream(file.path), reply.raw).catch(() => undefined);
}

/** `/` without a start page leads to the Vietnamese one; a folder's name without its slash leads to the folder. */
function redirectOf(address: string, files: ReadonlyMap<string, SiteFile>): string | undefined {
  if (address === "/" && files.has("/vi/index.html")) return "/vi/";
  return !address.endsWith("/") && files.has(`${address}/index.html`) ? `${address}/` : undefined;
}

/** Addresses are compared as NFC text; one that cannot be decoded is nobody's address. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}

function encodingFor(file: SiteFile, accepted: string | string[] | undefined): "br" | "gzip" | undefined {
  if (!file.compressible || typeof accepted !== "string") return undefined;
  const takes = (name: string) => new RegExp(`(^|[ ,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*(;|,|$)`, "i").test(accepted);
  return takes("br") ? "br" : takes("gzip") ? "gzip" : undefined;
}

/** RFC 9110, 13.1.2: comparison is weak. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

interface KeptContent {
  get(address: string, file: SiteFile, encoding: "br" | "gzip" | undefined): Promise<Representation> | Representation;
  bytes(): number;
}

/** Content by address and encoding; two requests for one page read it once. */
function keptContent(bytes_max: number): KeptContent {
  const kept = new Map<string, Representation>();
  const reading = new Map<string, Promise<Representation>>();
  let bytes = 0;
  const keep = (key: string, content: Representation) => {
    kept.set(key, content);
    bytes += content.body.byteLength;
    for (const [oldest, { body }] of kept) {
      if (bytes <= bytes_max || oldest === key) break;
      kept.delete(oldest);
      bytes -= body.byteLength;
    }
    return content;
  };
  const get: KeptContent["get"] = (address, file, encoding) => {
    const key = `${encoding ?? ""} ${address}`;
    const known = kept.get(key);
    if (known !== undefined) {
      // Last used goes to the end of the map, so the front is what was longest unused.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const begun = reading.get(key) ?? readRepresentation(file, encoding).then((content) => keep(key, content)).finally(() => reading.delete(key));
    reading.set(key, begun);
    return begun;
  };
  return { get, bytes: () => bytes };
}
