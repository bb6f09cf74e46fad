-- The council decides what stayed contested, its chair approves the whole result, and the result is published.

-- Facts of the scheme itself (item '') are published like those of items.
alter table figure drop constraint figure_item_check;

-- A meeting, or a vote by letter with a term.
create table council_session (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  kind text not null check (kind in ('meeting', 'letter')),
  title nfc not null check (title <> ''),
  place nfc not null default '',
  starts_at timestamptz not null,
  -- The term of a vote by letter.
  ends_at timestamptz,
  secret boolean not null,
  -- Quorum and majority as they stood when the session opened (VotingRules).
  rules jsonb not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  made_by nfc not null,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  check (kind = 'meeting' or ends_at > starts_at)
);
create index council_session_by_evaluation on council_session (evaluation_id, starts_at);

-- Who belonged to the council when the session opened, and who came.
create table council_seat (
  session_id uuid not null references council_session,
  account_id uuid not null references account,
  full_name nfc not null,
  organisation_id uuid not null references organisation,
  chair boolean not null,
  present boolean not null,
  primary key (session_id, account_id)
);

-- What is put before the council; an item that is not decided comes back in a later session.
create table council_item (
  id uuid primary key,
  session_id uuid not null references council_session,
  evaluation_id uuid not null references evaluation,
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null check (item <> ''),
  ordinal int not null,
  why text not null check (why in ('contested', 'gap', 're-check', 're-opened', 'raised')),
  state text not null check (state in ('waiting', 'decided', 'undecided', 'withdrawn')),
  -- Tally of the council (CountedVote) when the vote was closed.
  counted jsonb,
  decision_id uuid,
  closed_by nfc,
  closed_at timestamptz,
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create unique index council_item_once on council_item (round_id, unit_version_id, item) where state = 'waiting';
create index council_item_by_session on council_item (session_id, ordinal);

create table council_motion (
  id uuid primary key,
  item_id uuid not null references council_item,
  ordinal int not null,
  kind text not null check (kind in ('appraisal', 'unit', 'other')),
  facts jsonb not null,
  status text not null check (status in ('scored', 'not-applicable', 'missing')),
  points text not null,
  maximum text not null,
  reason nfc not null check (reason <> ''),
  proposed_by nfc not null,
  proposed_at timestamptz not null
);
create index council_motion_by_item on council_motion (item_id, ordinal);

-- One vote a person; it can be changed until the count. A null motion is an abstention, and after the count of a secret
-- vote every motion is null: who voted stays known, for what does not.
create table council_vote (
  item_id uuid not null references council_item,
  account_id uuid not null references account,
  motion_id uuid references council_motion,
  cast_at timestamptz not null,
  primary key (item_id, account_id)
);

-- The chair's approval of a whole result, by the hash of what was shown.
create table result_approval (
  evaluation_id uuid not null references evaluation,
  number int not null check (number > 0),
  content_sha256 sha256_hex not null,
  approved_by nfc not null,
  approved_name nfc not null,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by nfc,
  withdrawn_reason nfc,
  primary key (evaluation_id, number),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index result_approval_standing on result_approval (evaluation_id) where withdrawn_at is null;

-- What the chair opened again, with the reason: one item before the approval, the whole afterwards.
create table result_reopening (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  scope text not null check (scope in ('item', 'whole', 'correction')),
  round_id uuid,
  unit_version_id text,
  item nfc,
  reason nfc not null check (reason <> ''),
  reason_en nfc not null default '',
  reopened_by nfc not null,
  reopened_name nfc not null,
  reopened_at timestamptz not null,
  -- An item stays open until the council decides it anew; a correction until it is published.
  settled_at timestamptz,
  check ((scope = 'item') = (item is not null))
);
create index result_reopening_by_evaluation on result_reopening (evaluation_id, reopened_at);

-- What a unit says about a mistake of fact in its preview, and what the secretary answers.
create table preview_remark (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  id uuid not null,
  item nfc not null,
  text nfc not null check (text <> ''),
  sent_by nfc not null,
  sent_at timestamptz not null,
  answer nfc,
  answered_by nfc,
  answered_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);

-- What units see in their preview besides their own points.
create table preview_display (
  evaluation_id uuid primary key references evaluation,
  show_place boolean not null,
  set_by nfc not null,
  set_at timestamptz not null
);

select audit_table('council_session');
select audit_table('council_seat');
select audit_table('council_item');
select audit_table('council_motion');
select audit_table('council_vote');
select audit_table('result_approval');
select audit_table('result_reopening');
select audit_table('preview_remark');
select audit_table('preview_display');

-- Work that takes longer than a request. Its progress is no fact and is not summed; asking for it and what it publishes
-- have their lines in the log.
create table publication_job (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  published_on date not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  step text not null check (step in ('editions', 'site')),
  finished int not null default 0,
  total int not null default 0,
  -- [{"roundId", "editionId", "outcome", "fingerprint"}]
  editions jsonb not null default '[]',
  -- [{"vi", "en"}]
  faults jsonb not null default '[]',
  asked_by nfc not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create unique index publication_job_under_way on publication_job (evaluation_id) where state in ('waiting', 'running');
