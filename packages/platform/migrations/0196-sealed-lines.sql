-- Each line carries a seal: a keyed hash of what the program knew when it wrote it. The key lies outside the database, so
-- whoever reaches the database alone can add no line that verification takes for one of the program's.
alter table audit_line add column seal text;
create unique index audit_line_seal on audit_line (seal);

drop function audit_write_line(text, timestamptz, text, text, text, jsonb, text, text);
create function audit_write_line(chain_name text, at timestamptz, actor text, action text, object text, details jsonb, chain_json text, middle text, seal text default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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
  insert into audit_line values (chain_name, last + 1, at, actor, action, object, details, moves, prev, line_hash, seal);
  update audit_head head set number = last + 1, hash = line_hash where head.chain = chain_name;
  perform set_config('thangdiem.moved_' || name, '', true) from jsonb_object_keys(moves) as name;
end
$$;
