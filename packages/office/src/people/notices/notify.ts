import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import type { NoticeToSend } from "./notice.ts";
import { accountsOf, addLetters, addNotices, deputiesOf } from "./store.ts";

/**
 * Tells people something in the workspace, and by letter where the installation sends letters. Belongs to the
 * transaction that it tells of: when that fails nobody was told.
 *
 * @returns the accounts that were told now; closed accounts and those told before are not among them
 * @example
 * await notify(transaction, {
 *   to: { evaluationId, roles: ["unit-clerk", "unit-leader"], organisationIds: [unit.organisationId] },
 *   kind: "claim-returned",
 *   evaluationId,
 *   text,
 *   link: `/ky-danh-gia/${evaluationId}/tu-cham`,
 *   at: clock(),
 * });
 */
export async function notify(
  { db }: Pick<AuditedTransaction, "db">,
  notice: NoticeToSend,
): Promise<readonly string[]> {
  const meant = isList(notice.to) ? [...new Set(notice.to)] : await accountsOf(db, notice.to);
  const accountIds = [...new Set([...meant, ...(await deputiesOf(db, meant, notice))])].filter(
    (accountId) => !notice.except?.includes(accountId),
  );
  const matter = notice.matter ?? newId(notice.at);
  const told = await addNotices(
    db,
    accountIds.map((accountId) => ({ id: newId(notice.at), accountId })),
    { ...notice, matter },
  );
  await addLetters(
    db,
    told.map(({ id }) => id),
    notice.at,
  );
  return told.map(({ accountId }) => accountId);
}

function isList(to: NoticeToSend["to"]): to is readonly string[] {
  return Array.isArray(to);
}
