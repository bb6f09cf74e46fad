import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Dialog, useWords } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { usePerson } from "../session.ts";
import { COLOURS, useDisplay } from "./display.ts";
import { GUIDE_TITLES, guidesFor } from "./guide-names.ts";
import { SearchDialog } from "../watching/search/index.ts";
import { TourDialog } from "./tour.tsx";
import { WORDS } from "./words.ts";

export type FrameWindow = "search" | "display" | "help" | "tour";

/** Beside the frame, not within: on a phone its buttons are hidden while the menu is closed. */
export function Opened({
  window,
  onClose,
  onTour,
}: {
  readonly window: FrameWindow;
  readonly onClose: () => void;
  readonly onTour: () => void;
}): ReactElement {
  switch (window) {
    case "search":
      return <SearchDialog onClose={onClose} />;
    case "display":
      return <DisplayDialog onClose={onClose} />;
    case "help":
      return <HelpDialog onClose={onClose} onTour={onTour} />;
    case "tour":
      return <TourDialog onClose={onClose} />;
  }
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
