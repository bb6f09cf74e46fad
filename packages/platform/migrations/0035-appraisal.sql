-- Around the findings of 0020: who may not judge whom, how far apart two blind findings were, and what was checked again.

-- Somebody says of himself that he is not impartial towards a unit. It stands until the office has looked at it.
create table conflict (
  evaluation_id uuid not null references evaluation,
  account_id uuid not null references account,
  round_id uuid not null references evaluation_round (round_id),
  unit_version_id text not null,
  reason nfc not null check (reason <> ''),
  declared_by nfc not null,
  declared_at timestamptz not null,
  primary key (evaluation_id, account_id, round_id, unit_version_id)
);

-- "I have declared every conflict that I know of": said once in an evaluation, before the first unit is opened.
create table conflict_statement (
  evaluation_id uuid not null references evaluation,
  account_id uuid not null references account,
  stated_at timestamptz not null,
  primary key (evaluation_id, account_id)
);

-- Written in the moment in which both blind findings are in; from then on each may be seen and neither changed.
create table blind_gap (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  first_id uuid not null,
  second_id uuid not null,
  -- Difference of the points; empty where one of them has none.
  gap text not null,
  threshold text not null,
  -- Goes to the third seat.
  wide boolean not null,
  measured_at timestamptz not null,
  primary key (top_unit_id, round_id, unit_version_id, item),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create index blind_gap_by_item on blind_gap (round_id, item);

-- A random sample of accepted findings, to be checked again by somebody else; the seed lets anybody draw it again.
create table recheck_draw (
  id uuid primary key,
  top_unit_id text not null,
  round_id uuid not null references evaluation_round (round_id),
  seed text not null,
  share text not null,
  population int not null,
  drawn_by nfc not null,
  drawn_at timestamptz not null
);
create index recheck_draw_by_round on recheck_draw (round_id);

create table recheck (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  draw_id uuid not null references recheck_draw,
  finding_id uuid not null,
  -- Who checks; nobody where everybody else is barred.
  account_id uuid references account,
  verdict text check (verdict in ('same', 'differs')),
  facts jsonb,
  status text check (status in ('scored', 'not-applicable', 'missing')),
  points text,
  maximum text,
  reason nfc,
  made_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, draw_id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check ((verdict is null) = (made_at is null) and (verdict is null) = (facts is null)),
  check (verdict is distinct from 'differs' or reason <> '')
);
create index recheck_by_account on recheck (account_id, round_id);

create index finding_by_item on finding (round_id, item) where replaced_at is null;
create index explanation_by_item on explanation (round_id, item) where replaced_at is null;
create index decision_by_item on decision (round_id, item) where replaced_at is null;

select audit_table('conflict');
select audit_table('conflict_statement');
select audit_table('blind_gap');
select audit_table('recheck_draw');
select audit_table('recheck');

select keep_for_ever('conflict');
select keep_for_ever('recheck_draw');
