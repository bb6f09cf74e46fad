// The inside of a thread: takes one call after the other.
import { enableCompileCache } from "node:module";
import { setPriority } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { ProblemError } from "../problems/index.ts";
import type { ArgumentMessage, CallMessage, ThreadMessage, ThreadSettings } from "./messages.ts";

// Linux alone knows a priority of single threads; elsewhere it would be that of the whole program.
if (process.platform === "linux") setPriority((workerData as ThreadSettings).niceness);

// Reading the program's own modules is most of what starting a thread costs; kept beside them, not in a folder that all may write to.
enableCompileCache(join(import.meta.dirname, "../../../../node_modules/.cache/thang-diem-threads"));

parentPort?.on("message", (call: CallMessage) => void answer(call));

async function answer({ module, name, args }: CallMessage): Promise<void> {
  try {
    const work = ((await import(module)) as Record<string, unknown>)[name];
    if (typeof work !== "function") throw new Error(`${module} exports no function ${name}`);
    say({ is: "done", value: await (work as (...args: unknown[]) => unknown)(...args.map(argumentOf)) });
  } catch (error) {
    say(failed(error));
  }
}

function argumentOf(argument: ArgumentMessage, index: number): unknown {
  return argument.is === "value"
    ? argument.value
    : (...told: unknown[]) => say({ is: "called-back", argument: index, told });
}

function failed(error: unknown): ThreadMessage {
  if (!(error instanceof Error))
    return { is: "failed", message: String(error), stack: "", problem: undefined };
  return {
    is: "failed",
    message: error.message,
    stack: error.stack ?? "",
    problem: error instanceof ProblemError ? error.problem : undefined,
  };
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message, []);
}
