// A worker that asks one host for many addresses over a few connections and counts the answers. It looks at the status
// line and the length only: a general load generator decodes every body and would itself be what is measured.
import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

export interface Load {
  readonly host: string;
  readonly port: number;
  readonly paths: readonly string[];
  readonly headers: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly answers_per_s: number;
  readonly bytes_per_answer: number;
  readonly waiting_p99_ms: number;
  readonly failed: number;
}

const HEAD_END = Buffer.from("\r\n\r\n");

async function run(load: Load): Promise<LoadResult> {
  const requests = load.paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${load.host}\r\n${load.headers}\r\n\r\n`),
  );
  const waits: number[] = [];
  const sum = { next: 0, bytes: 0, failed: 0 };
  const begin = performance.now();
  const end = begin + load.seconds * 1000;
  const ask = (socket: Socket) => {
    const sent = performance.now();
    socket.write(requests[sum.next++ % requests.length] ?? HEAD_END);
    return sent;
  };
  await Promise.all(
    Array.from({ length: load.connections }, () =>
      askAgainAndAgain(load, ask, (sent, bytes, status) => {
        waits.push(performance.now() - sent);
        sum.bytes += bytes;
        if (status !== "200") sum.failed += 1;
        return performance.now() < end;
      }),
    ),
  );
  const sorted = Float64Array.from(waits).toSorted();
  const seconds = (performance.now() - begin) / 1000;
  return {
    answers_per_s: waits.length / seconds,
    bytes_per_answer: sum.bytes / waits.length,
    waiting_p99_ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    failed: sum.failed,
  };
}

/** One connection: the next request leaves when the answer to the last one is complete. */
function askAgainAndAgain(
  load: Load,
  ask: (socket: Socket) => number,
  answered: (sent: number, bytes: number, status: string) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(load.port, load.host);
    let sent = 0;
    let missing = 0;
    let status = "";
    let head: Buffer = Buffer.alloc(0);
    let bytes = 0;
    socket.on("connect", () => (sent = ask(socket)));
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (missing === 0) {
        head = head.byteLength === 0 ? chunk : Buffer.concat([head, chunk]);
        const at = head.indexOf(HEAD_END);
        if (at < 0) return;
        const text = head.toString("latin1", 0, at);
        status = text.slice(9, 12);
        missing =
          Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0) -
          (head.byteLength - at - HEAD_END.byteLength);
        head = Buffer.alloc(0);
      } else {
        missing -= chunk.byteLength;
      }
      if (missing > 0) return;
      if (!answered(sent, bytes, status)) return void socket.destroy();
      [missing, bytes] = [0, 0];
      sent = ask(socket);
    });
  });
}

parentPort?.postMessage(await run(workerData as Load), []);
