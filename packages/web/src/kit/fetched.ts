/** A part of the program did not arrive: the server has a newer version, or the line dropped. */
export class NotFetchedError extends Error {
  override readonly name = "NotFetchedError";
}

/**
 * A part of the program that is fetched when it is first needed. What is thrown when it does not come is our
 * own error, so
 * that the page asks before it is loaded anew: the router by itself would reload at once, also into a line
 * that is down.
 *
 * @example lazyRouteComponent(fetched(() => import("./judging/council/index.ts")), "CouncilPage")
 */
export function fetched<T>(importer: () => Promise<T>): () => Promise<T> {
  return () =>
    importer().catch((error: unknown) => {
      throw new NotFetchedError(String(error), { cause: error });
    });
}
