interface Waiting<Request, Reply> {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked while the work before it runs, and does it together: alone when little is asked, many at once
 * under load. What fails together is tried again one by one, so that nobody fails for another's sake; `work` must stand
 * being asked twice.
 *
 * @param sizeOf what one request costs; together they cost at most `sizeMax`, a bigger one is done alone
 */
export function gathered<Request, Reply>(
  work: (requests: readonly Request[]) => Promise<readonly Reply[]>,
  sizeOf: (request: Request) => number,
  sizeMax: number,
): (request: Request) => Promise<Reply> {
  const waiting: Waiting<Request, Reply>[] = [];
  let busy = false;
  const together = async (asked: readonly Waiting<Request, Reply>[]): Promise<void> => {
    try {
      const replies = await work(asked.map(({ request }) => request));
      for (const [n, { resolve }] of asked.entries()) resolve(replies[n] as Reply);
    } catch (error) {
      const [only] = asked;
      if (asked.length === 1) only?.reject(error);
      else for (const each of asked) await together([each]);
    }
  };
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0)
      await together(
        waiting.splice(
          0,
          fitting(
            waiting.map(({ request }) => sizeOf(request)),
            sizeMax,
          ),
        ),
      );
    busy = false;
  };
  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!busy) void run();
    });
}

/** How many of the first go together; at least one. */
function fitting(sizes: readonly number[], sizeMax: number): number {
  let [count, sum] = [1, sizes[0] ?? 0];
  for (; count < sizes.length && sum + (sizes[count] ?? 0) <= sizeMax; count += 1) sum += sizes[count] ?? 0;
  return count;
}
