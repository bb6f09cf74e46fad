-- Who answers for the figures of an item that units do not claim themselves: named or changed while the evaluation is open.

-- The body that delivers the figures of a survey, register or other index; the scheme names only the kind of source.
create table outside_source (
  round_id uuid not null references evaluation_round (round_id),
  item nfc not null,
  organisation_id uuid not null references organisation,
  primary key (round_id, item)
);

-- Every naming with its reason, for lead agencies (criterion_lead) and outside sources alike.
create table item_source_change (
  id uuid primary key,
  round_id uuid not null references evaluation_round (round_id),
  item nfc not null,
  organisation_before uuid references organisation,
  organisation_id uuid not null references organisation,
  reason nfc not null check (reason <> ''),
  changed_by nfc not null,
  changed_at timestamptz not null,
  check (organisation_before is distinct from organisation_id)
);
create index item_source_change_by_round on item_source_change (round_id, changed_at desc);

select audit_table('outside_source');
select audit_table('item_source_change');
select keep_for_ever('item_source_change');
