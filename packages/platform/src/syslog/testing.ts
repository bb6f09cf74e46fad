/** A log server of this machine, for tests: its certificate stands beside it, trusted by nobody else. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import type { LogServer } from "./index.ts";

const KEY = join(import.meta.dirname, "testing.key");
const CERTIFICATE = join(import.meta.dirname, "testing.pem");

export interface TestLogServer extends LogServer {
  /** Every message that has arrived, by the lengths that were sent before them. */
  messages(): readonly string[];
  close(): Promise<void>;
}

/** @param port of a server that was closed before, to come back at the same address */
export async function openTestLogServer(port = 0): Promise<TestLogServer> {
  const arrived: Buffer[] = [];
  const server = createServer({ key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) }, (socket) => {
    socket.on("data", (part: Buffer) => arrived.push(part));
    socket.on("error", () => undefined);
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    host: "localhost",
    port: (server.address() as AddressInfo).port,
    caFile: CERTIFICATE,
    messages: () => framesOf(Buffer.concat(arrived)),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function framesOf(bytes: Buffer): string[] {
  const frames: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(" ", at);
    const length = Number(bytes.subarray(at, blank).toString());
    if (!Number.isInteger(length) || length < 1) throw new Error("no length stands before a message");
    frames.push(bytes.subarray(blank + 1, blank + 1 + length).toString());
    at = blank + 1 + length;
  }
  return frames;
}
