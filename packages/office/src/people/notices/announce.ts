import type { AuditedTransaction } from "@thang-diem/platform/command";
import type { NoticeEvent, OfEvaluation } from "./event-words.ts";
import { notify } from "./notify.ts";

export interface Announced {
  readonly at: Date;
  /** The account of whoever did it: people are not told what they did themselves. */
  readonly by?: string;
}

/**
 * Tells everybody whom an event of an evaluation concerns, as its room declares it: inside the transaction of the event
 * itself, each person once about the same matter, however often it is announced.
 *
 * @returns the accounts that were told now
 * @example
 * const about = { evaluationId, unit, number: 1, reason };
 * await announce(transaction, EVENTS.claimReturned, about, { at: clock(), by: who.accountId });
 */
export async function announce<About extends OfEvaluation>(
  transaction: Pick<AuditedTransaction, "db">,
  { kind, matter, letters }: NoticeEvent<About>,
  about: About,
  { at, by }: Announced,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const { to, text, page } of letters) {
    const notice = {
      to: to(about),
      text: text(about),
      link: `/ky-danh-gia/${about.evaluationId}${page(about)}`,
      kind,
      evaluationId: about.evaluationId,
      matter: matter(about),
      at,
    };
    told.push(...(await notify(transaction, { ...notice, ...(by !== undefined && { except: [by] }) })));
  }
  return told;
}
