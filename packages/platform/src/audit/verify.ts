import type { Kysely } from "kysely";
import { type Database, type LineKey, sealFits, type Tables } from "../db/index.ts";
import type { Problem, Words } from "../problems/index.ts";
import { FIRST_HASH, hashOf, sealedPart } from "./line.ts";
import {
  type AuditRow,
  auditedTables,
  chainsWithLines,
  heads,
  linesAfter,
  linesWithUsedSeals,
  onSnapshot,
  tableSum,
} from "./store.ts";

/** The end of a chain. Printed in an edition or kept elsewhere it later proves that nothing before it was replaced. */
export interface AuditAnchor {
  readonly chain: string;
  readonly number: number;
  readonly hash: string;
}

export interface AuditReport {
  readonly ok: boolean;
  readonly lines: number;
  readonly heads: readonly AuditAnchor[];
  readonly faults: readonly Problem[];
}

/** Lines and tables that are done, of all. */
export type VerifyProgress = (done: number, total: number) => void;

/**
 * Walks every chain and compares the content of every audited table with what the lines say was written. Finds lines
 * changed, removed, added or reordered, lines cut off at the end, and any row of an audited table that was written
 * behind the log's back; where the database has a key, also lines that the program has not written.
 *
 * @param anchors ends of chains noted earlier outside the database; a history rewritten as a whole fails on them
 * @param progress told after every thousand lines and every table
 */
export async function verifyAudit(
  database: Database,
  anchors: readonly AuditAnchor[] = [],
  progress: VerifyProgress = () => undefined,
): Promise<AuditReport> {
  return onSnapshot(database.db, async (db) => {
    const ends = await heads(db);
    const tables = await auditedTables(db);
    const total = ends.reduce((sum, { number }) => sum + number, tables.length);
    const moved = new Map<string, bigint>();
    const faults: Problem[] = [];
    let lines = 0;
    for (const chain of new Set([
      ...ends.map((end) => end.chain),
      ...(await chainsWithLines(db)),
      ...anchors.map((anchor) => anchor.chain),
    ])) {
      const walked = await walk(
        { db, key: database.lineKey },
        chain,
        moved,
        anchors.filter((anchor) => anchor.chain === chain),
        (walkedNow) => progress(Math.min(lines + walkedNow, total), total),
      );
      lines += walked.lines;
      faults.push(
        ...walked.faults,
        ...compareEnd(
          chain,
          walked.end,
          ends.find((end) => end.chain === chain),
        ),
      );
    }
    if (database.lineKey !== undefined)
      for (const { chain, number } of await linesWithUsedSeals(db))
        faults.push(chainFault("audit-line-copied", chain, number, COPIED));
    const sums = new Map<string, bigint>();
    for (const [done, table] of tables.entries()) {
      sums.set(table, await tableSum(db, table));
      progress(total - tables.length + done + 1, total);
    }
    faults.push(...compareTables(sums, moved));
    return { ok: faults.length === 0, lines, heads: ends, faults };
  });
}

async function walk(
  { db, key }: { readonly db: Kysely<Tables>; readonly key: LineKey | undefined },
  chain: string,
  moved: Map<string, bigint>,
  anchors: readonly AuditAnchor[],
  progress: (lines: number) => void,
): Promise<{ lines: number; end: AuditAnchor; faults: Problem[] }> {
  const faults: Problem[] = [];
  const missing = new Map(anchors.map((anchor) => [anchor.number, anchor]));
  let end: AuditAnchor = { chain, number: 0, hash: FIRST_HASH };
  let count = 0;
  for (
    let lines = await linesAfter(db, chain, 0);
    lines.length > 0;
    lines = await linesAfter(db, chain, end.number)
  ) {
    for (const line of lines) {
      if (line.number !== end.number + 1)
        faults.push(
          chainFault("audit-line-missing", chain, end.number + 1, { vi: "bị mất", en: "is missing" }),
        );
      if (line.prevHash !== end.hash)
        faults.push(
          chainFault("audit-chain-broken", chain, line.number, {
            vi: "không nối với dòng trước",
            en: "does not follow from the line before",
          }),
        );
      if (hashOf(line) !== line.hash)
        faults.push(
          chainFault("audit-line-changed", chain, line.number, { vi: "đã bị sửa", en: "was changed" }),
        );
      if (key !== undefined) faults.push(...sealFaults(key, line));
      if (missing.get(line.number)?.hash === line.hash) missing.delete(line.number);
      for (const [table, by] of Object.entries(line.changes))
        moved.set(table, (moved.get(table) ?? 0n) + BigInt(by));
      end = { chain, number: line.number, hash: line.hash };
      count += 1;
    }
    progress(count);
  }
  for (const number of missing.keys())
    faults.push(
      chainFault("audit-anchor-differs", chain, number, {
        vi: "không khớp mốc đã ghi bên ngoài",
        en: "does not match the anchor kept outside",
      }),
    );
  return { lines: count, end, faults };
}

const COPIED = { vi: "chép lại một dòng khác", en: "copies another line" };

/** A line that the program has written bears its seal; only those older than the key bear none. */
function sealFaults(key: LineKey, line: AuditRow): Problem[] {
  const { chain, number, seal } = line;
  if (seal === undefined)
    return number <= (key.unsealedUntil[chain] ?? 0)
      ? []
      : [
          chainFault("audit-line-unsealed", chain, number, {
            vi: "không có niêm phong",
            en: "bears no seal",
          }),
        ];
  return sealFits(key, sealedPart(line), seal)
    ? []
    : [
        chainFault("audit-seal-differs", chain, number, {
          vi: "có niêm phong không khớp",
          en: "bears a seal that does not fit",
        }),
      ];
}

function compareEnd(
  chain: string,
  end: AuditAnchor,
  head: AuditAnchor = { chain, number: 0, hash: FIRST_HASH },
): Problem[] {
  if (head.number === end.number && head.hash === end.hash) return [];
  return [
    chainFault("audit-end-differs", chain, head.number, {
      vi: "không phải dòng cuối như đã ghi",
      en: "is not the last line that was recorded",
    }),
  ];
}

function compareTables(sums: ReadonlyMap<string, bigint>, moved: ReadonlyMap<string, bigint>): Problem[] {
  return [...new Set([...sums.keys(), ...moved.keys()])]
    .filter((table) => (sums.get(table) ?? 0n) !== (moved.get(table) ?? 0n))
    .map((table) => ({
      code: "audit-table-differs",
      message: {
        vi: `Bảng ${table} có nội dung không do giao dịch nào trong nhật ký ghi.`,
        en: `The table ${table} holds content that no transaction in the log has written.`,
      },
      details: { table },
    }));
}

function chainFault(code: string, chain: string, number: number, what: Words): Problem {
  return {
    code,
    message: {
      vi: `Nhật ký ${chain}: dòng ${number} ${what.vi}.`,
      en: `Log ${chain}: line ${number} ${what.en}.`,
    },
    details: { chain, number },
  };
}
