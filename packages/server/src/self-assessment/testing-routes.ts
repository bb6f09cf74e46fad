import type { FastifyInstance } from "fastify";
import { unitIn } from "../evaluations/index.ts";
import { answer } from "../platform/http/index.ts";
import { signedInBy, type SignInContext } from "../sign-in/index.ts";
import { readClaimOf, saveChanges, type Change } from "./index.ts";

interface Where {
  Params: { evaluationId: string; roundId: string; unitId: string };
  Body: { changes: Change[]; schemeHash: string };
}

export function mountSaving(app: FastifyInstance, context: SignInContext): void {
  const open = { config: { permission: "public" } } as const;
  const path = "/testing/:evaluationId/:roundId/:unitId";
  const who = async (cookie: string) => {
    const found = await signedInBy(context, cookie.slice(cookie.indexOf("=") + 1));
    if (found === undefined) throw new Error("nobody");
    return found;
  };
  app.put<Where>(path, open, async ({ params: { evaluationId, roundId, unitId }, body, headers }) => {
    const person = await who(headers.cookie ?? "");
    const unit = answer(await unitIn(context.database.db, evaluationId, roundId, unitId));
    return { saved: await saveChanges(context, person, { unit, schemeHash: body.schemeHash, mayWrite: () => true }, body.changes) };
  });
  app.get<Where & { Querystring: { schemeHash: string } }>(path, open, async ({ params: { evaluationId, roundId, unitId }, query, headers }) => {
    await who(headers.cookie ?? "");
    const unit = answer(await unitIn(context.database.db, evaluationId, roundId, unitId));
    const { fields } = await readClaimOf(context.database.db, unit, query.schemeHash);
    return { fields };
  });
}
