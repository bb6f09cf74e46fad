// A server in a process of its own, for load and faults: the product's database with its settings,
// the product's routes. Started by `openTestServer`.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openDatabase } from "../../../../platform/src/db/index.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { createApp } from "../../../../platform/src/http/index.ts";
import { openWorkspace } from "../../composition/index.ts";
import { admitCrowd, type Crowd, type CrowdSize } from "./testing-crowd.ts";

export interface ServerSettings {
  readonly home: string;
  readonly size: CrowdSize;
  /** 0: any. */
  readonly port: number;
}

export interface ServerReady {
  readonly port: number;
  readonly crowd: Crowd;
  /** Process id of the database server. */
  readonly databasePid: number;
}

/** What the server spent since it was last asked. */
export interface ServerEffort {
  readonly delay_p99_ms: number;
  readonly delay_max_ms: number;
  readonly cpu_ms: number;
}

const { home, size, port } = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;
const database = await openDatabase({ home });
const workspace = await openWorkspace({ database, home }, { policy: { secondFactorFor: [] } });
const crowd = await crowdOf();
const app = createApp({ authorize: workspace.authorize });
await workspace.mount(app);
const address = new URL(await app.listen({ port, host: "127.0.0.1" }));
const databasePid = Number(readFileSync(join(home, "pg", "data", "postmaster.pid"), "utf8").split("\n")[0]);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let spent = process.cpuUsage();
process.send?.({ port: Number(address.port), crowd, databasePid } satisfies ServerReady);
process.on("message", (asked) => void answer(String(asked)));
process.on("disconnect", () => process.exit(0));

async function answer(asked: string): Promise<void> {
  if (asked === "effort") process.send?.(effort());
  if (asked === "verify") process.send?.(await verifyAudit(database));
  if (asked === "close") {
    await app.close();
    await database.close();
    process.disconnect();
  }
}

function effort(): ServerEffort {
  const { user, system } = process.cpuUsage(spent);
  const found = {
    delay_p99_ms: delay.percentile(99) / 1e6,
    delay_max_ms: delay.max / 1e6,
    cpu_ms: (user + system) / 1000,
  };
  delay.reset();
  spent = process.cpuUsage();
  return found;
}

/** Made at the first start and found again by the next one. */
async function crowdOf(): Promise<Crowd> {
  const file = join(home, "crowd.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Crowd;
  } catch {
    const made = await admitCrowd(workspace.context, size);
    writeFileSync(`${file}.new`, JSON.stringify(made));
    renameSync(`${file}.new`, file);
    return made;
  }
}
