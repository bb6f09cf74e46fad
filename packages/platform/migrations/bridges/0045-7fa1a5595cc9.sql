-- The board's sums hold nothing of a blind finding before the other is in; they are made anew.
create function board_blind(asked jsonb, the_round uuid, the_unit text, the_item text) returns boolean
language sql stable as $$
  select (asked = '"all"' or (jsonb_typeof(asked) = 'array' and exists (select from jsonb_array_elements_text(asked) as code where the_item = code or starts_with(the_item, code || '.'))))
     and not exists (select from blind_gap g where g.round_id = the_round and g.unit_version_id = the_unit and g.item = the_item)
$$;
create or replace function board_refresh(the_round uuid, the_units text[]) returns void
language plpgsql as $$
declare
  top text := (select top_unit_id from round where id = the_round);
  asked jsonb := coalesce((select e.plan -> 'settings' -> 'blindItems' from evaluation e join evaluation_round r on r.evaluation_id = e.id where r.round_id = the_round), '"none"');
begin
  if not exists (select from board_item where round_id = the_round) then
    return;
  end if;
  delete from board_done where round_id = the_round and unit_version_id = any (the_units);
  insert into board_done
  select the_round, f.unit_version_id, f.account_id, f.seat, f.stage, count(*)
  from finding f where f.top_unit_id = top and f.round_id = the_round and f.unit_version_id = any (the_units) and f.replaced_at is null
  group by f.unit_version_id, f.account_id, f.seat, f.stage;
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
      from finding f where f.round_id = the_round and f.unit_version_id = c.unit_version_id and f.item = c.item and f.replaced_at is null
        and (f.stage = 'second' or f.seat = 3 or (f.seat = 1 and not board_blind(asked, the_round, c.unit_version_id, c.item)))
    ) x
    order by x.rank limit 1
  ) s on true
  left join explanation e on e.round_id = c.round_id and e.unit_version_id = c.unit_version_id and e.item = c.item and e.replaced_at is null
  where c.top_unit_id = top and c.round_id = the_round and c.unit_version_id = any (the_units)
  group by c.unit_version_id, b.domain;
end
$$;
create trigger board_insert after insert on blind_gap referencing new table as new_rows for each statement execute function board_follow();
select board_refresh(round_id, array_agg(unit_version_id)) from evaluation_unit group by round_id;
