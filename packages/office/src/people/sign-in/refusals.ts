import type { FastifyInstance, FastifyRequest } from "fastify";

/** So many refusals of one asker within a minute are answered and told one by one. */
const REFUSALS_A_MINUTE = 600;

type Counter = ReturnType<FastifyInstance["createRateLimit"]>;
const counters = new WeakMap<FastifyInstance, Counter>();
const askers = new WeakMap<FastifyRequest, string>();

/**
 * Counts one more refusal. Refusals alone are counted, and what is let in is never asked for its count: a stranger
 * who hammers makes nobody else wait, not behind the same address either.
 *
 * @param asker who was refused: an account, or the address of somebody unknown
 * @returns whether there were too many within the minute
 */
export async function tooManyRefusals(request: FastifyRequest, asker: string): Promise<boolean> {
  askers.set(request, asker);
  const counted = await counterOf(request.server)(request);
  if (counted.isAllowed) return false;
  if (counted.remaining === 0 && !counted.isExceeded)
    request.log.warn({ event: "refusals-not-told", asker, address: request.ip });
  return counted.isExceeded;
}

function counterOf(app: FastifyInstance): Counter {
  const known = counters.get(app);
  if (known !== undefined) return known;
  const made: Counter = app.createRateLimit({
    max: REFUSALS_A_MINUTE,
    timeWindow: "1 minute",
    keyGenerator: (request) => `refused ${askers.get(request) ?? request.ip}`,
  });
  counters.set(app, made);
  return made;
}
