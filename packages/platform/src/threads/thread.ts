// The inside of a thread: takes one call after the other.
import { enableCompileCache } from "node:module";
import { setPriority } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import { ProblemError } from "../problems/index.ts";
import type { ArgumentMessage, CallMessage, Ended, ThreadSettings, Told } from "./messages.ts";

// Linux alone knows a priority of single threads; elsewhere it would be that of the whole program.
if (process.platform === "linux") setPriority((Piscina.workerData as ThreadSettings).niceness);

// Reading the program's own modules is most of what starting a thread costs; kept beside them,
// not in a folder that all may write to.
enableCompileCache(join(import.meta.dirname, "../../../../node_modules/.cache/thang-diem-threads"));

/** Does one call and says how it ended. */
export default async function answer({ module, name, args, tells }: CallMessage): Promise<Ended> {
  const tell = (told: Told) => tells.postMessage(told, []);
  tell({ is: "begun" });
  try {
    const work = ((await import(module)) as Record<string, unknown>)[name];
    if (typeof work !== "function") throw new Error(`${module} exports no function ${name}`);
    const given = args.map((argument, index) => argumentOf(argument, index, tell));
    return { is: "done", value: await (work as (...given: unknown[]) => unknown)(...given) };
  } catch (error) {
    return failed(error);
  } finally {
    tells.close();
  }
}

function argumentOf(argument: ArgumentMessage, index: number, tell: (told: Told) => void): unknown {
  return argument.is === "value"
    ? argument.value
    : (...told: unknown[]) => tell({ is: "called-back", argument: index, told });
}

function failed(error: unknown): Ended {
  if (!(error instanceof Error))
    return { is: "failed", message: String(error), stack: "", problem: undefined };
  return {
    is: "failed",
    message: error.message,
    stack: error.stack ?? "",
    problem: error instanceof ProblemError ? error.problem : undefined,
  };
}
