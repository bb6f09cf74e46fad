-- A unit's plan to win points back, from a published result: one for each result and unit. What the leader signed does not
-- change any more; how far each measure has come is written beside it.
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
create index improvement_plan_by_organisation on improvement_plan (organisation_id);

create table improvement_measure (
  plan_id uuid not null references improvement_plan,
  id uuid not null,
  ordinal int not null,
  item nfc not null check (item <> ''),
  measure nfc not null,
  owner nfc not null,
  helpers nfc not null,
  due date,
  money nfc not null,
  -- Points that it is to win, exact.
  expected text not null,
  evidence nfc not null,
  state text not null check (state in ('open', 'done', 'proved')),
  -- What was done, and the number and date of the document that shows it.
  progress nfc not null,
  moved_by nfc,
  moved_at timestamptz,
  primary key (plan_id, id)
);
select audit_table('improvement_plan');
select audit_table('improvement_measure');
