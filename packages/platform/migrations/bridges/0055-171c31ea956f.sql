-- Lists of units are read by name.
create index evaluation_unit_by_name on evaluation_unit (evaluation_id, name collate vietnamese, round_id);
drop index evaluation_unit_by_evaluation;
