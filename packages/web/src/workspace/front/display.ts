import { localMemory } from "../../kit/index.ts";
import { useSyncExternalStore } from "react";

export const COLOURS = ["light", "dark", "contrast"] as const;
export type Colours = (typeof COLOURS)[number];

/** How this browser shows the workspace. */
export interface Display {
  readonly colours: Colours;
  /** Per cent of the browser's own size. */
  readonly size: number;
}

const KEPT = "thangdiem-display";
const SIZES = [90, 100, 115, 130, 150, 175, 200] as const;
const NORMAL: Display = { colours: ofTheMachine(), size: 100 };

let present = read();
const listeners = new Set<() => void>();

/** Puts the kept settings on the page; called before anything is drawn. */
export function applyDisplay(): void {
  document.documentElement.dataset["colours"] = present.colours;
  document.documentElement.style.fontSize = present.size === 100 ? "" : `${present.size}%`;
}

export function useDisplay(): Display & {
  choose: (colours: Colours) => void;
  larger: () => void;
  smaller: () => void;
} {
  const display = useSyncExternalStore(
    (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    () => present,
  );
  const step = (by: 1 | -1) =>
    change({
      ...display,
      size:
        SIZES[
          Math.min(SIZES.length - 1, Math.max(0, SIZES.findIndex((size) => size === display.size) + by))
        ] ?? 100,
    });
  return {
    ...display,
    choose: (colours) => change({ ...display, colours }),
    larger: () => step(1),
    smaller: () => step(-1),
  };
}

function change(display: Display): void {
  present = display;
  localMemory.write(KEPT, JSON.stringify(display));
  applyDisplay();
  for (const listener of listeners) listener();
}

/** Until somebody chooses: as everything else on the machine. */
function ofTheMachine(): Colours {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function read(): Display {
  try {
    const kept = JSON.parse(localMemory.read(KEPT) ?? "{}") as Partial<Display>;
    return {
      colours: COLOURS.find((colours) => colours === kept.colours) ?? NORMAL.colours,
      size: SIZES.find((size) => size === kept.size) ?? NORMAL.size,
    };
  } catch {
    return NORMAL;
  }
}
