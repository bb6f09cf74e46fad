-- A lead agency that is itself assessed enters figures of its own unit. Somebody outside it confirms them, with a
-- reason; without that they stand, told as what nobody else has confirmed.
create table own_entry_confirmation (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item text not null,
  id uuid not null,
  -- What was confirmed: other facts are not covered by it.
  facts jsonb not null,
  reason nfc not null check (reason <> ''),
  confirmed_by nfc not null,
  confirmed_at timestamptz not null,
  -- When a later confirmation of the same item took its place.
  replaced_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create unique index own_entry_confirmation_stands on own_entry_confirmation
  (top_unit_id, round_id, unit_version_id, item) where replaced_at is null;
select audit_table('own_entry_confirmation');
