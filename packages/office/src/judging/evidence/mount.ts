import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { sweep } from "./announce.ts";
import { evidenceIn, openContentStore } from "./content-store.ts";
import { EVIDENCE_LIMITS, type EvidenceContext, type EvidenceLimits } from "./context.ts";
import { mountRoutes } from "./routes.ts";
import { type ScannerSettings, scanWith } from "./scanner.ts";
import { fetchPage } from "./web-page.ts";

export interface EvidenceOptions {
  /** Of the installation: contents lie in `evidence/` below it. */
  readonly home: string;
  readonly limits?: Partial<EvidenceLimits>;
  /** Where clamd listens. */
  readonly scanner?: ScannerSettings;
  /** How pages of the web are reached; by HTTP, public machines only, unless something else is given. */
  readonly fetchPage?: EvidenceContext["fetchPage"];
}

/**
 * Serves evidence: uploads in parts, documents with their references, pages with their copies,
 * contents to look at; and the signed report on paper.
 */
export async function mountEvidence(
  app: FastifyInstance,
  evidence: EvidenceContext,
  who: WhoAsks,
): Promise<void> {
  await sweep(evidence);
  mountRoutes(app, evidence, who);
}

export function openEvidence(context: SignInContext, options: EvidenceOptions): EvidenceContext {
  const limits = { ...EVIDENCE_LIMITS, ...options.limits };
  const fetch =
    options.fetchPage ??
    ((address: string) =>
      fetchPage(address, { bytes_max: limits.page_bytes, seconds_max: limits.page_seconds }));
  const { scanner } = options;
  return {
    ...context,
    ...(scanner && { scan: (content: AsyncIterable<Uint8Array>) => scanWith(scanner, content) }),
    files: openContentStore(evidenceIn(options.home)),
    limits,
    fetchPage: fetch,
  };
}
