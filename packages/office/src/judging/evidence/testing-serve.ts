/**
 * A server process for the test that kills it: the workspace on a given database and home,
 * at a port that it tells its parent.
 */
import type { AddressInfo } from "node:net";
import { openDatabase } from "../../../../platform/src/db/index.ts";
import { createApp } from "../../../../platform/src/http/index.ts";
import { openWorkspace } from "../../composition/index.ts";

const { url = "", home = "", now = "" } = JSON.parse(process.argv[2] ?? "{}") as Record<string, string>;
const database = await openDatabase({ url, home });
const workspace = await openWorkspace(
  { database, home },
  {
    clock: () => new Date(now),
    policy: { secondFactorFor: [], session_hours: 10_000, idle_minutes: 600_000 },
  },
);
const app = createApp({ authorize: workspace.authorize });
await workspace.mount(app);
await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ port: (app.server.address() as AddressInfo).port });
