-- What counts for every item of every unit, in one place: `standing_item`. Whoever wants to know what stands reads it; no
-- other query chooses between decisions and findings.

-- What SQL has to know of the scheme that a round holds to, item by item: written when the round is opened or pinned anew.
-- It follows from the scheme and decides nothing; therefore it is not in the log.
create table round_item (
  round_id uuid not null references evaluation_round (round_id) on delete cascade,
  item nfc not null,
  -- Position in the scheme.
  ordinal int not null,
  -- Bonus and penalty stand outside the maximum.
  block text not null check (block in ('index', 'bonus', 'penalty')),
  -- First level of the tree; of bonus and penalty the name of the block.
  domain nfc not null,
  -- Who scores it: the unit itself, a lead agency, or figures from outside.
  source text not null check (source in ('self', 'lead', 'survey', 'data', 'index', 'none')),
  -- The codes of the item and of everything that it stands below.
  within text[] not null,
  scheme_hash sha256_hex not null,
  primary key (round_id, item)
);

-- The items that two people judge without seeing each other, as the plan says: "none", "all" or codes.
create view blind_setting as
select r.round_id, e.plan #> '{settings,blindItems}' as asked
from evaluation e join evaluation_round r on r.evaluation_id = e.id
offset 0;

-- What is decided for an item holds for everything below it.
create view exempt_item as
select distinct x.round_id, x.unit_version_id, i.item
from exemption x join round_item i on i.round_id = x.round_id and x.item = any (i.within)
where x.verdict = 'approved';

-- Findings that were not replaced and whose ground stands: what was accepted has not been signed anew with other facts, or
-- with other points for them under another version of the scheme.
create view finding_live as
select f.* from finding f
where f.replaced_at is null
  and not (f.verdict = 'accepted' and exists (
    select from sign_off o join signed_claim c using (top_unit_id, round_id, unit_version_id, number)
    where o.top_unit_id = f.top_unit_id and o.round_id = f.round_id and o.unit_version_id = f.unit_version_id and o.returned_at is null and c.item = f.item
      and (c.facts, c.status, c.points, c.maximum) is distinct from (f.facts, f.status, f.points, f.maximum)));

-- One row for each item of each unit, with what is claimed: before anybody judges. `asked`: signed, and to be appraised. What
-- is exempt, or does not apply by the claim itself, asks no appraisal and no pair: one finding is enough to say otherwise.
create view claimed_item as
select
  u.top_unit_id, i.round_id, u.evaluation_id, u.unit_version_id, i.item, i.ordinal, i.block, i.domain, i.within, i.source,
  i.source = 'self' and c.status is distinct from 'not-applicable' and coalesce(b.asked = '"all"' or b.asked ?| i.within, false) as blind,
  x.item is not null as exempt,
  o.number is not null as signed,
  i.source = 'self' and c.item is not null and c.status <> 'not-applicable' and x.item is null as asked,
  c.number as claim_number, c.facts as claim_facts, c.status as claim_status, c.points as claim_points, c.maximum as claim_maximum
from round_item i
join evaluation_unit u on u.round_id = i.round_id
left join blind_setting b on b.round_id = i.round_id
left join exempt_item x on x.round_id = i.round_id and x.unit_version_id = u.unit_version_id and x.item = i.item
left join sign_off o on o.top_unit_id = u.top_unit_id and o.round_id = i.round_id and o.unit_version_id = u.unit_version_id and o.returned_at is null
left join signed_claim c on c.top_unit_id = u.top_unit_id and c.round_id = i.round_id and c.unit_version_id = u.unit_version_id and c.item = i.item and c.number = o.number;

-- What counts for each item of each unit: the council's decision, else the second finding, else that of seat 3, else that of
-- seat 1. Nothing while a blind pair is open, or is too far apart and the third seat has not judged. Where nobody judged: a
-- claim that does not apply; the entry of a lead agency; the figure of a survey, a register or another index.
create view standing_item as
select
  s.*,
  -- The finding of the first stage that counts.
  w.id as first_id, w.status as first_status, w.points as first_points,
  -- The finding that counts, whatever the council decided: the second, else that of the first stage.
  f.id as finding_id, f.stage as finding_stage, f.seat as finding_seat, f.account_id, f.verdict as finding_verdict,
  f.facts as finding_facts, f.status as finding_status, f.points as finding_points, f.maximum as finding_maximum,
  f.reason as finding_reason, f.made_at,
  d.id as decision_id, d.reason as decision_reason, d.decided_by, d.decided_at,
  g.wide as gap_wide,
  e.answer,
  case
    when s.exempt then 'exempt'
    when d.id is not null then 'decision'
    when f.stage = 'second' then 'second'
    when f.seat = 3 then 'third'
    when f.id is not null then 'first'
    when s.source = 'self' then case when n.status is not null then 'claim' end
    when s.source = 'lead' then case when exists (
      select from claim_field t where t.top_unit_id = s.top_unit_id and t.round_id = s.round_id and t.unit_version_id = s.unit_version_id and t.item = s.item and t.value <> '' and t.field not like '@%') then 'entry' end
    when exists (select from figure t where t.top_unit_id = s.top_unit_id and t.round_id = s.round_id and t.unit_version_id = s.unit_version_id and t.item = s.item) then 'figure'
  end as stands_by,
  -- Facts and points that count; of an entry and of a figure they stand in their own tables.
  case when not s.exempt then coalesce(d.facts, f.facts, n.facts) end as facts,
  case when s.exempt then 'not-applicable' else coalesce(d.status, f.status, n.status) end as status,
  case when s.exempt then '' else coalesce(d.points, f.points, n.points) end as points,
  case when s.exempt then '0' else coalesce(d.maximum, f.maximum, n.maximum) end as maximum
