/** The item in hand stands in the address, so that a link shares it. */
export interface ItemSearch {
  readonly muc?: string;
}

export function readItemSearch({ muc }: Record<string, unknown>): ItemSearch {
  return typeof muc === "string" || typeof muc === "number" ? { muc: String(muc) } : {};
}
