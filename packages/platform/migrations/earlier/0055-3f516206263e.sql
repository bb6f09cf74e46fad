-- Rows that every keystroke asks for can be found in one way only. PostgreSQL keeps a plan made while a table was empty
-- until it has counted the table anew, and among indexes that all begin with the round it then took one that reads the
-- whole round.
alter table claim_change drop constraint claim_change_pkey;
alter table claim_change add primary key (id, round_id, unit_version_id);
create unique index evaluation_unit_in_round on evaluation_unit (unit_version_id, round_id);
