-- What the database itself guarantees about the audit log:
--   1. an audited table is written only inside an audited transaction;
--   2. every audited transaction knows by how much the content sum of each table moved, and its line records that;
--   3. audit lines, results, editions, replaced figures and schemes' texts are never changed or removed.
-- Whoever switches the triggers off leaves a content that no longer equals the sum of the recorded moves.

-- 128 bits of the SHA-256 of a row as a number. Sums of these do not depend on the order of rows. Columns that are null
-- are left out, so a column added later does not move the sum.
create function audit_row_sum(row_content jsonb) returns numeric
language sql immutable strict parallel safe as $$
  select ('x' || substr(h, 1, 16))::bit(64)::bigint::numeric * 18446744073709551616 + ('x' || substr(h, 17, 16))::bit(64)::bigint::numeric
  from encode(sha256(convert_to(jsonb_strip_nulls(row_content)::text, 'UTF8')), 'hex') as h
$$;

-- Statement trigger; the argument lists the columns that are summed. A long text that is recorded by its own hash is
-- left out of the list.
create function audit_track() returns trigger
language plpgsql set timezone = 'UTC' as $$
declare
  setting text := 'thangdiem.moved_' || tg_table_name;
  moved numeric := coalesce(nullif(current_setting(setting, true), ''), '0')::numeric;
  part numeric;
begin
  if coalesce(current_setting('thangdiem.audited', true), '') <> 'yes' then
    raise exception 'table % is written only inside an audited transaction', tg_table_name using errcode = 'TD001';
  end if;
  if tg_op <> 'DELETE' then
    execute format('select coalesce(sum(audit_row_sum(to_jsonb(x))), 0) from (select %s from new_rows) x', tg_argv[0]) into part;
    moved := moved + part;
  end if;
  if tg_op <> 'INSERT' then
    execute format('select coalesce(sum(audit_row_sum(to_jsonb(x))), 0) from (select %s from old_rows) x', tg_argv[0]) into part;
    moved := moved - part;
  end if;
  perform set_config(setting, moved::text, true);
  return null;
end
$$;

create function audit_refuse() returns trigger
language plpgsql as $$
begin
  raise exception 'table % keeps what it holds: % is refused', tg_table_name, tg_op using errcode = 'TD002';
end
$$;

-- Which tables are audited and which of their columns count.
create table audited_table (
  name text primary key,
  columns text not null
);

create function audit_table(table_name text, column_list text default '*') returns void
language plpgsql as $$
begin
  insert into audited_table values (table_name, column_list);
  execute format('create trigger audit_insert after insert on %I referencing new table as new_rows for each statement execute function audit_track(%L)', table_name, column_list);
  execute format('create trigger audit_update after update on %I referencing new table as new_rows old table as old_rows for each statement execute function audit_track(%L)', table_name, column_list);
  execute format('create trigger audit_delete after delete on %I referencing old table as old_rows for each statement execute function audit_track(%L)', table_name, column_list);
  execute format('create trigger audit_truncate before truncate on %I for each statement execute function audit_refuse()', table_name);
end
$$;

create function keep_for_ever(table_name text) returns void
language plpgsql as $$
begin
  execute format('create trigger keep_for_ever before update or delete on %I for each statement execute function audit_refuse()', table_name);
end
$$;

-- The content of an audited table as one number, to compare with the recorded moves.
create function audit_table_sum(table_name text) returns numeric
language plpgsql stable set timezone = 'UTC' as $$
declare
  total numeric;
begin
  execute format('select coalesce(sum(audit_row_sum(to_jsonb(x))), 0) from (select %s from %I) x', (select columns from audited_table where name = table_name), table_name) into total;
  return total;
end
$$;

select audit_table('unit');
select audit_table('unit_version');
select audit_table('unit_lineage');
select audit_table('scheme');
select audit_table('round');
select audit_table('round_unit');
select audit_table('import_run');
select audit_table('figure');
select audit_table('figure_history');
select audit_table('result', 'top_unit_id, round_id, number, engine_version, sha256, computed_at');
select audit_table('edition');

select keep_for_ever('audit_line');
select keep_for_ever('figure_history');
select keep_for_ever('result');
select keep_for_ever('edition');
create trigger keep_from_truncate before truncate on audit_line for each statement execute function audit_refuse();
create trigger keep_text before update of hash, index_code, version, yaml on scheme for each statement execute function audit_refuse();
create trigger keep_rows before delete on scheme for each statement execute function audit_refuse();
