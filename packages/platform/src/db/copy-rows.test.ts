import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRows, type Database } from "./index.ts";
import { openTestDatabase } from "./testing.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function* given(...rows: (readonly (string | number | undefined)[] | Error)[]) {
  for (const row of rows) {
    if (row instanceof Error) throw row;
    yield await Promise.resolve(row);
  }
}

test("rows arrive as they are, whatever stands in them, and a stop half way leaves the connection usable", async () => {
  const client = await database.pool.connect();
  try {
    await client.query("create temporary table staged (name text, number int)");
    const rows = given(["a\tb\n\\N", 1], [undefined, undefined], ["", 2]);
    expect(await copyRows(client, "copy staged from stdin", rows)).toBe(3);
    const stopped = copyRows(client, "copy staged from stdin", given(["x", 3], new Error("no more")));
    await expect(stopped).rejects.toThrow("no more");
    const { rows: staged } = await client.query("select name, number from staged");
    expect(staged).toEqual([
      { name: "a\tb\n\\N", number: 1 },
      { name: null, number: null },
      { name: "", number: 2 },
    ]);
  } finally {
    client.release();
  }
});
