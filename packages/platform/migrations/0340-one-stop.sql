-- Dossiers of the one-stop shops by month. A unit's month is one row: its lines by field and procedure, and their sums.
create table one_stop_import (
  id uuid primary key,
  -- Whose figures they are: the office that runs evaluations.
  office_id uuid not null references organisation,
  file_name nfc not null,
  sha256 text not null,
  -- Which system the figures come from, and the day on which they were taken out of it.
  source nfc not null check (source <> ''),
  taken_on date not null,
  -- Why months that were there are corrected; '' where none was.
  reason nfc not null,
  months int not null,
  imported_by nfc not null,
  imported_at timestamptz not null
);
create index one_stop_import_by_office on one_stop_import (office_id, imported_at);

create table one_stop_month (
  office_id uuid not null references organisation,
  unit_id text not null references unit,
  month date not null check (extract(day from month) = 1),
  import_id uuid not null references one_stop_import,
  -- The import that brought other figures; null for the row that stands.
  replaced_by uuid references one_stop_import,
  received int not null,
  -- Settled early or on time, and late.
  kept int not null,
  late int not null,
  -- Pairs of a part and the whole that it is of; both null where no line reported the part.
  online int,
  online_of int,
  paid int,
  paid_of int,
  digitised int,
  digitised_of int,
  satisfied int,
  satisfied_of int,
  -- [{field, procedure, received, early, onTime, late, online, payable, paid, digitised, rated, satisfied}]
  lines jsonb not null,
  primary key (office_id, unit_id, month, import_id)
);
create unique index one_stop_month_standing on one_stop_month (office_id, month, unit_id) where replaced_by is null;

-- Which facts of a round take their figures from here.
create table one_stop_flow (
  evaluation_id uuid not null references evaluation,
  round_id uuid not null references round (id),
  item nfc not null,
  fact nfc not null,
  measure text not null,
  -- '' for all fields.
  field nfc not null,
  first_month date not null,
  last_month date not null,
  units int not null,
  put_by nfc not null,
  put_at timestamptz not null,
  primary key (round_id, item, fact)
);
select audit_table('one_stop_import');
select audit_table('one_stop_month');
select audit_table('one_stop_flow');
