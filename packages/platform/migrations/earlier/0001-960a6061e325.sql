-- The ground floor: units over time, schemes, rounds, figures, results, editions and the audit log.
-- Ids are UUIDv7 made by the application. What belongs to a round carries the top unit (whose round it is) and the
-- round first in its key, so that the same keys can later distribute the tables over several servers.

-- Sorts as a Vietnamese reader expects, numbers by value ("Phường 2" before "Phường 10"). A server built without ICU
-- still works, with plain order.
do $$
begin
  create collation vietnamese (provider = icu, locale = 'vi-u-kn');
exception when others then
  create collation vietnamese from "C";
end
$$;

create domain nfc as text check (value is nfc normalized);
create domain sha256_hex as text check (value ~ '^[0-9a-f]{64}$');

-- A unit and its versions are named alike in every installation ("22@2008-08-01"), so that editions of two
-- installations can be compared; docs/decisions/0006-unit-ids.md.
create table unit (
  id text primary key,
  created_at timestamptz not null default now()
);

create table unit_version (
  id text primary key,
  unit_id text not null references unit,
  code nfc not null check (code <> ''),
  name_vi nfc not null check (name_vi <> ''),
  full_name_vi nfc not null check (full_name_vi <> ''),
  name_en nfc,
  kind text not null check (kind <> ''),
  parent_unit_id text references unit,
  valid_from date not null,
  valid_to date,
  legal_basis nfc,
  check (valid_to is null or valid_to > valid_from),
  unique (unit_id, valid_from)
);
create index unit_version_by_code on unit_version (code, kind, valid_from);
create index unit_version_by_parent on unit_version (parent_unit_id);

create table unit_lineage (
  from_version_id text not null references unit_version,
  to_version_id text not null references unit_version,
  kind text not null check (kind in ('full', 'partial', 'merged', 'rename', 'retype')),
  legal_basis nfc,
  primary key (from_version_id, to_version_id),
  check (from_version_id <> to_version_id)
);
create index unit_lineage_by_to on unit_lineage (to_version_id);

create table scheme (
  hash sha256_hex primary key,
  index_code nfc not null check (index_code <> ''),
  version nfc not null check (version <> ''),
  yaml nfc not null,
  status text not null check (status in ('draft', 'in-force', 'withdrawn')),
  created_at timestamptz not null default now()
);
create index scheme_by_index on scheme (index_code, version);

create table round (
  top_unit_id text not null references unit,
  id uuid not null unique,
  index_code nfc not null check (index_code <> ''),
  assessed_year int not null check (assessed_year between 1990 and 2200),
  title_vi nfc not null check (title_vi <> ''),
  title_en nfc not null check (title_en <> ''),
  scheme_hash sha256_hex not null references scheme,
  -- RoundHead of the publication: titles, scope, sources; groups with their titles
  head jsonb not null,
  groups jsonb not null,
  opened_at timestamptz not null default now(),
  primary key (top_unit_id, id),
  unique (top_unit_id, index_code, assessed_year)
);

create table round_unit (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null references unit_version,
  -- The unit as it stands in this round (PinnedUnit): name, kind, region, group, or why it is not ranked.
  pinned jsonb not null,
  primary key (top_unit_id, round_id, unit_version_id),
  foreign key (top_unit_id, round_id) references round
);

create table import_run (
  top_unit_id text not null,
  round_id uuid not null,
  id uuid not null,
  kind text not null,
  outcome text not null check (outcome in ('written', 'refused')),
  file_name nfc not null,
  sha256 sha256_hex not null,
  actor nfc not null,
  run_at timestamptz not null default now(),
  counts jsonb not null,
  faults jsonb not null default '[]',
  notes jsonb not null default '[]',
  primary key (top_unit_id, round_id, id),
  foreign key (top_unit_id, round_id) references round
);

create table figure (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null check (item <> ''),
  fact nfc not null check (fact <> ''),
  value nfc not null check (value <> ''),
  source nfc,
  import_run_id uuid not null,
  primary key (top_unit_id, round_id, unit_version_id, item, fact),
  foreign key (top_unit_id, round_id, unit_version_id) references round_unit,
  foreign key (top_unit_id, round_id, import_run_id) references import_run
);

-- What stood before a later import said otherwise: no claim is ever overwritten.
create table figure_history (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  fact nfc not null,
  value nfc not null,
  source nfc,
  import_run_id uuid not null,
  replaced_by_run_id uuid not null,
  primary key (top_unit_id, round_id, unit_version_id, item, fact, replaced_by_run_id),
  foreign key (top_unit_id, round_id, unit_version_id) references round_unit,
  foreign key (top_unit_id, round_id, replaced_by_run_id) references import_run
);

create table result (
  top_unit_id text not null,
  round_id uuid not null,
  number int not null check (number > 0),
  engine_version text not null,
  sha256 sha256_hex not null,
  content text not null,
  computed_at timestamptz not null default now(),
  primary key (top_unit_id, round_id, number),
  foreign key (top_unit_id, round_id) references round
);

create table edition (
  top_unit_id text not null,
  round_id uuid not null,
  number int not null check (number > 0),
  result_number int not null,
  folder nfc not null,
  manifest_sha256 sha256_hex not null,
  corrects int,
  reason_vi nfc,
  reason_en nfc,
  published_at timestamptz not null,
  primary key (top_unit_id, round_id, number),
  foreign key (top_unit_id, round_id, result_number) references result,
  foreign key (top_unit_id, round_id, corrects) references edition,
  check (corrects < number),
  check ((corrects is null) = (reason_vi is null)),
  check ((corrects is null) = (reason_en is null))
);

-- One line for each transaction that wrote. Lines of a chain are numbered without gaps and each carries the hash of the
-- one before it; `changes` says by how much the content sum of every audited table moved (see audit_row_sum).
create table audit_line (
  chain text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  actor nfc not null check (actor <> ''),
  action text not null check (action <> ''),
  object nfc not null,
  details jsonb not null,
  changes jsonb not null,
  prev_hash sha256_hex not null,
  hash sha256_hex not null,
  primary key (chain, number)
);

-- Last line of each chain, so that cutting lines off the end shows too.
create table audit_head (
  chain text primary key,
  number bigint not null,
  hash sha256_hex not null
);
