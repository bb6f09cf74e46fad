import { once } from "node:events";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ClientConfig } from "pg";
import { from as copyFrom, type CopyStreamQuery } from "pg-copy-streams";
import { onClient } from "../db/index.ts";
import { ProblemError } from "../problems/index.ts";
import { COPY_END, STATEMENT_END } from "./dump.ts";
import { hasTables } from "./store.ts";

/**
 * Brings a dump of {@link dumpDatabase} into an empty database, in the one transaction that the dump itself names:
 * all of it, or the database stays empty.
 *
 * @throws ProblemError `database-not-empty` when anything lies in the database
 */
export async function loadDump(connection: ClientConfig, source: Readable): Promise<void> {
  await onClient(connection, async (client) => {
    if (await hasTables(client)) throw new ProblemError(NOT_EMPTY);
    let sql = "";
    let copying: CopyStreamQuery | undefined;
    for await (const lines of linesOf(source))
      for (const line of lines) {
        if (copying !== undefined) {
          if (!line.equals(COPY_ENDS)) {
            if (!copying.write(line)) await once(copying, "drain");
            continue;
          }
          copying.end();
          await finished(copying);
          copying = undefined;
          continue;
        }
        const text = line.toString("utf8").trimEnd();
        if (/^copy .* from stdin;$/.test(text)) copying = client.query(copyFrom(text.slice(0, -1)));
        else if (text === STATEMENT_END) {
          await client.query(sql);
          sql = "";
        } else sql += line.toString("utf8");
      }
    if (copying !== undefined || sql.trim() !== "") throw new ProblemError(CUT_OFF);
  });
}

const COPY_ENDS = Buffer.from(`${COPY_END}\n`);
const LINE_FEED = 0x0a;

/** Lines with their ends, cut at the line feed alone: a value may hold any other separator of lines. */
async function* linesOf(source: Readable): AsyncIterable<Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    const whole = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = whole.indexOf(LINE_FEED); end >= 0; end = whole.indexOf(LINE_FEED, start)) {
      lines.push(whole.subarray(start, end + 1));
      start = end + 1;
    }
    rest = whole.subarray(start);
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}

const NOT_EMPTY = {
  code: "database-not-empty",
  message: {
    vi: "Cơ sở dữ liệu đích không trống. Không có gì bị sửa.",
    en: "The target database is not empty. Nothing was changed.",
  },
  suggestion: {
    vi: "Khôi phục vào một cơ sở dữ liệu mới, rồi trỏ DATABASE_URL tới đó.",
    en: "Restore into a new database and point DATABASE_URL to it.",
  },
};

const CUT_OFF = {
  code: "backup-cut-off",
  message: {
    vi: "Bản sao cơ sở dữ liệu bị cắt cụt. Không có gì bị sửa.",
    en: "The copy of the database is cut off. Nothing was changed.",
  },
  suggestion: { vi: "Dùng bản sao lưu khác.", en: "Use another backup." },
};
