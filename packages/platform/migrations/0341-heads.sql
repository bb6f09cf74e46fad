-- Heads of agencies: evaluated by the rules of a scheme from a published edition of their units. Results are personal.
alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add constraint role_assignment_role_check check (role in ('administrator', 'reform-office', 'unit-clerk', 'unit-leader', 'appraiser', 'lead-agency', 'council-member', 'council-secretary', 'council-chair', 'survey-staff', 'personnel-office', 'analyst', 'auditor'));

create table head_review (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  -- The edition of the units, and the SHA-256 of its manifest.
  base_round_id uuid not null references round (id),
  edition_number int not null,
  edition_sha256 text not null,
  scheme_hash text not null references scheme (hash),
  -- The item that takes the index of the unit, and the mean over the edition's units, exact; null where none has an index.
  index_item nfc not null,
  mean_index text,
  -- Percent of a group's heads who may have the top class; '' for no limit.
  quota text not null,
  authority_id uuid not null references account,
  opened_by nfc not null,
  opened_at timestamptz not null,
  -- The list lies before the competent authority, for the decision of this number.
  proposed_by nfc,
  proposed_at timestamptz,
  proposed_for int,
  check ((proposed_at is null) = (proposed_by is null) and (proposed_at is null) = (proposed_for is null))
);
create index head_review_by_evaluation on head_review (evaluation_id, opened_at);

create table head_sheet (
  id uuid primary key,
  review_id uuid not null references head_review,
  unit_version_id text not null,
  unit_name nfc not null,
  group_code text not null,
  -- Exact; null where the edition has none.
  unit_index text,
  head_name nfc not null,
  position nfc not null,
  head_id uuid not null references account,
  manager_id uuid not null references account,
  check (head_id <> manager_id),
  unique (review_id, unit_version_id)
);

-- What stands in a column, or what was confirmed: [{item, fact, value}] as it was written.
create table head_part (
  sheet_id uuid not null references head_sheet on delete cascade,
  part text not null check (part in ('self', 'manager', 'authority', 'confirmed')),
  typed jsonb not null,
  written_by nfc not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  -- Why it was given back to be written again; '' where it was not.
  returned nfc not null,
  primary key (sheet_id, part)
);

create table head_opinion (
  id uuid primary key,
  sheet_id uuid not null references head_sheet,
  body nfc not null,
  opinion nfc not null,
  given_on date not null,
  written_by nfc not null,
  written_at timestamptz not null
);
create index head_opinion_by_sheet on head_opinion (sheet_id);

-- A decision keeps the whole list as it was decided.
create table head_decision (
  review_id uuid not null references head_review,
  number int not null check (number >= 1),
  paper nfc not null,
  decided_on date not null,
  lines jsonb not null,
  decided_by nfc not null,
  decided_at timestamptz not null,
  primary key (review_id, number)
);

create table head_petition (
  id uuid primary key,
  sheet_id uuid not null references head_sheet,
  text nfc not null,
  filed_by nfc not null,
  filed_at timestamptz not null,
  due date not null,
  outcome text check (outcome in ('kept', 'again')),
  answer nfc not null,
  answered_by nfc,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null))
);
create unique index head_petition_waiting on head_petition (sheet_id) where outcome is null;

select audit_table('head_review');
select audit_table('head_sheet');
select audit_table('head_part');
select audit_table('head_opinion');
select audit_table('head_decision');
select audit_table('head_petition');
