/** A place in a list as text for an address, and back; undefined when somebody wrote something else there. */
export function placeText(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

export function readPlace(text: string): readonly unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** A moment out of a place. */
export function momentOf(part: unknown): Date | undefined {
  const at = typeof part === "string" ? new Date(part) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at;
}
