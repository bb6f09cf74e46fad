import type { MyAccount } from "@thang-diem/contract";

/** A part of the page that may have to read the account anew. */
export interface AccountPart {
  readonly account: MyAccount;
  readonly changed: () => void;
}
