-- People and rights: organisations, accounts, what proves who somebody is, sessions, roles.
-- Secrets are hashes (argon2id, SHA-256 of long random codes) or sealed with the installation's key; the content sums of
-- the audit log see only `secret_mark`, the hash of what is stored, so that a secret changed behind the log's back shows.

-- The content hash of a text; declared immutable as audit_row_sum is, because a server's encoding does not change.
create function mark_of(content text) returns text
language sql immutable strict parallel safe as $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;

-- Either a unit of the unit list, whatever its versions, or a body that is on no list (a department, a council's office).
create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('unit', 'own')),
  unit_id text unique references unit,
  code nfc unique check (code <> ''),
  name nfc not null check (name <> ''),
  -- Without the place of the tone mark: "Sở Khoá học" and "Sở Khóa học" are one name.
  match_key nfc not null,
  search_key nfc not null,
  created_at timestamptz not null default now(),
  check ((kind = 'unit') = (unit_id is not null))
);
-- Unit names repeat from province to province; names of one's own do not.
create unique index organisation_own_name on organisation (match_key) where kind = 'own';

create table account (
  id uuid primary key,
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
  full_name nfc not null check (full_name <> ''),
  search_key nfc not null,
  email nfc not null,
  phone nfc not null,
  organisation_id uuid not null references organisation,
  status text not null check (status in ('invited', 'active', 'closed')),
  created_at timestamptz not null default now()
);
create index account_by_organisation on account (organisation_id);

create table credential (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('password', 'totp', 'passkey', 'recovery')),
  -- password: argon2id; totp: sealed seed; passkey: public key as JSON; recovery: SHA-256 of the code
  secret text not null check (secret <> ''),
  secret_mark text not null generated always as (mark_of(secret)) stored,
  label nfc not null,
  -- A password that somebody else has chosen must be replaced at the first sign-in.
  temporary boolean not null default false,
  -- A TOTP seed counts once its first code was typed.
  confirmed boolean not null,
  created_at timestamptz not null,
  -- Last TOTP time step or passkey counter that was accepted: none is accepted twice.
  last_step bigint not null default 0
);
create index credential_by_account on credential (account_id, kind);
create unique index credential_single on credential (account_id, kind) where kind in ('password', 'totp');

-- Somebody known to an identity provider: by its issuer and subject, never by an e-mail address.
create table identity (
  id uuid primary key,
  account_id uuid not null references account,
  issuer text not null,
  subject text not null,
  label nfc not null,
  linked_at timestamptz not null,
  unique (issuer, subject)
);
create index identity_by_account on identity (account_id);

-- Handed over on paper or by telephone; opens the way to a new password once.
create table one_time_code (
  id uuid primary key,
  account_id uuid not null references account,
  code_sha256 sha256_hex not null unique,
  made_by nfc not null,
  made_at timestamptz not null,
  valid_until timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index one_time_code_by_account on one_time_code (account_id);

create table role_assignment (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('administrator', 'reform-office', 'unit-clerk', 'unit-leader', 'appraiser', 'lead-agency', 'council-member', 'council-secretary', 'council-chair', 'survey-staff', 'analyst', 'auditor')),
  organisation_id uuid not null references organisation,
  -- Null: in every round.
  round_id uuid references round (id),
  given_by nfc not null,
  given_at timestamptz not null,
  given_reason nfc not null check (given_reason <> ''),
  taken_by nfc,
  taken_at timestamptz,
  taken_reason nfc,
  check ((taken_at is null) = (taken_by is null) and (taken_at is null) = (taken_reason is null))
);
create index role_by_account on role_assignment (account_id);
create unique index role_held_once on role_assignment (account_id, role, organisation_id, coalesce(round_id, '00000000-0000-0000-0000-000000000000')) where taken_at is null;

select audit_table('organisation');
select audit_table('account');
select audit_table('credential', 'id, account_id, kind, secret_mark, label, temporary, confirmed, created_at');
select audit_table('identity');
select audit_table('one_time_code', 'id, account_id, made_by, made_at, valid_until, used_at, withdrawn_at');
select audit_table('role_assignment');

-- What follows changes with every request or guess and is not summed; opening and ending a session, and every lock, has
-- its line in the log all the same.

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  token_sha256 sha256_hex not null unique,
  second_factor_passed boolean not null,
  opened_with text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device nfc not null,
  address text not null,
  ended_at timestamptz,
  -- What a passkey has to sign next.
  challenge text
);
create index session_by_account on session (account_id) where ended_at is null;

create table lock_out (
  key text primary key,
  failures int not null,
  last_failure_at timestamptz not null,
  locked_until timestamptz
);

-- Somebody on the way to an identity provider and back.
create table issuer_visit (
  state_sha256 sha256_hex primary key,
  issuer_id text not null,
  verifier text not null,
  nonce text not null,
  -- Set when a signed-in person links an identity.
  linking_account_id uuid references account,
  expires_at timestamptz not null
);
