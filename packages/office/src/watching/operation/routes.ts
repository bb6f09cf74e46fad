import { operationRoutes } from "@thang-diem/contract";
import { httpProblem, mountRoute } from "@thang-diem/platform/http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { newestBackup } from "./backups.ts";
import { freeBytes } from "./disk.ts";
import { type Examined, glance } from "./examine.ts";
import { type MaintenanceGate, openMaintenance } from "./maintenance.ts";
import { lastVerified, serverVersion } from "./store.ts";

export interface OperationPlace extends Omit<Examined, "now" | "database"> {
  readonly version: string;
  readonly startedAt: Date;
}

/** The administrators' page on how the installation is, and work on it that everybody is told of. */
export function mountOperation(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  place: OperationPlace,
): void {
  const gate = openMaintenance(context);
  closeWhile(app, who, gate);
  mountRoute(app, who, operationRoutes.state, () => stateOf(context, place));
  mountRoute(app, who, operationRoutes.maintenance, () => gate.now());
  mountRoute(app, who, operationRoutes.maintain, (wanted, request) => gate.set(who.person(request), wanted));
}

async function stateOf({ database, clock }: SignInContext, place: OperationPlace) {
  const now = clock();
  const { home, settings, version, startedAt } = place;
  const [findings, free, backup, verified, server] = await Promise.all([
    glance({ ...place, database, now }),
    freeBytes(home),
    settings.backups && newestBackup(settings.backups.to),
    lastVerified(database.db),
    serverVersion(database.db),
  ]);
  return {
    version,
    node: process.version,
    database: server,
    startedAt: startedAt.toISOString(),
    freeBytes: free ?? 0,
    backupAt: momentOr(backup),
    backupsScheduled: settings.backups !== undefined,
    verifiedAt: momentOr(verified),
    findings: findings.map(({ check, state, message, fix }) => ({
      check,
      state,
      message: { ...message },
      fix: fix ? { ...fix } : { vi: "", en: "" },
    })),
  };
}

function momentOr(at: Date | undefined): string {
  return at?.toISOString() ?? "never";
}

/** While the installation is closed nobody changes anything but administrators; signing in and out goes on. */
function closeWhile(app: FastifyInstance, who: WhoAsks, gate: MaintenanceGate): void {
  app.addHook("preHandler", async (request) => {
    if (!changesSomething(request) || !(await gate.now()).closed) return;
    const person = await who.maybePerson(request);
    if (person?.roles.some(({ role }) => role === "administrator") === true) return;
    throw httpProblem(503, "maintenance");
  });
}

function changesSomething({ method, routeOptions: { url = "" } }: FastifyRequest): boolean {
  return method !== "GET" && method !== "HEAD" && !url.startsWith("/api/session");
}
