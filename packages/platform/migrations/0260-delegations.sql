-- Somebody who is away names a deputy for one role from one day to another; what the deputy may do ends by itself.
create table delegation (
  id uuid primary key,
  assignment_id uuid not null references role_assignment,
  deputy_id uuid not null references account,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  reason nfc not null check (reason <> ''),
  given_by nfc not null,
  given_at timestamptz not null,
  ended_by nfc,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create index delegation_by_deputy on delegation (deputy_id) where ended_at is null;
create index delegation_by_assignment on delegation (assignment_id) where ended_at is null;
select audit_table('delegation');
