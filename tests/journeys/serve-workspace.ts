/**
 * A server of its own process for journeys that end it without warning: the
 * officials' side on a database that stands. Started with a JSON of {@link Served}.
 */
import { createApp } from "../../packages/platform/src/http/index.ts";
import { openDatabase } from "../../packages/platform/src/db/index.ts";
import { openWorkspace } from "../../packages/office/src/composition/index.ts";

export interface Served {
  readonly url: string;
  readonly home: string;
  readonly client: string;
  readonly port: number;
  /** Milliseconds between the evaluation's time and the machine's. */
  readonly ahead_ms: number;
}

const served = JSON.parse(process.argv[2] ?? "") as Served;
const database = await openDatabase({ url: served.url, home: served.home });
const workspace = await openWorkspace(
  { database, home: served.home },
  {
    client: served.client,
    clock: () => new Date(Date.now() + served.ahead_ms),
    policy: { secondFactorFor: [], session_hours: 10_000, idle_minutes: 600_000 },
  },
);
const app = createApp({ authorize: workspace.authorize });
await workspace.mount(app);
await app.listen({ host: "127.0.0.1", port: served.port });
process.stdout.write("listening\n");
