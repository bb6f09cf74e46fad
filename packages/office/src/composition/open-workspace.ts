import { readFile } from "node:fs/promises";
import { join } from "node:path";
import rateLimit from "@fastify/rate-limit";
import { interfaceRoutes, openApiDocument, ROUTES, type OneTimeCode } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import type { Database } from "@thang-diem/platform/db";
import { type Between, openBetween } from "@thang-diem/platform/between";
import { onEveryCommit, tellOutside } from "@thang-diem/platform/command";
import { SILENT, type ProgramLog } from "@thang-diem/platform/log";
import { httpProblem, mountRoute, openSite, type AppOptions } from "@thang-diem/platform/http";
import { warmReading } from "@thang-diem/platform/spreadsheet";
import { mountFieldwork } from "../asking/fieldwork/index.ts";
import { mountResponses } from "../asking/responses/index.ts";
import { mountSurveyLetters, surveyLetters } from "../asking/letters/index.ts";
import { mountSurveyPaper, unfinishedPaper } from "../asking/paper/index.ts";
import { mountSurveyQuality } from "../asking/quality/index.ts";
import { mountSampling } from "../asking/sampling/index.ts";
import { mountSurveyResults } from "../asking/results/index.ts";
import { mountAnnouncement, openPackager, type Packager } from "../judging/announcement/index.ts";
import { mountSurveys } from "../asking/surveys/index.ts";
import { mountAppraisal } from "../judging/appraisal/index.ts";
import { mountCouncil } from "../judging/council/index.ts";
import { mountDuties } from "../preparing/duties/index.ts";
import { mountItemRequests } from "../judging/item-requests/index.ts";
import { mountExplanations } from "../judging/explanations/index.ts";
import { mountReview } from "../judging/findings-review/index.ts";
import type { Outcome } from "@thang-diem/platform/problems";
import { mountBoard, startReminders } from "../watching/board/index.ts";
import { mountEvaluations } from "../preparing/evaluations/index.ts";
import {
  evidenceCounts,
  evidenceCountsOver,
  type EvidenceOptions,
  intactDocuments,
  mountEvidence,
  openEvidence,
} from "../judging/evidence/index.ts";
import { mountHistory } from "../watching/history/index.ts";
import {
  type AnchorSettings,
  mountLog,
  noteExports,
  startAnchors,
  startForwarding,
} from "../watching/log/index.ts";
import { mountNotices, startLetters, type LetterSettings } from "../people/notices/index.ts";
import { mountCalendar } from "../preparing/calendar/index.ts";
import { mountItemSources } from "../preparing/item-sources/index.ts";
import { mountExemptions } from "../preparing/exemptions/index.ts";
import { mountOpening } from "../preparing/opening/index.ts";
import {
  agreeFromShell,
  codeFromShell,
  ensureFirstAdministrator,
  mountPeople,
  type FirstAdministrator,
} from "../people/accounts/index.ts";
import { mountOwnEntries } from "../judging/own-entries/index.ts";
import { mountComplaints } from "../judging/complaints/index.ts";
import { mountSignedDocuments } from "../judging/signed-documents/index.ts";
import { mountResults, openPublisher, type Publisher, type Publishing } from "../judging/results/index.ts";
import { mountSchemeVersions } from "../judging/scheme-versions/index.ts";
import { mountImproving } from "./improving.ts";
import { mountUnits, startDayNames } from "../preparing/units/index.ts";
import { mountSchemes, openShelf, type OpeningContext } from "../preparing/schemes/index.ts";
import { mountClaims } from "../judging/self-assessment/index.ts";
import {
  mountSignIn,
  keyFileIn,
  openSealer,
  openWhoAsks,
  sealedSecrets,
  SIGN_IN_POLICY,
  type IssuerSettings,
  type SignInPolicy,
  type WhoAsks,
} from "../people/sign-in/index.ts";
import {
  mountOperation,
  OPERATION_DEFAULTS,
  type OperationSettings,
  startAlarms,
  startBackups,
} from "../watching/operation/index.ts";
import {
  lastPurged,
  RETENTION_DEFAULTS,
  type RetentionSettings,
  startPurge,
} from "../watching/retention/index.ts";
import { mountDataRequests } from "../watching/data-requests/index.ts";
import { knowRoundItems } from "../judging/standing/index.ts";
import { mountClaimCheck } from "../watching/claim-check/index.ts";
import { mountSearch } from "../watching/search/index.ts";

