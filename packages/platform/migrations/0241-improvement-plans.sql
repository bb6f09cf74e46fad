-- A unit's plan to win points back, from a published result: one for each result and unit. What the leader signed does not
-- change any more; how far each task has come is written beside it.
create table improvement_plan (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  base_round_id uuid not null references round (id),
  unit_version_id text not null,
  unit_name nfc not null,
  organisation_id uuid not null references organisation,
  made_by nfc not null,
  made_at timestamptz not null,
  signed_by nfc,
  signed_at timestamptz,
  unique (evaluation_id, base_round_id, unit_version_id),
  check ((signed_by is null) = (signed_at is null))
);

-- What a unit has to do until when: from its plan, from a conclusion of the office, from an inspection.
create table improvement_task (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  unit_version_id text not null,
  unit_name nfc not null,
  organisation_id uuid not null references organisation,
  source text not null check (source in ('plan', 'conclusion', 'inspection')),
  -- The plan or the inspection; null for a conclusion, whose paper `basis` names.
  source_id uuid,
  basis nfc not null,
  ordinal int not null,
  -- '' for what concerns no single item.
  item nfc not null,
  measure nfc not null check (measure <> ''),
  owner nfc not null,
  helpers nfc not null,
  due date,
  money nfc not null,
  -- Points that it is to win, exact; '' where none are named.
  expected text not null,
  evidence nfc not null,
  given_by nfc not null,
  given_at timestamptz not null,
  state text not null check (state in ('open', 'done', 'proved')),
  -- What was done.
  progress nfc not null,
  moved_by nfc,
  moved_at timestamptz,
  -- When it was first reported as done.
  done_at timestamptz,
  check ((source = 'conclusion') = (source_id is null))
);
create index improvement_task_by_evaluation on improvement_task (evaluation_id, organisation_id);
create index improvement_task_by_source on improvement_task (source_id);
select audit_table('improvement_plan');
select audit_table('improvement_task');
