import { createRootRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { BrokenPage, useTitle } from "../kit/index.ts";
import { Shell } from "./shell.tsx";
import { useSpeech } from "./words/index.ts";

/** What stands around every page of the workspace. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: BrokenFrame,
});

/** The frame itself has failed: what it would stand in is missing too. */
export function BrokenFrame({ error }: { readonly error: unknown }): ReactElement {
  return (
    <main id="main" className="page">
      <BrokenPage error={error} />
    </main>
  );
}

function NotFound(): ReactElement {
  const { words } = useSpeech();
  useTitle(words.notFound);
  return (
    <>
      <h1>{words.notFound}</h1>
      <p>
        <Link to="/">{words.toHome}</Link>
      </p>
    </>
  );
}
