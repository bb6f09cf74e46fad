import type { ProblemReply } from "@thang-diem/contract";
import type { Bilingual, Result } from "@thang-diem/engine";
import type { HeldChange, Load, Settled } from "./changes.ts";
import type { Outbox } from "./outbox.ts";

export type Sent<A> = Result<A, { readonly problem: ProblemReply }>;

/** What sending needs of the world; tests bring their own. */
export interface SenderDoors<A> {
  readonly outbox: Outbox;
  /** The most that the server takes at once. */
  readonly load: Load;
  send(changes: readonly HeldChange[]): Promise<Sent<A>>;
  /** What an answer says of each change. */
  settledBy(answer: A): readonly Settled[];
  later(work: () => void, ms: number): () => void;
}

interface Hearers<A> {
  sending(): void;
  /** The answer is settled in the outbox. */
  answered(batch: readonly HeldChange[], answer: A): Promise<void>;
  /** The server refused one change for what it says; it was set aside with the reason. */
  refused(change: HeldChange): Promise<void>;
  /** Waits for the person, or for the network: then it tries again by itself. */
  failed(problem: ProblemReply, again: boolean): void;
}

export interface Sender {
  /** Sends soon, at the latest after this time. */
  wake(): void;
  flush(): Promise<void>;
  /** Writing to the outbox in the order of typing; sending waits for it. */
  write(work: () => Promise<void>): void;
  close(): void;
}

/** Why a change stands aside when the server refused what it says. */
export const REFUSED = "refused" as const;

/** Keystrokes travel together, at the latest this long after the first of them. */
const SEND_MS = 600;
/** Waiting between attempts while nothing answers. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Single changes at which the server fails before it is taken to be the server's state, not theirs. */
const FAILS_ALONE_MAX = 3;

/** Empties the outbox by and by; what gets no answer is sent again, slower and slower. */
export function openSender<A>(doors: SenderDoors<A>, hearers: Hearers<A>): Sender {
  let writing: Promise<void> = Promise.resolve();
  let waking: (() => void) | undefined;
  let busy: Promise<void> | undefined;
  let failures = 0;
  let closed = false;
  const sleep = (ms: number) => {
    if (closed) return;
    waking ??= doors.later(() => void flush(), ms);
  };
  const stopWaiting = () => {
    waking?.();
    waking = undefined;
  };
  const flush = (): Promise<void> => {
    stopWaiting();
    busy ??= sendAll().finally(() => (busy = undefined));
    return busy;
  };
  async function sendAll(): Promise<void> {
    const { problem, taken } = await empty(doors, hearers, { written: () => writing, closed: () => closed });
    if (taken) failures = 0;
    if (problem === undefined) return;
    const final = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
    hearers.failed(problem, !final);
    if (!final) sleep(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? SEND_MS);
  }
  return {
    wake: () => sleep(SEND_MS),
    flush,
    // Whatever becomes of one writing, the next goes on.
    write: (work) => void (writing = writing.then(work).catch(() => undefined)),
    close() {
      closed = true;
      stopWaiting();
    },
  };
}

/**
 * Batch after batch, until nothing waits or something stands in the way of all. What the server refuses or fails at is
 * halved until the one change that it cannot take stands alone; the others go on.
 */
async function empty<A>(
  { outbox, load: most, send, settledBy }: SenderDoors<A>,
  hearers: Hearers<A>,
  { written, closed }: { readonly written: () => Promise<void>; readonly closed: () => boolean },
): Promise<{ readonly problem?: ProblemReply | undefined; readonly taken: boolean }> {
  let load = most;
  let taken = false;
  const later = new Map<string, ProblemReply>();
  for (;;) {
    await written();
    const batch = await outbox.take(load, new Set(later.keys()));
    const [first] = batch;
    if (closed()) return { taken };
    if (first === undefined) break;
    hearers.sending();
    const answer = await send(batch);
    if (answer.ok) {
      taken = true;
      await outbox.settle(settledBy(answer.value));
      await written();
      await hearers.answered(batch, answer.value);
      continue;
    }
    const whose = blame(answer.problem);
    if (whose === "state") return { problem: answer.problem, taken };
    if (whose === "change") await outbox.putBack(batch.map(({ id }) => id));
    if (batch.length > 1) {
      load = { ...load, changes: Math.floor(batch.length / 2) };
      continue;
    }
    load = most;
    if (whose === "change") {
      await outbox.settle([{ id: first.id, parked: REFUSED, refusal: reasonOf(answer.problem) }]);
      await written();
      await hearers.refused(first);
    } else if (later.set(first.id, answer.problem).size >= FAILS_ALONE_MAX && !taken) break;
  }
  return { problem: [...later.values()][0], taken };
}

/**
 * What a failure says something about: the changes, which were read and refused (400, 413, 422); perhaps one
 * of them, at
 * which the server fell over (500); or neither: no line, no session, no right, a server that rests.
 */
function blame({ status }: ProblemReply): "change" | "perhaps" | "state" {
  return status === 400 || status === 413 || status === 422 ? "change" : status === 500 ? "perhaps" : "state";
}

/** Of several reasons the first: it is one change. */
function reasonOf({ message, details }: ProblemReply): Bilingual {
  return details?.faults?.[0]?.message ?? message;
}
