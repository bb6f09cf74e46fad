export { AskingButton, type Question } from "./asking.tsx";
export {
  ask,
  asksAgain,
  call,
  onSignedOut,
  passes,
  refusalOf,
  RefusedError,
  showFor,
  UNREACHABLE,
  type Answer,
  type Answered,
} from "./client.ts";
export { BrokenPage, BrokenPart } from "./broken-page.tsx";
export { copyText } from "./clipboard.ts";
export { Dialog } from "./dialog.tsx";
export { ErrorSummary, type ShownFault } from "./error-summary.tsx";
export { FileChoice, FileFaults, TryButton, useFileImport, type FileImport } from "./file-import.tsx";
export { fetched, NotFetchedError } from "./fetched.ts";
export {
  ActButton,
  ProblemSummary,
  SendForm,
  useSending,
  type FormSending,
  type Keeping,
  type Sending,
} from "./form.tsx";
export { addressOf, ROOT } from "./root.ts";
export { newId } from "./ids.ts";
export { Speaking, speechWith, useLanguage, useWords, type Speech } from "./language.tsx";
export { lazyPage, lazyPart } from "./lazy-page.tsx";
export { localMemory } from "./local-memory.ts";
export {
  CopyButton,
  formsHeld,
  type HeldChange,
  type Kept,
  KeptHere,
  KeptNotice,
  type Load,
  openOutbox,
  openSender,
  type Outbox,
  REFUSED,
  type Sender,
  type SenderDoors,
  type Sent,
  type Settled,
  type Texts,
  textsOnPageOnly,
  useKeptOf,
} from "./outbox/index.ts";
export { MultiSelect, Select } from "./searched.tsx";
export { useSlash } from "./slash.ts";
export { PageLinks } from "./page-links.tsx";
export { theme } from "./theme.ts";
export { PRODUCT, useTitle } from "./title.ts";
