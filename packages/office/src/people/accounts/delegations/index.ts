export {
  addDelegation,
  type DelegationRow,
  delegationsOf,
  endDelegation,
  overlaps,
  readColleagues,
} from "./store.ts";
