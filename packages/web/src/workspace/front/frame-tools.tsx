import { ask, Dialog, useWords } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { noticeRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { usePerson } from "../session.ts";
import { COLOURS, useDisplay } from "./display.ts";
import { GUIDE_TITLES, guidesFor } from "./guide-names.ts";
import { SearchDialog } from "../watching/search/index.ts";
import { TourDialog } from "./tour.tsx";
import { WORDS } from "./words.ts";

type Window = "search" | "display" | "help" | "tour";

/** What stands in the frame of every page: search, display, help. */
export function FrameTools(): ReactElement {
  const words = useWords(WORDS);
  const [open, setOpen] = useState<Window>();
  const close = () => setOpen(undefined);
  useFrameKeys(setOpen);
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
      {createPortal(<Opened window={open} onClose={close} onTour={() => setOpen("tour")} />, document.body)}
    </>
  );
}

/** Beside the frame, not within: on a phone its buttons are hidden while the menu is closed. */
function Opened({
  window,
  onClose,
  onTour,
}: {
  readonly window: Window | undefined;
  readonly onClose: () => void;
  readonly onTour: () => void;
}): ReactElement | undefined {
  switch (window) {
    case "search":
      return <SearchDialog onClose={onClose} />;
    case "display":
      return <DisplayDialog onClose={onClose} />;
    case "help":
      return <HelpDialog onClose={onClose} onTour={onTour} />;
    case "tour":
      return <TourDialog onClose={onClose} />;
    case undefined:
      return undefined;
  }
}

/** Ctrl K everywhere; "/" and "?" where nobody types and the page has no use of its own for them. */
function useFrameKeys(open: (window: Window) => void): void {
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

function DisplayDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(WORDS);
  const { colours, size, choose, larger, smaller } = useDisplay();
  return (
    <Dialog title={words.display} closeLabel={words.close} onClose={onClose}>
      <fieldset className="choices">
        <legend>{words.colours}</legend>
        {COLOURS.map((each) => (
          <label key={each}>
            <input type="radio" name="colours" checked={each === colours} onChange={() => choose(each)} />{" "}
            {words.sets[each]}
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>
          {words.textSize}: {size}%
        </legend>
        <button type="button" className="boxed" aria-label={words.smaller} onClick={smaller}>
          A−
        </button>
        <button type="button" className="boxed" aria-label={words.larger} onClick={larger}>
          A+
        </button>
      </fieldset>
      <div>
        <button type="button" className="boxed" onClick={() => (onClose(), setTimeout(() => print(), 0))}>
          {words.print}
        </button>
      </div>
    </Dialog>
  );
}

function HelpDialog({
  onClose,
  onTour,
}: {
  readonly onClose: () => void;
  readonly onTour: () => void;
}): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const keys =
    document.querySelector("main table") === null ? words.everywhere : [...words.everywhere, ...words.lists];
  return (
    <Dialog title={words.keys} closeLabel={words.close} onClose={onClose}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="plain-list">
        {guidesFor(usePerson().roles.map(({ role }) => role)).map((guide) => (
          <li key={guide}>
            <Link to="/huong-dan/$guide" params={{ guide }} onClick={onClose}>
              {say(GUIDE_TITLES[guide])}
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" className="boxed" onClick={onTour}>
          {words.tourAgain}
        </button>
      </div>
    </Dialog>
  );
}
