import type { Database } from "@thang-diem/platform/db";
import { namesOf as peopleNames } from "../../people/account-records/index.ts";
import { objectNames } from "./store.ts";

/** Names for what the log and the history write as marks. */
export interface Names {
  /** "account:an" → "Nguyễn Văn An"; "" for what is no account. */
  actor(actor: string): string;
  /** Name of an account, organisation, evaluation or unit by its id; "" when it is none of them. */
  object(object: string): string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Looks all of them up at once. */
export async function namesOf(
  db: Database["db"],
  actors: readonly string[],
  objects: readonly string[] = [],
): Promise<Names> {
  const ids = [...new Set(objects.filter((object) => UUID.test(object)))];
  const others = [...new Set(objects.filter((object) => object !== "" && !UUID.test(object)))];
  const [nameOf, things] = await Promise.all([peopleNames(db, actors), objectNames(db, ids, others)]);
  return {
    actor: (actor) => (nameOf(actor) === actor ? "" : nameOf(actor)),
    object: (object) => things.get(object) ?? "",
  };
}
