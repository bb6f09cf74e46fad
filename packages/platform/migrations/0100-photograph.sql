-- What was approved is kept as the exact files that it is computed from, and a figure is written by its owner alone.

-- The evaluation that a round belongs to. Its id alone: nothing here knows people.
alter table round add column held_by uuid;
-- The photograph that stands: while it does no figure of the round moves, and nothing else of it is published.
alter table round add column approved_sha256 sha256_hex;
alter table round add constraint round_approved_is_held check (approved_sha256 is null or held_by is not null);

-- Rounds that evaluations opened before this column was there; the move stands in a line of the log like any other.
do $$
declare
  at constant timestamptz := date_trunc('milliseconds', now());
begin
  if not exists (select from evaluation_round) then
    return;
  end if;
  perform set_config('thangdiem.audited', 'yes', true);
  update round r set held_by = e.evaluation_id from evaluation_round e where e.round_id = r.id;
  perform audit_write_line('main', at, 'thangdiem', 'round.hold', 'upgrade', '{}', '"main"',
    '"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","thangdiem","round.hold","upgrade",{}');
  perform set_config('thangdiem.audited', '', true);
end
$$;

-- Contents under their own SHA-256, which the database computes again.
create table kept_file (
  sha256 sha256_hex primary key,
  content bytea not null,
  constraint kept_file_is_its_hash check (encode(sha256(content), 'hex') = sha256)
);

-- The inputs of a round as they were approved, by the hash of what is computed from them.
create table photograph (
  top_unit_id text not null,
  round_id uuid not null,
  sha256 sha256_hex not null,
  taken_at timestamptz not null,
  primary key (top_unit_id, round_id, sha256),
  foreign key (top_unit_id, round_id) references round
);
create table photograph_file (
  top_unit_id text not null,
  round_id uuid not null,
  photograph_sha256 sha256_hex not null,
  path text not null check (path like 'inputs/%'),
  sha256 sha256_hex not null references kept_file,
  primary key (top_unit_id, round_id, photograph_sha256, path),
  foreign key (top_unit_id, round_id, photograph_sha256) references photograph
);
alter table round add constraint round_approved_is_kept
  foreign key (top_unit_id, id, approved_sha256) references photograph (top_unit_id, round_id, sha256);

select audit_table('kept_file', 'sha256');
select audit_table('photograph');
select audit_table('photograph_file');
select keep_for_ever('kept_file');
select keep_for_ever('photograph');
select keep_for_ever('photograph_file');

-- Whose figure a fact of a scheme is in a round that belongs to an evaluation. In any other round every figure is
-- published: it came with a file.
create table scheme_fact (
  scheme_hash sha256_hex not null references scheme,
  item nfc not null,
  fact nfc not null check (fact <> ''),
  owner text not null check (owner in ('claim', 'lead', 'outside', 'survey')),
  primary key (scheme_hash, item, fact)
);
select audit_table('scheme_fact');
select keep_for_ever('scheme_fact');

alter table figure add column owner text check (owner in ('claim', 'lead', 'outside', 'survey', 'published'));
-- Figures from before are nobody's; whatever is written from now on says who writes it.
alter table figure add constraint figure_has_owner check (owner is not null) not valid;
alter table figure_history add column owner text;

create function figure_guard() returns trigger
language plpgsql as $$
begin
  if exists (
    select from (select distinct top_unit_id, round_id from moved) f
      join round r on r.top_unit_id = f.top_unit_id and r.id = f.round_id
    where r.approved_sha256 is not null
  ) then
    raise exception 'the figures of an approved round do not move' using errcode = 'TD004';
  end if;
  if tg_op <> 'DELETE' and exists (
    select from (select distinct top_unit_id, round_id, item, fact, owner from moved) f
      join round r on r.top_unit_id = f.top_unit_id and r.id = f.round_id
      left join scheme_fact s on s.scheme_hash = r.scheme_hash and s.item = f.item and s.fact = f.fact
    where f.owner is distinct from case when r.held_by is null then 'published' else s.owner end
  ) then
    raise exception 'a figure is written by its owner alone' using errcode = 'TD003';
  end if;
  return null;
end
$$;
create trigger figure_guard_insert after insert on figure referencing new table as moved
  for each statement execute function figure_guard();
create trigger figure_guard_update after update on figure referencing new table as moved
  for each statement execute function figure_guard();
create trigger figure_guard_delete after delete on figure referencing old table as moved
  for each statement execute function figure_guard();

create function edition_guard() returns trigger
language plpgsql as $$
begin
  if exists (
    select from round r where r.top_unit_id = new.top_unit_id and r.id = new.round_id
      and r.held_by is not null and r.approved_sha256 is distinct from new.inputs_sha256
  ) then
    raise exception 'a round of an evaluation is published as it was approved, or not at all' using errcode = 'TD005';
  end if;
  return new;
end
$$;
create trigger edition_guard before insert on edition for each row execute function edition_guard();
