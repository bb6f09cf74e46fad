import { signedDocumentRoutes } from "@thang-diem/contract";
import { create as contentDisposition } from "content-disposition";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, uploaded } from "@thang-diem/platform/http";
import { type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { attachDocument, NO_DOCUMENT, replaceDocument } from "./attach-document.ts";
import { documentFile, listDocuments } from "./list-documents.ts";

/** @param tellPortal has the site told anew: it shows the papers beside the editions */
export function mountSignedDocuments(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  tellPortal: () => void,
): void {
  const told = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.ok) tellPortal();
    return outcome;
  };
  mountRoute(app, who, signedDocumentRoutes.read, ({ evaluationId }) => listDocuments(context, evaluationId));
  mountRoute(app, who, signedDocumentRoutes.attach, async ({ evaluationId, ...given }, request) =>
    answer(
      told(
        await attachDocument(context, who.person(request), evaluationId, {
          ...given,
          input: uploaded(request),
        }),
      ),
    ),
  );
  mountRoute(app, who, signedDocumentRoutes.replace, async ({ evaluationId, ...given }, request) =>
    answer(
      told(
        await replaceDocument(context, who.person(request), evaluationId, {
          ...given,
          input: uploaded(request),
        }),
      ),
    ),
  );
  mountRoute(app, who, signedDocumentRoutes.file, async ({ evaluationId, documentId }, _request, reply) => {
    const file = await documentFile(context, evaluationId, documentId);
    if (file === undefined) return answer(refused(NO_DOCUMENT));
    return reply
      .type("application/pdf")
      .header("cache-control", "no-store")
      .header("content-disposition", contentDisposition(file.name))
      .send(file.content);
  });
}
