/** The tables of item sources; the truth is in `migrations/0070-item-sources.sql`. */
export interface ItemSourceTables {
  outside_source: { round_id: string; item: string; organisation_id: string };
  item_source_change: {
    id: string;
    round_id: string;
    item: string;
    organisation_before: string | null;
    organisation_id: string;
    reason: string;
    changed_by: string;
    changed_at: Date;
  };
}
