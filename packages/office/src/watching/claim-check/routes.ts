import { CLAIM_CHECK_LIMITS, claimCheckRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, goneAway, mountRoute, uploaded } from "@thang-diem/platform/http";
import { checkFile } from "@thang-diem/press/claim-check";
import type { WhoAsks } from "../../people/sign-in/index.ts";

/**
 * Published figures are no secret: whoever has signed in may check a text. It is read in memory, never kept, and its
 * name is not in the log.
 *
 * @param data folder `data/` of the product
 */
export function mountClaimCheck(app: FastifyInstance, who: WhoAsks, data: string): void {
  mountRoute(app, who, claimCheckRoutes.check, async ({ fileName }, request, reply) => {
    const content = await upTo(CLAIM_CHECK_LIMITS.bytes, uploaded(request));
    return answer(await checkFile(data, content, fileName, goneAway(reply)));
  });
}

/** How often the limit is heard out, so that the refusal still reaches who sends: a line cut off says nothing. */
const HEARD_OUT = 4;

/** A little more than allowed is enough to be refused; the rest is not kept. */
async function upTo(bytes_max: number, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of input) {
    if (bytes <= bytes_max) pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > HEARD_OUT * bytes_max) break;
  }
  return Buffer.concat(pieces);
}
