import { CHANGES_MAX, type ProblemReply, type SavedClaimChange } from "@thang-diem/contract";
import type { HeldChange, Outbox } from "./outbox.ts";

export type Sent =
  | { readonly ok: true; readonly saved: readonly SavedClaimChange[]; readonly at: string }
  | { readonly ok: false; readonly problem: ProblemReply };

/** What sending needs of the world; tests bring their own. */
export interface FormDoors {
  readonly accountId: string;
  /** Evaluation, round and unit. */
  readonly form: string;
  readonly outbox: Outbox;
  send(changes: readonly Pick<HeldChange, "id" | "item" | "field" | "before" | "value">[]): Promise<Sent>;
  later(work: () => void, ms: number): () => void;
  now(): number;
}

interface Hearers {
  sending(): void;
  answered(batch: readonly HeldChange[], answer: Extract<Sent, { ok: true }>): Promise<void>;
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

/** Keystrokes travel together, at the latest this long after the first of them. */
const SEND_MS = 600;
/** Waiting between attempts while nothing answers. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Empties the outbox, batch by batch; what gets no answer is sent again, slower and slower. */
export function openSender(doors: FormDoors, hearers: Hearers): Sender {
  const { outbox, accountId, form } = doors;
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
    for (;;) {
      await writing;
      const batch = await outbox.take(accountId, form, CHANGES_MAX);
      if (batch.length === 0 || closed) return;
      hearers.sending();
      const answer = await doors.send(
        batch.map(({ id, item, field, before, value }) => ({ id, item, field, before, value })),
      );
      if (!answer.ok) return failed(answer.problem);
      failures = 0;
      await outbox.settle(answer.saved.map(({ id, why }) => ({ id, parked: why })));
      await writing;
      await hearers.answered(batch, answer);
    }
  }
  function failed(problem: ProblemReply): void {
    const final = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
    hearers.failed(problem, !final);
    if (!final) sleep(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? SEND_MS);
  }
  return {
    wake: () => sleep(SEND_MS),
    flush,
    write: (work) => void (writing = writing.then(work)),
    close() {
      closed = true;
      stopWaiting();
    },
  };
}
