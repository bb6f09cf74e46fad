import { EVERY_EVALUATION } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import {
  hashPassword,
  PEOPLE_CHAIN,
  randomPassword,
  setPassword,
  type SignInContext,
} from "../sign-in/index.ts";
import { accountSearchKey } from "./accounts.ts";
import { newOrganisation } from "./organisations.ts";
import { addAccount, anyAccount, lockAccounts, setStatus } from "../account-records/index.ts";
import { addAssignment, addOrganisations } from "./store.ts";

export interface FirstAdministrator {
  readonly signInName: string;
  /** Shown once and kept nowhere; the first sign-in asks for another. */
  readonly password: string;
}

const INSTALLER = "installation";
const NAME = { signInName: "quantri", fullName: "Quản trị viên đầu tiên" };

/** Makes an administrator where there is nobody yet; two programs that start at once make one. */
export async function ensureFirstAdministrator(
  context: SignInContext,
): Promise<FirstAdministrator | undefined> {
  if (await anyAccount(context.database.db)) return undefined;
  const password = randomPassword();
  const hash = await hashPassword(password);
  const now = context.clock();
  const made = await command(
    context.database,
    {
      actor: INSTALLER,
      action: "account.open-first",
      object: NAME.signInName,
      chain: PEOPLE_CHAIN,
      clock: context.clock,
    },
    async (transaction) => {
      const { db } = transaction;
      await lockAccounts(db);
      if (await anyAccount(db)) return false;
      const organisation = newOrganisation({ name: "Bộ phận quản trị hệ thống", code: "" }, now);
      const id = newId(now);
      await addOrganisations(db, [organisation]);
      await addAccount(db, {
        id,
        ...NAME,
        searchKey: accountSearchKey(NAME),
        email: "",
        phone: "",
        organisationId: organisation.id,
      });
      await setStatus(db, id, "active");
      await setPassword(context, transaction, id, hash, true);
      await addAssignment(db, {
        id: newId(now),
        accountId: id,
        role: "administrator",
        organisationId: organisation.id,
        evaluation: EVERY_EVALUATION,
        givenBy: INSTALLER,
        givenAt: now,
        reason: "Khởi động lần đầu",
      });
      return true;
    },
  );
  return made ? { signInName: NAME.signInName, password } : undefined;
}
