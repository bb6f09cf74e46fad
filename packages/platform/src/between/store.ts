import type { ClientBase } from "pg";

/** What one process says to the others at once. */
export interface Said {
  readonly from: string;
  readonly topics: readonly string[];
}

export async function listenOn(client: ClientBase, hear: (said: Said) => void): Promise<void> {
  client.on("notification", ({ payload = "" }) => hear(JSON.parse(payload) as Said));
  await client.query("listen thangdiem");
}

export async function tellOn(client: ClientBase, said: Said): Promise<void> {
  await client.query("select pg_notify('thangdiem', $1)", [JSON.stringify(said)]);
}
