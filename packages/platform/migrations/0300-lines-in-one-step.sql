-- Many lines in one step. Requests that are written together have a line each, nearly all in chains of their own: what a
-- call for each line cost a thousand times a second was most of what a saved keystroke cost. The first line of a
-- transaction still comes by audit_write_line, which writes down what the tables moved; these say that they moved nothing
-- more, and a transaction whose tables did is refused at its end as before.
-- Each chain may occur once: the next line of a chain hangs on the hash of the one before it.
create function audit_write_lines(given json) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_head
    select line.chain, 0, repeat('0', 64) from json_to_recordset(given) as line(chain text)
      where not exists (select from audit_head head where head.chain = line.chain)
      order by line.chain collate "C"
    on conflict do nothing;
  with line as materialized (
    select * from json_to_recordset(given)
      as each_line(chain text, at timestamptz, actor text, action text, object text, details jsonb, chain_json text, middle text, seal text)
  ), head as materialized (
    select chain, number, hash from audit_head
      where chain in (select line.chain from line) order by chain collate "C" for update
  ), made as materialized (
    select line.*, head.number + 1 as number, head.hash as prev,
      encode(sha256(convert_to('[' || chain_json || ',' || (head.number + 1) || ',' || middle || ',{},"' || head.hash || '"]', 'UTF8')), 'hex') as line_hash
      from line join head using (chain)
  ), written as (
    insert into audit_line select chain, number, at, actor, action, object, details, '{}', prev, line_hash, seal from made
  )
  update audit_head set number = made.number, hash = made.line_hash from made where audit_head.chain = made.chain;
end
$$;
