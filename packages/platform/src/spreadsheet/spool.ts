import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { TextDecoder } from "node:util";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refusal } from "./refusals.ts";

export type TableInput = Uint8Array | AsyncIterable<Uint8Array>;

/** A file put aside on disk: both formats can then be read without holding it in memory. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The first 64 KiB. */
  readonly head: Buffer;
  readonly validUtf8: boolean;
  remove(): Promise<void>;
}

const HEAD_BYTES = 65_536;

export async function spool(input: TableInput, bytes_max: number): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), "thang-diem-import-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, "file");
  const hash = createHash("sha256");
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const seen = { bytes: 0, head: Buffer.alloc(0), validUtf8: true };
  async function* inspect(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      seen.bytes += chunk.byteLength;
      if (seen.bytes > bytes_max) throw refusal("file-too-large", { bytes_max });
      hash.update(chunk);
      if (seen.head.byteLength < HEAD_BYTES)
        seen.head = Buffer.concat([seen.head, chunk]).subarray(0, HEAD_BYTES);
      seen.validUtf8 &&= decodes(utf8, chunk);
      yield chunk;
    }
  }
  try {
    const chunks = input instanceof Uint8Array ? Readable.from(slices(input)) : Readable.from(input);
    await pipeline(chunks, inspect, createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, sha256: hash.digest("hex"), ...seen, remove };
}

function* slices(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += HEAD_BYTES)
    yield bytes.subarray(from, from + HEAD_BYTES);
}

function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
