/** A text that was typed and not saved, on this machine. */
export interface Draft {
  readonly text: string;
  readonly at: string;
}

const keyOf = (accountId: string, schemeHash: string) => `thang-diem scheme ${accountId} ${schemeHash}`;

export function readDraft(accountId: string, schemeHash: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId, schemeHash)) ?? "null");
    return typeof kept === "object" && kept !== null && "text" in kept && typeof kept.text === "string" && "at" in kept && typeof kept.at === "string" ? { text: kept.text, at: kept.at } : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(accountId: string, schemeHash: string, text: string): void {
  try {
    localStorage.setItem(keyOf(accountId, schemeHash), JSON.stringify({ text, at: new Date().toISOString() }));
  } catch {
    // A browser that keeps nothing: the page still warns before it is left.
  }
}

export function dropDraft(accountId: string, schemeHash: string): void {
  try {
    localStorage.removeItem(keyOf(accountId, schemeHash));
  } catch {
    // Nothing was kept.
  }
}
