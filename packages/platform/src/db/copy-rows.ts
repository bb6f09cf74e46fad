import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

const COPY_CHARACTERS = 65_536;

/**
 * Streams rows into a table by COPY; memory holds one block at a time. `undefined` is null.
 *
 * @param statement "copy <table> from stdin"
 * @returns how many rows went in
 * @throws what the rows throw, and what the database refuses
 */
export async function copyRows(
  client: ClientBase,
  statement: string,
  rows: AsyncIterable<readonly (string | number | undefined)[]>,
): Promise<number> {
  const copy = client.query(copyFrom(statement));
  let failure: unknown;
  copy.on("error", (error) => (failure = error));
  let [block, count] = ["", 0];
  try {
    for await (const row of rows) {
      count += 1;
      block += `${row.map(copyField).join("\t")}\n`;
      if (block.length < COPY_CHARACTERS) continue;
      if (!copy.write(block) && failure === undefined) await once(copy, "drain");
      block = "";
      // Rows already in memory arrive without a pause: let other requests have their turn.
      await setImmediate();
    }
  } catch (error) {
    // Without its end the connection would wait for rows for ever.
    const closed = new Promise((resolve) => copy.once("close", resolve));
    copy.destroy();
    await closed;
    throw error;
  }
  copy.end(block);
  if (failure !== undefined) throw failure;
  await once(copy, "finish");
  return count;
}

/** COPY's text format: tab between fields, \N for null, backslash before what would end a field or a line. */
function copyField(value: string | number | undefined): string {
  return value === undefined ? "\\N" : String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};
