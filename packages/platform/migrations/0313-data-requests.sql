-- What people ask about their own data, by whatever way it came, and what they were answered by when.
create table data_request (
  id uuid primary key,
  -- By which people name it.
  number int not null unique check (number >= 1),
  kind text not null check (kind in ('see', 'correct', 'erase', 'restrict', 'withdraw', 'object')),
  came_by text not null check (came_by in ('workspace', 'paper', 'mail', 'in-person')),
  -- Whose account asks; null where somebody without one does.
  account_id uuid references account,
  person nfc not null check (person <> ''),
  contact nfc not null,
  text nfc not null check (text <> ''),
  received_on date not null,
  -- Somebody else who processes the data has to act too.
  with_processor boolean not null,
  filed_by nfc not null,
  filed_at timestamptz not null,
  first_answer nfc,
  first_answer_at timestamptz,
  -- The one extension of the term, with its reason.
  extended_reason nfc,
  outcome text check (outcome in ('done', 'partly', 'refused')),
  answer nfc,
  answered_by nfc,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null))
);
create index data_request_by_account on data_request (account_id);
select audit_table('data_request');
