import { ROLE_WORDS, type Role } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { notify, say } from "../notices/index.ts";
import type { SignedIn } from "../sign-in/index.ts";
import { type AccountRow, holdersOf } from "./store.ts";

type Who = Pick<SignedIn, "accountId" | "signInName">;

/**
 * What is done with somebody's rights or ways in is told to that person and to the leaders of the own body: nobody acts
 * under another's name without being seen.
 */
export async function tellOfRights(
  transaction: Pick<AuditedTransaction, "db">,
  account: Pick<AccountRow, "id" | "organisationId">,
  text: Bilingual,
  at: Date,
): Promise<void> {
  const leaders = await holdersOf(transaction.db, "unit-leader", account.organisationId);
  await notify(transaction, {
    to: [account.id, ...leaders],
    kind: "other",
    text,
    link: "/tai-khoan-cua-toi",
    at,
  });
}

/** A role over others waits for a second person: administrators hear of it, whoever proposed it apart. */
export async function tellOfProposal(
  transaction: Pick<AuditedTransaction, "db">,
  account: Pick<AccountRow, "id" | "fullName">,
  role: Role,
  who: Who,
  at: Date,
): Promise<void> {
  const { vi, en } = ROLE_WORDS[role].title;
  await notify(transaction, {
    to: await holdersOf(transaction.db, "administrator"),
    kind: "other",
    text: say(
      `${who.signInName} đề nghị giao vai trò “${vi}” cho ${account.fullName}; cần người thứ hai đồng ý.`,
      `${who.signInName} proposes the role “${en}” for ${account.fullName}; a second person has to agree.`,
    ),
    link: `/quan-tri/tai-khoan/${account.id}`,
    except: [who.accountId, account.id],
    at,
  });
}

export function roleText(done: "given" | "taken", role: Role, name: string, by: string): Bilingual {
  const { vi, en } = ROLE_WORDS[role].title;
  return done === "given"
    ? say(
        `${name} được giao vai trò “${vi}” (người giao: ${by}). Không đúng thì báo ngay người quản trị.`,
        `${name} was given the role “${en}” by ${by}. If that is wrong, tell an administrator at once.`,
      )
    : say(
        `${name} bị thu hồi vai trò “${vi}” (người thu hồi: ${by}).`,
        `The role “${en}” of ${name} was taken by ${by}.`,
      );
}

export function codeText(name: string, by: string, removeFactors: boolean): Bilingual {
  return say(
    `Mã một lần cho tài khoản ${name} đã được cấp (người cấp: ${by})` +
      `${removeFactors ? ", bước xác nhận thứ hai đã bị gỡ" : ""}. ` +
      `Nếu không phải bạn yêu cầu, báo ngay người quản trị.`,
    `A one-time code for the account ${name} was given by ${by}` +
      `${removeFactors ? "; its second factor was removed" : ""}. ` +
      `If you did not ask for it, tell an administrator at once.`,
  );
}
