import { lazyRouteComponent } from "@tanstack/react-router";
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
