import { lazyRouteComponent } from "@tanstack/react-router";
import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import { fetched } from "./fetched.ts";

/**
 * A page whose code is fetched when somebody opens it, so that no page brings another's.
 *
 * @example export const ClaimPage = lazyPage(() => import("./claim-page.tsx"), "ClaimPage");
 */
export function lazyPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  importer: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent<Module, Name>(fetched(importer), name);
}

/**
 * A part of pages that is fetched when it is first drawn. What stands around it stays, and keeps its focus, until the
 * part is there.
 *
 * @example export const Panel = lazyPart(() => import("./panel.tsx").then(({ Panel }) => Panel));
 */
export function lazyPart<Props extends object>(
  importer: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  const Part = lazy(() => fetched(importer)().then((part) => ({ default: part })));
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}
