import { createHash } from "node:crypto";

/** One line of the audit log without its own hash. */
export interface AuditLine {
  readonly chain: string;
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** By how much the content sum of each audited table moved, as decimal text; tables that did not move are absent. */
  readonly changes: Readonly<Record<string, string>>;
  readonly prevHash: string;
}

/** What the first line of a chain names as the hash before it. */
export const FIRST_HASH = "0".repeat(64);

/** SHA-256 over every field in a fixed order; objects are written with sorted keys, so storage may reorder them. */
export function hashOf(line: AuditLine): string {
  const fields = [
    line.chain,
    line.number,
    line.at.toISOString(),
    line.actor,
    line.action,
    line.object,
    line.details,
    line.changes,
    line.prevHash,
  ];
  return createHash("sha256").update(canonical(fields)).digest("hex");
}

/** What the program knows of a line before the database gives it its place. */
type KnownPart = Omit<AuditLine, "number" | "changes" | "prevHash">;

/** What the hash covers between number and changes, as JSON text. */
export function middleOf({ at, actor, action, object, details }: KnownPart): string {
  return `${canonical([at.toISOString(), actor, action, object]).slice(1, -1)},${canonical(details)}`;
}

/** What a seal covers: the program makes it before the line has a number. */
export function sealedPart(line: KnownPart): string {
  return `${canonical(line.chain)},${middleOf(line)}`;
}

/** JSON with sorted keys and without what JSON drops, equal before and after a stay in a `jsonb` column. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
