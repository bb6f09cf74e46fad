import type { Walk } from "../../interview/index.ts";

/** What is kept on the respondent's device: the form that is open, or the page that said it was received. */
export interface Kept {
  readonly walk: Walk;
  /** Pressed "send" and not yet received: the same id and answers are sent until an answer comes. */
  readonly isSending: boolean;
}

/**
 * A machine that many people use: what one of them typed is kept nowhere, so that the next one sees nothing.
 */
export const isKiosk = document.documentElement.dataset["kiosk"] === "yes";

/** @returns whether it outlives the page, where it should */
export function keep(address: string, kept: Kept | undefined): boolean {
  if (isKiosk) return true;
  try {
    if (kept === undefined) localStorage.removeItem(nameOf(address));
    else localStorage.setItem(nameOf(address), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function keptAt(address: string): Kept | undefined {
  if (isKiosk) return undefined;
  try {
    const text = localStorage.getItem(nameOf(address));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

const nameOf = (address: string) => `thang-diem phieu ${address}`;
