import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { ProblemError } from "../problems/index.ts";
import { preparingAnswer } from "./preparing.ts";

/** An open port: it answers that everything is being prepared until an app is there. */
export interface Front {
  /** "http://127.0.0.1:8080" */
  readonly address: string;
  /** From now on the app answers. */
  turnTo(app: FastifyInstance): Promise<void>;
  /**
   * Takes no more requests and lets those under way finish; what has not finished after the patience is cut off.
   *
   * @returns how many connections were cut off
   */
  close(patience_ms: number): Promise<number>;
}

export interface FrontOptions {
  readonly host: string;
  readonly port: number;
  /** How many ports after the first may be taken instead when it is in use; 0: that one or none. */
  readonly others: number;
  /** Below which path of its host everything lies. */
  readonly root?: string;
}

/** As Fastify has it: longer than proxies keep their side open. */
const KEEP_ALIVE_MS = 72_000;
/** A whole request with its body: a part of a file over a slow line; routes that take less set less. */
const REQUEST_MS = 300_000;
const HEADERS_MS = 30_000;
const CHECK_MS = 5_000;

/**
 * Opens a port before anything stands behind it.
 *
 * @throws ProblemError `port-taken` when no port is free
 * @example
 * const front = await openFront({ host: "127.0.0.1", port: 8080, others: 0 });
 * await front.turnTo(app);
 */
export async function openFront(options: FrontOptions): Promise<Front> {
  let answer = (request: IncomingMessage, response: ServerResponse) => {
    const { headers, body } = preparingAnswer(request.url ?? "", request.headers, options.root);
    response.writeHead(503, headers).end(request.method === "HEAD" ? undefined : body);
  };
  let app: FastifyInstance | undefined;
  const times = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: CHECK_MS,
  };
  const server = createServer(times, (request, response) => answer(request, response));
  await listen(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    async turnTo(next) {
      await next.ready();
      app = next;
      answer = (request, response) => void next.server.emit("request", request, response);
    },
    async close(patience_ms) {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // Ends what would never end by itself (live news), and refuses what still comes over open connections.
      const appClosed = app?.close();
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = await Promise.race([closed.then(() => false), sleep(patience_ms, true, { ref: false })]);
      clearInterval(idle);
      const cut = late ? await openConnections(server) : 0;
      server.closeAllConnections();
      await appClosed;
      return cut;
    },
  };
}

function openConnections(server: Server): Promise<number> {
  return new Promise((done) => server.getConnections((error, count) => done(error === null ? count : 0)));
}

async function listen(server: Server, { host, port, others }: FrontOptions): Promise<void> {
  for (let tried = port; ; tried += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once("error", fail);
        server.listen({ host, port: tried }, () => (server.off("error", fail), done()));
      });
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
      if (tried >= port + others) throw taken(host, port, error);
    }
  }
}

function taken(host: string, port: number, cause: unknown): ProblemError {
  return new ProblemError(
    {
      code: "port-taken",
      message: {
        vi: `Cổng ${port} trên ${host} đang được chương trình khác dùng, nên hệ thống không khởi động.`,
        en: `Port ${port} on ${host} is used by another program, so the system does not start.`,
      },
      suggestion: {
        vi: "Dừng chương trình kia, hoặc chọn cổng khác bằng --port. Dữ liệu không thay đổi.",
        en: "Stop the other program, or choose another port with --port. No data were changed.",
      },
      details: { host, port },
    },
    cause,
  );
}
