import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { ClaimFieldLine } from "@thang-diem/contract";
import { onCalendar } from "../../preparing/evaluations/index.ts";

interface UnitOfRound {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

/** What happened to a form; `state`: sign-off, return or another deadline, after which one reads anew. */
export type ClaimNews =
  | { readonly kind: "fields"; readonly fields: readonly ClaimFieldLine[] }
  | { readonly kind: "state" };

/** A stream ends by itself, so that a session that has ended does not listen on; the browser asks again. */
const STREAM_MS = 5 * 60_000;
/** Proxies close what is silent. */
const HEARTBEAT_MS = 20_000;

/**
 * Among those who look at the same form in this process; others tell by the chain of the unit. Whoever was away reads
 * the form from the database again.
 */
const listeners = new EventEmitter().setMaxListeners(0);

export function tell(unit: UnitOfRound, news: ClaimNews): void {
  listeners.emit(keyOf(unit), news);
}

/** @returns how to stop listening */
export function listen(unit: UnitOfRound, hear: (news: ClaimNews) => void): () => void {
  listeners.on(keyOf(unit), hear);
  return () => void listeners.off(keyOf(unit), hear);
}

/**
 * The news of a form as server-sent events (HTML Living Standard, 9.2).
 *
 * @param mayStill asked before every line: whoever has signed out or lost the role hears nothing more
 * @param outside calls back when another process has written about the unit: what exactly, one reads anew
 * @param whose names the session: of the streams that it holds the oldest make room
 */
export function newsStream(
  unit: UnitOfRound & { readonly evaluationId: EvaluationId },
  whose: string,
  mayStill: (kind: string) => Promise<boolean>,
  outside: (hear: () => void) => () => void = () => () => undefined,
): Readable {
  const stream = new Readable({ read: () => undefined });
  let ended = false;
  const finish = () => {
    if (!ended) stream.push(null);
    ended = true;
  };
  let said: Promise<unknown> = Promise.resolve();
  const say = async (kind: string, line: string) => {
    if (!(await mayStill(kind).catch(() => false))) finish();
    else if (!ended) stream.push(line);
  };
  // One line after the other, whatever each is asked.
  const hear = (kind: string, line: string) => void (said = said.then(() => say(kind, line)));
  const stop = listen(unit, ({ kind, ...more }) =>
    hear(kind, `event: ${kind}\ndata: ${JSON.stringify(more)}\n\n`),
  );
  const anew = () => hear("state", "event: state\ndata: {}\n\n");
  const stopCalendar = onCalendar(unit.evaluationId, anew);
  const stopOutside = outside(anew);
  const heartbeat = setInterval(() => hear("heartbeat", ": \n\n"), HEARTBEAT_MS);
  const own = [...(held.get(whose) ?? []), finish];
  for (const oldest of own.slice(0, -STREAMS_MAX)) oldest();
  held.set(whose, own.slice(-STREAMS_MAX));
  const end = setTimeout(finish, STREAM_MS);
  ends.add(finish);
  stream.once("close", () => {
    stop();
    stopCalendar();
    stopOutside();
    clearInterval(heartbeat);
    clearTimeout(end);
    ends.delete(finish);
    const others = (held.get(whose) ?? []).filter((each) => each !== finish);
    if (others.length > 0) held.set(whose, others);
    else held.delete(whose);
  });
  stream.push("retry: 1500\n\n");
  return stream;
}

/** As many pages as somebody looks at at once. */
const STREAMS_MAX = 12;
/** Ends of the streams that a session holds, the oldest first. */
const held = new Map<string, readonly (() => void)[]>();

/** Ends of the streams that are open. */
const ends = new Set<() => void>();

/** Ends all streams of this process, which is about to stop; browsers ask again. */
export function endNews(): void {
  for (const end of ends) end();
}

function keyOf({ roundId, unitVersionId }: UnitOfRound): string {
  return `${roundId} ${unitVersionId}`;
}
