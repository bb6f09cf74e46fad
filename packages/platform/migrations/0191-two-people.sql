-- Roles over others that one person proposes and another agrees to.
create table role_proposal (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  organisation_id uuid not null references organisation,
  -- Null: every evaluation.
  evaluation_id uuid references evaluation,
  reason nfc not null check (reason <> ''),
  proposed_by nfc not null,
  proposed_at timestamptz not null,
  verdict text check (verdict in ('agreed', 'refused')),
  decided_by nfc,
  decided_at timestamptz,
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null))
);
create index role_proposal_waiting on role_proposal (account_id) where verdict is null;
select audit_table('role_proposal');
