import { MessageChannel, MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { Piscina } from "piscina";
import { ProblemError, type Problem } from "../problems/index.ts";
import type { ArgumentMessage, CallMessage, Ended, ThreadSettings, Told } from "./messages.ts";

/**
 * `shared`: a few warm threads, one call each at a time, others wait their turn. `own`: a thread for this
 * call alone, for work of many seconds that others must not wait for; its memory is given back at the end.
 */
export type Lane = "shared" | "own";

export interface BesideOptions {
  readonly lane?: Lane;
  /** Work that takes longer is ended. Counted from when its thread takes it. */
  readonly seconds_max?: number;
}

/**
 * The same function, run in a thread. Arguments and answer are copied (plain data, dates, maps, bytes;
 * no class of ours keeps its methods). Arguments that are functions are called back here and answer nothing;
 * a MessagePort is handed over; an AbortSignal ends the work, or takes it out of the queue, when it fires.
 * What the work throws is thrown here, a ProblemError as such. Called inside a thread it simply runs there.
 *
 * @param module address of the module that exports the function, `import.meta.url`
 * @param name under which it is exported
 * @example export const renderSite = beside(import.meta.url, "renderSiteHere", renderSiteHere, { lane: "own" });
 * @throws ProblemError `thread-ended` when the thread ends before its work, such as for want of memory;
 *   `thread-too-long` when the time is over; `thread-given-up` when the signal fired
 */
export function beside<Args extends readonly unknown[], Result>(
  module: string,
  name: string,
  work: (...args: Args) => Promise<Result> | Result,
  { lane = "shared", seconds_max = SECONDS_MAX[lane] }: BesideOptions = {},
): (...args: Args) => Promise<Result> {
  if (isThread()) return async (...args) => await work(...args);
  return async (...args) => (await run({ module, name, args, lane, seconds_max })) as Result;
}

/** Ends all threads at once; the work in them fails with `thread-ended`. */
export async function endThreads(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.destroy()));
}

/** How much work is in the threads of this process, and how much waits for one. */
export function threadsNow(): { readonly running: number; readonly waiting: number } {
  const each = [...pools.values()];
  return {
    running: each.reduce(
      (sum, { threads, queueSize }) => sum + Math.min(threads.length, queueSize + threads.length),
      0,
    ),
    waiting: each.reduce((sum, { queueSize }) => sum + queueSize, 0),
  };
}

/** One call may be long: a second thread lets short ones pass. Of long ones a few run, others wait. */
const THREADS_MAX = { shared: 2, own: 8 } as const satisfies Record<Lane, number>;
/** A warm thread costs some 60 MB, a new one more than a second of processor time for its modules. */
const IDLE_MS = { shared: 3_600_000, own: 0 } as const satisfies Record<Lane, number>;
const NICENESS = { shared: 0, own: 5 } as const satisfies Record<Lane, number>;
/** Far beyond the longest honest work: what nobody limits does not hold a thread for ever. */
const SECONDS_MAX = { shared: 300, own: 24 * 3_600 } as const satisfies Record<Lane, number>;

interface Call {
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly lane: Lane;
  readonly seconds_max: number;
}

const pools = new Map<Lane, Piscina<CallMessage, Ended>>();

function isThread(): boolean {
  return (Piscina.workerData as Partial<ThreadSettings> | undefined)?.thangDiemThread === true;
}