export interface WorkspaceOptions {
  /** The built client: a folder with `lam-viec/index.html`. Without it only the interface for programs is served. */
  readonly client?: string;
  readonly issuers?: readonly IssuerSettings[];
  readonly policy?: Partial<SignInPolicy>;
  readonly clock?: () => Date;
  /** Root of the product with its `data/` and `schemes/`, where it does not stand around this file. */
  readonly product?: string;
  /** Where letters go out; without it people are told in the workspace alone. */
  readonly letters?: LetterSettings;
  /** Where the ends of the log's chains are sent; without it they are in backups alone. */
  readonly anchors?: AnchorSettings;
  /** How it is run: backups by itself, what counts as short of room. */
  readonly operation?: OperationSettings;
  /** For how long what is known of people is kept. */
  readonly retention?: RetentionSettings;
  /** Of the program, as administrators see it. */
  readonly version?: string;
  /** Called when another process on the same database has published: its site stands. */
  readonly onOtherSite?: () => Promise<void>;
  /** Where results are published; without it this server publishes none. */
  readonly publishing?: Publishing;
  /** Of the program; without it jobs and letters say nothing. */
  readonly log?: ProgramLog;
  /** Limits of files, and how pages of the web are reached. */
  readonly evidence?: Omit<EvidenceOptions, "home">;
}

const PRODUCT = join(import.meta.dirname, "../../../..");

export interface Workspace {
  /** Goes into `createApp`: it opens the routes that are not public. */
  readonly authorize: NonNullable<AppOptions["authorize"]>;
  /** Goes into `createApp` too: the log then names the account of a request. */
  readonly accountOf: NonNullable<AppOptions["accountOf"]>;
  /** The account made just now because there was none; its password is shown once. */
  readonly firstAdministrator: FirstAdministrator | undefined;
  /** For use cases that are called without HTTP. */
  readonly context: OpeningContext;
  readonly publisher: Publisher;
  readonly packager: Packager;
  mount(app: FastifyInstance): Promise<void>;
  /** What happens by itself: reminders, letters, and publications that a stop left behind. Gives back how to end it. */
  startWork(): () => Promise<void>;
}

/**
 * The officials' side of an installation: sign-in, accounts, roles, and the pages at `/lam-viec/`. The portal is served
 * beside it and keeps working without the database.
 *
 * @example
 * const workspace = await openWorkspace(installation, { client });
 * const app = createApp({ authorize: workspace.authorize });
 * await workspace.mount(app);
 * serveSite(app, await openSite(folder));
 */
