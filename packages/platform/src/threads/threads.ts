import { Worker, workerData } from "node:worker_threads";
import { ProblemError } from "../problems/index.ts";
import type { ArgumentMessage, CallMessage, ThreadMessage, ThreadSettings } from "./messages.ts";

/**
 * `shared`: a few warm threads, one call each at a time, others wait their turn. `own`: a thread for this call alone, for
 * work of many seconds that others must not wait for; its memory is given back at the end.
 */
export type Lane = "shared" | "own";

/**
 * The same function, run in a thread. Arguments and answer are copied (plain data, dates, maps, bytes; no class of ours
 * keeps its methods), arguments that are functions are called back here and answer nothing. What the work throws is thrown
 * here, a ProblemError as such. Called inside a thread it simply runs there.
 *
 * @param module address of the module that exports the function, `import.meta.url`
 * @param name under which it is exported
 * @example export const renderSite = beside(import.meta.url, "renderSiteHere", renderSiteHere, "own");
 * @throws ProblemError `thread-ended` when the thread ends before its work, such as for want of memory
 */
export function beside<Args extends readonly unknown[], Result>(
  module: string,
  name: string,
  work: (...args: Args) => Promise<Result> | Result,
  lane: Lane = "shared",
): (...args: Args) => Promise<Result> {
  if (isThread()) return async (...args) => await work(...args);
  return (...args) =>
    new Promise((resolve, reject) =>
      place({ module, name, args, resolve: resolve as (value: unknown) => void, reject }, lane),
    );
}

/** Ends all threads at once; the work in them fails with `thread-ended`. */
export async function endThreads(): Promise<void> {
  await Promise.all([...threads].map((thread) => thread.end()));
}

interface Call {
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  take(call: Call): void;
  end(): Promise<unknown>;
}

/** One call may be long: a second thread lets short ones pass. */
const SHARED_MAX = 2;
/** A warm thread costs some 60 MB, a new one more than a second of processor time for its modules. */
const IDLE_MS = 3_600_000;
const NICENESS = { shared: 0, own: 5 } as const satisfies Record<Lane, number>;

const threads = new Set<Thread>();
const idle: Thread[] = [];
const waiting: Call[] = [];
let shared = 0;

function isThread(): boolean {
  return (workerData as Partial<ThreadSettings> | null)?.thangDiemThread === true;
}

function place(call: Call, lane: Lane): void {
  if (lane === "own") {
    const thread = openThread(
      lane,
      () => void thread.end(),
      () => undefined,
    );
    return thread.take(call);
  }
  const free = idle.pop() ?? (shared < SHARED_MAX ? openShared() : undefined);
  if (free === undefined) waiting.push(call);
  else free.take(call);
}

function openShared(): Thread {
  shared += 1;
  const free = () => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else thread.take(next);
  };
  const gone = () => {
    shared -= 1;
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    const next = waiting.shift();
    if (next !== undefined) place(next, "shared");
  };
  const thread = openThread("shared", free, gone);
  return thread;
}

/** @param free the call has been answered  @param gone no further call is taken */
function openThread(lane: Lane, free: () => void, gone: () => void): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: { thangDiemThread: true, niceness: NICENESS[lane] } satisfies ThreadSettings,
  });
  let running: Call | undefined;
  let ended = "";
  let rest: NodeJS.Timeout | undefined;
  const settle = (how: (call: Call) => void) => {
    const call = running;
    running = undefined;
    // A thread without work does not keep the program alive, and is not kept for long.
    worker.unref();
    rest = setTimeout(() => void thread.end(), IDLE_MS).unref();
    if (call !== undefined) how(call);
    free();
  };
  worker.on("message", (message: ThreadMessage) => {
    if (message.is === "called-back") callBack(running, message);
    else
      settle((call) => (message.is === "done" ? call.resolve(message.value) : call.reject(errorOf(message))));
  });
  worker.on("error", (error: Error) => (ended = error.message));
  worker.on("exit", () => {
    clearTimeout(rest);
    threads.delete(thread);
    running?.reject(threadEnded(running, ended));
    running = undefined;
    gone();
  });
  const thread: Thread = {
    take(call) {
      running = call;
      clearTimeout(rest);
      worker.ref();
      try {
        worker.postMessage(messageOf(call), []);
      } catch (error) {
        settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))));
      }
    },
    end: () => worker.terminate(),
  };
  threads.add(thread);
  return thread;
}

function messageOf({ module, name, args }: Call): CallMessage {
  return {
    module,
    name,
    args: args.map((value): ArgumentMessage =>
      typeof value === "function" ? { is: "callback" } : { is: "value", value },
    ),
  };
}

function callBack(
  call: Call | undefined,
  { argument, told }: Extract<ThreadMessage, { is: "called-back" }>,
): void {
  const back = call?.args[argument];
  if (typeof back === "function") (back as (...told: readonly unknown[]) => void)(...told);
}

function errorOf({ message, stack, problem }: Extract<ThreadMessage, { is: "failed" }>): Error {
  return problem === undefined ? Object.assign(new Error(message), { stack }) : new ProblemError(problem);
}

function threadEnded({ name }: Call, why: string): ProblemError {
  const because = why === "" ? "" : ` (${why})`;
  return new ProblemError({
    code: "thread-ended",
    message: {
      vi: `Việc “${name}” bị dừng giữa chừng${because}. Chưa có gì thay đổi một nửa: hãy làm lại.`,
      en: `The work “${name}” was ended before its end${because}. Nothing is half done: try again.`,
    },
  });
}
