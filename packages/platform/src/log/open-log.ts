import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { pino, type Logger } from "pino";
import { createStream } from "rotating-file-stream";
import type { LogServer } from "../syslog/index.ts";
import { faultOf } from "./fault.ts";
import { toLogServer } from "./to-log-server.ts";

/**
 * What the program says of itself, a JSON object a line: `event` says what happened,
 * `request` is the id that a person was shown. Who did what stands in the audit log;
 * here stand no names, addresses of mail, secrets or typed values.
 */
export type ProgramLog = Pick<Logger, "info" | "warn" | "error">;

export interface LogSettings {
  /** Into `thangdiem.log` of the folder, a new file each day and every 50 MB. */
  readonly file: boolean;
  /** To the program's standard output, for a service that collects it. */
  readonly stdout: boolean;
  /** How many files of the past stay. */
  readonly keepFiles: number;
  /** Lines go there too. */
  readonly server?: LogServer;
}

export interface OpenedLog extends ProgramLog {
  /** Goes into Fastify. */
  readonly logger: Logger;
  /** Writes down what is under way. */
  close(): Promise<void>;
}

const OPTIONS = {
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: faultOf, error: faultOf },
  formatters: { level: (level: string) => ({ level }) },
};

/** For tests and commands that keep no log. */
export const SILENT: ProgramLog & { readonly logger: Logger } = silent();

function silent() {
  const logger = pino({ enabled: false });
  return Object.assign(sayers(logger), { logger });
}

/**
 * Opens the log of the program. A disk that is full or a folder that cannot be written stops nobody's work:
 * lines are then lost, and standard error says so once.
 *
 * @example
 * const log = openLog(join(home, "log"), { file: true, stdout: false, keepFiles: 400 });
 * log.info({ event: "start", version });
 */
export function openLog(folder: string, { file, stdout, keepFiles, server }: LogSettings): OpenedLog {
  const ending = [...(file ? [openFiles(folder, keepFiles)] : []), ...(server ? [toLogServer(server)] : [])];
  const targets = [...ending, ...(stdout ? [process.stdout] : [])];
  const logger = pino(
    { ...OPTIONS, enabled: targets.length > 0 },
    pino.multistream(targets.map((stream) => ({ stream, level: "info" as const }))),
  );
  return {
    ...sayers(logger),
    logger,
    close: async () => void (await Promise.all(ending.map(ended))),
  };
}

function sayers(logger: Logger): ProgramLog {
  return { info: logger.info.bind(logger), warn: logger.warn.bind(logger), error: logger.error.bind(logger) };
}

/** A file that cannot be written, and a log server that is away, never say that they have ended. */
const LAST_MS = 2_000;

async function ended(files: Writable): Promise<void> {
  const written = new Promise<void>((done) => void files.end(() => done()));
  await Promise.race([written, sleep(LAST_MS, undefined, { ref: false })]);
}

function openFiles(folder: string, keepFiles: number) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = createStream("thangdiem.log", {
    path: folder,
    interval: "1d",
    size: "50M",
    maxFiles: keepFiles,
    mode: 0o600,
    history: join(folder, ".files"),
  });
  let told = false;
  files.on("error", (error) => {
    if (!told) process.stderr.write(`Không ghi được nhật ký / The log cannot be written: ${error.message}\n`);
    told = true;
  });
  return files;
}
