-- A scheme in use changes only through a proposal that the council's chair approves; what was pinned before is kept.

create table scheme_proposal (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  round_id uuid not null references evaluation_round (round_id),
  from_hash sha256_hex not null references scheme,
  to_hash sha256_hex not null references scheme,
  reason nfc not null check (reason <> ''),
  proposed_by nfc not null,
  proposed_at timestamptz not null,
  verdict text check (verdict in ('approved', 'refused', 'withdrawn')),
  decided_by nfc,
  decided_at timestamptz,
  decided_reason nfc,
  check (from_hash <> to_hash),
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
  check (verdict is distinct from 'approved' or decided_by <> proposed_by)
);
create unique index scheme_proposal_standing on scheme_proposal (round_id) where verdict is null;
create index scheme_proposal_by_evaluation on scheme_proposal (evaluation_id);

-- What a round was pinned to before, with who let it go and why.
create table round_pin_history (
  top_unit_id text not null,
  round_id uuid not null,
  number int not null check (number > 0),
  scheme_hash sha256_hex not null references scheme,
  replaced_by sha256_hex not null references scheme,
  replaced_at timestamptz not null,
  proposed_by nfc not null,
  approved_by nfc not null check (approved_by <> proposed_by),
  reason nfc not null check (reason <> ''),
  primary key (top_unit_id, round_id, number),
  foreign key (top_unit_id, round_id) references round
);

select audit_table('scheme_proposal');
select audit_table('round_pin_history');
select keep_for_ever('round_pin_history');
