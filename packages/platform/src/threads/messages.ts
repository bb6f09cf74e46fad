import type { MessagePort } from "node:worker_threads";
import type { Problem } from "../problems/index.ts";

/** One call of an exported function; an argument that is a function is called back from the thread. */
export interface CallMessage {
  readonly module: string;
  readonly name: string;
  readonly args: readonly ArgumentMessage[];
  /** Where the thread tells how it goes on. */
  readonly tells: MessagePort;
}

export type ArgumentMessage = { readonly is: "value"; readonly value: unknown } | { readonly is: "callback" };

/** What a thread says while it works. */
export type Told =
  | { readonly is: "begun" }
  | { readonly is: "called-back"; readonly argument: number; readonly told: readonly unknown[] };

/** How the work ended. What it threw comes as data: a copied error would lose the problem that it carries. */
export type Ended =
  | { readonly is: "done"; readonly value: unknown }
  | {
      readonly is: "failed";
      readonly message: string;
      readonly stack: string;
      readonly problem: Problem | undefined;
    };

/** Given to a thread when it starts. */
export interface ThreadSettings {
  readonly thangDiemThread: true;
  /** As of Unix: 0 is that of the event loop, 19 works only when nobody else does. */
  readonly niceness: number;
}
