-- No program that could be started carried this text: a database made by it holds nothing, and begins anew.
do $$
declare
  made record;
begin
  if exists (select from audit_line) then
    raise exception 'a database with the first text of 0002 that holds data has no way forward';
  end if;
  for made in select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migration' loop
    execute format('drop table %I cascade', made.name);
  end loop;
  for made in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = current_schema()::regnamespace loop
    execute format('drop function %s cascade', made.name);
  end loop;
  for made in select t.typname as name from pg_type t where t.typnamespace = current_schema()::regnamespace and t.typtype = 'd' loop
    execute format('drop domain %I cascade', made.name);
  end loop;
  for made in select c.collname as name from pg_collation c where c.collnamespace = current_schema()::regnamespace loop
    execute format('drop collation %I', made.name);
  end loop;
  delete from migration;
end
$$;
