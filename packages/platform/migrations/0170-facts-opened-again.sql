-- A fact of the whole unit that comes from outside can be opened again alone: its item is '' and here stands its name.
alter table result_reopening add column fact nfc;
alter table result_reopening add check ((coalesce(item, '-') = '') = (fact is not null));
