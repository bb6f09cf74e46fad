import { HEAD_PARTS, type HeadPart, may } from "@thang-diem/contract";
import type { SignedIn } from "../../people/sign-in/index.ts";
import type { PartRow, ReviewRow, SheetRow } from "./store.ts";

export type ReviewState = "open" | "proposed" | "decided";

/** What somebody is to a sheet. Whoever is its head is nothing else to it. */
export interface Standing {
  readonly own: boolean;
  readonly manager: boolean;
  readonly decides: boolean;
  readonly manages: boolean;
}

/** @returns nothing where the sheet is closed to whoever asks: it opens to the names on it and to its keeper */
export function standingTo(
  who: Pick<SignedIn, "accountId" | "roles">,
  review: Pick<ReviewRow, "authority_id" | "evaluation_id">,
  sheet: Pick<SheetRow, "head_id" | "manager_id">,
): Standing | undefined {
  const own = sheet.head_id === who.accountId;
  const standing = {
    own,
    manager: !own && sheet.manager_id === who.accountId,
    decides: !own && decidesOn(who, review),
    manages: !own && manages(who, review),
  };
  return Object.values(standing).some(Boolean) ? standing : undefined;
}

export function decidesOn(
  { accountId }: Pick<SignedIn, "accountId">,
  review: Pick<ReviewRow, "authority_id">,
): boolean {
  return review.authority_id === accountId;
}

/** Whoever decides does not keep the list as well. */
export function manages(
  who: Pick<SignedIn, "accountId" | "roles">,
  review: Pick<ReviewRow, "authority_id" | "evaluation_id">,
): boolean {
  return may(who.roles, "head.manage", { evaluation: review.evaluation_id }) && !decidesOn(who, review);
}

const WRITER: Readonly<Record<HeadPart, keyof Standing>> = {
  self: "own",
  manager: "manager",
  authority: "decides",
  confirmed: "manages",
};

/** What has to be handed in before a part is begun: self-report, direct manager, authority. */
const BEFORE: Readonly<Record<HeadPart, readonly HeadPart[]>> = {
  self: [],
  confirmed: [],
  manager: ["self"],
  authority: ["self", "manager", "confirmed"],
};

/** The parts that somebody may write now. */
export function partsToWrite(
  standing: Standing,
  state: ReviewState,
  parts: readonly Pick<PartRow, "part" | "sent_at">[],
): HeadPart[] {
  const sent = sentOf(parts);
  return HEAD_PARTS.filter(
    (part) =>
      state === "open" &&
      standing[WRITER[part]] &&
      !sent.includes(part) &&
      BEFORE[part].every((earlier) => sent.includes(earlier)),
  );
}

/**
 * The parts that somebody reads: a draft by its writer alone; what manager and authority gave by the head once it is
 * decided, as the authority's by the manager.
 */
export function partsToRead(
  standing: Standing,
  decided: boolean,
  parts: readonly Pick<PartRow, "part" | "sent_at">[],
): HeadPart[] {
  const sent = sentOf(parts);
  const { own, manager, decides, manages: keeps } = standing;
  const late: readonly HeadPart[] =
    decides || keeps ? [] : manager ? ["authority"] : own ? ["manager", "authority"] : [];
  return HEAD_PARTS.filter(
    (part) => standing[WRITER[part]] || (sent.includes(part) && (decided || !late.includes(part))),
  );
}

export function sentOf(parts: readonly Pick<PartRow, "part" | "sent_at">[]): HeadPart[] {
  return HEAD_PARTS.filter((part) => parts.some((each) => each.part === part && each.sent_at !== null));
}
