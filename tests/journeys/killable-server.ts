/** A server for journeys that end it as a machine ends that loses its power. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import type { TestEvaluation } from "../../packages/office/src/preparing/evaluations/testing.ts";
import type { Served } from "./serve-workspace.ts";

/** In a process of its own; answers when it listens. */
export async function serve(served: Served): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "serve-workspace.ts"), JSON.stringify(served)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  for await (const line of child.stdout) if (String(line).includes("listening")) return child;
  throw new Error("the server did not start");
}

export async function kill(server: ChildProcess): Promise<void> {
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

export function addressOf({ workspace }: TestEvaluation): string {
  const { connectionString, user, password, host, port, database } = workspace.database.connection;
  const [name, secret, place] = [user ?? "", String(password ?? ""), host ?? "localhost"].map(
    encodeURIComponent,
  );
  return connectionString ?? `postgresql://${name}:${secret}@${place}:${port}/${database}`;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
