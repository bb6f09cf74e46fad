export {
  accountNamed,
  accountWithId,
  activate,
  addAccount,
  anyAccount,
  changeAccount,
  contactOf,
  lockAccounts,
  setStatus,
  signInNames,
  type AccountToSignIn,
  type AccountToWrite,
} from "./store.ts";
