import { create as contentDisposition } from "content-disposition";
import type { FastifyReply } from "fastify";
import type { ClaimFile } from "./report.ts";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file that was made for whoever asks, under its name; kept by nobody on the way. */
export function sendFile(reply: FastifyReply, type: string, { fileName, bytes }: ClaimFile): FastifyReply {
  return reply
    .type(type)
    .header("content-disposition", contentDisposition(fileName))
    .header("cache-control", "no-store")
    .send(Buffer.from(bytes));
}
