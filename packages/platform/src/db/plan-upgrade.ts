import { join } from "node:path";
import { checkHome } from "./claim-home.ts";
import { pendingNow, tryMigrations } from "./migrate.ts";
import { onOwner, type DatabaseOptions } from "./open.ts";
import { databaseBytes, wasInUse } from "./store.ts";

/** What an upgrade would do. */
export interface UpgradePlan {
  /** Names of the migrations, oldest first; none: the database has the program's shape. */
  readonly pending: readonly string[];
  /** Whether the database holds anything. */
  readonly inUse: boolean;
  readonly bytes: number;
  /** How long the migrations took when they were tried and taken back. */
  readonly seconds: number;
}

/**
 * Tries the upgrade of an installation in a transaction that is taken back: nothing is changed. While it is tried,
 * whoever writes waits; best with the program stopped.
 *
 * @throws ProblemError what the upgrade itself would be refused for
 */
export async function planUpgrade(options: DatabaseOptions): Promise<UpgradePlan> {
  return await onOwner(options, async (client) => {
    await checkHome(client, join(options.home, "installation.id"));
    const pending = await pendingNow(client);
    const [inUse, bytes] = [await wasInUse(client), await databaseBytes(client)];
    const begun = performance.now();
    if (pending.length > 0) await tryMigrations(client);
    return { pending, inUse, bytes, seconds: (performance.now() - begun) / 1000 };
  });
}
