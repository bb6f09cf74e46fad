-- What a unit has typed into the items that it scores itself and is not exempt from: one row an item with a figure, whether
-- documents back it and whether words do. Counted for forms, boards and the first page alike.
create view filled_item as
select f.top_unit_id, f.round_id, f.unit_version_id, f.item,
  exists (
    select from evidence_use e
    where e.top_unit_id = f.top_unit_id and e.round_id = f.round_id and e.unit_version_id = f.unit_version_id
      and e.item = f.item and e.taken_at is null) as documented,
  exists (
    select from claim_field n
    where n.top_unit_id = f.top_unit_id and n.round_id = f.round_id and n.unit_version_id = f.unit_version_id
      and n.item = f.item and n.field = '@note' and btrim(n.value) <> '') as explained
from claim_field f
join round_item i on i.round_id = f.round_id and i.item = f.item and i.source = 'self'
where f.value <> '' and f.field not like '@%'
  and not exists (
    select from exempt_item x
    where x.round_id = f.round_id and x.unit_version_id = f.unit_version_id and x.item = f.item)
group by f.top_unit_id, f.round_id, f.unit_version_id, f.item;
