import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type EvaluationReach,
  EVERY_EVALUATION,
  requestOf,
  signInRoutes,
  peopleRoutes,
  type AnyRoute,
  type ProblemReply,
  type Role,
  type RouteText,
  type RouteReply,
} from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { createApp } from "../../../platform/src/http/index.ts";
import { agreeFromShell } from "../people/accounts/index.ts";
import type { Packager } from "../judging/announcement/index.ts";
import type { Publisher } from "../judging/results/index.ts";
import type { OpeningContext } from "../preparing/schemes/index.ts";
import { openWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

/** An answer with the value of a route, or its refusal. */
export interface Answered<R> {
  readonly status: number;
  /** @throws when the call was refused */
  readonly value: RouteReply<R>;
  readonly problem: ProblemReply | undefined;
  /** Codes of the field faults, as "field: code". */
  readonly faults: string[];
}

/** A browser without a screen: keeps its cookies. */
export interface Visitor {
  call<R extends AnyRoute>(route: R, input: RouteText<R>, upload?: Uint8Array): Promise<Answered<R>>;
  readonly cookies: Map<string, string>;
}

export interface TestWorkspace {
  readonly app: FastifyInstance;
  /** Folder of the installation; gone after `close`. */
  readonly home: string;
  readonly database: Database;
  readonly context: OpeningContext;
  readonly publisher: Publisher;
  /** What happens by itself; the test ends it. */
  startWork(): () => Promise<void>;
  readonly packager: Packager;
  readonly first: { readonly signInName: string; readonly password: string };
  /** Moves the workspace's clock. */
  later(minutes: number): void;
  now(): Date;
  visitor(userAgent?: string): Visitor;
  /** The first administrator, through with changing the password. */
  administrator(): Promise<Visitor>;
  /** A new account with these roles for an organisation, signed in. */
  person(
    admin: Visitor,
    signInName: string,
    organisationId: string,
    roles: readonly Role[],
    evaluation?: EvaluationReach,
  ): Promise<Visitor & { accountId: string }>;
  close(): Promise<void>;
}

export const TEST_HOST = "thangdiem.test";
export const TEST_PASSWORD = "con mèo trên mái nhà";

export interface TestWorkspaceOptions extends WorkspaceOptions {
  /** Below which path of its host it is served. */
  readonly root?: string;
}

export async function openTestWorkspace(given: TestWorkspaceOptions = {}): Promise<TestWorkspace> {
  const { root = "", ...options } = given;
  const home = mkdtempSync(join(tmpdir(), "td-people-"));
  const database = await openTestDatabase();
  let time = Date.parse("2026-11-20T02:00:00Z");
  const workspace = await openWorkspace(
    { database, home },
    // Second factors have tests of their own; elsewhere people begin with a password.
    { clock: () => new Date(time), ...options, policy: { secondFactorFor: [], ...options.policy } },
  );
  const app = createApp({ authorize: workspace.authorize, root });
  await workspace.mount(app);
  await app.ready();
  const first = workspace.firstAdministrator ?? { signInName: "", password: "" };
  const visitor = (userAgent = "Mozilla/5.0 (Windows NT 10.0) Chrome/140") => openVisitor(app, userAgent);
  const administrator = async () => {
    const admin = visitor();
    await admin.call(signInRoutes.signIn, first);
    await admin.call(signInRoutes.replacePassword, { password: TEST_PASSWORD });
    return admin;
  };
  return {
    app,
    home,
    database,
    context: workspace.context,
    publisher: workspace.publisher,
    startWork: workspace.startWork,
    packager: workspace.packager,
    first,
    visitor,
    administrator,
    later: (minutes) => (time += minutes * 60_000),
    now: () => new Date(time),
    async person(admin, signInName, organisationId, roles, evaluation = EVERY_EVALUATION) {
      const { value } = await admin.call(peopleRoutes.addAccount, {
        signInName,
        fullName: `Người ${signInName}`,
        organisationId,
        email: "",
        phone: "",
      });
      for (const role of roles)
        await admin.call(peopleRoutes.giveRole, {
          accountId: value.accountId,
          role,
          organisationId,
          evaluation,
          reason: "kiểm thử",
        });
      // Roles that wait for a second person: the machine's own shell stands for it.
      await agreeFromShell(workspace.context, { signInName, by: "test" });
      const person = visitor();
      await person.call(signInRoutes.redeemCode, { signInName, code: value.code, password: TEST_PASSWORD });
      return { ...person, accountId: value.accountId };
    },
    close: () => closeAll(app, workspace, database, home),
  };
}

async function closeAll(
  app: FastifyInstance,
  { publisher, packager }: Pick<TestWorkspace, "publisher" | "packager">,
  database: TestWorkspace["database"],
  home: string,
): Promise<void> {
  await app.close();
  await publisher.idle();
  await packager.idle();
  await database.close();
  rmSync(home, { recursive: true, force: true });
}

function openVisitor(app: FastifyInstance, userAgent: string): Visitor {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async call<R extends AnyRoute>(route: R, input: RouteText<R>, upload?: Uint8Array) {
      const { method, url, json } = requestOf(route, input);
      const body = upload === undefined ? json : Buffer.from(upload);
      const headers = {
        host: TEST_HOST,
        "user-agent": userAgent,
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
        ...(body !== undefined && {
          "content-type": upload === undefined ? "application/json" : "application/octet-stream",
        }),
      };
      const answer = await app.inject({
        method: method as "GET",
        url,
        headers,
        ...(body !== undefined && { payload: body }),
      });
      for (const { name, value } of answer.cookies)
        if (value === "") cookies.delete(name);
        else cookies.set(name, value);
      return answered<R>(
        answer.statusCode,
        answer.headers["content-type"]?.toString().includes("json") === true ? answer.json() : answer.body,
      );
    },
  };
}

function answered<R>(status: number, body: unknown): Answered<R> {
  const problem = status >= 400 ? (body as ProblemReply) : undefined;
  return {
    status,
    problem,
    faults: problem?.details?.faults?.map(({ field, code }) => `${field}: ${code}`) ?? [],
    get value() {
      if (problem !== undefined)
        throw new Error(`refused with ${status} ${problem.code}: ${JSON.stringify(problem.details)}`);
      return body as RouteReply<R>;
    },
  };
}
