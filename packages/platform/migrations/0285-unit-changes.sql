-- What an office records about units between two editions of the shipped lists: a name, a merger, a split, an end on a
-- date. Each row holds in full what it does (UnitChange of the engine), so that laying it over the lists asks no rule.
create table unit_change (
  id uuid primary key,
  kind text not null check (kind in ('add', 'rename', 'merge', 'split', 'close')),
  takes_effect date not null,
  basis_number nfc not null check (basis_number <> ''),
  basis_date date not null,
  content jsonb not null,
  recorded_by nfc not null,
  recorded_at timestamptz not null,
  undone_by nfc,
  undone_at timestamptz,
  undone_reason nfc,
  check ((undone_at is null) = (undone_by is null)),
  check ((undone_at is null) = (undone_reason is null))
);
create index unit_change_in_order on unit_change (recorded_at, id);
select audit_table('unit_change');
create trigger keep_rows before delete on unit_change for each statement execute function audit_refuse();

-- A body of one's own is a unit too from the day on which something was recorded about it.
alter table organisation drop constraint organisation_check;
alter table organisation add constraint organisation_of_list_has_unit check (kind = 'own' or unit_id is not null);

-- A row of unit_version says as what a unit was pinned. Bodies without a recorded first day bear the year of the round that
-- first named them, so a later version may begin on that very day.
alter table unit_version drop constraint unit_version_unit_id_valid_from_key;
create index unit_version_by_unit on unit_version (unit_id);
