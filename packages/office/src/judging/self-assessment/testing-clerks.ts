import { fork, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { type FactDeclaration, type ItemCode, parseScheme } from "@thang-diem/engine";
import type { AuditReport } from "../../../../platform/src/audit/index.ts";
import type { SavedClaimChange } from "@thang-diem/contract";
import type { Change } from "./index.ts";
import type { Crowd } from "./testing-crowd.ts";
import type { ServerEffort, ServerReady, ServerSettings } from "./testing-server.ts";

export interface TestServer extends ServerReady {
  readonly process: ChildProcess;
  effort(): Promise<ServerEffort>;
  verify(): Promise<AuditReport>;
  close(): Promise<void>;
}

/** @throws when the server ends before it listens */
export async function openTestServer(settings: ServerSettings): Promise<TestServer> {
  const child = fork(
    fileURLToPath(new URL("./testing-server.ts", import.meta.url)),
    [JSON.stringify(settings)],
    { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: process.execArgv },
  );
  const next = async <T>() => {
    const [message] = (await Promise.race([
      once(child, "message"),
      once(child, "exit").then(() => Promise.reject(new Error("the server ended"))),
    ])) as [T];
    return message;
  };
  const ask = async <T>(what: string) => {
    const answered = next<T>();
    child.send(what);
    return answered;
  };
  const ready = await next<ServerReady>();
  const close = async () => {
    const ended = once(child, "exit");
    child.send("close");
    await ended;
  };
  return { ...ready, process: child, effort: () => ask("effort"), verify: () => ask("verify"), close };
}

export interface Reply {
  /** 0: no answer came. */
  readonly status: number;
  readonly body: string;
}

/** A browser's connections to the server, kept open. */
export function openBrowser(port: () => number): {
  send(method: string, path: string, token: string, body?: unknown): Promise<Reply>;
  close(): void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const send = (method: string, path: string, token: string, body?: unknown) =>
    new Promise<Reply>((resolve) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        cookie: `thangdiem-session=${token}`,
        ...(text !== undefined && {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
        }),
      };
      const asked = request({ host: "127.0.0.1", port: port(), method, path, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.complete ? (answer.statusCode ?? 0) : 0,
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
        answer.on("error", () => resolve({ status: 0, body: "" }));
      });
      asked.on("error", () => resolve({ status: 0, body: "" }));
      asked.end(text);
    });
  return { send, close: () => agent.destroy() };
}

export interface Field {
  readonly item: ItemCode;
  readonly fact: FactDeclaration;
}

/** What a unit is asked. */
export function fieldsOf({ scheme }: Crowd): Field[] {
  const read = parseScheme(scheme);
  if (!read.ok) throw new Error("the scheme does not parse");
  return [...read.value.items.values()]
    .filter(({ source }) => source?.kind === "self")
    .flatMap((item) => [...item.facts.values()].map((fact) => ({ item: item.code, fact })));
}

/** Something that may stand in a field. @param n chooses among the possible */
export function typed({ fact }: Field, n: number): string {
  if (fact.kind === "yes-no") return n % 2 === 0 ? "có" : "không";
  if (fact.kind === "date") return `${(n % 28) + 1}/${(n % 12) + 1}/2026`;
  if (fact.kind === "level") return [...fact.levels.keys()][n % fact.levels.size] ?? "";
  return String(n % 1000);
}

export function claimPath({ evaluationId, roundId }: Crowd, unitVersionId: string): string {
  return `/api/evaluations/${evaluationId}/rounds/${roundId}/units/${unitVersionId}/claim`;
}

/** Somebody who fills in a third of a form and knows what stands there. */
export function openClerk(crowd: Crowd, unit: number, clerk: number, fields: readonly Field[]) {
  const { unitVersionId = "", clerks = [] } = crowd.units[unit] ?? {};
  const own = fields.filter((_field, i) => i % clerks.length === clerk);
  const standing = new Map<string, string>();
  return {
    token: clerks[clerk] ?? "",
    path: claimPath(crowd, unitVersionId),
    type(n: number): Change {
      const field = own[n % own.length] ?? fail();
      const before = standing.get(`${field.item} ${field.fact.name}`) ?? "";
      return { id: randomUUID(), item: field.item, field: field.fact.name, before, value: typed(field, n) };
    },
    stands({ item, field }: Change, saved: SavedClaimChange): void {
      standing.set(`${item} ${field}`, saved.value);
    },
  };
}

function fail(): never {
  throw new Error("the scheme asks nothing");
}
