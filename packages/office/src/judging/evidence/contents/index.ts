/** What the tables know of the files on the disk: contents, what is on its way, and how much room is taken. */
export {
  beginUpload,
  bytesOf,
  contentsAfter,
  countContents,
  endUpload,
  hasContent,
  keepContent,
  lockRoom,
  markVerified,
  paperBytesOf,
  readUploads,
  sealUpload,
  uploadIds,
  uploadsBegunBefore,
  withUpload,
  type UploadRow,
} from "./store.ts";
