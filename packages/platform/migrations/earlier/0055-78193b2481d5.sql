-- Rows that every keystroke asks for can be found in one way only. PostgreSQL keeps a plan made while a table was empty
-- until it has counted the table anew, and among indexes that all begin with the round it then took one that reads the
-- whole round.
alter table claim_change drop constraint claim_change_pkey;
alter table claim_change add primary key (id, round_id, unit_version_id);
create unique index evaluation_unit_in_round on evaluation_unit (unit_version_id, round_id);
-- Lists of units are read by name.
create index evaluation_unit_by_name on evaluation_unit (evaluation_id, name collate vietnamese, round_id);
drop index evaluation_unit_by_evaluation;

-- Requests that are written together have a line each; what the tables moved is written down once, in the first of them.
create or replace function audit_write_line(chain_name text, at timestamptz, actor text, action text, object text, details jsonb, chain_json text, middle text) returns void
language plpgsql as $$
declare
  first_hash constant text := repeat('0', 64);
  last bigint;
  prev text;
  moves jsonb;
  moves_json text;
  line_hash text;
begin
  select coalesce(jsonb_object_agg(name, moved), '{}'), coalesce('{' || string_agg('"' || name || '":"' || moved || '"', ',' order by name collate "C") || '}', '{}')
    into moves, moves_json
    from (select name, nullif(current_setting('thangdiem.moved_' || name, true), '') as moved from audited_table) as each_table
    where moved <> '0';
  select head.number, head.hash into last, prev from audit_head head where head.chain = chain_name for update;
  if not found then
    insert into audit_head values (chain_name, 0, first_hash) on conflict do nothing;
    select head.number, head.hash into last, prev from audit_head head where head.chain = chain_name for update;
  end if;
  line_hash := encode(sha256(convert_to('[' || chain_json || ',' || (last + 1) || ',' || middle || ',' || moves_json || ',"' || prev || '"]', 'UTF8')), 'hex');
  insert into audit_line values (chain_name, last + 1, at, actor, action, object, details, moves, prev, line_hash);
  update audit_head head set number = last + 1, hash = line_hash where head.chain = chain_name;
  perform set_config('thangdiem.moved_' || name, '', true) from jsonb_object_keys(moves) as name;
end
$$;
