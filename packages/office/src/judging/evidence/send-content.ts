import { SHOWN_INLINE } from "@thang-diem/contract";
import { create as contentDisposition } from "content-disposition";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { StoredContent } from "./content-store.ts";

export interface ContentToSend {
  readonly content: StoredContent;
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  readonly shown: boolean;
}

/**
 * Sends a content so that it can do nothing: its type is the one that was recognised, nothing is guessed, and only PDF
 * and pictures are shown. Answers ranges of bytes (RFC 9110, 14).
 *
 * A PDF carries no CSP `sandbox`: Chromium refuses its own viewer in any sandboxed frame, and `application/pdf` with
 * `nosniff` is never run as a page.
 */
export function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  { content, ...document }: ContentToSend,
): FastifyReply {
  const inline = document.shown && SHOWN_INLINE.includes(document.kind);
  const etag = `"${document.sha256}"`;
  void reply.headers({
    "content-type": inline || document.kind !== "page" ? (TYPES[document.kind] ?? UNKNOWN) : UNKNOWN,
    "content-disposition": contentDisposition(withEnding(document), {
      type: inline ? "inline" : "attachment",
    }),
    "content-security-policy": inline && document.kind === "pdf" ? PDF_POLICY : SANDBOX_POLICY,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
    etag,
  });
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  const range =
    request.headers["if-range"] === undefined || request.headers["if-range"] === etag
      ? readRange(request.headers.range, content.bytes)
      : "whole";
  if (range === "unsatisfiable")
    return reply.code(416).header("content-range", `bytes */${content.bytes}`).send();
  const { start, end } = range === "whole" ? { start: 0, end: content.bytes - 1 } : range;
  if (range !== "whole")
    void reply.code(206).header("content-range", `bytes ${start}-${end}/${content.bytes}`);
  return reply.header("content-length", end - start + 1).send(content.read({ start, end }));
}

const UNKNOWN = "application/octet-stream";
const SANDBOX_POLICY =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const PDF_POLICY =
  "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  tif: "image/tiff",
  zip: "application/zip",
  rar: "application/vnd.rar",
  "7z": "application/x-7z-compressed",
  mp4: "video/mp4",
};

/** A name without its ending gets one; the copy of a page must not open as a page by a double click. */
function withEnding({ name, kind }: Pick<ContentToSend, "name" | "kind">): string {
  if (kind === "page")
    return `${name
      .replace(/[^\p{L}\p{N} ._-]/gu, " ")
      .trim()
      .slice(0, 120)}.txt`;
  return /\.[a-z0-9]{2,5}$/iu.test(name) ? name : `${name}.${kind}`;
}

/** One range; of several the whole is sent, as the standard allows. */
function readRange(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | "whole" | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return "whole";
  const [, from = "", to = ""] = match;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start >= bytes || start > end ? "unsatisfiable" : { start, end };
}
