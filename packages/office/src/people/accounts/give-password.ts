import { command } from "@thang-diem/platform/command";
import { endSessions, PEOPLE_CHAIN, setPassword, type SignInContext } from "../sign-in/index.ts";
import { setStatus } from "../account-records/index.ts";

/** One password for people whom a program has brought; sessions that the program held for them end. */
export async function givePassword(
  context: SignInContext,
  program: string,
  accountIds: readonly string[],
  passwordHash: string,
): Promise<void> {
  await command(
    context.database,
    {
      actor: program,
      action: "account.give-password",
      object: program,
      chain: PEOPLE_CHAIN,
      clock: context.clock,
    },
    async (transaction) => {
      for (const accountId of accountIds) {
        await setStatus(transaction.db, accountId, "active");
        await setPassword(context, transaction, accountId, passwordHash, false);
        await endSessions(transaction.db, accountId, context.clock());
      }
      transaction.note({ accounts: accountIds.length });
    },
  );
}
