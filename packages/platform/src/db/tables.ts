import type { Json } from "./keys.ts";

/**
 * The database as Kysely sees it; the truth is in `migrations/`. Each room adds the
 * tables that it writes in a `tables.ts` of its own (`declare module
 * "@thang-diem/platform/tables"`). Dates without time are ISO text ("2025-07-01").
 */
export interface Tables {
  audit_line: {
    chain: string;
    number: string;
    at: Date;
    actor: string;
    action: string;
    object: string;
    details: Json;
    changes: Json;
    prev_hash: string;
    hash: string;
    seal: string | null;
  };
  audit_head: { chain: string; number: string; hash: string };
  /** The last line of each chain that the log server has taken. */
  audit_forwarded: { chain: string; number: string };
  installation: { id: string; claimed_at: Date | null };
  audited_table: { name: string; columns: string };
}
