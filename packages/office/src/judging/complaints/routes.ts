import { complaintRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute } from "@thang-diem/platform/http";
import type { Outcome } from "@thang-diem/platform/problems";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { answerComplaint } from "./answer-complaint.ts";
import { fileComplaint } from "./file-complaint.ts";
import { listComplaints } from "./list-complaints.ts";

/** @param tellPortal has the site told anew: it counts complaints and says what became of them */
export function mountComplaints(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  tellPortal: () => void,
): void {
  const told = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.ok) tellPortal();
    return outcome;
  };
  mountRoute(app, who, complaintRoutes.file, async ({ evaluationId, ...filed }, request) =>
    answer(told(await fileComplaint(context, who.person(request), evaluationId, filed))),
  );
  mountRoute(app, who, complaintRoutes.list, ({ evaluationId }, request) =>
    listComplaints(context, who.person(request), evaluationId),
  );
  mountRoute(app, who, complaintRoutes.answer, async ({ evaluationId, ...given }, request) =>
    answer(told(await answerComplaint(context, who.person(request), evaluationId, given))),
  );
}
