import { readFile } from "node:fs/promises";
import { connect, type TLSSocket } from "node:tls";

/** A log server that listens with TLS (RFC 5425). */
export interface LogServer {
  readonly host: string;
  readonly port: number;
  /** Certificates that we trust besides those of the system; read anew each time, so that they can be renewed. */
  readonly caFile?: string;
}

/** A server that does not answer, or stops taking what we send, is given up after this; what waits is sent again. */
const WAIT_MS = 15_000;

/**
 * Sends messages, each with its length in bytes before it (RFC 5425, 4.3), and ends when the server has taken
 * all of them and closed: the protocol knows no receipt, and this is the most that can be known. Whoever sends again
 * after a fault may send what had arrived, so nothing is lost and something may come twice.
 *
 * @throws when there is no such server, its certificate is not trusted, or it goes away before the end
 * @example await sendSyslog({ host: "log.tinh.gov.vn", port: 6514 }, messages)
 */
export async function sendSyslog(
  { host, port, caFile }: LogServer,
  messages: readonly string[],
): Promise<void> {
  const ca = caFile === undefined ? undefined : await readFile(caFile);
  await new Promise<void>((done, fail) => {
    const socket = connect({ host, port, servername: host, minVersion: "TLSv1.2", ...(ca && { ca }) });
    let ended = false;
    socket.setTimeout(WAIT_MS, () => socket.destroy(new Error(`${host} does not answer`)));
    socket.once("error", fail);
    socket.once("close", () =>
      ended ? done() : fail(new Error(`${host} closed before everything was sent`)),
    );
    socket.once("secureConnect", () => {
      write(socket, messages).then(() => socket.end(() => (ended = true)), fail);
    });
    socket.resume();
  });
}

async function write(socket: TLSSocket, messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    const bytes = Buffer.from(message);
    socket.write(`${bytes.length} `);
    if (!socket.write(bytes)) await drained(socket);
  }
}

async function drained(socket: TLSSocket): Promise<void> {
  await new Promise<void>((done, fail) => {
    socket.once("drain", done);
    socket.once("close", () => fail(new Error("closed")));
  });
}
