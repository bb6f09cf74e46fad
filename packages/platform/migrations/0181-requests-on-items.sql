-- What appraisers and the office ask a unit for about one item, without judging it: a document, a word. Points do not move.
create table item_request (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  text nfc not null check (text <> ''),
  -- Until then the unit may add documents to the item, whatever the calendar says.
  closes_at timestamptz not null,
  asked_by nfc not null,
  asked_account uuid not null references account,
  asked_at timestamptz not null,
  answer nfc,
  answered_by nfc,
  answered_at timestamptz,
  withdrawn_by nfc,
  withdrawn_at timestamptz,
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check ((answered_by is null) = (answered_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index item_request_of_units on item_request (round_id, unit_version_id, item);

-- What colleagues say to each other about an item: those of the unit among themselves, those who judge among themselves.
create table item_comment (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  side text not null check (side in ('unit', 'judges')),
  text nfc not null check (text <> ''),
  said_by nfc not null,
  said_at timestamptz not null,
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create index item_comment_of_units on item_comment (round_id, unit_version_id, item);

select audit_table('item_request');
select audit_table('item_comment');
create trigger keep_rows before delete on item_request for each statement execute function audit_refuse();
create trigger keep_rows before delete on item_comment for each statement execute function audit_refuse();
