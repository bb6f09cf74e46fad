/** The preview: whether it shows places, what units remark on it, and the answers. */
export {
  answerRemark,
  insertRemark,
  putShowPlace,
  readRemarks,
  readShowPlace,
  type Remark,
} from "./store.ts";
