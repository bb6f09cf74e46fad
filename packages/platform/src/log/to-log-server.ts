import { Writable } from "node:stream";
import { type LogServer, sendSyslog, syslogMessage, type SyslogMessage } from "../syslog/index.ts";

/** Lines wait so long for others to go with them. */
const EVERY_MS = 5_000;
/** More are not kept while the log server is away; they stand in the file. */
const WAITING_MAX = 10_000;

/**
 * Where the program's lines go to a log server: soon, together, again while it is away. Of more than ten thousand that
 * wait the oldest go, and a line says how many. Ending it tries once more.
 */
export function toLogServer(server: LogServer): Writable {
  let waiting: string[] = [];
  let lost = 0;
  let sending: Promise<void> | undefined;
  const send = async () => {
    if (waiting.length === 0) return;
    const batch = lost === 0 ? waiting : [lostLine(lost), ...waiting];
    const [sent, told] = [waiting.length, lost];
    waiting = [];
    try {
      await sendSyslog(server, batch);
      lost -= told;
    } catch {
      // The file has them; the administrators' page says that the log server is away.
      waiting = [...batch.slice(batch.length - sent), ...waiting];
      shorten();
    }
  };
  const shorten = () => {
    lost += Math.max(0, waiting.length - WAITING_MAX);
    waiting = waiting.slice(-WAITING_MAX);
  };
  const sendOnce = () => (sending ??= send().finally(() => (sending = undefined)));
  const timer = setInterval(() => void sendOnce(), EVERY_MS).unref();
  return new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      waiting.push(...String(chunk).trimEnd().split("\n").map(messageOf));
      shorten();
      done();
    },
    final(done) {
      clearInterval(timer);
      void sendOnce()
        .then(send)
        .then(() => done());
    },
  });
}

const SEVERITIES: Readonly<Record<string, SyslogMessage["severity"]>> = {
  error: "error",
  fatal: "error",
  warn: "warning",
};

function messageOf(line: string): string {
  const { level, time, event } = JSON.parse(line) as { level?: string; time?: string; event?: string };
  const at = new Date(time ?? Date.now());
  const severity = SEVERITIES[level ?? ""] ?? "info";
  return syslogMessage({ facility: "program", severity, at, kind: event ?? "line", text: line }, "this");
}

function lostLine(lost: number): string {
  const text = JSON.stringify({ event: "lines-not-forwarded", lines: lost });
  return syslogMessage(
    { facility: "program", severity: "warning", at: new Date(), kind: "lines-not-forwarded", text },
    "this",
  );
}