export async function openWorkspace(
  { database, home }: { readonly database: Database; readonly home: string },
  options: WorkspaceOptions = {},
): Promise<Workspace> {
  const context = await openContext({ database, home }, options);
  await knowRoundItems(context.database);
  const who = openWhoAsks(context);
  let between: Between | undefined;
  const render = options.publishing?.renderSite;
  const publishing = options.publishing && {
    ...options.publishing,
    ...(render && {
      renderSite: async (...told: Parameters<typeof render>) => {
        await render(...told);
        between?.say(SITE);
      },
    }),
  };
  const publisher = openPublisher(context, publishing);
  const packager = openPackager(context, publishing);
  return {
    publisher,
    packager,
    authorize: who.authorize,
    accountOf: who.accountOf,
    context,
    firstAdministrator: await ensureFirstAdministrator(context),
    mount: (app) => mountRooms(app, context, home, who, { publisher, packager }, options),
    startWork() {
      between = joinProcesses(context, options);
      const letters = options.letters && openPost(context, options.letters);
      const anchors = options.anchors && startAnchors(context, options.anchors);
      const operation = options.operation ?? OPERATION_DEFAULTS;
      const endForwarding = operation.logServer && startForwarding(context, operation.logServer);
      const backups = operation.backups && startBackups(context, home, operation.backups);
      const endAlarms = startAlarms(context, { home, settings: operation });
      const endPurge = startPurge(context, options.retention ?? RETENTION_DEFAULTS);
      const endReminders = startReminders(context);
      const endDayNames = startDayNames(context);
      publisher.resume();
      packager.resume();
      // What the opening pages need takes seconds to read: it is there before anybody asks.
      Promise.all([context.shelf.registry(), context.shelf.schemes(), warmReading()]).catch((err: unknown) =>
        context.log.error({ event: "job-failed", job: "reading what ships", err }),
      );
      return async () => {
        await endReminders();
        await endDayNames();
        await letters?.stop();
        await anchors?.stop();
        await endForwarding?.();
        await backups?.stop();
        await endAlarms();
        await endPurge();
        await Promise.all([publisher.idle(), packager.idle()]);
        await between?.stop();
      };
    },
  };
}

/** The topic that a site was published; every other topic is the chain of a line. */
const SITE = "site";

/** What this process commits the others hear of, and the other way round. */
function joinProcesses({ database, log }: OpeningContext, { onOtherSite }: WorkspaceOptions): Between {
  const swap = () =>
    void onOtherSite?.().catch((err: unknown) =>
      log.error({ event: "job-failed", job: "site of others", err }),
    );
  const between = openBetween(database, log, (heard) => {
    if (heard.is === "lost" || heard.topic === SITE) swap();
    if (heard.is === "lost") tellOutside(database);
    else if (heard.topic !== SITE) tellOutside(database, heard.topic);
  });
  onEveryCommit(database, (chain) => between.say(chain));
  return between;
}

async function mountRooms(
  app: FastifyInstance,
  context: OpeningContext,
  home: string,
  who: WhoAsks,
  { publisher, packager }: Pick<Workspace, "publisher" | "packager">,
  options: WorkspaceOptions,
): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => httpProblem(429, "too-many-requests"),
  });
  // Uploads arrive as they are and are read in pieces.
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  noteExports(app, context, who);
  mountOperation(app, context, who, {
    home,
    settings: options.operation ?? OPERATION_DEFAULTS,
    version: options.version ?? "",
    startedAt: context.clock(),
  });
  mountSignIn(app, context, who);
  mountPeople(app, context, who);
  mountEvaluations(app, context, who);
  mountNotices(app, context, who);
  for (const mount of [mountSchemes, mountOpening, mountUnits]) mount(app, context, who);
  mountSchemeVersions(app, context, who);
  mountDuties(app, context, who);
  mountAsking(app, context, who, options);
  mountAppraisal(app, context, who);
  const evidence = openEvidence(context, { ...options.evidence, home });
  mountClaims(app, context, who, {
    evidence: evidenceCounts,
    evidenceOver: evidenceCountsOver,
    intact: (unit) => intactDocuments(evidence, unit),
  });
  mountCouncil(app, context, who);
  mountResults(app, context, who, publisher);
  mountOwnEntries(app, context, who);
  mountComplaints(app, context, who, () => publisher.renderAgain());
  mountAnnouncement(app, context, who, packager);
  mountSignedDocuments(app, context, who, () => publisher.renderAgain());
  await mountEvidence(app, evidence, who);
  mountCalendar(app, context, who);
  mountItemSources(app, context, who);
  mountExemptions(app, context, who);
  mountExplanations(app, context, who);
  mountItemRequests(app, context, who);
  mountReview(app, context, who);
  mountLog(app, context, who, { home, anchors: options.anchors?.file });
  mountDataRequests(app, context, who, () => periodsOf(context, options));
  mountImproving(app, context, who);
  mountBoard(app, context, who);
  mountSearch(app, context, who);
  mountClaimCheck(app, who, join(options.product ?? PRODUCT, "data"));
  mountHistory(app, context, who);
  mountDescription(app, who);
  if (options.client !== undefined) await mountClient(app, options.client);
}

