// Work for the tests of threads.
import { setTimeout as sleep } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import { ProblemError } from "../problems/index.ts";
import { beside } from "./index.ts";

/** Keeps a processor busy and tells how far it is. */
export function countHere(
  upTo: number,
  tell: (at: number) => void,
): { readonly sum: number; readonly at: Map<string, Date> } {
  const end = performance.now() + upTo;
  let sum = 0;
  for (let at = 0; performance.now() < end; at += 1) sum += at;
  tell(upTo);
  return { sum, at: new Map([["end", new Date(0)]]) };
}

export async function waitHere(time_ms: number): Promise<number> {
  await sleep(time_ms);
  return time_ms;
}

export function refuseHere(): never {
  throw new ProblemError({ code: "no-way", message: { vi: "Không được.", en: "No way." } });
}

export function fallHere(): never {
  process.exit(1);
}

export async function nestedHere(): Promise<number> {
  return (await count(1, () => undefined)).at.size;
}

/** Answers what comes through a port until the other side closes it. */
export function echoHere(port: MessagePort): Promise<number> {
  let answered = 0;
  port.on("message", (message: unknown) => {
    answered += 1;
    port.postMessage(message, []);
  });
  return new Promise((resolve) => port.once("close", () => resolve(answered)));
}

/** Never ends by itself and never gives way. */
export function spinHere(begun: () => void, _signal?: AbortSignal): never {
  begun();
  for (;;);
}

export const echo = beside(import.meta.url, "echoHere", echoHere);
export const spin = beside(import.meta.url, "spinHere", spinHere);
export const spinShortly = beside(import.meta.url, "spinHere", spinHere, { seconds_max: 0.5 });
export const count = beside(import.meta.url, "countHere", countHere);
export const countAlone = beside(import.meta.url, "countHere", countHere, { lane: "own" });
export const wait = beside(import.meta.url, "waitHere", waitHere);
export const refuse = beside(import.meta.url, "refuseHere", refuseHere);
export const fall = beside(import.meta.url, "fallHere", fallHere);
export const nested = beside(import.meta.url, "nestedHere", nestedHere);