from claimed_item s
cross join lateral (
  select case when t then s.claim_facts end as facts, case when t then s.claim_status end as status, case when t then s.claim_points end as points, case when t then s.claim_maximum end as maximum
  from (select s.claim_status = 'not-applicable' as t) t
) n
left join blind_gap g on g.top_unit_id = s.top_unit_id and g.round_id = s.round_id and g.unit_version_id = s.unit_version_id and g.item = s.item
left join lateral (
  select t.* from finding_live t
  where t.round_id = s.round_id and t.unit_version_id = s.unit_version_id and t.item = s.item and t.stage = 'first'
    and (t.seat = 3 or (t.seat = 1 and (not s.blind or g.wide = false)))
  order by t.seat desc
  limit 1
) w on true
left join finding_live a on a.round_id = s.round_id and a.unit_version_id = s.unit_version_id and a.item = s.item and a.stage = 'second'
cross join lateral (
  select coalesce(a.id, w.id) as id, coalesce(a.stage, w.stage) as stage, coalesce(a.seat, w.seat) as seat, coalesce(a.account_id, w.account_id) as account_id,
    coalesce(a.verdict, w.verdict) as verdict, coalesce(a.facts, w.facts) as facts, coalesce(a.status, w.status) as status, coalesce(a.points, w.points) as points,
    coalesce(a.maximum, w.maximum) as maximum, coalesce(a.reason, w.reason) as reason, coalesce(a.made_at, w.made_at) as made_at
) f
left join decision d on d.round_id = s.round_id and d.unit_version_id = s.unit_version_id and d.item = s.item and d.replaced_at is null
left join explanation e on e.round_id = s.round_id and e.unit_version_id = s.unit_version_id and e.item = s.item and e.replaced_at is null;

-- Every finding that was ever made, for those who tell what happened and do not choose. `open`: nobody is to see it before
-- the other of a blind pair has judged too.
create view finding_made as
select f.*,
  f.stage = 'second'
    or exists (select from blind_gap g where g.top_unit_id = f.top_unit_id and g.round_id = f.round_id and g.unit_version_id = f.unit_version_id and g.item = f.item)
    or not exists (select from claimed_item s where s.round_id = f.round_id and s.unit_version_id = f.unit_version_id and s.item = f.item and s.blind) as open
from finding f;

create view decision_made as select * from decision;

-- ---- sums

-- Bonus and penalty within the points that were signed; null where an earlier version of the program did not keep them apart.
alter table sign_off add column bonus_points text;
alter table sign_off add column bonus_maximum text;
alter table sign_off add column penalty_points text;

-- ---- the board

do $$
declare
  followed text;
begin
  foreach followed in array array['signed_claim', 'sign_off', 'finding', 'explanation', 'decision', 'blind_gap'] loop
    execute format('drop trigger if exists board_insert on %I', followed);
    execute format('drop trigger if exists board_update on %I', followed);
  end loop;
end
$$;
drop function board_follow();
drop function board_refresh(uuid, text[]);
drop function board_blind(jsonb, uuid, text, text);
drop table board_item;
drop table board_sum;
drop table board_done;

-- What was written about a unit since its sums were made; without a unit: about all of a round. Who reads the board makes
-- those sums anew first.
create table board_stale (
  round_id uuid not null,
  unit_version_id text
);
create index board_stale_by_round on board_stale (round_id);

create function board_mark() returns trigger
language plpgsql as $$
begin
  insert into board_stale select distinct round_id, unit_version_id from new_rows;
  return null;
end
$$;

create function board_mark_round() returns trigger
language plpgsql as $$
begin
  insert into board_stale select distinct round_id, null from new_rows;
  return null;
end
$$;

do $$
declare
  marked text;
begin
  foreach marked in array array['sign_off', 'finding', 'explanation', 'decision', 'blind_gap', 'exemption', 'appraiser_duty'] loop
    execute format('create trigger board_insert after insert on %I referencing new table as new_rows for each statement execute function board_mark()', marked);
    execute format('create trigger board_update after update on %I referencing new table as new_rows for each statement execute function board_mark()', marked);
  end loop;
end
$$;
create trigger board_insert after insert on round_item referencing new table as new_rows for each statement execute function board_mark_round();

-- Sums of a unit within a domain, or within its bonus or penalty. They follow from what stands, can be made anew at any time,
-- and decide nothing; therefore they are not in the log.
create table board_sum (
  round_id uuid not null,
  unit_version_id text not null,
  domain nfc not null,
  block text not null,
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

-- Of a unit: how many items each appraiser has to judge from a seat, and how many of them have been judged from that seat.
-- Seat 3 is asked only where the first two differ, and stands here with what it did.
create table board_done (
  round_id uuid not null,
  unit_version_id text not null,
  account_id uuid not null,
  seat int not null,
  assigned int not null,
  ready int not null,
  done int not null,
  again int not null,
  primary key (round_id, unit_version_id, account_id, seat)
);
insert into board_stale select round_id, null from evaluation_round;
