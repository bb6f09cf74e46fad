import { setTimeout as sleep } from "node:timers/promises";
import { type Front, openFront } from "@thang-diem/platform/http";
import type { ProgramLog } from "@thang-diem/platform/log";
import type { Call } from "./command.ts";
import { beforeStopping } from "./stopping.ts";

export const PORT_OPTIONS = {
  port: {
    type: "string",
    help: {
      vi: "cổng; đang bận thì báo lỗi (không nêu: 8080, bận thì lấy cổng kế tiếp)",
      en: "port; refused when it is taken (without it: 8080, or the next free one)",
    },
  },
  host: {
    type: "string",
    help: { vi: "địa chỉ lắng nghe (mặc định 127.0.0.1)", en: "address to listen on (default 127.0.0.1)" },
  },
} as const;

const DEFAULT_PORT = 8080;
/** Ports tried after the default one; a port that somebody named is taken or refused. */
const OTHERS = 20;
/** Answers under way may take so long after the program was told to stop. */
const PATIENCE_MS = 5_000;

export interface Listening extends Front {
  /** Lets answers under way finish; whoever opens what they need calls it before that closes. */
  stop(): Promise<void>;
}

/**
 * Opens the port that was asked for. When the program is told to stop, answers under way finish first.
 *
 * @param root below which path of its host everything lies
 * @param log hears of connections that had to be cut off
 */
export async function listenFor({ console, options }: Call, log: ProgramLog, root = ""): Promise<Listening> {
  const named = options["port"] ?? process.env["PORT"];
  const host = typeof options["host"] === "string" ? options["host"] : "127.0.0.1";
  const front = await openFront({
    host,
    port: Number(named ?? DEFAULT_PORT),
    others: named === undefined ? OTHERS : 0,
    root,
  });
  let stopping: Promise<void> | undefined;
  const close = async () => {
    console.say({ vi: "Đang dừng …", en: "Stopping …" });
    const cut = await front.close(PATIENCE_MS);
    if (cut > 0) log.warn({ event: "connections-cut", connections: cut });
  };
  const stop = () => (stopping ??= close());
  beforeStopping(stop);
  return { ...front, stop };
}

/**
 * For as long as the work takes, or the patience lasts: what goes on by itself is taken up again at the
 * next start.
 */
export async function withinPatience(work: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([work, sleep(PATIENCE_MS, undefined, { ref: false })]);
}

/** Serves until the process is told to stop. */
export async function untilStopped(): Promise<never> {
  process.exitCode = 0;
  return await new Promise<never>(() => undefined);
}
