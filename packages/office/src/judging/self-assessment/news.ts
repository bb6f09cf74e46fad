import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { ClaimFieldLine } from "@thang-diem/contract";

interface UnitOfRound {
  readonly roundId: RoundId;
  readonly unitId: UnitVersionId;
}

/** What happened to a form; `state`: sign-off or return, which one reads anew. */
export type ClaimNews =
  | { readonly kind: "fields"; readonly fields: readonly ClaimFieldLine[] }
  | { readonly kind: "state" };

/** A stream ends by itself, so that a session that has ended does not listen on; the browser asks again. */
const STREAM_MS = 5 * 60_000;
/** Proxies close what is silent. */
const HEARTBEAT_MS = 20_000;

/** Among those who look at the same form in this process. Whoever was away reads the form from the database again. */
const listeners = new EventEmitter().setMaxListeners(0);

export function tell(unit: UnitOfRound, news: ClaimNews): void {
  listeners.emit(keyOf(unit), news);
}

/** @returns how to stop listening */
export function listen(unit: UnitOfRound, hear: (news: ClaimNews) => void): () => void {
  listeners.on(keyOf(unit), hear);
  return () => void listeners.off(keyOf(unit), hear);
}

/** The news of a form as server-sent events (HTML Living Standard, 9.2). */
export function newsStream(unit: UnitOfRound): Readable {
  const stream = new Readable({ read: () => undefined });
  const stop = listen(
    unit,
    ({ kind, ...more }) => void stream.push(`event: ${kind}\ndata: ${JSON.stringify(more)}\n\n`),
  );
  const heartbeat = setInterval(() => void stream.push(": \n\n"), HEARTBEAT_MS);
  const finish = () => void stream.push(null);
  const end = setTimeout(finish, STREAM_MS);
  ends.add(finish);
  stream.once("close", () => (stop(), clearInterval(heartbeat), clearTimeout(end), ends.delete(finish)));
  stream.push("retry: 1500\n\n");
  return stream;
}

/** Ends of the streams that are open. */
const ends = new Set<() => void>();

/** Ends all streams of this process, which is about to stop; browsers ask again. */
export function endNews(): void {
  for (const end of ends) end();
}

function keyOf({ roundId, unitId }: UnitOfRound): string {
  return `${roundId} ${unitId}`;
}
