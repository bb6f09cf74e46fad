-- Oversight: notices to people and the letters that follow them, reminders, the board's sums, and paths through the log
-- and the history of values.

-- What somebody is told in the workspace. It is written inside the transaction that it tells of, whose line in the log
-- stands for it; like sessions, what changes with every glance is not summed.
create table notice (
  id uuid primary key,
  account_id uuid not null references account,
  evaluation_id uuid references evaluation,
  kind text not null check (kind <> ''),
  text_vi nfc not null check (text_vi <> ''),
  text_en nfc not null check (text_en <> ''),
  -- Address of a page of the workspace, below /lam-viec.
  link text not null check (link like '/%'),
  -- What this is about: the same matter is told to a person once.
  matter nfc not null check (matter <> ''),
  made_at timestamptz not null,
  read_at timestamptz,
  unique (account_id, matter)
);
create index notice_by_account on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;

-- A letter that follows a notice. It is taken (`taken_at`) before it is sent: a program that dies in between leaves it
-- taken, and it is not sent again, because nobody knows whether it went out.
create table letter (
  notice_id uuid primary key references notice,
  recipient text not null check (recipient <> ''),
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0,
  taken_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'too-old', 'uncertain')),
  outcome_at timestamptz,
  last_error text not null default '',
  check ((outcome is null) = (outcome_at is null))
);
create index letter_waiting on letter (next_try_at) where outcome is null;

-- What was sent to those who are late, or to whoever a phase concerns when it opens. The id is given by the browser, or
-- made from the day and phase: what comes twice is sent once.
create table reminder (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  kind text not null check (kind in ('asked', 'daily', 'opens')),
  about text not null check (about in ('self-assessment', 'appraisal', 'explanation', 'second-appraisal', 'council', 'preview')),
  text nfc not null,
  people int not null,
  units int not null,
  sent_by nfc not null,
  sent_at timestamptz not null
);
create index reminder_by_evaluation on reminder (evaluation_id, sent_at desc);

-- How many days before the end of a phase those who are late are reminded every day; 0 is never.
create table reminder_setting (
  evaluation_id uuid primary key references evaluation,
  days_before int not null check (days_before between 0 and 60)
);

select audit_table('reminder');
select audit_table('reminder_setting');
select keep_for_ever('reminder');

-- ---- the board

-- Which domain an item belongs to, from the scheme that the round uses now: what SQL has to know of a scheme.
create table board_item (
  round_id uuid not null references evaluation_round (round_id) on delete cascade,
  item nfc not null,
  domain nfc not null,
  scheme_hash sha256_hex not null,
  primary key (round_id, item)
);

-- Sums of a unit within a domain. They follow from claims, findings, explanations and decisions by the triggers below, can be
-- made anew at any time (`board_refresh`), and decide nothing; therefore they are not in the log.
create table board_sum (
  round_id uuid not null,
  unit_version_id text not null,
  domain nfc not null,
  -- Points that the unit claims and those that stand after appraisal, over the items that have both.
  self_points numeric not null,
  found_points numeric not null,
  -- Over all signed items.
  signed_points numeric not null,
  items int not null,
  found int not null,
  changed int not null,
  unanswered int not null,
  primary key (round_id, unit_version_id, domain)
);

-- "0.9", or "1/3" where there is no end to the decimals; nothing for what has no points.
create function points_number(points text) returns numeric
language sql immutable strict parallel safe as $$
  select case when points = '' then null when strpos(points, '/') > 0 then split_part(points, '/', 1)::numeric / split_part(points, '/', 2)::numeric else points::numeric end
$$;

create function board_refresh(the_round uuid, the_units text[]) returns void
language plpgsql as $$
declare
  top text := (select top_unit_id from round where id = the_round);
begin
  if not exists (select from board_item where round_id = the_round) then
    return;
  end if;
  delete from board_sum where round_id = the_round and unit_version_id = any (the_units);
  insert into board_sum
  select the_round, c.unit_version_id, b.domain,
         coalesce(sum(points_number(c.points)) filter (where s.points is not null), 0),
         coalesce(sum(s.points), 0),
         coalesce(sum(points_number(c.points)), 0),
         count(*),
         count(s.points),
         count(*) filter (where s.points is distinct from points_number(c.points) and s.points is not null),
         count(*) filter (where s.asks and e.id is null)
  from signed_claim c
  join sign_off o on o.round_id = c.round_id and o.unit_version_id = c.unit_version_id and o.top_unit_id = c.top_unit_id and o.number = c.number and o.returned_at is null
  join board_item b on b.round_id = c.round_id and b.item = c.item
  left join lateral (
    select points_number(x.points) as points, x.asks
    from (
      select d.points, 0 as rank, false as asks from decision d where d.round_id = the_round and d.unit_version_id = c.unit_version_id and d.item = c.item and d.replaced_at is null
      union all
      select f.points, case when f.stage = 'second' then 1 when f.seat = 3 then 2 else 3 end, f.stage = 'first' and f.verdict = 'changed'
      from finding f where f.round_id = the_round and f.unit_version_id = c.unit_version_id and f.item = c.item and f.replaced_at is null and (f.stage = 'second' or f.seat in (1, 3))
    ) x
    order by x.rank limit 1
  ) s on true
  left join explanation e on e.round_id = c.round_id and e.unit_version_id = c.unit_version_id and e.item = c.item and e.replaced_at is null
  where c.top_unit_id = top and c.round_id = the_round and c.unit_version_id = any (the_units)
  group by c.unit_version_id, b.domain;
end
$$;

create function board_follow() returns trigger
language plpgsql as $$
begin
  perform board_refresh(x.round_id, array_agg(x.unit_version_id)) from (select distinct round_id, unit_version_id from new_rows) x group by x.round_id;
  return null;
end
$$;

do $$
declare
  followed text;
begin
  foreach followed in array array['signed_claim', 'sign_off', 'finding', 'explanation', 'decision'] loop
    execute format('create trigger board_insert after insert on %I referencing new table as new_rows for each statement execute function board_follow()', followed);
    if followed <> 'signed_claim' then
      execute format('create trigger board_update after update on %I referencing new table as new_rows for each statement execute function board_follow()', followed);
    end if;
  end loop;
end
$$;

-- How far each appraiser has come, without reading the findings.
create index finding_progress on finding (round_id, account_id, seat, stage) where replaced_at is null;

-- ---- the log and the history, newest first

create index audit_line_by_time on audit_line (at, chain, number);
create index audit_line_by_actor on audit_line (actor, at);
create index audit_line_by_object on audit_line (object, at);
create index audit_line_by_action on audit_line (action, at);

create index claim_change_by_time on claim_change (round_id, changed_at);
create index claim_change_by_person on claim_change (changed_by, round_id, changed_at);
create index finding_by_time on finding (round_id, made_at);
create index explanation_by_time on explanation (round_id, sent_at);
create index decision_by_time on decision (round_id, decided_at);
create index exemption_by_time on exemption (round_id, proposed_at);
create index sign_off_by_time on sign_off (round_id, signed_at);