function poolOf(lane: Lane): Piscina<CallMessage, Ended> {
  const open = pools.get(lane);
  if (open !== undefined) return open;
  const pool = new Piscina<CallMessage, Ended>({
    filename: new URL("./thread.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS_MAX[lane],
    idleTimeout: IDLE_MS[lane],
    // A thread that waits for its next call in a lock could not close what the last one opened.
    atomics: "disabled",
    workerData: { thangDiemThread: true, niceness: NICENESS[lane] } satisfies ThreadSettings,
  });
  pools.set(lane, pool);
  return pool;
}

/** Why a call was ended from here. */
type Stopped = "too-long" | "given-up";

async function run(call: Call): Promise<unknown> {
  const { port1: told, port2: tells } = new MessageChannel();
  const stop = new AbortController();
  const given = call.args.find((each) => each instanceof AbortSignal);
  const giveUp = () => stop.abort("given-up" satisfies Stopped);
  let timer: NodeJS.Timeout | undefined;
  told.on("message", (message: Told) => {
    if (message.is === "begun")
      timer = setTimeout(() => stop.abort("too-long" satisfies Stopped), call.seconds_max * 1000);
    else callBack(call, message);
  });
  // What a caller waits for keeps the program alive by itself.
  told.unref();
  given?.addEventListener("abort", giveUp);
  if (given?.aborted === true) giveUp();
  let ended: Ended;
  try {
    ended = await poolOf(call.lane).run(messageOf(call, tells), {
      signal: stop.signal,
      transferList: [tells, ...call.args.filter(isPort)],
    });
    // What was told before the end comes before the end.
    for (let left = receiveMessageOnPort(told); left !== undefined; left = receiveMessageOnPort(told))
      callBack(call, left.message as Told);
  } catch (error) {
    throw stop.signal.aborted ? stopped(call, stop.signal.reason as Stopped) : readable(call, error);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener("abort", giveUp);
    told.close();
  }
  if (ended.is === "failed") throw errorOf(ended);
  return ended.value;
}

function isPort(value: unknown): value is MessagePort {
  return value instanceof MessagePort;
}

function messageOf({ module, name, args }: Call, tells: MessagePort): CallMessage {
  return {
    module,
    name,
    tells,
    args: args.map((value): ArgumentMessage => {
      if (typeof value === "function") return { is: "callback" };
      return { is: "value", value: value instanceof AbortSignal ? undefined : value };
    }),
  };
}

function callBack({ args }: Call, message: Told): void {
  if (message.is !== "called-back") return;
  const back = args[message.argument];
  if (typeof back === "function") (back as (...told: readonly unknown[]) => void)(...message.told);
}

function errorOf({ message, stack, problem }: Extract<Ended, { is: "failed" }>): Error {
  return problem === undefined ? Object.assign(new Error(message), { stack }) : new ProblemError(problem);
}

/**
 * What the work throws comes as data: an error of the pool says that the thread is gone,
 * or that nothing could be sent.
 */
function readable(call: Call, error: unknown): unknown {
  const why = error instanceof Error ? error.message : String(error);
  return error instanceof Error && error.name === "DataCloneError" ? error : threadEnded(call, why);
}

function threadEnded({ name }: Call, why: string): ProblemError {
  return new ProblemError({
    code: "thread-ended",
    message: {
      vi: `Việc “${name}” bị dừng giữa chừng (${why}). Chưa có gì thay đổi một nửa: hãy làm lại.`,
      en: `The work “${name}” was ended before its end (${why}). Nothing is half done: try again.`,
    },
  });
}

function stopped({ seconds_max }: Call, why: Stopped): ProblemError {
  return new ProblemError(why === "too-long" ? tooLong(seconds_max) : GIVEN_UP);
}

function tooLong(seconds_max: number): Problem {
  return {
    code: "thread-too-long",
    message: {
      vi: `Việc này kéo dài quá ${seconds_max} giây nên đã dừng. Chưa có gì thay đổi.`,
      en: `This took longer than ${seconds_max} seconds and was stopped. Nothing was changed.`,
    },
    suggestion: {
      vi: "Nếu là tệp gửi lên: bỏ phần không cần, chia thành nhiều tệp nhỏ hơn rồi gửi lại.",
      en: "If it was a file: leave out what is not needed, split it into smaller files and send those.",
    },
    details: { seconds_max },
  };
}

const GIVEN_UP: Problem = {
  code: "thread-given-up",
  message: {
    vi: "Người gửi đã ngắt nên việc này được bỏ.",
    en: "Whoever asked went away, so this was given up.",
  },
};
