import { newId } from "../ids.ts";
import {
  afterAnswer,
  type HeldChange,
  type Load,
  markedSent,
  nextLoad,
  type Settled,
  type Typed,
  withTyped,
} from "./changes.ts";
import { looseOnPageOnly, openShelf, type ShelfPlace } from "./shelf.ts";

/** What one person has typed into one form and the server has not taken. No call of it fails. */
export interface Outbox {
  /** In the order of typing. */
  held(): Promise<readonly HeldChange[]>;
  /** Writes down what the field now holds. */
  keep(typed: Typed): Promise<void>;
  /**
   * The next changes to be sent, the same ones again until they are answered. @param without those that wait
   * for another time
   */
  take(load: Load, without?: ReadonlySet<string>): Promise<readonly HeldChange[]>;
  /** The server has said that it did not take them: they may change again. */
  putBack(ids: readonly string[]): Promise<void>;
  settle(answers: readonly Settled[]): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** Whether what was kept last outlives a reload; if not, the page says so. */
  safe(): boolean;
  close(): void;
}

const NAME = "thangdiem-outbox";

/**
 * Opens the outbox of a person for a form. It outlives a closed lid, a crash of the tab, a server that is gone and a
 * database of the browser that fails.
 *
 * @param name of the database; tests bring their own
 */
export function openOutbox(place: ShelfPlace, name = NAME): Outbox {
  const shelf = openShelf(name);
  const change = (how: (held: readonly HeldChange[]) => readonly HeldChange[]) => shelf.change(place, how);
  const drop = (ids: readonly string[]) => afterAnswerOf(ids.map((id) => ({ id, parked: "" })));
  const afterAnswerOf = async (answers: readonly Settled[]) => {
    await change((held) => afterAnswer(held, answers));
  };
  return {
    held: () => change((held) => held),
    async keep(typed) {
      const fresh = { ...typed, ...place, id: newId() };
      await change((held) => withTyped(held, fresh));
    },
    async take(load, without) {
      let taken: readonly HeldChange[] = [];
      await change((held) => {
        taken = nextLoad(held, load, without);
        return markedSent(held, new Set(taken.map(({ id }) => id)), true);
      });
      return taken;
    },
    async putBack(ids) {
      await change((held) => markedSent(held, new Set(ids), false));
    },
    settle: afterAnswerOf,
    drop,
    safe: shelf.safe,
    close: shelf.close,
  };
}

/** What was typed into forms and neither the server nor the browser has taken. */
export function valuesOnPageOnly(name = NAME): string[] {
  return looseOnPageOnly(name).map(({ value }) => value);
}

/** The forms of which somebody's text is still on this machine. */
export async function formsHeld(accountId: string, name = NAME): Promise<string[]> {
  const shelf = openShelf(name);
  try {
    return await shelf.forms(accountId);
  } finally {
    shelf.close();
  }
}
