-- Inspections of a year: which units, how they were chosen, who goes there, what was found and what must be put right.
create table inspection_draw (
  evaluation_id uuid primary key references evaluation,
  -- Percent of the units, and of those the percent taken by risk.
  share int not null check (share between 1 and 100),
  risk_share int not null check (risk_share between 0 and 100),
  seed bigint not null,
  -- The result by which risk was told; null where none was published.
  round_id uuid references round (id),
  drawn_by nfc not null,
  drawn_at timestamptz not null
);

create table inspection (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  unit_version_id text not null,
  unit_name nfc not null,
  organisation_id uuid not null references organisation,
  chosen_by text not null check (chosen_by in ('random', 'risk')),
  planned_on date,
  -- Number and date of the conclusion, once there is one.
  paper nfc,
  held_on date,
  concluded_by nfc,
  concluded_at timestamptz,
  unique (evaluation_id, unit_version_id)
);

create table inspection_inspector (
  inspection_id uuid not null references inspection,
  account_id uuid not null references account,
  primary key (inspection_id, account_id)
);

create table inspection_finding (
  id uuid primary key,
  inspection_id uuid not null references inspection,
  item nfc not null,
  finding nfc not null check (finding <> ''),
  -- What the unit has to do; '' where nothing is asked.
  remedy nfc not null,
  due date,
  written_by nfc not null,
  written_at timestamptz not null
);
create index inspection_finding_by_inspection on inspection_finding (inspection_id);
select audit_table('inspection_draw');
select audit_table('inspection');
select audit_table('inspection_inspector');
select audit_table('inspection_finding');
