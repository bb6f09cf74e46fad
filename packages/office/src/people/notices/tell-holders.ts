import type { Role } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import type { NoticeToSend } from "./notice.ts";
import { addNotices, holdersOf } from "./store.ts";

/**
 * Tells whoever holds one of the roles, in whatever evaluation, what happened to the installation itself: in the
 * workspace alone, without a letter.
 *
 * @param notice each person hears of one matter once
 * @returns how many people were told now
 */
export async function tellHolders(
  db: Database["db"],
  roles: readonly Role[],
  notice: Pick<NoticeToSend, "text" | "at"> & { readonly matter: string },
): Promise<number> {
  const people = (await holdersOf(db, roles)).map((accountId) => ({ id: newId(notice.at), accountId }));
  const told = await addNotices(db, people, { ...notice, to: [], kind: "other", link: "/thong-bao" });
  return told.length;
}
