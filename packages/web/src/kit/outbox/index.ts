export type { HeldChange, Load, Settled, Typed } from "./changes.ts";
export {
  CopyButton,
  type Kept,
  KeptHere,
  KeptNotice,
  type Texts,
  textsOnPageOnly,
  useKeptOf,
} from "./kept-text.tsx";
export { formsHeld, openOutbox, type Outbox } from "./outbox.ts";
export { openSender, REFUSED, type Sender, type SenderDoors, type Sent } from "./sender.ts";
