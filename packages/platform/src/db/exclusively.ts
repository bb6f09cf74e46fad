import { type Database, onClient } from "./open.ts";
import { lockName } from "./store.ts";

/**
 * Runs `work` while nobody else holds `name`, in any process that shares the database; a second one waits its turn. The
 * lock goes with its connection, so a killed process holds nothing back. A name must not be asked for inside itself.
 *
 * @example await exclusively(database, `publish ${roundId}`, () => publish(round));
 */
export async function exclusively<T>(
  database: Pick<Database, "connection">,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  return await onClient(database.connection, async (client) => {
    await lockName(client, name);
    return await work();
  });
}
