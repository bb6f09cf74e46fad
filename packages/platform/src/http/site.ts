import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { preparingAnswer } from "./preparing.ts";
import { framedHeaders } from "./security-headers.ts";
import { httpProblem, replyWithProblem } from "./problem-reply.ts";
import {
  etagOfLarge,
  listSite,
  readRepresentation,
  type Representation,
  type SiteFile,
} from "./site-files.ts";

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
  answer(request: FastifyRequest, reply: FastifyReply): Promise<void> | void;
}

interface Published {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly kept: KeptContent;
}

const IMMUTABLE = /^\/(assets|editions)\//;
/** Figures for the pages of others: a picture and a link, and nothing that a frame could misuse. */
const FRAMED = /^\/(?:[^?#]*\/)?(?:nhung|embed)\/(?:index\.html)?(?:[?#]|$)/;
const MEMORY_BYTES = 256_000_000;

/**
 * Opens a published folder for serving. An address with a slash at its end means the `index.html` there, one
 * without is redirected to it; unknown addresses get the folder's `404.html` of their language. Content is
 * sent in the best encoding the client takes, with a strong entity tag from its hash.
 *
 * Not `@fastify/static`: it sends from the disk with weak tags of time and size, and knows no folder that is exchanged
 * under answers on their way; around it the addresses, redirects and missing pages would stand as they do here.
 */
export async function openSite(folder: string, options: SiteOptions = {}): Promise<Site> {
  const memory = options.memory_bytes_max ?? MEMORY_BYTES;
  const publish = async (from: string): Promise<Published> => ({
    files: await listSite(await realpath(from)),
    kept: keptContent(memory, options.immutable ?? IMMUTABLE),
  });
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
    answer: (request, reply) => answer(current, request, reply),
  };
}

/** A site that is still being made: it says so until the first folder is there. */
export function siteToCome(options: SiteOptions = {}): Site {
  let site: Site | undefined;
  return {
    swap: async (folder) => {
      if (site === undefined) site = await openSite(folder, options);
      else await site.swap(folder);
    },
    warm: async () => site?.warm(),
    answer: (request, reply) => {
      if (site !== undefined) return site.answer(request, reply);
      const { headers, body } = preparingAnswer(request.url, request.headers);
      void reply.code(503).headers(headers).send(body);
    },
  };
}

/** Serves the site at every address that no other route of the app takes. */
export function serveSite(app: FastifyInstance, site: Site): void {
  app.get("/*", { config: { permission: "public" }, exposeHeadRoute: true }, (request, reply) =>
    site.answer(request, reply),
  );
}

/** What is in memory is answered at once, without a promise in between. */
function answer(published: Published, request: FastifyRequest, reply: FastifyReply): Promise<void> | void {
  const { files, kept } = published;
  const address = addressOf(request.url);
  const wanted = address.endsWith("/") ? `${address}index.html` : address;
  const file = files.get(wanted);
  if (file === undefined) return answerElsewhere(published, address, request, reply);
  if (file.large) return sendLarge(file, request, reply, kept.cacheControl(wanted));
  const content = kept.get(wanted, file, encodingFor(file, request.headers["accept-encoding"]));
  return content instanceof Promise
    ? content.then((read) => sendContent(read, request, reply))
    : sendContent(content, request, reply);
}

function sendContent(content: KeptFile, request: FastifyRequest, reply: FastifyReply): void {
  if (matches(request.headers["if-none-match"], content.etag))
    return send(request, reply, 304, content.headers.slice(0, -2));
  send(request, reply, 200, content.headers, content.body);
}

/**
 * Past Fastify's own way of answering, with headers as a flat
 * list: half the time of a page goes into headers otherwise.
 */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  headers: readonly string[],
  body?: Buffer,
): void {
  reply.hijack();
  reply.raw.writeHead(status, [...headersOf(request), ...headers]);
  reply.raw.end(request.method === "HEAD" ? undefined : body);
}

async function answerElsewhere(
  { files, kept }: Published,
  address: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const redirect = redirectOf(address, files);
  if (redirect !== undefined) {
    const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
    return send(request, reply, address === "/" ? 302 : 308, [
      "location",
      request.server.root + encodeURI(redirect) + query,
      "cache-control",
      "no-cache",
      "content-length",
      "0",
    ]);
  }
  const language = /^\/(vi|en)\//.exec(address)?.[0] ?? "/vi/";
  const page = [`${language}404.html`, "/404.html"].find((path) => files.has(path));
  const file = page === undefined ? undefined : files.get(page);
  if (page === undefined || file === undefined)
    return void (await replyWithProblem(httpProblem(404, "not-found"), request, reply));
  const { body } = await kept.get(page, file, undefined);
  return send(
    request,
    reply,
    404,
    ["content-type", file.type, "cache-control", "no-cache", "content-length", String(body.byteLength)],
    body,
  );
}

