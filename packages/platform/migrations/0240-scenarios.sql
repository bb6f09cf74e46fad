-- What somebody supposes of a published result, kept under a name for everybody of the evaluation; others are not changed
-- by it. A link carries the same without keeping it.
create table improvement_scenario (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  title nfc not null check (title <> ''),
  supposition jsonb not null,
  kept_by nfc not null,
  kept_at timestamptz not null,
  dropped_at timestamptz
);
create index improvement_scenario_by_evaluation on improvement_scenario (evaluation_id) where dropped_at is null;
select audit_table('improvement_scenario');
