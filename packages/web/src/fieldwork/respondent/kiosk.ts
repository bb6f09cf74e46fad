import { isKiosk } from "./memory.ts";

const THANKS_MS = 8_000;
/** Nobody touched the machine for so long: whoever was there has left. */
const IDLE_MS = 90_000;

/** Begins anew by itself: some seconds after a form was taken, and when nobody is there any more. */
export function watchKiosk(): void {
  if (!isKiosk) return;
  // The browser's own way back would show what the last person answered.
  addEventListener("pageshow", ({ persisted }) => persisted && beginAnew());
  let idle = setTimeout(beginAnew, IDLE_MS);
  const touched = () => {
    clearTimeout(idle);
    idle = setTimeout(beginAnew, IDLE_MS);
  };
  for (const event of ["pointerdown", "keydown", "input"])
    addEventListener(event, touched, { capture: true });
}

let isSending = false;

/** A form is on its way: the machine waits for it, and shows nothing of it. */
export function hideUntilSent(main: HTMLElement): void {
  if (!isKiosk) return;
  isSending = true;
  main.replaceChildren();
}

/** After the page that thanks, or that says what is wrong. */
export function nextPerson(): void {
  isSending = false;
  if (isKiosk) setTimeout(beginAnew, THANKS_MS);
}

function beginAnew(): void {
  if (!isSending) location.replace(location.pathname);
}