async function sendLarge(
  file: SiteFile,
  request: FastifyRequest,
  reply: FastifyReply,
  cacheControl: string,
): Promise<void> {
  const etag = await etagOfLarge(file);
  const headers = ["content-type", file.type, "cache-control", cacheControl, "etag", etag];
  if (matches(request.headers["if-none-match"], etag)) return send(request, reply, 304, headers);
  headers.push("content-length", String(file.bytes));
  if (request.method === "HEAD") return send(request, reply, 200, headers);
  reply.hijack();
  reply.raw.writeHead(200, [...headersOf(request), ...headers]);
  // A client that goes away in the middle of a download is its own affair.
  await pipeline(createReadStream(file.path), reply.raw).catch(() => undefined);
}

const flatHeaders = {
  own: new WeakMap<object, readonly string[]>(),
  framed: new WeakMap<object, readonly string[]>(),
};

/** The app's standing headers as a flat list, made once; pages for others to embed let themselves be framed. */
function headersOf(request: FastifyRequest): readonly string[] {
  const headers = request.server.standingHeaders;
  const framed = FRAMED.test(request.url);
  const kept = framed ? flatHeaders.framed : flatHeaders.own;
  const known = kept.get(headers);
  if (known !== undefined) return known;
  const flat = Object.entries(framed ? framedHeaders(headers) : headers).flat();
  kept.set(headers, flat);
  return flat;
}

/** `/` without a start page leads to the Vietnamese one; a folder's name without its slash leads to the folder. */
function redirectOf(address: string, files: ReadonlyMap<string, SiteFile>): string | undefined {
  if (address === "/" && files.has("/vi/index.html")) return "/vi/";
  return !address.endsWith("/") && files.has(`${address}/index.html`) ? `${address}/` : undefined;
}

/** The path as NFC text; one that cannot be decoded is nobody's address. */
function addressOf(url: string): string {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}

/** A name in the list that is not weighed with zero. */
const TAKES_BR = /(?:^|[ ,])br(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))\s*(?:;|,|$)/i;
const TAKES_GZIP = /(?:^|[ ,])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))\s*(?:;|,|$)/i;

function encodingFor(file: SiteFile, accepted: string | string[] | undefined): "br" | "gzip" | undefined {
  if (!file.compressible || typeof accepted !== "string") return undefined;
  return TAKES_BR.test(accepted) ? "br" : TAKES_GZIP.test(accepted) ? "gzip" : undefined;
}

/** RFC 9110, 13.1.2: comparison is weak. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch.trim() === "*" ||
    ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)
  );
}

/** A form of a file with its headers as a flat list; the length stands last. */
interface KeptFile extends Representation {
  readonly headers: readonly string[];
}

interface KeptContent {
  get(address: string, file: SiteFile, encoding: "br" | "gzip" | undefined): Promise<KeptFile> | KeptFile;
  cacheControl(address: string): string;
  bytes(): number;
}

/** Content by address and encoding; two requests for one page read it once. */
function keptContent(bytes_max: number, immutable: RegExp): KeptContent {
  const kept = new Map<string, KeptFile>();
  const reading = new Map<string, Promise<KeptFile>>();
  let bytes = 0;
  const cacheControl = (address: string) =>
    immutable.test(address) ? "public, max-age=31536000, immutable" : "public, max-age=60, must-revalidate";
  const keep = (key: string, content: KeptFile) => {
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
    const begun =
      reading.get(key) ??
      readRepresentation(file, encoding)
        .then((content) => keep(key, withHeaders(file, content, cacheControl(address))))
        .finally(() => reading.delete(key));
    reading.set(key, begun);
    return begun;
  };
  return { get, cacheControl, bytes: () => bytes };
}

function withHeaders(file: SiteFile, content: Representation, cacheControl: string): KeptFile {
  const headers = ["content-type", file.type, "cache-control", cacheControl, "etag", content.etag];
  if (file.compressible) headers.push("vary", "accept-encoding");
  if (content.encoding !== undefined) headers.push("content-encoding", content.encoding);
  return { ...content, headers: [...headers, "content-length", String(content.body.byteLength)] };
}
