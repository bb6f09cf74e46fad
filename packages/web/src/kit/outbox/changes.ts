import type { Bilingual } from "@thang-diem/engine";

/** A change on this machine: not yet at the server, or answered by it as not in the form. */
export interface HeldChange {
  readonly id: string;
  /** Whose it is: on a machine of several people each sends the own ones. */
  readonly accountId: string;
  /** The form that it belongs to. */
  readonly form: string;
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly value: string;
  /** It may have arrived: from now on it stays as it is, and what is typed after it is another change. */
  readonly sent: boolean;
  /** "" while it waits for its answer; else why it is not in the form. */
  readonly parked: string;
  /** The words of a refusal that concerns this change alone. */
  readonly refusal?: Bilingual;
}

export type Typed = Pick<HeldChange, "item" | "field" | "before" | "value">;

/** What became of a change; parked "" when it stands in the form. */
export type Settled = Pick<HeldChange, "id" | "parked" | "refusal">;

/** How much travels at once. */
export interface Load {
  readonly changes: number;
  /** Characters of `before` and `value` together; one change travels however long it is. */
  readonly characters: number;
}

/** With what a field now holds. Keystrokes that have not left yet are one change. */
export function withTyped(
  held: readonly HeldChange[],
  typed: Typed & Pick<HeldChange, "id" | "accountId" | "form">,
): readonly HeldChange[] {
  const last = held.findLast((change) => change.parked === "" && samePlace(change, typed));
  if (last !== undefined && !last.sent)
    return held.map((change) => (change.id === last.id ? { ...change, value: typed.value } : change));
  return [...held, { ...typed, before: last?.value ?? typed.before, sent: false, parked: "" }];
}

/**
 * The next changes to travel, in the order of typing. Of each field only the first: what was typed after it
 * waits for its
 * answer and goes on being one change, so that a long time without a line never makes a long queue.
 */
export function nextLoad(
  held: readonly HeldChange[],
  { changes, characters }: Load,
  without: ReadonlySet<string> = new Set(),
): readonly HeldChange[] {
  const waiting = held.filter(({ parked }) => parked === "");
  const first = waiting.filter(
    (change, n) => waiting.findIndex((other) => samePlace(other, change)) === n && !without.has(change.id),
  );
  let room = characters;
  const fits = first.findIndex((change, n) => {
    room -= change.before.length + change.value.length;
    return n > 0 && (n >= changes || room < 0);
  });
  return fits === -1 ? first.slice(0, Math.max(1, changes)) : first.slice(0, fits);
}

/** @param sent false for those of which the server has said that it did not take them */
export function markedSent(
  held: readonly HeldChange[],
  ids: ReadonlySet<string>,
  sent: boolean,
): readonly HeldChange[] {
  return held.map((change) => (ids.has(change.id) && change.sent !== sent ? { ...change, sent } : change));
}

/** After the server's answer: taken ones go, parked ones wait for the person. */
export function afterAnswer(held: readonly HeldChange[], answers: readonly Settled[]): readonly HeldChange[] {
  const settled = new Map(answers.map((answer) => [answer.id, answer]));
  return held.flatMap((change) => {
    const answer = settled.get(change.id);
    return answer === undefined ? [change] : answer.parked === "" ? [] : [{ ...change, ...answer }];
  });
}

/**
 * What is stored and what could not be stored for a while, as one: of a change that stands in both the loose
 * one counts;
 * what was stored when the storing failed and is loose no longer has been settled.
 */
export function reunited(
  stored: readonly HeldChange[],
  loose: readonly HeldChange[],
  known: readonly string[],
): readonly HeldChange[] {
  const mine = new Map(loose.map((change) => [change.id, change]));
  const settled = new Set(known);
  const there = new Set(stored.map(({ id }) => id));
  return [
    ...stored.flatMap((change) => mine.get(change.id) ?? (settled.has(change.id) ? [] : [change])),
    ...loose.filter(({ id }) => !there.has(id)),
  ];
}

function samePlace(a: Pick<Typed, "item" | "field">, b: Pick<Typed, "item" | "field">): boolean {
  return a.item === b.item && a.field === b.field;
}
