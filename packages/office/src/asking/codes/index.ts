/** What lets somebody in: codes for one answer, links for everybody, and to whom a code was sent. */
export { codeHash, newCode } from "./codes.ts";
export {
  type CodeFound,
  dropContact,
  findCode,
  forgetCodes,
  insertCodes,
  insertContacts,
  putPublicLinks,
  spendCodes,
} from "./store.ts";
