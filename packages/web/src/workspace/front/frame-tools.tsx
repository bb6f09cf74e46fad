import { ask, BrokenPart, Dialog, lazyPage, useWords } from "../../kit/index.ts";
import { noticeRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { CatchBoundary, type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { FrameWindow } from "./frame-windows.tsx";
import { WORDS } from "./words.ts";

/** Not with the first page, but soon after it: whoever presses Ctrl K goes on typing at once. */
const Opened = lazyPage(() => import("./frame-windows.tsx"), "Opened");
const SOON_MS = 500;

/** What stands in the frame of every page: search, display, help. */
export function FrameTools(): ReactElement {
  const words = useWords(WORDS);
  const [open, setOpen] = useState<FrameWindow>();
  const close = useCallback(() => setOpen(undefined), []);
  useFrameKeys(setOpen);
  useEffect(() => {
    const soon = setTimeout(() => void Opened.preload?.(), SOON_MS);
    return () => clearTimeout(soon);
  }, []);
  const title = open === "search" || open === "display" ? words[open] : words.help;
  const Broken = useCallback(
    ({ error }: ErrorComponentProps) => (
      <Dialog title={title} closeLabel={words.close} onClose={close}>
        <BrokenPart error={error} />
      </Dialog>
    ),
    [title, words, close],
  );
  return (
    <>
      <button type="button" className="plain tool" onClick={() => setOpen("search")}>
        {words.search} <kbd className="roomy-only">{words.searchKeys}</kbd>
      </button>
      <button type="button" className="plain tool" onClick={() => setOpen("display")}>
        {words.display}
      </button>
      <button type="button" className="plain tool" onClick={() => setOpen("help")}>
        {words.help} <kbd className="roomy-only">?</kbd>
      </button>
      {open !== undefined &&
        createPortal(
          <CatchBoundary getResetKey={() => open} errorComponent={Broken}>
            <Suspense>
              <Opened window={open} onClose={close} onTour={() => setOpen("tour")} />
            </Suspense>
          </CatchBoundary>,
          document.body,
        )}
    </>
  );
}

/** Ctrl K everywhere; "/" and "?" where nobody types and the page has no use of its own for them. */
function useFrameKeys(open: (window: FrameWindow) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return open("search");
      }
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector("dialog[open]") !== null
      )
        return;
      // The page's own list of keys, or its own search, comes first: pages answer before the frame hears of it.
      if (
        event.defaultPrevented ||
        (event.key === "/" && document.querySelector("main input[type=search]") !== null)
      )
        return;
      if (event.key === "/" || event.key === "?") {
        event.preventDefault();
        open(event.key === "/" ? "search" : "help");
      }
    };
    const afterPages = (event: KeyboardEvent) => void setTimeout(() => onKey(event), 0);
    const listen = (event: KeyboardEvent) =>
      event.key === "/" || event.key === "?" ? afterPages(event) : onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [open]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type))
  );
}

export const noticeCount = {
  queryKey: ["notices", "count"],
  queryFn: () => ask(noticeRoutes.count, {}),
  refetchInterval: 60_000,
} as const;

/** News of the reader's own work, with the number of what is unread. */
export function Bell(): ReactElement {
  const words = useWords(WORDS);
  const { data } = useQuery(noticeCount);
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/thong-bao"
      className="tool bell"
      activeProps={{ className: "active" }}
      aria-label={`${words.notices}: ${words.unread(unread)}`}
    >
      {words.notices}
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
