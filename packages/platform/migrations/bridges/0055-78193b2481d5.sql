-- Units of one name stand in one order.
drop index evaluation_unit_by_name;
create index evaluation_unit_by_name on evaluation_unit (evaluation_id, name collate vietnamese, round_id, unit_version_id);
