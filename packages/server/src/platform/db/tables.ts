import type { ColumnType, Generated } from "kysely";
import type { AppraisalTables } from "./appraisal-tables.ts";
import type { CouncilTables } from "./council-tables.ts";
import type { EvaluationTables } from "./evaluation-tables.ts";
import type { OversightTables } from "./oversight-tables.ts";
import type { EvidenceTables } from "./evidence-tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { RoundKey } from "./round-key.ts";
import type { ItemSourceTables } from "./item-source-tables.ts";
import type { SchemeVersionTables } from "./scheme-version-tables.ts";

/** The database as Kysely sees it; the truth is in `migrations/`. Dates without time are ISO text ("2025-07-01"). */
export interface Tables
  extends
    PeopleTables,
    EvaluationTables,
    OversightTables,
    AppraisalTables,
    CouncilTables,
    EvidenceTables,
    SchemeVersionTables,
    ItemSourceTables {
  unit: { id: string; created_at: Generated<Date> };
  unit_version: {
    id: string;
    unit_id: string;
    code: string;
    name_vi: string;
    full_name_vi: string;
    name_en: string | null;
    kind: string;
    parent_unit_id: string | null;
    valid_from: string;
    valid_to: string | null;
    legal_basis: string | null;
  };
  unit_lineage: {
    from_version_id: string;
    to_version_id: string;
    kind: "full" | "partial" | "merged" | "rename" | "retype";
    legal_basis: string | null;
  };
  scheme: {
    hash: string;
    index_code: string;
    version: string;
    yaml: string;
    status: "draft" | "in-force" | "withdrawn";
    created_at: Generated<Date>;
  };
  round: {
    top_unit_id: string;
    id: string;
    index_code: string;
    assessed_year: number;
    title_vi: string;
    title_en: string;
    scheme_hash: string;
    head: Json;
    groups: Json;
    opened_at: Generated<Date>;
  };
  round_unit: RoundKey & { unit_version_id: string; pinned: Json };
  import_run: RoundKey & {
    id: string;
    kind: string;
    outcome: "written" | "refused";
    file_name: string;
    sha256: string;
    actor: string;
    run_at: Generated<Date>;
    counts: Json;
    faults: Json;
    notes: Json;
  };
  figure: RoundKey &
    SamplingColumns & {
      unit_version_id: string;
      item: string;
      fact: string;
      value: string;
      source: string | null;
      import_run_id: string;
    };
  figure_history: RoundKey &
    SamplingColumns & {
      unit_version_id: string;
      item: string;
      fact: string;
      value: string;
      source: string | null;
      import_run_id: string;
      replaced_by_run_id: string;
    };
  result: RoundKey & {
    number: number;
    engine_version: string;
    sha256: string;
    content: string;
    computed_at: Generated<Date>;
  };
  edition: RoundKey & {
    number: number;
    result_number: number;
    folder: string;
    manifest_sha256: string;
    inputs_sha256: string;
    corrects: number | null;
    reason_vi: string | null;
    reason_en: string | null;
    published_at: Date;
  };
  edition_place: RoundKey & {
    edition_number: number;
    chain: string;
    group_code: string;
    method: string;
    value: string;
    place: number;
    shared: boolean;
    ranked: number;
  };
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
  };
  audit_head: { chain: string; number: string; hash: string };
  audited_table: { name: string; columns: string };
}

/** The sampling error that a figure states, as plain decimals; null for a figure that is not from a sample. */
interface SamplingColumns {
  standard_error: string | null;
  n: string | null;
  df: string | null;
  deff: string | null;
  covariances: string | null;
}

/** Read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
