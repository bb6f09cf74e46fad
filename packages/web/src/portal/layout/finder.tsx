import { data } from "../site/index.ts";
import type { Page } from "./page.ts";

/** What the script needs of a finder: where the list is, what it says. */
export function finderData(page: Page) {
  const { start } = page.words;
  return {
    "data-finder": "",
    "data-units": page.file(data.units),
    "data-root": page.file(`${page.language}/`),
    "data-none": start.findNone,
    "data-count": start.findCount(0).replace("0", "{n}"),
    "data-one": start.findCount(1),
  };
}

/** In the head of every page: finds a unit by any of its names. The start page has a larger one of its own. */
export function HeadFinder({ page }: { readonly page: Page }) {
  const { start } = page.words;
  return (
    <details className="head-finder needs-js">
      <summary>
        <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path className="outline" d="M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM12.6 12.6L17.5 17.5" />
        </svg>
        <span className="head-finder-name">{start.findShort}</span>
      </summary>
      <form role="search" aria-label={start.findShort} {...finderData(page)}>
        <label htmlFor="head-finder">{start.findOpen}</label>
        <input id="head-finder" type="text" autoComplete="off" spellCheck={false} />
        <p className="status" role="status" />
        <ul className="results" />
      </form>
    </details>
  );
}
