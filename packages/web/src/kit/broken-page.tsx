import { ROOT } from "./root.ts";
import { useState, type ReactElement } from "react";
import { NotFetchedError } from "./fetched.ts";
import { useWords } from "./language.tsx";
import { CopyButton, textsOnPageOnly } from "./outbox/index.ts";
import { useTitle } from "./title.ts";
import { KIT_WORDS } from "./words.ts";

/** What a person sees when a page has failed: what happened, what is safe, what to do. Nothing typed is thrown away. */
export function BrokenPage({ error }: { readonly error: unknown }): ReactElement {
  const words = useWords(KIT_WORDS);
  const renewed = error instanceof NotFetchedError;
  const title = renewed ? words.newVersionTitle : words.brokenTitle;
  const [onPage] = useState(textsOnPageOnly);
  useTitle(title);
  return (
    <div role="alert" className="broken">
      <h1>{title}</h1>
      {renewed && <p>{words.newVersionWhy}</p>}
      <p>{words.brokenSafe}</p>
      {onPage.length > 0 && (
        <section className="notice">
          <p>
            <strong>{words.brokenOnPage}</strong>
          </p>
          <blockquote className="kept-text">{onPage.join("\n\n")}</blockquote>
          <CopyButton text={onPage.join("\n\n")} />
        </section>
      )}
      <p>{renewed ? words.newVersionDo : words.brokenDo}</p>
      <Reload />
      {!renewed && (
        <details>
          <summary>{words.brokenDetails}</summary>
          <pre className="broken-details">
            {new Date().toISOString()} {location.pathname}
            {"\n"}
            {error instanceof Error ? (error.stack ?? error.message) : String(error)}
          </pre>
        </details>
      )}
    </div>
  );
}

/** The same for a part within a page that goes on working. */
export function BrokenPart({ error }: { readonly error: unknown }): ReactElement {
  const words = useWords(KIT_WORDS);
  return (
    <div role="alert" className="notice">
      <p>
        <strong>{error instanceof NotFetchedError ? words.newVersionTitle : words.brokenPart}</strong>
      </p>
      <Reload />
    </div>
  );
}

/** Loads the page anew, but not into a line that is down: that would leave nothing at all. */
function Reload(): ReactElement {
  const words = useWords(KIT_WORDS);
  const [away, setAway] = useState(false);
  const reload = () =>
    void fetch(location.href, { method: "HEAD", cache: "no-store" }).then(
      () => location.reload(),
      () => setAway(true),
    );
  return (
    <>
      <p className="actions">
        <button type="button" className="boxed" onClick={reload}>
          {words.reload}
        </button>
        <a href={`${ROOT}/lam-viec/`}>{words.toStart}</a>
      </p>
      <p role="status">{away ? `${words.offline} ${words.stillHere}` : ""}</p>
    </>
  );
}