/** For how long what is known of people is kept, and when it was removed last. */
async function periodsOf({ database }: OpeningContext, { retention = RETENTION_DEFAULTS }: WorkspaceOptions) {
  const at = await lastPurged(database.db);
  return { ...retention, ...(at && { purgedAt: at.toISOString() }) };
}

/** The post of the installation: letters after notices, letters of surveys. */
function openPost(context: OpeningContext, settings: LetterSettings) {
  const { productName } = settings;
  return startLetters(context, settings, undefined, [surveyLetters({ ...context, productName })]);
}

/** The rooms of the wing asking. */
function mountAsking(
  app: FastifyInstance,
  context: OpeningContext,
  who: WhoAsks,
  { product = PRODUCT, letters }: WorkspaceOptions,
): void {
  mountSurveys(app, context, who, {
    ready: join(product, "data", "questionnaires"),
    stillOpen: unfinishedPaper,
  });
  mountSurveyPaper(app, context, who);
  mountSurveyLetters(app, context, who, letters !== undefined);
  mountSampling(app, context, who);
  mountSurveyQuality(app, context, who);
  mountSurveyResults(app, context, who);
  mountResponses(app, context);
  mountFieldwork(app, context, who);
}

/**
 * A new one-time code for an account, from the shell of the machine: the way in when no administrator can sign in.
 *
 * @param by who sits at the machine, for the log
 */
export async function giveCodeFromShell(
  installation: { readonly database: Database; readonly home: string },
  given: { readonly signInName: string; readonly by: string; readonly removeFactors: boolean },
): Promise<Outcome<OneTimeCode>> {
  return codeFromShell(await openContext(installation, {}), given);
}

/** Agrees, from the shell of the machine, to the roles that wait for a second person. */
export async function agreeToRolesFromShell(
  installation: { readonly database: Database; readonly home: string },
  given: { readonly signInName: string; readonly by: string },
): Promise<Outcome<{ agreed: number }>> {
  return agreeFromShell(await openContext(installation, {}), given);
}

async function openContext(
  { database, home }: { readonly database: Database; readonly home: string },
  { clock, policy, issuers, product, log }: WorkspaceOptions,
): Promise<OpeningContext> {
  const now = clock ?? (() => new Date());
  const sealer = await openSealer(keyFileIn(home), await sealedSecrets(database.db, now()));
  return {
    database,
    sealer,
    shelf: openShelf(product ?? PRODUCT, database),
    clock: now,
    policy: { ...SIGN_IN_POLICY, ...policy },
    issuers: issuers ?? [],
    log: log ?? SILENT,
  };
}

/** What every route takes and gives, for programs. */
function mountDescription(app: FastifyInstance, who: WhoAsks): void {
  const described = openApiDocument(ROUTES, "1", app.root);
  mountRoute(app, who, interfaceRoutes.openApi, () => Promise.resolve({ ...described }));
}

/** Files by their address; every other address below `/lam-viec/` is a page that the client draws. */
async function mountClient(app: FastifyInstance, folder: string): Promise<void> {
  const site = await openSite(folder, { immutable: /^\/lam-viec\/assets\// });
  const written = await readFile(join(folder, "lam-viec", "index.html"), "utf8");
  // One page for every address below /lam-viec/, so its own files are named whole.
  const page = written.replaceAll('"./assets/', `"${app.root}/lam-viec/assets/`);
  const open = { config: { permission: "public" } } as const;
  app.get("/lam-viec", open, (_request, reply) => reply.redirect(`${app.root}/lam-viec/`, 308));
  app.get("/lam-viec/assets/*", open, (request, reply) => site.answer(request, reply));
  app.get("/khao-sat/tap/*", open, (request, reply) => site.answer(request, reply));
  app.get("/phong-van/*", open, (request, reply) => site.answer(request, reply));
  app.get("/lam-viec/*", open, (_request, reply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page),
  );
}
